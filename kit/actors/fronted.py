"""Fronted: "Sentencing him, Judge Lund said he ...": whom a participle, and what is done to somebody, mean."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from kit.actors.antecedents import Seen
from kit.actors.bound import teller_of
from kit.actors.page import Page
from kit.actors.speaking import is_speaker
from kit.actors.words import listed
from kit.language import grammar
from kit.language.lemmas import is_one_of


def topics(page: Page, i: int) -> set[int]:
    """Return the tokens of whom a participle judges or asks about, before the saying that tells a pronoun's clause."""
    teller = teller_of(page, i)
    if teller is None or page.quoted[i] or not grammar.is_subject(teller):
        return set()
    verb = _participle(page, teller.i)
    if verb is None or not is_one_of(verb, listed("people.toml", "done_to", "judging")):
        return set()
    inside = (page.doc[j] for j in range(verb.i + 1, teller.i))
    return {t.i for t in inside if t.head == verb and grammar.is_object(t) or t.lower_ in {"him", "her"}}


def doer_ahead(page: Page, i: int) -> int | None:
    """Return the subject behind a participle at the front, which its object never means: "Jailing him, [she] said"."""
    if page.lower[i] not in {"him", "her"} or grammar.is_possessor(page.doc[i]) or _participle(page, i) is None:
        return None
    return next((t.i for t in page.doc[i + 1 : page.doc[i].sent.end] if grammar.is_subject(t)), None)


def _participle(page: Page, i: int) -> Token | None:
    """Return the participle before a token with which its sentence begins: "In [jailing] him", "[Asked] about him"."""
    start = page.doc[i].sent.start
    if page.tags[start] in {"VBG", "VBN", "VBD"}:
        return page.doc[start] if start < i else None
    return page.doc[start + 1] if page.tags[start] == "IN" and start + 1 < i and page.tags[start + 1] == "VBG" else None


def sentenced(page: Page, nouns: Iterable[Seen]) -> set[int]:
    """Return the persons whom the article tells to be sentenced: "Fells was jailed", "They fined Fells"."""
    return {one.actor for one in nouns if one.kind == "PERSON" and is_sentenced(page, one.token)} - {None}


def lawyers(page: Page, nouns: Iterable[Seen]) -> set[int]:
    """Return the persons who plead, whom no court sentences: "Defending, [Hale] said", "[Hale], defending, said"."""
    return {one.actor for one in nouns if one.kind == "PERSON" and _pleads(page, one.token)} - {None}


def is_sentenced(page: Page, i: int) -> bool:
    """Tell whether a word is whom a court sentences, by its verb."""
    token = grammar.first_conjunct(page.doc[i])
    if not is_one_of(token.head, listed("people.toml", "done_to", "sentencing")):
        return False
    return grammar.is_object(token) or grammar.is_subject(token) and grammar.is_passive(token.head)


def is_traded(page: Page, i: int) -> bool:
    """Tell whether a pronoun is a player of whose sale is told, hardly who tells it: "[He] will not be sold"."""
    verb = page.doc[i].head
    traded = is_one_of(verb, listed("people.toml", "done_to", "trading"))
    return traded and grammar.is_subject(page.doc[i]) and grammar.is_passive(verb)


def _pleads(page: Page, i: int) -> bool:
    words = listed("people.toml", "done_to", "pleading")
    pleading = (t for t in page.doc[i].sent if t.lower_ in words and page.words[t.i + 1 : t.i + 2] == [","])
    alone = any(t.is_sent_start or page.words[t.i - 1] == "," for t in pleading)
    return alone and is_speaker(page, i)
