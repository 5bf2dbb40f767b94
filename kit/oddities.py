"""Oddities: what an editor would want to look at. Any stage may return some; none is repaired."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Oddity:
    """Hold one thing that an editor would want to look at.

    Stages leave `oddity_id` empty; the analysis numbers all oddities in text order.
    """

    oddity_id: str
    kind: Literal[
        "repeated words",
        "stray marks",
        "unclosed marks",
        "contradiction",
        "attribution lost",
        "ambiguous name",
        "no date",
        "heading",
        "note",
        "encoding",
        "not english",
        "other",
    ]
    start: int
    end: int
    text: str
    why: str = ""
