"""Attributions: one source, one cue and one content, before speakers and rows are made of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from kit.language import grammar
from kit.lexicon import read_toml
from kit.quotes.cues import Cue
from kit.spans import Span, hull, trim

EDGES = ",;:—–-( \t\n\u00a0"


@dataclass(frozen=True)
class Attribution:
    """Hold what one pattern found; `cue_head` and `source_head` are token indices."""

    pattern: str
    entry: Cue
    cue: Span
    content: tuple[Span, ...]
    cue_head: int
    source: Span | None = None
    source_head: int | None = None

    @property
    def hull(self) -> Span:
        """Return the span from the first to the last character of the content."""
        return hull(self.content)


def words_of(group: str) -> frozenset[str]:
    """Return one list of lexicon/attribution.toml as a set."""
    return frozenset(read_toml("attribution")[group].split())


def subject_of(verb: Token) -> Token | None:
    """Return who says or thinks it: the subject, for a participle or infinitive the one of the clause above."""
    found = grammar.subject(verb)
    if found is not None or verb.tag_ not in {"VBG", "VB", "VBN"}:
        return found
    for above in verb.ancestors:
        own = grammar.own_subject(above)
        if own is not None:
            return own if own.i != verb.i else None
    return None


def source_of(noun: Token | None) -> Span | None:
    """Return the whole noun phrase of a source with what is joined to it by "and".

    A weekday behind it ("the mayor [on Monday]") says when it was said, a conjunction before it
    joins clauses; a name that a parse cut off ("the lawyer [Ann Lee]") belongs to it.
    """
    if noun is None:
        return None
    doc = noun.doc
    span = grammar.phrase(noun, conjoined=True)
    start, end = noun.i, noun.i
    while start > 0 and doc[start - 1].idx >= span.start:
        start -= 1
    while end + 1 < len(doc) and doc[end + 1].idx < span.end:
        end += 1
    while start < noun.i and (doc[start].pos_ in {"SCONJ", "CCONJ"} or doc[start].lower_ in words_of("openers")):
        start += 1
    if doc[end].pos_ in {"NOUN", "PROPN"}:
        while end + 1 < len(doc) and doc[end + 1].pos_ == "PROPN" and doc[end + 1].lower_ not in words_of("times"):
            end += 1
    if doc[start].pos_ in {"PROPN", "NOUN"}:
        while start > 0 and doc[start - 1].pos_ == "PROPN" and doc[start - 1].ent_type_ == doc[start].ent_type_:
            start -= 1
    for before, behind in grammar.modifiers(noun):
        if before in {"on", ""} and noun.i < behind.i <= end and behind.lower_ in words_of("times"):
            end = (grammar.preposition_token(behind) or behind).i - 1
            break
    return trim(doc.text, Span(doc[start].idx, doc[end].idx + len(doc[end])), EDGES)


def cue_span(verb: Token, *, to: Token | None = None) -> Span:
    """Return a cue's words: auxiliaries, negation and adverbs before the verb, its particle.

    A verb that only begins, tries or seems ("began by saying", "is trying to show") belongs to the
    cue; so does a preposition directly behind it (`to`) that leads to the content.
    """
    span = grammar.verb_group(verb)
    doc = verb.doc
    first = verb.i
    while first > 0 and doc[first - 1].idx >= span.start:
        first -= 1
    while first > 0 and (grammar.is_adverb(doc[first - 1]) or is_infinitive_to(doc[first - 1], verb)):
        if doc[first - 1].lower_ in words_of("linking_adverbs"):
            break
        first -= 1
    start = doc[first].idx
    chained = chain_of(verb)
    if chained is not None:
        start = cue_span(chained).start
    end = span.end
    if to is not None and to.idx >= end and not doc.text[end : to.idx].strip():
        end = to.idx + len(to)
    return Span(start, end)


def is_infinitive_to(token: Token, verb: Token) -> bool:
    """Tell whether a token is the "to" of this infinitive."""
    return token.lower_ == "to" and token.head == verb and grammar.marker(verb) == token


def chain_of(verb: Token) -> Token | None:
    """Return the verb above that only begins, tries or seems to do this one, or None."""
    above = verb.head
    if above == verb or verb.i - above.i > 4 or verb.i < above.i:
        return None
    if not (grammar.is_open_complement(verb) or (verb.tag_ == "VBG" and verb.i - above.i <= 2)):
        return None
    return above if above.lemma_.lower() in words_of("chains") or above.lower_ in words_of("chains") else None


def clause_spans(doc: Doc, head: Token, *, without: Iterable[int] = ()) -> tuple[Span, ...]:
    """Return a clause as one or more spans: the subtrees of `without` cut out wherever they stand."""
    skip = {token.i for i in without for token in doc[i].subtree}
    runs: list[list[Token]] = []
    for token in head.subtree:
        if token.i in skip:
            continue
        if runs and token.i == runs[-1][-1].i + 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    return tidy(doc, runs) or (Span(head.idx, head.idx + len(head)),)


def tidy(doc: Doc, runs: Iterable) -> tuple[Span, ...]:
    """Return runs of tokens as spans, without outer commas and dashes; runs without a word fall away."""
    spans = []
    for run in runs:
        run = list(run)
        if any(token.is_alpha or token.is_digit for token in run):
            spans.append(trim(doc.text, Span(run[0].idx, run[-1].idx + len(run[-1])), EDGES))
    return tuple(span for span in spans if span.start < span.end)


def after(span: Span, token: Token | None) -> Span:
    """Return a span without a word at its beginning and the space behind it."""
    if token is None or span.start != token.idx:
        return span
    start = token.idx + len(token)
    text = token.doc.text
    while start < span.end and text[start].isspace():
        start += 1
    return Span(start, span.end)
