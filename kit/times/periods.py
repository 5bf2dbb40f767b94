"""Periods: counts of units as TIMEX3 durations, and as steps on the calendar."""

from __future__ import annotations

from kit.times.meanings import Step
from kit.times.numerals import VAGUE

PARTS_OF_DAY = {"MO", "AF", "EV", "NI"}
HALVED = {"Y", "M", "W", "D", "TH", "TM", "E", "C"}


def period(count: float | str, unit: str) -> str:
    """Return the TIMEX3 value of a duration: P2W, PT3H, P1Y6M, PXD.

    >>> period(2, "W"), period(2.5, "Y"), period("X", "TH"), period(3, "FN")
    ('P2W', 'P2Y6M', 'PTXH', 'P6W')
    """
    if unit in {"E", "C"} and count != VAGUE:
        unit, count = "Y", count * {"E": 10, "C": 100}[unit]
    if count != VAGUE and count != int(count):
        whole, rest = int(count), count - int(count)
        step = shifted(unit, rest)
        if unit not in HALVED or step.unit == unit:
            return f"P{'T' if unit[0] == 'T' else ''}{count:g}{unit[-1]}"
        first = period(whole, unit) if whole else "P"
        last = period(step.count, step.unit)[1:]
        return first + (last.removeprefix("T") if "T" in first else last)
    if unit == "FN":
        unit, count = "W", count if count == VAGUE else 2 * count
    unit, count = ("Y", VAGUE) if unit == "E" else (unit, count if count == VAGUE else int(count))
    if unit in PARTS_OF_DAY:
        return f"PT{count}{unit}"
    if unit == "WE":
        return f"P{count}WE"
    unit = "D" if unit == "WD" else unit
    if unit == "H":
        unit, count = "M", count if count == VAGUE else 6 * count
    return f"PT{count}{unit[1:]}" if unit[0] == "T" else f"P{count}{unit}"


def shifted(unit: str, count: float, since="published") -> Step:
    """Return a step in the units that the calendar counts: a fortnight is two weeks, half a year six months."""
    if unit == "FN":
        unit, count = "W", 2 * count
    if count != int(count):
        smaller = {
            "Y": ("M", 12),
            "E": ("Y", 10),
            "C": ("Y", 100),
            "M": ("W", 4),
            "W": ("D", 7),
            "D": ("TH", 24),
            "TH": ("TM", 60),
        }
        unit, times = smaller.get(unit, (unit, 1))
        count = round(count * times)
    unit = {"NI": "D", "WD": "D", "MO": "D", "AF": "D", "EV": "D", "WE": "W"}.get(unit, unit)
    return Step(unit, int(count), since)
