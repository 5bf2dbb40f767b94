"""Marks: what the annotated reader shows on the text, each with the reason for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kit.analysis import Analysis
from kit.spans import Span
from kit.views.wording import NOBODY, interval

LAYERS = ("quotes", "attributions", "actors", "times", "oddities")


class Mark(NamedTuple):
    """Hold one marked range of the text: its layer, its kind within that layer, and the reason."""

    start: int
    end: int
    layer: str
    kind: str
    why: str
    owner: tuple[str, ...] = ()
    """The ids of the actors it belongs to."""
    quote: str | None = None
    """The id of the quote it belongs to."""


def find_marks(analysis: Analysis, layers=LAYERS) -> list[Mark]:
    """Return the marks of the given layers in text order; empty ranges are left out."""
    found = (mark for layer in layers for mark in MAKERS[layer](analysis))
    return sorted((mark for mark in found if mark.start < mark.end), key=lambda mark: mark[:5])


def quote_marks(analysis: Analysis) -> Iterator[Mark]:
    """Give each part of each quote with its kind, speaker and cue."""
    for quote in analysis.records["quotes"]:
        said = [f"{quote.kind} quote" if quote.kind in {"direct", "mixed"} else quote.kind, quote.sense or ""]
        if quote.kind in {"direct", "mixed", "indirect", "refusal"}:
            said += [quote.speaker or quote.source_text or NOBODY]
            said += [f"“{quote.cue}”" if quote.cue else "", quote.stance or ""]
        why = _line(*said, why=quote.why)
        kind = quote.kind if quote.sense in {None, "speech", "writing"} else f"{quote.kind} thought"
        for start, end in quote.parts or (Span(quote.start, quote.end),):
            yield Mark(start, end, "quotes", kind, why, quote.speaker_ids, quote.quote_id)


def attribution_marks(analysis: Analysis) -> Iterator[Mark]:
    """Give the words that say who stands behind a quote, and the cue that says so."""
    for quote in analysis.records["quotes"]:
        source = (quote.source_start, quote.source_end, "source", f"source: {quote.speaker or quote.source_text}")
        for start, end, kind, why in (source, (quote.cue_start, quote.cue_end, "cue", f"cue: {quote.stance or ''}")):
            if start is not None and end is not None:
                yield Mark(start, end, "attributions", kind, why.strip(": "), quote.speaker_ids, quote.quote_id)


def actor_marks(analysis: Analysis) -> Iterator[Mark]:
    """Give each mention with the name, type and role of its actor."""
    for mention in analysis.records["mentions"]:
        actor = analysis.actor_by_id.get(mention.actor_id)
        if actor is None:
            continue
        kind = f"{actor.type} pronoun" if mention.form == "pronoun" else actor.type
        reading = f"read as {mention.reading}" if mention.reading else ""
        why = _line(actor.name, actor.type.lower(), actor.role or "", reading, why=mention.why)
        yield Mark(mention.start, mention.end, "actors", kind, why, (actor.actor_id,))


def time_marks(analysis: Analysis) -> Iterator[Mark]:
    """Give each time expression with its value and what that means on the calendar."""
    for time in analysis.records["times"]:
        on_calendar = interval(time.earliest, time.latest, time.granularity)
        why = _line(on_calendar, f"{time.type.lower()} {time.value or 'without a value'}", time.mod or "", why=time.why)
        yield Mark(time.start, time.end, "times", time.type, why)


def oddity_marks(analysis: Analysis) -> Iterator[Mark]:
    """Give each place that an editor would want to look at."""
    for oddity in analysis.records["oddities"]:
        yield Mark(oddity.start, oddity.end, "oddities", oddity.kind, _line(f"oddity: {oddity.kind}", why=oddity.why))


MAKERS = {
    "quotes": quote_marks,
    "attributions": attribution_marks,
    "actors": actor_marks,
    "times": time_marks,
    "oddities": oddity_marks,
}


def _line(*parts: str, why: str) -> str:
    line = " · ".join(part for part in parts if part)
    return f"{line}: {why}" if why else line
