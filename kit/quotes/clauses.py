"""Clauses: all attributions in the reporter's own grammar, each cue used once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from kit.language import grammar, text_of
from kit.quotes.asides import according_to, as_said, in_words_of
from kit.quotes.attributions import EDGES, Attribution, chain_of
from kit.quotes.nominals import adjective_attribution, noun_attribution
from kit.quotes.verbs import verb_attribution
from kit.spans import Span, SpanIndex, trim


def find_clauses(doc: Doc) -> list[Attribution]:
    """Return the attributions of a parsed text that grammar tells, in text order of their cues.

    A verb that only leads to another cue ("tried to explain that") has none of its own; the content
    of one that is told inside another's content does not run beyond that.
    """
    found: dict[int, Attribution] = {}
    for one in _each(doc):
        found[one.cue_head] = one
    for head in list(found):
        above = chain_of(doc[head])
        if above is not None:
            found.pop(above.i, None)
    return list(_clipped(_joined(sorted(found.values(), key=lambda one: one.cue), doc)))


def _each(doc: Doc) -> Iterator[Attribution]:
    nominal = []
    for token in doc:
        one = None
        if token.pos_ in {"VERB", "AUX"} or token.tag_.startswith("VB"):
            one = verb_attribution(token) or as_said(token) or _feeling(token)
        elif token.pos_ == "ADJ":
            one = adjective_attribution(token)
        if token.pos_ in {"NOUN", "PROPN", "PRON", "ADJ", "NUM"}:
            told = according_to(token) or in_words_of(token)
            if told is not None:
                yield told
            if token.pos_ == "NOUN" and (found := noun_attribution(token)) is not None:
                nominal.append(found)
        if one is not None:
            yield one
    yield from nominal  # "raised questions about" overrides the object of "raised"


def _feeling(verb: Token) -> Attribution | None:
    """Match a participle read as a passive that tells what somebody thinks: "is convinced [that it rained]"."""
    felt = verb.tag_ == "VBN" and grammar.is_passive(verb) and grammar.agent(verb) is None
    return adjective_attribution(verb) if felt else None


def _joined(found: list[Attribution], doc: Doc) -> list[Attribution]:
    """Return the attributions, a participle that "and" joins to another its own: "noting so [and insisting]"."""
    last: int | None = None
    for place, one in enumerate(found):
        verb = doc[one.cue_head]
        if verb.tag_ != "VBG" or not one.entry.speaks or one.entry.pos != "verb":
            continue
        before = found[last] if last is not None and verb.i and doc[verb.i - 1].pos_ == "CCONJ" else None
        if before is not None and any(part.contains(one.cue) for part in before.content):
            end = doc[verb.i - 1].idx
            parts = [Span(a, min(b, end)) for a, b in before.content if a < end]
            found[last] = replace(before, content=tuple(trim(text_of(doc), part, EDGES) for part in parts))
            found[place] = replace(one, source=before.source, source_head=before.source_head)
        last = place
    return found


def _clipped(found: list[Attribution]) -> Iterator[Attribution]:
    """Yield the attributions, contents cut that run out of the statement in which their cue is told.

    One whose cue lies in the source of a statement set off by commas is that source's own words.
    """
    hosts = SpanIndex((one.hull, one) for one in found if one.pattern in {"clause beside", "according to", "clause"})
    sources = SpanIndex((one.source, one) for one in found if one.pattern == "clause beside" and one.source)
    for one in found:
        if any(host.source.contains(one.cue) for host in sources.over(*one.cue)):
            continue
        content = one.content
        for host in hosts.over(*one.cue):
            part = next((part for part in host.content if part.contains(one.cue)), None)
            around = one.pattern in {"clause beside", "according to"} and one.hull.contains(host.cue)
            if host is not one and part is not None and not around:
                content = tuple(
                    Span(max(p.start, part.start), min(p.end, part.end)) for p in content if p.overlap(part)
                )
        if content:
            yield replace(one, content=content)
