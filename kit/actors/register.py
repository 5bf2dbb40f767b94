"""Register: the steps of the stage in order, and its records with their ids."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace

from kit.actors.bodies import kind_of
from kit.actors.clusters import Cluster, Doubt, cluster
from kit.actors.descriptions import find_descriptions
from kit.actors.gazetteer import known_body
from kit.actors.gender import stated_gender
from kit.actors.groups import Group, find_groups
from kit.actors.names import Name, find_names
from kit.actors.page import Page
from kit.actors.pronouns import Seen, resolve_pronouns
from kit.actors.readings import Reading, head_of, read_building, read_place
from kit.actors.records import Actor, Mention
from kit.actors.roles import Role, find_roles
from kit.actors.words import kin, role_nouns, tenures
from kit.language import grammar
from kit.oddities import Oddity

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


def register(page: Page) -> tuple[tuple[Actor, ...], tuple[Mention, ...], tuple[Oddity, ...]]:
    """Return the records of the stage for one article."""
    found, doubts = cluster(page, find_names(page))
    readings = _readings(page, found)
    actors = _capitals_apart(page, found, readings)
    number = {id(one): k for k, one in enumerate(actors)}
    persons = [one for one in actors if one.type == "PERSON"]
    roles = {number[id(persons[k])]: held for k, held in find_roles(page, persons).items()}
    named = {i: one.type for one in actors for name in one.names for i in range(name.start, name.end)}
    owner = {i: k for k, one in enumerate(actors) for name in one.names for i in range(name.start, name.end)}
    _settle(page, actors, roles, owner)
    places = [_named(page, k, one, name, readings) for k, one in enumerate(actors) for name in one.names]
    places += _grouped(page, actors, find_groups(page, named), owner)
    countries = {n.start: n.country for one in actors for n in one.names if n.country}
    described = find_descriptions(page, actors, roles, named, countries)
    places += _apposed(page, actors, roles, owner)
    busy = {(place.start, place.end) for place in places}
    places += [
        Place(d.start, d.end, actor, d.form, d.reading, d.confidence, d.why)
        for d in described
        for actor in d.actors
        if (d.start, d.end) not in busy
    ]
    places += _pronouns(page, actors, places, roles)
    return (
        _records(page, actors, places, roles),
        _mentions(page, actors, places),
        tuple(_oddities(page, actors, roles, doubts)),
    )


def cluster_names(page: Page, names: list[Name]) -> list[Cluster]:
    """Return the clusters of the given names, a capital that is only a place apart from its country."""
    found, _ = cluster(page, names)
    return _capitals_apart(page, found, _readings(page, found))


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
        for name in list(one.names):
            if one.type == "COUNTRY" and name.form == "capital" and readings[name.start].reading == "place":
                words = page.words_of(name.start, name.end)
                city = apart.setdefault(words, Cluster("PLACE", country=one.country, title=words))
                city.add(name, f"the city itself: {readings[name.start].why}")
                one.names.remove(name)
        found += [*([one] if one.names else []), *apart.values()]
    return sorted(found, key=lambda one: one.names[0].start)


def _settle(page: Page, actors: list[Cluster], roles: dict[int, list[Role]], owner: dict[int, int]) -> None:
    """Give persons and bodies the country that their titles, names or the lexicon show."""
    for one in actors:
        if one.type == "ORG":
            known = known_body(one.title)
            inside = [
                actors[owner[n.start - 1]].country
                for n in one.names
                if n.start - 1 in owner and actors[owner[n.start - 1]].type == "COUNTRY"
            ]
            one.country = (known.country if known else None) or next(iter(inside), None)
    for k, held in roles.items():
        for role in held:
            for i in range(
                role.start - 2 if page.lower[role.start - 1 : role.start] in (["’s"], ["'s"]) else role.start, role.end
            ):
                if i in owner and actors[owner[i]].country and owner[i] != k:
                    actors[k].country = actors[k].country or actors[owner[i]].country


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


def _grouped(page: Page, actors: list[Cluster], groups: list[Group], owner: dict[int, int]) -> list[Place]:
    """Return the mentions of groups; each country's or body's group of one kind is one actor, added to `actors`."""
    known: dict[tuple[int | None, str], int] = {}
    places = []
    for group in groups:
        whose = owner.get(group.of) if group.of is not None else None
        words = page.words_of(group.start, group.end)
        if group.government:
            if whose is not None and actors[whose].type == "COUNTRY":
                places.append(
                    Place(
                        group.start,
                        group.end,
                        whose,
                        "description",
                        "government",
                        None,
                        f"the government of {actors[whose].title}",
                    )
                )
            continue
        key = whose, group.noun
        if key not in known:
            known[key] = len(actors)
            short = (
                page.words_of(group.of, group.end) if group.of is not None and group.of >= group.start else group.noun
            )
            title = " ".join(short.split()) if len(short.split()) < 6 else group.noun
            one = Cluster("GROUP", country=actors[whose].country if whose is not None else None, title=title)
            one.part = whose
            actors.append(one)
        of = f" of {actors[whose].title}" if whose is not None else ""
        places.append(Place(group.start, group.end, known[key], "description", None, None, f"a group{of}: {words!r}"))
    return places


def _apposed(page: Page, actors: list[Cluster], roles: dict[int, list[Role]], owner: dict[int, int]) -> list[Place]:
    """Return the appositions that name a person by office alone as mentions: "[the governor], Matteo Brill"."""
    places = []
    for k, held in roles.items():
        for role in held:
            if role.how != "apposition":
                continue
            start, whole = role.start, grammar.phrase(page.doc[role.head], relative=False).start
            while start > 0 and page.lower[start - 1] in DETERMINERS | set(tenures()):
                start -= 1
            while (
                start > 0
                and whole <= page.starts[start - 1]
                and start - 1 not in owner
                and page.words[start - 1] != ","
            ):
                start -= 1
            places.append(Place(start, role.end, k, "title", None, None, f"stands beside the name {actors[k].title}"))
    return places


def _pronouns(page: Page, actors: list[Cluster], places: list[Place], roles) -> list[Place]:
    seen, gender = [], {}
    for k, one in enumerate(actors):
        if one.type == "PERSON":
            stated, _ = stated_gender(page, one, roles.get(k, []))
            if stated:
                gender[k] = stated
    for place in places:
        if place.form == "demonym" and place.reading != "people":
            continue
        one = actors[place.actor]
        plural = one.type == "GROUP" or place.reading == "people"
        seen.append(
            Seen(place.actor, one.type, head_of(page, place.start, place.end).i, gender.get(place.actor), plural)
        )
    names = {k: one.title for k, one in enumerate(actors)}
    return [
        Place(found.token, found.token + 1, actor, "pronoun", None, found.confidence, found.why)
        for found in resolve_pronouns(page, sorted(seen, key=lambda one: one.token), gender, names)
        for actor in found.actors
    ]


def _order(page: Page, places: list[Place]) -> dict[int, int]:
    """Return the place of each actor in order of first mention."""
    first: dict[int, int] = {}
    for place in places:
        first[place.actor] = min(first.get(place.actor, page.starts[place.start]), page.starts[place.start])
    return {actor: n for n, actor in enumerate(sorted(first, key=lambda actor: (first[actor], actor)), 1)}


def _mentions(page: Page, actors, places: list[Place]) -> tuple[Mention, ...]:
    order = _order(page, places)
    rows = sorted(places, key=lambda p: (page.starts[p.start], page.ends[p.end - 1], order[p.actor]))
    return tuple(
        Mention(
            f"m{n}",
            f"a{order[p.actor]}",
            *page.span(p.start, p.end),
            page.words_of(p.start, p.end),
            p.form,
            p.reading,
            p.confidence,
            False,
            p.why,
        )
        for n, p in enumerate(rows, 1)
    )


def _records(page: Page, actors: list[Cluster], places: list[Place], roles: dict[int, list[Role]]) -> tuple[Actor, ...]:
    order = _order(page, places)
    states = {one.country: k for k, one in enumerate(actors) if one.type == "COUNTRY"}
    rows, mine = [], defaultdict(list)
    for place in places:
        mine[place.actor].append(place)
    for k, number in order.items():
        one, own = actors[k], mine[k]
        actor = Actor(
            f"a{number}",
            one.title,
            one.type,
            country=one.country,
            names=sum(p.form not in {"pronoun", "description", "title"} for p in own),
            pronouns=sum(p.form == "pronoun" for p in own),
            first_start=min(page.starts[p.start] for p in own),
            why="; ".join(dict.fromkeys(why for why, _ in list(one.links.values())[:3])),
        )
        if one.type == "ORG":
            kind, why = kind_of(one.title)
            actor = replace(actor, kind=kind, why=f"{actor.why}; {why}")
        if roles.get(k):
            actor = _with_role(page, actor, roles[k])
        state = states.get(one.country)
        if state is not None and state != k and state in order:
            actor = replace(actor, part_of=f"a{order[state]}")
        if one.type == "PERSON" and actor.part_of:
            actor = replace(actor, part_of=actor.part_of)
        rows.append(actor)
    return tuple(sorted(rows, key=lambda actor: int(actor.actor_id[1:])))


def _with_role(page: Page, actor: Actor, held: list[Role]) -> Actor:
    held = [role for role in held if role.noun not in kin()]
    if not held:
        return actor
    role = held[0]
    start, end = page.span(role.start, role.end)
    tenure = role.tenure or "current"
    return replace(
        actor,
        role=page.text[start:end],
        role_start=start,
        role_end=end,
        tenure=tenure,
        why=f"{actor.why}; {role.how}: {page.text[start:end]!r}",
    )


def _oddities(page: Page, actors: list[Cluster], roles: dict[int, list[Role]], doubts: list[Doubt]):
    for doubt in doubts:
        start, end = page.span(doubt.name.start, doubt.name.end)
        fits = " or ".join(doubt.fits[:4])
        yield Oddity("", "ambiguous name", start, end, page.text[start:end], f"could be {fits}")
    holders: dict[tuple[str, str], tuple[int, Role]] = {}
    for k, held in roles.items():
        for role in held:
            known = role_nouns().get(role.noun)
            if known is None or known.group != "office" or role.tenure or not actors[k].country:
                continue
            before = holders.setdefault((role.noun, actors[k].country), (k, role))
            if before[0] != k:
                start, end = page.span(role.start, role.end)
                both = f"{actors[k].title} and {actors[before[0]].title}"
                why = f"{both} are both called {role.noun} of {actors[k].country}"
                yield Oddity("", "contradiction", start, end, page.text[start:end], why)
