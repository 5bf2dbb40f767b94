"""Channels: a briefing or interview that only says where something was said is part of the saying."""

from __future__ import annotations

from dataclasses import replace

from kit.events.clusters import Cluster, by_head
from kit.events.signals import Link


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
