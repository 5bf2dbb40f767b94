"""Beside: the words before, in and after what looks like a time."""

from __future__ import annotations

from kit.times.lexicon import lexicon
from kit.times.words import BREAK, CAPITAL, Words

ENDS = {".", "?", "!", "“", "”", '"', ":", "", "‘", "'", "`"}


class Beside:
    """Give the words before, in and after an expression, in lower case, with their classes."""

    def __init__(self, words: Words, first: int, last: int):
        self.words, self.first, self.last = words, first, last

    def word(self, at: int) -> str:
        return self.words.words[at].lower() if 0 <= at < len(self.words.words) else ""

    def kind(self, at: int) -> str:
        return self.words.classes[at] if 0 <= at < len(self.words.classes) else BREAK

    def is_capital(self, at: int) -> bool:
        return 0 <= at < len(self.words.words) and self.words.words[at][:1].isupper()

    def spaced(self, at: int) -> bool:
        return at <= 0 or at >= len(self.words.starts) or self.words.starts[at] > self.words.ends[at - 1]

    @property
    def before(self) -> str:
        return self.word(self.first - 1)

    @property
    def after(self) -> str:
        return self.word(self.last)

    @property
    def inside(self) -> list[str]:
        return [word.lower() for word in self.words.words[self.first : self.last]]

    @property
    def opens_sentence(self) -> bool:
        return self.before in ENDS

    @property
    def follows_title(self) -> bool:
        titles = lexicon()["not_times"]["titles"]
        if not (self.is_capital(self.first - 1) or self.before == "."):  # "don't [miss] Friday's match"
            return False
        return self.before in titles or self.before == "." and self.word(self.first - 2) in titles

    @property
    def follows_name(self) -> bool:
        return self.kind(self.first - 1) == CAPITAL

    @property
    def precedes_name(self) -> bool:
        return self.kind(self.last) == CAPITAL and self.spaced(self.last)
