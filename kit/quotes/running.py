"""Running: quotations without a saying of their own, given to the speaker whom the text leaves in place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kit.language import grammar
from kit.quotes.attributions import Attribution, cue_span, source_of
from kit.quotes.builder import SHARED, Builder
from kit.quotes.cues import verb_cue
from kit.quotes.direct import Direct
from kit.quotes.frame import Frame, speaker_of
from kit.quotes.records import Quote

LEFT_OPEN = "goes on from the quotation before, which was left open"
SAME_PARAGRAPH = "follows the speaker's quotation in the same paragraph with no new source"
NEXT_PARAGRAPH = "follows the quotation before with no new source"
BY_TURNS = "two speakers answer each other by turns"
SUBJECT_BEFORE = "stands behind a sentence about the speaker"


def run_on(frame: Frame, direct: Sequence[Direct], rows: Sequence[Quote], build: Builder) -> list[Quote]:
    """Return the rows of direct statements, those without an attribution given the source they go on from."""
    rows = list(rows)
    for index, one in enumerate(direct):
        if one.found is not None:
            continue
        before = _before(frame, direct, rows, index)
        if before is not None:
            row, confidence, attribution, why = before
            rows[index] = replace(
                rows[index],
                **{name: getattr(row, name) for name in SHARED},
                linked_to=row.linked_to or row.quote_id,
                attribution=attribution,
                confidence=confidence,
                why=why,
            )
        else:
            rows[index] = _subject_before(frame, one, rows[index], build)
    return rows


def _before(frame: Frame, direct: Sequence[Direct], rows: Sequence[Quote], index: int):
    """Return the row to go on from with confidence, attribution and why, or None."""
    if not index:
        return None
    one, last, row = direct[index], direct[index - 1], rows[index - 1]
    if row.source_start is None or None in {one.paragraph, last.paragraph} or one.paragraph - last.paragraph > 1:
        return None
    if last.runs_on:
        return row, 0.95, "continued", LEFT_OPEN
    turn = one.paragraph != last.paragraph or frame.is_next(last.marked[-1], one.marked[0])
    if not turn and not row.text.rstrip().endswith("?"):
        return row, 0.8, "continued", SAME_PARAGRAPH
    if index > 1 and last.paragraph - (direct[index - 2].paragraph or 0) <= 1:
        other = rows[index - 2]
        if other.speaker is not None and other.speaker != row.speaker:
            return other, 0.6, "alternating", BY_TURNS
    return row, 0.6, "continued", NEXT_PARAGRAPH


def _subject_before(frame: Frame, one: Direct, row: Quote, build: Builder) -> Quote:
    """Return the row with the subject of the sentence before it in its paragraph, where that is a person."""
    tokens = frame.tokens(*frame.before(one.marked[0]))
    if not tokens or tokens[-1].text not in {".", "!", "?", ":"}:
        return row
    verb = next((t for t in reversed(tokens) if t.sent == tokens[-1].sent and t.tag_ in {"VBD", "VBZ", "VBP"}), None)
    told = verb_cue(verb, "q") if verb is not None else None
    if told is not None and told.speaks and grammar.complement(verb) is None and not grammar.objects(verb):
        who = speaker_of(verb, tokens)  # "Ann Lee said in a statement. “It rained.”"
        if who is not None:
            found = Attribution("sentence before", told, cue_span(verb), (), verb.i, source_of(who, cue=verb.i), who.i)
            return build.attributed(row, found, one.parts)
    who = grammar.own_subject(tokens[-1].sent.root)
    if who is None or who.i < tokens[0].i or not (who.ent_type_ in {"PERSON", "PER"} or who.lower_ in {"he", "she"}):
        return row
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
