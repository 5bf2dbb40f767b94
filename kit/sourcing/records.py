"""Records of kit.sourcing: the rows of its tables; the columns are complete and closed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kit.spans import Span


@dataclass(frozen=True)
class Source:
    """Hold one voice or document on which the article rests."""

    source_id: str
    start: int
    end: int
    text: str
    type: Literal["named person", "unnamed person", "unnamed group", "organisation", "document"]
    rung: Literal["named", "placed", "described", "bare"]
    disclosed: tuple[str, ...] = ()
    standing: Literal["official", "expert", "witness", "party", "media", "other"] = "other"
    country: str | None = None
    role: str | None = None
    affiliation: str | None = None
    former: bool = False
    actor_ids: tuple[str, ...] = ()
    people_min: int | None = None
    people_max: int | None = None
    mentions: tuple[Span, ...] = ()
    may_be: tuple[str, ...] = ()
    relays: tuple[str, ...] = ()
    statements: int = 0
    words: int = 0
    corrected: bool = False
    why: str = ""


@dataclass(frozen=True)
class Statement:
    """Hold what one source put into the world, with the hedges around it."""

    statement_id: str
    quote_id: str
    source_id: str | None
    start: int
    end: int
    text: str
    sentence_start: int
    sentence_end: int
    stance: str | None = None
    hedge: Literal["certain", "likely", "possible", "unclear"] = "certain"
    distance: Literal["none", "claimed", "alleged"] = "none"
    claim_id: str | None = None
    corroborated_by: tuple[str, ...] = ()
    denied_by: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True)
class Claim:
    """Hold statements that say the same thing, and what they rest on."""

    claim_id: str
    label: str
    statements: tuple[str, ...]
    sources: tuple[str, ...]
    voices_min: int
    voices_max: int | None
    rests_on: Literal["one voice", "unnamed only", "document", "several"]
    denied_by: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True)
class Sentence:
    """Hold one sentence and whether somebody stands behind it."""

    sentence_id: str
    start: int
    end: int
    text: str
    paragraph: int
    attribution: Literal["attributed", "unattributed", "background", "scene", "heading", "note"]
    source_ids: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True)
class Finding:
    """Hold one place where a house rule raises a question."""

    finding_id: str
    rule: str
    guide: str
    start: int
    end: int
    text: str
    question: str
    corrected: bool = False
    why: str = ""
