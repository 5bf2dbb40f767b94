"""Actors: see the table contract."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc

from kit.actors.records import Actor, Mention
from kit.article import Article
from kit.oddities import Oddity
from kit.times.records import Time


class ActorsFound(NamedTuple):
    """Hold what the stage found: a tuple of records for each table."""

    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]
    oddities: tuple[Oddity, ...] = ()


def find_actors(doc: Doc, article: Article, times: tuple[Time, ...]) -> ActorsFound:
    """Return what the stage finds."""
    return ActorsFound((), ())
