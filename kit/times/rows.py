"""Rows: an expression and its resolved value as one row of the times table."""

from __future__ import annotations

import re

from kit.times.civil import from_iso, to_day
from kit.times.edtf import to_edtf
from kit.times.intervals import Interval, interval
from kit.times.meanings import Clock, Expression, Fixed, Step
from kit.times.records import Time
from kit.times.scene import Dated, Resolved
from kit.times.values import extent
from kit.times.ways import EITHER, OPEN, Direction
from kit.times.zones import zone_offset


def row(
    time_id: str,
    text: str,
    expression: Expression,
    resolved: Resolved,
    direction: Direction | None,
    published: int | None,
    since: Dated | None = None,
) -> Time:
    """Return the row of one expression; `published` is a day number or None, `since` the date it is told from."""
    reading, value = expression.reading, resolved.value or None
    way = reading.meaning.way if isinstance(reading.meaning, Fixed) else None
    zone = reading.meaning.zone if isinstance(reading.meaning, Clock) else None
    words = text[expression.start : expression.end]
    start = published if since is None else extent(since.value.split("T")[0]).first
    bounds = interval(_northern(value or "", words), reading.mod, start, way, zone_offset(zone))
    bounds = _beside_today(bounds, reading.mod, words, value, published)
    anchor = (
        since.time_id
        if since is not None
        else resolved.anchor or ("published" if way and published is not None else None)
    )
    return Time(
        time_id=time_id,
        start=expression.start,
        end=expression.end,
        text=words,
        type=reading.type,
        value=value,
        mod=reading.mod,
        earliest=bounds.earliest,
        latest=bounds.latest,
        granularity=bounds.granularity,
        direction=side(value, bounds, published, way if since is None else None, direction, anchor, resolved.offset),
        anchor=anchor,
        offset=resolved.offset,
        alternatives=resolved.alternatives,
        on_calendar=on_calendar(reading.type, value, way),
        edtf=to_edtf(value or "", reading.mod, bounds) if reading.type != "SET" else None,
        why=why(reading.why, direction, anchor),
    )


SOUTHERN = {"SP": "FA", "SU": "WI", "FA": "SP", "WI": "SU"}


def _northern(value: str, words: str) -> str:
    """Return the value whose months a season has: a southern summer lies where the northern winter does."""
    if value[-2:] in SOUTHERN and re.search(r"\b(?:southern|austral)\b", words, re.I):
        return value[:-2] + SOUTHERN[value[-2:]]
    return value


def _beside_today(bounds: Interval, mod: str | None, words: str, value: str | None, published: int | None) -> Interval:
    """Return the bounds of "earlier this month" up to the day before publication, "later this year" from the next."""
    days = extent(value) if value and published is not None else None
    word = words.lower().split()[0]
    if days is None or not days.first < published < days.last or (mod, word) not in BESIDE:
        return bounds
    if mod == "START":
        return bounds._replace(latest=str(to_day(published - 1)))
    return bounds._replace(earliest=str(to_day(published + 1)), latest=str(to_day(days.last)))


BESIDE = {("START", "earlier"), ("END", "later")}


def steps_of(expression: Expression) -> int:
    """Return how many units an expression counts from another date, 0 where it counts none."""
    return expression.reading.meaning.count if isinstance(expression.reading.meaning, Step) else 0


def on_calendar(kind: str, value: str | None, way: str | None) -> bool:
    """Tell whether a row may be placed as a date: a calendar value, or a counted stretch at publication."""
    if value is None or "X" in value or value.endswith("_REF") or kind == "SET":
        return False
    return way is not None if kind == "DURATION" else extent(value.split("T")[0]) is not None


def side(
    value: str | None,
    bounds: Interval,
    published: int | None,
    way: str | None = None,
    direction: Direction | None = None,
    anchor: str | None = None,
    offset: str | None = None,
) -> str | None:
    """Return where a time lies, seen from publication: past, present, future, or None."""
    if value in {"PAST_REF", "PRESENT_REF", "FUTURE_REF"}:
        return value.removesuffix("_REF").lower()
    if way:
        return way
    if published is None and anchor == "published" and (step := re.match(r"([+-]?)[1-9]", offset or "")):
        return "past" if step[1] == "-" else "future"  # "last week", whenever it was printed
    if published is None or bounds.earliest is bounds.latest is None:
        known = direction and direction.way != EITHER and (published is None or direction.weight > OPEN)
        return direction.way if known else None
    if bounds.latest is not None and from_iso(bounds.latest) < published:
        return "past"
    if bounds.earliest is not None and from_iso(bounds.earliest) > published:
        return "future"
    return "present"


def why(rule: str, direction: Direction | None, anchor: str | None) -> str:
    """Return in words what was read and why it has its value."""
    shown = f"; {direction.why}" if direction else ""
    counted = {"published": "; counted from publication", None: ""}.get(anchor, "; counted from a time named elsewhere")
    return rule + shown + counted
