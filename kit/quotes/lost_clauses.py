"""Lost clauses: what a saying tells where the parse hung it elsewhere: as a reason, on the one who told it."""

from __future__ import annotations

from spacy.tokens import Token

from kit.language import grammar
from kit.quotes.attributions import Attribution, words_of
from kit.quotes.cues import verb_cue
from kit.quotes.sayings import top_noun
from kit.quotes.voice import is_passive, make


def lost_clause(verb: Token) -> Token | None:
    """Return the head of the clause that a verb without a complement tells, or None."""
    return _question(verb) or _stated(verb) or _behind_agent(verb)


def denied_before(verb: Token) -> Attribution | None:
    """Match "accused of [the theft of a boat], which he denies": what is denied stands before its pronoun."""
    which = next(iter(grammar.objects(verb)), None)
    if which is None or which.tag_ != "WDT" or verb.lemma_.lower() not in words_of("denying"):
        return None
    what = next((t for t in reversed(verb.doc[verb.sent.start : which.i]) if t.pos_ in {"NOUN", "PROPN"}), None)
    if what is None:
        return None
    what = top_noun(what, list(what.sent))
    return make("object", verb_cue(verb), verb, (grammar.phrase(what, relative=False),))


def _behind_agent(verb: Token) -> Token | None:
    """Return the clause that the parse hung on who told it: "it was revealed by the charity [that it leaked]"."""
    what, by = grammar.own_subject(verb), grammar.agent(verb)
    clause = grammar.complement(by) if by is not None and what is not None and what.lower_ == "it" else None
    mark = grammar.marker(clause) if clause is not None else None
    return clause if mark is not None and mark.lower_ == "that" else None


def _question(verb: Token) -> Token | None:
    """Return an indirect question that the parse took for a time or reason: "did not say [when it would open]"."""
    for child in verb.rights:
        asked = child.left_edge.tag_ == "WRB" and grammar.own_subject(child) is not None
        if asked and grammar.is_adverb_clause(child) and child.left_edge.i <= verb.i + 2:
            known = grammar.negation(verb) is not None or verb.lemma_.lower() in words_of("answerable")
            return child if known else None
    return None


def _stated(verb: Token) -> Token | None:
    """Return a clause right behind a saying that the parse took for another: "says [the new rules need limits]"."""
    entry, who = verb_cue(verb, "q"), grammar.own_subject(verb)
    if entry is None or not entry.speaks or "a" in entry.frames or who is None or who.i > verb.i or is_passive(verb):
        return None
    first = verb.i + 1
    while first < verb.sent.end and (verb.doc[first].lower_ in words_of("times") or verb.doc[first].is_digit):
        first += 1  # "said [May 3] it would close"
    for child in verb.rights:
        if child.left_edge.i not in {verb.i + 1, first}:
            continue
        own, mark = grammar.own_subject(child), grammar.marker(child)
        if mark == child.left_edge and mark.lower_ == "that" and own is not None:
            return child  # "tweeted [that he would go]"
        finite = any(token.tag_ in grammar.FINITE for token in (child, *child.children))
        if own is not None and own.left_edge.i in {verb.i + 1, first} and finite and mark is None:
            return child
    return None
