"""Ahead: lengths of time behind "in" that say when something is to come: "will reopen in about two weeks"."""

from __future__ import annotations

import re
from dataclasses import replace

from kit.times.direction import Pointer
from kit.times.meanings import Expression, Fixed, Reading, Step

LENGTH = re.compile(r"P(\d+)([YMWD])")
OPENS = re.compile(r"(?<!time )(?<!once )(?<!row )\bin $", re.IGNORECASE)
SPENT = re.compile(r"\b(?:(?:\w+est|most|least)\b[^.,;]{0,40}|(?:first|second|third|last|only)(?: \w+)? )$")
"""Of what "in" says among how many something is the first or most: "the hottest day in ten years"."""
BESIDE = re.compile(r"[-’']| (?:of|from|to (?=[A-Z])|after|before|since|until|ended|ending)\b")
"""What makes it the length of something: "in two weeks of rain", "in three months from May"."""
OF_POINTS = {
    "LESS_THAN": "BEFORE",
    "MORE_THAN": "AFTER",
    "EQUAL_OR_LESS": "ON_OR_BEFORE",
    "EQUAL_OR_MORE": "ON_OR_AFTER",
}


def counted_ahead(text: str, expression: Expression, pointer: Pointer) -> Expression:
    """Return a length of time as the day it leads to, where its clause surely lies ahead; others as they are.

    "will reopen in two weeks" says when, "fell by half in two weeks" how long it took.
    """
    reading = expression.reading
    length = LENGTH.fullmatch(reading.meaning.value) if isinstance(reading.meaning, Fixed) else None
    before = text[max(0, expression.start - 60) : expression.start]
    if reading.type != "DURATION" or length is None or reading.meaning.way is not None:
        return expression
    within = before.lower().endswith("within ")
    if (
        not (within or OPENS.search(before))
        or SPENT.search(before[: -7 if within else -3])
        or BESIDE.match(text, expression.end)
    ):
        return expression
    found = pointer.direction(expression.start, expression.end)
    if found.way != "future" or not found.sure or pointer.is_able(expression.start, expression.end):
        return expression
    if within:  # "must pay within 30 days": a length that begins now
        return replace(expression, reading=replace(reading, meaning=replace(reading.meaning, way="future")))
    unit = length[2]
    step = Step(unit, int(length[1]), grain="D" if unit == "W" and reading.mod is None else unit)
    mod = OF_POINTS.get(reading.mod, reading.mod)
    return replace(expression, reading=Reading("DATE", step, mod, "a count forward"))
