"""Resolving: from what the words mean to a TIMEX3 value, given publication day and last date."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from kit.times.civil import add_months, clip, exists, month_length, to_day, to_number, weekday
from kit.times.direction import FIRM, LIKELY
from kit.times.holiday import holiday_in
from kit.times.meanings import IN_QUESTION, Clock, Fixed, Meaning, Named, Step
from kit.times.values import SEASON_MONTHS, Extent, day_value, extent, value_of, year_value

UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "H": "XXXX-HX"}
UNKNOWN |= {"Y": "XXXX", "E": "XXX", "C": "XX", "L": "X"}
UNIT_NAMES = {"D": "day", "W": "week", "WE": "weekend", "M": "month", "Q": "quarter", "H": "half-year", "Y": "year"}
UNIT_NAMES |= {"E": "decade", "C": "century", "L": "millennium", "TH": "hour", "TM": "minute", "TS": "second"}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
NEEDED = {"D": 1, "W": 7, "WE": 7, "M": 31, "Q": 92, "H": 184, "Y": 366, "E": 3660, "C": 36600, "L": 366000}


@dataclass(frozen=True)
class Resolved:
    """A value with what it was counted from; `missing` says what kept it from being known."""

    value: str
    anchor: str | None = None
    offset: str | None = None
    alternatives: tuple[str, ...] = ()
    missing: str | None = None


class Dated(NamedTuple):
    """Hold a date that the text has named: its value, its time_id, how many units it was counted from another."""

    value: str
    time_id: str
    counted: int = 0


@dataclass
class Scene:
    """What is known at one place of the text: publication day number, the dates named so far, direction."""

    published: int | None
    history: list[Dated] = field(default_factory=list)
    direction: str = "past"
    weight: int = 0

    @property
    def sure(self) -> bool:
        """Tell whether the direction leaves no other reading."""
        return self.weight >= FIRM

    def reference(self, unit: str, count: int = 0) -> Dated | None:
        """Return the last date named that is fine enough to count this unit from.

        A comparison goes back once: a date that was itself counted back years is left out.
        """
        for dated in reversed(self.history[-REACH:]):
            days = extent(dated.value)
            again = unit == "Y" and count < 0 and dated.counted < 0
            if days and not again and days.last - days.first < NEEDED.get(unit, 1):
                return dated
        return None

    def quarter(self) -> Dated | None:
        """Return the quarter that the text is about: the last one named that is over, else running."""
        named = [d for d in reversed(self.history[-REACH:]) if "-Q" in d.value and not d.counted]
        today = self.published
        over = [d for d in named if today is None or extent(d.value).last < today]
        running = [d for d in named if today is None or extent(d.value).first <= today]
        return next(iter([*over, *running]), None)


REACH = 8  # dates looked back at for one that another is counted from


def resolve(meaning: Meaning, scene: Scene) -> Resolved:
    """Return the value that a meaning has in a scene, with XXXX forms where a date is missing."""
    if isinstance(meaning, Fixed):
        return _fixed(meaning)
    if isinstance(meaning, Step):
        return _step(meaning, scene)
    if isinstance(meaning, Named):
        return _named(meaning, scene)
    return _clock(meaning, scene)


def _fixed(meaning: Fixed) -> Resolved:
    value = meaning.value
    parts = value.split("T")[0].split("-")
    if len(parts) == 3 and all(part.isdigit() for part in parts) and not exists(*map(int, parts)):
        good = [other for other in meaning.alternatives if extent(other)]
        return Resolved(good[0]) if good else Resolved("", missing="no such day")
    return Resolved(value, alternatives=tuple(other for other in meaning.alternatives if extent(other)))


def _step(step: Step, scene: Scene) -> Resolved:
    """Count units from publication, from the last date named, or from another meaning."""
    unit, count = step.unit, step.count
    offset = f"{count:+d} {UNIT_NAMES.get(unit, unit)}"
    value, anchor = _start(step, scene)
    if step.grain == "same" and value is not None:
        return Resolved(value, anchor, offset)
    if not isinstance(step.since, str):
        offset = f"{offset} from {resolve(step.since, scene).offset or value}"
    if value is None or extent(value) is None:
        return Resolved(UNKNOWN.get(step.grain or unit, UNKNOWN["D"]), anchor, offset, missing="no date")
    return Resolved(shift(value, unit, count, step.grain or _kept(step, value)), anchor, offset)


def _start(step: Step, scene: Scene) -> tuple[str | None, str | None]:
    """Return the value that a step is counted from, and the anchor: publication or a time_id."""
    today = None if scene.published is None else day_value(scene.published)
    if step.since == "published":
        return today, "published"
    if step.since == "reference":
        found = scene.reference(step.unit, step.count)
        return (found.value, found.time_id) if found else (today, today and "published")
    if step.since == "quarter":
        found = scene.quarter()
        if found:
            return found.value, found.time_id
        return (today and shift(today, "Q", -1, "Q") if step.unit == "Q" else today), "published"
    base = resolve(step.since, scene)
    return base.value, base.anchor


def _kept(step: Step, value: str) -> str:
    """Return the grain of a step that names none: a year before a quarter is a quarter, else the unit counted."""
    return "Q" if step.unit == "Y" and "-Q" in value else step.unit


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


def _named(named: Named, scene: Scene) -> Resolved:
    """Find the day, month, season ... of that name that the words and the sentence pick."""
    if named.day and not named.month:
        return _day_of_month(named, scene)
    if named.weekday and not named.month:
        return _weekday(named, scene)
    if named.weekend:
        return _weekend(named, scene)
    if named.within is not None:
        year, anchor, offset = _year(named.within, scene)
        if year is None:
            return Resolved(_write(named, None), anchor, offset, missing="no date")
        if named.quarter == IN_QUESTION and (found := scene.quarter()):
            named = replace(named, quarter=int(found.value[-1]))
        value = _write(named, year)
        return Resolved(value or "", anchor, offset, missing=None if value else "no such day")
    offset = f"{_pick(named, scene)} {_title(named)}"
    if named.month == 2 and (named.day or 0) > 29 or named.month and (named.day or 0) > month_length(2024, named.month):
        return Resolved("", None, None, missing="no such day")
    if scene.published is None:
        return Resolved(_write(named, None), "published", offset, missing="no date")
    year = to_day(scene.published).year
    values = [value for y in range(year - 8, year + 9) if (value := _write(named, y))]
    candidates = [(value, extent(value)) for value in values]
    if named.weekday:  # "Monday, Oct. 26" is in a year in which that day was a Monday
        candidates = [item for item in candidates if weekday(item[1].first) == named.weekday] or candidates
    value, other = choose(candidates, scene, named.pick)
    return Resolved(value, "published", offset, (other,) if other else ())


def choose(candidates: list[tuple[str, Extent]], scene: Scene, pick: str | None) -> tuple[str, str | None]:
    """Return the candidate that words, direction and nearness pick, and another where the choice is open.

    A date on the wrong side of the verb counts as farther off by the weight of its direction.
    """
    today = scene.published
    if pick == "last":
        return ([value for value, days in candidates if days.last < today] or [candidates[0][0]])[-1], None
    if pick == "next":
        return ([value for value, days in candidates if days.first > today] or [candidates[-1][0]])[0], None
    if pick == "this":
        year = to_day(today).year
        return next((value for value, days in candidates if to_day(days.first).year == year), candidates[0][0]), None
    way = pick or scene.direction
    burden = FAR if pick else scene.weight if candidates[0][1].grain not in {"quarter", "half"} else LIKELY
    ranked = sorted(candidates, key=lambda item: _distance(item[1], today) + burden * _against(item[1], today, way))
    other = ranked[1][0] if len(ranked) > 1 else None
    return ranked[0][0], None if pick or scene.sure else other


FAR = 1000  # days, more than between two dates of the same name


def _distance(days: Extent, today: int) -> int:
    return max(days.first - today, today - days.last, 0)


def _against(days: Extent, today: int, way: str) -> bool:
    return days.first > today if way == "past" else days.last < today


def _weekday(named: Named, scene: Scene) -> Resolved:
    if named.within is not None:
        week = resolve(named.within, scene)
        days = extent(week.value)
        offset = f"{WEEKDAYS[named.weekday - 1]} of {week.offset}"
        if days is None:
            return Resolved(f"XXXX-WXX-{named.weekday}", week.anchor, offset, missing="no date")
        return Resolved(day_value(days.first + named.weekday - 1), week.anchor, offset)
    offset = f"{_pick(named, scene)} {WEEKDAYS[named.weekday - 1]}"
    if scene.published is None:
        return Resolved(f"XXXX-WXX-{named.weekday}", "published", offset, missing="no date")
    today, anchor = scene.published, "published"
    if named.told and (found := scene.reference("D")):
        today, anchor = extent(found.value.split("T")[0]).first, found.time_id
    ahead = (named.weekday - weekday(today)) % 7
    back = ahead - 7 if ahead else 0
    if named.pick == "last":
        return Resolved(day_value(today + (back or -7)), anchor, offset)
    if named.pick == "next":
        later = (day_value(today + ahead + 7),) if 0 < ahead and weekday(today) < named.weekday else ()
        return Resolved(day_value(today + (ahead or 7)), anchor, offset, later)
    if named.pick == "this":
        past = scene.direction == "past" and scene.sure
        return Resolved(day_value(today + (back if past else ahead)), anchor, offset)
    if not ahead:
        return Resolved(day_value(today), anchor, offset)
    future = named.pick == "future" or named.pick is None and scene.direction == "future"
    value, other = (today + ahead, today + back) if future else (today + back, today + ahead)
    open_choice = not scene.sure and named.pick is None
    return Resolved(day_value(value), anchor, offset, (day_value(other),) if open_choice else ())


def _weekend(named: Named, scene: Scene) -> Resolved:
    offset = f"{_pick(named, scene)} weekend"
    if scene.published is None:
        return Resolved(UNKNOWN["WE"], "published", offset, missing="no date")
    today = scene.published
    inside = weekday(today) >= 6
    future = scene.direction == "future" or inside
    return Resolved(value_of(today if future else today - 7, "WE"), "published", offset)


def _day_of_month(named: Named, scene: Scene) -> Resolved:
    """Find "the 5th", "Friday the 13th", "the 20th of this month"."""
    offset = f"{_pick(named, scene)} XXXX-XX-{named.day:02d}"
    month = None if named.within is None else resolve(named.within, scene)
    if scene.published is None or month is not None and extent(month.value) is None:
        return Resolved(f"XXXX-XX-{named.day:02d}", "published", offset, missing="no date")
    start = to_day(scene.published if month is None else extent(month.value).first)
    near = range(-60, 61) if named.weekday else range(-14, 15)
    days = [(*add_months(start.year, start.month, count), named.day) for count in (near if month is None else (0,))]
    numbers = [to_number(day) for day in days if exists(*day)]
    numbers = [number for number in numbers if named.weekday in {None, weekday(number)}]
    if not numbers:
        return Resolved("", missing="no such day")
    value, other = choose([(day_value(n), extent(day_value(n))) for n in numbers], scene, named.pick)
    return Resolved(value, "published", offset, (other,) if other else ())


def _year(within, scene: Scene) -> tuple[int | None, str | None, str | None]:
    """Return the astronomical year that the words give, what it was counted from, and how."""
    if isinstance(within, int):
        return within, None, None
    found = resolve(within, scene)
    days = extent(found.value)
    return (to_day(days.first).year if days else None), found.anchor, found.offset


def _write(named: Named, year: int | None) -> str | None:
    """Return the value of a named part of a year; None where the calendar has no such day."""
    written = "XXXX" if year is None else year_value(year)
    if named.month and named.nth:
        return f"XXXX-{named.month:02d}-XX" if year is None else _nth_weekday(named, year)
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


def _nth_weekday(named: Named, year: int) -> str | None:
    """Return the day of "the second Sunday in May" or "the last Monday of August" in a year, if there is one."""
    days = [
        number
        for day in range(1, month_length(year, named.month) + 1)
        if weekday(number := to_number((year, named.month, day))) == named.weekday
    ]
    index = named.nth - 1 if named.nth > 0 else named.nth
    return day_value(days[index]) if index < len(days) else None


def _title(named: Named) -> str:
    return named.holiday or (_write(named, None) or "")


def _pick(named: Named, scene: Scene) -> str:
    return named.pick or {"past": "past", "future": "future"}.get(scene.direction, "this")


def _clock(clock: Clock, scene: Scene) -> Resolved:
    """Put a time of day on its day: the one beside it, the last one named, or publication."""
    if clock.base is not None:
        day = resolve(clock.base, scene)
    elif found := scene.reference("D"):
        day = Resolved(found.value, found.time_id)
    elif scene.published is not None:
        day = Resolved(day_value(scene.published), "published")
    else:
        day = Resolved(UNKNOWN["D"], None, missing="no date")
    time = clock.time.removesuffix(":00") if clock.time == "T24:00" else clock.time
    base = day.value.split("T")[0]
    others = tuple(f"{other}{time}" for other in day.alternatives)
    return replace(day, value=f"{base}{time}" if base else "", alternatives=others)


__all__ = ["Resolved", "Scene", "resolve", "SEASON_MONTHS"]
