"""Written: the value of a named part of the calendar in one year, and those near a date of the story."""

from __future__ import annotations

from kit.times.civil import exists, nth_weekday, to_day
from kit.times.holiday import holiday_in
from kit.times.meanings import Named
from kit.times.scene import Dated
from kit.times.values import Extent, day_value, extent, year_value


def write(named: Named, year: int | None) -> str | None:
    """Return the value of a named part of a year; None where the calendar has no such day."""
    written = "XXXX" if year is None else year_value(year)
    if named.month and named.nth:
        day = None if year is None else nth_weekday(year, named.month, named.weekday, named.nth)
        return f"XXXX-{named.month:02d}-XX" if year is None else day and day_value(day)
    if named.month and named.day:
        if year is not None and not exists(year, named.month, named.day):
            return None
        return f"{written}-{named.month:02d}-{named.day:02d}"
    if named.month:
        return f"{written}-{named.month:02d}"
    if named.season:
        return f"{written}-{named.season}"
    if named.quarter:
        return f"{written}-Q{named.quarter}"
    if named.half:
        return f"{written}-H{named.half}"
    if named.holiday:
        return holiday_in(named.holiday, year)
    return written


def inside(named: Named, whole: Dated) -> str | None:
    """Return the date of a name that lies within a longer date, or None."""
    days = extent(whole.value.split("T")[0])
    years = range(to_day(days.first).year, to_day(days.last).year + 1)
    own = [value for year in years if (value := write(named, year)) and extent(value).first >= days.first]
    return next((value for value in own if extent(value).last <= days.last), None)


def candidates_from(named: Named, begun: int) -> list[tuple[str, Extent]]:
    """Return the next two dates of a name that don't end before a day, with their extents."""
    year = to_day(begun).year
    written = [(value, extent(value)) for y in (year, year + 1, year + 2) if (value := write(named, y))]
    return [item for item in written if item[1].last >= begun][:2]
