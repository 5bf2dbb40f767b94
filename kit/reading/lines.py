"""Lines: what a single line of an article is by its looks: story text, heading, note, byline, date, page furniture."""

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
LINE_WORDS = 20  # of a byline or a line with the date
BY = re.compile(r"(?i:(?:words |story |text |reported |written )?by:?) (?=[^\W\d_a-z])")
NAME = re.compile(r"[^\W\d_][\w.’'-]*(?: (?:[a-z]{2,3} )?[A-Z][\w.’'-]*){1,3}")


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


def is_date_line(line: str) -> bool:
    """Tell whether a line only says when the article was published or updated.

    >>> is_date_line("Published 9 February 2023, 14:05 GMT"), is_date_line("Thursday 9 February 2023")
    (True, True)
    """
    return len(line.split()) <= LINE_WORDS and _matches("dates", line)


def is_furniture(line: str) -> bool:
    """Tell whether a line belongs to the page, not to the story: "Advertisement", "4 min read".

    >>> is_furniture("Image caption: The flooded lock"), is_furniture("Advertisement")
    (True, True)
    """
    return len(line.split()) <= NOTE_WORDS and _matches("furniture", line)


def byline_names(line: str) -> tuple[str, ...]:
    """Return the writers whom a byline names, none where a line is no byline.

    >>> byline_names("By Helena Marsh and Peter van Dorn, Environment correspondents")
    ('Helena Marsh', 'Peter van Dorn')
    >>> byline_names("By the time it closed, the lock was a ruin")
    ()
    """
    opened = BY.match(line)
    if opened is None or len(line.split()) > LINE_WORDS or ends_sentence(line):
        return ()
    names = []
    for part in re.split(r",| and | & |\||•| in | for ", line[opened.end() :]):
        matched = NAME.fullmatch(part.strip())
        if matched is None or not part.strip()[0].isupper():
            break
        names.append(part.strip().title() if part.isupper() else part.strip())
    return tuple(names)


def _matches(group: str, line: str) -> bool:
    return _pattern(group).search(line) is not None


@cache
def _pattern(group: str) -> re.Pattern:
    """Return one list of the lexicon's notes as a pattern."""
    return re.compile("|".join(read_toml("notes")[group]), re.IGNORECASE)
