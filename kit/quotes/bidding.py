"""Bidding: infinitives behind a verb, what somebody is bidden to do: "called for [the mayor to resign]"."""

from __future__ import annotations

from itertools import takewhile

from spacy.tokens import Token

from kit.language import grammar
from kit.quotes.acts import is_unreal
from kit.quotes.attributions import Attribution
from kit.quotes.contents import after, clause_spans, is_clause
from kit.quotes.cues import verb_cue
from kit.quotes.voice import make
from kit.spans import Span


def wanted(verb: Token) -> Attribution | None:
    """Match "called for [the mayor to resign]", "waited for [it to rain]": an infinitive with its own subject."""
    clause = None if is_unreal(verb) else grammar.complement(verb)
    first = grammar.marker(clause) if clause is not None and grammar.own_subject(clause) is not None else None
    entry = verb_cue(verb, "for") if first is not None and first.lower_ == "for" and first.i > verb.i else None
    if entry is None:
        return None
    return make("preposition", entry, verb, [after(span, first) for span in clause_spans(verb.doc, clause)], to=first)


def bidden(verb: Token, whom: Token) -> list[Span]:
    """Return what somebody is bidden to do where the parse hung it on another noun: "urged guests in town [to go]"."""
    if verb_cue(verb, "oi") is None or grammar.complement(verb) is not None:
        return []
    for token in takewhile(lambda t: not t.is_punct, verb.doc[whom.i + 1 : verb.sent.end - 1]):
        if token.lower_ == "to" and token.nbor().tag_ == "VB":
            last = token.nbor().right_edge
            last = last.nbor(-1) if last.is_punct else last
            return [Span(token.idx, last.idx + len(last))]
    return []


def infinitive_of(verb: Token) -> Token | None:
    """Return the infinitive with "to" behind a verb, whatever the parse calls it."""
    for child in verb.children:
        if child.i > verb.i and is_clause(child) and opens(child, "to"):
            return child
    return None


def opens(clause: Token, word: str) -> bool:
    """Tell whether a clause opens with a word: "[to] go", "[as] thin"."""
    mark = grammar.marker(clause)
    return mark is not None and mark.lower_ == word
