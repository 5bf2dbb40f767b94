"""Merging: places that tell of one event, joined by who, where, when and how they are named."""

from __future__ import annotations

from collections import defaultdict

from spacy.tokens import Token

from kit.events.clusters import Cluster, meet
from kit.events.happenings import Happening
from kit.events.unlike import is_another, is_earlier, kinds_differ, subjects_differ
from kit.language import grammar

NEAR = 60  # tokens: about two sentences back
LATEST = 4  # clusters of one key that are compared


def merge(happenings: list[Happening], context: dict[int, tuple[str, ...]]) -> list[Cluster]:
    """Return clusters of the happenings (in text order) that tell of one event.

    `context` gives for a token index the actors of the clause round an event noun. Each happening
    is compared with the latest few clusters that share its word, a party or a place, so the cost
    stays linear. Two that differ in time or place, or whose parties have nobody in common, stay apart.
    """
    clusters: list[Cluster] = []
    latest: dict[tuple, list[Cluster]] = defaultdict(list)
    for happening in happenings:
        best, reason = None, ""
        if happening.family is not None:
            near = list(dict.fromkeys(c for key in _keys(happening) for c in latest[key][-LATEST:]))
            scored = [(*_fit(happening, cluster, context), cluster) for cluster in near]
            score, reason, best = max(scored, key=lambda s: (s[0], s[2].members[-1].head.i), default=(0, "", None))
            if score < (2 if happening.is_definite else 4):
                best = None
        if best is None:
            best = Cluster()
            clusters.append(best)
            reason = ""
        best.add(happening, reason)
        for key in _keys(happening):
            if best in latest[key][-LATEST:]:
                latest[key].remove(best)
            latest[key].append(best)
    return _joined(clusters)


def _joined(clusters: list[Cluster]) -> list[Cluster]:
    """Return the clusters, those joined that only later words show to be one event.

    Two tellings of one war share a party; two acts of saying have one speaker, one day and no
    different audience; any other two share two parties, or a party and the place.
    """
    joined: list[Cluster] = []
    latest: dict[tuple, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        keys = [(cluster.family, key) for key in sorted(cluster.parties | cluster.places)]
        keys += [cluster.sentence] if cluster.sentence is not None else []
        near = list(dict.fromkeys(other for key in keys for other in latest[key][-LATEST:]))
        same = next((other for other in reversed(near) if (reason := _one_event(other, cluster))), None)
        if same is None:
            joined.append(cluster)
            same = cluster
        else:
            for member in cluster.members:
                same.add(member, "")
            same.reasons += [reason, *cluster.reasons]
        for key in keys:
            if same not in latest[key][-LATEST:]:
                latest[key].append(same)
    for cluster in joined:
        cluster.members.sort(key=lambda member: member.head.i)
    return joined


def _one_event(one: Cluster, other: Cluster) -> str:
    """Return why two clusters are one event, or nothing."""
    dates = one.dated, other.dated
    if one.sentence is not None and one.sentence == other.sentence:
        return "the same words"
    if None not in dates and not meet(dates[0].time, dates[1].time):
        return ""
    if one.places and other.places and not one.places & other.places:
        return ""
    shared = one.parties & other.parties
    if one.parties and other.parties and not shared:
        return ""
    if shared and None not in dates and _is_told_again(*dates) and _nested(one.parties, other.parties):
        return "the same parties on the same day"
    if one.family is None:
        is_same = (
            None not in dates
            and bool(one.members[0].doers)
            and one.members[0].is_saying
            and other.members[0].is_saying
            and dates[0].time.value == dates[1].time.value
            and one.members[0].doers == other.members[0].doers
            and _nested(one.parties, other.parties)
        )
        return "the same speaker on the same day" if is_same else ""
    if one.family == "war":
        return "the same parties"
    if len(shared) > 1 or one.places & other.places:
        return "the same parties" + (" and place" if one.places & other.places else "")
    return ""


def _is_told_again(one: Happening, other: Happening) -> bool:
    """Tell whether two places of one day have the same verb and do it to the same thing."""
    is_day = one.time.granularity in {"day", "daypart", "minute"} and one.time.value == other.time.value
    told = is_day and one.word == other.word and not (one.is_saying or other.is_saying)
    return told and _things(one.head) == _things(other.head)


def _things(verb: Token) -> set[str]:
    """Return what a verb has for object, or a passive one for subject: "signed the [treaty]"."""
    own = grammar.own_subject(verb) if grammar.is_passive(verb) else None
    return {noun.lemma_.lower() for noun in (*grammar.objects(verb), *((own,) if own is not None else ()))}


def _nested(one: set[str], other: set[str]) -> bool:
    return one <= other or other <= one


def _keys(happening: Happening):
    family = happening.family
    yield family, "any"
    yield family, "word", happening.word
    yield from ((family, "party", party) for party in happening.parties)
    yield from ((family, "place", place) for place in happening.places)


def _fit(happening: Happening, cluster: Cluster, context) -> tuple[int, str]:
    """Return how well a happening fits a cluster, 0 where something speaks against it, and why."""
    dated = cluster.dated
    if happening.time is not None and dated is not None and not meet(happening.time, dated.time):
        return 0, ""
    if happening.places and cluster.places and not cluster.places & set(happening.places):
        return 0, ""
    shared = cluster.parties & set(happening.parties)
    if happening.parties and cluster.parties and not shared:
        return 0, ""
    things = [_things(member.head) for member in (happening, cluster.members[-1]) if not member.is_nominal]
    if len(things) == 2 and all(things) and not things[0] & things[1]:
        return 0, ""  # "approved a budget on Monday ... approved a bridge on Monday"
    if kinds_differ(happening, cluster.members[0]) or subjects_differ(happening, cluster.members[-1]):
        return 0, ""
    if is_another(happening) or is_earlier(happening) != is_earlier(cluster.members[0]):
        return 0, ""
    score, reasons = 0, []
    if shared:
        score += 3 * len(shared)
        reasons.append("the same parties")
    if cluster.places & set(happening.places):
        score += 3
        reasons.append("the same place")
    if happening.time is not None and dated is not None:
        score += 3
        reasons.append("the same time")
    if any(happening.word == member.word for member in cluster.members[-LATEST:]):
        score += 3
        reasons.append("the same word")
    if happening.head.i - cluster.members[-1].head.i <= NEAR:
        score += 2 if happening.is_nominal else 0
        reasons.append("close before")
    lemmas = {member.head.lemma_ for member in cluster.members}
    if reasons == ["the same word"] and happening.time is not None and happening.head.lemma_ not in lemmas:
        return 0, ""  # "the summit in November" dates itself: it is no "meeting" of some time before
    score += len(cluster.parties & set(context.get(happening.head.i, ())))
    return score, f"“{happening.head.text}”: " + ", ".join(reasons)
