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
from typing import NamedTuple

from kit.oddities import Oddity
from kit.quotes.glyphs import Mark, read_marks
from kit.spans import Paragraph, Span, trim

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


class Pairs(NamedTuple):
    """Hold the marks of one paragraph: closed pairs, pairs of two opening marks, one left open, strays."""

    closed: list[tuple[Mark, Mark]]
    again: list[tuple[Mark, Mark]]
    open: Mark | None
    strays: list[Mark]


class MarksFound(NamedTuple):
    """Hold marked stretches in text order, the inner ones after those around them, and oddities."""

    marked: tuple[Marked, ...]
    oddities: tuple[Oddity, ...]


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
        pairs = pair(row, text)
        found += [Marked(a.start, b.end, a.style, (Span(a.end, b.start),)) for a, b in pairs.closed]
        found += [Marked(a.start, b.start, a.style, (Span(a.end, b.start),), runs_on=True) for a, b in pairs.again]
        oddities += [_oddity(text, "stray marks", m, "a closing mark that nothing opened") for m in pairs.strays]
        open_mark = pairs.open
        if open_mark is None:
            continue
        closing = _closing(text, paragraphs, rows, index, open_mark)
        if closing is None:
            oddities.append(_oddity(text, "unclosed marks", open_mark, "an opening mark that nothing closes"))
            words = _to_the_end(text, paragraph, open_mark)
            found += [Marked(open_mark.start, words.end, open_mark.style, (words,))] if words is not None else []
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


def pair(row: Sequence[Mark], text: str) -> Pairs:
    """Return the marks of one paragraph, paired.

    Single marks pair inside or outside double ones; a second opening of the same family while one
    is open means that the first was never closed: the later one is believed. Behind a full stop it
    opens again what went before, as in a text that has lost its paragraphs: "“One. “Two.”"
    """
    pairs: list[tuple[Mark, Mark]] = []
    again: list[tuple[Mark, Mark]] = []
    strays: list[Mark] = []
    stack: list[Mark] = []
    lone: Mark | None = None  # a closing mark that nothing opened: an opening one turned wrongly, if one closes it
    for place, mark in enumerate(row):
        same = [m for m in stack if m.style == mark.style]
        opened = next((m for m in reversed(same) if m.glyph == mark.glyph), same[-1] if same else None)
        role = mark.role
        if role == "either":
            role = "close" if opened else "open"
        if role == "open":
            if opened is not None and opened.glyph == mark.glyph and not _nests(row[place + 1 :], mark):
                if _opens_again(text, opened, mark):
                    again.append((opened, mark))
                else:
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
    return Pairs(pairs, again, left[0] if left else None, strays + left[1:])


def _opens_again(text: str, opened: Mark, mark: Mark) -> bool:
    """Tell whether a quotation that nothing closed goes on at a second opening mark: its last sentence is whole."""
    words = text[opened.end : mark.start].rstrip()
    return words.endswith((".", "!", "?", "…")) and SAYING_AT_END.search(words) is None


def _nests(behind: Sequence[Mark], mark: Mark) -> bool:
    """Tell whether two marks close, before another opens, what two in a row have opened: “a “b” c”."""
    roles = [later.role for later in behind if later.style == mark.style and later.glyph == mark.glyph][:2]
    return roles == ["close", "close"]


def _closing(text, paragraphs, rows, index, open_mark):
    """Say how an open quotation goes on: "again", (paragraph, mark) that closes it, or None."""
    for later in range(index + 1, min(index + 1 + AHEAD, len(paragraphs))):
        row = [mark for mark in rows[later] if mark.style == open_mark.style]
        if not row:
            continue
        first = row[0]
        if first.start == paragraphs[later].start and first.role in {"open", "either"}:
            told = SAYING_AT_END.search(text, open_mark.end, paragraphs[index].end)
            same = first.glyph == open_mark.glyph
            return "again" if later == index + 1 and told is None and same else None
        return (later, first) if first.role == "close" else None
    return None


def _to_the_end(text: str, paragraph: Paragraph, opened: Mark) -> Span | None:
    """Return the words of a quotation that nothing closes up to its paragraph's end, where they can be no other's.

    A saying leads up to it, and none stands at the end: "Lund asked: “Why now?"
    """
    words = trim(text, Span(opened.end, paragraph.end), "’'")
    told = text[paragraph.start : opened.start].rstrip()[-1:] in {":", ","}
    ends = text[words.end - 1] in ".!?…" and SAYING_AT_END.search(text, opened.end, paragraph.end) is None
    return words if told and ends and len(words.of(text).split()) > 2 else None


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


def is_title_case(words: str) -> bool:
    """Tell whether all longer words begin with a capital.

    >>> is_title_case("The Sound of the River"), is_title_case("a big mistake")
    (True, False)
    """
    parts = [w for w in re.findall(r"[^\W\d_][\w’'-]*", words)]
    return bool(parts) and parts[0][0].isupper() and all(w[0].isupper() for w in parts if len(w) > 3)
