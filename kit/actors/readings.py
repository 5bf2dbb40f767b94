"""Readings: whether a place name means the government, the place or its people (metonymy).

Decided from the name's role in the sentence: who acts, says or is dealt with is a government; where
one goes and is, a place; whose citizens, teachers or voters are told of, the people. A nationality
before a piece of land is the place, before any other thing ("a Danish company") the people: nothing
happens there. Source of the distinction: Markert and Nissim, SemEval-2007 task 8; Gritta, Pilehvar
and Collier 2020 (modifiers).
"""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Token

from kit.actors.belonging import Sense, sense_of
from kit.actors.names import Name
from kit.actors.page import Page
from kit.actors.words import name_words, reading_list
from kit.language import grammar

NOMINAL = {"NOUN", "PROPN", "ADJ"}
DASHES = {"–", "—", "-", "--", ":", "("}


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
    if _is_dateline(page, name):
        return Reading("place", "where the report was written: it opens the paragraph")
    return _role(page, token, name)


def head_of(page: Page, start: int, end: int) -> Token:
    """Return the token of a span on which the others hang."""
    inside = range(start, end)
    return next(
        (page.doc[i] for i in inside if page.doc[i].head.i not in inside or page.doc[i].head.i == i), page.doc[start]
    )


def _is_dateline(page: Page, name: Name) -> bool:
    """Tell whether a name opens its paragraph before a dash, colon or agency: "OXLEY, Maine (AP) — The mayor"."""
    if name.start and page.paragraph[name.start - 1] == page.paragraph[name.start] and not page.space[name.start - 1]:
        return False
    end = name.end
    while end < min(len(page), name.end + 4) and (page.words[end] in {",", "."} or page.proper(end)):
        end += 1
    sign = page.words[end : end + 1]
    colon = sign == [":"] and name.end == end  # "Norway: a country profile" is a heading, not a dateline
    return bool(sign) and sign[0] in DASHES and not (colon and page.heading[name.start])


def _nationality(page: Page, name: Name, token: Token) -> Reading:
    if name.people:
        return Reading("people", "a noun for the people")
    noun = _noun_behind(page, name, token)
    if noun is None:
        return Reading("people", "a nationality used as a noun")
    return _before_noun(page, name, noun) or Reading("people", f"a nationality: whose {noun.text!r} it is, not where")


def _before_noun(page: Page, name: Name, noun: Token) -> Reading | None:
    """Return the reading that the noun behind a name gives it, None where that is a mere thing."""
    public = next((page.words[i] for i in range(name.end, noun.i) if page.lower[i] in reading_list("public")), None)
    if public is not None:
        return Reading("government", f"what is the state's: {public + ' ' + noun.text!r}")
    sense = sense_of(noun)
    if sense is Sense.STATE or noun.lower_ in reading_list("public"):
        return Reading("government", f"what a state is, has or does: {noun.text!r}")
    if sense is Sense.PEOPLE:
        return Reading("people", f"its people: {noun.text!r}")
    if sense is Sense.LAND:
        return Reading("place", f"a piece of it: {noun.text!r}")
    return None


def _noun_behind(page: Page, name: Name, token: Token) -> Token | None:
    """Return the noun that a name before it modifies, behind other names and adjectives too; None where none."""
    above = grammar.first_conjunct(token).head
    for _ in range(3):  # "the Norway-Denmark summit": the names hang on one another
        if above.i < name.end or above.pos_ != "PROPN" or above.head.i <= above.i:
            break
        above = above.head
    if above.i >= name.end and above.pos_ in {"NOUN", "PROPN"}:
        titles = (page.doc[i] for i in range(name.end, above.i) if sense_of(page.doc[i], own=True) is Sense.STATE)
        return next(titles, above) if above.pos_ == "PROPN" else above  # "Danish [Prime Minister] Ida Lund"
    i = name.end
    while (
        i < len(page) and i - name.end < 8 and (page.words[i] in {",", "-"} or page.lower[i] in {"and", "or", "other"})
    ):
        i += 1
        while i < len(page) and i - name.end < 8 and page.pos[i] in {"ADJ", "PROPN"}:
            i += 1
    while i + 1 < len(page) and page.pos[i] in NOMINAL and page.pos[i + 1] in NOMINAL:
        if page.lower[i] in reading_list("public") or sense_of(page.doc[i]) is Sense.STATE:
            break  # "the Danish [Prime Minister] Ida Lund"
        i += 1
    inside = i < len(page) and page.sentence[i] == page.sentence[name.start]
    return page.doc[i] if inside and page.pos[i] in {"NOUN", "PROPN"} else None


