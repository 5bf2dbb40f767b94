"""Register: the steps of the stage in order, and its records with their ids."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from kit.actors.ages import find_aged
from kit.actors.bodies_again import BodiesAgain
from kit.actors.clusters import Cluster, Doubt, cluster
from kit.actors.described import Description
from kit.actors.descriptions import find_descriptions
from kit.actors.groups import find_groups
from kit.actors.kinds import kind_of
from kit.actors.names import Name, find_names
from kit.actors.owned import owned_bodies, owned_groups
from kit.actors.page import Page
from kit.actors.places import (
    Place,
    apposed_places,
    described_places,
    group_places,
    named_places,
    pronoun_places,
)
from kit.actors.readings import Reading, read_building, read_place
from kit.actors.records import Actor, Mention
from kit.actors.relatives import find_relatives
from kit.actors.roles import Role, find_roles
from kit.actors.seats import seats_of_bodies
from kit.actors.standing import Contradiction, Standing, find_standing
from kit.actors.words import kin, ranks, role_nouns
from kit.oddities import Oddity

BY_NAME = {"name", "short", "acronym", "demonym", "seat", "capital"}


def register(page: Page) -> tuple[tuple[Actor, ...], tuple[Mention, ...], tuple[Oddity, ...]]:
    """Return the records of the stage for one article."""
    found, doubts = cluster(page, find_names(page))
    readings = _readings(page, found)
    actors = seats_of_bodies(page, _capitals_apart(page, found, readings))
    number = {id(one): k for k, one in enumerate(actors)}
    persons = [one for one in actors if one.type == "PERSON"]
    roles = {number[id(persons[k])]: held for k, held in find_roles(page, persons).items()}
    owner = {i: k for k, one in enumerate(actors) for name in one.names for i in range(name.start, name.end)}
    named = {i: actors[k].type for i, k in owner.items()}
    roles = _whole(actors, roles)
    standing, contradictions = find_standing(page, actors, roles, owner)
    for one, found_standing in zip(actors, standing):
        one.country = found_standing.country
    countries = {n.start: n.country for one in actors for n in one.names if n.country}
    places = named_places(page, actors, readings)
    places += group_places(page, actors, find_groups(page, named), owner)
    places += apposed_places(page, actors, roles, owner)
    members = {k: held.body for k, held in enumerate(standing) if held.body is not None}
    bodies = BodiesAgain(page, actors, members, countries)
    described = find_descriptions(page, actors, roles, named, countries, bodies)
    _countries_told(actors, standing, described)
    places += described_places(described, places)
    places += described_places(find_aged(page, actors), places)
    places += pronoun_places(page, actors, places, roles)
    places = owned_groups(page, actors, places)
    places += described_places(owned_bodies(page, actors, places, members, bodies), places)
    places += described_places(find_relatives(page, actors, places, owner), places)
    _bodies_by_pronoun(page, actors, roles, places, standing)
    ids = _ids(page, places)
    return (
        _actors(page, actors, places, roles, standing, ids),
        _mentions(page, places, ids),
        tuple(_oddities(page, actors, doubts, contradictions)),
    )


def _countries_told(actors: list[Cluster], standing: list[Standing], described: list[Description]) -> None:
    """Give a person the country that a phrase for him or her states ("Norway's foreign minister")."""
    for one in described:
        if one.country and actors[one.actors[0]].country is None:
            actors[one.actors[0]].country = standing[one.actors[0]].country = one.country
            standing[one.actors[0]].why.append(f"{one.country}: {one.why}")


def cluster_names(page: Page, names: list[Name]) -> list[Cluster]:
    """Return the clusters of the given names, a capital that is only a place apart from its country."""
    found, _ = cluster(page, names)
    return _capitals_apart(page, found, _readings(page, found))


def _whole(actors: list[Cluster], roles: dict[int, list[Role]]) -> dict[int, list[Role]]:
    """Return the roles, those that begin inside a name from its first word on: "[Bank of Oxley] director"."""
    begins = {i: name.start for one in actors for name in one.names for i in range(name.start, name.end)}
    return {k: [replace(r, start=begins.get(r.start, r.start)) for r in held] for k, held in roles.items()}


def _readings(page: Page, actors: list[Cluster]) -> dict[int, Reading]:
    """Return the reading of each place name and building, by the token at which it begins."""
    found = {n.start: read_place(page, n) for one in actors if one.type in {"COUNTRY", "PLACE"} for n in one.names}
    for name in (name for one in actors if one.type == "ORG" for name in one.names):
        reading = read_building(page, name)
        if reading is not None:
            found[name.start] = reading
    return found


def _capitals_apart(page: Page, actors: list[Cluster], readings: dict[int, Reading]) -> list[Cluster]:
    """Give a capital that is only a place where it stands an entry of its own."""
    found: list[Cluster] = []
    for one in actors:
        apart: dict[str, Cluster] = {}
        stay = []
        for name in one.names:
            if one.type == "COUNTRY" and name.form == "capital" and readings[name.start].reading == "place":
                words = page.words_of(name.start, name.end)
                city = apart.setdefault(words, Cluster("PLACE", country=one.country, title=words))
                city.add(name, f"the city itself: {readings[name.start].why}")
            else:
                stay.append(name)
        one.names = stay
        found += [*([one] if stay else []), *apart.values()]
    return sorted(found, key=lambda one: one.names[0].start)


def _ids(page: Page, places: list[Place]) -> dict[int, str]:
    """Return the id of each actor, numbered in order of first mention."""
    first: dict[int, int] = {}
    for place in places:
        first[place.actor] = min(first.get(place.actor, page.starts[place.start]), page.starts[place.start])
    return {actor: f"a{n}" for n, actor in enumerate(sorted(first, key=lambda actor: (first[actor], actor)), 1)}


def _mentions(page: Page, places: list[Place], ids: dict[int, str]) -> tuple[Mention, ...]:
    rows = sorted(places, key=lambda p: (page.starts[p.start], page.ends[p.end - 1], int(ids[p.actor][1:])))
    return tuple(
        Mention(
            f"m{n}",
            ids[p.actor],
            *page.span(p.start, p.end),
            page.words_of(p.start, p.end),
            p.form,
            p.reading,
            p.confidence,
            why=p.why,
        )
        for n, p in enumerate(rows, 1)
    )


def _actors(
    page: Page,
    actors: list[Cluster],
    places: list[Place],
    roles: dict[int, list[Role]],
    standing: list[Standing],
    ids: dict[int, str],
) -> tuple[Actor, ...]:
    states = {one.title: k for k, one in enumerate(actors) if one.type == "COUNTRY"}
    mine = defaultdict(list)
    for place in places:
        mine[place.actor].append(place)
    rows = []
    for k, key in ids.items():
        one, own = actors[k], mine[k]
        shown = standing[k] if k < len(standing) else Standing(one.country, one.part)
        part = shown.body if shown.body is not None else one.part
        part = states.get(one.country) if part is None else part
        whys = [why for why, _ in list(one.links.values())[:3]] or [own[0].why]
        actor = Actor(
            key,
            one.title,
            one.type,
            affiliation=actors[shown.body].title if shown.body is not None and one.type == "PERSON" else None,
            country=one.country,
            part_of=ids.get(part) if part != k else None,
            names=sum(place.form in BY_NAME for place in own),
            pronouns=sum(place.form == "pronoun" for place in own),
            first_start=min(page.starts[place.start] for place in own),
        )
        if one.type == "ORG":
            kind, why = kind_of(one.title)
            told = next((name for name in one.names if name.kind), None)
            if kind == "other" and told is not None:
                kind, why = told.kind, told.why
            actor = replace(actor, kind=kind)
            whys.append(why)
        actor, role_why = _with_role(page, actor, roles.get(k, []))
        rows.append(replace(actor, why="; ".join(dict.fromkeys([*whys, *role_why, *shown.why]))))
    return tuple(rows)


def _with_role(page: Page, actor: Actor, held: list[Role]) -> tuple[Actor, list[str]]:
    """Return the actor with the first role that the article gives, rather an office than a rank, and the reason."""
    held = [role for role in held if role.noun not in kin() or role.noun in role_nouns()]
    held = [role for role in held if not page.heading[role.head]] or held
    if not held:
        return actor, []
    role = next((role for role in held if not _mere_rank(role)), held[0])
    start, end = page.span(role.start, role.end)
    words = page.text[start:end]
    how = {"title": "a title before the name", "apposition": "beside the name", "statement": "the article says so"}
    actor = replace(actor, role=words, role_start=start, role_end=end, tenure=role.tenure or "current")
    return actor, [f"role {words!r}: {how[role.how]}"]


def _mere_rank(role: Role) -> bool:
    """Tell whether a role is a rank before the name, not an office ("Gen.", "Professor", "Army Col.")."""
    group = role_nouns()[role.noun].group if role.noun in role_nouns() else "rank"
    office = group == "office" or group == "post" and role.end - role.start == 2  # "head coach"
    return role.noun in ranks() and not office and role.how == "title" and role.end - role.start < 3


def _bodies_by_pronoun(page: Page, actors, roles, places: list[Place], standing: list[Standing]) -> None:
    """Add the body that a pronoun before a role means: "The bank fired [its] director, Ida Holt"."""
    meant = {place.start: place.actor for place in places if place.form == "pronoun"}
    for k, held in roles.items():
        for role in held:
            whose = meant.get(role.start - 1)
            if whose is not None and actors[whose].type == "ORG" and standing[k].body is None:
                standing[k].body = whose
                words = page.words_of(role.start - 1, role.end)
                standing[k].why.append(f"{actors[whose].title} by the role {words!r}")


def _oddities(page: Page, actors: list[Cluster], doubts: list[Doubt], contradictions: list[Contradiction]):
    for doubt in doubts:
        start, end = page.span(doubt.name.start, doubt.name.end)
        yield Oddity("", "ambiguous name", start, end, page.text[start:end], f"could be {' or '.join(doubt.fits[:4])}")
    for one in contradictions:
        start, end = page.span(one.role.start, one.role.end)
        both = f"{actors[one.actor].title} and {actors[one.other].title}"
        why = f"{both} are both called {one.role.noun} of {one.country}"
        yield Oddity("", "contradiction", start, end, page.text[start:end], why)
