"""State nouns: which state "the government" or "the country" is."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from kit.actors.clusters import Cluster
from kit.actors.described import Description
from kit.actors.page import Page
from kit.actors.words import listed

NEAR = 3  # sentences back
MAIN, LEAST = 0.7, 4  # the share of all names of states that makes one the article's, and how many there must be


class StateNouns:
    """Find the only state named near, or the one that the article is about."""

    def __init__(self, page: Page, actors: list[Cluster]):
        self.page, self.actors = page, actors
        self.named = sorted((n.start, k) for k, one in enumerate(actors) if one.type == "COUNTRY" for n in one.names)

    def meant(self, begin: int, head: int) -> Description | None:
        """Return the state that a noun behind "the" means, None where two are near and neither is the article's."""
        page, noun = self.page, self.page.lower[head]
        before = self.named[: bisect_left(self.named, (head, 0))]
        near = {k for start, k in before[-12:] if page.sentence[head] - page.sentence[start] <= NEAR}
        often = Counter(k for _, k in before).most_common(1)
        main = {k for k, n in often if n >= LEAST and n >= MAIN * len(before)}
        chosen, sure, why = (near, 0.7, "the only state named near") if len(near) == 1 else (main, 0.6, "named most")
        if len(chosen) != 1 or len(near) > 1 and not main & near:
            return None
        k = chosen.pop()
        reading = "government" if noun in listed("people.toml", "government", "words") else None
        why = f"{noun!r}: {self.actors[k].title} is {why}"
        return Description(begin, head + 1, (k,), "description", reading, sure, why)
