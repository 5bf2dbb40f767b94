"""Rules: a pattern and what it means, and the words that one match of it found."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from kit.times.lexicon import lexicon
from kit.times.meanings import Meaning, Reading, Step
from kit.times.numerals import read_cardinal, read_ordinal, read_year_words
from kit.times.patterns import compile_pattern
from kit.times.words import CAPITAL, LOWER, Words

FISCAL = {"fiscal", "financial", "tax", "fy"}


class Rule:
    """Join a pattern with the function that reads what it found; None from it means no time after all."""

    def __init__(self, why: str, pattern: str, read: Callable[[Found], Reading | None]):
        self.why, self.source, self.read = why, pattern, read
        self.pattern = compile_pattern(pattern)
        self.group = "extent" if "extent" in self.pattern.groupindex else 0

    def __repr__(self):
        return f"<Rule {self.why}: {self.source}>"


class Found(NamedTuple):
    """Give the words of a match by the names of its parts, in lower case."""

    words: Words
    match: object

    @property
    def next_word(self) -> str:
        """Return the word after the match, in lower case."""
        last = self.match.end()
        return self.words.words[last].lower() if last < len(self.words.words) else ""

    @property
    def word_before(self) -> str:
        """Return the word before the match, in lower case."""
        first = self.match.start()
        return self.words.words[first - 1].lower() if first else ""

    @property
    def goes_on_to_do(self) -> bool:
        """Tell whether "to" and a word in small letters that is in no list follow: "the month [to reply]"."""
        last = self.match.end()
        return self.next_word == "to" and self.words.classes[last + 1 : last + 2] == LOWER

    @property
    def next_is_name(self) -> bool:
        """Tell whether a word with a capital that is in no list follows."""
        return self.words.classes[self.match.end() : self.match.end() + 1] == CAPITAL

    @property
    def precedes_word(self) -> bool:
        """Tell whether a word follows, and no mark or end."""
        return self.next_word[:1].isalnum()

    @property
    def is_fiscal(self) -> bool:
        """Tell whether a company's or a government's own year is meant: "the [fiscal] third quarter"."""
        first, last = self.match.span()
        return any(word.lower() in FISCAL for word in self.words.words[first:last])

    def has(self, name: str) -> bool:
        """Tell whether a part was there."""
        return name in self.match.re.groupindex and self.match.group(name) is not None

    def tokens(self, name: str) -> list[str]:
        """Return the words of a part, without the marks that only join them."""
        if not self.has(name):
            return []
        first, last = self.match.span(name)
        return [word.lower().replace("’", "'") for word in self.words.words[first:last] if word not in {"-", ",", "."}]

    def between(self, first: str, last: str) -> str:
        """Return the characters between two parts."""
        tokens = slice(self.match.end(first), self.match.start(last))
        return "".join(self.words.words[tokens])

    def word(self, name: str) -> str | None:
        """Return the first word of a part, or None where the part is missing."""
        return next(iter(self.tokens(name)), None)

    def looked_up(self, name: str, *tables: str):
        """Return what the lexicon says of a part's first word, or None."""
        word = self.word(name)
        return next((lexicon()[table][word] for table in tables if word in lexicon()[table]), None)

    def month(self, name: str = "month") -> int | None:
        """Return the number of a month."""
        return self.looked_up(name, "months", "months_short")

    def weekday(self, name: str = "weekday") -> int | None:
        """Return the ISO number of a weekday."""
        return self.looked_up(name, "weekdays", "weekdays_short", "weekdays_plural")

    def ordinal(self, name: str) -> int | None:
        """Return the number of a day or place: "7", "7th", "seventh"."""
        return read_ordinal(self.tokens(name))

    def year(self, name: str = "year") -> int | Meaning | None:
        """Return a year: a number, or a step such as that of "last year"."""
        tokens = [token for token in self.tokens(name) if token not in {"of", "in", "the", "'s", "'", "for", "year's"}]
        if not tokens:
            return None
        if (digits := tokens[0].lstrip("'‘`")).isdigit():
            return full_year(digits)
        if tokens[0] in STEPS:
            count, since = STEPS[tokens[0]]
            return Step("Y", count, since)
        return read_year_words(tokens) or (int(number) if (number := read_cardinal(tokens)) else None)


STEPS = {
    "last": (-1, "published"),
    "past": (-1, "published"),
    "this": (0, "published"),
    "current": (0, "published"),
    "next": (1, "published"),
    "coming": (1, "published"),
    "upcoming": (1, "published"),
    "previous": (-1, "reference"),
    "preceding": (-1, "reference"),
    "prior": (-1, "reference"),
    "following": (1, "reference"),
    "that": (0, "reference"),
    "same": (0, "reference"),
}
"""How far a word counts units, and from where."""


def full_year(digits: str) -> int:
    """Return a year in full; two digits up to 30 belong to this century, others to the last one.

    >>> full_year("98"), full_year("07"), full_year("1812")
    (1998, 2007, 1812)
    """
    year = int(digits)
    return year if len(digits) > 2 else year + (2000 if year <= 30 else 1900)
