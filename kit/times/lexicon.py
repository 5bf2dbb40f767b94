"""The words of time expressions."""

from __future__ import annotations

from functools import cache

from kit.lexicon import read_toml


def lexicon() -> dict[str, dict]:
    """Return the tables of lexicon/times.toml: each maps words in lower case to what they mean."""
    return read_toml("times")


@cache
def words(kind: str) -> frozenset[str]:
    """Return one list of the words that show direction, in lower case."""
    return frozenset(lexicon()["direction"][kind])
