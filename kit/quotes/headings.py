"""Headings: marked words that stand as a sub-heading, and whose they are: of whoever says them in the story."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kit.quotes.direct import Direct
from kit.quotes.frame import Frame
from kit.quotes.nearby import Link, linked
from kit.quotes.records import Quote

REPEATED = "a heading in the words of what is said in the story"


def is_heading(frame: Frame, one: Direct) -> bool:
    """Tell whether a direct statement stands in a heading."""
    return one.paragraph is not None and frame.limits is None and frame.paragraphs[one.paragraph].kind == "heading"


def headed(heading: Quote, rows: Sequence[Quote]) -> Quote:
    """Return the row of a heading with the source of the statement whose words it repeats, as it is where none does."""
    words = _plain(heading.content)
    said = (row for row in rows if row.source_start is not None and f" {words} " in f" {_plain(row.content)} ")
    found = next(said, None)
    return linked(heading, Link(found, 0.9, "continued", REPEATED)) if found is not None else heading


def _plain(words: str) -> str:
    """Return words in small letters without what stands between them.

    >>> _plain("‘It’s over’, she")
    'it s over she'
    """
    return " ".join(re.findall(r"\w+", words.casefold()))
