"""Bylines: who wrote an article, in a line that begins with "By" or stands above the story without it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from kit.lexicon import read_rows, read_toml
from kit.reading.lines import ends_sentence
from kit.reading.stamps import before_date

BY = re.compile(
    r"(?i:(?:words |story |text |reported |written |analysis |report )?by:?|by-?line ?:|authors? ?:) (?=[^\W\d_])"
)
ALONE = re.compile(r"(?:(?:words|story|text|reported|written) )?by:?", re.IGNORECASE)
WORD = r"[^\W\d_a-z][\w.’'-]*"
NAME = re.compile(rf"{WORD}(?: (?:[a-z]{{2,3}} )?{WORD}){{1,3}}")
ROLE = r"(?i:reporter|correspondent|editor|writer|columnist|bureau chief|contributor|journalist)s?"
BEFORE = re.compile(rf"(?:[\w’'&-]+ ){{0,4}}{ROLE} (?={WORD})")
BEHIND = re.compile(rf"(?P<name>{WORD} (?:[a-z]{{2,3}} )?{WORD}) (?:[\w’'&-]+ ){{0,4}}{ROLE}\b.*")
OUTLET = re.compile(rf"(?P<name>{WORD} (?:[a-z]{{2,3}} )?{WORD})(?: {WORD}){{0,3}} (?P<last>{WORD})")
"""A name and its paper with nothing between them: "Mara Veld Delft Courier"."""
FROM = re.compile(rf"(?i:from) (?P<name>{NAME.pattern}), {WORD}(?: {WORD})?")
PARTS = re.compile(r" ?[,;|•(/] ?(?:and )?| (?:and|&|in|for|at) ")
LINE_WORDS = 20
BARE_WORDS = 10
NAME_WORDS = 3


def byline_names(line: str) -> tuple[str, ...]:
    """Return the writers whom a byline names, none where a line is no byline or names only a desk or agency.

    >>> byline_names("By Helena Marsh and Peter van Dorn, Environment correspondents")
    ('Helena Marsh', 'Peter van Dorn')
    >>> byline_names("By HELENA MARSH March 14th, 2024"), byline_names("From Helena Marsh, Delft")
    (('Helena Marsh',), ('Helena Marsh',))
    >>> byline_names("By the time it closed, the lock was a ruin")
    ()
    """
    if sent := FROM.fullmatch(line):
        return (sent["name"],) if _is_person(sent["name"]) else ()
    return tuple(name for name in _named_by(line) if not _words(name) & _no_writers())


def is_byline(line: str) -> bool:
    """Tell whether a line says who wrote the article, be it a person, a desk or an agency.

    >>> is_byline("By Newswire Staff"), is_byline("by Reuters"), is_byline("By then it was a ruin"), is_byline("By")
    (True, True, False, True)
    """
    opened = BY.match(line)
    agency = opened and line[opened.end() :].lower() in read_toml("notes")["agencies"]
    return bool(ALONE.fullmatch(line) or agency or next(_named_by(line), "") or byline_names(line))


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


def lists_writers(line: str) -> bool:
    """Tell whether a line is nothing but two names or more, as writers stand below a headline.

    >>> lists_writers("Helena Marsh, Peter van Dorn and Ida Holt"), lists_writers("Helena Marsh, Delft")
    (True, False)
    """
    parts = re.split(r",? and |, ", line)
    names = len(parts) > 1 and all(NAME.fullmatch(part) and len(part.split()) <= NAME_WORDS for part in parts)
    return names and bare_names(line) == tuple(parts)


def _named_by(line: str) -> Iterator[str]:
    """Yield the names, of persons or not, behind the "By" of a line."""
    opened = BY.match(line)
    if opened and _is_short(line):
        yield from _names(before_date(line[opened.end() :]))


def _is_short(line: str) -> bool:
    return len(line.split()) <= LINE_WORDS and not ends_sentence(line)


def _names(words: str) -> Iterator[str]:
    """Yield the names that a line lists, up to the first part that is none."""
    for part in filter(None, PARTS.split(words.strip())):
        part = BEFORE.sub("", part, count=1)
        behind = BEHIND.fullmatch(part)
        name = behind["name"] if behind else part
        paper = OUTLET.fullmatch(name)
        name = paper["name"] if paper and paper["last"].lower() in read_toml("notes")["outlet_words"] else name
        if not NAME.fullmatch(name):
            return
        yield name.title() if name.isupper() else name


def _is_person(name: str) -> bool:
    """Tell whether a name may be a person's: none of its words is one of a body, a place or a page."""
    return not _words(name) & _no_names() and not re.search(r"[’']s\b", name)


def _words(name: str) -> set[str]:
    return {word.lower().strip(".") for word in name.split()}


@cache
def _no_writers() -> frozenset[str]:
    """Return the words that stand in no name behind "By": those of a body or desk; "By Jack London" names a person."""
    bodies = (word.strip() for _, words in read_rows("org_words") for word in words.split(";"))
    return frozenset((*bodies, *read_toml("names")["bodies"], *read_toml("notes")["page_words"]))


@cache
def _no_names() -> frozenset[str]:
    """Return the words that stand in the name of a body or place, or on a button of a page, and in no person's."""
    names, notes, places = read_toml("names"), read_toml("notes"), read_toml("gazetteer")
    bodies = (word.strip() for _, words in read_rows("org_words") for word in words.split(";"))
    listed = (names["stop"], names["bodies"], names["place_ends"], names["directions"], notes["page_words"])
    cities = (word.lower() for name in (*places["cities"], *places["countries"]) for word in name.split())
    return frozenset((*bodies, *cities, *(word for words in listed for word in words)))
