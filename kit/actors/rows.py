"""Rows: the records of the stage with their ids, made from clusters, places, roles and standing."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from kit.actors.clusters import Cluster, Doubt
from kit.actors.kinds import kind_of
from kit.actors.page import Page
from kit.actors.places import Place
from kit.actors.records import Actor, Mention
from kit.actors.roles import Role
from kit.actors.standing import Contradiction, Standing
from kit.actors.words import kin, kind_nouns, name_list, ranks, role_nouns
from kit.oddities import Oddity

BY_NAME = {"name", "short", "acronym", "demonym", "seat", "capital"}


def numbered(page: Page, places: list[Place]) -> dict[int, str]:
    """Return the id of each actor, numbered in order of first mention."""
    first: dict[int, int] = {}
    for place in places:
        first[place.actor] = min(first.get(place.actor, page.starts[place.start]), page.starts[place.start])
    return {actor: f"a{n}" for n, actor in enumerate(sorted(first, key=lambda actor: (first[actor], actor)), 1)}


def mention_rows(page: Page, places: list[Place], ids: dict[int, str]) -> tuple[Mention, ...]:
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


def actor_rows(
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
            if told is not None and (kind == "other" or told.kind in {"party", "media"}):
                kind, why = told.kind, told.why
            if kind == "other" and (noun := _called_again(page, own)):
                kind, why = next(kind for kind, nouns in kind_nouns().items() if noun in nouns), f"'the {noun}' is it"
            actor = replace(actor, kind=kind)
            whys.append(why)
        actor, role_why = _with_role(page, actor, roles.get(k, []))
        rows.append(replace(actor, why="; ".join(dict.fromkeys([*whys, *role_why, *shown.why]))))
    return tuple(rows)


def _called_again(page: Page, own: list[Place]) -> str | None:
    """Return the noun of one kind only by which the article surely names a body again: "the company"."""
    shared = name_list("vague_nouns")
    for place in own:
        noun = page.lower[place.end - 1]
        sure = (
            place.form == "description"
            and not page.quoted[place.start]
            and (place.confidence or 0) > 0.5
            and noun not in shared
        )
        if sure and any(noun in nouns for nouns in kind_nouns().values()):
            return noun
    return None


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


def oddity_rows(page: Page, actors: list[Cluster], doubts: list[Doubt], contradictions: list[Contradiction]):
    for doubt in doubts:
        start, end = page.span(doubt.name.start, doubt.name.end)
        yield Oddity("", "ambiguous name", start, end, page.text[start:end], f"could be {' or '.join(doubt.fits[:4])}")
    for one in contradictions:
        start, end = page.span(one.role.start, one.role.end)
        both = f"{actors[one.actor].title} and {actors[one.other].title}"
        why = f"{both} are both called {one.role.noun} of {one.country}"
        yield Oddity("", "contradiction", start, end, page.text[start:end], why)
