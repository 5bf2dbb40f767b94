"""Verbs: the PLOVER class of a verb or action noun, from the lexicon."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from spacy.tokens import Token

from kit.language import grammar
from kit.lexicon import read_tsv


class Action(NamedTuple):
    """Name what is done: the verb's lemma and its PLOVER class."""

    verb: str
    verb_class: str


def action(verb: Token) -> Action:
    """Return what a verb says is done; class "other" where the lexicon has none.

    A particle or the preposition of a complement can decide: "call" is CONSULT, "call for" REQUEST.
    """
    known, lemma = actions("verb"), verb.lemma_.lower()
    phrasal = next((f"{lemma} {particle.lower_}" for particle in grammar.particles(verb)), lemma)
    for stem in dict.fromkeys((phrasal, lemma)):
        for longer in (*(f"{stem} {before}" for before, _ in grammar.modifiers(verb)), stem):
            if longer in known:
                return known[longer]
    return Action(phrasal, "other")


def nominal_action(noun: Token) -> Action | None:
    """Return what an action noun says is done ("invasion": invade, ASSAULT), or None."""
    return actions("noun").get(noun.lemma_.lower())


@cache
def actions(part_of_speech: str) -> dict[str, Action]:
    """Return the lexicon's verbs or nouns by lemma."""
    return {
        row["lemma"]: Action(row["verb"], row["class"])
        for row in read_tsv("plover")
        if row["part of speech"] == part_of_speech
    }
