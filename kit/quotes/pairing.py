"""Pairing: which mark of a paragraph closes which.

Sources: AP and Guardian style on quotations within quotations.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from kit.quotes.glyphs import Mark

SAYING_AT_END = re.compile(
    r",\s(?:[^,.\"“”]{1,60}\s)?(?:said|says|added|asked|told|wrote|replied|warned)\b[^,.\"“”]{0,60}\.\s*$"
)
"""A saying at a paragraph's end shows that the mark before it is missing: "The road is closed, the mayor said."""


class Pairs(NamedTuple):
    """Hold the marks of one paragraph: closed pairs, pairs of two opening marks, one left open, strays."""

    closed: list[tuple[Mark, Mark]]
    again: list[tuple[Mark, Mark]]
    open: Mark | None
    strays: list[Mark]


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
