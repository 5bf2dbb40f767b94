"""Ranges: what the first of two times of one range tells of the other."""

from __future__ import annotations

import re

from kit.times.civil import from_iso
from kit.times.meanings import Expression, Named
from kit.times.records import Time
from kit.times.ways import SENTENCE_END

RANGE = re.compile(r"\s*(?:to|until|till|through|–|-)\s*")


def begun(text: str, expressions: list[Expression], at: int, times: list[Time]) -> int | None:
    """Return the day on which a range begins whose end an expression is: "from June 24 [to September 16]"."""
    if not times or times[-1].earliest is None:
        return None
    before = expressions[at - 1]
    is_range = RANGE.fullmatch(text, before.end, expressions[at].start)
    return (
        from_iso(times[-1].earliest)
        if is_range and text[max(0, before.start - 5) : before.start].lower() == "from "
        else None
    )


def ends(text: str, expressions: list[Expression], at: int) -> int | None:
    """Return the weekday on which a range ends that a weekday begins: "from [Friday] to Tuesday"."""
    pair = [expression.reading.meaning for expression in expressions[at : at + 2]]
    if len(pair) < 2 or not all(isinstance(day, Named) and day.weekday and not day.month for day in pair):
        return None
    between = text[expressions[at].end : expressions[at + 1].start].strip()  # "until Monday" may lie ahead
    return pair[1].weekday if between in {"to", "through", "–", "-"} else None


def runs_on(text: str, before: Time, expression: Expression, value: str) -> bool:
    """Tell whether a time of day ends a range, or is one of the small hours after an evening in its sentence."""
    if RANGE.fullmatch(text, before.end, expression.start):
        return True
    night = "T18" <= (before.value or "")[10:13] <= "T23" and value[10:13] < "T06"
    return night and not SENTENCE_END.search(text, before.end, expression.start)
