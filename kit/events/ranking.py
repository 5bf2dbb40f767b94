"""Ranking: the order of events from their dates and from what the words say, contradictions found."""

from __future__ import annotations

import heapq
from collections import defaultdict
from typing import NamedTuple


class Edge(NamedTuple):
    """Hold one constraint: the event at index `earlier` begins before the one at index `later`."""

    earlier: int
    later: int


class Ranked(NamedTuple):
    """Hold each event's place in order (None: nothing places it) and the edges that can't all hold."""

    ranks: list[int | None]
    contradicting: set[int]


def rank(bounds: list[tuple[str | None, str | None]], edges: list[Edge]) -> Ranked:
    """Return the places of events from 1, and the indices of edges that can't hold with the rest.

    `bounds` holds each event's earliest and latest day as ISO strings (None: open; both None: no
    date). An edge contradicts where it closes a circle, or where dates say the opposite: the
    earlier one, or what must come before it, begins after the later one's end. Cost: sorting.
    """
    circular = circles(len(bounds), edges)
    kept = [i for i in range(len(edges)) if i not in circular]
    after, count = defaultdict(list), [0] * len(bounds)
    for i in kept:
        after[edges[i].earlier].append(i)
        count[edges[i].later] += 1
    contradicting = set(circular)
    floor = [earliest for earliest, _ in bounds]  # no event begins before what must come before it
    for at in _topological(len(bounds), edges, after, list(count)):
        for i in after[at]:
            later = edges[i].later
            latest = bounds[later][1]
            if floor[at] is not None and latest is not None and floor[at][:10] > latest[:10]:
                contradicting.add(i)
            elif floor[at] is not None:
                floor[later] = max(floor[later] or "", floor[at])
    kept = [i for i in kept if i not in contradicting]
    return Ranked(_places(bounds, [edges[i] for i in kept]), contradicting)


def circles(size: int, edges: list[Edge]) -> set[int]:
    """Return the indices of edges inside a circle (strongly connected components, Tarjan 1972)."""
    out = defaultdict(list)
    for edge in edges:
        out[edge.earlier].append(edge.later)
    number, low, component = [0] * size, [0] * size, [-1] * size
    stack: list[int] = []
    clock = 0
    for root in range(size):
        if number[root]:
            continue
        work = [(root, iter(out[root]))]
        clock += 1
        number[root] = low[root] = clock
        stack.append(root)
        while work:
            node, below = work[-1]
            for other in below:
                if not number[other]:
                    clock += 1
                    number[other] = low[other] = clock
                    stack.append(other)
                    work.append((other, iter(out[other])))
                    break
                if component[other] < 0:
                    low[node] = min(low[node], number[other])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == number[node]:
                    while True:
                        member = stack.pop()
                        component[member] = node
                        if member == node:
                            break
    return {i for i, edge in enumerate(edges) if component[edge.earlier] == component[edge.later]}


def _topological(size, edges, after, count):
    ready = [i for i in range(size) if not count[i]]
    while ready:
        at = ready.pop()
        yield at
        for i in after[at]:
            count[edges[i].later] -= 1
            if not count[edges[i].later]:
                ready.append(edges[i].later)


def _places(bounds, edges) -> list[int | None]:
    """Return places by date; what has no known beginning comes after what it follows, before what follows it."""
    size = len(bounds)
    keys = [_key(bound) for bound in bounds]
    after, count, before = defaultdict(list), [0] * size, defaultdict(list)
    for i, edge in enumerate(edges):
        after[edge.earlier].append(i)
        before[edge.later].append(i)
        count[edge.later] += 1
    sequence = list(_topological(size, edges, after, list(count)))
    for at in sequence:  # without a date: right after what comes before it
        if keys[at] is None:
            floors = [keys[edges[i].earlier] for i in before[at] if keys[edges[i].earlier] is not None]
            keys[at] = max(floors, default=None)
    begun = [earliest is not None for earliest, _ in bounds]
    for at in reversed(sequence):  # backwards: not after what comes after it, unless its beginning is known
        later = [keys[edges[i].later] for i in after[at] if keys[edges[i].later] is not None]
        if later and not begun[at]:
            keys[at] = min(later) if keys[at] is None else min(keys[at], *later)
    for at in sequence:  # forwards: not before what comes before it
        for i in before[at]:
            floor = keys[edges[i].earlier]
            if floor is not None and (keys[at] is None or floor > keys[at]):
                keys[at] = floor
    heap = [(keys[i], i) for i in range(size) if not count[i] and keys[i] is not None]
    heapq.heapify(heap)
    places: list[int | None] = [None] * size
    place = 0
    while heap:
        _, at = heapq.heappop(heap)
        place += 1
        places[at] = place
        for i in after[at]:
            later = edges[i].later
            count[later] -= 1
            if not count[later] and keys[later] is not None:
                heapq.heappush(heap, (keys[later], later))
    return places


def _key(bound: tuple[str | None, str | None]) -> tuple[str, str] | None:
    """Return what an event is sorted by: its earliest day, where open its latest; None without a date."""
    earliest, latest = bound
    if earliest is None and latest is None:
        return None
    return (earliest or latest)[:16], (latest or "9999")[:16]
