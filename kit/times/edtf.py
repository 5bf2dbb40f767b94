"""EDTF: values and intervals in the Extended Date/Time Format (ISO 8601-2:2019), for export."""

from __future__ import annotations

import re

from kit.times.civil import iso_year, to_day
from kit.times.intervals import Interval
from kit.times.values import extent

SUBYEAR = {"SP": 21, "SU": 22, "FA": 23, "WI": 24, "Q1": 33, "Q2": 34, "Q3": 35, "Q4": 36, "H1": 40, "H2": 41}


def to_edtf(value: str, mod: str | None, bounds: Interval) -> str | None:
    """Return the EDTF string of a value, or None where EDTF can't say it (weeks of no year, vague words).

    Weeks and parts of a unit are written as intervals of days, open ends as "..".

    >>> to_edtf("1989-Q3", None, Interval("1989-07-01", "1989-09-30", "quarter"))
    '1989-35'
    >>> to_edtf("2022-02-28", "BEFORE", Interval(None, "2022-02-28", "day"))
    '../2022-02-28'
    """
    if not value or (bounds.earliest is None and bounds.latest is None):
        return value if re.fullmatch(r"XXXX-\d\d(-\d\d)?", value or "") else None
    parted = mod in {"START", "MID", "END"} and bounds.granularity not in {"day", "daypart", "minute"}
    if parted or mod in {"BEFORE", "ON_OR_BEFORE", "AFTER", "ON_OR_AFTER"} or value.startswith("P"):
        return f"{_end(bounds.earliest)}/{_end(bounds.latest)}"
    if value.endswith("_REF"):
        return f"{_end(bounds.earliest)}/{_end(bounds.latest)}"
    day, _, time = value.partition("T")
    if time and bounds.granularity == "minute":
        day, _, clock = bounds.earliest.partition("T")
        return f"{day}T{clock[:5]}:00{clock[5:]}"
    return _date(day, bounds) + ("~" if mod == "APPROX" else "")


def _date(value: str, bounds: Interval) -> str:
    days = extent(value)
    year = iso_year(to_day(days.first).year)
    year = year if len(year) == 4 or year[0] == "-" else f"Y{year[1:]}"
    if days.grain in {"week", "weekend"} or "/" in value:
        return f"{bounds.earliest}/{bounds.latest}"
    if days.grain in {"decade", "century"}:
        return value.ljust(4, "X") if value.isdigit() else f"{bounds.earliest}/{bounds.latest}"
    if days.grain == "day":
        return str(to_day(days.first))
    tail = value.rsplit("-", 1)[-1]
    if days.grain == "month":
        return f"{year}-{tail}"
    return f"{year}-{SUBYEAR[tail]}" if tail in SUBYEAR else year


def _end(bound: str | None) -> str:
    return ".." if bound is None else bound.split("T")[0]
