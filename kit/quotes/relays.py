"""Relays: through whom a statement comes ("..., Lund said, [according to two people in the room]")."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from kit.language import grammar, text_of
from kit.quotes.attributions import Attribution, quotes_another, words_of
from kit.quotes.cues import verb_cue
from kit.quotes.records import Quote
from kit.quotes.sources import source_of
from kit.spans import Span, SpanIndex


def relayed(doc: Doc, rows: Sequence[Quote], found: Iterable[Attribution]) -> list[Quote]:
    """Return the rows, each with who passes it on: whose statement holds it, or who stands behind its saying.

    `found` are the attributions that grammar tells, those left out as rows included.
    """
    hosts = [row for row in rows if row.kind in {"direct", "indirect"} and row.source_start is not None]
    hosts.sort(key=lambda row: row.end - row.start)
    told = SpanIndex((part, host) for host in hosts for part in host.parts)
    behind = [one for one in found if one.pattern == "according to" and one.source is not None]
    return [_through(doc, row, told, behind) for row in rows]


def _through(doc: Doc, row: Quote, told: SpanIndex[Quote], behind: Sequence[Attribution]) -> Quote:
    if row.cue_start is None or row.kind == "refusal":
        return row
    for host in told.over(row.cue_start, row.cue_end):
        inside = any(a <= row.cue_start and row.cue_end <= b for a, b in host.parts)
        other = host.source_start != row.source_start and (not row.speaker_ids or host.speaker_ids != row.speaker_ids)
        if inside and other and host.quote_id != row.quote_id and host.cue_start != row.cue_start:
            return _by(row, Span(host.source_start, host.source_end), host.source_text)
    if row.sense not in {"speech", "writing"} or row.kind == "mixed" and row.linked_to:
        return row
    outer = _outer_source(doc, row, behind)
    return row if outer is None else _by(row, outer, outer.of(text_of(doc)))


def _by(row: Quote, source: Span, words: str | None) -> Quote:
    return replace(row, relayed_by_start=source.start, relayed_by_end=source.end, relayed_by=words)


def _outer_source(doc: Doc, row: Quote, behind: Sequence[Attribution]) -> Span | None:
    """Return who is told behind a saying to have passed it on: ", according to [aides]", ", [Reuters] reported"."""
    cue = doc.char_span(row.cue_start, row.cue_end, alignment_mode="expand")
    sentence, above = cue.root.sent, cue.root.head
    if cue.root.tag_ == "VBG" and quotes_another(above):
        return source_of(grammar.subject(above), cue=above.i)
    if cue.root.tag_ == "VBG" and grammar.agent(above) is not None and above.lemma_.lower() in words_of("citing"):
        return source_of(grammar.agent(above))  # "was quoted by [Tass] as saying"
    for one in behind:
        own = one.source.start == row.source_start
        if sentence.start_char <= row.cue_end < one.cue.start < sentence.end_char and not own:
            return one.source
    if row.kind == "direct" and row.attribution in {"explicit", "pronoun"}:
        start = max(row.cue_end, row.source_end or 0)
        verb = _second_saying([token for token in sentence if token.idx >= start and not token.is_space])
        return source_of(grammar.own_subject(verb), cue=verb.i) if verb is not None else None
    return None


def _second_saying(tokens: Sequence[Token]) -> Token | None:
    """Return the verb of "[, Reuters reported]" right behind a saying."""
    if len(tokens) < 3 or tokens[0].text != ",":
        return None
    verb = next((t for t in tokens[1:8] if t.tag_ in {"VBD", "VBZ", "VBP"}), None)
    entry = verb_cue(verb, "q") if verb is not None else None
    if entry is None or not entry.speaks or grammar.complement(verb) is not None or grammar.objects(verb):
        return None
    who = grammar.own_subject(verb)
    return verb if who is not None and tokens[0].i < who.i < verb.i and who.pos_ != "PRON" else None
