"""Placing: what puts an event on the timeline: its own date, the date of what holds it, or order words."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from kit.events.clusters import Cluster
from kit.events.happenings import Happening
from kit.events.nouns import event_noun, words
from kit.events.signals import Link
from kit.events.status import did_not_happen
from kit.events.stretches import counted
from kit.language import grammar
from kit.language.lemmas import is_one_of
from kit.relations.modality import chain
from kit.times.records import Time

REPEATED = 3  # mentions from which an event noun counts without a date


class Placing(NamedTuple):
    """Hold what places an event: its own date, a container's, or order alone."""

    by: str
    source: Happening | None
    why: str


def place(
    clusters: list[Cluster], links: list[Link], of_head: dict[int, Cluster], lengths: dict[int, Time]
) -> dict[Cluster, Placing]:
    """Return what places each event that something places: dates, lengths from dated ones, containers, order words.

    `lengths` gives the durations by the character where the word behind them begins: "a week [after] the vote".
    """
    placed = {
        cluster: Placing("date", dated, f"“{dated.time.text}” dates it")
        for cluster in clusters
        if (dated := cluster.dated) is not None
    }
    for link in links:
        placed.update(_counted(link, of_head[link.head.i], of_head[link.other.i], placed, lengths.get(link.start)))
    for link in links:
        inner, outer = of_head[link.head.i], of_head[link.other.i]
        if link.relation != "during" or inner is outer:
            continue
        held = outer in placed and inner not in placed and _is_bounded(placed[outer].source, outer)
        if held and not _is_of_now(inner, placed[outer].source):
            placed[inner] = Placing("container", placed[outer].source, f"“{link.signal} … {link.other.text}” holds it")
        elif inner in placed and outer not in placed and not link.other == outer.members[0].noun:
            if _is_bounded(placed[inner].source, inner) and link.signal in {"when", "while", "as"}:
                placed[outer] = Placing(
                    "container", placed[inner].source, f"told with “{link.head.text}” by “{link.signal}”"
                )
    for link in links:
        inner, outer = of_head[link.head.i], of_head[link.other.i]
        if inner is outer or link.signal in words("order", "loose"):
            continue
        for one, other in ((inner, outer), (outer, inner)):
            if other in placed and one not in placed and _tells(one):
                placed[one] = Placing("order", None, f"“{link.signal}” orders it")
    return placed


def _counted(link: Link, one: Cluster, other: Cluster, placed: dict[Cluster, Placing], length: Time | None):
    """Yield the event that a length of time counts from a dated one: "a week [after] the vote", with its placing."""
    if length is None or link.relation == "during" or one is other:
        return
    way = 1 if link.relation == "after" else -1
    for told, base, sign in ((one, other, way), (other, one, -way)):
        source = placed[base].source if base in placed and placed[base].by == "date" else None
        if told in placed or source is None or source.limit is not None or source.until is not None:
            continue
        if (time := counted(length, sign, source.time)) is not None:
            why = f"“{length.text} {link.signal}” counts it from “{source.time.text}”"
            yield told, Placing("order", replace(source, time=time), why)


def is_repeated(cluster: Cluster) -> bool:
    """Tell whether an event counts without a date because the text comes back to it by a noun."""
    nouns = [member for member in cluster.members if member.is_nominal]
    known = any(member.is_definite for member in nouns)  # not "enter a plea" again and again
    return len(cluster.members) >= REPEATED and known and bool(cluster.parties)


def _is_bounded(source: Happening | None, cluster: Cluster) -> bool:
    """Tell whether what happens inside an event can take its date: it is short and both its ends are known."""
    noun = next((member.noun for member in cluster.members if member.noun is not None), None)
    if source is None or source.time is None or (noun is not None and event_noun(noun).is_span):
        return False
    return source.time.value is not None and source.time.granularity != "vague" and source.time.latest is not None


def _is_of_now(cluster: Cluster, source: Happening) -> bool:
    """Tell whether a clause tells the present, which nothing past holds: "is wanted in three attacks of 1994"."""
    head = chain(cluster.members[0].head)[-1]  # "are aiming [to go] one better"
    finite = [helper.tag_ for helper in grammar.auxiliaries(head)] or [head.tag_]
    return bool({"VBZ", "VBP"} & {*finite}) and source.time.direction == "past" and head.pos_ in {"VERB", "ADJ"}


def _tells(cluster: Cluster) -> bool:
    """Tell whether a clause tells something that can happen: not a bare state."""
    head = cluster.members[0].head
    if grammar.negation(head) is not None or did_not_happen(head):
        return False
    return cluster.family is not None or (head.pos_ == "VERB" and not is_one_of(head, words("verbs", "state")))
