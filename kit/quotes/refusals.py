"""Refusals: "declined to comment", "could not be reached": no statement, but news that one was asked for."""

from __future__ import annotations

from spacy.tokens import Token

from kit.language import grammar
from kit.quotes.attributions import Attribution, cue_span, subject_of, words_of
from kit.quotes.cues import Cue
from kit.quotes.sources import source_of
from kit.spans import Span

ENTRY = Cue("decline to comment", "verb", frozenset(), "speech", "declines")


def refusal(word: Token) -> Attribution | None:
    """Return the refusal that a verb or adjective tells: from its cue to the end of its complement."""
    lemma = word.lemma_.lower()
    if lemma in words_of("declining") or word.lower_ in words_of("declining"):
        return _declined(word)
    negated = grammar.negation(word) is not None
    if negated and (lemma in words_of("answering") or word.lower_ in words_of("answering")):
        return _unanswered(word, lemma)
    if lemma == "reach" and negated and grammar.is_passive(word) and _asked(word):
        return _make(word, word)
    if lemma in {"available", "unavailable"} and (negated or lemma == "unavailable") and _asked(word):
        return _make(word, word)
    if lemma in words_of("giving"):
        given = [o for o in grammar.objects(word) if o.lower_ in words_of("comments")]
        if given and (negated or any(t.lower_ == "no" for t in given[0].children)):
            return _make(word, given[0])
    return None


def _declined(verb: Token) -> Attribution | None:
    """Match "declined to comment on it", "refused comment", "refused to answer questions"."""
    clause = grammar.complement(verb)
    if clause is not None and clause.i > verb.i and clause.lemma_.lower() in words_of("commenting"):
        return _make(verb, clause)
    given = [o for o in grammar.objects(verb) if o.lower_ in words_of("comments") and o.i > verb.i]
    return _make(verb, given[0]) if given and grammar.negation(verb) is None else None


def _unanswered(verb: Token, lemma: str) -> Attribution | None:
    """Match "did not respond", "did not return calls", "would not comment"."""
    what = grammar.own_subject(verb)
    if grammar.is_passive(verb):
        return _make(verb, verb) if what is not None and what.lower_ in words_of("asked") else None
    behind = [noun for before, noun in grammar.modifiers(verb) if before in {"to", "for"} and noun.i > verb.i]
    behind += [o for o in grammar.objects(verb) if o.i > verb.i]
    asked = any(noun.lower_ in words_of("asked") for noun in behind)
    if lemma == "comment" or asked or (not behind and lemma in {"respond", "reply"}):
        return _make(verb, verb)
    return None


def _asked(word: Token) -> bool:
    return any(before == "for" and noun.lower_ in words_of("asked") for before, noun in grammar.modifiers(word))


def _make(word: Token, last: Token) -> Attribution:
    """Return a refusal whose cue ends with the second word and whose span with that word's complement."""
    group = cue_span(word)
    cue = Span(group.start, max(group.end, last.idx + len(last)))
    own = [t for t in last.subtree if t.idx >= word.idx and not t.is_punct and not t.is_space and not _is_new(t, last)]
    final = max(own, key=lambda token: token.i, default=last)
    who = None if word.tag_ == "VBN" and not _asked(word) and grammar.is_passive(word) else subject_of(word)
    content = Span(cue.start, max(cue.end, final.idx + len(final)))
    return Attribution(
        "refusal", ENTRY, cue, (content,), word.i, source_of(who, cue=word.i), None if who is None else who.i
    )


def _is_new(token: Token, last: Token) -> bool:
    """Tell whether a token lies in a clause that only follows ("declined to comment, [saying so]")."""
    while token != last and token.head != token:
        if token.head == last and (grammar.is_conjunct(token) or grammar.is_adverb_clause(token)):
            return True
        if token.head == last and token.pos_ == "CCONJ":
            return True
        token = token.head
    return False
