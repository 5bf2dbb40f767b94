"""Verbs: the PLOVER class of a verb or action noun, from the lexicon."""

from __future__ import annotations

from collections.abc import Container
from functools import cache
from typing import NamedTuple

from spacy.tokens import Token

from kit.language import grammar
from kit.lexicon import read_toml, read_tsv
from kit.quotes.acts import is_judging

ADVERBS = {"back", "out", "down", "off", "away"}  # parses seldom call them particles: "fired [back]"
HARM = {"ASSAULT", "COERCE", "SANCTION"}
"""The classes of what hurts."""


class Action(NamedTuple):
    """Name what is done: the verb's lemma and its PLOVER class."""

    verb: str
    verb_class: str


def action(verb: Token) -> Action:
    """Return what a verb says is done; class "other" where the lexicon has none.

    A particle, an object or the preposition of a complement can decide: "call" is CONSULT, "call for" REQUEST,
    "open fire" ASSAULT. Who is called something is not called up, and what is left so is not left.
    """
    known = actions("verb")
    found = phrasal(verb, known)
    if found is not None and not (found in {"call", "leave"} and is_judging(verb)):
        return known[found]
    particles = [particle.lower_ for particle in grammar.particles(verb)[:1]]
    return Action(" ".join((verb.lemma_.lower(), *particles)), "other")


def phrasal(verb: Token, known: Container[str]) -> str | None:
    """Return the entry of a word list that a verb is, the longest: with particle, object or preposition, or alone."""
    particles = [particle.lower_ for particle in grammar.particles(verb)[:1]]
    particles = particles or [t.lower_ for t in verb.rights if t.i == verb.i + 1 and t.lower_ in ADVERBS]
    beside = [form for noun in grammar.objects(verb) for form in (noun.lower_, noun.lemma_.lower())]
    beside += [before for before, _ in grammar.modifiers(verb)]
    stem = verb.lemma_.lower()
    stems = [" ".join((stem, *particles)), stem] if particles else [stem]
    entries = (entry for start in stems for entry in (*(f"{start} {word}" for word in beside), start))
    return next((entry for entry in entries if entry in known), None)


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


@cache
def relation_words(group: str, key: str) -> frozenset[str]:
    """Return one list of lexicon/relations.toml as a set."""
    return frozenset(read_toml("relations")[group][key])


def relation_verbs(key: str) -> frozenset[str]:
    """Return one list of verbs of lexicon/relations.toml as a set."""
    return relation_words("verbs", key)
