"""Relations: see the table contract."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc

from kit.actors.records import Actor, Mention
from kit.article import Article
from kit.oddities import Oddity
from kit.quotes.records import Quote
from kit.relations.records import Relation


class RelationsFound(NamedTuple):
    """Hold what the stage found: a tuple of records for each table."""

    relations: tuple[Relation, ...]
    oddities: tuple[Oddity, ...] = ()


def find_relations(
    doc: Doc, article: Article, actors: tuple[Actor, ...], mentions: tuple[Mention, ...], quotes: tuple[Quote, ...]
) -> RelationsFound:
    """Return what the stage finds."""
    return RelationsFound(())