def _seat(page: Page, token: Token) -> Reading:
    before = grammar.preposition(token)
    if before in {"in", "at", "inside", "near", "outside", "into"}:
        return Reading("place", f"the building: {before!r} stands before it")
    return Reading("government", "a seat of government stands for it")


def _role(page: Page, token: Token, name: Name) -> Reading:
    """Return the reading of a state, region or city by its place in the clause; states act more readily."""
    state, first = name.country is not None, grammar.first_conjunct(token)
    noun = page.lower[name.end - 1]
    if not state and noun in name_words("place") | reading_list("buildings") and noun not in reading_list("governed"):
        return Reading("place", "its own words name a piece of land or a building")
    if name.end < len(page) and page.tags[name.end] in {"NN", "NNS"} and page.pos[name.end] == "NOUN":
        found = _before_noun(page, name, page.doc[name.end])  # "one in five Oxley teachers": however it is parsed
        if found is not None and page.starts[name.end] == page.ends[name.end - 1] + 1:
            return found
    if grammar.is_subject(first):
        return _as_subject(first.head, state)
    before = grammar.preposition(token) or grammar.preposition(first)
    if before is not None:
        return _behind(before, grammar.modified(first), name)
    if grammar.is_possessor(token):
        return _owner(token.head, state)
    given_to = grammar.indirect_object(first.head) == first
    if grammar.is_object(first) or given_to:
        return _as_object(first.head, state, given_to)
    if grammar.is_name_part(token) or token.head.i > token.i and token.head.pos_ in {"NOUN", "PROPN"}:
        noun = _noun_behind(page, name, token) or token.head
        found = _before_noun(page, name, noun)
        if found is not None:
            return found
        return Reading("place", f"says where {noun.text!r} is")
    return Reading("place", "nothing in the sentence makes it act")


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


def _as_subject(verb: Token, state: bool) -> Reading:
    lemma, acting = verb.lemma_.lower(), "government" if state else "people"
    said = grammar.predicate(verb)
    if grammar.is_copular(verb):
        if said.lemma_.lower() in reading_list("attitudes"):
            return Reading(acting, f"it takes a stand: {said.text!r}")
        return Reading("place", f"described, not acting: {said.text!r}")
    if lemma in reading_list("place_subject") or not state and (grammar.is_passive(verb) or lemma == "have"):
        return Reading("place", f"described, not acting: {verb.text!r}")
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
    if before == "of" and above.ent_type_ == "PERSON" and state:
        return Reading("government", f"whom {above.text!r} stands for")
    if before == "of" and above.pos_ == "NOUN":
        sense = sense_of(above, own=True)
        if sense is Sense.PEOPLE:
            return Reading("people", f"its people: {above.text!r}")
        if sense is Sense.STATE and state:
            return Reading("government", f"what a state is or has: {above.text!r}")
    if before == "against":
        return dealt if state else Reading("people", "whom one is against")
    if not state or before in reading_list("place_prepositions"):
        return Reading("place", f"{before!r} stands before it")
    if before in reading_list("government_prepositions"):
        far = before in {"with", "between"} and lemma in reading_list("land")
        town = name.form == "capital" and before == "between" and sense_of(above) is not Sense.STATE
        return Reading("place", f"where {above.text!r} is") if far or town else dealt
    if lemma in reading_list("given"):
        return dealt
    return Reading("place", f"{before!r} stands before it")


def read_building(page: Page, name: Name) -> Reading | None:
    """Return the reading `place` for a body whose building or seat is meant ("taken to Oxley Hospital"), else None."""
    token = head_of(page, name.start, name.end)
    if grammar.is_apposition(token):
        return None
    before = grammar.preposition(token)
    first = page.lower[name.start : name.start + 1] if page.lower[name.start + 1 : name.start + 2] == ["of"] else []
    building = {page.lower[name.end - 1], *first} & reading_list("buildings")
    above = grammar.modified(token)
    member = above.pos_ in {"NOUN", "PROPN"} and (
        sense_of(above) is Sense.PEOPLE or above.lemma_ in reading_list("stakes")
    )
    if before in {"in", "at"} and (member or above.lemma_.lower() in reading_list("callings")):
        return None
    if before in reading_list("where"):
        return Reading("place", f"where it is: {before!r} stands before it")
    if before in {"to", "into"} and above.lemma_.lower() in reading_list("place_verbs"):
        return Reading("place", f"where one goes: {above.text!r}")
    if before in {"of", "from", "by", "with", "for", "about", "against", "between"} or not building:
        return None
    above = token.head.lemma_.lower()
    if grammar.is_subject(token) and not grammar.is_copular(token.head) and above not in reading_list("place_subject"):
        return None
    return Reading("place", "its building: it does not act here")
