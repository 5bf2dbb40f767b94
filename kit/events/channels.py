"""Channels: what only says where something was said, or that it was planned, is part of what it tells of."""

from __future__ import annotations

from dataclasses import replace

from kit.events.clause_parts import phrase
from kit.events.clusters import Cluster, by_head
from kit.events.nouns import words
from kit.events.signals import Link
from kit.language.lemmas import is_one_of
from kit.relations.modality import governing


def fold_plans(clusters: list[Cluster]) -> list[Cluster]:
    """Return the clusters with each undated verb of planning made part of what it plans.

    "had [expected] sales to rise in May" is one event: the rise.
    """
    alone = {c.members[0].head.i: c for c in clusters if c.dated is None and len(c.members) == 1}
    folded = set()
    for cluster in clusters:
        above = governing(cluster.dated.head) if cluster.dated is not None else None
        plan = alone.get(above.i) if above is not None and is_one_of(above, words("verbs", "prospective")) else None
        if plan is not None and plan not in folded:
            cluster.add(plan.members[0], f"“{above.text}”: how it was planned")
            folded.add(plan)
    return [cluster for cluster in clusters if cluster not in folded]


def fold_names(clusters: list[Cluster]) -> list[Cluster]:
    """Return the clusters with those joined that the same dated noun phrase names: "the 2029 election" three times."""
    kept, named = [], {}
    for cluster in clusters:
        dated = cluster.dated
        if dated is None or not dated.is_nominal or dated.time.on_calendar is False:
            kept.append(cluster)
            continue
        words = " ".join(token.lower_ for token in phrase(dated.head) if token.pos_ != "DET")
        first = named.setdefault((words, dated.time.value), cluster)
        if first is cluster:
            kept.append(cluster)
            continue
        for member in cluster.members:
            first.add(member, "the same words")
    return kept


def fold_channels(clusters: list[Cluster], links: list[Link]) -> list[Cluster]:
    """Return the clusters with each briefing or interview that one saying alone names made part of it.

    "said at a briefing on Monday" is one event: the saying, with the briefing's date.
    """
    of_head = by_head(clusters)
    folded = set()
    for link in links:
        saying, channel = of_head[link.head.i], of_head[link.other.i]
        alone = len(channel.members) == 1 and channel.members[0].is_nominal and not channel.members[0].is_definite
        if link.relation == "during" and saying is not channel and alone and saying.members[0].is_saying:
            if saying.dated is None and channel.dated is not None:
                saying.dated = replace(
                    saying.members[0], time=channel.dated.time, until=channel.dated.until, limit=channel.dated.limit
                )
                saying.members[0] = saying.dated
            saying.add(channel.members[0], f"“{link.other.text}”: where it was said")
            of_head[link.other.i] = saying
            folded.add(channel)
    return [cluster for cluster in clusters if cluster not in folded]
