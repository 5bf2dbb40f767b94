"""Refusals: "declined to comment", "did not respond to a request": no statement, but news of one."""

from __future__ import annotations

from spacy.tokens import Token

from kit.language import grammar
from kit.quotes.attributions import Attribution, source_of
from kit.quotes.cues import Cue
from kit.spans import Span

DECLINE = {"decline", "refuse", "declin", "refus"}
COMMENTS = {
    "comment",
    "answer",
    "respond",
    "reply",
    "say",
    "discuss",
    "confirm",
    "elaborate",
    "speak",
    "talk",
    "address",
    "disclose",
    "specify",
}
COMMENTS |= {"give", "provide", "take", "offer", "identify", "name", "reveal"}
ANSWERS = {"respond", "reply", "return", "answer", "comment"}
ASKED = {
    "comment",
    "request",
    "requests",
    "call",
    "calls",
    "email",
    "emails",
    "message",
    "messages",
    "question",
    "questions",
    "inquiry",
    "inquiries",
    "interview",
}
ENTRY = Cue("decline to comment", "verb", frozenset(), "speech", "declines")


def refusal(verb: Token) -> Attribution | None:
    """Return a refusal whose verb this is: its span runs from the cue to the end of its complement."""
    lemma = verb.lemma_.lower()
    clause = grammar.complement(verb)
    if lemma in DECLINE and clause is not None and clause.i > verb.i and clause.lemma_.lower() in COMMENTS:
        cue = Span(grammar.verb_group(verb).start, clause.idx + len(clause))
        return _make(verb, cue, _end(clause))
    if lemma in DECLINE and any(o.lower_ in ASKED for o in grammar.objects(verb)):
        return _make(verb, grammar.verb_group(verb), _end(verb))
    negated = grammar.negation(verb) is not None
    if lemma in ANSWERS and negated:
        behind = [noun for before, noun in grammar.modifiers(verb) if before == "to"] + list(grammar.objects(verb))
        if (
            lemma == "comment"
            or any(n.lower_ in ASKED for n in behind)
            or (not behind and lemma in {"respond", "reply"})
        ):
            return _make(verb, grammar.verb_group(verb), _end(verb))
    return None


def _end(head: Token) -> int:
    last = max((token for token in head.subtree if not token.is_punct and not token.is_space), key=lambda t: t.i)
    return last.idx + len(last)


def _make(verb, cue, end):
    start = cue.start
    who = grammar.subject(verb)
    source = source_of(who)
    return Attribution(
        "refusal", ENTRY, cue, (Span(start, max(end, cue.end)),), verb.i, source, None if who is None else who.i
    )
