"""Positions: what a place name's position in the clause makes of it: subject, object, owner, behind a preposition."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Token

from kit.actors.belonging import Sense, sense_of
from kit.actors.words import reading_list
from kit.language import grammar
from kit.language.lemmas import is_one_of

EXAMPLES = {"including", "such as", "like", "especially", "notably"}
SIDES = {"over", "to", "for", "against", "with", "versus", "v", "vs", "from"}


class Reading(NamedTuple):
    """Hold a reading (government, place or people) and the words that decide it."""

    reading: str
    why: str


def by_position(token: Token, state: bool, *, town: bool = False) -> Reading | None:
    """Return what a name is by its position; None where it is in none that tells.

    `state` is True for the name of a state, `town` for a capital that stands for one.
    """
    first = grammar.first_conjunct(token)
    if grammar.is_subject(first):
        return as_subject(first.head, state)
    before = grammar.preposition(token) or grammar.preposition(first)
    if before is not None:
        return _behind(before, grammar.modified(first), state, town)
    if grammar.is_possessor(token):
        return _owner(token.head, state)
    given_to = grammar.indirect_object(first.head) == first
    if grammar.is_object(first) or given_to:
        return _as_object(first.head, state, given_to)
    if grammar.is_apposition(token) and sense_of(token.head) is not Sense.LAND:  # "its ally, [Norway], agreed"
        return by_position(token.head, state) if token.head.pos_ == "NOUN" else None
    return None


def _owner(noun: Token, state: bool) -> Reading:
    """Return the reading of a name that owns a noun: "Norway's decision", "Norway's coast", "Oxley's teachers"."""
    sense = sense_of(noun)
    if sense is Sense.LAND:
        return Reading("place", f"whose {noun.text!r} it is")
    if sense is Sense.PEOPLE:
        return Reading("people", f"whose {noun.text!r} they are: its people")
    if state:
        return Reading("government", f"whose {noun.text!r} it is: what a state has or does")
    return Reading("place", f"whose {noun.text!r} it is")


def as_subject(verb: Token, state: bool) -> Reading:
    """Return the reading of the subject of a verb: who acts, or what is described."""
    acting = "government" if state else "people"
    said = grammar.predicate(verb)
    if grammar.is_copular(verb):
        if said.lemma_.lower() in reading_list("attitudes"):
            return Reading(acting, f"it takes a stand: {said.text!r}")
        return Reading("place", f"described, not acting: {said.text!r}")
    told = grammar.complement(verb)
    if grammar.is_passive(verb) and not (
        state and told is not None and not is_one_of(verb, reading_list("place_object"))
    ):
        return _as_object(verb, state, False)
    if told is not None and grammar.is_open_complement(told) and is_one_of(verb, reading_list("raising")):
        return as_subject(told, state)
    if verb.lemma_.lower() == "have":
        return _having(verb, state)
    still = reading_list("place_subject") | (frozenset() if state else reading_list("town_subject"))
    if is_one_of(verb, still) and not _regards(verb):
        return Reading("place", f"described, not acting: {verb.text!r}")
    return Reading(acting, f"it acts: {verb.text!r}")


def _regards(verb: Token) -> bool:
    """Tell whether a verb of seeing says what somebody holds something to be: "sees it as a partner"."""
    hosts = (verb, *grammar.objects(verb))
    return verb.lemma_ == "see" and any(before == "as" for host in hosts for before, _ in grammar.modifiers(host))


def _having(verb: Token, state: bool) -> Reading:
    """Return the reading by what it has: a policy is a government's, a coast the land's."""
    senses = {sense_of(noun) for noun in grammar.objects(verb)}
    if Sense.LAND in senses or not state and Sense.STATE not in senses:
        return Reading("place", f"described, not acting: {verb.text!r}")
    return Reading("government" if state else "people", f"what a state has: {verb.text!r}")


def _as_object(verb: Token, state: bool, given_to: bool) -> Reading:
    social = given_to or is_one_of(verb, reading_list("social_object"))
    if social or state and not is_one_of(verb, reading_list("place_object")):
        return Reading("government" if state else "people", f"whom one deals with: {verb.text!r}")
    return Reading("place", f"where one does it: {verb.text!r}")


def _behind(before: str, above: Token, state: bool, town: bool) -> Reading:
    """Return the reading of a name behind a preposition, by that and what it hangs on."""
    dealt = Reading("government", f"dealt with: {before!r} stands before it, behind {above.text!r}")
    where = Reading("place", f"{before!r} stands before it")
    if before in SIDES and is_one_of(above, reading_list("contests")):
        return Reading("people", f"a side in a contest: {above.text!r}")
    if before in EXAMPLES and above.pos_ in {"NOUN", "PROPN"}:  # "countries including [Norway] agreed"
        return by_position(above, state) or where
    if before == "of" and above.ent_type_ == "PERSON" and state:
        return Reading("government", f"whom {above.text!r} stands for")
    if before == "of" and above.pos_ == "NOUN":
        sense = sense_of(above, own=True)
        if sense is Sense.PEOPLE and {above.lower_, above.lemma_.lower()} & reading_list("peoples"):
            return Reading("people", f"its people: {above.text!r}")
        if sense is Sense.PEOPLE:
            return Reading("place", f"where they live or come from: {above.text!r}")
        if sense is Sense.STATE and state:
            return Reading("government", f"what a state is or has: {above.text!r}")
    if before == "against":
        return dealt if state else Reading("people", "whom one is against")
    if not state or before in reading_list("place_prepositions"):
        return where
    if before == "by" and is_one_of(above, reading_list("place_subject") | reading_list("flanks")):
        return Reading("place", f"where it is: {above.text!r}")
    if before == "about" and is_one_of(above, reading_list("topics")):
        return where
    if before in reading_list("government_prepositions"):
        far = before in {"with", "between"} and is_one_of(above, reading_list("land"))
        between = town and before == "between" and sense_of(above) is not Sense.STATE
        return Reading("place", f"where {above.text!r} is") if far or between else dealt
    return dealt if is_one_of(above, reading_list("given")) else where
