"""Seats: a capital that stands for a body of several states: "Brussels" for the European Union."""

from __future__ import annotations

from kit.actors.clusters import Cluster
from kit.actors.gazetteer import known_body
from kit.actors.page import Page
from kit.actors.words import table


def seats_of_bodies(page: Page, actors: list[Cluster]) -> list[Cluster]:
    """Give the names of a capital that acts to the body that has its seat there, a new actor where none is named.

    Where the article names the state otherwise ("Belgium", "Belgian"), the capital stays the state's.
    """
    found = list(actors)
    for one in actors:
        words = {page.words_of(name.start, name.end).title() for name in one.names}
        body = table("countries.toml")["body_seats"].get(min(words)) if len(words) == 1 else None
        if one.type != "COUNTRY" or body is None:
            continue
        home = next((other for other in found if other.type == "ORG" and _is(other, body)), None)
        if home is None:
            home = Cluster("ORG", title=body)
            found.append(home)
        for name in one.names:
            home.add(name, f"{min(words)} stands for the {body}; the article names {one.country} in no other way", 0.8)
        home.names.sort(key=lambda name: name.start)
        found.remove(one)
    return sorted(found, key=lambda one: one.names[0].start)


def _is(one: Cluster, body: str) -> bool:
    known = known_body(one.title)
    return known is not None and known.name == body
