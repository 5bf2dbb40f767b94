"""Saying: when and through which channel it was said, whether it was denied or only might be."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from kit.language import grammar, text_of
from kit.quotes.attributions import JUDGING, words_of
from kit.quotes.cues import verb_cue
from kit.spans import Span
from kit.times.records import Time

CHANNELS = {
    "in",
    "at",
    "on",
    "during",
    "via",
    "through",
    "by",
    "over",
    "to",
    "with",
    "before",
    "from",
    "outside",
    "after",
}
OCCASIONS = {"in", "at", "on", "during", "via", "through"}
HYPHENED = re.compile(r"(?:-\w+)*")
MODALS = {"would", "could", "may", "might", "should", "must", "can", "ca", "will", "’ll", "'ll"}


def channel_of(verb: Token, content: Sequence[Span], source: Span | None, times: Sequence[Time]) -> str | None:
    """Return to whom or through what it was said: "told CNN", "at a briefing", "in a statement"."""
    text, entry = text_of(verb.doc), verb_cue(verb)
    if entry is None or not entry.speaks or source is None:
        return None
    told = grammar.indirect_object(verb)
    if told is None and verb_cue(verb, "a") is not None:
        told = next(iter(grammar.objects(verb)), None)
    spans = [*content, source] if source is not None else content
    if told is not None and told.i > verb.i and not _inside(told, spans):
        end = grammar.phrase(told, relative=False).end
        if any(told.idx < span[0] < end for span in content):  # "warn investors [of a “gap”]"
            end = min((grammar.preposition_token(n).idx for b, n in grammar.modifiers(told) if b), default=end)
            end = len(text[:end].rstrip())
        while told.pos_ == "PROPN" and (more := verb.doc.char_span(end + 1, end + 2, alignment_mode="expand")):
            if more[0].pos_ != "PROPN" or not text[end : end + 1].isspace():
                break
            end = more[0].idx + len(more[0])  # "told BBC [Radio Leeds]"
        return text[verb.idx : end]
    judged = entry.stance in JUDGING and "q" not in entry.frames
    for before, noun in grammar.modifiers(verb):
        if before not in (OCCASIONS if judged else CHANNELS) or _inside(noun, content) or noun == grammar.agent(verb):
            continue  # "praised her [over the deal]"
        if noun.lower_ in words_of("times") | words_of("manners") or noun.tag_ in {"WDT", "WP"}:
            continue  # "later in the day", "at last", "with a grin"
        end = grammar.phrase(noun, relative=False).end
        end += len(HYPHENED.match(text, end).group())  # "in an e[-mail]"
        span = Span(grammar.preposition_token(noun).idx, end)
        inner = [time for time in times if time.start < span.end and span.start < time.end]
        if inner and all(time.start <= noun.idx < time.end for time in inner):
            continue
        if inner and inner[-1].end >= span.end and inner[0].type in {"DATE", "TIME"}:
            span = Span(span.start, len(text[: inner[0].start].removesuffix("on ").rstrip()))
        if span.start < span.end:
            return text[span.start : span.end + (text[span.end : span.end + 1] in "”»" and "“" in span.of(text))]
    return None


def time_of(verb: Token, content: Sequence[Span], times: Sequence[Time], starts: Sequence[int]) -> Time | None:
    """Return the time expression that says when it was said, or None."""
    for token in _own(verb):
        if _inside(token, content):
            continue
        index = bisect_left(starts, token.idx + 1) - 1
        if index >= 0 and token.idx < times[index].end and times[index].type in {"DATE", "TIME"}:
            return times[index]
    return None


def _own(verb: Token):
    """Yield the words of the phrases that modify a verb directly."""
    for before, noun in grammar.modifiers(verb):
        if before in {"between", "from", "until", "since"}:
            continue  # "[between 2012 and 2017], the suit says, it fell"
        yield noun
        for before, inner in grammar.modifiers(noun):
            if before in {"", "on"}:
                yield inner


def is_negated(verb: Token) -> bool:
    """Tell whether the saying is negated ("did not say")."""
    word, clause = grammar.negation(verb), grammar.complement(verb)
    return word is not None and (clause is None or word.i < clause.i)


def is_modal(verb: Token) -> bool:
    """Tell whether the saying is only possible, wanted or to come ("would say")."""
    word = grammar.modal(verb)
    return word is not None and word.lower_ in MODALS


def _inside(token: Token, spans: Sequence[Span]) -> bool:
    return any(span[0] <= token.idx < span[1] for span in spans)


def starts_of(doc: Doc, times: Sequence[Time]) -> list[int]:
    """Return the first characters of the time expressions, in order."""
    return [time.start for time in times]
