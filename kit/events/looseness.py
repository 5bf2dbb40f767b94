"""Looseness: how readily a title leaves out a phrase."""

from __future__ import annotations

from spacy.tokens import Token

from kit.language import grammar
from kit.language.lemmas import is_one_of
from kit.lexicon import read_toml


def is_loose(preposition: str, *, fronted: bool = False) -> bool:
    """Tell whether a title leaves out what a preposition brings ("according to"), be it only before the subject."""
    loose = read_toml("events")["loose"]
    return preposition in loose["prepositions"] or fronted and preposition in loose["fronted"]


def looseness(token: Token, root: Token) -> int | None:
    """Return how readily a subtree is left out: 0 always, 1 first when there is no room; None: never."""
    if token == root or token.pos_ == "PUNCT":
        return None
    edge = token.left_edge
    comma = edge.is_punct or edge.i and edge.nbor(-1).text in {",", "—", "–", "-", "("}
    infinitive = grammar.is_infinitive(token)
    if grammar.is_parenthetical(token) or grammar.is_apposition(token) and comma:
        return 0
    if _belongs(token):
        return None
    if grammar.is_adverb_clause(token):
        return (0 if comma else 2) if infinitive else 5 if _completes(token) else 0
    if grammar.is_relative(token):
        return 0 if comma or grammar.coordinator(token) is not None else 1
    if grammar.is_conjunct(token):
        return 0 if token.head == root and _tells_more(token) else 3
    if grammar.is_noun_clause(token) and not infinitive and grammar.marker(token) is None:
        return 0 if comma else 2
    before = grammar.preposition(token)
    if comma and (before in {"up", "down"} or token.lower_ in {"up", "down"} and token.pos_ != "VERB"):
        return 0  # "sales of $8 million[, up from $7 million]"
    if before is not None and grammar.is_oblique(token):
        aside = comma and token.head == root and root.pos_ in {"NOUN", "PROPN"}  # "the last change[, on fishing,]"
        return 0 if aside or is_loose(before) else 4 if before != "of" else 6
    if grammar.is_clause_complement(token):
        return 0 if comma and token.tag_ == "VBN" and grammar.own_subject(token) is None else 5
    return None


def _belongs(token: Token) -> bool:
    """Tell whether a phrase is half of what it hangs on: "what [looked like a fight]", "harder [than expected]"."""
    opener = grammar.marker(token)
    than = opener is not None and opener.lower_ == "than" and token.right_edge.i - opener.i < 3
    like = grammar.preposition(token) == "like" and token.head.lemma_ in {"look", "seem", "sound", "feel", "appear"}
    return than or like or grammar.is_relative(token) and token.head.lower_ in {"what", "whatever"}


def _completes(token: Token) -> bool:
    """Tell whether a clause of "of -ing" completes its verb: "accused them [of hiding a report]"."""
    opener = grammar.marker(token)
    if grammar.own_subject(token) is not None and not is_one_of(token.head, {"end", "begin", "start", "finish"}):
        return False  # "went to the board [with the bank receiving a copy]"
    return (
        token.tag_ == "VBG" and opener is not None and opener.lower_ in {"of", "from", "for", "into", "with", "against"}
    )


def _tells_more(token: Token) -> bool:
    """Tell whether a joined verb is a happening of its own: "arrived [and left]", not "went to see [and hear]"."""
    if token.pos_ not in {"VERB", "AUX"}:
        return grammar.own_subject(token) is not None or bool(grammar.auxiliaries(token))  # "was chief and [was] mayor"
    return token.tag_ != "VB" or bool(grammar.auxiliaries(token)) or grammar.own_subject(token) is not None
