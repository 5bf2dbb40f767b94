"""Polish: a title without what its dates left behind: empty marks, lone "as early as", stray spaces."""

from __future__ import annotations

import re

LEFT_OVER = re.compile(r" as (?:early|late|soon)(?: as)?(?=$| (?:at|in|on|by)\b)| at the (?:earliest|latest)\b")
"""What is left of "as early as next month" and "in May at the earliest" without the time."""
THAN = re.compile(r",? (?:[\d.,]+ ?(?:%|percent|per cent) )?(?:more|less|fewer|higher|lower|better|worse) than$")
STRANDED = re.compile(r"(?<=\w) (?:into|during|until|within)(?= (?:to|in|at|on|of|for|from|by|with|and|as) )")
"""A preposition whose time is gone, before the next one: "extends [into] to parts of Ohio"."""
OPENER = re.compile(r"^(?:When|While|After|Before|Since|Because|Although|Though|Whether) (?=\w+ )")
EMPTY = re.compile(r"\s*(?:[\"“(]\s*[\"”)]|``\s*'')")
COMPOUND = re.compile(r"\b[^\W\d_]+(?:-[^\W\d_]+)+\b")
CLITIC = re.compile(r" (?=(['’](s|re|ve|ll|d|m)|n['’]t)\b)")


def polished(words: str) -> str:
    """Return the words of a title without empty marks and odd spaces.

    >>> polished("The polls close ( ) ,")
    'The polls close'
    """
    words = STRANDED.sub("", THAN.sub("", LEFT_OVER.sub("", EMPTY.sub("", words))))
    words = re.sub(r"(?<=\w) (?=-\w)", "", words)  # "8-1", "co-hosting"
    words = re.sub(r" (?=[\"”]$| ?:)", "", CLITIC.sub("", words))
    return re.sub(r"\s+", " ", words).strip(" ,;:–—-")


def hyphened(words: str, sentence: str) -> str:
    """Return a title with the words whole that were cut at a hyphen, each of which stands in its sentence only so.

    >>> hyphened("A passer raised the alarm", "A passer-by raised the alarm on Monday.")
    'A passer-by raised the alarm'
    """
    for whole in COMPOUND.findall(sentence):
        parts = [part for part in whole.split("-") if len(part) > 2]
        kept = [part for part in parts if re.search(rf"(?<![\w-]){part}(?![\w-])", words, re.IGNORECASE)]
        if len(kept) == 1 and whole.lower() not in words.lower() and len(re.findall(kept[0], sentence)) == 1:
            words = re.sub(rf"(?<![\w-]){kept[0]}(?![\w-])", whole, words, count=1, flags=re.IGNORECASE)
    return words
