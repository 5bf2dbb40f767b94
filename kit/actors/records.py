"""Records of kit.actors: the rows of its tables; the columns are complete and closed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Actor:
    """Hold one person, country, place, body or group that the article names."""

    actor_id: str
    name: str
    type: Literal["PERSON", "COUNTRY", "PLACE", "ORG", "GROUP"]
    kind: str | None = None
    role: str | None = None
    role_start: int | None = None
    role_end: int | None = None
    tenure: Literal["current", "former", "acting", "late"] | None = None
    affiliation: str | None = None
    country: str | None = None
    part_of: str | None = None
    names: int = 0
    pronouns: int = 0
    statements: int = 0
    first_start: int = 0
    corrected: bool = False
    why: str = ""


@dataclass(frozen=True)
class Mention:
    """Hold one place in the text where an actor is meant."""

    mention_id: str
    actor_id: str
    start: int
    end: int
    text: str
    form: Literal["name", "short", "acronym", "title", "demonym", "seat", "capital", "pronoun", "description"]
    reading: Literal["government", "place", "people"] | None = None
    confidence: float | None = None
    corrected: bool = False
    why: str = ""
