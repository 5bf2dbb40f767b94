"""Readings: whether a place name means the government, the place or its people (metonymy).

Decided from the name's role in the sentence: who acts, says or is dealt with is a government; where
one goes and is, a place. Source of the distinction: Markert and Nissim, SemEval-2007 task 8.
"""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Token

from kit.actors.names import Name
from kit.actors.page import Page
from kit.actors.words import listed, reading_list, role_nouns
from kit.language import grammar


class Reading(NamedTuple):
    """Hold a reading (government, place or people) and the words that decide it."""

    reading: str
    why: str


def read_place(page: Page, name: Name) -> Reading:
    """Return what a place name means where it stands."""
    token = head_of(page, name.start, name.end)
    if name.form == "demonym":
        return _nationality(page, name, token)
    if name.form == "seat":
        return _seat(page, token)
    return _role(page, token, state=name.country is not None)


def head_of(page: Page, start: int, end: int) -> Token:
    """Return the token of a span on which the others hang."""
    inside = range(start, end)
    return next(
        (page.doc[i] for i in inside if page.doc[i].head.i not in inside or page.doc[i].head.i == i), page.doc[start]
    )


def _nationality(page: Page, name: Name, token: Token) -> Reading:
    if name.people:
        return Reading("people", "a noun for the people")
    noun = token.head if token.head.i >= name.end and token.head.pos_ in {"NOUN", "PROPN"} else None
    if noun is None:
        article = page.lower[name.start - 1 : name.start] == ["the"]
        return Reading("people", "a nationality used as a noun") if article else Reading("place", "a nationality")
    if _of_state(noun):
        return Reading("government", f"what a state is, has or does: {noun.text!r}")
    return Reading("place", f"says where {noun.text!r} is from")


def _seat(page: Page, token: Token) -> Reading:
    before = grammar.preposition(token)
    if before in {"in", "at", "inside", "near", "outside", "into"}:
        return Reading("place", f"the building: {before!r} stands before it")
    return Reading("government", "a seat of government stands for it")


def _of_state(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    return (
        lemma in reading_list("state_nouns")
        or noun.lower_ in listed("people.toml", "government", "words")
        or noun.lower_ in listed("people.toml", "groups", "collective")
        or lemma in role_nouns()
        or lemma in {"official", "force", "troop", "army", "ministry", "parliament", "embassy", "delegation"}
    )


def _role(page: Page, token: Token, *, state: bool) -> Reading:
    """Return the reading of a state, region or city by its place in the clause; states act more readily."""
    first = grammar.first_conjunct(token)
    if grammar.is_subject(first):
        return _as_subject(first.head, state)
    before = grammar.preposition(token) or grammar.preposition(first)
    if before is not None:
        return _behind(before, grammar.modified(first), state)
    if grammar.is_possessor(token):
        noun = token.head
        if _of_state(noun) and state:
            return Reading("government", f"whose {noun.text!r} it is: what a state has or does")
        return Reading("place", f"whose {noun.text!r} it is")
    if grammar.is_object(first) or grammar.indirect_object(first.head) == first:
        verb = first.head.lemma_.lower()
        if verb in reading_list("place_object") or not state and not grammar.indirect_object(first.head):
            return Reading("place", f"where one does it: {first.head.text!r}")
        return Reading("government", f"whom one deals with: {first.head.text!r}")
    if grammar.is_name_part(token) or token.head.i > token.i and token.head.pos_ in {"NOUN", "PROPN"}:
        noun = token.head
        if _of_state(noun) and state:
            return Reading("government", f"what a state is, has or does: {noun.text!r}")
        return Reading("place", f"says where {noun.text!r} is")
    return Reading("place", "nothing in the sentence makes it act")


def _as_subject(verb: Token, state: bool) -> Reading:
    lemma = verb.lemma_.lower()
    copular = grammar.is_copular(verb)
    if copular or lemma in reading_list("place_subject") or grammar.is_passive(verb) and not state:
        return Reading("place", f"described, not acting: {grammar.predicate(verb).text!r}")
    return Reading("government", f"it acts: {verb.text!r}")


def _behind(before: str, above: Token, state: bool) -> Reading:
    """Return the reading of a name behind a preposition, by that and what it hangs on."""
    lemma = above.lemma_.lower()
    if before == "to":
        if lemma in reading_list("place_verbs") or not state:
            return Reading("place", f"where one goes: {above.text!r}")
        return Reading("government", f"to whom: {above.text!r}")
    if before in reading_list("government_prepositions") and state:
        return Reading("government", f"dealt with: {before!r} stands before it")
    return Reading("place", f"{before!r} stands before it")
