"""Features: what the uncased encoder cannot see of a word: its case, shape, edges and spacing."""

from __future__ import annotations

import re
from functools import lru_cache
from zlib import crc32

ROWS = {"word": 12000, "shape": 1500, "prefix": 4000, "suffix": 4000}
"""Each feature's number of rows; row 0 is padding. Changing one makes weights unusable."""

CASES = 12
"""What `case` tells apart; 0 is padding, [CLS] and [SEP]."""

LONG_RUN = re.compile(r"([Xxd])\1{4,}")


def features(word: str, spaced: bool) -> tuple[int, int, int, int]:
    """Return the rows of a word's four hashed features; `spaced`: white space stands before it.

    CRC-32 is the same on every machine and run, unlike `hash`.

    >>> features("Ministers", True) == features("Ministers", True)
    True
    >>> features("ministers", True)[3] == features("Ministers", True)[3]
    True
    """
    word, shape, prefix, suffix = _features(word)
    return word, 1 + (shape * 2 + spaced) % (ROWS["shape"] - 1), prefix, suffix


@lru_cache(maxsize=50_000)
def _features(word: str) -> tuple[int, int, int, int]:
    word = word[:40].replace("’", "'").replace("‘", "'")
    return row("word", word), crc32(shape(word).encode()), row("prefix", word[:3]), row("suffix", word[-3:])


def case(word: str, spaced: bool) -> int:
    """Return how a word is written, for the encoder itself: its case, and whether white space stands before it.

    >>> [case(word, True) for word in ("minister", "Minister", "WHO", "McKay", "1990s", "-")]
    [1, 3, 5, 7, 9, 0]
    >>> case("minister", False)
    2
    """
    if not any(c.isalnum() for c in word):
        return 0 if spaced else CASES - 1
    if any(c.isdigit() for c in word):
        kind = 4
    elif word.islower():
        kind = 0
    elif word.isupper() and sum(map(str.isalpha, word)) > 1:
        kind = 2
    else:
        kind = 1 if word[1:].islower() or len(word) == 1 else 3
    return 1 + 2 * kind + (not spaced)


def row(feature: str, value: str) -> int:
    """Return the row of a feature's table that a value hashes to."""
    return 1 + crc32(f"{feature}={value}".encode("utf-8", "replace")) % (ROWS[feature] - 1)


def shape(word: str) -> str:
    """Return a word's shape: capitals X, small letters x, digits d, runs cut at four.

    >>> shape("Ministers"), shape("COVID"), shape("F-16"), shape("U.S.")
    ('Xxxxx', 'XXXX', 'X-dd', 'X.X.')
    """
    kinds = "".join(
        "d" if c.isdigit() else ("X" if c.isupper() else "x") if c.isalpha() else c for c in word if c.isprintable()
    )
    return LONG_RUN.sub(lambda run: run.group(1) * 4, kinds)
