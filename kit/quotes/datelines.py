"""Datelines: where a report begins behind its place, agency and day ("OSLO (AP) — ")."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from kit.language import grammar
from kit.quotes.sayings import top_noun

LONGEST = 20  # tokens of a dateline
OPENING = 60  # tokens up to the verb of the sentence behind one


def behind_dateline(doc: Doc, start: int, stop: int) -> int:
    """Return where a sentence begins behind its dateline, `start` where it has none (token indices)."""
    if not (doc[start].is_upper and len(doc[start]) > 2):
        return start
    for index in range(start, min(start + LONGEST, stop)):
        if doc[index].text in {"—", "–", "--"}:
            told = any(token.tag_ in grammar.FINITE for token in doc[start:index])
            return start if told else index + 1
    return start


def not_in_dateline(noun: Token | None, verb: Token) -> Token | None:
    """Return who says it where a parse took a dateline for the speaker: "OXLEY — [Norvald], a firm, said"."""
    doc, start = verb.doc, verb.i
    while start > 0 and not doc[start - 1].is_space and verb.i - start < OPENING:
        start -= 1
    first = behind_dateline(doc, start, verb.i)
    if first == start or noun is not None and not noun.i < first:
        return noun
    words = list(doc[first : verb.i])
    named = next((token for token in words if token.pos_ in {"PROPN", "NOUN"}), None)
    return noun if named is None else top_noun(named, words)
