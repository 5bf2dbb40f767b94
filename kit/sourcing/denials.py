"""Denials: which statement of somebody else a denial answers."""

from __future__ import annotations

import re

from kit.lexicon import read_toml
from kit.sourcing.matter import Matter
from kit.sourcing.records import Statement

REACH = 25
"""How many statements back the denied one may stand."""
AHEAD = 4
NEAR = 400
"""Characters within which "this" or "the allegation" means what was said last."""
POINTING = re.compile(
    rf"(?:it|this|that|these|those|them)\b|(?:the|that|this|those|these|his|her|their|its|any such)\s+(?:\w+\s+)?"
    rf"(?:{'|'.join([*read_toml('rules')['words']['charges'], *read_toml('rules')['words']['told']])})\b",
    re.IGNORECASE,
)


def pair_denials(statements, matters: list[Matter], denials: set[int], by_source) -> dict[int, int]:
    """Return for each denial the statement of another source that it denies: the likeliest near it.

    Failing likeness, "denied this" and "rejected the allegations" mean what somebody else said last.
    """
    paired = {}
    for i in sorted(denials):
        source = by_source.get(statements[i].source_id)
        actors = set(source.actor_ids) if source else set()
        best = (0.0, -1)
        for j in range(max(0, i - REACH), min(len(statements), i + AHEAD)):
            if j in denials or not _answerable(statements[i], statements[j]):
                continue
            score = matters[i].answers(matters[j], actors) - 0.01 * abs(i - j)
            if score > best[0]:
                best = (score, j)
        found = best[1] if best[0] >= 0.5 else _said_last(statements, i)
        if found is not None:
            paired[i] = found
    return paired


def _answerable(denial: Statement, other: Statement) -> bool:
    return not overlap(denial, other) and other.source_id not in {None, denial.source_id}


def _said_last(statements, i: int) -> int | None:
    """Return what another source said shortly before a denial that only points back to it."""
    if not POINTING.match(statements[i].text):
        return None
    for j in range(i - 1, max(-1, i - REACH), -1):
        if statements[i].start - statements[j].end > NEAR:
            return None
        if _answerable(statements[i], statements[j]) and statements[j].end < statements[i].start:
            return j
    return None


def overlap(one: Statement, other: Statement) -> bool:
    """Tell whether one statement is told inside the other, or is the other."""
    return one.start < other.end and other.start < one.end
