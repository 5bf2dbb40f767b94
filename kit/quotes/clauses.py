"""Clauses: all attributions in the reporter's own grammar, each cue used once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from kit.quotes.attributions import Attribution, chain_of
from kit.quotes.nominals import according_to, adjective_attribution, noun_attribution
from kit.quotes.verbs import verb_attribution
from kit.spans import Span


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
    return _clipped(sorted(found.values(), key=lambda one: one.cue))


def _each(doc: Doc) -> Iterator[Attribution]:
    nominal = []
    for token in doc:
        one = None
        if token.pos_ in {"VERB", "AUX"} or token.tag_.startswith("VB"):
            one = verb_attribution(token)
        elif token.pos_ == "ADJ":
            one = adjective_attribution(token)
        if token.pos_ in {"NOUN", "PROPN", "PRON", "ADJ", "NUM"}:
            told = according_to(token)
            if told is not None:
                yield told
            if token.pos_ == "NOUN" and (found := noun_attribution(token)) is not None:
                nominal.append(found)
        if one is not None:
            yield one
    yield from nominal  # "raised questions about" overrides the object of "raised"


def _clipped(found: list[Attribution]) -> list[Attribution]:
    """Cut contents that run out of the statement in which their cue is told."""
    hosts = [one for one in found if one.pattern in {"clause beside", "according to", "clause"}]
    done = []
    last = 0
    open_hosts: list[Attribution] = []
    hosts.sort(key=lambda one: one.hull)
    for one in sorted(found, key=lambda one: one.cue):
        while last < len(hosts) and hosts[last].hull.start <= one.cue.start:
            open_hosts.append(hosts[last])
            last += 1
        open_hosts = [host for host in open_hosts if host.hull.end > one.cue.start]
        for host in open_hosts:
            if host is not one and any(part.contains(one.cue) for part in host.content):
                part = next(part for part in host.content if part.contains(one.cue))
                cut = tuple(
                    Span(max(p.start, part.start), min(p.end, part.end)) for p in one.content if p.overlap(part)
                )
                if cut:
                    one = replace(one, content=cut)
        done.append(one)
    return done
