"""Article: the immutable text that every finding points into, and what is known about it."""

from __future__ import annotations

import bisect
import datetime as dt
import hashlib
import re
from dataclasses import dataclass
from functools import cached_property

from kit.spans import Paragraph, Span

SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True)
class Change:
    """Record one thing that loading changed in the text as it came.

    `kind` is encoding, mojibake, line ends, dropped characters, or page for what was left out of a
    web page; `what` says it in words; `count` is how many characters, places or lines it touched.
    """

    kind: str
    what: str
    count: int = 1


@dataclass(frozen=True)
class Article:
    """Hold one article: text that is never rewritten after loading, and its metadata.

    `published` takes a date, an ISO string or None; `published_from` says where the date comes
    from. `paragraphs` are found in the text when not given. Raises ValueError on a date string
    that is none.
    """

    text: str
    published: dt.date | None = None
    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    name: str | None = None
    published_from: str | None = None
    changes: tuple[Change, ...] = ()
    forced: bool = False
    """True where the text was read although it does not look English."""

    def __post_init__(self):
        authors = (self.authors,) if isinstance(self.authors, str) else tuple(self.authors or ())
        object.__setattr__(self, "authors", authors)
        object.__setattr__(self, "published", to_date(self.published))
        object.__setattr__(self, "changes", tuple(self.changes))
        text, halves = SURROGATE.subn("\ufffd", self.text)
        if halves:  # no encoding can write half a character: neither a table nor a page could show the text
            change = Change("dropped characters", "halves of characters were made replacement characters", halves)
            object.__setattr__(self, "text", text)
            object.__setattr__(self, "changes", (*self.changes, change))

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Return the paragraphs in text order; white space between them belongs to none."""
        from kit.reading.paragraphs import find_paragraphs

        return find_paragraphs(self.text)

    @cached_property
    def sha256(self) -> str:
        """Return the SHA-256 of the text in UTF-8, as hexadecimal digits."""
        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()

    def paragraph_at(self, offset: int) -> int | None:
        """Return the index of the paragraph that holds a character, or None between them."""
        index = bisect.bisect_right(self._starts, offset) - 1
        if index >= 0 and offset < self.paragraphs[index].end:
            return index
        return None

    def in_note(self, offset: int) -> bool:
        """Tell whether a character stands in a line about the article or of its page, not of the story."""
        index = self.paragraph_at(offset)
        return index is not None and self.paragraphs[index].kind == "note"

    @cached_property
    def _starts(self) -> list[int]:
        return [paragraph.start for paragraph in self.paragraphs]

    def words(self, span: Span) -> str:
        """Return the words of a span."""
        return self.text[span[0] : span[1]]


def to_date(value: str | dt.date | None) -> dt.date | None:
    """Return a date from a date, a date with time, an ISO string or None.

    Raises ValueError on words that are no date.

    >>> to_date("2024-05-31T18:30:00Z")
    datetime.date(2024, 5, 31)
    """
    if isinstance(value, dt.datetime):
        return value.date()
    if value is None or isinstance(value, dt.date):
        return value
    try:
        return dt.datetime.fromisoformat(value.strip()).date()
    except (ValueError, AttributeError):
        raise ValueError(f"{value!r} is no date; write it as year-month-day, such as 2024-05-31") from None
