"""Antecedents: what a pronoun can look back at, how ready each is to be meant, and what grammar forbids."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from kit.actors.page import Page
from kit.actors.words import kin, role_nouns
from kit.language import grammar

WEIGHTS = {
    "sentence before": -1.2,
    "each further sentence": -0.8,
    "each token": -0.01,
    "subject": 1.0,
    "possessor": 0.55,
    "object": 0.2,
    "by pronoun": -0.15,
    "nameless": -0.45,
    "same role": 0.45,
    "last to speak": 1.0,
    "spoke just before": 1.2,
    "taken to speak": 2.0,
    "speaks above": 1.0,
    "named inside": -2.0,
    "topic": 3.0,
    "sentenced": 2.0,
    "pleads": -3.0,
    "sold": -4.0,
    "each mention": 0.2,
    "gender known": 1.5,
    "gender met": 1.2,
}
"""How much each circumstance speaks for an antecedent; set on GUM's training part."""
REACH = 4  # how many sentences back


@dataclass(frozen=True)
class Seen:
    """Hold one place where somebody or something is mentioned, for pronouns to look back at.

    `actor` is the number of an actor, None for a noun without a name; `kind` its type, or HUMAN or
    THING; `gender` m, f or None; `token` its head.
    """

    actor: int | None
    kind: str
    token: int
    gender: str | None = None
    plural: bool = False
    by_pronoun: bool = False


def nameless(page: Page, taken: set[int]):
    """Yield the human nouns without a name that a pronoun could mean."""
    for i, word in enumerate(page.lower):
        if i in taken or page.tags[i] not in {"NN", "NNS"}:
            continue
        role = role_nouns().get(word) or page.tags[i] == "NNS" and role_nouns().get(word.removesuffix("s")) or None
        if role is not None or word in kin() or word in {"people", "men", "women", "children"}:
            token = page.doc[i]
            if (
                i + 1 in taken
                or grammar.is_name_part(token)
                or grammar.is_apposition(token)
                or grammar.is_copular(token)
                and not grammar.is_subject(token)
            ):
                continue
            gender = (role.gender if role else None) or kin().get(word)
            yield Seen(None, "HUMAN", i, gender, plural=page.tags[i] == "NNS" or word == "people")


def weight(page: Page, i: int, one: Seen) -> float:
    """Return how ready a mention is to be meant: near, a subject, in a like role."""
    distance = page.distance(one.token, i)
    if distance > REACH:
        return -9.0
    w = WEIGHTS
    score = w["sentence before"] * min(distance, 1) + w["each further sentence"] * max(0, distance - 1)
    score += w["each token"] * min(60, i - one.token)
    token = page.doc[one.token]
    first = grammar.first_conjunct(token)
    role = _role(first)
    score += w.get(role, 0.0)
    if role == _role(page.doc[i]):
        score += w["same role"]
    if one.actor is None:
        score += w["nameless"]
    elif one.by_pronoun:
        score += w["by pronoun"]
    return score


def _role(token: Token) -> str:
    if grammar.is_apposition(token) and token.head.lower_ in role_nouns():  # "her lawyer, [Conti], said"
        token = token.head
    if grammar.is_subject(token):
        return "subject"
    if grammar.is_possessor(token):
        return "possessor"
    return "object" if grammar.is_object(token) else "other"


def barred(page: Page, i: int, one: Seen) -> bool:
    """Tell whether grammar forbids it: an object is not its own clause's subject, a possessor not its noun."""
    if page.sentence[i] != page.sentence[one.token]:
        return False
    token, other = page.doc[i], page.doc[one.token]
    reflexive = page.lower[i].endswith(("self", "selves"))
    if grammar.is_possessor(token):
        if grammar.is_apposition(token.head) and token.head.head.i in {other.i, other.head.i}:
            return True
        return other.i in {token.head.i} or grammar.is_possessor(other) and other.head == token.head
    same_clause = grammar.first_conjunct(token).head == grammar.first_conjunct(other).head and token.head != other
    if reflexive:
        return not (same_clause or grammar.is_subject(other))
    clause = grammar.governor(token)
    if clause is not None and clause == grammar.governor(other) and not grammar.is_possessor(other):
        return not grammar.is_subject(token) or same_clause
    return same_clause and not grammar.is_possessor(other)
