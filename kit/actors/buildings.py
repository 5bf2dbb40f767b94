"""Buildings: when a body's name means where it is ("taken to Oxley Hospital"), not the body ("the hospital said")."""

from __future__ import annotations

from spacy.tokens import Token

from kit.actors.belonging import Sense, sense_of
from kit.actors.gazetteer import known_body
from kit.actors.name import Name
from kit.actors.page import Page
from kit.actors.words import reading_list
from kit.language import grammar
from kit.language.lemmas import is_one_of

WHOM = {"of", "by", "with", "for", "about", "against", "between", "according to", "among", "despite", "unlike"}
"""Prepositions behind which a body acts or is dealt with."""


def building_reading(page: Page, name: Name, token: Token) -> str | None:
    """Return why a body's name means its building or site where it stands, None where it means the body."""
    first = page.lower[name.start : name.start + 1] if page.lower[name.start + 1 : name.start + 2] == ["of"] else []
    building = bool({page.lower[name.end - 1], *first} & reading_list("buildings"))
    if grammar.is_apposition(token):  # "next door, [Oxley Museum], was": as the noun it stands beside
        if not building:
            return None
        token = token.head
    before, above = grammar.preposition(token), grammar.modified(token)
    part = _part(page, name, token, before)
    if part is not None:
        return f"a part of its site: {part.text!r}"
    if name_of_bloc(page, name):
        return _in_bloc(page, name, token, before)
    if before is not None:
        return _behind(before, above, building)
    return "its building: it does not act here" if building and not _acts(token) else None


def _part(page: Page, name: Name, token: Token, before: str | None) -> Token | None:
    """Return the noun for a part of a site that a name goes with: "the grounds of Oxley Academy"."""
    if before == "of":
        above = grammar.modified(token)
        return above if is_one_of(above, reading_list("site_parts")) else None
    i = name.end + (page.tags[name.end : name.end + 1] == ["POS"])
    while i + 1 < len(page) and page.pos[i] == "NOUN" == page.pos[i + 1]:
        i += 1
    beside = i < len(page) and page.pos[i] == "NOUN" and page.sentence[i] == page.sentence[name.start]
    return page.doc[i] if beside and page.lower[i].removesuffix("s") in reading_list("site_parts") else None


def _behind(before: str, above: Token, building: bool) -> str | None:
    """Return why a body behind a preposition is a place, by that and by what it hangs on; None where it is none."""
    noun = above.pos_ in {"NOUN", "PROPN"}
    member = noun and (sense_of(above) is Sense.PEOPLE or is_one_of(above, reading_list("stakes")))
    if before == "in" or before == "at" and not building:
        if member and not building or is_one_of(above, reading_list("callings")):
            return None
    if before in reading_list("where"):
        return f"where it is: {before!r} stands before it"
    if before in {"to", "into", "from", "off"} and is_one_of(above, reading_list("place_verbs")):
        return f"where one goes: {above.text!r}"
    if not building or before in WHOM:
        return None
    if before == "from" and not noun and not is_one_of(above, reading_list("going_from")):
        return None  # "learned from Oxley Museum", but "walked from Oxley Museum"
    return f"its building: {before!r} stands before it, not what it does"


def name_of_bloc(page: Page, name: Name) -> bool:
    """Tell whether a name means a union of states, which has a territory of its own."""
    known = known_body(page.words_of(name.start, name.end))
    return known is not None and known.name in reading_list("blocs")


def _in_bloc(page: Page, name: Name, token: Token, before: str | None) -> str | None:
    """Return why a union of states is meant as a territory ("across the EU", "EU borders"), None where it acts."""
    above = grammar.modified(token)
    if before is not None:
        if before in reading_list("place_prepositions"):
            return f"its territory: {before!r} stands before it"
        return f"where one goes: {above.text!r}" if _going(before, above) else None
    beside = token.head if grammar.is_possessor(token) or token.head.i > token.i and token.head.pos_ == "NOUN" else None
    if beside is not None and not grammar.is_subject(token):
        return f"a part of its territory: {beside.text!r}" if sense_of(beside) is Sense.LAND else None
    inside = grammar.is_object(token) and is_one_of(token.head, reading_list("place_object"))
    return f"where one is: {token.head.text!r}" if inside else None


def _going(before: str, above: Token) -> bool:
    moving = reading_list("place_verbs") | reading_list("going_from") | reading_list("trade")
    return before in {"to", "from", "into", "out of"} and is_one_of(above, moving)


def _acts(token: Token) -> bool:
    """Tell whether a name is the subject of a verb for what a body does, not for where a building stands."""
    if not grammar.is_subject(token) or grammar.is_copular(token.head):
        return False
    return not is_one_of(token.head, reading_list("place_subject") | reading_list("site_subject"))
