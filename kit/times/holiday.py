"""Holidays by name: the day that one falls on in a year."""

from __future__ import annotations

from functools import lru_cache

from kit.times.civil import to_number, weekday
from kit.times.lexicon import lexicon
from kit.times.values import day_value, extent, year_value


@lru_cache(maxsize=2048)
def holiday_in(name: str, year: int | None) -> str | None:
    """Return the TIMEX3 value of a holiday's day in a year, or None where it has none that is known.

    The lexicon says how each is found: a fixed day, days from Easter, or a name in the package
    holidays. Without a year only a fixed day says something ("XXXX-12-25").

    >>> holiday_in("thanksgiving", 2021), holiday_in("good friday", 2022), holiday_in("christmas", None)
    ('2021-11-25', '2022-04-15', 'XXXX-12-25')
    """
    rule = lexicon()["holidays"][name]
    if rule[0].isdigit():
        return f"{'XXXX' if year is None else year_value(year)}-{rule}"
    if year is None:
        return "XXXX-XX-XX"
    kind, _, rest = rule.partition(" ")
    if kind == "easter":
        return _from_easter(year, int(rest))
    if kind == "thanksgiving":
        day = extent(holiday_in("thanksgiving", year) or "")
        return day and day_value(day.first + int(rest))
    if kind == "election":
        first = to_number((year, 11, 1))
        return day_value(first + (8 - weekday(first)) % 7 + 1)
    return _from_package(kind, rest, year)


def _from_easter(year: int, days: int) -> str | None:
    from dateutil.easter import easter

    if not 1583 <= year <= 4099:
        return None
    day = easter(year)
    return day_value(to_number((day.year, day.month, day.day)) + days)


def _from_package(country: str, name: str, year: int) -> str | None:
    found = sorted(day for day, names in _calendar(country, year) if name in names and "observed" not in names)
    # of several days with one name the first whose name is the shortest: "Eid al-Fitr", not its eve or second day
    return f"{found[0].year:04d}-{found[0].month:02d}-{found[0].day:02d}" if found else None


@lru_cache(maxsize=256)
def _calendar(country: str, year: int) -> list:
    import holidays

    if not 1800 <= year <= 2200:
        return []
    kind = getattr(holidays, country)
    calendar = kind(
        years=year,
        language="en_US" if "en_US" in kind.supported_languages else None,
        categories=kind.supported_categories,
    )
    return [(day, name) for day, names in calendar.items() for name in names.split("; ")]
