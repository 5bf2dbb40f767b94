"""Event nouns: the nouns that name a happening, and the verbs that tell the same."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from spacy.tokens import Token

from kit.language import grammar
from kit.lexicon import read_toml, read_tsv
from kit.relations.verbs import nominal_action


class EventNoun(NamedTuple):
    """Hold what a noun names: its family (words for one kind of happening) and whether it goes on."""

    family: str
    is_span: bool
    verb: str


def event_noun(token: Token) -> EventNoun | None:
    """Return what happening a noun names ("the invasion"), or None.

    A name part ("War Minister") or the first half of a compound ("peace talks venue") names none.
    """
    if token.pos_ not in {"NOUN", "PROPN"} or token.pos_ == "PROPN" and token.text == "March":  # the month
        return None
    return _nouns().get(token.lemma_.lower())


def may_happen(token: Token) -> bool:
    """Tell whether a noun, dated directly, names a happening: listed, an action noun, or made from a verb."""
    if event_noun(token) is not None:
        return True
    lemma = token.lemma_.lower()
    if lemma in words("nouns", "things") or lemma in words("nouns", "units"):
        return False
    if lemma in words("nouns", "dated"):
        return True
    made = len(lemma) > 6 and lemma.endswith(tuple(words("nouns", "endings")))
    return token.pos_ == "NOUN" and (made or nominal_action(token) is not None)


def told_family(verb: Token) -> str | None:
    """Return the family of happenings that a verb tells ("met": that of "meeting"), or None."""
    return _verbs().get(verb.lemma_.lower())


def is_predicate(token: Token) -> bool:
    return token.pos_ in {"VERB", "AUX"} or grammar.own_subject(token) is not None or grammar.is_copular(token)


@cache
def _nouns() -> dict[str, EventNoun]:
    return {
        row["noun"]: EventNoun(row["family"], row["extent"] == "span", row["verb"]) for row in read_tsv("event_nouns")
    }


@cache
def _verbs() -> dict[str, str]:
    return {row["verb"]: row["family"] for row in reversed(read_tsv("event_nouns")) if row["verb"]}


@cache
def words(group: str, kind: str) -> frozenset[str]:
    """Return one word list of the lexicon's events file."""
    return frozenset(read_toml("events")[group][kind])
