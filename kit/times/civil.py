"""The civil calendar as plain whole numbers: any year, no clock, no zone, no overflow.

Days are counted from 1970-01-01 in the proleptic Gregorian calendar; years are astronomical
(1 BC is year 0). Source: Howard Hinnant, chrono-compatible low-level date algorithms; ISO 8601
for weeks.
"""

from __future__ import annotations

from typing import NamedTuple


class Day(NamedTuple):
    """Hold a calendar day: astronomical year, month 1..12, day 1..31."""

    year: int
    month: int
    day: int

    def __str__(self) -> str:
        return f"{iso_year(self.year)}-{self.month:02d}-{self.day:02d}"


def to_number(day: Day | tuple[int, int, int]) -> int:
    """Return the count of days since 1970-01-01.

    >>> to_number((1970, 1, 2))
    1
    """
    year, month, number = day
    year -= month <= 2
    era = year // 400
    of_era = year - era * 400
    of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + number - 1
    return era * 146097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 719468


def to_day(number: int) -> Day:
    """Return the calendar day of a count of days since 1970-01-01.

    >>> str(to_day(to_number((2024, 2, 28)) + 2))
    '2024-03-01'
    """
    number += 719468
    era = number // 146097
    of_era = number - era * 146097
    year = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
    of_year = of_era - (365 * year + year // 4 - year // 100)
    month = (5 * of_year + 2) // 153
    day = of_year - (153 * month + 2) // 5 + 1
    month += 3 if month < 10 else -9
    return Day(year + era * 400 + (month <= 2), month, day)


def from_iso(text: str) -> int:
    """Return the day number of an ISO date, or of the day of an ISO time; years may have a sign.

    >>> from_iso("-0043-03-15") < from_iso("0476-09-04") < from_iso("+12022-01-01T00:00")
    True
    """
    sign = -1 if text[0] == "-" else 1
    year, month, day = text.lstrip("+-").split("T")[0].split("-")
    return to_number((sign * int(year), int(month), int(day)))


def weekday(number: int) -> int:
    """Return the ISO weekday of a day number: 1 for Monday to 7 for Sunday."""
    return (number + 3) % 7 + 1


def week_of(number: int) -> tuple[int, int]:
    """Return the ISO year and week that a day number lies in.

    >>> week_of(to_number((2021, 1, 3)))
    (2020, 53)
    """
    thursday = number - weekday(number) + 4
    year = to_day(thursday).year
    return year, (thursday - to_number((year, 1, 1))) // 7 + 1


def monday_of(year: int, week: int) -> int:
    """Return the day number of the Monday on which an ISO week begins."""
    fourth = to_number((year, 1, 4))
    return fourth - weekday(fourth) + 1 + 7 * (week - 1)


def weeks_in(year: int) -> int:
    """Return how many ISO weeks a year has: 52 or 53."""
    return (monday_of(year + 1, 1) - monday_of(year, 1)) // 7


def is_leap(year: int) -> bool:
    """Tell whether a year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """Return how many days a month has."""
    return 29 if month == 2 and is_leap(year) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def exists(year: int, month: int, day: int) -> bool:
    """Tell whether the calendar has such a day: there is no 30 February."""
    return 1 <= month <= 12 and 1 <= day <= month_length(year, month)


def add_months(year: int, month: int, count: int) -> tuple[int, int]:
    """Return the year and month a number of months later (or earlier)."""
    total = year * 12 + month - 1 + count
    return total // 12, total % 12 + 1


def clip(year: int, month: int, day: int) -> Day:
    """Return the day, or the last one of its month where the month is shorter."""
    return Day(year, month, min(day, month_length(year, month)))


def iso_year(year: int) -> str:
    """Return a year in ISO 8601: four digits, a sign before years outside 0 to 9999.

    >>> iso_year(-43), iso_year(476), iso_year(12022)
    ('-0043', '0476', '+12022')
    """
    if 0 <= year <= 9999:
        return f"{year:04d}"
    return f"{'+' if year > 0 else '-'}{abs(year):04d}"


def nth_weekday(year: int, month: int, day: int, nth: int) -> int | None:
    """Return the number of a month's day that is the nth (-1: the last) of a weekday (1 Monday), if there is one.

    >>> tuple(to_day(nth_weekday(2022, 5, 7, 2)))
    (2022, 5, 8)
    """
    days = [
        number
        for date in range(1, month_length(year, month) + 1)
        if weekday(number := to_number((year, month, date))) == day
    ]
    index = nth - 1 if nth > 0 else nth
    return days[index] if index < len(days) else None
