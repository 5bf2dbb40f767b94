"""Descriptions: "the Chinese president", "the alliance", "both governments": which actor they mean."""

from __future__ import annotations

from dataclasses import dataclass

from kit.actors.bodies import plain_body
from kit.actors.clusters import Cluster
from kit.actors.gazetteer import known_body
from kit.actors.page import Page
from kit.actors.roles import Role
from kit.actors.words import org_words, role_nouns

DEFINITE = {"the", "this", "that", "its", "his", "her", "their"}


@dataclass(frozen=True)
class Description:
    """Hold a noun phrase without a name, the actors it means, its form and why."""

    start: int
    end: int
    head: int
    actors: tuple[int, ...]
    form: str
    confidence: float | None
    why: str


def find_descriptions(
    page: Page, actors: list[Cluster], roles: dict[int, list[Role]], named: dict[int, str], countries: dict[int, str]
) -> list[Description]:
    """Return the definite phrases that name an actor again, in text order.

    `roles` are by the position of the actor; `named` gives the type of the name that holds a
    token, `countries` the country of a name that starts at a token.
    """
    return [found for i in range(len(page)) if (found := _at(page, i, actors, roles, named, countries)) is not None]


def _at(page: Page, i: int, actors, roles, named, countries) -> Description | None:
    if page.tags[i] not in {"NN", "NNP"} or i in named or i + 1 in named and page.sentence[i + 1] == page.sentence[i]:
        return None
    start, country = i, None
    while (
        start > 0
        and page.sentence[start - 1] == page.sentence[i]
        and page.tags[start - 1] in {"JJ", "NN", "NNP", "HYPH"}
    ):
        start -= 1
        country = countries.get(start) or country
    determiner = page.lower[start - 1] if start else ""
    if determiner not in DEFINITE:
        return None
    begin, noun = start - 1, page.lower[i]
    if noun in role_nouns() and determiner in {"the", "that", "this"}:
        return _person(page, begin, i, noun, country, actors, roles)
    if noun in org_words() and start == i and determiner in {"the", "that", "this"}:
        return _body(page, begin, i, noun, actors)
    return None


def _person(page: Page, begin: int, head: int, noun: str, country, actors, roles) -> Description | None:
    """Return the only person with this office in this country: "the Chinese president"."""
    fits = []
    for k, held in roles.items():
        match = [role for role in held if role.noun.split()[-1] == noun]
        if match and (country is None or actors[k].country == country):
            fits.append(k)
    before = [k for k in fits if actors[k].names[0].start < head]
    fits = before if country is None else fits
    if len(fits) != 1:
        return None
    kind = f"the only {noun} of {country}" if country else f"the only {noun}"
    confidence = 0.9 if country else 0.75
    return Description(
        begin, head + 1, head, (fits[0],), "title", confidence, f"{actors[fits[0]].title} is {kind} in the article"
    )


def _body(page: Page, begin: int, head: int, noun: str, actors) -> Description | None:
    """Return the body whose name this noun ends, or that the lexicon calls so: "the alliance"."""
    fits = []
    for k, one in enumerate(actors):
        if one.type != "ORG" or one.names[0].start > head:
            continue
        known = known_body(one.title)
        own = plain_body(one.title)
        if noun in (own[-1], own[0] if "of" in own else "") or known is not None and noun in known.nouns:
            fits.append(k)
    if not fits:
        return None
    near = max(fits, key=lambda k: max(n.start for n in actors[k].names if n.start < head))
    others = len(fits) > 1
    why = f"{actors[near].title} is the {'nearest' if others else 'only'} {noun} that the article names"
    return Description(begin, head + 1, head, (near,), "description", 0.6 if others else 0.85, why)
