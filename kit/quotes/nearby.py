"""Nearby: who speaks in the sentence of marked words, or in the one before it in their paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from kit.quotes.builder import SHARED
from kit.quotes.frame import Frame
from kit.quotes.records import Quote

SAME_SENTENCE = "marked words in a sentence in which the speaker says something"
SENTENCE_BEFORE = "marked words in the sentence after one in which the speaker says something"


class Link(NamedTuple):
    """Hold the row that a quotation goes on from, how sure that is, in which way, and why."""

    row: Quote
    confidence: float
    attribution: str
    why: str


def linked(row: Quote, link: Link) -> Quote:
    """Return a row with the source of the one it goes on from."""
    return replace(
        row,
        **{name: getattr(link.row, name) for name in SHARED},
        linked_to=link.row.linked_to or link.row.quote_id,
        attribution=link.attribution,
        confidence=link.confidence,
        why=link.why,
    )


def sayings_within(rows: Sequence[Quote], start: int, end: int) -> list[Quote]:
    """Return the rows whose cue stands between two characters, in text order of their cues.

    What is told inside another's statement, is negated or has no source is left out.
    """
    found = [r for r in rows if r.cue_start is not None and start <= r.cue_start < end and r.source_start is not None]
    outer = [r for r in found if not any(o is not r and o.start <= r.cue_start < o.end for o in found)]
    return sorted((r for r in outer if r.sense in {"speech", "writing"} and not r.negated), key=lambda r: r.cue_start)


def saying_nearby(frame: Frame, start: int, end: int, rows: Sequence[Quote]) -> Link | None:
    """Return who says something in the sentence of some marked words, else in the sentence before."""
    paragraph = frame.article.paragraph_at(start)
    if paragraph is None or frame.limits is not None:
        return None
    first = frame.paragraphs[paragraph].start
    tokens = frame.tokens(first, start)
    stops = [t.idx for place, t in enumerate(tokens) if frame.is_stop(tokens, place) and not _inside(frame, t.idx, end)]
    begin = stops[-1] + 1 if stops else first
    if same := sayings_within(rows, begin, start):
        return Link(same[-1], 0.6, "continued", SAME_SENTENCE)
    if not stops:
        return None
    earlier = stops[-2] + 1 if len(stops) > 1 else first
    before = sayings_within(rows, earlier, begin)
    return Link(before[-1], 0.5, "continued", SENTENCE_BEFORE) if before else None


def _inside(frame: Frame, offset: int, end: int) -> bool:
    """Tell whether a full stop stands inside marked words that go on behind it."""
    around = frame.marked_at(offset)
    return around is not None and around.end > offset + 2
