"""Names: which actors' names stand inside a stretch of text."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from kit.actors.gazetteer import Entry, find_entries, regions
from kit.actors.records import Actor, Mention
from kit.spans import Span

LOOK_BACK = 30
"""How many mentions before a place are looked at."""


class Names:
    """Look up mentions by place: one sorted pass, then a bisection for each question.

    `text` is the article's; asking a Doc for its text builds it anew each time.
    """

    def __init__(self, text: str, actors: tuple[Actor, ...], mentions: tuple[Mention, ...]):
        self.text = text
        self.actors = {actor.actor_id: actor for actor in actors}
        self.mentions = sorted((m for m in mentions if m.actor_id in self.actors), key=lambda m: (m.start, -m.end))
        self._starts = [mention.start for mention in self.mentions]
        self.of_actor: dict[str, list[Mention]] = {}
        self._called: dict[str, set[str]] = {}
        for actor in actors:
            for word in re.findall(r"[^\W\d_][\w’'-]+", actor.name if actor.type in {"PERSON", "ORG"} else ""):
                self._called.setdefault(word, set()).add(actor.actor_id)
        for mention in self.mentions:
            self.of_actor.setdefault(mention.actor_id, []).append(mention)

    def inside(self, span: Span, *, pronouns: bool = False) -> list[Mention]:
        """Return the mentions that lie wholly inside a span, in text order."""
        found = []
        for mention in self.mentions[bisect_left(self._starts, span[0]) : bisect_left(self._starts, span[1])]:
            if mention.end <= span[1] and (pronouns or mention.form != "pronoun"):
                found.append(mention)
        return found

    def called(self, word: str) -> Actor | None:
        """Return the one person or body whose name holds a word in capitals, None for several."""
        ids = self._called.get(word, ()) if word[:1].isupper() else ()
        return self.actors[next(iter(ids))] if len(ids) == 1 else None

    def before(self, place: int, *, within: int):
        """Yield the names of actors before a place, the nearest first."""
        end = bisect_left(self._starts, place)
        for mention in reversed(self.mentions[max(0, end - LOOK_BACK) : end]):
            if mention.start < place - within:
                return
            if mention.form not in {"pronoun", "description"}:
                yield mention

    def actor(self, mention: Mention) -> Actor:
        """Return the actor that a mention means."""
        return self.actors[mention.actor_id]

    def is_name(self, mention: Mention) -> bool:
        """Tell whether a mention names an actor, rather than describing a group ("US officials")."""
        return self.actor(mention).type != "GROUP" or mention.form in {"name", "short", "acronym"}

    def country(self, actor: Actor) -> str | None:
        """Return the country of an actor: its own name where it is one, else where it belongs."""
        seen = set()
        while actor is not None and actor.actor_id not in seen:
            seen.add(actor.actor_id)
            if actor.type == "COUNTRY":
                return actor.name
            if actor.country:
                return actor.country
            actor = self.actors.get(actor.part_of or "")
        return None


@lru_cache(maxsize=4096)
def states_in(words: str) -> tuple[tuple[str, str], ...]:
    """Return the states that some words name, as they stand there and as countries.

    Titles hide them from the actors stage: nobody acts in "U.S. National Security Adviser".

    >>> states_in("U.S. National Security Adviser")
    (('U.S.', 'United States'),)
    """
    offsets = [match.span() for match in re.finditer(r"[^\s,’']+", words)]
    return tuple(
        (words[start:end], entry.country)
        for start, end, entry in find_entries(words, offsets)
        if isinstance(entry, Entry)
        and entry.form in {"name", "acronym", "demonym"}
        and " ".join((words[:start].split() or [""])[-1:] + [words[start:end]]) not in regions()  # "New [Mexico]"
        and (words[:start].split() or [""])[-1] not in {"South", "North", "East", "West", "New"}  # "South [Holland]"
    )
