"""Masthead: the lines above a story (section, headline, standfirst, byline, date), and what they tell of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from kit.reading.bylines import ALONE, bare_names, byline_names, is_byline, is_role, lists_writers
from kit.reading.lines import HEADLINE_WORDS, ends_sentence, is_furniture, is_headline, is_note
from kit.reading.stamps import is_date_line
from kit.spans import Paragraph

MOST_LINES = 10
MOST_TOLD = 24
"""Lines above a story: without one that gives the date or the writer, and with one."""
STANDFIRST_LINES, STANDFIRST_WORDS = 2, 45
LONG_HEADLINE_WORDS = 45
"""Words that a headline may have where the writer or the date follows it and no full stop ends it."""
HEADLINE = 4
"""Words from which on a line is a headline rather than the name of a section."""

LABEL = re.compile(r"(?P<what>headline|title|publication|publisher|outlet|source) ?: (?P<value>\S.*)", re.IGNORECASE)
"""What archives and databases write before a title or an outlet."""
OUTLET = re.compile(r"(?P<name>[A-Z][\w.&’'-]*(?: [\w.&’'-]+){0,5}) \([A-Z][\w ,.-]*\)")
"""An outlet and its town, as archives write them beside the date: "The Courier (Delft)"."""
CAPTION = re.compile(r"[.!?] ?\([^()]{2,40}\)$")
"""How a caption ends above the story: with the agency in brackets behind a sentence."""
ROLE_WORDS = 3

Kind = Literal["heading", "note", "text"]


class Masthead(NamedTuple):
    """Hold what the lines above a story tell: its title, who wrote it and who published it."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None


def masthead_kinds(lines: Sequence[str]) -> list[Kind]:
    """Return what each line above the story is; nothing where the story begins at once.

    A sentence or two may stand between the headline and the line with the date or the writer.

    >>> masthead_kinds(["Lock to close", "By Mara Veld", "The lock will close in May.", "Two voted against."])
    ['heading', 'note']
    """
    kinds = _kinds(lines[: MOST_TOLD + 1])
    end = max((at for at, kind in enumerate(kinds) if kind == "text"), default=0)
    told = _last_told(lines[:end], kinds)
    story = next((at for at in range(told + 1, len(kinds)) if kinds[at] == "text"), len(kinds))
    if story > (MOST_TOLD if told >= 0 else MOST_LINES) or story == len(lines):
        return []  # a list, not an article: no line of it is a story's
    return ["note" if names is not None else kind for kind, names in zip(kinds, _writers(lines[:story], kinds))]


def read_masthead(text: str, paragraphs: Sequence[Paragraph]) -> Masthead:
    """Return the title, the authors and the outlet that the lines above the story give."""
    lines = [text[paragraph.start : paragraph.end] for paragraph in paragraphs]
    kinds = masthead_kinds(lines)
    archived = _outlet(lines[: len(kinds)])
    headings = [line for line, kind in zip(lines, kinds) if kind == "heading" and (not archived or line != archived[0])]
    title = next(filter(_is_long, headings), max(headings, key=len, default=None))
    authors = [name for names in _writers(lines[: len(kinds)], kinds) for name in names or ()]
    labelled = {found["what"].lower(): found["value"] for line in lines[: len(kinds)] if (found := LABEL.match(line))}
    title = labelled.get("headline") or labelled.get("title") or title
    outlets = (labelled.get(what) for what in ("publication", "publisher", "outlet", "source"))
    outlet = next(filter(None, outlets), archived and archived["name"])
    return Masthead(title, tuple(dict.fromkeys(authors)), outlet)


def _outlet(lines: Sequence[str]) -> re.Match | None:
    """Return the line above the story that names the outlet and its town."""
    beside = zip(lines, ["", *lines], [*lines[1:], ""])
    stamped = (line for line, before, after in beside if is_date_line(before) or is_date_line(after))
    return next(filter(None, map(OUTLET.fullmatch, stamped)), None)


def _kinds(lines: Sequence[str]) -> list[Kind]:
    """Return what each line is by its looks, and a headline that is very long or ends as a sentence by what comes next.

    The writer follows it at once; or, unless it is a plain sentence, the date or the writer follows,
    perhaps behind the standfirst.
    """
    kinds = list(map(_kind, lines))
    at = next(
        (at for at, kind in enumerate(kinds) if kind == "text" or kind == "heading" and _is_long(lines[at])), None
    )
    most = HEADLINE_WORDS if at is not None and ends_sentence(lines[at]) else LONG_HEADLINE_WORDS
    if at is not None and kinds[at] == "text" and len(lines[at].split()) <= most:
        plain = lines[at].endswith(".")
        after = lines[at + 1 : at + (2 if plain else 3)]
        if any(is_byline(line) or not plain and is_date_line(line) for line in after):
            kinds[at] = "heading"
    return kinds


def _kind(line: str) -> Kind:
    if is_byline(line) or is_date_line(line) or is_furniture(line) or is_note(line) or CAPTION.search(line):
        return "note"
    return "heading" if is_headline(line) else "text"


def _last_told(lines: Sequence[str], kinds: Sequence[Kind]) -> int:
    """Return the last line above the story that gives the date or the writer, -1 where there is none."""
    told, sentences = -1, 0
    for at, (line, kind) in enumerate(zip(lines, kinds)):
        if kind == "text":
            sentences += 1
            if sentences > STANDFIRST_LINES or len(line.split()) > STANDFIRST_WORDS or "heading" not in kinds[:at]:
                break
        elif kind == "note" and (is_byline(line) or is_date_line(line)):
            told = at
    return told


def _writers(lines: Sequence[str], kinds: Sequence[Kind]) -> list[tuple[str, ...] | None]:
    """Return for each line above the story the writers whom it names; empty for what belongs to a byline, else None.

    A name without "By" counts below the headline, beside a line with the date, the page's furniture
    or the writer's role, behind "By" on a line of its own, or where several are listed.
    """
    found: list[tuple[str, ...] | None] = []
    headings = (at for at, kind in enumerate(kinds[: len(lines)]) if kind == "heading")
    title = next((at for at in headings if _is_long(lines[at])), len(lines))
    for at, line in enumerate(lines):
        listed = bool(found) and found[-1] is not None and any(map(ALONE.fullmatch, lines[title:at]))
        if is_byline(line):
            found.append(byline_names(line))
        elif at <= title or ends_sentence(line) and not listed or is_date_line(line) or is_furniture(line):
            found.append(None)
        elif listed and (not any(map(str.isalnum, line)) or bare_names(line)):
            found.append(bare_names(line))
        elif is_role(line) and (found[-1] is not None or len(line.split()) <= ROLE_WORDS and not bare_names(line)):
            found.append(())
        elif lists_writers(line):
            found.append(bare_names(line))
        elif any(map(_stands_by_name, (lines[at - 1], line, *lines[at + 1 : at + 2]))):
            found.append(bare_names(line) or None)
        else:
            found.append(None)
    return found


def _is_long(line: str) -> bool:
    return len(line.split()) >= HEADLINE


def _stands_by_name(line: str) -> bool:
    return is_date_line(line) or is_role(line) or is_furniture(line)
