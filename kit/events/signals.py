"""Signals: words that put one happening before, after or inside another ("ahead of the meeting")."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Token

from kit.events.nouns import event_noun, words
from kit.events.occurring import what_occurs
from kit.events.undated import is_asked
from kit.language import grammar
from kit.language.lemmas import is_one_of

PRONOUNS = {"what", "this", "that", "which", "it", "there"}


class Link(NamedTuple):
    """Hold what a signal says: the head of one happening stands so to the head of another.

    `relation` is before, after or during, of `head` to `other`; `signal` is the word that says it,
    `start` and `end` the characters from the signal to the other's head.
    """

    head: Token
    other: Token
    relation: str
    signal: str
    start: int
    end: int


def find_links(doc: Doc) -> Iterator[Link]:
    """Yield the order that prepositions, conjunctions and lead-up nouns say, in text order; questions say none."""
    return (link for link in _links(doc) if not is_asked(link.head))


def _links(doc: Doc) -> Iterator[Link]:
    for token in doc:
        if event_noun(token) is not None:
            yield from _phrase_link(token)
        elif grammar.is_adverb_clause(token) and token.pos_ in {"VERB", "AUX"}:
            yield from _clause_link(token)


def _phrase_link(noun: Token) -> Iterator[Link]:
    """Yield what a preposition before an event noun says of the verb or noun that it modifies."""
    before = grammar.preposition(noun)
    if before is None:
        if noun == grammar.indirect_object(noun.head) or (grammar.is_object(noun) and is_one_of(noun.head, {"tell"})):
            yield Link(noun.head, noun, "during", noun.head.lower_, noun.head.idx, noun.idx + len(noun))
        return
    host, relation = grammar.modified(noun), relation_of(before)
    first = grammar.preposition_token(noun)
    adverbial = f"{host.lower_} {before}"  # "ahead" may be an adverb with "of the summit" below it
    lead = _compound(host)
    if host.pos_ in {"ADV", "ADP"} and relation_of(adverbial) is not None:
        before, relation, first, host = adverbial, relation_of(adverbial), host, grammar.modified(host)
    elif lead in words("order", "lead_up") or lead in words("order", "wake"):
        relation = "before" if lead in words("order", "lead_up") else "after"
        before, first, host = f"the {lead} {before}", host.left_edge, grammar.modified(host)
    head = _happening_above(host)
    words_before = first.doc[max(noun.sent.start, first.i - 2) : noun.i]
    partly = any(token.lower_ == "including" for token in words_before)  # "for weeks, including before the war"
    if relation is not None and before != "as" and head is not None and head != noun and not partly:
        yield Link(head, noun, relation, before, min(first.idx, noun.idx), noun.idx + len(noun))


def _clause_link(verb: Token) -> Iterator[Link]:
    """Yield what the word that opens an adverbial clause says of the clause above."""
    opener = grammar.marker(verb) or next(
        (adverb for adverb in grammar.adverbs(verb) if adverb.lower_ in {"when", "while", "after", "before"}), None
    )
    relation = relation_of(opener.lower_) if opener is not None else None
    if relation is None or (opener.lower_ in {"as", "while", "since", "once"} and not _is_temporal(verb)):
        return
    head = _happening_above(verb.head)
    if head is not None and not _is_since(opener):
        other = subject if (subject := what_occurs(verb)) is not None else verb
        head = subject if (subject := what_occurs(head)) is not None else head
        yield Link(head, other, relation, opener.lower_, min(opener.idx, verb.idx), verb.idx + len(verb))


def _is_since(opener: Token) -> bool:
    """Tell whether "when" goes on from a date that only says since when: "the first since May, [when] it burned"."""
    before = opener.doc[max(0, opener.i - 1)]
    before = before.nbor(-1) if before.text == "," and before.i else before
    since = any(grammar.preposition(token) == "since" for token in (before, before.head))
    return opener.lower_ == "when" and since and before.pos_ in {"PROPN", "NUM"}


def relation_of(signal: str) -> str | None:
    """Return before, after or during for a preposition or conjunction, or None."""
    return next((kind for kind in ("before", "after", "during") if signal in words("order", kind)), None)


def _is_temporal(verb: Token) -> bool:
    """Tell whether an "as", "while" or "since" clause speaks of time: it tells a happening in the simple past."""
    return verb.tag_ == "VBD" and not is_one_of(verb, words("verbs", "state"))


def _happening_above(token: Token) -> Token | None:
    """Return the verb or event noun that a phrase belongs to; None where that tells nothing of its own."""
    for _ in range(6):
        if event_noun(token) is not None and grammar.preposition(token) is None:
            return token
        beside = token.pos_ == "VERB" and grammar.is_noun_clause(token) and grammar.tense(token) is None
        if beside:  # "broke into stores looking for food as it began": what happened is told above
            pass
        elif token.pos_ == "VERB" or grammar.own_subject(token) is not None or grammar.is_copular(token):
            subject = grammar.subject(token)
            empty = subject is not None and subject.lower_ in PRONOUNS and is_one_of(token, words("verbs", "occur"))
            return None if empty else token
        above = grammar.modified(token)
        if above == token:
            return None
        token = above
    return None


def _compound(noun: Token) -> str:
    """Return a noun, a hyphenated one whole: "run-up" where the tokens are "run", "-", "up"."""
    first = noun.i
    while first >= 2 and noun.doc[first - 1].text in {"-", "‑"} and not noun.doc[first - 2].whitespace_:
        first -= 2
    return noun.doc[first : noun.i + 1].text.lower()
