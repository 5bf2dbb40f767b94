"""Records of kit.events: the rows of its tables; the columns are complete and closed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kit.spans import Span


@dataclass(frozen=True)
class Event:
    """Hold one event: what happened when, as far as the words tell."""

    event_id: str
    start: int
    end: int
    text: str
    trigger_start: int
    trigger_end: int
    trigger: str
    title: str
    actors: tuple[str, ...] = ()
    place: str | None = None
    value: str | None = None
    mod: str | None = None
    earliest: str | None = None
    latest: str | None = None
    granularity: str | None = None
    status: Literal["happened", "ongoing", "planned", "possible", "denied", "reported"] = "happened"
    saying: bool = False
    time_id: str | None = None
    quote_id: str | None = None
    mentions: tuple[Span, ...] = ()
    placed_by: Literal["date", "container", "order", "none"] = "none"
    rank: int | None = None
    corrected: bool = False
    why: str = ""


@dataclass(frozen=True)
class Order:
    """Hold one constraint on the order of two events."""

    earlier_id: str
    later_id: str
    relation: Literal["before", "during", "starts", "ends", "same"]
    start: int
    end: int
    text: str
    contradicts: bool = False
    why: str = ""
