"""Masthead: the lines above a story (section, headline, byline, date), and what they tell of the article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from kit.article import Paragraph
from kit.reading.lines import byline_names, is_date_line, is_furniture, is_headline

MOST_LINES = 10
HEADLINE = 4
"""Words from which on a line is a headline rather than the name of a section."""


class Masthead(NamedTuple):
    """Hold what the lines above a story tell: its title and who wrote it."""

    title: str | None = None
    authors: tuple[str, ...] = ()


def masthead_kinds(lines: Sequence[str]) -> list[Literal["heading", "note"]]:
    """Return what each line above the story is; nothing where the story begins at once.

    >>> masthead_kinds(["Lock to close", "By Mara Veld", "The lock will close in May.", "Two voted against."])
    ['heading', 'note']
    """
    kinds: list[Literal["heading", "note"]] = []
    for line in lines[: MOST_LINES + 1]:
        if byline_names(line) or is_date_line(line) or is_furniture(line):
            kinds.append("note")
        elif is_headline(line):
            kinds.append("heading")
        else:
            return kinds if len(kinds) <= MOST_LINES else []
    return []  # a list, not an article: no line of it is a story's


def read_masthead(text: str, paragraphs: Sequence[Paragraph]) -> Masthead:
    """Return the title and the authors that the lines above the story give."""
    lines = [text[paragraph.start : paragraph.end] for paragraph in paragraphs]
    kinds = masthead_kinds(lines)
    headings = [line for line, kind in zip(lines, kinds) if kind == "heading"]
    title = next((line for line in headings if len(line.split()) >= HEADLINE), max(headings, key=len, default=None))
    authors = [name for line in lines[: len(kinds)] for name in byline_names(line)]
    return Masthead(title, tuple(dict.fromkeys(authors)))
