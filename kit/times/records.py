"""Records of kit.times: the rows of its tables; the columns are complete and closed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Time:
    """Hold one time expression with the TIMEX3 value computed for it (TimeML 1.2.1)."""

    time_id: str
    start: int
    end: int
    text: str
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str | None = None
    mod: str | None = None
    earliest: str | None = None
    latest: str | None = None
    granularity: str | None = None
    direction: str | None = None
    anchor: str | None = None
    offset: str | None = None
    alternatives: tuple[str, ...] = ()
    on_calendar: bool = False
    edtf: str | None = None
    corrected: bool = False
    why: str = ""
