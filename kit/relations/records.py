"""Records of kit.relations: the rows of its tables; the columns are complete and closed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Relation:
    """Hold who does what to whom (classes after PLOVER)."""

    relation_id: str
    source_id: str
    target_id: str
    verb: str
    verb_class: str
    start: int
    end: int
    text: str
    negated: bool = False
    modality: Literal["fact", "possible", "planned", "wanted"] = "fact"
    quote_id: str | None = None
    corrected: bool = False
    why: str = ""
