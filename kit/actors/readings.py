"""Readings: whether a place name means the government, the place or its people (metonymy).

Decided from the name's role in the sentence: who acts, says or is dealt with is a government; where
one goes and is, a place; whose citizens, teachers or voters are told of, the people. A nationality
before a piece of land is the place, before any other thing ("a Danish company") the people: nothing
happens there. Source of the distinction: Markert and Nissim, SemEval-2007 task 8; Gritta, Pilehvar
and Collier 2020 (modifiers).
"""

from __future__ import annotations

from spacy.tokens import Token

from kit.actors.belonging import Sense, sense_of
from kit.actors.buildings import building_reading
from kit.actors.classes import ROAD
from kit.actors.datelines import in_dateline
from kit.actors.governments import is_government
from kit.actors.names import Name
from kit.actors.page import Page
from kit.actors.positions import Reading, by_position
from kit.actors.words import name_words, reading_list
from kit.language import grammar

NOMINAL = {"NOUN", "PROPN", "ADJ"}


def read_place(page: Page, name: Name) -> Reading:
    """Return what a place name means where it stands."""
    token = head_of(page, name.start, name.end)
    if name.form == "demonym":
        return _nationality(page, name, token)
    if name.form == "short" and is_government(page, name.end - 1):
        return Reading("government", "it is named as a government")
    if name.form == "seat":
        return _seat(page, token)
    if in_dateline(page, name):
        return Reading("place", "where the report was written: it opens the paragraph")
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
    noun = _noun_behind(page, name, token)
    if noun is None:
        return Reading("people", "a nationality used as a noun")
    found = _before_noun(page, name, noun)
    if found is None and name.country is None:  # "European airlines": a continent is no one people's
        return Reading("place", f"the part of the world where {noun.text!r} is")
    return found or Reading("people", f"a nationality: whose {noun.text!r} it is, not where")


def _before_noun(page: Page, name: Name, noun: Token) -> Reading | None:
    """Return the reading that the noun behind a name gives it, None where that is a mere thing."""
    public = next((page.words[i] for i in range(name.end, noun.i) if page.lower[i] in reading_list("public")), None)
    if public is not None:
        return Reading("government", f"what is the state's: {public + ' ' + noun.text!r}")
    if {noun.lower_, noun.lemma_.lower()} & reading_list("legations") and _site(noun):
        return Reading("place", f"the building: {noun.text!r}")
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


def _site(noun: Token) -> bool:
    """Tell whether a noun for a legation is where something is or goes on, not who acts."""
    before = grammar.preposition(noun)
    if before is not None:
        return before in reading_list("where") | {"to", "into", "from"}
    return grammar.is_object(noun) and noun.head.lemma_.lower() in reading_list("place_object")


def _seat(page: Page, token: Token) -> Reading:
    before = grammar.preposition(token)
    if before in {"in", "at", "inside", "near", "outside", "into"}:
        return Reading("place", f"the building: {before!r} stands before it")
    return Reading("government", "a seat of government stands for it")


def _role(page: Page, token: Token, name: Name) -> Reading:
    """Return the reading of a state, region or city by its place in the clause; states act more readily."""
    state, noun = name.country is not None, page.lower[name.end - 1]
    if not state and noun in name_words("place") | reading_list("buildings") and noun not in reading_list("governed"):
        return Reading("place", "its own words name a piece of land or a building")
    if ROAD.fullmatch(page.words_of(name.start, name.end)):
        return Reading("place", "a road")
    beside = _noun_beside(page, name)
    if beside is not None and not state and beside.lower_ in reading_list("governed"):
        token = beside  # "in Oxley [county]": the noun is a part of the name
        beside = _noun_beside(page, name, beside.i + 1)
    found = _before_noun(page, name, beside) if beside is not None else None
    if found is not None:  # "one in five Oxley teachers": however it is parsed
        return found
    if not state and _plural(page, token, name):
        return Reading("people", "a side or team: its verb is in the plural")
    found = by_position(token, state, town=name.form == "capital")
    if found is not None:
        return found
    if grammar.is_name_part(token) or token.head.i > token.i and token.head.pos_ in {"NOUN", "PROPN"}:
        noun = _noun_behind(page, name, token) or token.head
        found = _before_noun(page, name, noun)
        return found or Reading("place", f"says where {noun.text!r} is")
    return Reading("place", "nothing in the sentence makes it act")


def _noun_beside(page: Page, name: Name, i: int | None = None) -> Token | None:
    """Return the common noun that stands right behind a name, or at a token behind it; None where there is none."""
    i = name.end if i is None else i
    if i >= len(page) or page.pos[i] not in {"NOUN", "PROPN"} or not page.words[i].islower():
        return None
    return page.doc[i] if page.starts[i] == page.ends[i - 1] + 1 else None


def _plural(page: Page, token: Token, name: Name) -> bool:
    """Tell whether one name has a verb in the plural, as a team has: "Oxley have won", not "the Marches have"."""
    if not grammar.is_subject(token) or grammar.conjuncts(token) or grammar.is_conjunct(token):
        return False
    if page.lower[name.end - 1].endswith("s") or page.tags[token.i] != "NNP":
        return False
    verb, helpers = token.head, grammar.auxiliaries(token.head)
    if helpers:
        return helpers[0].i > token.i and helpers[0].lower_ in {"are", "have", "were"} and helpers[0].i == name.end
    return verb.tag_ == "VBP" and verb.i == name.end


def read_building(page: Page, name: Name) -> Reading | None:
    """Return the reading `place` for a body whose building or seat is meant ("taken to Oxley Hospital"), else None."""
    why = building_reading(page, name, head_of(page, name.start, name.end))
    return Reading("place", why) if why is not None else None
