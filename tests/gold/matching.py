"""What counts as a match between a hand reading and an analysis, and how a score is kept."""

from __future__ import annotations

from dataclasses import dataclass, field

from kit.spans import Span, trim

MARKS = "\"“”‘’'`,.;:—–-()«»„"


@dataclass
class Score:
    """Count what was found of what the reading asks for, with every miss in words."""

    name: str
    found: int = 0
    asked: int = 0
    misses: list[str] = field(default_factory=list)
    beyond: list[str] = field(default_factory=list)

    def count(self, right: bool, miss: str) -> bool:
        self.asked += 1
        self.found += bool(right)
        if not right:
            self.misses.append(miss)
        return right

    def __str__(self) -> str:
        return f"{self.found}/{self.asked}"


def trimmed(text: str, span) -> Span:
    """Return a span without white space and quotation or end marks at both ends."""
    return trim(text, Span(*span), MARKS)


def iou(text: str, one, other) -> float:
    """Return intersection over union of two trimmed spans, in 0..1."""
    one, other = trimmed(text, one), trimmed(text, other)
    shared = one.overlap(other)
    union = (one.end - one.start) + (other.end - other.start) - shared
    return shared / union if union else 0.0


def overlaps(one, other) -> bool:
    """Tell whether two spans share a character."""
    return Span(*one).overlap(Span(*other)) > 0


def answers(reading: dict) -> list[dict]:
    """Return the reading itself and each variation of it that `also_right` allows."""
    return [reading, *({**reading, **other} for other in reading.get("also_right") or ())]


def source_span(row) -> Span | None:
    """Return the span of a quote's source words, or None."""
    return Span(row.source_start, row.source_end) if row.source_start is not None else None


def spans_of(row) -> list[Span]:
    """Return the hull of a quote and each of its parts."""
    return [Span(row.start, row.end), *(Span(*part) for part in row.parts)]
