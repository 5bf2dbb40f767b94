"""Choosing: which of several dates of one name the words, the direction and the nearness pick."""

from __future__ import annotations

from kit.times.civil import to_day
from kit.times.scene import Scene
from kit.times.values import Extent
from kit.times.ways import EITHER

FAR = 1000  # days, more than between two dates of one name


def choose(candidates: list[tuple[str, Extent]], scene: Scene, pick: str | None) -> tuple[str, str | None]:
    """Return the candidate that words, direction and nearness pick, and another where the choice is open.

    A date on the wrong side of the verb counts as farther off by the weight of its direction.
    """
    today = scene.published
    if pick == "last":
        return ([value for value, days in candidates if days.last < today] or [candidates[0][0]])[-1], None
    if pick == "next":
        return ([value for value, days in candidates if days.first > today] or [candidates[-1][0]])[0], None
    if pick == "this":
        year = to_day(today).year
        return next((value for value, days in candidates if to_day(days.first).year == year), candidates[0][0]), None
    way = pick or scene.direction
    burden = FAR if pick else scene.weight
    ranked = sorted(candidates, key=lambda item: _distance(item[1], today) + burden * _against(item[1], today, way))
    other = ranked[1][0] if len(ranked) > 1 else None
    return ranked[0][0], None if pick or scene.sure else other


def _distance(days: Extent, today: int) -> int:
    return max(days.first - today, today - days.last, 0)


def _against(days: Extent, today: int, way: str) -> bool:
    if way == EITHER:
        return False
    return days.first > today if way == "past" else days.last < today
