"""Spans: half-open character ranges of `Article.text`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, Literal, NamedTuple, TypeVar

T = TypeVar("T")
BLOCK = 512


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


@dataclass(frozen=True)
class Paragraph:
    """Mark one paragraph of the text: a half-open character range and what it is."""

    start: int
    end: int
    kind: Literal["text", "heading", "note"] = "text"


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


class SpanIndex(Generic[T]):
    """Find the things that lie over a range of characters without looking at all of them.

    Each thing is kept with its span under the blocks of text that the span touches.

    >>> SpanIndex([(Span(0, 9), "a"), (Span(4, 6), "b")]).over(7, 8)
    ['a']
    """

    def __init__(self, things: Iterable[tuple[Span, T]]):
        self._blocks: dict[int, list[tuple[int, int, int, T]]] = defaultdict(list)
        for order, ((start, end), thing) in enumerate(things):
            for block in range(start // BLOCK, end // BLOCK + 1):
                self._blocks[block].append((order, start, end, thing))

    def over(self, start: int, end: int) -> list[T]:
        """Return what overlaps `text[start:end]`, in the order in which it was given."""
        found = {}
        for block in range(start // BLOCK, end // BLOCK + 1):
            for order, first, last, thing in self._blocks.get(block, ()):
                if first < end and start < last:
                    found[order] = thing
        return [found[order] for order in sorted(found)]
