"""Nouns: whose they are, what renames and what modifies them, and the prepositions before them."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kit.language.grammar.labels import APPOSITION, OBLIQUE, POSSESSOR, UNMARKED

POSSESSIVES = frozenset({"’s", "'s", "’", "'"})
"""The signs of a possessor that stand as words of their own."""


def possessor(noun: Token) -> Token | None:
    """Return whose it is: "[Russia]'s invasion", "[its] invasion"; None where not said."""
    return next((child for child in noun.children if child.dep_ in POSSESSOR), None)


def appositions(noun: Token) -> tuple[Token, ...]:
    """Return the nouns that rename this one: "Lund, [the spokesman]"."""
    return tuple(child for child in noun.children if child.dep_ in APPOSITION)


def determiner(noun: Token) -> Token | None:
    """Return the article or determiner of a noun, or None."""
    return next((child for child in noun.children if child.dep_ in {"det", "predet", "det:predet"}), None)


def premodifiers(noun: Token) -> tuple[Token, ...]:
    """Return the adjectives, numbers, nouns and name parts that stand before a noun's head."""
    return tuple(
        child
        for child in noun.lefts
        if child.dep_ in {"amod", "nummod", "compound", "flat", "nmod:desc", "nmod", "nmod:unmarked", "quantmod"}
        and preposition(child) is None
    )


def modifiers(head: Token) -> Iterator[tuple[str, Token]]:
    """Yield the prepositional phrases on a token: the preposition in lower case and its noun.

    Phrases on a preposition's own noun ("of the sources") belong to that noun, not to this head.
    Nouns that modify without a preposition ("last week") come with an empty string.
    """
    for child in head.children:
        noun = _behind(child)
        if noun is None:
            continue
        before = preposition(noun)
        if before is not None:
            yield before, noun
        elif child.dep_ in UNMARKED:
            yield "", noun


def modified(noun: Token) -> Token:
    """Return the word that a prepositional phrase with this noun hangs on."""
    return preposition_token(noun).head if noun.dep_ in {"pobj", "pcomp"} else noun.head


def preposition(noun: Token) -> str | None:
    """Return the preposition before a noun in lower case ("according to", "by"), or None."""
    token = preposition_token(noun)
    if token is None:
        return None
    words = [token, *(child for child in token.children if child.dep_ in {"fixed", "pcomp"} and child.pos_ != "VERB")]
    if noun.dep_ in {"pobj", "pcomp"} and noun.head not in words:  # "according to": one hangs on the other
        words.append(noun.head)
    return " ".join(word.lower_ for word in sorted(words, key=lambda word: word.i))


def preposition_token(noun: Token) -> Token | None:
    """Return the first word of the preposition before a noun, or None."""
    for child in noun.children:
        if child.dep_ == "case" and child.i < noun.i and child.lower_ not in POSSESSIVES:
            return child
    if noun.dep_ not in {"pobj", "pcomp"}:
        return None
    first = noun.head
    while first.dep_ in {"prep", "pcomp"} and first.head.dep_ == "prep" and _object(first.head) is None:
        first = first.head
    return first


def _behind(child: Token) -> Token | None:
    if child.dep_ in {"prep", "agent"} or (child.dep_ == "dative" and child.pos_ == "ADP"):
        inner = next((c for c in child.children if c.dep_ in {"prep", "pcomp"}), None)
        return _object(child) or (inner and (_object(inner) or (inner if inner.dep_ == "pcomp" else None)))
    return child if child.dep_ in OBLIQUE else None


def _object(preposition: Token) -> Token | None:
    return next((child for child in preposition.children if child.dep_ == "pobj"), None)
