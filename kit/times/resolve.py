"""Resolving: from what the words mean to a TIMEX3 value, given publication day and last date."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from kit.times.civil import add_months, clip, exists, month_length, to_day, to_number, weekday
from kit.times.holiday import holiday_in
from kit.times.meanings import Clock, Fixed, Meaning, Named, Step
from kit.times.values import SEASON_MONTHS, Extent, day_value, extent, value_of, year_value

GRAIN_UNITS = {"day": "D", "week": "W", "weekend": "WE", "month": "M", "quarter": "Q", "half": "H", "season": "S"}
GRAIN_UNITS |= {"year": "Y", "decade": "E", "century": "C"}
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


@dataclass
class Scene:
    """What is known at one place of the text: publication day number, the dates named so far, direction.

    `history` maps a grain to the last value of that grain with its time_id.
    """

    published: int | None
    history: list[tuple[str, str]] = field(default_factory=list)
    direction: str = "past"
    sure: bool = True

    def reference(self, unit: str) -> tuple[str, str] | None:
        """Return the last date named that is fine enough to count this unit from, with its id."""
        for value, time_id in reversed(self.history[-12:]):
            days = extent(value)
            if days and days.last - days.first < NEEDED.get(unit, 1):
                return value, time_id
        return None


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
    grain = step.grain or unit
    if step.since == "published":
        if scene.published is None:
            return Resolved(UNKNOWN.get(grain, "XXXX-XX-XX"), "published", offset, missing="no date")
        return Resolved(shift(day_value(scene.published), unit, count, grain), "published", offset)
    if step.since == "reference":
        found = scene.reference(unit)
        if found is None and scene.published is not None:
            return Resolved(shift(day_value(scene.published), unit, count, grain), "published", offset)
        if found is None:
            return Resolved(UNKNOWN.get(grain, "XXXX-XX-XX"), None, offset, missing="no date")
        value, anchor = found
        return Resolved(shift(value, unit, count, step.grain), anchor, offset)
    base = resolve(step.since, scene)
    if extent(base.value) is None:
        return Resolved(
            UNKNOWN.get(grain, "XXXX-XX-XX"),
            base.anchor,
            f"{offset} from {base.offset or base.value}",
            missing="no date",
        )
    return Resolved(shift(base.value, unit, count, grain), base.anchor, f"{offset} from {base.offset or base.value}")


def shift(value: str, unit: str, count: int, grain: str | None) -> str:
    """Return the value a number of units on, at a grain; None keeps that of the value where it can be kept.

    >>> shift("2022-03-14", "W", -1, "W"), shift("1989-Q3", "Y", -1, None), shift("2024-02-29", "Y", 1, "D")
    ('2022-W10', '1988-Q3', '2025-02-28')
    """
    days = extent(value)
    if days is None:
        return UNKNOWN.get(grain or unit, "XXXX-XX-XX")
    grain = grain or GRAIN_UNITS[days.grain]
    if unit[0] == "T":
        return f"{day_value(days.first)}TXX:XX" if count else value
    if unit in {"D", "W", "WE"}:
        moved = days.first + count * (1 if unit == "D" else 7)
    else:
        months = {"M": 1, "Q": 3, "H": 6, "Y": 12, "E": 120, "C": 1200, "L": 12000, "S": 12}[unit]
        year, month, day = to_day(days.first)
        moved = to_number(clip(*add_months(year, month, count * months), day))
    if grain == "S":
        return f"{year_value(to_day(moved).year)}-{value[-2:]}"
    return value_of(moved, grain)


def _named(named: Named, scene: Scene) -> Resolved:
    """Find the day, month, season ... of that name that the words and the sentence pick."""
    if named.weekday:
        return _weekday(named, scene)
    if named.weekend:
        return _weekend(named, scene)
    if named.within is not None:
        year, anchor, offset = _year(named.within, scene)
        if year is None:
            return Resolved(_write(named, None), anchor, offset, missing="no date")
        value = _write(named, year)
        return Resolved(value or "", anchor, offset, missing=None if value else "no such day")
    offset = f"{_pick(named, scene)} {_title(named)}"
    if named.month == 2 and (named.day or 0) > 29 or named.month and (named.day or 0) > month_length(2024, named.month):
        return Resolved("", None, None, missing="no such day")
    if scene.published is None:
        return Resolved(_write(named, None), "published", offset, missing="no date")
    year = to_day(scene.published).year
    values = [v for v in (_write(named, y) for y in range(year - 8, year + 9)) if v]
    value, other = choose([(v, extent(v)) for v in values], scene, named.pick)
    return Resolved(value, "published", offset, (other,) if other else ())


def choose(candidates: list[tuple[str, Extent]], scene: Scene, pick: str | None) -> tuple[str, str | None]:
    """Return the candidate that words or direction pick, and the other one where the choice is open."""
    today = scene.published
    started = [value for value, days in candidates if days.first <= today]
    ended = [value for value, days in candidates if days.last < today]
    running = [value for value, days in candidates if days.last >= today]
    coming = [value for value, days in candidates if days.first > today]
    if pick == "last":
        return (ended or [candidates[0][0]])[-1], None
    if pick == "next":
        return (coming or [candidates[-1][0]])[0], None
    past, future = (started or [candidates[0][0]])[-1], (running or [candidates[-1][0]])[0]
    if pick == "this":
        year = to_day(today).year
        same = [value for value, days in candidates if to_day(days.first).year == year]
        return (same or [future])[0], None
    future_first = pick == "future" or pick is None and scene.direction == "future"
    value, other = (future, past) if future_first else (past, future)
    return value, other if other != value and not scene.sure and pick is None else None


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
    today = scene.published
    ahead = (named.weekday - weekday(today)) % 7
    back = ahead - 7 if ahead else 0
    if named.pick == "last":
        return Resolved(day_value(today + (back or -7)), "published", offset)
    if named.pick == "next":
        later = (day_value(today + ahead + 7),) if 0 < ahead and weekday(today) < named.weekday else ()
        return Resolved(day_value(today + (ahead or 7)), "published", offset, later)
    if named.pick == "this":
        past = scene.direction == "past" and scene.sure
        return Resolved(day_value(today + (back if past else ahead)), "published", offset)
    if not ahead:
        return Resolved(day_value(today), "published", offset)
    future = named.pick == "future" or named.pick is None and scene.direction == "future"
    value, other = (today + ahead, today + back) if future else (today + back, today + ahead)
    open_choice = not scene.sure and named.pick is None
    return Resolved(day_value(value), "published", offset, (day_value(other),) if open_choice else ())


def _weekend(named: Named, scene: Scene) -> Resolved:
    offset = f"{_pick(named, scene)} weekend"
    if scene.published is None:
        return Resolved(UNKNOWN["WE"], "published", offset, missing="no date")
    today = scene.published
    inside = weekday(today) >= 6
    future = scene.direction == "future" or inside
    return Resolved(value_of(today if future else today - 7, "WE"), "published", offset)


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


def _title(named: Named) -> str:
    return named.holiday or (_write(named, None) or "")


def _pick(named: Named, scene: Scene) -> str:
    return named.pick or {"past": "past", "future": "future"}.get(scene.direction, "this")


def _clock(clock: Clock, scene: Scene) -> Resolved:
    """Put a time of day on its day: the one beside it, the last one named, or publication."""
    if clock.base is not None:
        day = resolve(clock.base, scene)
    elif found := scene.reference("D"):
        day = Resolved(found[0], found[1])
    elif scene.published is not None:
        day = Resolved(day_value(scene.published), "published")
    else:
        day = Resolved(UNKNOWN["D"], None, missing="no date")
    time = clock.time.removesuffix(":00") if clock.time == "T24:00" else clock.time
    base = day.value.split("T")[0]
    others = tuple(f"{other}{time}" for other in day.alternatives)
    return replace(day, value=f"{base}{time}" if base else "", alternatives=others)


__all__ = ["Resolved", "Scene", "resolve", "SEASON_MONTHS"]
