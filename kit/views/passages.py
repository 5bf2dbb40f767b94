"""Passages: single places of the article shown in their sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from weakref import WeakKeyDictionary

from markupsafe import Markup

from kit.analysis import Analysis
from kit.spans import Span
from kit.views.html import element, join


def passages_of(analysis: Analysis) -> Passages:
    """Return the passages of an analysis, made once for all of its views."""
    if analysis not in _MADE:
        _MADE[analysis] = Passages(analysis)
    return _MADE[analysis]


class Passages:
    """Show single places of the article in their sentence."""

    def __init__(self, analysis: Analysis):
        self.text = analysis.article.text
        sentences = [Span(s.start_char, s.end_char) for s in analysis.doc.sents] if len(analysis.doc) else []
        self.sentences = sentences or [Span(0, len(self.text))]
        self._starts = [sentence.start for sentence in self.sentences]

    def around(self, spans: Iterable[Span]) -> Markup:
        """Return the sentences that hold the given spans, the spans marked."""
        spans = sorted(Span(*span) for span in spans)
        if not spans:
            return Markup("")
        first, last = self._at(spans[0].start), self._at(max(spans[0].start, spans[-1].end - 1))
        begin, end = self.sentences[first].start, max(self.sentences[last].end, spans[-1].end)
        return join(self._pieces(min(begin, spans[0].start), end, spans))

    def _at(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def _pieces(self, begin: int, end: int, spans: list[Span]) -> Iterator[str | Markup]:
        for span in spans:
            if span.start >= begin:
                yield self.text[begin : span.start]
                yield element("mark", self.text[span.start : span.end])
                begin = span.end
        yield self.text[begin:end]


_MADE: WeakKeyDictionary[Analysis, Passages] = WeakKeyDictionary()
