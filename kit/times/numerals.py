"""Numbers in words and digits, as dates and durations count with them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from kit.times.lexicon import lexicon

VAGUE = "X"


def read_count(words: Sequence[str]) -> float | int | str | None:
    """Return how many: a number, "X" where the words leave it open, or None where they are none.

    >>> read_count(["two", "hundred", "and", "ten"]), read_count(["a", "few"]), read_count(["2", "1/2"])
    (210, 'X', 2.5)
    >>> read_count(["one", "and", "a", "half"]), read_count(["4½"]), read_count(["a", "couple", "of"])
    (1.5, 4.5, 2)
    """
    words = [word.lower() for word in words if word != "-"]
    vague = lexicon()["vague_counts"]
    for word in words:
        if word in vague:
            return vague[word]
    if words[:1] == ["half"] and words[-1] in lexicon()["scales"]:  # "half a million"
        return lexicon()["scales"][words[-1]] // 2
    if "half" in words:
        whole = read_count(words[: words.index("half")][:-1]) if "and" in words else 0
        return (whole or 0) + 0.5
    return read_cardinal([word for word in words if word not in {"of", "and"}])


def read_cardinal(words: Sequence[str]) -> float | int | None:
    """Return the number that a run of words or digits says, or None.

    >>> read_cardinal(["twenty", "four"]), read_cardinal(["3", "million"]), read_cardinal(["1,500"])
    (24, 3000000, 1500)
    """
    numbers, scales = lexicon()["numbers"], lexicon()["scales"]
    total, current, seen = 0, 0, False
    for word in words:
        if word in {"a", "an"}:
            current, seen = max(current, 1), True
        elif word in numbers:
            current, seen = current + numbers[word], True
        elif word in scales:
            current, seen = max(current, 1) * scales[word], True
            if scales[word] >= 1000:
                total, current = total + current, 0
        elif re.fullmatch(r"[\d,]+", word):
            current, seen = current + int(word.replace(",", "")), True
        elif re.fullmatch(r"\d+\.\d+", word):
            current, seen = current + float(word), True
        elif re.fullmatch(r"\d+[¼½¾]", word):
            current, seen = current + int(word[:-1]) + unicodedata.numeric(word[-1]), True
        elif re.fullmatch(r"\d+/\d+", word):
            over, under = map(int, word.split("/"))
            current, seen = current + (over / under if under else 0), True
        else:
            return None
    return total + current if seen else None


def read_ordinal(words: Sequence[str]) -> int | None:
    """Return the place that an ordinal says: "21st", "twenty-first", "third"; None where it is none.

    >>> read_ordinal(["21st"]), read_ordinal(["twenty", "-", "first"])
    (21, 21)
    """
    words = [word.lower() for word in words if word != "-"]
    if not words:
        return None
    if digits := re.fullmatch(r"(\d+)(?:st|nd|rd|th)?", words[-1]):
        return int(digits.group(1))
    last = lexicon()["ordinals"].get(words[-1])
    if last is None:
        return None
    return last + (read_cardinal(words[:-1]) or 0 if len(words) > 1 else 0)


def read_year_words(words: Sequence[str]) -> int | None:
    """Return the year that words say: "nineteen ninety-four", "two thousand".

    >>> read_year_words(["nineteen", "ninety", "-", "four"]), read_year_words(["two", "thousand"])
    (1994, 2000)
    """
    words = [word.lower() for word in words if word != "-"]
    if len(words) > 1 and words[1] in lexicon()["scales"]:
        return int(read_cardinal(words) or 0) or None
    century, rest = read_cardinal(words[:1]), read_cardinal(words[1:])
    if century is None or rest is None or not 10 <= century <= 21 or not 10 <= rest <= 99:
        return None
    return int(century * 100 + rest)
