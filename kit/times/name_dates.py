"""Name dates: months, weekdays and seasons that a parse reads as part of a name."""

from __future__ import annotations

from bisect import bisect_right

from spacy.tokens import Doc

from kit.times.meanings import Expression, Meaning, Named


def outside_names(expressions: tuple[Expression, ...], doc: Doc) -> list[Expression]:
    """Return the expressions without the months, weekdays and seasons that a parse reads as names of something.

    "May refused" is a person, "the Sunday Bugle" a body; a day or year inside a name stays a date.
    """
    spans = sorted((e.start_char, e.end_char, e.label_) for e in doc.ents if e.label_ in NAMES)
    starts = [span[0] for span in spans]
    kept = []
    for expression in expressions:
        at = bisect_right(starts, expression.start) - 1
        if at < 0 or not _bare(expression.reading.meaning) or spans[at][1] < expression.end:
            kept.append(expression)
        elif (expression.start, expression.end) == spans[at][:2] and spans[at][2] != "PERSON":
            kept.append(expression)
    return kept


NAMES = {"PERSON", "ORG", "GPE", "LOC", "FAC", "EVENT", "WORK_OF_ART", "PRODUCT"}


def _bare(meaning: Meaning) -> bool:
    """Tell whether a month, weekday or season stands alone, without its day, year or place in a row."""
    named = isinstance(meaning, Named) and not (meaning.day or meaning.within or meaning.nth or meaning.pick)
    return named and bool(meaning.month or meaning.weekday or meaning.season)
