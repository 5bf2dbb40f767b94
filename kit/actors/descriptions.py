"""Descriptions: "the Chinese president", "the alliance", "both countries": which actor they mean."""

from __future__ import annotations

from kit.actors.body_nouns import BodyNouns
from kit.actors.clusters import Cluster
from kit.actors.described import Description
from kit.actors.offices import Offices
from kit.actors.page import Page
from kit.actors.pairs import Pairs
from kit.actors.role import role_noun
from kit.actors.roles import Role
from kit.actors.state_nouns import StateNouns
from kit.actors.words import full_rank, listed

DEFINITE = {"the", "this", "that"}
OWN = {"his", "her", "their", "its"}
INSIDE = {"JJ", "NN", "NNP", "HYPH", "VBN"}
BEHIND = {"NN", "NNS", "NNP", "NNPS", "HYPH"}  # what makes a noun before it no head: "the [energy] company"
OF = {"of", "for", "at", "from"}


def find_descriptions(
    page: Page,
    actors: list[Cluster],
    roles: dict[int, list[Role]],
    named: dict[int, str],
    countries: dict[int, str],
    bodies: BodyNouns,
) -> list[Description]:
    """Return the definite phrases that name an actor again, in text order.

    `roles` are by the position of the actor; `named` gives the type of the name that holds a
    token, `countries` the country of a name that starts at a token.
    """
    finder = _Finder(page, actors, roles, named, countries, bodies)
    return [found for i in range(len(page)) if (found := finder.at(i)) is not None]


class _Finder:
    """Ask of each noun whether its phrase is definite, and who can be meant by it."""

    def __init__(self, page: Page, actors, roles, named, countries, bodies):
        self.page, self.named, self.countries, self.bodies = page, named, countries, bodies
        self.heads = {role.head for held in roles.values() for role in held}
        self.titled = {i for held in roles.values() for role in held for i in range(role.start, role.end)}
        self.owners = {
            name.end: (name.start, name.country)
            for one in actors
            if one.type == "COUNTRY"
            for name in one.names
            if name.form != "demonym"
        }
        self.offices = Offices(page, actors, roles, countries)
        self.states = StateNouns(page, actors)
        self.pairs = Pairs(page, actors, self.offices.holders)

    def at(self, i: int) -> Description | None:
        """Return the description whose head is this token, or None."""
        page = self.page
        if page.tags[i] == "NNS":
            return self.pairs.at(i)
        follows = i + 1 < len(page) and page.sentence[i + 1] == page.sentence[i]
        follows = follows and (i + 1 in self.named or page.tags[i + 1] in BEHIND)
        if page.tags[i] not in {"NN", "NNP"} or i in self.named or follows or self._in_title(i):
            return None
        if page.tags[i - 1] == "HYPH" and "-" not in (role_noun(page, i) or ""):
            return None  # "this poet-turned-[writer]"
        start, country = i, None
        while start > 0 and page.sentence[start - 1] == page.sentence[i] and page.tags[start - 1] in INSIDE:
            start -= 1
            country = self.countries.get(start) or country
        begin, determiner = start - 1, page.lower[start - 1] if start and page.tags[start - 1] != "IN" else ""
        if determiner == "the" and page.words[begin] == "The" and page.capital(i) and self._inside(begin):
            return None  # "in an email to The [Scientist]"
        if page.tags[start - 1] == "POS" and start - 1 in self.owners:  # "Norway's foreign minister"
            begin, country = self.owners[start - 1]
        elif page.lower[i] == "counterpart" and determiner in OWN | DEFINITE:
            return self.offices.counterpart(begin, i, country)
        elif determiner not in DEFINITE:
            return self.offices.headed(i) if page.heading[i] and i == start and not self._inside(i) else None
        return self._meant(begin, start, i, country)

    def _meant(self, begin: int, start: int, i: int, country: str | None) -> Description | None:
        noun = self.page.lower[i]
        if noun in self.offices or full_rank(noun) in self.offices:
            return self.offices.meant(begin, i, country)
        if self.page.tags[start - 1] == "POS":
            return None
        if start == i and noun in listed("people.toml", "government", "again") and self.page.lower[begin] == "the":
            named = self.bodies.meant(begin, start, i, country) if noun == "government" else None
            return named or self.states.meant(begin, i)  # "the government": the Marl Government, or the state's
        if noun == "government" and country is not None:
            return None  # "the Danish government" is Denmark
        return self.bodies.meant(begin, start, i, country)

    def _inside(self, i: int) -> bool:
        """Tell whether a token opens neither its sentence nor what somebody says."""
        page = self.page
        return i > 0 and page.sentence[i - 1] == page.sentence[i] and page.pos[i - 1] not in {"PUNCT", "SPACE"}

    def _in_title(self, i: int) -> bool:
        """Tell whether a noun is inside a person's role, and not the owner of it: "the leader of [the council]"."""
        page = self.page
        if i not in self.titled:
            return False
        owner = page.tags[i + 1 : i + 2] == ["POS"] or page.lower[i - 1] in DEFINITE and page.lower[i - 2] in OF
        return i in self.heads or not owner
