"""TIMEX3 date values read as calendar extents: one string in, first day, last day and grain out.

Source: TimeML 1.2.1 (Sauri et al. 2006), section on the values of TIMEX3, after ISO 8601.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from kit.times.civil import add_months, clip, exists, monday_of, month_length, to_day, to_number, week_of, weeks_in


class Extent(NamedTuple):
    """Hold the first and last day number of a value, both inside it, and its grain."""

    first: int
    last: int
    grain: str


SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "H": "XXXX-HX"}
UNKNOWN |= {"Y": "XXXX", "E": "XXX", "C": "XX", "L": "X"}
"""The value of a unit of which nothing is known but that it is one."""
DATE = re.compile(
    r"(?P<bc>BC)?(?P<year>\d{2,5})"
    r"(?:-(?:W(?P<week>\d\d)(?:-(?P<weekday>[1-7])|-(?P<weekend>WE))?|Q(?P<quarter>[1-4])|H(?P<half>[12])"
    r"|(?P<season>SP|SU|FA|WI)|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?(?:T.*)?"
)


@lru_cache(maxsize=4096)
def extent(value: str) -> Extent | None:
    """Return the days that a date value covers, or None where it names no stretch of the calendar.

    >>> first, last, grain = extent("2022-W10")
    >>> str(to_day(first)), str(to_day(last)), grain
    ('2022-03-07', '2022-03-13', 'week')
    """
    if "/" in value:
        ends = [extent(part) for part in value.split("/")]
        return Extent(ends[0].first, ends[1].last, ends[0].grain) if len(ends) == 2 and all(ends) else None
    match = DATE.fullmatch(value)
    if match is None:
        return None
    part = match.groupdict()
    digits = part["year"]
    years = _years(digits, bool(part["bc"]))
    if len(digits) < 4:
        grain = {2: "century", 3: "decade"}[len(digits)] if value.isalnum() else None
        return grain and Extent(to_number((years[0], 1, 1)), to_number((years[1], 12, 31)), grain)
    year = years[0]
    if part["week"]:
        return _week(year, int(part["week"]), part["weekday"], part["weekend"])
    if part["quarter"]:
        return _months(year, 3 * int(part["quarter"]) - 2, 3, "quarter")
    if part["half"]:
        return _months(year, 6 * int(part["half"]) - 5, 6, "half")
    if part["season"]:
        return _months(year, SEASON_MONTHS[part["season"]], 3, "season")
    if part["day"]:
        day = (year, int(part["month"]), int(part["day"]))
        return Extent(to_number(day), to_number(day), "day") if exists(*day) else None
    if part["month"]:
        return _months(year, int(part["month"]), 1, "month") if 1 <= int(part["month"]) <= 12 else None
    return _months(year, 1, 12, "year")


def _years(digits: str, before_christ: bool) -> tuple[int, int]:
    """Return the first and last astronomical year: "198" is 1980 to 1989, "BC04" 500 BC to 401 BC."""
    span = 10 ** max(0, 4 - len(digits))
    first = int(digits) * span
    if before_christ:
        return (1 - first, 1 - first) if span == 1 else (1 - first - span, -first)
    return (first, first + span - 1) if span == 10 or span == 1 else (first + 1, first + span)


def _months(year: int, month: int, count: int, grain: str) -> Extent:
    end_year, end_month = add_months(year, month, count - 1)
    last = to_number((end_year, end_month, month_length(end_year, end_month)))
    return Extent(to_number((year, month, 1)), last, grain)


def _week(year: int, week: int, weekday: str | None, weekend: str | None) -> Extent | None:
    if not 1 <= week <= weeks_in(year):
        return None
    monday = monday_of(year, week)
    if weekday:
        return Extent(monday + int(weekday) - 1, monday + int(weekday) - 1, "day")
    return Extent(monday + 5, monday + 6, "weekend") if weekend else Extent(monday, monday + 6, "week")


def year_value(year: int) -> str:
    """Return a year as TIMEX3 writes it: four digits, "BC" before years before the first.

    >>> year_value(79), year_value(-43)
    ('0079', 'BC0044')
    """
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def day_value(number: int) -> str:
    """Return the TIMEX3 value of a day number."""
    year, month, day = to_day(number)
    return f"{year_value(year)}-{month:02d}-{day:02d}"


def value_of(number: int, unit: str) -> str:
    """Return the value of the calendar unit (D W WE M Q H Y E C L) that a day number lies in.

    >>> value_of(to_number((2021, 1, 3)), "W"), value_of(to_number((1989, 11, 2)), "Q")
    ('2020-W53', '1989-Q4')
    """
    year, month, _ = to_day(number)
    if unit in {"W", "WE"}:
        week_year, week = week_of(number)
        return f"{year_value(week_year)}-W{week:02d}" + ("-WE" if unit == "WE" else "")
    written = year_value(year)
    return {
        "D": day_value(number),
        "M": f"{written}-{month:02d}",
        "Q": f"{written}-Q{(month + 2) // 3}",
        "H": f"{written}-H{(month + 5) // 6}",
        "Y": written,
        "E": written[:-1],
        "C": written[:-2],
        "L": written[:-3],
    }[unit]


def shift(value: str, unit: str, count: int, grain: str) -> str:
    """Return the value a number of units on, at a grain.

    >>> shift("2022-03-14", "W", -1, "W"), shift("1989-Q3", "Y", -1, "Q"), shift("2024-02-29", "Y", 1, "D")
    ('2022-W10', '1988-Q3', '2025-02-28')
    """
    days = extent(value.split("T")[0])
    if unit[0] == "T":
        return _moved_clock(value, days.first, count * {"TH": 3600, "TM": 60, "TS": 1}[unit])
    if unit in {"D", "W", "WE"}:
        moved = days.first + count * (1 if unit == "D" else 7)
    else:
        months = {"M": 1, "Q": 3, "H": 6, "Y": 12, "E": 120, "C": 1200, "L": 12000}[unit]
        year, month, day = to_day(days.first)
        moved = to_number(clip(*add_months(year, month, count * months), day))
    return value_of(moved, grain)


def _moved_clock(value: str, day: int, seconds: int) -> str:
    """Return a time of day some seconds on; "TXX:XX" where the time of day counted from is not known."""
    clock = re.search(r"T(\d\d):(\d\d)$", value)
    if clock is None:
        return f"{day_value(day)}TXX:XX"
    total = int(clock.group(1)) * 3600 + int(clock.group(2)) * 60 + seconds
    return f"{day_value(day + total // 86400)}T{total % 86400 // 3600:02d}:{total % 3600 // 60:02d}"
