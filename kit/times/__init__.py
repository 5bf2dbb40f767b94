"""Times: expressions of time, their TIMEX3 values and intervals, and the publication day."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from typing import NamedTuple

from spacy.tokens import Doc

from kit.article import Article
from kit.oddities import Oddity
from kit.times.ahead import counted_ahead
from kit.times.civil import to_day, to_number
from kit.times.direction import Pointer
from kit.times.entries import find_entries
from kit.times.firms import reports_figures
from kit.times.marks import Marks
from kit.times.meanings import Clock, Expression, Fixed, Named, Step
from kit.times.name_dates import outside_names
from kit.times.order import in_one_order
from kit.times.publication import Evidence, publication_evidence
from kit.times.ranges import begun, ends, runs_on
from kit.times.records import Time
from kit.times.resolve import resolve
from kit.times.restating import (
    is_bare_clock,
    is_restated,
    of_other_zone,
    past_midnight,
    with_day_behind,
    with_days_behind,
)
from kit.times.rows import row, steps_of
from kit.times.scene import Dated, Scene
from kit.times.tagger import tag
from kit.times.values import extent
from kit.times.ways import EITHER, SENTENCE_END, STRONG, Direction


class TimesFound(NamedTuple):
    """Hold what the stage found: a tuple of records for each table."""

    times: tuple[Time, ...]
    oddities: tuple[Oddity, ...] = ()
    evidence: Evidence | None = None
    """What the text says of the publication day, where no metadata does."""


def find_times(doc: Doc, article: Article, edit: Callable[[Time, int | None], Time] | None = None) -> TimesFound:
    """Return the time expressions of an article with their values, and what is odd about them.

    `edit` may put another row in the place of one, given the publication day's number; what the text
    counts from that row is counted from the new one.

    The text is tagged once and kept, so that another publication day only resolves again. Without
    a day in the metadata the text's own dateline counts, where it has one; the clock never does.
    """
    breaks = tuple(paragraph.start for paragraph in article.paragraphs[1:])
    tagged = in_one_order(article.text, outside_names(tag(article.text, breaks), doc))
    expressions = list(with_day_behind(article.text, list(tagged)))
    expressions = list(with_days_behind(article.text, expressions))[::-1]
    stops = [match.end() for match in SENTENCE_END.finditer(article.text)]
    published, evidence = _published(article, expressions)
    entries, entry = find_entries(article.text, article.paragraphs, expressions), None
    scene, pointer, marks = Scene(published), Pointer(doc), Marks(article.text)
    times, oddities = [], []
    for number, expression in enumerate(expressions, 1):
        scene.paragraph = bisect_right(breaks, expression.start)
        scene.sentence = bisect_right(stops, expression.start)
        scene.quoted = marks.are_open((0, *breaks)[scene.paragraph], expression.start)
        if times and OTHER_STORY.search(article.text, times[-1].end, expression.start):
            scene.fiscal = False
        expression = counted_ahead(article.text, expression, pointer)
        direction = _point(expression, pointer, scene)
        scene.whole = _whole(article.text, expression, scene, pointer, times)
        scene.reported = reports_figures(article.text, expression.start, expression.end)
        scene.moved = pointer.moves(expression.start, expression.end)
        scene.ends = ends(article.text, expressions, number - 1)
        scene.entry = entry if expression.start in entries else None
        scene.chronicle = entry if entry is not None and extent(entry.value.split("T")[0]).grain == "day" else None
        scene.begun = begun(article.text, expressions, number - 1, times)
        since = _since_told(article.text, expression, pointer, scene)
        resolved = resolve(expression.reading.meaning, scene)
        if times and is_bare_clock(expression) and is_restated(article.text, times[-1].end, expression.start):
            resolved = of_other_zone(resolved, times[-1].value)
        elif times and is_bare_clock(expression) and runs_on(article.text, times[-1], expression, resolved.value):
            resolved = past_midnight(resolved, times[-1].value)
        time = row(f"t{number}", article.text, expression, resolved, direction, published, since)
        time = edit(time, published) if edit else time
        times.append(time)
        if time.on_calendar and time.type in {"DATE", "TIME"}:
            told = time.anchor not in {None, "published"}
            bounds = article.text[max(0, time.start - 6) : time.start].lower().endswith(BOUNDING)
            said = pointer.tells(time.start, time.end)
            steps, place = steps_of(expression), (scene.paragraph, told, scene.sentence, said, bounds)
            scene.history.append(Dated(time.value, time.time_id, steps, *place))
            entry = scene.history[-1] if expression.start in entries else entry
        if resolved.missing == "no such day":
            why = f"“{time.text}” is no day of the calendar: it has no value"
            oddities.append(Oddity("", "other", time.start, time.end, time.text, why))
    oddities += _about_publication(article, times, evidence)
    return TimesFound(tuple(times), tuple(oddities), evidence)


def _published(article: Article, expressions) -> tuple[int | None, Evidence | None]:
    if article.published is not None:
        day = article.published
        return to_number((day.year, day.month, day.day)), None
    evidence = publication_evidence(article, expressions)
    return (evidence.day if evidence else None), evidence


BOUNDING = ("since ", "until ", "till ")
OTHER_STORY = re.compile(r"\b(?:Separately|Meanwhile|Elsewhere)\b")  # another firm's quarters may be the calendar's


def _since_told(text: str, expression: Expression, pointer: Pointer, scene: Scene) -> Dated | None:
    """Return the date of the story from which a sentence goes on: "[For the next ten years] she was its cashier"."""
    meaning = expression.reading.meaning
    if not isinstance(meaning, Fixed) or meaning.way != "future" or not OPENING.search(text, 0, expression.start):
        return None
    found = pointer.direction(expression.start, expression.end)
    return scene.reference("Y") if found.way == "past" and found.weight >= STRONG else None


OPENING = re.compile(r"(?:^|[.!?”\"]\s+|\n)(?:And |But )?(?:For|Over|In|During) $")


def _point(expression: Expression, pointer: Pointer, scene: Scene) -> Direction | None:
    """Set the scene's direction for a date that leaves its year or week to the sentence."""
    meaning = expression.reading.meaning
    inner = meaning.base if isinstance(meaning, Clock) else meaning
    if inner is None or isinstance(inner, Step) and (inner.since == "reference" or inner.unit in {"E", "C"}):
        direction = pointer.direction(expression.start, expression.end)
        scene.direction, scene.weight = direction.way, direction.weight
        return None
    while isinstance(meaning, (Clock, Step)):
        meaning = meaning.base if isinstance(meaning, Clock) else meaning.since
    if not isinstance(meaning, Named) or meaning.pick not in {None, "this"} or meaning.within is not None:
        return None
    direction = pointer.direction(expression.start, expression.end)
    if expression.reading.mod in {"START", "END"} and OF_STORY.match(pointer.text, expression.start):
        direction = direction._replace(way=EITHER)
    scene.direction, scene.weight = direction.way, direction.weight
    return direction


