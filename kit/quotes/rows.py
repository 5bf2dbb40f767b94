"""Rows: direct statements, clauses, marked words and refusals brought together as quote records."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from kit.actors.records import Actor, Mention
from kit.article import Article
from kit.oddities import Oddity
from kit.quotes.attributions import Attribution
from kit.quotes.clauses import find_clauses
from kit.quotes.direct import Direct, find_direct
from kit.quotes.frame import Frame
from kit.quotes.kinds import kind_of
from kit.quotes.marks import Marked, find_marks
from kit.quotes.records import Quote
from kit.quotes.refusals import refusal
from kit.quotes.saying import channel_of, is_modal, is_negated, starts_of, time_of
from kit.quotes.speakers import Speakers
from kit.spans import Span, SpanIndex, hull
from kit.times.records import Time

FIRST_PERSON = {"i", "we", "i’m", "my", "our", "me", "us"}


def make_rows(
    doc: Doc, article: Article, times: Sequence[Time], actors: Sequence[Actor], mentions: Sequence[Mention]
) -> tuple[tuple[Quote, ...], tuple[Oddity, ...]]:
    """Return the quotes of an article in text order, and the oddities of its marks."""
    marks = find_marks(article.text, article.paragraphs)
    frame = Frame(doc, article, marks.marked)
    direct, rest = find_direct(frame)
    refused = [found for token in doc if token.pos_ in {"VERB", "AUX"} and (found := refusal(token))]
    clauses = list(_kept(frame, find_clauses(doc), direct, refused))
    build = _Builder(doc, article, times, Speakers(doc, actors, mentions))
    rows = [build.direct(one) for one in direct]
    _run_on(rows, direct)
    rows += [build.clause(one, marks.marked) for one in clauses]
    rows += [build.clause(one, marks.marked, kind="refusal") for one in refused]
    oddities = list(marks.oddities)
    nested = [one for one in marks.marked if one.depth > 0]
    indirect = SpanIndex((Span(row.start, row.end), row) for row in rows if row.kind == "indirect")
    for one in [*rest, *nested]:
        host = _around(indirect, one)
        inner = _governing(frame, clauses, one) if one.depth else None
        spoken = host is not None and (not one.depth or inner is not None)
        kind = kind_of(frame, one, spoken)
        if kind == "stray":
            words = article.words(Span(one.start, one.end))
            why = "a pair of marks round a word that nobody would quote"
            oddities.append(Oddity("", "stray marks", one.start, one.end, words, why))
        elif kind == "mixed" and host is not None:
            rows.append(build.mixed(one, host))
        elif kind not in {None, "nickname", "mixed"}:
            rows.append(build.bare(one, kind))
    return _numbered(_relayed(rows)), tuple(oddities)


def _kept(frame: Frame, found, direct: Sequence[Direct], refused):
    """Yield the clauses that do not repeat a direct statement or a refusal."""
    used = {one.found.cue_head for one in direct if one.found is not None} | {one.cue_head for one in refused}
    marked = (Span(mark.start, mark.end) for one in direct for mark in one.marked)
    regions = SpanIndex((span, span) for span in marked)
    for one in found:
        if one.cue_head in used:
            continue
        around = frame.marked_at(one.cue.start)
        if around is not None and regions.over(one.cue.start, one.cue.start + 1):
            token = frame.doc[one.source_head] if one.source_head is not None else None
            if not one.entry.speaks or token is None or token.lower_ in FIRST_PERSON or one.source is None:
                continue
            if not around.inner.contains(one.hull):
                continue
        elif not all(one.hull.contains(region) for region in regions.over(*one.hull)):
            continue
        yield one


def _run_on(rows: list[Quote], direct: Sequence[Direct]) -> None:
    """Give quotations without a saying of their own the source of the one before."""
    for index, one in enumerate(direct):
        if one.found is not None or not index:
            continue
        last, before = direct[index - 1], rows[index - 1]
        if before.source_start is None or one.paragraph is None or last.paragraph is None:
            continue
        if one.paragraph - last.paragraph > 1:
            continue
        confidence = 0.95 if last.runs_on else 0.8 if one.paragraph == last.paragraph else 0.6
        why = (
            "goes on from the quotation before, which was left open"
            if last.runs_on
            else "follows the quotation before with no new source"
        )
        rows[index] = replace(
            rows[index],
            **{name: getattr(before, name) for name in SHARED},
            linked_to=before.linked_to or before.quote_id,
            attribution="continued",
            confidence=confidence,
            why=why,
        )


SHARED = (
    "sense stance speaker_ids speaker source_start source_end source_text cue cue_start cue_end "
    "relayed_by_start relayed_by_end relayed_by channel said said_time_id negated modal"
).split()


class _Builder:
    """Make records out of what was found."""

    def __init__(self, doc, article, times, speakers):
        self.doc, self.article, self.times, self.speakers = doc, article, sorted(times, key=lambda t: t.start), speakers
        self.starts = starts_of(doc, self.times)
        self.count = 0

    def direct(self, one: Direct) -> Quote:
        row = self.row(one.parts, "direct")
        return self.attributed(row, one.found, one.parts) if one.found else row

    def clause(self, one: Attribution, marked, kind="indirect") -> Quote:
        parts = tuple(balanced(self.article.text, part, marked) for part in one.content)
        return self.attributed(self.row(parts, kind), one, parts)

    def mixed(self, one: Marked, host: Quote) -> Quote:
        shared = {name: getattr(host, name) for name in SHARED}
        return replace(
            self.row(one.pieces, "mixed"),
            **shared,
            linked_to=host.quote_id,
            attribution=host.attribution,
            why="marked words inside what the clause around them attributes",
        )

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
            sense=found.entry.sense,
            stance=found.entry.stance if row.kind != "refusal" else "declines",
            speaker_ids=ids,
            speaker=self.speakers.named(ids, words),
            source_start=source.start,
            source_end=source.end,
            source_text=words,
            cue=found.cue.of(text),
            cue_start=found.cue.start,
            cue_end=found.cue.end,
            channel=channel_of(verb, content, self.times) if saying else None,
            said=time.value if time else None,
            said_time_id=time.time_id if time else None,
            negated=is_negated(verb),
            modal=is_modal(verb),
            attribution="pronoun" if pronoun else "explicit" if words else "none",
            why=f"{found.pattern}: “{found.cue.of(text)}”",
        )


def balanced(text: str, span: Span, marked: Sequence[Marked]) -> Span:
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


def _around(indirect: SpanIndex[Quote], one: Marked) -> Quote | None:
    over = indirect.over(*one.inner)
    hosts = [row for row in over if row.start <= one.inner.start and one.inner.end <= row.end + 1]
    return min(hosts, key=lambda row: row.end - row.start, default=None)


def _governing(frame, clauses, one):
    return next((c for c in clauses if c.hull.start <= one.inner.start and one.inner.end <= c.hull.end + 1), None)


def _relayed(rows: list[Quote]) -> list[Quote]:
    """Say through whom a statement comes that is told inside another's."""
    done = []
    hosts = [row for row in rows if row.kind in {"direct", "indirect"} and row.source_start is not None]
    hosts.sort(key=lambda row: row.end - row.start)
    told = SpanIndex((part, host) for host in hosts for part in host.parts)
    for row in rows:
        if row.cue_start is not None and row.kind != "refusal":
            host = next(
                (
                    h
                    for h in told.over(row.cue_start, row.cue_end)
                    if h.quote_id != row.quote_id
                    and h.cue_start != row.cue_start
                    and any(a <= row.cue_start and row.cue_end <= b for a, b in h.parts)
                ),
                None,
            )
            if host is not None:
                row = replace(
                    row, relayed_by_start=host.source_start, relayed_by_end=host.source_end, relayed_by=host.source_text
                )
        done.append(row)
    return done


def _numbered(rows: list[Quote]) -> tuple[Quote, ...]:
    order = {"indirect": 0, "direct": 0, "refusal": 0}
    rows = sorted(rows, key=lambda row: (row.start, order.get(row.kind, 1), -row.end))
    names = {row.quote_id: f"q{number}" for number, row in enumerate(rows, 1)}
    return tuple(replace(r, quote_id=names[r.quote_id], linked_to=names.get(r.linked_to)) for r in rows)
