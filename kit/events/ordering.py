"""Ordering: ids and ranks for events, the constraints between them as rows, contradictions as oddities."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from kit.article import Article
from kit.events.clusters import Cluster
from kit.events.nouns import words
from kit.events.ranking import Edge, rank
from kit.events.records import Event, Order
from kit.events.signals import Link
from kit.oddities import Oddity

OPEN_ENDED = {"until": "ends", "till": "ends", "since": "starts"}


def order(
    events: list[Event], kept: list[Cluster], links: list[Link], of_head: dict[int, Cluster], article: Article
) -> tuple[tuple[Event, ...], tuple[Order, ...], tuple[Oddity, ...]]:
    """Return the events in text order with ids and ranks, their constraints, and the contradictions."""
    index = {cluster: i for i, cluster in enumerate(kept)}
    constraints = []
    told = Counter(i for cluster in kept for i in {member.head.i for member in cluster.members})
    for link in links:
        if told[link.head.i] > 1:
            continue  # "slipped to May, then to June, when a tank burst": of which of the two, is not told
        one, other = index.get(of_head[link.head.i]), index.get(of_head[link.other.i])
        if one is None or other is None or one == other or link.signal in words("order", "loose"):
            continue
        edge = Edge(one, other) if link.relation == "before" else Edge(other, one)
        relation = "during" if link.relation == "during" else OPEN_ENDED.get(link.signal, "before")
        constraints.append((edge, relation, link))
    ranked = rank([bounds(event, article) for event in events], [edge for edge, _, _ in constraints])
    by_text = sorted(range(len(events)), key=lambda i: (events[i].start, events[i].end))
    ids = {i: f"e{number}" for number, i in enumerate(by_text, 1)}
    rows = tuple(replace(events[i], event_id=ids[i], rank=ranked.ranks[i]) for i in by_text)
    orders, oddities = [], []
    for i, (edge, relation, link) in enumerate(constraints):
        here, contradicts = article.text[link.start : link.end], i in ranked.contradicting
        orders.append(
            Order(
                ids[edge.earlier],
                ids[edge.later],
                relation,
                link.start,
                link.end,
                here,
                contradicts,
                f"“{link.signal}”",
            )
        )
        if contradicts:
            why = (
                f"these words put “{events[edge.earlier].title}” before “{events[edge.later].title}”; "
                "dates or other words say otherwise"
            )
            oddities.append(Oddity("", "contradiction", link.start, link.end, here, why))
    return rows, tuple(orders), tuple(oddities)


def bounds(event: Event, article: Article) -> tuple[str | None, str | None]:
    """Return between which days an event lies, to order it: "in the next five years" is some time until then."""
    is_stretch = event.value is not None and event.value.startswith("P")
    today = article.published.isoformat() if article.published else None
    return (None if is_stretch and event.earliest == today else event.earliest, event.latest)
