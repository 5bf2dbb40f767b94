"""Sourcing: see the table contract."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc

from kit.actors.records import Actor, Mention
from kit.article import Article
from kit.oddities import Oddity
from kit.quotes.records import Quote
from kit.sourcing.records import Claim, Finding, Sentence, Source, Statement
from kit.times.records import Time


class SourcingFound(NamedTuple):
    """Hold what the stage found: a tuple of records for each table."""

    sources: tuple[Source, ...]
    statements: tuple[Statement, ...]
    claims: tuple[Claim, ...]
    sentences: tuple[Sentence, ...]
    findings: tuple[Finding, ...]
    oddities: tuple[Oddity, ...] = ()


def find_sourcing(
    doc: Doc,
    article: Article,
    times: tuple[Time, ...],
    actors: tuple[Actor, ...],
    mentions: tuple[Mention, ...],
    quotes: tuple[Quote, ...],
) -> SourcingFound:
    """Return what the stage finds."""
    return SourcingFound((), (), (), (), ())
