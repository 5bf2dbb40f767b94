"""Shared subjects: who "said it was late and promised to fix it" promised it, not what was late.

A second verb of saying behind a statement belongs to the one who speaks, where the statement's own
subject is a thing. For Universal Dependencies.
"""

from __future__ import annotations

from functools import lru_cache

from spacy.tokens import Token

from kit.language import grammar
from kit.language.wire_leads import DAYS
from kit.lexicon import read_rows, read_toml, read_tsv

SAYING = {"speech", "writing", "intention", "belief"}


def reread(verb: Token) -> bool:
    """Hang a verb of saying on the one that it is coordinated with; tell whether it hung in the statement."""
    said = speaker_above(verb)
    if said is not None:
        grammar.put_as_conjunct(verb, said)
    return said is not None


def speaker_above(verb: Token) -> Token | None:
    """Return the verb of saying with which a verb is coordinated, where the parse took it into the statement."""
    if not grammar.is_conjunct(verb) or verb.lemma_.lower() not in sayings() or grammar.own_subject(verb) is not None:
        return None
    stated = grammar.first_conjunct(verb)
    said = stated.head
    thing = grammar.own_subject(stated)
    if not grammar.is_clause_complement(stated) or said.lemma_.lower() not in sayings() or thing is None:
        return None
    if verb.tag_ != said.tag_ or grammar.auxiliaries(verb) or grammar.own_subject(said) is None or said.i > stated.i:
        return None
    return said if is_thing(thing) else None


def is_thing(noun: Token) -> bool:
    """Tell whether a common noun means nobody who could speak."""
    lemma = noun.lemma_.lower()
    return noun.pos_ == "NOUN" and not noun.ent_type_ and not {lemma, noun.lower_} & people()


def is_somebody(noun: Token) -> bool:
    """Tell whether a noun is a name, but no day's, or means people."""
    if noun.lower_ in DAYS or noun.ent_type_ in {"DATE", "TIME"}:
        return False
    return noun.pos_ == "PROPN" or bool({noun.lower_, noun.lemma_.lower()} & people())


@lru_cache
def sayings() -> frozenset[str]:
    """Return the verbs by which somebody speaks, writes or means to do something."""
    return frozenset(row["cue"] for row in read_tsv("cues") if row["pos"] == "verb" and row["sense"] in SAYING)


@lru_cache
def people() -> frozenset[str]:
    """Return the nouns that mean people, one or several."""
    groups = read_toml("people")
    lists = (*groups["gender"].values(), *groups["groups"].values(), groups["government"]["words"])
    roles = (word for row in read_rows("roles") for word in row[-1].split("; "))
    sayers = read_toml("attribution")["sayers"].split()
    return frozenset((*roles, *sayers, *(word for words in lists for word in words)))
