"""Words: marked words that are no statement of their own, and who stands behind them if anybody does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from kit.language import grammar
from kit.oddities import Oddity
from kit.quotes.attributions import Attribution, cue_span, subject_of
from kit.quotes.builder import Builder
from kit.quotes.cues import verb_cue
from kit.quotes.frame import Frame
from kit.quotes.kinds import SO_CALLED, kind_of
from kit.quotes.lines import put_line
from kit.quotes.marks import Marked
from kit.quotes.nearby import linked, saying_nearby
from kit.quotes.records import Quote
from kit.quotes.sources import source_of
from kit.quotes.voice import agent_of, is_passive, stray_agent
from kit.spans import Span, SpanIndex

DASHES = ("—", "–", "-")
SAID = 4  # words from which on marks quote somebody rather than keep a distance
LONG = 7  # words from which on they do so even where nobody is named
NOBODY = "quoted words with nobody named as their speaker"
SPOKEN = {"speech", "writing"}
STRAY = "a pair of marks round a word that nobody would quote"


def place_words(
    frame: Frame, marked: Sequence[Marked], rows: Sequence[Quote], build: Builder
) -> tuple[list[Quote], list[Oddity]]:
    """Return rows for marked words (mixed, scare, term, title), and stray pairs as oddities.

    Words inside what somebody is told to have said are that source's; so are words that a verb of
    saying governs ("declared it “limitless”"), and words that go on behind the writer's aside.
    """
    hosts = SpanIndex((Span(row.start, row.end), row) for row in rows if row.kind == "indirect")
    placed: list[Quote] = []
    odd: list[Oddity] = []
    last: Marked | None = None
    for one in sorted(marked, key=lambda m: m.start):
        if last is not None and placed and placed[-1].kind == "mixed" and _is_aside(frame, last, one):
            placed[-1] = build.joined(placed[-1], one)
            last = one
            continue
        host = _around(hosts, one)
        found = None if one.depth else governing(frame, one)
        if host is not None and not (found is not None and _is_called(frame, found, host)):
            found = None
        host = None if found is not None else host
        kind = kind_of(frame, one, host is not None or found is not None)
        link = None
        if kind == "scare" and is_said(frame, one):
            link = saying_nearby(frame, one.start, one.end, rows)
            kind = "mixed" if link is not None or len(one.inner.of(frame.text).split()) > LONG else kind
        if kind == "stray":
            words = frame.text[one.start : one.end]
            odd.append(Oddity("", "stray marks", one.start, one.end, words, STRAY))
        elif kind == "mixed":
            if host is not None:
                row = build.mixed(one, host)
            elif found is not None:
                row = build.governed(one, found)
            else:
                row = build.row(one.pieces, "mixed")
                row = linked(row, link) if link is not None else replace(row, attribution="none", why=NOBODY)
            placed.append(row)
            last = one
        elif kind != "nickname":
            placed.append(build.bare(one, kind))
            last = one
    return placed, odd


def is_said(frame: Frame, one: Marked) -> bool:
    """Tell whether marked words are too many, or too much of a sentence, for a writer's own distance."""
    words = one.inner.of(frame.text).split()
    return len(words) >= SAID and not SO_CALLED.search(frame.text[max(0, one.start - 30) : one.start])


def governing(frame: Frame, one: Marked) -> Attribution | None:
    """Return the saying whose verb governs marked words, without a clause around them."""
    tokens = [token for token in frame.tokens(*one.inner) if not token.is_punct]
    root = next((t for t in tokens if t.head == t or not one.start <= t.head.idx < one.end), None)
    if root is None:
        return None
    if (put := put_line(frame.first_sentence(*frame.behind(one)))) is not None:
        return put
    for above in root.ancestors:
        if above.pos_ not in {"VERB", "AUX"}:
            continue
        entry = verb_cue(above, "q", "o")
        if entry is not None and (entry.speaks or entry.sense == "belief"):
            return _governed(entry, above)
        if grammar.own_subject(above) is not None:
            return None
    return None


def _governed(entry, verb: Token) -> Attribution | None:
    told = is_passive(verb)
    who = (agent_of(verb) or stray_agent(verb)) if told else subject_of(verb)
    if who is not None and who.tag_ in {"WDT", "WP"} and not told:
        who = verb.head if grammar.is_relative(verb) else None
    if who is None:
        return None
    return Attribution("governed by", entry, cue_span(verb), (), verb.i, source_of(who, cue=verb.i), who.i)


def _is_called(frame: Frame, found: Attribution, host: Quote) -> bool:
    """Tell whether a clause with "what" in another's statement has marked words: "plans [what she called] “...”"."""
    before = frame.doc[max(0, found.cue_head - 8) : found.cue_head]
    return host.start <= found.cue.start < host.end and any(token.lower_ == "what" for token in before)


def _around(hosts: SpanIndex[Quote], one: Marked) -> Quote | None:
    """Return the innermost statement around marked words; who only thinks or plans is told by another.

    "[Lund said] Berg hopes for “a full exchange”": the marked words are Lund's.
    """
    over = hosts.over(*one.inner)
    inside = [row for row in over if row.start <= one.inner.start and one.inner.end <= row.end + 1]
    inside = [row for row in inside if row.cue_start is None or not one.inner.start <= row.cue_start < one.inner.end]
    return min(inside, key=lambda row: (row.sense not in SPOKEN, row.end - row.start), default=None)


def _is_aside(frame: Frame, last: Marked, one: Marked) -> bool:
    """Tell whether only the writer's aside between dashes stands between two marked stretches."""
    between = frame.text[last.end : one.start].strip()
    return between.startswith(DASHES) and between.endswith(DASHES) and not frame.stops(last.end, one.start)
