"""Firms: which quarter a firm reports for, and whether it can be one of the calendar's year."""

from __future__ import annotations

import re

from kit.times.lexicon import lexicon
from kit.times.ways import SENTENCE_END

LATEST = 125
"""Days after the end of a quarter by which its results are out; those told later are of a year of the firm's own."""


def _any_of(table: str) -> str:
    return "|".join(lexicon()["figures"][table])


REPORTS = re.compile(rf"\b(?:{_any_of('reports')})\b", re.IGNORECASE)
FIGURES = re.compile(rf"\b(?:{_any_of('words')})\b", re.IGNORECASE)
OUTLOOK = re.compile(rf"\b(?:{_any_of('outlook')})\b", re.IGNORECASE)


def reports_figures(text: str, start: int, end: int) -> bool:
    """Tell whether the sentence around these characters tells a firm's results for them, not what it expects.

    "lost money in the second quarter" may look back from far.
    """
    if text[max(0, start - 3) : start].lower() == "in ":
        return False
    first = max((found.end() for found in SENTENCE_END.finditer(text, max(0, start - 400), start)), default=0)
    last = SENTENCE_END.search(text, end)
    sentence = text[first : last.start() if last else len(text)]
    return bool(REPORTS.search(sentence) and FIGURES.search(sentence)) and not OUTLOOK.search(sentence)
