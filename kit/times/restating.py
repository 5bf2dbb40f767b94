"""Restating: a time that brackets tell once more, mostly in another zone: "at 3:40 a.m. (0140 GMT) on Monday"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kit.times.civil import from_iso
from kit.times.meanings import Clock, Expression, Fixed, Named, Step
from kit.times.scene import Resolved
from kit.times.values import day_value
from kit.times.ways import SENTENCE_END

OPENS = re.compile(r"(?: local time| locally| [A-Z]\w+ time)?\s*[(\[](?:or )?")
CLOSES = re.compile(r"[)\]],?(?: on| this)? ")
TO = re.compile(r"\s*(?:to|until|till|and|-|–)\s*")
CLOCK = re.compile(r"T(\d\d):(\d\d)")
EAST, WEST = 14 * 60, -12 * 60  # minutes: the zones farthest from UTC


def is_restated(text: str, end: int, start: int) -> bool:
    """Tell whether what begins at `start` stands in brackets right behind what ends at `end`."""
    return OPENS.fullmatch(text, end, start) is not None


def with_day_behind(text: str, expressions: list[Expression]) -> Iterator[Expression]:
    """Yield the expressions, a bare time of day with the day that stands behind its restatement."""
    for at, expression in enumerate(expressions):
        later = expressions[at + 1 : at + 3]
        expression = _with_date_behind(text, expression, *later[:1])
        if is_bare_clock(expression) and later and isinstance(meaning := later[0].reading.meaning, Clock):
            if meaning.base is not None and TO.fullmatch(text, expression.end, later[0].start):
                clock = replace(expression.reading.meaning, base=meaning.base)  # "from 8 a.m. to 8 p.m. on Monday"
                expression = replace(expression, reading=replace(expression.reading, meaning=clock))
        bare = is_bare_clock(expression) and len(later) == 2 and isinstance(later[0].reading.meaning, Clock)
        if bare and is_restated(text, expression.end, later[0].start):
            day = later[1].reading.meaning
            behind = CLOSES.fullmatch(text, later[0].end, later[1].start) is not None
            if behind and (isinstance(day, Named) and (day.weekday or day.day) or isinstance(day, Step)):
                clock = replace(expression.reading.meaning, base=day)
                expression = replace(expression, reading=replace(expression.reading, meaning=clock))
        yield expression


def _with_date_behind(text: str, expression: Expression, later: Expression | None = None) -> Expression:
    """Return a weekday as the date that brackets behind it tell: "on Friday (11 October)"."""
    meaning = expression.reading.meaning
    day, date = meaning.base if isinstance(meaning, Clock) else meaning, later and later.reading.meaning
    if not (isinstance(day, Named) and day.weekday and not day.month and isinstance(date, Named) and date.day):
        return expression
    if not date.month or text[expression.end : later.start].strip() != "(" or text[later.end : later.end + 1] != ")":
        return expression
    date = replace(date, weekday=day.weekday)
    reading = replace(expression.reading, meaning=date if day is meaning else replace(meaning, base=date))
    return replace(expression, reading=reading)


def with_days_behind(text: str, expressions: list[Expression]) -> Iterator[Expression]:
    """Yield the expressions, each bare time of day before one of many days in its sentence as such a time too.

    "from 4:30 to 9 a.m. and from 3 to 7 p.m., Monday to Friday"
    """
    habit, behind = False, len(text)
    for expression in reversed(expressions):
        meaning = expression.reading.meaning
        habit = habit and not SENTENCE_END.search(text, expression.end, behind)
        behind = expression.start
        if expression.reading.type == "SET" and isinstance(meaning, Fixed) and "T" in meaning.value[1:]:
            habit = True
        elif habit and is_bare_clock(expression):
            reading = replace(expression.reading, type="SET", meaning=Fixed(f"XXXX-XX-XX{meaning.time}"))
            expression = replace(expression, reading=reading)
        yield expression


def is_bare_clock(expression: Expression) -> bool:
    return isinstance(expression.reading.meaning, Clock) and expression.reading.meaning.base is None


def of_other_zone(resolved: Resolved, told: str | None) -> Resolved:
    """Return a time of day in brackets on its own day: "at 1 a.m. (2300 GMT)" is the evening before.

    `told` is the value that it restates; zones lie between 14 hours east and 12 hours west of UTC.
    """
    one, other = CLOCK.search(told or ""), CLOCK.search(resolved.value)
    if one is None or other is None or "X" in told:
        return resolved
    ahead = _minutes(one) - _minutes(other)
    days = from_iso(told) + (1 if ahead > EAST else -1 if ahead < WEST else 0)
    return replace(resolved, value=f"{day_value(days)}{resolved.value[resolved.value.index('T') :]}")


def past_midnight(resolved: Resolved, begun: str | None) -> Resolved:
    """Return a time of day on the day after the one before where it is earlier: "from 9 p.m. until 6 a.m."."""
    one, other = CLOCK.search(begun or ""), CLOCK.search(resolved.value)
    if one is None or other is None or "X" in begun or begun[:10] != resolved.value[:10]:
        return resolved
    if _minutes(other) >= _minutes(one):
        return resolved
    return replace(resolved, value=f"{day_value(from_iso(begun) + 1)}{resolved.value[resolved.value.index('T') :]}")


def _minutes(clock: re.Match) -> int:
    return 60 * int(clock.group(1)) + int(clock.group(2))
