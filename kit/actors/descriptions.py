"""Descriptions: "the Chinese president", "the alliance", "both countries": which actor they mean."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass

from kit.actors.bodies import kind_of, plain_body
from kit.actors.clusters import Cluster
from kit.actors.gazetteer import known_body
from kit.actors.page import Page
from kit.actors.role import role_noun
from kit.actors.roles import Role
from kit.actors.words import full_ranks, kind_nouns, listed, org_words

DEFINITE = {"the", "this", "that"}
OWN = {"his", "her", "their", "its"}
INSIDE = {"JJ", "NN", "NNP", "HYPH"}
REACH = 3  # sentences back in which "both countries" looks for its two


@dataclass(frozen=True)
class Description:
    """Hold a noun phrase without a name, the actors it means, its form, reading, confidence and why."""

    start: int
    end: int
    actors: tuple[int, ...]
    form: str
    reading: str | None
    confidence: float | None
    why: str


def find_descriptions(
    page: Page, actors: list[Cluster], roles: dict[int, list[Role]], named: dict[int, str], countries: dict[int, str]
) -> list[Description]:
    """Return the definite phrases that name an actor again, in text order.

    `roles` are by the position of the actor; `named` gives the type of the name that holds a
    token, `countries` the country of a name that starts at a token.
    """
    finder = _Finder(page, actors, roles, named, countries)
    return [found for i in range(len(page)) if (found := finder.at(i)) is not None]


class _Finder:
    """Find descriptions with the actors indexed by the nouns that can mean them."""

    def __init__(self, page: Page, actors, roles, named, countries):
        self.page, self.actors, self.named, self.countries = page, actors, named, countries
        self.starts = {k: [name.start for name in one.names] for k, one in enumerate(actors)}
        self.titled: set[int] = {i for held in roles.values() for role in held for i in range(role.start, role.end)}
        self.holders: dict[str, list[tuple[int, Role]]] = defaultdict(list)
        for k, held in roles.items():
            for role in held:
                noun = role.noun.split(" of ")[0].split()[-1]
                self.holders[full_ranks().get(noun, noun)].append((k, role))
        self.own: dict[str, set[int]] = defaultdict(set)
        self.kind: dict[str, set[int]] = defaultdict(set)
        for k, one in enumerate(actors):
            if one.type == "ORG":
                self._learn(k, one)
        self.persons = sorted(
            (name.start, k) for k, one in enumerate(actors) if one.type == "PERSON" for name in one.names
        )
        self.states = sorted(
            (name.start, k) for k, one in enumerate(actors) if one.type == "COUNTRY" for name in one.names
        )

    def _learn(self, k: int, one: Cluster) -> None:
        pieces, known = plain_body(one.title), known_body(one.title)
        nouns = {pieces[-1], pieces[0] if "of" in pieces else pieces[-1]} & set(org_words())
        for noun in nouns | set(known.nouns if known else ()):
            self.own[noun].add(k)
        for noun in kind_nouns().get(kind_of(one.title)[0], ()):
            self.kind[noun].add(k)

    def at(self, i: int) -> Description | None:
        """Return the description whose head is this token, or None."""
        page = self.page
        if page.tags[i] == "NNS":
            return self._both(i)
        follows = i + 1 in self.named and page.sentence[i + 1] == page.sentence[i]
        if page.tags[i] not in {"NN", "NNP"} or i in self.named or i in self.titled or follows:
            return None
        start, country = i, None
        while start > 0 and page.sentence[start - 1] == page.sentence[i] and page.tags[start - 1] in INSIDE:
            start -= 1
            country = self.countries.get(start) or country
        determiner, noun = page.lower[start - 1] if start else "", page.lower[i]
        if noun == "counterpart" and determiner in OWN | DEFINITE:
            return self._counterpart(start - 1, i, country)
        if determiner not in DEFINITE:
            return None
        if noun in self.holders:
            return self._person(start - 1, i, noun, country)
        if start == i and (noun in self.own or noun in self.kind):
            return self._body(i - 1, i, noun)
        return None

    def _person(self, begin: int, head: int, noun: str, country: str | None) -> Description | None:
        """Return the only person with this office in this country: "the Chinese president"."""
        office, end = self._office(head)
        fits = {
            k
            for k, role in self.holders[noun]
            if (country is None or self.actors[k].country == country) and (" " not in office or role.noun == office)
        }
        if country is None:
            fits = {k for k in fits if self.starts[k][0] < head}
        if len(fits) != 1:
            return None
        k = fits.pop()
        kind = f"the only {office} of {country}" if country else f"the only {office}"
        why = f"{self.actors[k].title} is {kind} in the article"
        return Description(begin, end, (k,), "title", None, 0.9 if country else 0.75, why)

    def _office(self, head: int) -> tuple[str, int]:
        """Return the whole office round a noun and where it ends: "prime [minister]", "[secretary] of state"."""
        page = self.page
        behind = role_noun(page, head + 2) if page.lower[head + 1 : head + 2] == ["of"] and head + 2 < len(page) else ""
        if " of " in (behind or ""):
            return behind, head + 3
        return role_noun(page, head) or page.lower[head], head + 1

    def _counterpart(self, begin: int, head: int, country: str | None) -> Description | None:
        """Return the only person whom the article titles as that country's: "his Chinese counterpart"."""
        fits = {k for held in self.holders.values() for k, role in held if self._names(role, country)}
        if country is None or len(fits) != 1:
            return None
        k = fits.pop()
        why = f"{self.actors[k].title} is the one whom the article titles as {country}'s"
        return Description(begin, head + 1, (k,), "description", None, 0.5, why)

    def _names(self, role: Role, country: str | None) -> bool:
        leader = role.noun in {"president", "king", "queen", "emperor"}
        return not leader and any(self.countries.get(i) == country for i in range(role.start, role.end))

    def _body(self, begin: int, head: int, noun: str) -> Description | None:
        """Return the body whose name this noun ends, or that is of the kind it names: "the alliance"."""
        for fits, sure in ((self.own[noun], 0.85), (self.kind[noun], 0.7)):
            near = {k: self._last(k, head) for k in fits}
            near = {k: place for k, place in near.items() if place is not None}
            if near:
                k = max(near, key=near.get)
                only = "nearest" if len(near) > 1 else "only"
                why = f"{self.actors[k].title} is the {only} {noun} that the article names before"
                return Description(begin, head + 1, (k,), "description", None, 0.6 if len(near) > 1 else sure, why)
        return None

    def _last(self, k: int, before: int) -> int | None:
        place = bisect_left(self.starts[k], before)
        return self.starts[k][place - 1] if place else None

    def _two_persons(self, i: int) -> Description | None:
        """Return the two persons that "the two men" or "the two ministers" means, where just two are named near."""
        page, noun = self.page, self.page.lower[i].removesuffix("s")
        near = {k for start, k in self._persons_before(i) if page.sentence[i] - page.sentence[start] < REACH}
        held = {k for k, _ in self.holders.get(noun, ())}
        pair = near & held if len(near & held) == 2 else near
        if len(pair) != 2 or (held and not held & pair):
            return None
        both = tuple(sorted(pair, key=lambda k: self.starts[k][0]))
        why = f"{self.actors[both[0]].title} and {self.actors[both[1]].title} are the only two persons named near"
        return Description(i - 2, i + 1, both, "description", None, 0.7, why)

    def _persons_before(self, i: int):
        """Yield the names of persons before a token, the nearest first, of the last sentences."""
        at = bisect_left(self.persons, (i, 0)) - 1
        while at >= 0 and self.page.sentence[i] - self.page.sentence[self.persons[at][0]] < REACH:
            yield self.persons[at]
            at -= 1

    def _paired(self, noun: str, near: dict[int, int]) -> bool:
        """Tell whether two states belong together: named in one sentence, and for "sides" the article's only two."""
        one, other = near.values()
        plain = noun in {"countries", "governments", "nations", "capitals"}
        return self.page.sentence[one] == self.page.sentence[other] and (plain or len({k for _, k in self.states}) == 2)

    def _both(self, i: int) -> Description | None:
        """Return the two states that "both countries" or "the two governments" means, where just two are named near."""
        page = self.page
        if page.lower[i] in listed("people.toml", "pairs", "persons") and page.lower[i - 1] == "two":
            return self._two_persons(i) if page.lower[i - 2] in {"the", "these", "those"} else None
        if page.lower[i] not in listed("people.toml", "pairs", "states"):
            return None
        if page.lower[i - 1] == "both":
            begin = i - 1
        elif page.lower[i - 1] == "two" and page.lower[i - 2] in {"the", "these", "those", "their"}:
            begin = i - 2
        else:
            return None
        near: dict[int, int] = {}
        at = bisect_left(self.states, (i, 0)) - 1
        while at >= 0 and page.sentence[i] - page.sentence[self.states[at][0]] <= REACH:
            near.setdefault(self.states[at][1], self.states[at][0])
            at -= 1
        if len(near) != 2 or not self._paired(page.lower[i], near):
            return None
        both = tuple(sorted(near, key=near.get))
        why = f"{self.actors[both[0]].title} and {self.actors[both[1]].title} are the only two states named near"
        reading = "government" if page.lower[i] in {"governments", "sides", "capitals"} else None
        return Description(begin, i + 1, both, "description", reading, 0.75, why)
