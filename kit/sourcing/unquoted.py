"""Unquoted voices: those whom somebody cites, who only agree or disagree, or who vouch in a relative clause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kit.language import grammar
from kit.quotes.records import Quote
from kit.sourcing.vocabulary import nouns
from kit.spans import Span

SAYING = re.compile(r"\b(?:say|says|said|believe|believes|believed|think|thinks|allege|alleged|claim)\b")
CITING = re.compile(r"\b(?:citing|quoting)\b", re.IGNORECASE)
POSITIONS = re.compile(rf"\b(?:{'|'.join(sorted(nouns('people', 'positions')))})\b", re.IGNORECASE)


def cited(doc: Doc, text: str, quotes: tuple[Quote, ...]) -> Iterator[tuple[Span, Quote]]:
    """Yield whom a statement cites: "..., Reuters reported, citing [two people close to the talks]"."""
    verbs = {token.sent.start: token for token in _tokens(doc, text, CITING)}
    if not verbs:
        return
    for quote in quotes:
        if quote.cue_start is None or quote.source_start is None:
            continue
        cue = doc.char_span(quote.cue_start, quote.cue_end, alignment_mode="expand")
        verb = verbs.get(cue.root.sent.start)
        if verb is None or quote.cue_start <= verb.idx < quote.cue_end:
            continue
        for noun in grammar.objects(verb)[:1]:
            yield grammar.phrase(noun, conjoined=True), quote
        verbs.pop(cue.root.sent.start)


def positions(doc: Doc, text: str, quotes: tuple[Quote, ...]) -> Iterator[Span]:
    """Yield who agrees or disagrees without a word of what: "Experts disagree.".

    "Agreed to sell" and "agreed on a price" are acts, not voices.
    """
    cues = {quote.cue_start for quote in quotes if quote.cue_start is not None}
    for token in _tokens(doc, text, POSITIONS):
        if token.pos_ == "VERB" and token.idx not in cues:
            subject = grammar.own_subject(token) or (grammar.subject(token) if grammar.is_conjunct(token) else None)
            if subject is not None and _bare(token):
                yield grammar.phrase(subject, conjoined=True)


def inside_relatives(doc: Doc, text: str, quotes: tuple[Quote, ...]) -> Iterator[Span]:
    """Yield whoever vouches in a relative clause for what the writer tells: "delays that [drivers] say are common"."""
    cues = [range(quote.cue_start, quote.cue_end) for quote in quotes if quote.cue_start is not None]
    known = {place for cue in cues for place in cue}
    for verb in _tokens(doc, text, SAYING):
        if verb.pos_ != "VERB" or verb.idx in known or not grammar.is_relative(verb):
            continue
        subjects = [child for child in verb.lefts if grammar.is_subject(child) and child.pos_ in {"NOUN", "PROPN"}]
        told = grammar.complement(verb) is not None or (verb.i + 1 < len(doc) and verb.nbor().pos_ in {"AUX", "VERB"})
        if subjects and told and grammar.negation(verb) is None:
            yield grammar.phrase(subjects[-1], conjoined=True)


def _tokens(doc: Doc, text: str, pattern: re.Pattern) -> Iterator[Token]:
    """Yield the tokens at which a pattern stands; going through a whole Doc costs more."""
    for match in pattern.finditer(text):
        yield doc.char_span(match.start(), match.end(), alignment_mode="expand")[0]


def _bare(verb: Token) -> bool:
    """Tell whether nothing behind a verb says on what, and nothing in it takes it back."""
    if grammar.complement(verb) is not None or grammar.objects(verb) or grammar.negation(verb) is not None:
        return False
    return not any(before for before, _ in grammar.modifiers(verb)) and grammar.modal(verb) is None
