"""Bylines: who wrote an article, in a line that begins with "By" or stands above the story without it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from kit.lexicon import read_rows, read_toml
from kit.reading.lines import ends_sentence

BY = re.compile(
    r"(?i:(?:words |story |text |reported |written |analysis |report )?by:?|by-?line ?:|authors? ?:) (?=[^\W\d_])"
)
ALONE = re.compile(r"(?:(?:words|story|text|reported|written) )?by:?", re.IGNORECASE)
WORD = r"[^\W\d_a-z][\w.’'-]*"
NAME = re.compile(rf"{WORD}(?: (?:[a-z]{{2,3}} )?{WORD}){{1,3}}")
ROLE = r"(?i:reporter|correspondent|editor|writer|columnist|bureau chief|contributor|journalist)s?"
BEFORE = re.compile(rf"(?:[\w’'&-]+ ){{0,4}}{ROLE} (?={WORD})")
BEHIND = re.compile(rf"(?P<name>{WORD} (?:[a-z]{{2,3}} )?{WORD}) (?:[\w’'&-]+ ){{0,4}}{ROLE}\b.*")
PARTS = re.compile(r" ?[,;|•(/] ?| (?:and|&|in|for|at) ")
LINE_WORDS = 20
BARE_WORDS = 10


def byline_names(line: str) -> tuple[str, ...]:
    """Return the writers whom a byline names, none where a line is no byline or names only a desk or agency.

    >>> byline_names("By Helena Marsh and Peter van Dorn, Environment correspondents")
    ('Helena Marsh', 'Peter van Dorn')
    >>> byline_names("By the time it closed, the lock was a ruin")
    ()
    """
    opened = BY.match(line)
    return tuple(filter(_is_person, _names(line[opened.end() :]))) if opened and _is_short(line) else ()


def is_byline(line: str) -> bool:
    """Tell whether a line says who wrote the article, be it a person, a desk or an agency.

    >>> is_byline("By Newswire Staff"), is_byline("By then the lock was a ruin"), is_byline("By")
    (True, False, True)
    """
    opened = BY.match(line)
    return bool(ALONE.fullmatch(line) or opened and _is_short(line) and next(_names(line[opened.end() :]), ""))


def is_role(line: str) -> bool:
    """Tell whether a line says what its writer is: "Political correspondent, Northport".

    >>> is_role("Political correspondent, Northport"), is_role("Correspondents were barred")
    (True, False)
    """
    return bool(re.search(rf"\b{ROLE}(?:,| in | for |$)", line)) and len(line.split()) <= BARE_WORDS


def bare_names(line: str) -> tuple[str, ...]:
    """Return the writers whom a line above the story names without "By", none where it may be anything else.

    >>> bare_names("Helena Marsh and Peter van Dorn in Brussels"), bare_names("Helena Marsh Political correspondent")
    (('Helena Marsh', 'Peter van Dorn'), ('Helena Marsh',))
    >>> bare_names("Copy Link"), bare_names("The Delft Courier")
    ((), ())
    """
    if len(line.split()) > BARE_WORDS or ends_sentence(line):
        return ()
    return tuple(takewhile(_is_person, _names(line)))


def _is_short(line: str) -> bool:
    return len(line.split()) <= LINE_WORDS and not ends_sentence(line)


def _names(words: str) -> Iterator[str]:
    """Yield the names that a line lists, up to the first part that is none."""
    for part in filter(None, PARTS.split(words.strip())):
        part = BEFORE.sub("", part, count=1)
        behind = BEHIND.fullmatch(part)
        name = behind["name"] if behind else part
        if not NAME.fullmatch(name):
            return
        yield name.title() if name.isupper() else name


def _is_person(name: str) -> bool:
    """Tell whether a name may be a person's: none of its words is one of a body, a place or a page."""
    return not {word.lower().strip(".") for word in name.split()} & _no_names()


@cache
def _no_names() -> frozenset[str]:
    """Return the words that stand in the name of a body or place, or on a button of a page, and in no person's."""
    names, notes, places = read_toml("names"), read_toml("notes"), read_toml("gazetteer")
    bodies = (word.strip() for _, words in read_rows("org_words") for word in words.split(";"))
    listed = (names["stop"], names["bodies"], names["place_ends"], names["directions"], notes["page_words"])
    cities = (word.lower() for name in (*places["cities"], *places["countries"]) for word in name.split())
    return frozenset((*bodies, *cities, *(word for words in listed for word in words)))
