"""Entries: the dates that open the entries of a chronology: "19 May 1978: The mill burns down"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Protocol

from kit.spans import Paragraph, Span

BULLET = re.compile(r"[\s•*·▪●–—-]*(?:on )?", re.IGNORECASE)
COLON = re.compile(r"\s?:\s+(?=\S)")
DASH = re.compile(r"\s[–—-]+\s(?=[“\"‘]?[A-Z])|[–—]\s?(?=[“\"‘]?[A-Z])")
ALONE = re.compile(r"\s?[:.]?\s*")
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
    opened, lone = {}, {}
    for time in times:
        at = next((i for i, p in enumerate(paragraphs) if p.start <= time.start and time.end <= p.end), None)
        if at is None:
            continue
        inside = paragraphs[at]
        first = BULLET.fullmatch(text, inside.start, time.start) is not None
        if first and ALONE.fullmatch(text, time.end, inside.end):
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
        below = {start: paragraphs[at + 1] for start, at in lone.items() if at + 1 < len(paragraphs)}
        dates = set(lone.values())
        found |= {
            start: Span(p.start, p.end)
            for start, p in below.items()
            if p.kind == "text" and lone[start] + 1 not in dates and p.start not in found
        }
    return found
