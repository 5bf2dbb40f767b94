"""Extents: where the words for a source begin and end, and its core without the clauses behind it."""

from __future__ import annotations

import re

from kit.sourcing.vocabulary import pattern
from kit.spans import Span

CLAUSE = re.compile(
    r",?\s+(?:including|such\s+as|like|among\s+them|who|whom|whose|which|that|where)\b|\s[—–-]\s|\((?!(?i:[A-Z]{2,8})\))"
)  # in small letters: "The WHO" is whole
WORKS = re.compile(
    r"\bwho\s+(?:has\s+|had\s+|have\s+)?(?:work|serve|advis)\w*\s+(?:for|at|in|with|as|on)?\b", re.IGNORECASE
)
AGAIN = re.compile(r"\s*,\s*according to\b", re.IGNORECASE)
CITING = re.compile(r"\s*,\s*(?:citing|quoting|referring to|pointing to|speaking to|speaking at)\b")
LED_IN = re.compile(r"(?:in|at|on|during|after)\s[^,]{2,40},\s+|(?:with|from|by|to)\s+", re.IGNORECASE)
KNOWN_UNTIL = re.compile(r"[,.;:!?”\"\n]|\s(?:said|says?|told|tells?|added|have|has|had|who|believes?)\b")
LOOSE_END = re.compile(r"(?:\s+(?:with|having|in|of))?[\s,]*$", re.IGNORECASE)


def trimmed(text: str, span: Span) -> Span:
    """Return the span without a preposition before the source and an attribution printed again behind it.

    How the source knows, where a parse cut it off, is taken back in: "people [briefed on the plan]".
    """
    cut = re.match(r"\s+", text[span.end : span.end + 2])
    known = pattern("knowledge", "phrases").match(text, span.end + cut.end()) if cut else None
    stop = KNOWN_UNTIL.search(text, known.end(), known.end() + 80) if known else None
    if stop:
        span = Span(span.start, stop.start())
    words = span.of(text)
    twice = AGAIN.search(words) or CITING.search(words)
    end = span.start + twice.start() if twice else span.end
    led = LED_IN.match(words)
    return Span(span.start + led.end(), end) if led and span.start + led.end() < end else Span(span.start, end)


def core_of(text: str, span: Span) -> Span:
    """Return the span without its relative clause, its knowledge phrase and what follows them."""
    words = span.of(text)
    cuts = [m.start() for m in (CLAUSE.search(words, 1), pattern("knowledge", "phrases").search(words)) if m]
    cuts = [cut for cut in cuts if words[:cut].strip(" ,")]
    works = WORKS.search(words)
    if works and cuts and works.start() <= min(cuts) + 2:
        later = CLAUSE.search(words, works.end())
        cuts = [later.start()] if later else []
    end = span.start + min(cuts, default=len(words))
    return Span(span.start, span.start + len(LOOSE_END.sub("", text[span.start : end])))
