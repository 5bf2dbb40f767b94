"""Marks: quotation marks paired on the raw text, paragraph by paragraph, before any grammar.

One missing mark costs one quotation at most: pairing starts anew with each paragraph. What can be
no quotation mark (apostrophes, inches, bullets) is told apart first; what is left over and broken
is an oddity. Sources: Unicode Standard 6.2 (quotation marks), AP and Guardian style on quotations
that run over paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from kit.oddities import Oddity
from kit.quotes.glyphs import Mark, read_marks
from kit.quotes.pairing import SAYING_AT_END, pair
from kit.spans import Paragraph, Span, trim

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
    for index, paragraph in enumerate(paragraphs):
        pairs = pair([mark for mark in rows[index] if mark.start > skip], text)
        found += [Marked(a.start, b.end, a.style, (Span(a.end, b.start),)) for a, b in pairs.closed]
        found += [Marked(a.start, b.start, a.style, (Span(a.end, b.start),), runs_on=True) for a, b in pairs.again]
        oddities += [_oddity(text, "stray marks", m, "a closing mark that nothing opened") for m in pairs.strays]
        if pairs.open is None:
            continue
        one = _running_on(text, paragraphs, rows, index, pairs.open)
        if one is None:
            oddities.append(_oddity(text, "unclosed marks", pairs.open, "an opening mark that nothing closes"))
            one = _to_the_end(text, paragraph, pairs.open)
        elif not one.runs_on:
            skip = one.pieces[-1].end
        found += [one] if one is not None else []
    trimmed = [(one, tuple(_with_words(text, one.pieces))) for one in found]
    oddities += [
        _oddity(text, "stray marks", m, "marks with nothing between them") for m, pieces in trimmed if not pieces
    ]
    marked = tuple(_nested(replace(one, pieces=pieces) for one, pieces in trimmed if pieces))
    return MarksFound(marked, tuple(sorted(oddities, key=lambda oddity: oddity.start)))


def _running_on(text: str, paragraphs: Sequence[Paragraph], rows, index: int, opened: Mark) -> Marked | None:
    """Return a quotation that its paragraph leaves open: up to the mark that closes it in a later one.

    Up to its paragraph's end where the next one opens again; None where nothing closes it.
    """
    for later in range(index + 1, min(index + 1 + AHEAD, len(paragraphs))):
        first = next((mark for mark in rows[later] if mark.style == opened.style), None)
        if first is None:
            continue
        end = paragraphs[index].end
        if first.start == paragraphs[later].start and first.role in {"open", "either"}:
            told = SAYING_AT_END.search(text, opened.end, end)
            if later > index + 1 or told is not None or first.glyph != opened.glyph:
                return None
            return Marked(opened.start, end, opened.style, (Span(opened.end, end),), runs_on=True)
        if first.role != "close":
            return None
        between = (Span(paragraph.start, paragraph.end) for paragraph in paragraphs[index + 1 : later])
        pieces = (Span(opened.end, end), *between, Span(paragraphs[later].start, first.start))
        return Marked(opened.start, first.end, opened.style, pieces)
    return None


def _to_the_end(text: str, paragraph: Paragraph, opened: Mark) -> Marked | None:
    """Return a quotation that nothing closes up to its paragraph's end, where its words can be no other's.

    A saying leads up to it, and none stands at the end: "Lund asked: “Why now?"
    """
    words = trim(text, Span(opened.end, paragraph.end), "’'")
    told = text[paragraph.start : opened.start].rstrip()[-1:] in {":", ","}
    ends = text[words.end - 1] in ".!?…" and SAYING_AT_END.search(text, opened.end, paragraph.end) is None
    fits = told and ends and len(words.of(text).split()) > 2
    return Marked(opened.start, words.end, opened.style, (words,)) if fits else None


def _with_words(text: str, pieces: Sequence[Span]) -> Iterator[Span]:
    """Yield the pieces that hold words, without white space round them."""
    for piece in pieces:
        trimmed = trim(text, piece, "")
        if trimmed.start < trimmed.end:
            yield trimmed


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