OF_STORY = re.compile(r"(?:earlier|later)\b", re.I)  # "later on Tuesday": the nearest, as seen from the story


def _whole(text: str, expression: Expression, scene: Scene, pointer: Pointer, times: list[Time]) -> Dated | None:
    """Return the longer date of the sentence on which the clause of an expression hangs."""
    last = next(iter(scene.history[-1:]), None)
    if last is None or not last.is_long or last.sentence != scene.sentence or times[-1].time_id != last.time_id:
        return None
    opens = OPENING_YEAR.search(text, max(0, times[-1].start - 80), times[-1].start) and scene.direction == "past"
    inside = opens or WHEN.match(text, times[-1].end)
    inside = inside or pointer.hangs_on(expression.start, (times[-1].start, times[-1].end))
    return last if inside else None


OPENING_YEAR = re.compile(
    r"(?:^|[.!?”\"]\s+|\n)(?:(?:And|But|Then|Later|Early|Late),? )?(?:[Ii]n|[Dd]uring) [\w ]{0,40}$"
)
"""What opens a sentence up to a year that all of it is in: "In the same few weeks of 1961, she left on 6 November"."""
WHEN = re.compile(r",? when\b")


def _about_publication(article: Article, times: list[Time], evidence: Evidence | None) -> list[Oddity]:
    """Report a publication day that is missing where dates hang on it, or that only the text tells."""
    if article.published is not None:
        return []
    if evidence is not None:
        told = f"{evidence.kind} says {to_day(evidence.day)}"
        why = f"no publication date was given with the article; {told}: dates are counted from it"
        return [Oddity("", "no date", *evidence.span, evidence.span.of(article.text), why)]
    for time in times:
        if time.anchor == "published" or time.value in {"PRESENT_REF", "PAST_REF", "FUTURE_REF"}:
            why = f"no publication date is known: “{time.text}” and other relative dates stay without one"
            return [Oddity("", "no date", time.start, time.end, time.text, why)]
    return []
