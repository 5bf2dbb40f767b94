"""Standing: to which country and body the article's words attach an actor, and where they contradict."""

from __future__ import annotations

from dataclasses import dataclass, field

from kit.actors.clusters import Cluster
from kit.actors.gazetteer import ambiguous, known_body, places, regions
from kit.actors.name import Name
from kit.actors.page import Page
from kit.actors.roles import Role
from kit.actors.words import name_list, role_nouns


@dataclass
class Standing:
    """Hold the country and the body of an actor (positions in the list of actors), and the words that show them."""

    country: str | None = None
    body: int | None = None
    why: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Contradiction:
    """Hold two persons whom the article gives one office at one time: the role at which an editor should look."""

    actor: int
    other: int
    role: Role
    country: str


def find_standing(
    page: Page, actors: list[Cluster], roles: dict[int, list[Role]], owner: dict[int, int]
) -> tuple[list[Standing], list[Contradiction]]:
    """Return the standing of each actor, and the contradictions; whose office is contested keeps no country.

    `owner` gives the actor whose name holds a token.
    """
    found = [_own(page, one, actors, owner) for one in actors]
    for k, held in roles.items():
        for role in held:
            _from_role(page, role, k, actors, owner, found)
        for name in actors[k].names:
            _from_origin(page, name.end, actors, owner, found[k])
            _from_nation(page, name, actors, owner, found[k])
    contradictions = list(_contradictions(actors, roles, found))
    for contested in contradictions:
        standing = found[contested.actor]
        standing.why.append(f"its country is left open: {actors[contested.other].title} is called the same")
        standing.country = standing.body = None
    return found, contradictions


def _own(page: Page, one: Cluster, actors: list[Cluster], owner: dict[int, int]) -> Standing:
    """Return what an actor's own name shows: a state's, a capital's, a well-known body's, a country named before it."""
    standing = Standing(one.country)
    if one.type == "PLACE" and one.country is None and (land := regions().get(one.title)) is not None:
        near = {other.country or regions().get(other.title) for other in actors if other is not one}
        if one.title not in ambiguous("regions") or land in near:
            standing.country = land
            standing.why.append(f"a state or province of {land}")
    if one.type != "ORG":
        return standing
    known = known_body(one.title)
    lands: set[str] = set()
    if {one.title, *([known.name] if known else ())} & {*name_list("common_bodies"), *name_list("shared_bodies")}:
        lands = {other.country for other in actors if other.country and other is not one}
    told = {name.kind for name in one.names}
    other = {"legislature": "party", "party": "media"}.get(known.kind) if known is not None else None
    if other is not None and other in told:
        known = None  # India's Congress is a party, its PTI an agency
    if known is not None and known.country and (not lands or known.country in lands):
        standing.country = known.country
        standing.why.append(f"a well-known body of {known.country}")
    for name in one.names:
        for end in (name.start + 1, name.start + 2):
            entry = places().get(page.words_of(name.start, end)) if end < name.end else None
            if entry is not None and standing.country is None and one.names:
                standing.country = entry.country
                standing.why.append(f"its name begins with {page.words_of(name.start, end)!r}")
        for i in (name.start - 1, name.start - 2):
            before = actors[owner[i]] if i in owner else None
            beside = i == name.start - 1 or page.tags[name.start - 1] == "POS"
            if before is not None and before.type == "COUNTRY" and beside and standing.country is None:
                standing.country = before.country
                standing.why.append(f"{page.words_of(i, name.end)!r}")
    return standing


