"""Statements: in whose words a place of the text stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from kit.quotes.records import Quote

SPOKEN = {"direct", "mixed", "indirect"}
SAYING = {"speech", "writing"}


class Statements:
    """Answer which quote holds a character; built once, a few steps a question."""

    def __init__(self, quotes: tuple[Quote, ...]):
        self._by_id = {quote.quote_id: quote for quote in quotes}
        self._parts = sorted(
            (part[0], part[1], quote.quote_id) for quote in quotes if quote.kind in SPOKEN for part in quote.parts
        )
        self._starts = [start for start, _, _ in self._parts]
        # the furthest end among all parts up to each one: where it is passed, nothing before can hold the place
        self._furthest, furthest = [], 0
        for _, end, _ in self._parts:
            furthest = max(furthest, end)
            self._furthest.append(furthest)
        said = (quote for quote in quotes if quote.cue_start is not None and quote.sense in SAYING)
        self._cues = sorted(said, key=lambda quote: (quote.cue_start, quote.start))
        self._cue_starts = [quote.cue_start for quote in self._cues]

    def around(self, offset: int) -> str | None:
        """Return the id of the innermost statement whose content holds a character, or None."""
        index = bisect_right(self._starts, offset) - 1
        while index >= 0 and self._furthest[index] > offset:
            start, end, quote_id = self._parts[index]
            if start <= offset < end:
                return quote_id
            index -= 1
        return None

    def quote(self, quote_id: str | None) -> Quote | None:
        """Return a quote by its id."""
        return self._by_id.get(quote_id)

    def told_by(self, offset: int) -> tuple[Quote, ...]:
        """Return the quotes whose cue holds a character: the statements that a verb of saying makes."""
        index = bisect_right(self._cue_starts, offset)
        start = self._cues[index - 1].cue_start if index else None
        first = bisect_left(self._cue_starts, start) if index else 0
        return tuple(quote for quote in self._cues[first:index] if offset < quote.cue_end)
