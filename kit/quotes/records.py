"""Records of kit.quotes: the rows of its tables; the columns are complete and closed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kit.spans import Span


@dataclass(frozen=True)
class Quote:
    """Hold one attribution: one source, one cue, one content."""

    quote_id: str
    start: int
    end: int
    text: str
    parts: tuple[Span, ...]
    content: str
    kind: Literal["direct", "mixed", "indirect", "scare", "term", "title", "refusal"]
    sense: Literal["speech", "writing", "belief", "intention", "perception", "evidence"] | None = None
    stance: str | None = None
    speaker_ids: tuple[str, ...] = ()
    speaker: str | None = None
    source_start: int | None = None
    source_end: int | None = None
    source_text: str | None = None
    cue: str | None = None
    cue_start: int | None = None
    cue_end: int | None = None
    relayed_by_start: int | None = None
    relayed_by_end: int | None = None
    relayed_by: str | None = None
    channel: str | None = None
    said: str | None = None
    said_time_id: str | None = None
    negated: bool = False
    modal: bool = False
    linked_to: str | None = None
    attribution: Literal["explicit", "pronoun", "continued", "alternating", "none"] = "none"
    confidence: float | None = None
    corrected: bool = False
    why: str = ""