def _from_role(page: Page, role: Role, k: int, actors, owner, found: list[Standing]) -> None:
    """Add what a role names: the body ("CIA director"), the country ("Chinese President", "Norway's king")."""
    standing = found[k]
    start = role.start - 2 if role.start > 1 and page.tags[role.start - 1] == "POS" else role.start
    for i in range(max(0, start), role.end):
        whose = owner.get(i)
        if whose is None or whose == k:
            continue
        if actors[whose].type == "ORG" and standing.body is None:
            standing.body = whose
            standing.why.append(f"{actors[whose].title} by the role {page.words_of(role.start, role.end)!r}")
        if found[whose].country and standing.country is None:
            standing.country = found[whose].country
            standing.why.append(f"{standing.country} by the role {page.words_of(role.start, role.end)!r}")


def _from_origin(page: Page, end: int, actors, owner, standing: Standing) -> None:
    """Add the country or body that stands behind a name: "Ida Lund of Norway", "Raj Patel of the Oxley Institute"."""
    end += page.words[end : end + 1] == [","]
    if page.lower[end : end + 1] not in (["of"], ["from"]):
        return
    start = end + 1 + (page.lower[end + 1 : end + 2] == ["the"])
    whose, of = owner.get(start), page.lower[end] == "of"
    if whose is None or start - 1 in owner:
        return
    if of and standing.country is None and actors[whose].country and actors[whose].type != "ORG":
        standing.country = actors[whose].country
        standing.why.append(f"'of {page.words[start]}' stands behind the name")
    if actors[whose].type == "ORG" and standing.body is None:
        standing.body = whose
        standing.why.append(f"{actors[whose].title}: '{page.words_of(end, start)} ...' stands behind the name")


def _from_nation(page: Page, name: Name, actors, owner, standing: Standing) -> None:
    """Add the nationality right before a name: "American Ida Lund", "the Dane, Ida Lund", "Danish divers Ida Lund"."""
    i = name.start - 1
    if page.words[i : i + 1] == [","] and page.lower[i - 2 : i - 1] in (["the"], ["a"], ["an"]):
        i -= 1
    elif i > 0 and page.tags[i] == "NNS" and role_nouns().get(page.lower[i].removesuffix("s")) is not None:
        i -= 1
    whose = owner.get(i)
    if whose is None or standing.country is not None or actors[whose].type != "COUNTRY":
        return
    if any(one.form == "demonym" and one.end == i + 1 for one in actors[whose].names):
        standing.country = actors[whose].country
        standing.why.append(f"{page.words_of(i, name.end)!r}")


def add_owners(page: Page, actors: list[Cluster], mentions, found: list[Standing]) -> None:
    """Add the body whose a person is called, by name or again: "Oxley Steel’s Ida Lund", "the union’s Ida Lund".

    `mentions` are the places where actors are meant, by name or description.
    """
    ends = {one.end: one.actor for one in mentions if actors[one.actor].type == "ORG"}
    for k, one in enumerate(actors):
        for name in one.names if one.type == "PERSON" else ():
            i = name.start - 1
            if page.words[i : i + 1] == [")"]:  # "the Dockers Union’s (DU) Ida Lund"
                i = next((j - 1 for j in range(i, max(0, i - 5), -1) if page.words[j] == "("), i)
            body = ends.get(i) if i > 0 and page.tags[i] == "POS" else None
            if body is not None and found[k].body is None:
                found[k].body = body
                found[k].why.append(f"{actors[body].title}: {page.words_of(i - 1, name.end)!r}")


def _contradictions(actors: list[Cluster], roles, found: list[Standing]):
    """Yield the second holder of each office that has one holder at a time; who is named less is the one to look at."""
    holders: dict[tuple[str, str], tuple[int, Role]] = {}
    for k, held in roles.items():
        for role in held:
            known, country = role_nouns().get(role.noun), found[k].country
            if known is None or known.group != "office" or role.tenure or country is None:
                continue
            first = holders.setdefault((role.noun, country), (k, role))
            if first[0] == k:
                continue
            if len(actors[k].names) > len(actors[first[0]].names):
                holders[role.noun, country] = (k, role)
                yield Contradiction(first[0], k, first[1], country)
            else:
                yield Contradiction(k, first[0], role, country)
