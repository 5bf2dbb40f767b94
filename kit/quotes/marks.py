"""Marks: quotation marks paired on the raw text, paragraph by paragraph, before any grammar.

One missing mark costs one quotation at most: pairing starts anew with each paragraph. What can be
no quotation mark (apostrophes, inches, bullets) is told apart first; what is left over and broken
is an oddity. Sources: Unicode Standard 6.2 (quotation marks), AP and Guardian style on quotations
that run over paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import NamedTuple

from kit.article import Paragraph
from kit.oddities import Oddity
from kit.spans import Span, trim

MARK = re.compile(r"''|``|[\"“”„‟«»‹›'‘’‚‛]")
OPENS = {"“": "double", "„": "double", "‟": "double", "``": "double", "«": "guillemet", "‹": "guillemet", "‚": "single"}
CLOSES = {"”": "double", "»": "guillemet", "›": "guillemet"}
ELISION = re.compile(r"(?:\d0s\b|\d\ds?\b|em\b|tis\b|twas\b|til\b|cause\b|n\b|round\b|bout\b)", re.I)
BEFORE_OPENING = set(" \t\r\n\u00a0\u2009\u202f([{—–-/\"“„«‘'`") | {""}
AFTER_CLOSING = set(" \t\r\n\u00a0\u2009\u202f)]}—–-/\"”»’',.;:?!…<") | {""}
ENDS = set(",.;:?!…—–-)")
# A saying at a paragraph's end shows that the mark before it is missing: "The road is closed, the mayor said.
SAYING_AT_END = re.compile(
    r",\s(?:[^,.\"“”]{1,60}\s)?(?:said|says|added|asked|told|wrote|replied|warned)\b[^,.\"“”]{0,60}\.\s*$"
)
AHEAD = 3  # paragraphs that an open quotation may run through without a mark of its own


@dataclass(frozen=True)
class Marked:
    """Hold one stretch of marked words: outer span with its marks, and the words inside.

    `pieces` are the words paragraph by paragraph; `runs_on` says that the next paragraph opens
    again without this one having closed; `depth` counts the marked stretches around this one.
    """

    start: int
    end: int
    style: str
    pieces: tuple[Span, ...]
    depth: int = 0
    runs_on: bool = False

    @property
    def inner(self) -> Span:
        """Return the words from the first to the last, without the marks."""
        return Span(self.pieces[0].start, self.pieces[-1].end)


class MarksFound(NamedTuple):
    """Hold marked stretches in text order, the inner ones after those around them, and oddities."""

    marked: tuple[Marked, ...]
    oddities: tuple[Oddity, ...]


class Mark(NamedTuple):
    """Hold one quotation mark: where it stands, what family it is of, and what it can be."""

    start: int
    end: int
    style: str
    role: str
    """open, close or either."""
    glyph: str = "curly"
    """straight or curly: a straight quotation may hold a curly one."""


def find_marks(text: str, paragraphs: Sequence[Paragraph]) -> MarksFound:
    """Return all marked stretches of a text, and the marks that fit nothing.

    >>> text = "“It’s the farmers’ money,” she said."
    >>> [m.inner.of(text) for m in find_marks(text, [Paragraph(0, len(text))]).marked]
    ['It’s the farmers’ money,']
    """
    rows = [list(read_marks(text, paragraph.start, paragraph.end)) for paragraph in paragraphs]
    found: list[Marked] = []
    oddities: list[Oddity] = []
    skip = -1  # the mark that closed a quotation begun in an earlier paragraph
    for index, (paragraph, row) in enumerate(zip(paragraphs, rows, strict=True)):
        row = [mark for mark in row if mark.start > skip]
        pairs, open_mark, strays = pair(row)
        found += [Marked(a.start, b.end, a.style, (Span(a.end, b.start),)) for a, b in pairs]
        oddities += [_oddity(text, "stray marks", m, "a closing mark that nothing opened") for m in strays]
        if open_mark is None:
            continue
        closing = _closing(text, paragraphs, rows, index, open_mark)
        if closing is None:
            oddities.append(_oddity(text, "unclosed marks", open_mark, "an opening mark that nothing closes"))
        elif closing == "again":
            end = paragraph.end
            found.append(Marked(open_mark.start, end, open_mark.style, (Span(open_mark.end, end),), runs_on=True))
        else:
            last, mark = closing
            spans = [Span(p.start, p.end) for p in paragraphs[index : last + 1]]
            spans[0] = Span(open_mark.end, spans[0].end)
            spans[-1] = Span(spans[-1].start, mark.start)
            found.append(Marked(open_mark.start, mark.end, open_mark.style, tuple(spans)))
            skip = mark.start
    kept, empty = [], []
    for marked in found:
        pieces = tuple(piece for piece in (trim(text, piece, "") for piece in marked.pieces) if piece.start < piece.end)
        if pieces:
            kept.append(replace(marked, pieces=pieces))
        else:
            empty.append(marked)
    oddities += [_oddity(text, "stray marks", m, "marks with nothing between them") for m in empty]
    return MarksFound(tuple(_nested(kept)), tuple(sorted(oddities, key=lambda o: o.start)))


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
        glyph = "straight" if mark in {'"', "''"} else "curly"
        yield Mark(at, to, "double", _double_role(mark, before, after), glyph)


def pair(row: Sequence[Mark]) -> tuple[list[tuple[Mark, Mark]], Mark | None, list[Mark]]:
    """Return the pairs of one paragraph, the mark left open at its end, and the stray ones.

    Single marks pair inside or outside double ones; a second opening of the same family while one
    is open means that the first was never closed: the later one is believed.
    """
    pairs: list[tuple[Mark, Mark]] = []
    strays: list[Mark] = []
    stack: list[Mark] = []
    lone: Mark | None = None  # a closing mark that nothing opened: an opening one turned wrongly, if one closes it
    for mark in row:
        same = [m for m in stack if m.style == mark.style]
        opened = next((m for m in reversed(same) if m.glyph == mark.glyph), same[-1] if same else None)
        role = mark.role
        if role == "either":
            role = "close" if opened else "open"
        if role == "open":
            if opened is not None and opened.glyph == mark.glyph:
                strays.append(opened)
                stack = stack[: stack.index(opened)]
            stack.append(mark)
        elif opened is not None:
            stack = stack[: stack.index(opened)]
            pairs.append((opened, mark))
        elif mark.style != "single":
            if lone is not None:
                pairs.append((lone, mark))
            lone = None if lone is not None else mark
    if lone is not None:
        strays.append(lone)
    left = [m for m in stack if m.style != "single"]
    return pairs, (left[0] if left else None), strays + left[1:]


def _closing(text, paragraphs, rows, index, open_mark):
    """Say how an open quotation goes on: "again", (paragraph, mark) that closes it, or None."""
    for later in range(index + 1, min(index + 1 + AHEAD, len(paragraphs))):
        row = [mark for mark in rows[later] if mark.style == open_mark.style]
        if not row:
            continue
        first = row[0]
        if first.start == paragraphs[later].start and first.role in {"open", "either"}:
            told = SAYING_AT_END.search(text, open_mark.end, paragraphs[index].end)
            return "again" if later == index + 1 and told is None else None
        return (later, first) if first.role == "close" else None
    return None


def _double_role(mark, before, after):
    opening = before in BEFORE_OPENING and after not in AFTER_CLOSING
    closing = before not in BEFORE_OPENING and after in AFTER_CLOSING
    if mark in OPENS:
        return "open" if opening or mark != "“" else "close" if closing else "either"
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
        if mark not in {"'", "‘", "’"}:
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


def _nested(marked):
    """Yield the marked stretches in text order with the number of those around each."""
    stack: list[Marked] = []
    for one in sorted(marked, key=lambda m: (m.start, -m.end)):
        while stack and stack[-1].end <= one.start:
            stack.pop()
        yield replace(one, depth=len(stack))
        stack.append(one)


def _oddity(text, kind, mark, why):
    line = text.find("\n", mark.start)
    end = mark.end
    if kind == "unclosed marks":
        end = max(mark.end, min(line if line >= 0 else len(text), mark.start + 120))
    return Oddity("", kind, mark.start, end, text[mark.start : end], why)
