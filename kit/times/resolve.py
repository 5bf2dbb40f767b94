"""Resolving: from what the words mean to a TIMEX3 value, given publication day and last date."""

from __future__ import annotations

from dataclasses import replace

from kit.times.civil import exists
from kit.times.meanings import Clock, Fixed, Meaning, Named, Step
from kit.times.named import find_named
from kit.times.scene import NEEDED, Dated, Resolved, Scene
from kit.times.values import UNKNOWN, day_value, extent, shift, year_value

UNIT_NAMES = {"D": "day", "W": "week", "WE": "weekend", "M": "month", "Q": "quarter", "H": "half-year", "Y": "year"}
UNIT_NAMES |= {"E": "decade", "C": "century", "L": "millennium", "TH": "hour", "TM": "minute", "TS": "second"}


def resolve(meaning: Meaning, scene: Scene) -> Resolved:
    """Return the value that a meaning has in a scene, with XXXX forms where a date is missing."""
    if isinstance(meaning, Fixed):
        return _fixed(meaning)
    if isinstance(meaning, Step):
        return _step(meaning, scene)
    if isinstance(meaning, Named):
        return find_named(meaning, _within(meaning, scene), scene)
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
    around = scene.too_long(step.unit) if step.since == "reference" and step.unit in NEEDED else None
    if around is not None and step.count == 0 and step.unit == "D" and around.paragraph != scene.paragraph:
        around = None  # "that afternoon" of a new paragraph
    if around is not None and step.unit == "M" and step.count % 12 == 0 and extent(around.value).grain == "year":
        return Resolved(shift(around.value, "M", step.count, "Y"), around.time_id, offset)  # "in 1998; a year later"
    if around is not None:
        return Resolved(around.value, around.time_id, offset)  # "in July ...; the following week": which, is not told
    if unit == "Q" and count == 0 and step.since == "published" and scene.fiscal:
        return scene.fiscal_part("Q", known=True)  # "our results this quarter": the one that is reported
    if step.since == "quarter" and scene.fiscal:
        return scene.fiscal_part("Q", known=True, years=count if unit == "Y" else 0)
    if step.unit in {"E", "C"} and step.since == "published" and step.count >= 0 and scene.told_before():
        step = replace(step, since="reference")  # "was sold in 1989, and for the next decade ..."
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
        if found is None and step.count > 0 and not (scene.direction == "future" and scene.sure):
            return None, None  # "He fell ill. Two days later he died.": from when, is not told
        if found is not None and scene.is_beyond(found.value, step.unit, step.count):
            return None, None
        return (found.value, found.time_id) if found else (today, today and "published")
    if step.since == "question":
        told = scene.told_of(step.unit)
        return (told.value, told.time_id) if told else (today, "published")
    if step.since == "quarter":
        found = scene.quarter(halves=step.unit == "Y")
        if found:
            return found.value, found.time_id
        return (today and shift(today, "Q", -1, "Q") if step.unit == "Q" else today), "published"
    base = resolve(step.since, scene)
    return base.value, base.anchor


def _kept(step: Step, value: str) -> str:
    """Return the grain of a step that names none: a year before a quarter or half is one, else the unit counted."""
    part = next((part for part in "QH" if f"-{part}" in value), step.unit)
    return part if step.unit == "Y" else step.unit


def _within(named: Named, scene: Scene) -> Resolved | None:
    """Return the year, month or week that the words of a name give, or None."""
    if isinstance(named.within, int):
        return Resolved(year_value(named.within))
    return None if named.within is None else resolve(named.within, scene)


def _is_beyond(day: str, scene: Scene) -> bool:
    """Tell whether a day is past where the sentence surely speaks of what is to come, or the other way round."""
    if scene.published is None or not scene.sure or scene.quoted:
        return False
    days = extent(day.split("T")[0])
    return days.last < scene.published if scene.direction == "future" else days.first > scene.published


def _is_told_of(scene: Scene) -> bool:
    """Tell whether no day has been named since the one that opened a chronology's entry."""
    days = (dated for dated in reversed(scene.history) if not dated.is_long)
    return next(days, scene.chronicle).value[:10] == scene.chronicle.value[:10]


def _is_near(last: Dated, scene: Scene) -> bool:
    """Tell whether a time of day is in the month or year named last: it stands in the paragraph, and bounds nothing."""
    return last.paragraph == scene.paragraph and not last.bounds and not _is_beyond(last.value, scene)


def _clock(clock: Clock, scene: Scene) -> Resolved:
    """Put a time of day on its day: the one beside it, the last one named, or publication.

    Just after a month or year by its name, a time of day is on no one day ("at 3 a.m., in June 2022").
    """
    if clock.base is not None:
        day = resolve(clock.base, scene)
    elif scene.chronicle is not None and (scene.entry is not None or _is_told_of(scene)):
        day = Resolved(scene.chronicle.value, scene.chronicle.time_id)  # "19 May: She resigns at 9pm"
    elif (last := next(iter(scene.history[-1:]), None)) and last.is_long and _is_near(last, scene):
        return Resolved(clock.time)
    elif (found := scene.reference("D", bounds=False)) and not _is_beyond(found.value, scene):
        day = Resolved(found.value, found.time_id)
    elif scene.published is not None:
        night_before = clock.time.startswith("T24") and scene.direction == "past" and scene.sure
        day = Resolved(day_value(scene.published - night_before), "published")  # "went on until midnight"
    else:
        day = Resolved(UNKNOWN["D"], None, missing="no date")
    base = day.value.split("T")[0]
    if (days := extent(base)) is not None and days.last > days.first:
        base = UNKNOWN["D"]  # "in the autumn ...; the next morning"
    others = tuple(f"{other}{clock.time}" for other in day.alternatives)
    return replace(day, value=f"{base}{clock.time}" if base else "", alternatives=others)
