"""Readings: whether a place name means the government, the place or its people (metonymy).

Decided from the name's role in the sentence: who acts, says or is dealt with is a government; where
one goes and is, a place. Source of the distinction: Markert and Nissim, SemEval-2007 task 8.
"""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Token

from kit.actors.names import Name
from kit.actors.page import Page
from kit.actors.words import listed, name_words, reading_list, role_nouns
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
    return _role(page, token, name)


def head_of(page: Page, start: int, end: int) -> Token:
    """Return the token of a span on which the others hang."""
    inside = range(start, end)
    return next(
        (page.doc[i] for i in inside if page.doc[i].head.i not in inside or page.doc[i].head.i == i), page.doc[start]
    )


def _nationality(page: Page, name: Name, token: Token) -> Reading:
    if name.people:
        return Reading("people", "a noun for the people")
    above = grammar.first_conjunct(token).head
    noun = above if above.i >= name.end and above.pos_ in {"NOUN", "PROPN"} else None
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
        or noun.lower_.removesuffix("s") in reading_list("state_nouns")
        or noun.lower_ in listed("people.toml", "government", "words")
        or noun.lower_ in listed("people.toml", "groups", "collective")
        or lemma in role_nouns()
    )


def _role(page: Page, token: Token, name: Name) -> Reading:
    """Return the reading of a state, region or city by its place in the clause; states act more readily."""
    state, first = name.country is not None, grammar.first_conjunct(token)
    noun = page.lower[name.end - 1]
    if not state and noun in name_words("place") | reading_list("buildings") and noun not in reading_list("governed"):
        return Reading("place", "its own words name a piece of land or a building")
    if grammar.is_subject(first):
        return _as_subject(first.head, state)
    before = grammar.preposition(token) or grammar.preposition(first)
    if before is not None:
        return _behind(before, grammar.modified(first), name)
    if grammar.is_possessor(token):
        noun = token.head
        if state and noun.lemma_.lower() not in reading_list("land"):
            return Reading("government", f"whose {noun.text!r} it is: what a state has or does")
        return Reading("place", f"whose {noun.text!r} it is")
    given_to = grammar.indirect_object(first.head) == first
    if grammar.is_object(first) or given_to:
        return _as_object(first.head, state, given_to)
    if grammar.is_name_part(token) or token.head.i > token.i and token.head.pos_ in {"NOUN", "PROPN"}:
        noun = token.head
        if _of_state(noun) and state:
            return Reading("government", f"what a state is, has or does: {noun.text!r}")
        return Reading("place", f"says where {noun.text!r} is")
    return Reading("place", "nothing in the sentence makes it act")


def _as_subject(verb: Token, state: bool) -> Reading:
    lemma, acting = verb.lemma_.lower(), "government" if state else "people"
    if grammar.is_copular(verb) or lemma in reading_list("place_subject") or grammar.is_passive(verb) and not state:
        return Reading("place", f"described, not acting: {grammar.predicate(verb).text!r}")
    return Reading(acting, f"it acts: {verb.text!r}")


def _as_object(verb: Token, state: bool, given_to: bool) -> Reading:
    lemma = verb.lemma_.lower()
    if given_to or lemma in reading_list("social_object") or state and lemma not in reading_list("place_object"):
        return Reading("government" if state else "people", f"whom one deals with: {verb.text!r}")
    return Reading("place", f"where one does it: {verb.text!r}")


def _behind(before: str, above: Token, name: Name) -> Reading:
    """Return the reading of a name behind a preposition, by that and what it hangs on."""
    lemma, state = above.lemma_.lower(), name.country is not None
    dealt = Reading("government", f"dealt with: {before!r} stands before it, behind {above.text!r}")
    if before == "against":
        return dealt if state else Reading("people", "whom one is against")
    if not state or before in reading_list("place_prepositions"):
        return Reading("place", f"{before!r} stands before it")
    if before in reading_list("government_prepositions"):
        far = before in {"with", "between"} and lemma in reading_list("land")
        town = name.form == "capital" and before == "between" and not _of_state(above)
        return Reading("place", f"where {above.text!r} is") if far or town else dealt
    if lemma in reading_list("given"):
        return dealt
    return Reading("place", f"{before!r} stands before it")


def read_building(page: Page, name: Name) -> Reading | None:
    """Return the reading `place` for a body whose building or seat is meant ("taken to Oxley Hospital"), else None."""
    token = head_of(page, name.start, name.end)
    before = grammar.preposition(token)
    if before in reading_list("where"):
        return Reading("place", f"where it is: {before!r} stands before it")
    if not {page.lower[name.end - 1], page.lower[name.start]} & reading_list("buildings"):
        return None
    above = token.head.lemma_.lower()
    if grammar.is_subject(token) and not grammar.is_copular(token.head) and above not in reading_list("place_subject"):
        return None
    return Reading("place", "its building: it does not act here")
