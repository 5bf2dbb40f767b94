"""Naming: a day that a verb makes something of: "declared Tuesday a day of mourning", "set Friday as the deadline"."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Token

from kit.language import grammar
from kit.language.lemmas import is_one_of
from kit.times.lexicon import words

REACH = 6  # words between the date and the noun that it is to be


class Named(NamedTuple):
    """Hold the verb that names a day, and the noun that says what it is to be."""

    verb: Token
    noun: Token


def named_day(date: Token) -> Named | None:
    """Return what makes something of a date, given its head word; None where the date only says when.

    The parse often takes such a date for an adverb, so what stands behind it decides.
    """
    verb = date.head
    if verb == date or verb.pos_ not in {"VERB", "AUX"} or grammar.preposition(date) is not None:
        return None
    if not is_one_of(verb, words("naming")):
        return None
    if grammar.is_passive(verb) and grammar.is_subject(date):  # "Friday was set as the deadline"
        after = verb.i + 1
    elif verb.i + 1 == date.left_edge.i:
        after = max(date.i, *(child.i for child in date.children if child.pos_ in {"PROPN", "NUM"}), date.i) + 1
    else:
        return None
    noun = _noun_behind(date, after)
    return Named(verb, noun) if noun is not None else None


def _noun_behind(date: Token, at: int) -> Token | None:
    """Return the noun of "a day of mourning", "as the deadline", "for the hearing" that begins at a token."""
    doc, last = date.doc, date.sent.end
    if at >= last or doc[at].lower_ not in {"as", "for", "a", "an", "the", "to", "another"}:
        return None
    opened = doc[at].lower_ in {"as", "for"}
    for token in doc[at : min(at + REACH, last)]:
        if token.is_punct:
            return None
        if token.pos_ in {"NOUN", "PROPN"} and not grammar.is_name_part(token):
            return token if opened or is_one_of(token, words("named")) else None
    return None
