"""Lines: what a single line of an article is by its looks: story text, heading, note or page furniture."""

from __future__ import annotations

import re
from functools import cache

from kit.lexicon import read_toml

END_MARKS = ".!?…:;,"
CLOSERS = "\"'”’»)]}*_"
BULLETS = "-–—‒―•‣◦∙·▪■●*+>→"
HEADING_WORDS = 12
HEADLINE_WORDS = 25
NOTE_WORDS = 80
RUN_TOGETHER = re.compile(r"[a-z][A-Z]")
MOST_JOINTS = 4
"""Places where a line runs words together, from which on it is a page's menu: "NewsSportHome & GardenShop"."""


def ends_sentence(line: str) -> bool:
    """Tell whether a line closes with final punctuation, closing marks aside."""
    return line.rstrip(CLOSERS)[-1:] in tuple(END_MARKS)


def is_heading(line: str, *, most: int = HEADING_WORDS) -> bool:
    """Tell whether a line between paragraphs reads like a heading.

    >>> is_heading("What comes next"), is_heading("- one item"), is_heading("She said:")
    (True, False, False)
    """
    if not any(character.isalnum() for character in line) or line[0] in BULLETS:
        return False
    return len(line.split()) <= most and not ends_sentence(line)


def is_headline(line: str) -> bool:
    """Tell whether a line above the story reads like its headline: it may be longer than a sub-heading."""
    return is_heading(line, most=HEADLINE_WORDS)


def is_note(line: str) -> bool:
    """Tell whether a line at the end speaks of the article itself: who contributed, when it was updated.

    >>> is_note("Mara Veld in Delft contributed to this report.")
    True
    """
    if not any(character.isalnum() for character in line):
        return True
    return len(line.split()) <= NOTE_WORDS and _matches("patterns", line.lstrip("([{*_—–- "))


def names_contributors(line: str) -> bool:
    """Tell whether a note says who else worked on the article: it names them as the story names people.

    >>> names_contributors("Mara Veld in Delft contributed to this report."), names_contributors("Photo: Mara Veld")
    (True, False)
    """
    return "contribut" in line.lower() and ends_sentence(line)


def is_furniture(line: str) -> bool:
    """Tell whether a line belongs to the page, not to the story: "Advertisement", "4 min read".

    >>> is_furniture("Image caption: The flooded lock"), is_furniture("Advertisement")
    (True, True)
    """
    if len(line.split()) > NOTE_WORDS:
        return False
    menu = not ends_sentence(line) and len(RUN_TOGETHER.findall(line)) >= MOST_JOINTS
    return menu or _matches("furniture", line)


def _matches(group: str, line: str) -> bool:
    return _pattern(group).search(line) is not None


@cache
def _pattern(group: str) -> re.Pattern:
    """Return one list of the lexicon's notes as a pattern."""
    return re.compile("|".join(read_toml("notes")[group]), re.IGNORECASE)
