"""Attributions: one source, one cue and one content, before speakers and rows are made of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from kit.language import grammar
from kit.quotes.cues import Cue
from kit.spans import Span, hull, trim

EDGES = ",;:—–-( \t\n"


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
    why: str = field(default="", compare=False)

    @property
    def hull(self) -> Span:
        """Return the span from the first to the last character of the content."""
        return hull(self.content)


def source_of(noun: Token | None) -> Span | None:
    """Return the whole noun phrase of a source with what is joined to it by "and"."""
    if noun is None:
        return None
    return grammar.phrase(noun, conjoined=True)


def group_of(verb: Token, *, to: Token | None = None) -> Span:
    """Return the cue's span: the verb group, up to a preposition that belongs to it."""
    span = grammar.verb_group(verb)
    if to is not None and to.idx >= span.end and not verb.doc.text[span.end : to.idx].strip():
        return Span(span.start, to.idx + len(to))
    return span


def subtree_span(doc: Doc, head: Token, *, without: frozenset[int] = frozenset()) -> tuple[Span, ...]:
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
    spans = []
    for run in runs:
        span = trim(doc.text, Span(run[0].idx, run[-1].idx + len(run[-1])), EDGES)
        if span.start < span.end and any(token.is_alpha or token.is_digit for token in run):
            spans.append(span)
    return tuple(spans) or (Span(head.idx, head.idx + len(head)),)
