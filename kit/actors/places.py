"""Places: where each actor is meant, by name, group, apposition, description and pronoun, before ids are given."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kit.actors.antecedents import Seen
from kit.actors.clusters import Cluster
from kit.actors.described import Description
from kit.actors.gender import stated_gender
from kit.actors.groups import Group
from kit.actors.names import Name
from kit.actors.page import Page
from kit.actors.pronouns import resolve_pronouns
from kit.actors.readings import Reading, head_of
from kit.actors.roles import Role
from kit.actors.words import tenures
from kit.language import grammar

STOPS = {",", "(", ")", ":", "-", "–", "—"}
DETERMINERS = {"the", "a", "an", "its", "his", "her", "their", "our", "my"}


@dataclass(frozen=True)
class Place:
    """Hold one mention before it has ids: tokens, the actor's position, form, reading, confidence, why."""

    start: int
    end: int
    actor: int
    form: str
    reading: str | None
    confidence: float | None
    why: str


def named_places(page: Page, actors: list[Cluster], readings: dict[int, Reading]) -> list[Place]:
    """Return the mentions by name, with the reading of those that are places."""
    return [_named(page, k, one, name, readings) for k, one in enumerate(actors) for name in one.names]


def _named(page: Page, k: int, one: Cluster, name: Name, readings) -> Place:
    why, confidence = one.links[name.start]
    reading = readings.get(name.start)
    form = name.form
    if form == "name" and one.type in {"PERSON", "ORG"}:
        form = _form(page, one, name)
    if reading is not None:
        why = f"{why}; {reading.reading}: {reading.why}"
    return Place(name.start, name.end, k, form, reading.reading if reading else None, confidence, why)


def _form(page: Page, one: Cluster, name: Name) -> str:
    words = page.words_of(name.start, name.end)
    letters = words.replace(".", "")
    if one.type == "ORG" and letters.isupper() and letters.isalpha() and len(letters) <= 6:
        return "acronym"
    return "short" if len(words.split()) < len(one.title.split()) else "name"


def group_places(page: Page, actors: list[Cluster], groups: list[Group], owner: dict[int, int]) -> list[Place]:
    """Return the mentions of groups; each country's or body's group of one kind is one actor, added to `actors`."""
    known: dict[tuple[int | None, str], int] = {}
    places = []
    for group in groups:
        whose = owner.get(group.of) if group.of is not None else None
        words = page.words_of(group.start, group.end)
        if group.government:
            if whose is not None and actors[whose].type == "COUNTRY":
                why = f"the government of {actors[whose].title}"
                places.append(Place(group.start, group.end, whose, "description", "government", None, why))
            continue
        key = whose, group.noun
        force = _force(actors, whose) if group.noun == "police" and whose is not None else None
        if force is not None:
            places.append(Place(group.start, group.end, force, "description", None, None, f"the police: {words!r}"))
            continue
        if key not in known:
            known[key] = len(actors)
            actors.append(_new_group(page, group, whose, actors))
        of = f" of {actors[whose].title}" if whose is not None else ""
        why = f"a group{of}: {words!r}"
        places.append(Place(group.start, group.end, known[key], "description", None, None, why))
    return places


def _force(actors: list[Cluster], whose: int) -> int | None:
    """Return the police that the article names in full as this place's: "Oxley police" is the Oxley Police Force."""
    begins = f"{actors[whose].title} Police"
    return next((k for k, one in enumerate(actors) if one.type == "ORG" and one.title.startswith(begins)), None)


def _new_group(page: Page, group: Group, whose: int | None, actors: list[Cluster]) -> Cluster:
    if group.of is not None and group.of >= group.end and whose is not None:
        return Cluster(
            "GROUP", country=actors[whose].country, title=f"{group.noun} ({actors[whose].title})", part=whose
        )
    inside = group.of is not None and group.of >= group.start
    title = " ".join(page.words_of(group.of, group.end).split()) if inside else group.noun
    country = actors[whose].country if whose is not None else None
    title = title if len(title.split()) < 6 else group.noun
    spelt = page.words[group.end - 1]  # MPs, not mps
    title = spelt if title == spelt.lower() and not spelt[1:].islower() and not spelt.isupper() else title
    return Cluster("GROUP", country=country, title=title, part=whose)


def apposed_places(page: Page, actors: list[Cluster], roles: dict[int, list[Role]], owner) -> list[Place]:
    """Return the appositions that name a person by office alone: "[the governor], Matteo Brill"."""
    places = []
    for k, held in roles.items():
        for role in held:
            if role.how != "apposition":
                continue
            start, whole = role.start, grammar.phrase(page.doc[role.head], relative=False).start
            while start > 0 and page.lower[start - 1] in DETERMINERS | set(tenures()):
                start -= 1
            while (
                start
                and whole <= page.starts[start - 1]
                and start - 1 not in owner
                and page.words[start - 1] not in STOPS
            ):
                start -= 1
            places.append(Place(start, role.end, k, "title", None, None, f"stands beside the name {actors[k].title}"))
    return places


def described_places(described: Iterable[Description], places: list[Place]) -> list[Place]:
    """Return the mentions by description where no other mention has just these words."""
    busy = {(place.start, place.end) for place in places}
    return [
        Place(d.start, d.end, actor, d.form, d.reading, d.confidence, d.why)
        for d in described
        for actor in d.actors
        if (d.start, d.end) not in busy
    ]


def pronoun_places(page: Page, actors: list[Cluster], places: list[Place], roles: dict[int, list[Role]]) -> list[Place]:
    """Return the mentions by pronoun, resolved against all others."""
    gender = {}
    for k, one in enumerate(actors):
        stated = stated_gender(page, one, roles.get(k, []))[0] if one.type == "PERSON" else None
        if stated:
            gender[k] = stated
    seen = []
    for place in places:
        one, head = actors[place.actor], head_of(page, place.start, place.end)
        modifies = head.head.i >= place.end and head.head.pos_ in {"NOUN", "PROPN"} and not grammar.is_subject(head)
        if place.form == "demonym" and (place.reading != "people" or modifies):
            continue
        plural = one.type == "GROUP" or place.reading == "people" and place.form == "demonym"
        seen.append(Seen(place.actor, one.type, head.i, gender.get(place.actor), plural))
    names = {k: one.title for k, one in enumerate(actors)}
    return [
        Place(found.token, found.token + 1, actor, "pronoun", None, found.confidence, found.why)
        for found in resolve_pronouns(page, sorted(seen, key=lambda one: one.token), gender, names)
        for actor in found.actors
    ]
