"""Spans: half-open character ranges of `Article.text`."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """Hold a half-open range of characters: `text[start:end]`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words that the span covers."""
        return text[self.start : self.end]

    def overlap(self, other: Span) -> int:
        """Return how many characters both spans share."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def contains(self, other: Span) -> bool:
        """Tell whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


def hull(spans) -> Span:
    """Return the smallest span that covers all the given ones.

    >>> hull([Span(4, 9), Span(1, 2)])
    Span(start=1, end=9)
    """
    spans = list(spans)
    return Span(min(s[0] for s in spans), max(s[1] for s in spans))


def trim(text: str, span: Span, marks: str) -> Span:
    """Return the span without white space and the given marks at both ends.

    >>> trim('he said, "no"', Span(8, 13), '"')
    Span(start=10, end=12)
    """
    start, end = span
    while start < end and (text[start].isspace() or text[start] in marks):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in marks):
        end -= 1
    return Span(start, end)
