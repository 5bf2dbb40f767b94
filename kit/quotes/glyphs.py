"""Glyphs: each quotation mark of a paragraph, and whether it can open, close, or is none at all.

Apostrophes, inches, feet and bullets are told apart here, before anything is paired. Source: the
Unicode Standard, section 6.2 (quotation marks and their use by language).
"""

from __future__ import annotations

import re
from itertools import islice
from typing import NamedTuple

MARK = re.compile(r"''|``|’’|‘‘|[\"“”„‟«»‹›'‘’‚‛]")
OPENS = {
    "“": "double",
    "„": "double",
    "‟": "double",
    "``": "double",
    "‘‘": "double",
    "«": "guillemet",
    "‹": "guillemet",
    "‚": "single",
}
CLOSES = {"”": "double", "’’": "double", "»": "guillemet", "›": "guillemet"}
ELISION = re.compile(r"(?:\d0s\b|\d\ds?\b|em\b|tis\b|twas\b|til\b|cause\b|n\b|round\b|bout\b)", re.I)
BEFORE_OPENING = set(" \t\r\n\u00a0\u2009\u202f([{—–-/\"“„«‘'`") | {""}
AFTER_CLOSING = set(" \t\r\n\u00a0\u2009\u202f)]}—–-/\"”»’',.;:?!…<") | {""}
UNSPACED = set(",:;")
ENDS = set(",.;:?!…—–-)")


class Mark(NamedTuple):
    """Hold one quotation mark: where it stands, what family it is of, and what it can be."""

    start: int
    end: int
    style: str
    role: str
    """open, close or either."""
    glyph: str = "curly"
    """straight or curly: a straight quotation may hold a curly one."""


def read_marks(text: str, start: int, end: int):
    """Yield the quotation marks of one paragraph, what can be none of them left out."""
    found = [m for m in MARK.finditer(text, start, end)]
    singles_open = False
    for index, match in enumerate(found):
        mark, at, to = match.group(), match.start(), match.end()
        before = text[at - 1] if at > start else ""
        after = text[to] if to < end else ""
        if mark in {"«", "»", "‹", "›"}:
            if _is_bullet(text, start, end, at, mark):
                continue
            reverse = mark in "»›" and before in BEFORE_OPENING and after not in AFTER_CLOSING
            turned = mark in "«‹" and before not in BEFORE_OPENING and after in AFTER_CLOSING
            yield Mark(at, to, "guillemet", "open" if (mark in "«‹" and not turned) or reverse else "close")
            continue
        if mark in {"'", "‘", "’", "‛", "‚"}:
            role = _single(text, match, (found, index + 1), end, singles_open, before, after)
            if role is not None:
                singles_open = role == "open"
                yield Mark(at, to, "single", role)
            continue
        if mark == '"' and before.isdigit() and _is_inch(found, index, after):
            continue
        if mark == "’’" and singles_open:
            yield Mark(at, at + 1, "single", "close")
            singles_open = False
            continue
        glyph = "straight" if mark in {'"', "''"} else "curly"
        yield Mark(at, to, "double", _double_role(mark, before, after), glyph)


def _double_role(mark, before, after):
    opening = before in BEFORE_OPENING and after not in AFTER_CLOSING
    closing = before not in BEFORE_OPENING and after in AFTER_CLOSING
    if mark in OPENS:
        unspaced = before in UNSPACED and after.isalnum()  # "said,“No"
        return "open" if opening or unspaced or mark != "“" else "close" if closing else "either"
    if mark in CLOSES:
        return "open" if opening else "close"
    return "open" if opening else "close" if closing else "either"


def _single(text, match, later, end, is_open, before, after):
    """Say whether a single mark opens, closes, or is an apostrophe (None)."""
    mark, to = match.group(), match.end()
    if before.isalnum() and after.isalnum():
        return None
    if mark == "‚":
        return "open"
    opening = before in BEFORE_OPENING and after not in AFTER_CLOSING
    if opening and mark in {"'", "‘", "‛"} and not is_open:
        if ELISION.match(text, to) and not _closes_later(text, later, end):
            return None
        return "open" if _closes_later(text, later, end) else None
    if opening or not is_open or after.isalnum() or mark == "‛":
        return None
    if before.isdigit() and mark == "'" and after == " " and _closes_later(text, later, end):
        return None  # feet
    if before in ENDS or before in {'"', "”"} or not _closes_later(text, later, end):
        return "close"
    # A plural's apostrophe ("the ministers’ money") or a dropped g ("goin’ home") closes nothing.
    return None if before in "sS" or text[max(0, to - 3) : to - 1].lower() == "in" else "close"


def _closes_later(text, later, end):
    """Tell whether a closing single mark follows before the next opening one."""
    found, first = later
    for match in islice(found, first, None):
        mark, at, to = match.group(), match.start(), match.end()
        if mark not in {"'", "‘", "’", "’’"}:
            continue
        before, after = text[at - 1 : at], text[to : to + 1] if to < end else ""
        if before.isalnum() and after.isalnum():
            continue
        if before in BEFORE_OPENING and after not in AFTER_CLOSING:
            if ELISION.match(text, to):
                continue
            return False
        if mark != "‘" or before not in BEFORE_OPENING:
            return True
    return False


def _is_inch(found, index, after):
    """Tell whether a straight mark behind a digit measures: nothing is open, or more marks close."""
    earlier = sum(m.group() == '"' for m in found[:index])
    later = sum(m.group() == '"' for m in found[index + 1 :])
    return earlier % 2 == 0 or (later % 2 == 1 and after in {" ", "-"})


def _is_bullet(text, start, end, at, mark):
    """Tell whether a guillemet opens a list item or stands between two links of a path."""
    partner = {"«": "»", "»": "«", "‹": "›", "›": "‹"}[mark]
    spaced = text[at + 1 : at + 2].isspace() and (at == start or text[at - 1].isspace())
    line = text.rfind("\n", start, at) + 1 or start
    return (spaced or not text[line:at].strip()) and partner not in text[line : _line_end(text, at, end)]


def _line_end(text, at, end):
    found = text.find("\n", at, end)
    return end if found < 0 else found
