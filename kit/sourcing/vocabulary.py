"""Vocabulary: the nouns and phrases by which voices are named, as sets read once from the lexicon."""

from __future__ import annotations

import re
from functools import cache

from kit.lexicon import read_toml

WORD = re.compile(r"[\w’'-]+")


@cache
def nouns(table: str, key: str) -> frozenset[str]:
    """Return the words of one list of lexicon/voices.toml.

    >>> "diplomat" in nouns("people", "officials")
    True
    """
    return frozenset(read_toml("voices")[table][key].split())


@cache
def pattern(table: str, key: str) -> re.Pattern[str]:
    """Return a pattern that finds any phrase of a list, whole words, whatever the case."""
    phrases = sorted(read_toml("voices")[table][key], key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, phrases)) + ")", re.IGNORECASE)


@cache
def number_range(word: str) -> tuple[int, int | None] | None:
    """Return the fewest and the most that a number word means; None for the most where it is open.

    >>> number_range("several"), number_range("12"), number_range("blue")
    ((3, None), (12, 12), None)
    """
    if word.replace(",", "").isdecimal() and len(word) < 10:
        count = int(word.replace(",", ""))
        return count, count
    known = read_toml("voices")["numbers"].get(word)
    if known is None:
        return None
    fewest, most = known.split()
    return int(fewest), None if most == "-" else int(most)


@cache
def same_papers() -> dict[str, frozenset[str]]:
    """Return for each document noun the nouns that may name the same paper, itself included."""
    found: dict[str, frozenset[str]] = {}
    for words in read_toml("voices")["documents"]["same"]:
        for word in words:
            found[word] = found.get(word, frozenset()) | frozenset(words)
    return found


@cache
def later_titles(noun: str) -> frozenset[str]:
    """Return the titles that fit somebody who was first described by this noun."""
    return frozenset(read_toml("voices")["compatible"].get(noun, "").split())


SPOKES = {"spokesman", "spokeswoman", "spokesperson", "spokespeople"}
STANDINGS = (
    ("media", "reporters"),
    ("expert", "experts"),
    ("official", "officials"),
    ("witness", "witnesses"),
    ("party", "parties"),
)


@cache
def standing_of(noun: str) -> str | None:
    """Return what a role noun makes of its bearer (official, expert, witness ...), or None.

    >>> standing_of("diplomat"), standing_of("bystander"), standing_of("person")
    ('official', 'witness', None)
    """
    return next((standing for standing, key in STANDINGS if noun in nouns("people", key)), None)
