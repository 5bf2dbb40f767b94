"""Times: expressions of time, their TIMEX3 values and intervals, and the publication day."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc

from kit.article import Article
from kit.oddities import Oddity
from kit.times.civil import from_iso, to_day, to_number
from kit.times.direction import Direction, Pointer
from kit.times.edtf import to_edtf
from kit.times.intervals import interval
from kit.times.meanings import Clock, Expression, Fixed, Named, Step
from kit.times.publication import Evidence, publication_evidence
from kit.times.records import Time
from kit.times.resolve import Dated, Resolved, Scene, resolve
from kit.times.tagger import tag
from kit.times.values import extent
from kit.times.zones import zone_offset


class TimesFound(NamedTuple):
    """Hold what the stage found: a tuple of records for each table."""

    times: tuple[Time, ...]
    oddities: tuple[Oddity, ...] = ()


def find_times(doc: Doc, article: Article) -> TimesFound:
    """Return the time expressions of an article with their values, and what is odd about them.

    The text is tagged once and kept, so that another publication day only resolves again. Without
    a day in the metadata the text's own dateline counts, where it has one; the clock never does.
    """
    breaks = tuple(paragraph.start for paragraph in article.paragraphs[1:])
    expressions = tag(article.text, breaks)
    published, evidence = _published(article, expressions)
    scene, pointer = Scene(published), Pointer(doc)
    times, oddities = [], []
    for number, expression in enumerate(expressions, 1):
        direction = _point(expression, pointer, scene)
        resolved = resolve(expression.reading.meaning, scene)
        time = _record(f"t{number}", article.text, expression, resolved, direction, published)
        times.append(time)
        if time.on_calendar and time.type in {"DATE", "TIME"}:
            scene.history.append(Dated(time.value, time.time_id, _counted(expression)))
        if resolved.missing == "no such day":
            why = f"“{time.text}” is no day of the calendar: it has no value"
            oddities.append(Oddity("", "other", time.start, time.end, time.text, why))
    oddities += _about_publication(article, times, evidence)
    return TimesFound(tuple(times), tuple(oddities))


def _published(article: Article, expressions) -> tuple[int | None, Evidence | None]:
    if article.published is not None:
        day = article.published
        return to_number((day.year, day.month, day.day)), None
    evidence = publication_evidence(article, expressions)
    return (evidence.day if evidence else None), evidence


def _point(expression: Expression, pointer: Pointer, scene: Scene) -> Direction | None:
    """Set the scene's direction for a date that leaves its year or week to the sentence."""
    meaning = expression.reading.meaning
    while isinstance(meaning, (Clock, Step)):
        meaning = meaning.base if isinstance(meaning, Clock) else meaning.since
    if not isinstance(meaning, Named) or meaning.pick not in {None, "this"} or meaning.within is not None:
        return None
    direction = pointer.direction(expression.start, expression.end)
    scene.direction, scene.weight = direction.way, direction.weight
    return direction


def _counted(expression: Expression) -> int:
    return expression.reading.meaning.count if isinstance(expression.reading.meaning, Step) else 0


def _record(time_id, text, expression, resolved: Resolved, direction: Direction | None, published) -> Time:
    reading, value = expression.reading, resolved.value or None
    way = reading.meaning.way if isinstance(reading.meaning, Fixed) else None
    zone = reading.meaning.zone if isinstance(reading.meaning, Clock) else None
    bounds = interval(value or "", reading.mod, published, way, zone_offset(zone))
    why = reading.why + (f"; {direction.why}" if direction else "")
    return Time(
        time_id,
        expression.start,
        expression.end,
        text[expression.start : expression.end],
        reading.type,
        value,
        reading.mod,
        bounds.earliest,
        bounds.latest,
        bounds.granularity,
        _side(value, bounds, published, way, direction),
        resolved.anchor or ("published" if way and published is not None else None),
        resolved.offset,
        resolved.alternatives,
        _on_calendar(reading.type, value, way),
        to_edtf(value or "", reading.mod, bounds) if reading.type != "SET" else None,
        why=why,
    )


def _on_calendar(kind: str, value: str | None, way: str | None) -> bool:
    """Tell whether a row may be placed as a date: a calendar value, or a counted stretch at publication."""
    if value is None or "X" in value or value.endswith("_REF"):
        return False
    if kind == "DURATION":
        return way is not None
    return kind != "SET" and extent(value.split("T")[0]) is not None


def _side(value, bounds, published, way, direction: Direction | None) -> str | None:
    """Return where a time lies, seen from publication."""
    if value in {"PAST_REF", "PRESENT_REF", "FUTURE_REF"}:
        return value.removesuffix("_REF").lower()
    if way:
        return way
    if published is None or bounds.earliest is bounds.latest is None:
        return direction.way if direction and published is None else None
    if bounds.latest is not None and from_iso(bounds.latest) < published:
        return "past"
    if bounds.earliest is not None and from_iso(bounds.earliest) > published:
        return "future"
    return "present"


def _about_publication(article: Article, times: list[Time], evidence: Evidence | None) -> list[Oddity]:
    """Report a publication day that is missing where dates hang on it, or that only the text tells."""
    if article.published is not None:
        return []
    if evidence is not None:
        why = f"no publication date was given; {evidence.kind} says {to_day(evidence.day)}: dates are counted from it"
        return [Oddity("", "no date", *evidence.span, evidence.span.of(article.text), why)]
    for time in times:
        if time.anchor == "published" or time.value in {"PRESENT_REF", "PAST_REF", "FUTURE_REF"}:
            why = f"no publication date is known: “{time.text}” and other relative dates stay without one"
            return [Oddity("", "no date", time.start, time.end, time.text, why)]
    return []
