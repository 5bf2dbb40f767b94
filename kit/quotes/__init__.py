"""Quotes: every statement, its exact words, who stands behind it, and how we know."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc

from kit.actors.records import Actor, Mention
from kit.article import Article
from kit.oddities import Oddity
from kit.quotes.records import Quote
from kit.quotes.rows import make_rows
from kit.times.records import Time


class QuotesFound(NamedTuple):
    """Hold what the stage found: a tuple of records for each table."""

    quotes: tuple[Quote, ...]
    oddities: tuple[Oddity, ...] = ()


def find_quotes(
    doc: Doc, article: Article, times: tuple[Time, ...], actors: tuple[Actor, ...], mentions: tuple[Mention, ...]
) -> QuotesFound:
    """Return every statement with its source, cue and speaker in text order, and broken marks as oddities."""
    return QuotesFound(*make_rows(doc, article, times, actors, mentions))
