"""Shares: parts of a whole, in words and in per cent."""

from __future__ import annotations

from kit.views.wording import plural


def share(part: float, whole: float) -> str:
    """Return a part of a whole in per cent.

    >>> share(1, 3), share(0, 0)
    ('33%', '0%')
    """
    return f"{round(100 * part / whole) if whole else 0}%"


def some_of(part: int, whole: int, noun: str, does: str, do: str) -> str:
    """Return how many of a whole do something, with their share where there are ten or more.

    >>> some_of(1, 9, "claim", "rests", "rest"), some_of(0, 1, "event", "has", "have")
    ('1 of 9 claims rests', '0 of 1 event has')
    >>> some_of(3, 40, "statement", "comes", "come")
    '3 of 40 statements (8%) come'
    """
    counted = f"{part:,} of {plural(whole, noun)}" + (f" ({share(part, whole)})" if whole >= 10 else "")
    return f"{counted} {does if 1 in (part, whole) else do}"
