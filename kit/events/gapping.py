"""Gapping: a joined clause that leaves out its verb: "Holt died in 1981 and [Vale in 1992]".

The parse hangs such a clause now here, now there, so the words between the two dates decide.
Source: Quirk et al. 1985, A Comprehensive Grammar of the English Language, 13.92 to 13.95.
"""

from __future__ import annotations

from collections.abc import Container
from typing import Literal, NamedTuple

from spacy.tokens import Doc, Token

from kit.language import grammar

BEFORE_DATES = {"in", "on", "at", "by", "since", "from"}
AFTER_DATES = {"later", "earlier", "ago"}
PLACES = {"GPE", "LOC", "FAC"}
MOST = 6  # words of what stands for subject or object


class Gap(NamedTuple):
    """Hold the words that stand for a part of the clause before, and its date.

    `head` is their noun, `role` what they stand for: "Vale", "the quarry", "in the south".
    """

    tokens: tuple[Token, ...]
    head: Token
    role: Literal["subject", "object", "phrase"]


def gap_before(doc: Doc, first: int, timed: Container[int], verb: Token) -> Gap | None:
    """Return what stands between the date before and the one that begins at a token, where both share a verb.

    `timed` holds the indices of all tokens of dates. Both dates follow the verb, each behind a preposition.
    """
    at = first - 1
    if verb.pos_ != "VERB" or at <= verb.i:
        return None
    if doc[at].lower_ not in BEFORE_DATES:
        last = next(i for i in range(first, len(doc) + 1) if i == len(doc) or i not in timed)
        if doc[last - 1].lower_ not in AFTER_DATES:
            return None
        at += 1  # "and Vale [two years later]"
    end = at
    while at - 1 > verb.i and end - at < MOST and _is_of_noun(doc[at - 1], timed):
        at -= 1
    tokens = tuple(doc[at:end])
    numbered = len(tokens) == 2 and tokens[0].pos_ == "DET"  # "the second"
    if not tokens or tokens[-1].pos_ not in {"NOUN", "PROPN", "NUM"} and not numbered:
        return None
    told = {doc[i].lower_ for i in range(verb.i + 1, _first_date(verb, timed))}  # "to the House in 1972 and [to] the"
    opens = doc[at - 1] if doc[at - 1].pos_ == "ADP" and doc[at - 1].lower_ in BEFORE_DATES | told else None
    at -= opens is not None
    joined = at
    while doc[at - 1].text == "," or doc[at - 1].tag_ == "CC" and doc[at - 1].lower_ != "or":
        at -= 1
    if at == joined or at - 1 not in timed or not verb.i < at - 1:
        return None
    if opens is not None:
        return Gap((opens, *tokens), tokens[-1], "phrase")
    return Gap(tokens, tokens[-1], _role(verb, tokens[-1], timed))


def rest_of(verb: Token, gap: Gap, timed: Container[int], inside: Container[int]) -> list[Token]:
    """Return what follows the verb in the clause that is left out: the words before its first date, the gap's in place.

    `inside` holds the indices of the verb's own words.
    """
    doc, end = verb.doc, _first_date(verb, timed)
    first = end - 1 if doc[end - 1].lower_ in BEFORE_DATES else end
    told = [token for token in doc[verb.i + 1 : first] if token.i not in inside]
    if gap.role == "subject":
        return told
    if gap.role == "object":
        noun = next(iter(grammar.objects(verb)), None)
        told = [token for token in told if noun is not None and token.i < noun.left_edge.i]
    else:
        last = next((token.i for token in reversed(told) if token.pos_ == "ADP"), first)
        told = [token for token in told if token.i < last + (gap.tokens[0].pos_ != "ADP")]
    return [*told, *gap.tokens]


def _role(verb: Token, noun: Token, timed: Container[int]) -> str:
    """Return what a noun stands for: subject, object, or the place that closes the phrase before the first date."""
    end = _first_date(verb, timed)
    places = [token for token in verb.doc[verb.i : end] if token.ent_type_ in PLACES]
    if noun.ent_type_ in PLACES and places and any(token.pos_ == "ADP" for token in verb.doc[verb.i : places[-1].i]):
        return "phrase"
    objects = [other for other in grammar.objects(verb) if verb.i < other.i < end and other.lower_ != "place"]
    is_doer = noun.ent_type_ == "PERSON" and objects and objects[0].ent_type_ != "PERSON"
    return "object" if objects and not is_doer else "subject"


def _first_date(verb: Token, timed: Container[int]) -> int:
    return next(i for i in range(verb.i + 1, len(verb.doc) + 1) if i in timed or i == len(verb.doc))


def _is_of_noun(token: Token, timed: Container[int]) -> bool:
    return token.i not in timed and (
        token.pos_ in {"DET", "ADJ", "NOUN", "PROPN", "NUM"} or token.tag_ in {"PRP$", "POS"}
    )
