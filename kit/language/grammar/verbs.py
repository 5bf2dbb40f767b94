"""Verbs: their auxiliaries, particles, adverbs, negation and tense."""

from __future__ import annotations

from spacy.tokens import Token

from kit.language.grammar.labels import AUXILIARY, OBJECT, SUBJECT

FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
"""The tags of finite verbs and modals."""


def auxiliaries(head: Token) -> tuple[Token, ...]:
    """Return the auxiliaries of a predicate in text order, a copula included."""
    return tuple(child for child in head.children if child.dep_ in AUXILIARY)


def adverbs(head: Token) -> tuple[Token, ...]:
    """Return the adverbs that modify a word, in text order."""
    return tuple(child for child in head.children if child.dep_ == "advmod")


def particles(verb: Token) -> tuple[Token, ...]:
    """Return the particles of a phrasal verb ("called [off]")."""
    return tuple(child for child in verb.children if child.dep_ in {"compound:prt", "prt"})


def particle(head: Token) -> Token | None:
    """Return the particle of a phrasal verb ("point [out]"), or None."""
    return next(iter(particles(head)), None)


def modal(head: Token) -> Token | None:
    """Return the modal auxiliary of a predicate ("may", "would"), or None."""
    return next((child for child in head.children if child.tag_ == "MD" and child.dep_ in AUXILIARY), None)


def negation(head: Token) -> Token | None:
    """Return the word that negates a predicate ("not", "never", "no longer"), or None."""
    for child in head.children:
        if child.dep_ == "neg" or (child.dep_ == "advmod" and child.lower_ in {"not", "n’t", "n't", "never"}):
            return child
        if child.dep_ in {"det", "cc:preconj"} and child.lower_ in {"no", "neither"}:
            return child
        if child.dep_ in SUBJECT | OBJECT:
            if child.lower_ in {"nobody", "nothing", "none"}:
                return child
            for grandchild in child.children:
                numbered = child.text[:1].isdigit()  # "No 10"
                if grandchild.dep_ in {"det", "neg"} and grandchild.lower_ in {"no", "neither"} and not numbered:
                    return grandchild
    return None


def tense(head: Token) -> str | None:
    """Return past, present or future from a predicate's finite verb; None where it has none.

    "will" and "going to" make future; a perfect counts as past, a progressive as its auxiliary.
    """
    helpers = auxiliaries(head)
    lowers = {helper.lower_ for helper in helpers}
    if lowers & {"will", "’ll", "'ll", "wo", "shall"}:
        return "future"
    if head.lower_ == "going" and any(child.dep_ == "xcomp" for child in head.children):
        return "future"
    finite = [helper for helper in helpers if helper.tag_ in {"VBD", "VBP", "VBZ", "MD"}] or [head]
    if any(helper.lemma_ == "have" and helper.i < head.i for helper in helpers) and head.tag_ in {"VBN", "VBD"}:
        return "past"
    tag = finite[0].tag_
    if tag == "VBD":
        return "past"
    if tag in {"VBP", "VBZ"}:
        return "present"
    if tag == "MD":
        return "present"
    return None
