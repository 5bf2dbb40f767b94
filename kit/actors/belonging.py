"""Belonging: what a noun that goes with a place name is: the state's, its people's, a piece of land, or a thing."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache

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
    if forms & _humans():
        return Sense.PEOPLE
    return Sense.LAND if forms & _sites() else None


@lru_cache
def _rulers() -> frozenset[str]:
    government = listed("people.toml", "government", "words") | listed("people.toml", "groups", "collective")
    offices = {noun for noun, role in role_nouns().items() if role.group == "office"}
    return government | offices | reading_list("state_people")


@lru_cache
def _humans() -> frozenset[str]:
    lists = listed("people.toml", "groups", "plural") | reading_list("human")
    return frozenset(role_nouns()) | frozenset(kin()) | lists


@lru_cache
def _sites() -> frozenset[str]:
    return name_words("place") | reading_list("buildings")
