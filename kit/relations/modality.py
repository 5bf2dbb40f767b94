"""Modality: whether a clause tells fact, plan, wish or possibility, and whether it is negated."""

from __future__ import annotations

from functools import cache
from typing import Literal

from spacy.tokens import Token

from kit.language import grammar
from kit.language.lemmas import is_one_of
from kit.lexicon import read_toml

Modality = Literal["fact", "possible", "planned", "wanted"]


def modality(head: Token) -> Modality:
    """Return how a predicate's clause is told, from its own words or those it depends on.

    "may visit" and "if they visit" are possible, "will visit" and "plans to visit" planned,
    "asked them to visit" wanted.
    """
    for step in chain(head):
        found = _from_above(step) if grammar.tense(step) is None else None
        found = found or _own(step) or _from_above(step)
        if found is not None:
            return found
    return "fact"


def carried_modality(carrier: Token) -> Modality | None:
    """Return how the deed that a verb's object names is told by that verb: "[pledged] support" is planned."""
    return next((kind for kind in ("planned", "wanted") if is_one_of(carrier, words("carrying", kind))), None)


def is_negated(head: Token) -> bool:
    """Tell whether a predicate's clause is told as not so ("did not meet", "refused to meet")."""
    negated = False
    for step in chain(head):
        if grammar.negation(step) is not None or _marker(step) in words("marker", "negated"):
            negated = not negated
        above = governing(step)
        if above is not None and is_one_of(above, words("above", "negated")):
            negated = not negated
    return negated


def is_denied(head: Token) -> bool:
    """Tell whether a predicate stands in the complement of a verb or noun of denying.

    What a relative or "when" clause in it tells is taken for known: "denied that he knew the man who [fled]".
    """
    below = head
    for above in head.ancestors:
        if grammar.is_relative(below) or grammar.is_adverb_clause(below) and _marker(below) in words("marker", "known"):
            return False
        below = above
        if is_one_of(above, words("above", "denied")) and grammar.negation(above) is None:
            return any(head == c or c.is_ancestor(head) for c in above.children if _is_governed(c))
    return False


def chain(head: Token) -> list[Token]:
    """Return a predicate and the predicates above on which its modality rests, nearest first.

    A coordinated verb that is not finite shares the first one's auxiliaries; an infinitive or
    participle rests on the verb, adjective or noun that it completes.
    """
    steps = [head]
    while len(steps) < 8:
        last = steps[-1]
        if grammar.tense(last) is not None:
            break
        shares = grammar.is_conjunct(last) and grammar.own_subject(last) is None
        above = last.head if shares else governing(last)
        if above is None or above in steps:
            break
        steps.append(above)
    return steps


def governing(head: Token) -> Token | None:
    """Return the word whose complement a predicate's clause is, or None.

    Where the parse lost an infinitive ("unlikely … to agree"), that is the word of planning,
    wishing or likelihood right before its "to".
    """
    if _is_governed(head):
        return head.head
    opener = grammar.marker(head)
    if opener is None or opener.lower_ != "to" or not 0 < opener.i < head.i:
        return None
    before = opener.i - 1
    while before > opener.sent.start and (head.doc[before].is_punct or head.doc[before].pos_ == "ADV"):
        before -= 1
    word = head.doc[before]
    return word if any(is_one_of(word, words("above", k)) for k in ("planned", "wanted", "possible")) else None


def _own(head: Token) -> Modality | None:
    for helper in grammar.auxiliaries(head):
        if helper.lower_ in words("auxiliary", "future_in_past") and _is_governed(head):
            return "planned" if grammar.tense(head.head) == "past" else "possible"
        for kind in ("planned", "possible", "wanted"):
            if helper.lower_ in words("auxiliary", kind) and helper.tag_ == "MD":
                return kind
    if grammar.tense(head) == "future":
        return "planned"
    if _marker(head) in words("marker", "possible"):
        return "possible"
    if grammar.is_infinitive(head) and grammar.is_adverb_clause(head):
        return "wanted"
    if any(adverb.lower_ in words("adverb", "possible") for adverb in grammar.adverbs(head)):
        return "possible"
    return None


def _from_above(head: Token) -> Modality | None:
    """Return the modality that the word above gives to its complement; speech verbs give none."""
    above = governing(head)
    if above is None:
        return None
    if above.lemma_ == "go" and above.tag_ != "VBG":
        return None  # "went to sleep", not "is going to sleep"
    finite = grammar.tense(head) is not None
    edge = head.left_edge
    if finite and grammar.marker(head) is None and (edge.text == "," or edge.i and edge.nbor(-1).text == ","):
        return None  # what follows a comma without "that" is no complement: "it may rain, she said"
    for kind in ("planned", "wanted", "possible"):
        if is_one_of(above, words("above", kind)) and not (finite and kind != "possible"):
            return kind
    return None


def _is_governed(head: Token) -> bool:
    return grammar.is_clause_complement(head) or grammar.is_noun_clause(head)


def _marker(head: Token) -> str:
    found = grammar.marker(head)
    return found.lower_ if found is not None else ""


@cache
def words(group: str, kind: str) -> frozenset[str]:
    """Return one word list of the lexicon."""
    return frozenset(read_toml("modality")[group].get(kind, ()))
