"""Offices: whom "the Chinese president", "the former minister" or "the lawmaker" means, by the roles of the article."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict

from kit.actors.antecedents import Seen, barred
from kit.actors.clusters import Cluster
from kit.actors.described import Description
from kit.actors.page import Page
from kit.actors.role import role_noun
from kit.actors.roles import Role
from kit.actors.words import full_rank, listed, other_roles, tenures

NEAR = 3  # sentences in which one of several holders must be the last named
AHEAD = 2  # sentences within which a lead's "Norway's foreign minister" must be named
LEADERS = {"president", "king", "queen", "emperor"}


class Offices:
    """Find the person who has a role, one index for the article.

    `unnamed` tells where somebody without a name first comes in by a noun: "a deputy".
    """

    def __init__(self, page: Page, actors: list[Cluster], roles: dict[int, list[Role]], countries: dict[int, str]):
        self.page, self.actors, self.countries = page, actors, countries
        self.home = {k: one.country for k, one in enumerate(actors) if one.type == "PERSON"}
        self.seen = {k: sorted(name.start for name in one.names) for k, one in enumerate(actors)}
        named = {role.head for held in roles.values() for role in held}
        self.unnamed: dict[str, int] = {}
        for i, word in enumerate(page.lower):
            if page.tags[i] == "NN" and i not in named and {"a", "an"} & {*page.lower[max(0, i - 4) : i]}:
                self.unnamed.setdefault(word, i)
        self.holders: dict[str, list[tuple[int, Role]]] = defaultdict(list)
        for k, held in roles.items():
            for role in held:
                self.holders[_last(role.noun)].append((k, role))

    def __contains__(self, noun: str) -> bool:
        """Tell whether somebody has a role of this noun, or one that it is another word for."""
        if noun in listed("people.toml", "offices", "never"):
            return False
        return noun in self.holders or any(_last(other) in self.holders for other in other_roles().get(noun, ()))

    def meant(self, begin: int, head: int, country: str | None) -> Description | None:
        """Return the person whom a definite phrase means by office, country and tenure."""
        office, end = self._office(head)
        before = self.page.lower[begin + 1 : head]
        fits = {k for k, role in self._with(office, head) if self._qualified(role, before)}
        fits = self._of_country(fits, country, head) if country else {k for k in fits if self.seen[k][0] < head}
        fits = self._by_tenure(fits, office, before, head)
        near = fits if len(fits) == 1 else self._nearest(fits, head)
        if len(near) != 1:
            return None
        k = near.pop()
        if any(barred(self.page, head, Seen(k, "PERSON", i)) for i in self._recent(k, head)):
            return None
        only = "the only" if len(fits) == 1 else "the nearest"
        why = f"{self.actors[k].title} is {only} {office}{f' of {country}' if country else ''} in the article"
        sure = (0.9 if country else 0.75) if len(fits) == 1 else 0.6
        insort(self.seen[k], head)
        self.home[k] = self.home[k] or country
        return Description(begin, end, (k,), "title", None, sure, why, country)

    def headed(self, head: int) -> Description | None:
        """Return the only holder of an office that opens a headline without a name: "Pope says he is sorry"."""
        office, end = self._office(head)
        opens = head == 0 or self.page.sentence[head - 1] != self.page.sentence[head]
        fits = {k for k, role in self.holders[_last(office)] if role.noun == office} if opens else set()
        if len(fits) != 1:
            return None
        k = fits.pop()
        why = f"{self.actors[k].title} is the only {office} in the article"
        return Description(head, end, (k,), "title", None, 0.6, why)

    def counterpart(self, begin: int, head: int, country: str | None) -> Description | None:
        """Return the only person whom the article titles as that country's: "his Chinese counterpart"."""
        fits = {k for held in self.holders.values() for k, role in held if self._names(role, country)}
        if country is None or len(fits) != 1:
            return None
        k = fits.pop()
        why = f"{self.actors[k].title} is the one whom the article titles as {country}'s"
        return Description(begin, head + 1, (k,), "description", None, 0.5, why)

    def _office(self, head: int) -> tuple[str, int]:
        """Return the whole office round a noun and where it ends: "prime [minister]", "[secretary] of state"."""
        page = self.page
        behind = role_noun(page, head + 2) if page.lower[head + 1 : head + 2] == ["of"] and head + 2 < len(page) else ""
        if " of " in (behind or ""):
            return behind, head + 3
        return role_noun(page, head) or page.lower[head], head + 1

    def _with(self, office: str, head: int) -> list[tuple[int, Role]]:
        """Return who has an office: by its own name, or by a role that it is another word for.

        "The minister" is no prime minister.
        """
        found = [
            (k, role)
            for k, role in self.holders[_last(office)]
            if role.noun == office or " " not in office and role.noun not in listed("people.toml", "offices", "apart")
        ]
        for other in other_roles().get(office, ()) if not self._nameless(office, head) else ():
            found += [(k, role) for k, role in self.holders[_last(other)] if other in {role.noun, _last(role.noun)}]
        return found

    def _nameless(self, office: str, head: int) -> bool:
        """Tell whether somebody without a name came in who may go by the word: "a deputy", then "the officer"."""
        words = {office, *other_roles().get(office, ())}
        return any(self.unnamed.get(word, head) < head for word in words)

    def _qualified(self, role: Role, before: list[str]) -> bool:
        """Tell whether a role has the words that make an office another one: "the deputy mayor" is no mayor."""
        told = {*self.page.lower[role.start : role.end], *role.noun.split()}
        return not any(word in listed("people.toml", "offices", "lesser") and word not in told for word in before)

    def _of_country(self, fits: set[int], country: str, head: int) -> set[int]:
        """Return those of a country; failing them, him of no told country who is named right after.

        "Norway's foreign minister said no. Foreign Minister Ida Lund ..." is one, but a president
        without a country is rather the paper's own.
        """
        own = {k for k in fits if self.home[k] == country}
        if own or self.page.lower[head] in LEADERS:
            return own
        first = {k: self.seen[k][0] for k in fits if self.home[k] is None}
        return {k for k, i in first.items() if i > head and self.page.sentence[i] - self.page.sentence[head] <= AHEAD}

    def _by_tenure(self, fits: set[int], office: str, before: list[str], head: int) -> set[int]:
        """Return the former holders for "the former minister", else those still in office if there are any."""
        gone = {k for k, role in self._with(office, head) if role.tenure == "former"} & fits
        if any(tenures().get(word) == "former" for word in before):
            return gone
        return fits - gone or fits

    def _nearest(self, fits: set[int], head: int) -> set[int]:
        """Return the one of several holders named in a later sentence than the others, and not long ago."""
        last = {k: self.page.sentence[self._recent(k, head)[-1]] for k in fits if self._recent(k, head)}
        latest = max(last.values(), default=0)
        if self.page.sentence[head] - latest > NEAR:
            return set()
        return {k for k, number in last.items() if number == latest}

    def _recent(self, k: int, head: int) -> list[int]:
        """Return the last places before a token where a person is meant."""
        place = bisect_left(self.seen[k], head)
        return self.seen[k][max(0, place - 2) : place]

    def _names(self, role: Role, country: str | None) -> bool:
        return role.noun not in LEADERS and any(self.countries.get(i) == country for i in range(role.start, role.end))


def _last(noun: str) -> str:
    """Return the word by which a role is looked up: "secretary" of "secretary of state", "general" of "gen."."""
    return full_rank(noun.split(" of ")[0].split()[-1])
