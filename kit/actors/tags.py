"""Tags: what is written in capitals round a name and names nobody: a member's party and seat, an office's own words."""

from __future__ import annotations

import re

from kit.actors.gazetteer import known_body
from kit.actors.name import Name
from kit.actors.page import Page
from kit.actors.role import role_noun
from kit.actors.words import name_list, org_words, role_nouns

SEAT = re.compile(r"[,(]\s*((?:R|D|I|DFL)[-–][A-Z][\w.]*(?:\s[A-Z][\w.]*){0,2})(?=[,);\s]|$)")
OPEN, CLOSE = {"“", '"', "‘", "«"}, {"”", '"', "’", "»"}
BRACKETS = re.compile(r"\(([A-Z][\w ]*)\)")


def without_tags(page: Page, names: list[Name]) -> list[Name]:
    """Return the names that are no tag: not "R-Oxley" of "Sen. Ida Holt, R-Oxley," nor "Con" in brackets.

    "State" in "Secretary of State" is none either.
    """
    tags = [match.span(1) for match in SEAT.finditer(page.text)]
    tags += [m.span(1) for m in BRACKETS.finditer(page.text) if m.group(1).lower() in name_list("party_tags")]
    return [name for name in names if not _tagged(page, name, tags) and not _in_office(page, name)]


def without_titles(page: Page, names: list[Name]) -> list[Name]:
    """Return the names that are no title of a work: not the whole of what stands in marks and nowhere else."""
    free = {page.words_of(name.start, name.end) for name in names if not _marked(page, name)}
    kept = [name.country or page.words_of(name.start, name.end) in free or _is_body(page, name) for name in names]
    return [name for name, keep in zip(names, kept) if keep or not _marked(page, name)]


def _is_body(page: Page, name: Name) -> bool:
    return name.type == "ORG" and page.lower[name.end - 1] in org_words()


def _marked(page: Page, name: Name) -> bool:
    """Tell whether quotation marks stand right round a name, an article left out: "“The Salt Road”"."""
    begin = name.start - 1 - (page.lower[name.start - 1 : name.start] in (["the"], ["a"], ["an"]))
    if begin < 0 or name.end >= len(page) or not page.quoted[name.start]:
        return False
    last = name.end + (page.words[name.end] in {",", "."})
    closed = last < len(page) and page.words[last] in CLOSE
    return page.words[begin] in OPEN and closed and not _named_so(page, begin)


def _named_so(page: Page, begin: int) -> bool:
    """Tell whether a first name stands before the marks: "William “Buddy” Strand"."""
    return begin > 0 and page.pos[begin - 1] == "PROPN" and page.capital(begin - 1)


def _tagged(page: Page, name: Name, tags: list[tuple[int, int]]) -> bool:
    start, end = page.span(name.start, name.end)
    return any(first <= start and end <= last for first, last in tags)


def _in_office(page: Page, name: Name) -> bool:
    """Tell whether a name is only an office or some of its words: "Secretary of [State]"."""
    if name.type not in {"ORG", "PLACE"} or name.country is not None:
        return False
    if " of " in (role_noun(page, name.end - 1) or ""):
        return True
    of = page.lower[name.start - 1 : name.start] in (["of"], ["for"]) and role_noun(page, name.start - 2) is not None
    if of and all(
        word in name_list("portfolios") or word in {"and", "&"} for word in page.lower[name.start : name.end]
    ):
        return True  # "the Minister of [Education]"
    field = page.lower[name.end - 1] in name_list("portfolios") and page.lower[name.start] not in org_words()
    behind = name.end < len(page) and page.lower[name.end] in role_nouns() and page.capital(name.end)
    if field and behind and known_body(page.words_of(name.start, name.end)) is None:
        return True  # "[National Publicity] Secretary Ida Holt"
    before = range(name.end, min(name.end + 2, len(page)))  # "[National Security] Adviser Ida Holt"
    return any(i - len((role_noun(page, i) or "").split()) < name.start for i in before)
