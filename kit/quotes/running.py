"""Running: quotations without a saying of their own, given to the speaker whom the text leaves in place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from kit.actors.words import kin, role_nouns
from kit.language import grammar
from kit.quotes.attributions import Attribution, cue_span
from kit.quotes.builder import Builder
from kit.quotes.cues import verb_cue
from kit.quotes.direct import Direct
from kit.quotes.frame import Frame
from kit.quotes.headings import headed, is_heading
from kit.quotes.nearby import Link, linked, sayings_within
from kit.quotes.records import Quote
from kit.quotes.sayings import speaker_of
from kit.quotes.sources import source_of

LEFT_OPEN = "goes on from the quotation before, which was left open"
SAME_PARAGRAPH = "follows the speaker's quotation in the same paragraph with no new source"
NEXT_PARAGRAPH = "follows the quotation before with no new source"
SAID_BEFORE = "follows what the speaker is told to have said"
BY_TURNS = "two speakers answer each other by turns"
SUBJECT_BEFORE = "stands behind a sentence about the speaker"


def run_on(frame: Frame, direct: Sequence[Direct], rows: list[Quote], told: Sequence[Quote], build: Builder):
    """Give the direct statements without an attribution the source they go on from, in place.

    `rows` are the rows of `direct`, `told` the statements in the reporter's words. The sentence
    before a quotation decides first: who says something in it, or whom it is about; then the
    quotation before it. A heading goes on from nothing: it is whose words below it repeats.
    """
    heading = [is_heading(frame, one) for one in direct]
    story = [index for index, stands in enumerate(heading) if not stands]
    run = iter(_run_on(frame, [direct[index] for index in story], [rows[index] for index in story], told, build))
    rows = [row if stands else next(run) for row, stands in zip(rows, heading)]
    said = [*rows, *told]
    return [
        headed(row, said) if stands and one.found is None else row for row, stands, one in zip(rows, heading, direct)
    ]


def _run_on(frame: Frame, direct: Sequence[Direct], rows: list[Quote], told: Sequence[Quote], build: Builder):
    for index, one in enumerate(direct):
        if one.found is not None:
            continue
        link = _left_open(direct, rows, index)
        if link is None and not _answers(frame, rows, index, one):
            link = _said_before(frame, one, rows[:index], told)
            tokens = frame.tokens(*frame.before(one.marked[0]))
            row = None if link is not None else _subject_before(frame, tokens, one, rows[index], build)
            if row is not None:
                rows[index] = row
                continue
        link = link or _before(frame, direct, rows, index)
        if link is not None:
            rows[index] = linked(rows[index], link)
        elif (row := _subject_before(frame, _line_before(frame, one), one, rows[index], build)) is not None:
            rows[index] = row
    return rows


def _left_open(direct: Sequence[Direct], rows: Sequence[Quote], index: int) -> Link | None:
    last = direct[index - 1] if index else None
    if last is None or not last.runs_on or rows[index - 1].source_start is None or last.paragraph is None:
        return None
    near = direct[index].paragraph is not None and direct[index].paragraph - last.paragraph <= 1
    return Link(rows[index - 1], 0.95, "continued", LEFT_OPEN) if near else None


def _answers(frame: Frame, rows: Sequence[Quote], index: int, one: Direct) -> bool:
    """Tell whether a quotation stands directly behind a question and its asker ("“Why?” asked Lund. “Because.”")."""
    last = rows[index - 1] if index else None
    asks = one.parts[0].of(frame.text).rstrip().endswith("?")
    if last is None or last.cue_start is None or asks or not last.text.rstrip().endswith("?"):
        return False
    start, end = frame.before(one.marked[0])
    return start <= last.cue_start < end and len(frame.stops(start, end)) < 2


def _said_before(frame: Frame, one: Direct, rows: Sequence[Quote], told: Sequence[Quote]) -> Link | None:
    """Return whoever says something in the sentence directly before: "[Lund] said it rained. “It poured.”"."""
    mark = one.marked[0]
    start, end = frame.before(mark)
    same = bool(frame.text[start:end].strip())
    if not same:
        if one.paragraph is None or not one.paragraph or frame.limits is not None:
            return None
        before = frame.paragraphs[one.paragraph - 1]
        start, end = before.start, before.end
    tokens = frame.tokens(start, end)
    if not tokens or tokens[-1].text not in {".", "!", "?", ":"}:
        return None
    sentence = frame.last_sentence(start, tokens[-1].idx)
    if not sentence or frame.marked_at(sentence[0].idx) is not None:
        return None
    first, last = sentence[0].idx, sentence[-1].idx
    found = [r for r in rows if r.cue_start is not None and first <= r.cue_start <= last and r.attribution != "none"]
    if found:  # the sentence attributes a quotation
        return Link(found[-1], 0.8, "continued", SAME_PARAGRAPH) if same else None
    outer = [row for row in sayings_within(told, first, last + 1) if row.stance != "asks"]
    if not outer or (not same and any(r.start >= start for r in rows)):
        return None
    return Link(outer[-1], 0.75 if same else 0.5, "continued", SAID_BEFORE)


def _before(frame: Frame, direct: Sequence[Direct], rows: Sequence[Quote], index: int) -> Link | None:
    """Return the quotation before to go on from, where it stands near enough."""
    if not index:
        return None
    one, last, row = direct[index], direct[index - 1], rows[index - 1]
    if row.source_start is None or None in {one.paragraph, last.paragraph} or one.paragraph - last.paragraph > 1:
        return None
    turn = one.paragraph != last.paragraph or frame.is_next(last.marked[-1], one.marked[0])
    if not turn and not row.text.rstrip().endswith("?"):
        return Link(row, 0.8, "continued", SAME_PARAGRAPH)
    if index > 1 and last.paragraph - (direct[index - 2].paragraph or 0) <= 1:
        other = rows[index - 2]
        if other.speaker is not None and other.speaker != row.speaker:
            return Link(other, 0.6, "alternating", BY_TURNS)
    return Link(row, 0.6, "continued", NEXT_PARAGRAPH)


def _subject_before(frame: Frame, tokens: list[Token], one: Direct, row: Quote, build: Builder) -> Quote | None:
    """Return the row with the subject of the sentence before it (the last of `tokens`), where that is a person."""
    if not tokens or tokens[-1].text not in {".", "!", "?", ":"}:
        return None
    verb = next((t for t in reversed(tokens) if t.sent == tokens[-1].sent and t.tag_ in {"VBD", "VBZ", "VBP"}), None)
    told = verb_cue(verb, "q") if verb is not None else None
    if told is not None and told.speaks and grammar.complement(verb) is None and not grammar.objects(verb):
        who = speaker_of(verb, tokens)  # "Ann Lee said in a statement. “It rained.”"
        if who is not None:
            found = Attribution("sentence before", told, cue_span(verb), (), verb.i, source_of(who, cue=verb.i), who.i)
            return build.attributed(row, found, one.parts)
    who = grammar.own_subject(tokens[-1].sent.root)
    if who is None or who.i < tokens[0].i or not is_person(who):
        return None
    source = source_of(who)
    words = source.of(frame.text)
    ids = build.speakers.of(source, who.i)
    return replace(
        row,
        sense="speech",
        stance="asserts",
        speaker_ids=ids,
        speaker=build.speakers.named(ids, words),
        source_start=source.start,
        source_end=source.end,
        source_text=words,
        attribution="continued",
        confidence=0.5,
        why=SUBJECT_BEFORE,
    )


def _line_before(frame: Frame, one: Direct) -> list[Token]:
    """Return the one sentence of the paragraph before a quotation that opens its own: "Bo Chen disagreed."."""
    if not one.paragraph or frame.limits is not None:
        return []
    before = frame.paragraphs[one.paragraph - 1]
    tokens = frame.tokens(before.start, before.end)
    if any(frame.marked_at(token.idx) is not None for token in tokens):
        return []
    return tokens if tokens and tokens[0].sent == tokens[-1].sent else []


def is_person(noun: Token) -> bool:
    """Tell whether a noun or pronoun means one human being, by name, role or kinship."""
    if noun.lower_ in {"he", "she"} or noun.ent_type_ in {"PERSON", "PER"}:
        return True
    lemma = noun.lemma_.lower()
    return noun.tag_ == "NN" and (lemma in role_nouns() or lemma in kin())
