"""Described: one noun phrase without a name, and whom it means."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Description:
    """Hold a noun phrase without a name, the actors it means, its form, reading, confidence and why.

    `country` is the state that it says a person belongs to ("the Norwegian minister").
    """

    start: int
    end: int
    actors: tuple[int, ...]
    form: str
    reading: str | None
    confidence: float | None
    why: str
    country: str | None = None
