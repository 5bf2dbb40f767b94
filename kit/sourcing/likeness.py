"""Likeness of voices: which unnamed voices may be one another."""

from __future__ import annotations

import re
from dataclasses import replace

from kit.sourcing.records import Source
from kit.sourcing.vocabulary import nouns

DIFFERENT = re.compile(r"\b(?:another|other|second|third|fourth|different)\b", re.IGNORECASE)
WORD = re.compile(r"[\w-]+")
GENERIC = {"matter", "issue", "situation", "case", "thinking", "subject"}
REACH = 40
"""How many unnamed voices back one is compared with."""


def link_voices(sources: tuple[Source, ...], joint: frozenset[str] = frozenset()) -> tuple[Source, ...]:
    """Return the sources with `may_be` filled in: unnamed ones that nothing said keeps apart.

    `joint` are the ids of those with whom somebody named speaks: they are nobody else.
    """
    unnamed = [source for source in sources if source.type.startswith("unnamed") or source.type == "document"]
    unnamed = [source for source in unnamed if source.source_id not in joint]
    pairs: dict[str, list[str]] = {}
    for i, one in enumerate(unnamed):
        for other in unnamed[max(0, i - REACH) : i]:
            if may_be_one(one, other):
                pairs.setdefault(one.source_id, []).append(other.source_id)
                pairs.setdefault(other.source_id, []).append(one.source_id)
    order = {source.source_id: i for i, source in enumerate(sources)}
    return tuple(replace(s, may_be=tuple(sorted(pairs.get(s.source_id, ()), key=order.get))) for s in sources)


def may_be_one(one: Source, other: Source) -> bool:
    """Tell whether nothing that the words say keeps two unnamed voices apart.

    Apart are those of two countries, two offices, two lines of work, two things known, or two
    numbers; one person may be one of a group.
    """
    if "document" in {one.type, other.type}:
        words = [set(WORD.findall(s.text.lower())) - {"a", "an", "the"} for s in (one, other)]
        return one.type == other.type and (words[0] <= words[1] or words[1] <= words[0])
    if DIFFERENT.search(one.text) and _roles(one) & _roles(other):
        return False
    if one.country and other.country and one.country != other.country:
        return False
    if bool(_spoke(one)) != bool(_spoke(other)):  # a spokesman speaks on the record, "a source" does not
        return False
    if one.former != other.former and one.role and other.role:
        return False
    if _apart(_roles(one), _roles(other)) or _apart(_known(one), _known(other)):
        return False
    if one.affiliation and other.affiliation and not _shared(one.affiliation, other.affiliation):
        return False
    counted = [(s.people_min, s.people_max) for s in (one, other)]
    if counted[0] != counted[1] and (1, 1) not in counted and all(high for _, high in counted):
        return False
    return True


def _roles(source: Source) -> set[str]:
    """Return the role nouns of a voice in the singular; none for "people" and "sources"."""
    found = set()
    for word in WORD.findall((source.role or "").lower()):
        single = word.removesuffix("s")
        for key in ("officials", "experts", "witnesses", "parties", "reporters"):
            if word in nouns("people", key) or single in nouns("people", key):
                found.add(single)
    return found or ({source.role.lower()} if source.role else set())


def _spoke(source: Source) -> set[str]:
    """Return the words of a role by which somebody speaks for others."""
    return {word for word in WORD.findall((source.role or "").lower()) if word.startswith("spokes")}


def _known(source: Source) -> set[str]:
    match = re.search(r"\b(?:familiar with|briefed on|knowledge of|close to)\s+(?:the\s+)?([\w\s-]+)", source.text)
    known = set(match.group(1).lower().split()) if match else set()
    return set() if known & GENERIC else known


def _apart(one: set[str], other: set[str]) -> bool:
    return bool(one) and bool(other) and not one & other


def _shared(one: str, other: str) -> bool:
    return bool(set(one.lower().split()) & set(other.lower().split()))
