"""Meanings: what the words of a time expression say, before any publication date is known.

A tagged text can so be resolved again and again, for each date that a reader tries.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Fixed:
    """A value that the words give themselves: "1998", "P3D", "PRESENT_REF"."""

    value: str
    alternatives: tuple[str, ...] = ()
    way: Literal["past", "future"] | None = None
    """Whether a duration runs up to publication or from it: "the past ten days", "the next year"."""


@dataclass(frozen=True)
class Step:
    """A whole unit counted from an anchor: "last year" is one year back from publication.

    `grain` is the unit of the result, where it is finer or coarser than the unit counted.
    `since` is what is counted from: the publication, the last date before, the date of the story that a
    sentence tells or else publication ("question"), the quarter that the text is about, or another meaning.
    """

    unit: str
    count: float | str
    since: Literal["published", "reference", "question", "quarter"] | Meaning = "published"
    grain: str | None = None


IN_QUESTION = 0
"""The number of a quarter that only the text tells: the one that it is about."""


@dataclass(frozen=True)
class Named:
    """A part of the calendar by its name, perhaps without its year: "March 3", "Friday", "the third quarter".

    `within` gives the year or week where the words do (a number or a meaning); `pick` says which
    one where they do not: the last or next one, this one, the nearest in the past or future, or
    (None) the one that the sentence points to.
    """

    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    nth: int | None = None
    """Which of a month's days of that weekday: "the second Sunday in May"; -1 for the last one."""
    season: str | None = None
    quarter: int | None = None
    half: int | None = None
    weekend: bool = False
    holiday: str | None = None
    within: int | Meaning | None = None
    pick: Literal["last", "next", "this", "past", "future"] | None = None
    fiscal: bool = False
    """Whether a quarter or half is one of a company's year, whose months only the company knows."""
    told: bool = False
    """Whether a weekday is seen from the last date named instead of from publication: without `pick` one to come."""


@dataclass(frozen=True)
class Clock:
    """A time of day, or part of one, on a day: `time` is "T15:00" or "TMO", `zone` an offset or name."""

    time: str
    base: Meaning | None = None
    zone: str | None = None


Meaning = Fixed | Step | Named | Clock


@dataclass(frozen=True)
class Reading:
    """What a rule makes of the words: TIMEX3 type, meaning, modifier, and why."""

    type: Literal["DATE", "TIME", "DURATION", "SET"]
    meaning: Meaning
    mod: str | None = None
    why: str = ""


@dataclass(frozen=True)
class Expression:
    """A reading at its place in the text: character offsets, half open."""

    start: int
    end: int
    reading: Reading
