"""Builder: quote records made of what was found, with their speakers, channel and time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from kit.article import Article
from kit.quotes.attributions import Attribution
from kit.quotes.direct import Direct
from kit.quotes.marks import Marked
from kit.quotes.records import Quote
from kit.quotes.saying import channel_of, is_modal, is_negated, starts_of, time_of
from kit.quotes.speakers import Speakers
from kit.spans import Span, hull, trim
from kit.times.records import Time

MARKS = '"“”„«»'
SHARED = (
    "sense stance speaker_ids speaker source_start source_end source_text cue cue_start cue_end "
    "relayed_by_start relayed_by_end relayed_by channel said said_time_id negated modal"
).split()


class Builder:
    """Make records out of what was found."""

    def __init__(self, doc: Doc, article: Article, times: Sequence[Time], speakers: Speakers):
        self.doc, self.article, self.times, self.speakers = doc, article, sorted(times, key=lambda t: t.start), speakers
        self.starts = starts_of(doc, self.times)
        self.count = 0

    def direct(self, one: Direct) -> Quote:
        row = self.row(one.parts, "direct")
        return self.attributed(row, one.found, one.parts) if one.found else row

    def clause(self, one: Attribution, marked, kind="indirect") -> Quote:
        parts = tuple(without_strays(self.article.text, balanced(part, marked), marked) for part in one.content)
        return self.attributed(self.row(parts, kind), one, parts)

    def governed(self, one: Marked, found: Attribution) -> Quote:
        """Return marked words that a verb ascribes to somebody without a clause around them."""
        return self.attributed(self.row(one.pieces, "mixed"), found, one.pieces)

    def mixed(self, one: Marked, host: Quote) -> Quote:
        shared = {name: getattr(host, name) for name in SHARED}
        return replace(
            self.row(one.pieces, "mixed"),
            **shared,
            linked_to=host.quote_id,
            attribution=host.attribution,
            why="marked words inside what the clause around them attributes",
        )

    def joined(self, row: Quote, one: Marked) -> Quote:
        """Return a row with a further part."""
        parts = (*row.parts, *one.pieces)
        longer = self.row(parts, row.kind)
        return replace(row, start=longer.start, end=longer.end, text=longer.text, parts=parts, content=longer.content)

    def bare(self, one: Marked, kind: str) -> Quote:
        why = {
            "scare": "the writer's own distance: nobody is said to have used the words",
            "term": "a word spoken of as a word",
            "title": "the title of a work",
        }
        return replace(self.row(one.pieces, kind), why=why[kind])

    def row(self, parts: Sequence[Span], kind: str) -> Quote:
        self.count += 1
        parts = tuple(Span(*part) for part in parts)
        start, end = hull(parts)
        text = self.article.text
        content = " ".join(text[a:b] for a, b in parts)
        return Quote(f"#{self.count}", start, end, text[start:end], parts, content, kind)

    def attributed(self, row: Quote, found: Attribution, content) -> Quote:
        text, verb = self.article.text, self.doc[found.cue_head]
        saying = found.entry.pos == "verb"
        time = time_of(verb, content, self.times, self.starts) if saying else None
        ids = self.speakers.of(found.source, found.source_head)
        words = None if found.source is None else found.source.of(text)
        pronoun = found.source_head is not None and self.doc[found.source_head].pos_ == "PRON"
        source = found.source or Span(None, None)
        return replace(
            row,
            sense=_sense(found, row),
            stance=found.entry.stance if row.kind != "refusal" else "declines",
            speaker_ids=ids,
            speaker=self.speakers.named(ids, words),
            source_start=source.start,
            source_end=source.end,
            source_text=words,
            cue=found.cue.of(text),
            cue_start=found.cue.start,
            cue_end=found.cue.end,
            channel=channel_of(verb, content, found.source, self.times) if saying else None,
            said=time.value if time else None,
            said_time_id=time.time_id if time else None,
            negated=is_negated(verb),
            modal=is_modal(verb),
            attribution="pronoun" if pronoun else "explicit" if words else "none",
            why=found.why(text),
        )


def _sense(found: Attribution, row: Quote) -> str:
    """Return the sense of a saying: marked words that a paper "reads" are written."""
    return "writing" if found.entry.word == "read" and row.kind in {"direct", "mixed"} else found.entry.sense


def balanced(span: Span, marked: Sequence[Marked]) -> Span:
    """Return a span that takes the closing mark of marked words that begin in it, and the opening one."""
    start, end = span
    for one in marked:
        if one.start >= end + 2:
            break
        if start <= one.start < end < one.end <= end + 3:
            end = one.end
        if one.start < start <= one.start + 2 and one.end <= end:
            start = one.start
    return Span(start, end)


def without_strays(text: str, span: Span, marked: Sequence[Marked]) -> Span:
    """Return a span without marks at its ends that belong to no pair."""
    start, end = span
    if text[end - 1] in MARKS and not any(one.start < end <= one.end for one in marked):
        end = trim(text, Span(start, end), MARKS + ", ").end
    if text[start] in MARKS and not any(one.start <= start < one.end for one in marked):
        start = trim(text, Span(start, end), MARKS).start
    return Span(start, end) if start < end else span
