"""Entries: the dates that open the entries of a chronology: "19 May 1978: The mill burns down"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import Protocol

from kit.spans import Paragraph, Span

BULLET = re.compile(r"[\s•*·▪●–—-]*(?:on )?", re.IGNORECASE)
COLON = re.compile(r"\s?:\s+(?=\S)")
DASH = re.compile(r"\s[–—-]+\s(?=[“\"‘]?[A-Z])|[–—]\s?(?=[“\"‘]?[A-Z])")
ALONE = re.compile(r"\s?(?:\([^()]*\))?\s?[:.]?\s*")
RANGE = re.compile(r"\s?(?:-|–|to|until)\s?")
BEFORE = re.compile(r"[.!?][”\"’)]?\s+$")
OPENING = re.compile(r"[“\"‘(]?[A-Z0-9]")
FEWEST = 2
"""Dates on lines of their own, or before a dash, that make a chronology; one may be a story's dateline."""


class Spanned(Protocol):
    """Have a place in the text."""

    start: int
    end: int


def find_entries(text: str, paragraphs: tuple[Paragraph, ...], times: Iterable[Spanned]) -> dict[int, Span]:
    """Return the words of each entry of a chronology by the character at which its date begins.

    The date opens a paragraph or, before a colon, a sentence; or it stands on a line of its own above them.
    """
    opened, lone, times = {}, {}, [*times]
    starts = [paragraph.start for paragraph in paragraphs]
    for place, time in enumerate(times):
        at = bisect_right(starts, time.start) - 1
        if at < 0 or time.end > paragraphs[at].end:
            continue
        inside = paragraphs[at]
        first = BULLET.fullmatch(text, inside.start, time.start) is not None
        later = times[place + 1].end if place + 1 < len(times) else 0
        end = later if later and RANGE.fullmatch(text, time.end, times[place + 1].start) else time.end
        if first and ALONE.fullmatch(text, end, inside.end):
            lone[time.start] = at  # the first may have been taken for a date line of the page
        elif inside.kind == "note":
            continue
        elif colon := COLON.match(text, time.end, inside.end):
            if first or BEFORE.search(text[inside.start : time.start]) and OPENING.match(text, colon.end()):
                opened[time.start] = (colon.end(), inside.end, True)
        elif first and (dash := DASH.match(text, time.end, inside.end)):
            opened[time.start] = (dash.end(), inside.end, False)
    dashed = sum(not colon for _, _, colon in opened.values()) >= FEWEST
    begun = sorted(opened)
    found = {}
    for start, (words, end, colon) in opened.items():
        following = next((other for other in begun if start < other < end), end)
        if colon or dashed:
            found[start] = Span(words, following)
    if len(lone) >= FEWEST:
        dates = set(lone.values())
        for start, at in lone.items():
            below = paragraphs[at + 1] if at + 1 < len(paragraphs) else paragraphs[at]
            told = below.kind == "text" and at + 1 not in dates and below.start not in found
            found[start] = Span(below.start, below.end) if told else Span(below.end, below.end)
    return found
