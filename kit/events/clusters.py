"""Clusters: the places of a text that tell of one event, and which of two times says more of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from kit.events.happenings import Happening
from kit.times.records import Time


@dataclass(eq=False)
class Cluster:
    """Hold the places that tell of one event, in text order, and why they were joined."""

    members: list[Happening] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    parties: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    dated: Happening | None = None

    @property
    def family(self) -> str | None:
        return self.members[0].family

    @property
    def sentence(self) -> tuple[str, int, str] | None:
        """Return the words of the sentence that tells it, and where in it: a page may print a paragraph twice."""
        head = self.members[0].head
        if self.dated is None or len(self.members) > 1 or self.dated.gap is not None:
            return None
        return head.sent.text.strip(), head.i - head.sent.start, self.dated.time.value

    def add(self, happening: Happening, reason: str) -> None:
        """Take in another place; `dated` is the first that dates the event, a closer date before others."""
        self.members.append(happening)
        self.parties.update(happening.parties)
        self.places.update(happening.places)
        if reason:
            self.reasons.append(reason)
        if happening.time is not None and (self.dated is None or is_closer(happening.time, self.dated.time)):
            self.dated = happening


def is_closer(time: Time, known: Time) -> bool:
    """Tell whether a time says more than another: a value where that has none, days within its interval."""
    vague = {None, "PAST_REF", "FUTURE_REF"}
    if time.value in vague or known.value in vague:
        return known.value in vague and time.value not in vague
    if None in (time.earliest, time.latest, known.earliest, known.latest):
        return False
    first, last = known.earliest[:10], known.latest[:10]
    within = first <= time.earliest[:10] and time.latest[:10] <= last
    return within and (time.earliest[:10], time.latest[:10]) != (first, last)


def meet(one: Time, other: Time) -> bool:
    """Tell whether two times can be of one event: their intervals have a day in common."""
    if one.value == other.value:
        return True
    if one.granularity == other.granularity == "minute" and None not in (one.earliest, other.earliest):
        return one.earliest[:13] == other.earliest[:13]  # the same hour
    if None in (one.earliest or one.latest, other.earliest or other.latest):
        return False
    low = max(one.earliest or "", other.earliest or "")
    high = min(one.latest or "9999", other.latest or "9999")
    return low[:10] <= high[:10]


def by_head(clusters: list[Cluster]) -> dict[int, Cluster]:
    """Return the cluster of each token index; of a verb with several dates that of the first."""
    return {member.head.i: cluster for cluster in reversed(clusters) for member in cluster.members}
