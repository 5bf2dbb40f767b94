"""Pairs: "both countries", "the two governments", "the two men": which two they are."""

from __future__ import annotations

from bisect import bisect_left

from kit.actors.clusters import Cluster
from kit.actors.described import Description
from kit.actors.page import Page
from kit.actors.words import listed

THESE = {"the", "these", "those"}
REACH = 3  # sentences back in which "both countries" looks for its two


class Pairs:
    """Find the two actors that a plural noun behind "both" or "the two" means, where just two are named near.

    `holders` gives, by the last word of a role noun, the persons who have that role.
    """

    def __init__(self, page: Page, actors: list[Cluster], holders):
        self.page, self.actors, self.holders = page, actors, holders
        self.persons, self.states = (self._named(kind) for kind in ("PERSON", "COUNTRY"))

    def _named(self, kind: str) -> list[tuple[int, int]]:
        return sorted((name.start, k) for k, one in enumerate(self.actors) if one.type == kind for name in one.names)

    def at(self, i: int) -> Description | None:
        """Return the pair whose plural noun is this token, or None."""
        page, word = self.page, self.page.lower[i]
        if word in listed("people.toml", "pairs", "persons") and page.lower[i - 1] == "two":
            return self._persons(i) if page.lower[i - 2] in THESE else None
        if word not in listed("people.toml", "pairs", "states"):
            return None
        if page.lower[i - 1] == "both":
            return self._states(i - 1, i)
        return self._states(i - 2, i) if page.lower[i - 1] == "two" and page.lower[i - 2] in {*THESE, "their"} else None

    def _persons(self, i: int) -> Description | None:
        """Return the two persons that "the two men" or "the two ministers" means."""
        near = {k for _, k in self._before(self.persons, i, REACH - 1)}
        held = {k for k, _ in self.holders.get(self.page.lower[i].removesuffix("s"), ())}
        pair = near & held if len(near & held) == 2 else near
        if len(pair) != 2 or (held and not held & pair):
            return None
        both = tuple(sorted(pair, key=lambda k: self.actors[k].names[0].start))
        return self._described(i - 2, i, both, "persons", None, 0.7)

    def _states(self, begin: int, i: int) -> Description | None:
        """Return the two states that "both countries" or "the two governments" means."""
        near: dict[int, int] = {}
        for start, k in self._before(self.states, i, REACH):
            near.setdefault(k, start)
        if len(near) != 2 or not self._belong(self.page.lower[i], near):
            return None
        reading = "government" if self.page.lower[i] in {"governments", "sides", "capitals"} else None
        return self._described(begin, i, tuple(sorted(near, key=near.get)), "states", reading, 0.75)

    def _belong(self, noun: str, near: dict[int, int]) -> bool:
        """Tell whether two states belong together: named in one sentence, and for "sides" the article's only two."""
        one, other = near.values()
        plain = noun in {"countries", "governments", "nations", "capitals"}
        return self._distance(one, other) == 0 and (plain or len({k for _, k in self.states}) == 2)

    def _described(self, begin: int, i: int, both, what: str, reading, sure: float) -> Description:
        why = f"{self.actors[both[0]].title} and {self.actors[both[1]].title} are the only two {what} named near"
        return Description(begin, i + 1, both, "description", reading, sure, why)

    def _before(self, named: list[tuple[int, int]], i: int, reach: int):
        """Yield the names before a token, the nearest first, of the last sentences."""
        at = bisect_left(named, (i, 0)) - 1
        while at >= 0 and self._distance(i, named[at][0]) <= reach:
            yield named[at]
            at -= 1

    def _distance(self, i: int, start: int) -> int:
        return self.page.sentence[i] - self.page.sentence[start]
