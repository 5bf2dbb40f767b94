"""Checks: what an editor would want to look at, beyond what the other stages report."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc

from kit.actors.records import Actor, Mention
from kit.article import Article
from kit.checks.fragments import lower_case_starts
from kit.checks.layout import lines_apart, loading_changes
from kit.checks.repeats import repeated_words
from kit.events.records import Event
from kit.oddities import Oddity
from kit.quotes.records import Quote
from kit.sourcing.records import Source
from kit.times.records import Time


class ChecksFound(NamedTuple):
    """Hold what the stage found."""

    oddities: tuple[Oddity, ...] = ()


def find_oddities(
    doc: Doc,
    article: Article,
    *,
    times: tuple[Time, ...],
    actors: tuple[Actor, ...],
    mentions: tuple[Mention, ...],
    quotes: tuple[Quote, ...],
    events: tuple[Event, ...],
    sources: tuple[Source, ...],
) -> ChecksFound:
    """Return the oddities that need the whole analysis or only the text."""
    return ChecksFound(
        (
            *repeated_words(doc, article, quotes),
            *lower_case_starts(article),
            *lines_apart(article),
            *loading_changes(article),
        )
    )
