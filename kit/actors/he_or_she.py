"""He or she: which person a singular pronoun means, by nearness, role, gender and who speaks.

After Lappin and Leass 1994; the weights are in `antecedents.py`.
"""

from __future__ import annotations

from typing import NamedTuple

from kit.actors.antecedents import WEIGHTS, Seen, barred, weight
from kit.actors.bound import doer_of, of_nobody_named, teller_named
from kit.actors.fronted import doer_ahead, is_sentenced, is_traded, topics
from kit.actors.memory import Memory, key_of
from kit.actors.speaking import is_speaker, named_inside, told_by

FLOOR = -3.0  # a score below which nobody is meant
TIE = 0.15  # how far the best must be ahead
SURE = 3.0  # how far ahead a candidate without rivals counts
COUNTED = 4  # how many mentions of an actor speak for it


class Choice(NamedTuple):
    """Hold whom a pronoun means, where that was last mentioned, how far it is ahead, and whether others were near."""

    actor: int
    seen: Seen
    margin: float
    rivals: bool


def person_meant(memory: Memory, i: int, gender: str) -> Choice | None:
    """Return the person that "he" (m) or "she" (f) means, or None where the words leave it open."""
    if of_nobody_named(memory.page, i, memory.recent, gender):
        return None
    scores, where = _scores(memory, i, gender)
    if not scores:
        return None
    order = sorted(scores, key=scores.get, reverse=True)
    best, rest = order[0], order[1:]
    margin = scores[best] - scores[rest[0]] if rest else SURE
    if not isinstance(best, int):
        return None  # a noun without a name
    if not rest:
        memory.evidence[best][gender] += 1
    if margin < TIE:
        return None
    memory.met.setdefault(best, gender)
    return Choice(best, where[best], margin, bool(rest))


def speakers_of(memory: Memory, i: int) -> set[int]:
    """Return who says the words in which a token stands: who is named so, or whom "he said" means there."""
    found, teller = memory.speakers(i), told_by(memory.page, i)
    if found or teller is None:
        return found
    if teller not in memory.tellers:
        scores, _ = _scores(memory, teller, "m" if memory.page.lower[teller] == "he" else "f")
        memory.tellers[teller] = max(scores, key=scores.get, default=None)
    best = memory.tellers[teller]
    return {best} if isinstance(best, int) else set()


def _scores(memory: Memory, i: int, gender: str) -> tuple[dict[object, float], dict[object, Seen]]:
    """Return how ready each candidate is to be meant, and its readiest mention."""
    page, recent = memory.page, memory.recent
    doer, above = doer_of(page, i, recent), teller_named(page, i)
    excluded = set()
    if doer is None:
        excluded = {one.actor for one in recent if one.actor is not None and barred(page, i, one)}
        ahead = doer_ahead(page, i)
        excluded |= {one.actor for one in memory.near() if one.token == ahead} - {None}
        excluded |= speakers_of(memory, i) if page.quoted[i] else set()
    teller = next((key_of(one) for one in recent if one.token == above), None)
    speaks = above is None and is_speaker(page, i)
    inside = named_inside(page, i, memory.near()) if speaks else ()
    first = page.marked(page.doc[i].sent.start)[0]
    behind = any(page.quoted[page.doc[i].sent.start : i])
    told_of, jailed, sold = topics(page, i), is_sentenced(page, i), is_traded(page, i)
    scores: dict[object, float] = {}
    where: dict[object, Seen] = {}
    for one in recent:
        if speaks and page.quoted[one.token] and (one.actor is None or one.token >= first):
            continue  # "“My gran is here,” said Lund. ... “It rained,” [she] said"
        known = memory.known(one)
        fits = one.kind in {"PERSON", "HUMAN"} and not one.plural and known in {None, gender}
        if not fits or one.actor in excluded or doer not in {None, one.token} or barred(page, i, one):
            continue
        told = "gender known" if memory.gender.get(one.actor) or one.actor is None else "gender met"
        key, score = key_of(one), weight(page, i, one)
        score += WEIGHTS[told] if known == gender else 0.0
        if speaks and key == memory.speaker:
            just = behind or page.distance(one.token, i) <= 1
            score += WEIGHTS["last to speak"] + WEIGHTS["spoke just before"] * just
        score += WEIGHTS["speaks above"] if key == teller else 0.0
        score += WEIGHTS["named inside"] if key in inside else 0.0
        score += WEIGHTS["topic"] if one.token in told_of else 0.0
        score += WEIGHTS["sentenced"] if jailed and key in memory.sentenced else 0.0
        score += WEIGHTS["pleads"] if jailed and key in memory.lawyers else 0.0
        score += WEIGHTS["sold"] if sold and (key in {memory.speaker, teller} or is_speaker(page, one.token)) else 0.0
        score += WEIGHTS["taken to speak"] if speaks and key == memory.tellers.get(i) else 0.0
        if score > scores.get(key, -99.0):
            scores[key], where[key] = score, one
    counted = {key: min(COUNTED, memory.count[key]) * WEIGHTS["each mention"] for key in scores}
    return {key: score + counted[key] for key, score in scores.items() if score > FLOOR}, where
