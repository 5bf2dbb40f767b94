"""Relations: what a word is to the word above it, told in either set of labels."""

from __future__ import annotations

from spacy.tokens import Token

from kit.language.grammar.clauses import marker
from kit.language.grammar.labels import (
    ADVERB_CLAUSE,
    APPOSITION,
    COMPLEMENT,
    NAME_PART,
    NOUN_CLAUSE,
    OBJECT,
    OBLIQUE,
    POSSESSOR,
    RELATIVE,
    SUBJECT,
)


def is_subject(token: Token) -> bool:
    """Tell whether a token is the nominal subject of its head."""
    return token.dep_ in SUBJECT


def is_object(token: Token) -> bool:
    """Tell whether a token is a direct object."""
    return token.dep_ in OBJECT


def is_oblique(noun: Token) -> bool:
    """Tell whether a noun modifies a verb or noun, with a preposition or without."""
    return noun.dep_ in OBLIQUE or noun.dep_ == "pobj"


def is_possessor(token: Token) -> bool:
    """Tell whether a token says whose its head noun is."""
    return token.dep_ in POSSESSOR


def is_apposition(token: Token) -> bool:
    """Tell whether a noun renames the noun before it."""
    return token.dep_ in APPOSITION


def is_name_part(token: Token) -> bool:
    """Tell whether a token is part of a longer name or stands before the noun it modifies."""
    return token.dep_ in NAME_PART


def is_adverb(token: Token) -> bool:
    """Tell whether a token is an adverb that modifies the word above it ("[also] denied")."""
    return token.dep_ == "advmod" and token.pos_ in {"ADV", "PART"}


def is_conjunct(token: Token) -> bool:
    """Tell whether a token is the second or later member of a coordination."""
    return token.dep_ == "conj"


def is_clause_complement(token: Token) -> bool:
    """Tell whether a token heads a clause that completes the verb, noun or adjective above."""
    return token.dep_ in COMPLEMENT or (token.dep_ in NOUN_CLAUSE and marker(token) is not None)


def is_open_complement(token: Token) -> bool:
    """Tell whether a clause takes its subject from above ("plans [to leave]")."""
    return token.dep_ == "xcomp"


def is_relative(token: Token) -> bool:
    """Tell whether a token heads a relative clause."""
    return token.dep_ in RELATIVE


def is_noun_clause(token: Token) -> bool:
    """Tell whether a token heads a clause that hangs on a noun ("aid [requested by them]")."""
    return token.dep_ in NOUN_CLAUSE


def is_adverb_clause(token: Token) -> bool:
    """Tell whether a token heads an adverbial clause ("as it progressed")."""
    return token.dep_ in ADVERB_CLAUSE


def is_parenthetical(token: Token) -> bool:
    """Tell whether a clause stands beside its host, as "officials said" after a statement."""
    return token.dep_ == "parataxis"


def is_clause_mark(token: Token) -> bool:
    """Tell whether a token is a word that opens a subordinate clause."""
    return token.dep_ == "mark"
