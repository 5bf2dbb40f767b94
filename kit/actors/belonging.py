"""Belonging: what a noun that goes with a place name is: the state's, its people's, a piece of land, or a thing."""

from __future__ import annotations

from enum import Enum

from spacy.tokens import Token

from kit.actors.words import kin, listed, name_words, reading_list, role_nouns


class Sense(Enum):
    """Name what a noun behind a place name shows of that place."""

    STATE = "government"
    PEOPLE = "people"
    LAND = "place"


def sense_of(noun: Token, *, own: bool = False) -> Sense | None:
    """Return what a noun shows of the place it goes with, None where it is any thing.

    `own` counts only who rules and who lives there, not what is done or said ("the invasion of
    Norway" is not Norway's, "the president of Norway" is).
    """
    forms = {noun.lemma_.lower(), noun.lower_, noun.lower_.removesuffix("s"), noun.lower_.split("-")[-1]}
    if forms & reading_list("land"):
        return Sense.LAND
    if forms & _rulers() or not own and forms & reading_list("state_nouns"):
        return Sense.STATE
    if forms & (_humans() | reading_list("human")):
        return Sense.PEOPLE
    return Sense.LAND if forms & (name_words("place") | reading_list("buildings")) else None


def _rulers() -> frozenset[str]:
    government = listed("people.toml", "government", "words") | listed("people.toml", "groups", "collective")
    offices = {noun for noun, role in role_nouns().items() if role.group == "office"}
    return government | offices | reading_list("state_people")


def _humans() -> frozenset[str]:
    return frozenset(role_nouns()) | frozenset(kin()) | listed("people.toml", "groups", "plural")
