"""Intervals: every TIMEX3 value as the days it covers, as DESIGN's interval rules read it."""

from __future__ import annotations

import re
from typing import NamedTuple

from kit.times.civil import Day, add_months, clip, to_day, to_number
from kit.times.values import extent

OPEN_START = {"BEFORE", "ON_OR_BEFORE"}
OPEN_END = {"AFTER", "ON_OR_AFTER"}
DAYPARTS = {"MO": ("06:00", "11:59"), "AF": ("12:00", "17:59"), "EV": ("18:00", "23:59"), "NI": ("18:00", "23:59")}
PERIOD = re.compile(r"P(?:(\d+)Y)?(?:(\d+)Q)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")
UNITS = (("Y", "year"), ("Q", "quarter"), ("M", "month"), ("W", "week"), ("D", "day"), ("WE", "weekend"))
UNITS += (("E", "decade"), ("C", "century"), ("L", "century"))


class Interval(NamedTuple):
    """Hold the ISO bounds of a value, None where open, and its granularity."""

    earliest: str | None
    latest: str | None
    granularity: str | None


def interval(value: str, mod: str | None, published: int | None, way: str | None = None, zone: str | None = None):
    """Return the interval of a value with its modifier; `published` is a day number or None.

    `way` says whether a duration ends at publication or begins there; `zone` is added to times.

    >>> interval("2022-02-28", "BEFORE", None)
    Interval(earliest=None, latest='2022-02-28', granularity='day')
    >>> interval("2022-03", "START", None).latest
    '2022-03-10'
    """
    today = None if published is None else str(to_day(published))
    if value == "PRESENT_REF":
        return Interval(today, today, "vague")
    if value == "FUTURE_REF":
        return Interval(today, None, "vague")
    if value == "PAST_REF":
        return Interval(None, today, "vague")
    if value.startswith("P"):
        return _of_duration(value, published, way)
    day, _, time = value.partition("T")
    days = extent(day)
    if days is None:
        return Interval(None, None, None)
    if time and "X" not in time:
        return _of_time(days.first, time, zone or "")
    first, last = _modified(days.first, days.last, mod)
    return Interval(
        None if mod in OPEN_START else str(to_day(first)), None if mod in OPEN_END else str(to_day(last)), days.grain
    )


def _modified(first: int, last: int, mod: str | None) -> tuple[int, int]:
    """Return the bounds as the modifier moves them: the first third for START, half a unit more for APPROX."""
    length = last - first + 1
    if mod == "BEFORE":
        return first, first
    if mod == "AFTER":
        return last, last
    if length >= 3 and mod == "START":
        return first, first + length // 3 - 1
    if length >= 3 and mod == "MID":
        return first + length // 3, first + 2 * length // 3 - 1
    if length >= 3 and mod == "END":
        return first + 2 * length // 3, last
    if mod == "APPROX":
        return first - max(1, length // 2), last + max(1, length // 2)
    return first, last


def _of_time(day: int, time: str, zone: str) -> Interval:
    if time in DAYPARTS:
        start, end = DAYPARTS[time]
        return Interval(f"{to_day(day)}T{start}", f"{to_day(day)}T{end}", "daypart")
    if time.startswith("24"):
        return Interval(f"{to_day(day + 1)}T00:00{zone}", f"{to_day(day + 1)}T00:00{zone}", "minute")
    written = time if ":" in time else f"{time}:00"
    moment = f"{to_day(day)}T{written}{'' if re.search('[Z+-]', written) else zone}"
    return Interval(moment, moment, "minute")


def _of_duration(value: str, published: int | None, way: str | None) -> Interval:
    grain = duration_grain(value)
    if way is None or published is None:
        return Interval(None, None, grain)
    today = str(to_day(published))
    other = None if "X" in value else _moved(published, value, -1 if way == "past" else 1)
    return Interval(other, today, grain) if way == "past" else Interval(today, other, grain)


def duration_grain(value: str) -> str | None:
    """Return the granularity of a duration: that of its largest unit, vague where the count is open."""
    if "X" in value:
        return "vague"
    if value.startswith("PT"):
        return "daypart" if value[-2:] in DAYPARTS else "hour" if "H" in value else "minute"
    unit = re.match(r"P[\d.]+([A-Z]+)", value)
    return dict(UNITS).get(unit.group(1)) if unit else None


def _moved(day: int, value: str, sign: int) -> str | None:
    """Return the ISO day a duration before or after a day number, or None for units without days."""
    match = PERIOD.fullmatch(value)
    if match is None:
        return None
    years, quarters, months, weeks, days, hours, _, _ = (int(part or 0) for part in match.groups())
    start = to_day(day)
    year, month = add_months(start.year, start.month, sign * (12 * years + 3 * quarters + months))
    moved: Day = clip(year, month, start.day)
    return str(to_day(to_number(moved) + sign * (7 * weeks + days + -(-hours // 24))))
