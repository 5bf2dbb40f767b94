"""Times: see the table contract."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc

from kit.article import Article
from kit.oddities import Oddity
from kit.times.records import Time


class TimesFound(NamedTuple):
    """Hold what the stage found: a tuple of records for each table."""

    times: tuple[Time, ...]
    oddities: tuple[Oddity, ...] = ()


def find_times(doc: Doc, article: Article) -> TimesFound:
    """Return what the stage finds."""
    return TimesFound(())
