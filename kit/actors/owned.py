"""Owned: the groups and bodies that a pronoun owns: "Norway said [its forces] had left", "her [party]"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kit.actors.body_nouns import BodyNouns
from kit.actors.clusters import Cluster
from kit.actors.described import Description
from kit.actors.page import Page
from kit.actors.places import Place

OWN = {"his", "her", "their", "its"}
HOMES = {"country", "homeland"}


def owned_bodies(
    page: Page, actors: list[Cluster], places: list[Place], members: dict[int, int], bodies: BodyNouns
) -> Iterator[Description]:
    """Yield the phrases that mean the body or country of the person whom a pronoun before their noun means."""
    states = {one.country: k for k, one in enumerate(actors) if one.type == "COUNTRY"}
    for place in places:
        if place.form != "pronoun" or page.lower[place.start] not in OWN or actors[place.actor].type != "PERSON":
            continue
        head = place.end
        while head + 1 < len(page) and page.tags[head] == "JJ":
            head += 1
        if head + 1 >= len(page) or page.tags[head] != "NN" or page.tags[head + 1] in {"NN", "NNS", "NNP", "HYPH"}:
            continue
        noun, who = page.lower[head], actors[place.actor]
        whose = states.get(who.country) if noun in HOMES else members.get(place.actor)
        if whose is not None and (noun in HOMES or noun in bodies.nouns.get(whose, ())):
            why = f"{page.words_of(place.start, head + 1)!r}: {who.title} belongs to {actors[whose].title}"
            yield Description(place.end, head + 1, (whose,), "description", None, 0.6, why)


def owned_groups(page: Page, actors: list[Cluster], places: list[Place]) -> list[Place]:
    """Return the mentions, a group that a pronoun owns given to that actor: "Norway said [its forces] had left"."""
    owners = {place.start: place.actor for place in places if place.form == "pronoun"}
    known = {(one.part, one.title.split()[-1].lower()): k for k, one in enumerate(actors) if one.type == "GROUP"}
    states = {one.country: k for k, one in enumerate(actors) if one.type == "COUNTRY"}
    moved: dict[int, list[int]] = {}
    found = []
    for place in places:
        group, whose = actors[place.actor], owners.get(place.start - 1)
        if group.type == "GROUP" and group.part is None and place.form == "description":
            if whose is not None and actors[whose].type == "GROUP":
                whose = actors[whose].part  # "Danish officials said [their troops]"
            stays = whose is None or actors[whose].type not in {"COUNTRY", "ORG"}
            if not stays:
                whose = states.get(actors[whose].country, whose)
                key = whose, page.lower[place.end - 1]
                if key not in known:
                    known[key] = len(actors)
                    title = f"{key[1]} ({actors[whose].title})"
                    actors.append(Cluster("GROUP", country=actors[whose].country, title=title, part=whose))
                why = f"a group of {actors[whose].title}: {page.words_of(place.start - 1, place.end)!r}"
                place, old = replace(place, actor=known[key], why=why), place.actor
                moved.setdefault(old, []).append(known[key])
            else:
                moved.setdefault(place.actor, []).append(place.actor)
        found.append(place)
    home = {old: set(new).pop() for old, new in moved.items() if len(set(new)) == 1}
    return [replace(p, actor=home.get(p.actor, p.actor)) if p.form == "pronoun" else p for p in found]
