"""Register: the steps of the stage in order, and its records with their ids."""

from __future__ import annotations

from dataclasses import replace

from kit.actors.ages import find_aged
from kit.actors.body_nouns import BodyNouns
from kit.actors.clusters import Cluster, best_name, cluster, plain
from kit.actors.described import Description
from kit.actors.descriptions import find_descriptions
from kit.actors.groups import find_groups
from kit.actors.names import Name, find_names
from kit.actors.nationals import described_nationals, find_nationals
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
from kit.actors.rows import actor_rows, mention_rows, numbered, oddity_rows
from kit.actors.seats import seats_of_bodies
from kit.actors.standing import Standing, add_owners, find_standing
from kit.oddities import Oddity


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
    nationals = find_nationals(page, actors)
    places = [place for place in named_places(page, actors, readings) if place.start not in nationals]
    places += group_places(page, actors, find_groups(page, named), owner)
    places += apposed_places(page, actors, roles, owner)
    members = {k: held.body for k, held in enumerate(standing) if held.body is not None}
    bodies = BodyNouns(page, actors, members, countries)
    described = find_descriptions(page, actors, roles, named, countries, bodies)
    described += described_nationals(page, actors, standing, nationals)
    _countries_told(actors, standing, described)
    places += described_places(described, places)
    places += described_places(find_aged(page, actors), places)
    places += pronoun_places(page, actors, places, roles)
    places = owned_groups(page, actors, places)
    places += described_places(owned_bodies(page, actors, places, members, bodies), places)
    places += described_places(find_relatives(page, actors, places, owner), places)
    add_owners(page, actors, places, standing)
    _bodies_by_pronoun(page, actors, roles, places, standing)
    places = _of_the_story(page, places)
    ids = numbered(page, places)
    return (
        actor_rows(page, actors, places, roles, standing, ids),
        mention_rows(page, places, ids),
        tuple(oddity_rows(page, actors, doubts, contradictions)),
    )


def _of_the_story(page: Page, places: list[Place]) -> list[Place]:
    """Return the places of those whom the story or its note on who contributed names; a byline or credit is neither."""
    told = {place.actor for place in places if page.tells(place.start)}
    return [place for place in places if place.actor in told]


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
    """Give a capital that is only a place where it stands an entry of its own, or that of its name in capitals."""
    towns = {plain(one.title): one for one in reversed(actors) if one.type == "PLACE"}
    found: list[Cluster] = []
    for one in actors:
        stay = []
        for name in one.names:
            if one.type == "COUNTRY" and name.form == "capital" and readings[name.start].reading == "place":
                town = plain(page.words_of(name.start, name.end))
                if town not in towns:
                    towns[town] = Cluster("PLACE")
                    found.append(towns[town])
                city = towns[town]
                city.add(name, f"the city itself: {readings[name.start].why}")
                city.country, city.title = one.country, best_name(page, city.names)
            else:
                stay.append(name)
        if one.type != "PLACE":
            one.names = stay
        found += [one] if one.names else []
    for one in found:
        one.names.sort(key=lambda name: name.start)
    return sorted(found, key=lambda one: one.names[0].start)


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
