"""Rows: direct statements, clauses, marked words and refusals brought together as quote records."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from kit.actors.records import Actor, Mention
from kit.article import Article
from kit.oddities import Oddity
from kit.quotes.anaphora import resolve_anaphora
from kit.quotes.attributions import EDGES, Attribution
from kit.quotes.blocks import find_blocks
from kit.quotes.builder import MARKS, Builder
from kit.quotes.clauses import find_clauses
from kit.quotes.direct import Direct, find_direct
from kit.quotes.frame import Frame
from kit.quotes.headlines import headline_attributions
from kit.quotes.marks import find_marks
from kit.quotes.records import Quote
from kit.quotes.refusals import refusal
from kit.quotes.relays import relayed
from kit.quotes.running import run_on
from kit.quotes.speakers import Speakers
from kit.quotes.turns import find_turns
from kit.quotes.words import place_words
from kit.spans import Span, SpanIndex, trim
from kit.times.records import Time

FIRST_PERSON = {"i", "we", "my", "our", "me", "us", "you"}


def make_rows(
    doc: Doc, article: Article, times: Sequence[Time], actors: Sequence[Actor], mentions: Sequence[Mention]
) -> tuple[tuple[Quote, ...], tuple[Oddity, ...]]:
    """Return the quotes of an article in text order, and the oddities of its marks."""
    marks = find_marks(article.text, article.paragraphs)
    frame = Frame(doc, article, marks.marked)
    speakers = Speakers(doc, actors, mentions)
    build = Builder(doc, article, times, speakers)
    direct, rest = find_direct(frame)
    inner, more = _nested(frame, marks.marked)
    refused = [found for token in doc if token.pos_ in {"VERB", "AUX", "ADJ"} and (found := refusal(token))]
    found = [*headline_attributions(frame), *find_clauses(doc)]
    turns = [*find_turns(frame), *find_blocks(frame)]
    clauses = list(_kept(frame, found, [*direct, *inner], refused, turns))
    told = [build.clause(one, marks.marked) for one in clauses]
    rows = run_on(frame, direct, [build.direct(one) for one in direct], told, build)
    rows += [build.direct(one) for one in inner if one.found is not None]
    rows += told
    rows += [build.clause(one, marks.marked, kind="direct") for one in turns]
    rows += [build.clause(one, marks.marked, kind="refusal") for one in refused]
    rows = resolve_anaphora(doc, speakers.answering(rows), speakers.types)
    words, odd = place_words(frame, [*rest, *more], rows, build)
    rows = [row for row in (*rows, *words) if not article.in_note(row.start)]  # what a caption says is not reported
    return _numbered(relayed(doc, rows, found)), (*marks.oddities, *odd)


def _nested(frame: Frame, marked) -> tuple[list[Direct], list]:
    """Return what is said, and what is only marked, inside other marked words."""
    said, other = [], []
    for outer, inside in frame.nests(marked):
        found, rest = find_direct(frame.within(outer, inside))
        said += [one for one in found if one.found is not None]
        other += rest + [mark for one in found if one.found is None for mark in one.marked]
    return said, other


def _kept(
    frame: Frame,
    found: Iterable[Attribution],
    direct: Sequence[Direct],
    refused: Sequence[Attribution],
    turns: Sequence[Attribution],
):
    """Yield the clauses that do not repeat a direct statement, a refusal or a turn of a conversation.

    Inside marked words and turns only what others are told to have said counts, not what the speaker says
    for himself ("we think", "I hope").
    """
    used = {one.found.cue_head for one in direct if one.found is not None} | {one.cue_head for one in refused}
    marked = (Span(mark.start, mark.end) for one in direct for mark in one.marked)
    regions = SpanIndex((span, span) for span in marked)
    spoken = SpanIndex((part, turn) for turn in turns for part in (turn.source, turn.cue, *turn.content))
    told = SpanIndex((one.found.cue, one.found) for one in direct if one.found is not None)
    spoken_by = SpanIndex((Span(m.start, m.end), one.found) for one in direct if one.found for m in one.marked)
    refusals = SpanIndex((one.hull, one) for one in refused)
    for one in map(_teller_outside(direct), found):
        if one.cue_head in used or any(no.hull.contains(one.cue) for no in refusals.over(*one.cue)):
            continue
        if spoken.over(*one.cue) and (one.pattern == "headline" or _is_own(frame, one)):
            continue
        around = frame.marked_at(one.cue.start)
        if around is not None and around.inner.contains(one.cue) and not one.entry.speaks:
            continue  # "was “monitoring the situation”"
        if around is not None and regions.over(one.cue.start, one.cue.start + 1):
            if any(host.source == one.source for host in spoken_by.over(*one.cue)):
                continue  # what the speaker says in his own words
            if _is_own(frame, one) or not around.inner.contains(one.hull):
                continue
        elif not all(one.hull.contains(region) for region in regions.over(*one.hull)):
            continue
        elif any(region.contains(_bare(frame.text, one.hull)) for region in regions.over(*one.hull)):
            continue  # "the mayor said, and I quote, “...”"
        one = _before_direct(frame.text, one, told)
        if one is not None:
            yield one


def _teller_outside(direct: Sequence[Direct]) -> Callable[[Attribution], Attribution]:
    """Return what gives a saying beside marked words, whose subject a parse sought in them, their speaker.

    "“I won’t,” Ann Lee said, [telling] the board to wait": she tells it, not the "I" of her words.
    """
    said = SpanIndex((Span(mark.start, mark.end), one.found) for one in direct if one.found for mark in one.marked)

    def outside(one: Attribution) -> Attribution:
        within = [] if one.source is None or said.over(*one.cue) else said.over(*one.source)
        return replace(one, source=within[0].source, source_head=within[0].source_head) if within else one

    return outside


def _bare(text: str, span: Span) -> Span:
    return trim(text, span, EDGES + MARKS)


def _is_own(frame: Frame, one: Attribution) -> bool:
    """Tell whether a speaker says for himself what no other is told to have said: "we think", "you know"."""
    first = one.source_head is None or frame.doc[one.source_head].lower_ in FIRST_PERSON
    return first or not one.entry.speaks


def _before_direct(text: str, one: Attribution, told: SpanIndex[Attribution]) -> Attribution | None:
    """Return a clause without the saying of a direct statement that a broken parse gave it, or None."""
    ends = []
    for other in told.over(*one.hull):
        start = other.cue.start if other.source is None else min(other.source.start, other.cue.start)
        if one.cue.end <= start and one.hull.start <= start and text[:start].rstrip()[-1:] in {",", ".", "”", '"'}:
            ends.append(start)
    if not ends or one.hull.end <= min(ends):
        return one
    parts = (Span(part.start, min(part.end, min(ends))) for part in one.content if part.start < min(ends))
    parts = tuple(part for part in (trim(text, part, EDGES) for part in parts) if part.start < part.end)
    return replace(one, content=parts) if parts else None


def _numbered(rows: list[Quote]) -> tuple[Quote, ...]:
    order = {"indirect": 0, "direct": 0, "refusal": 0}
    rows = sorted(rows, key=lambda row: (row.start, order.get(row.kind, 1), -row.end))
    names = {row.quote_id: f"q{number}" for number, row in enumerate(rows, 1)}
    return tuple(replace(r, quote_id=names[r.quote_id], linked_to=names.get(r.linked_to)) for r in rows)
