"""Sentences: where each begins and ends, looked up by place."""

from __future__ import annotations

from bisect import bisect_right

from spacy.tokens import Doc

from kit.article import Article
from kit.language.datelines import story_starts
from kit.spans import Span


class Sentences:
    """Look up the sentences of a text by place, white space trimmed, a dateline with the sentence behind it."""

    def __init__(self, doc: Doc, article: Article):
        self.spans: list[Span] = []
        behind = set(story_starts(article))
        for sentence in doc.sents if len(doc) else ():
            words = sentence.text
            start = sentence.start_char + len(words) - len(words.lstrip())
            end = sentence.start_char + len(words.rstrip())
            if start in behind and self.spans:
                start = self.spans.pop().start
            if end > start:
                self.spans.append(Span(start, end))
        self._starts = [span.start for span in self.spans]

    def index(self, offset: int) -> int:
        """Return the number of the sentence that holds a character, or the one before it."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def around(self, span: Span) -> Span:
        """Return the whole sentences that a span touches."""
        if not self.spans:
            return span
        first, last = self.spans[self.index(span.start)], self.spans[self.index(max(span.start, span.end - 1))]
        return Span(min(first.start, span.start), max(last.end, span.end))
