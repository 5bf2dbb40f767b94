"""Verbs: the PLOVER class of a verb or action noun, from the lexicon."""

from __future__ import annotations

from collections.abc import Container
from functools import cache
from typing import NamedTuple

from spacy.tokens import Token

from kit.language import grammar
from kit.language.base_forms import base, base_forms
from kit.lexicon import read_tsv


class Action(NamedTuple):
    """Name what is done: the verb's lemma and its PLOVER class."""

    verb: str
    verb_class: str


def action(verb: Token) -> Action:
    """Return what a verb says is done; class "other" where the lexicon has none.

    A particle or the preposition of a complement can decide: "call" is CONSULT, "call for" REQUEST.
    """
    known = actions("verb")
    found = phrasal(verb, known)
    if found is not None:
        return known[found]
    return Action(" ".join((plain_form(verb), *(particle.lower_ for particle in grammar.particles(verb)[:1]))), "other")


def plain_form(verb: Token) -> str:
    """Return a verb's base form, without the letter that its ending doubled where the lemma kept it."""
    lemma, form = verb.lemma_.lower(), verb.lower_
    doubled = len(lemma) > 3 and lemma[-1] == lemma[-2] and lemma[-1] not in "lsfz"
    return lemma[:-1] if doubled and form in {f"{lemma}ed", f"{lemma}ing"} else lemma


def phrasal(verb: Token, known: Container[str]) -> str | None:
    """Return the entry of a word list that a verb is, the longest: with particle and preposition, or alone."""
    particles = [particle.lower_ for particle in grammar.particles(verb)[:1]]
    befores = [before for before, _ in grammar.modifiers(verb)]
    for stem in dict.fromkeys((plain_form(verb), *base_forms(verb.lemma_.lower(), verb.lower_))):
        stems = [" ".join((stem, *particles)), stem] if particles else [stem]
        for longer in (*(f"{start} {before}" for start in stems for before in befores), *stems):
            if longer in known:
                return longer
    return None


def nominal_action(noun: Token) -> Action | None:
    """Return what an action noun says is done ("invasion": invade, ASSAULT), or None."""
    known = actions("noun")
    return known.get(base(noun, known))


@cache
def actions(part_of_speech: str) -> dict[str, Action]:
    """Return the lexicon's verbs or nouns by lemma."""
    return {
        row["lemma"]: Action(row["verb"], row["class"])
        for row in read_tsv("plover")
        if row["part of speech"] == part_of_speech
    }
