"""Tags: what is written in capitals round a name and names nobody: a member's party and seat, an office's own words."""

from __future__ import annotations

import re
from dataclasses import replace

from kit.actors.gazetteer import known_body
from kit.actors.name import Name
from kit.actors.page import Page
from kit.actors.role import role_noun
from kit.actors.words import name_list, org_words, role_nouns
from kit.lexicon import read_tsv

SEAT = re.compile(r"[,(]\s*((?:R|D|I|DFL)[-–][A-Z][\w.]*(?:\s[A-Z][\w.]*){0,2})(?=[,);\s]|$)")
OPEN, CLOSE = {"“", '"', "‘", "«"}, {"”", '"', "’", "»"}
BRACKETS = re.compile(r"\(([A-Z][\w ]*)\)")
LISTED = re.compile(r"\(([A-Z][A-Za-z]{1,9}): ?[A-Z0-9.]{1,8}\)")
SPOKEN = re.compile(r"\(([A-Za-z]+(?:-[A-Za-z]+)+)\)")
BORN = re.compile(r"\bn[ée]e?\s([A-Z][\w’'-]+)")
PARTY_SEAT = re.compile(r"\(([A-Z][\w ]*?)(?:,| [-–]) ([A-Z][^()]*)\)")
CODE = re.compile(r"\(([A-Z0-9]{1,6}\.[A-Z]{1,2}(?:: Quote)?)\)|\(([A-Z]{1,5})\)(?=(?:’s|'s)? (?:shares?|stock)\b)")


def without_tags(page: Page, names: list[Name]) -> list[Name]:
    """Return the names that are no tag: not "R-Oxley" of "Sen. Ida Holt, R-Oxley," nor "Con" in brackets.

    Nor are "NYSE" and "NRV" of "Norvald (NYSE: NRV)", what a woman was born as, and how a name is spoken;
    "State" in "Secretary of State" is no name either. A seat in brackets is a place: "Ida Holt (Con, Oxley)".
    """
    tags = [match.span(1) for match in SEAT.finditer(page.text)]
    parties = [m for m in PARTY_SEAT.finditer(page.text) if _party(m)]
    letters = [m for m in BRACKETS.finditer(page.text) if len(m.group(1)) == 1 or _party(m)]
    spoken = [
        m for m in SPOKEN.finditer(page.text) if any(part.isupper() and len(part) > 1 for part in m[1].split("-"))
    ]
    tags += [m.span(1) for m in (*parties, *letters, *spoken, *BORN.finditer(page.text))]
    tags += [m.span() for m in LISTED.finditer(page.text) if m.group(1).upper() in name_list("exchanges")]
    tags += [m.span() for m in CODE.finditer(page.text)]
    kept = [name for name in names if not _tagged(page, name, tags) and not _in_office(page, name)]
    seats = [m.span(2) for m in parties]
    return [
        replace(name, type="PLACE", why="a seat in brackets behind a member's name")
        if name.type != "PLACE" and _tagged(page, name, seats)
        else name
        for name in kept
    ]


def _party(found: re.Match) -> bool:
    return found.group(1).lower() in name_list("party_tags")


def without_titles(page: Page, names: list[Name]) -> list[Name]:
    """Return the names that are no title of a work: not the whole of what stands in marks and nowhere else."""
    free = {page.words_of(name.start, name.end) for name in names if not _marked(page, name)}
    kept = [name.country or page.words_of(name.start, name.end) in free or _is_body(page, name) for name in names]
    return [name for name, keep in zip(names, kept) if keep or not _marked(page, name)]


def without_headlines(page: Page, names: list[Name]) -> list[Name]:
    """Return the names but those that a headline in capitals makes of a body and its verb: "Court Grants Bail"."""
    told = {page.words_of(name.start, name.end) for name in names if not page.heading[name.start]}
    return [name for name in names if page.words_of(name.start, name.end) in told or not _with_verb(page, name)]


def _with_verb(page: Page, name: Name) -> bool:
    """Tell whether a body's name in a headline ends with a verb behind a noun for bodies."""
    last = page.lower[name.end - 1]
    stems = {last.removesuffix("s"), last.removesuffix("es")} - {last}
    verb = any(row["lemma"] in stems for row in read_tsv("plover") if row["part of speech"] == "verb")
    noun = name.end - name.start > 1 and page.lower[name.end - 2] in org_words()
    return name.type == "ORG" and page.heading[name.start] and noun and verb and last not in org_words()


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
    if name.type == "PERSON" and name.end - name.start == 1 and page.words[name.start - 1 : name.start] == ["("]:
        return _is_field(page, name)
    if name.type not in {"ORG", "PLACE"} or name.country is not None:
        return False
    if " of " in (role_noun(page, name.end - 1) or ""):
        return True
    if known_body(page.words_of(name.start, name.end)) is None and _is_field(page, name):
        return True
    before = range(name.end, min(name.end + 2, len(page)))  # "[National Security] Adviser Ida Holt"
    return any(i - len((role_noun(page, i) or "").split()) < name.start for i in before)


def _is_field(page: Page, name: Name) -> bool:
    """Tell whether a name is what an office is for: "Minister of [Education]", "[National Publicity] Secretary"."""
    words = page.lower[name.start : name.end]
    whole = all(word in _fields() for word in words)
    before = name.start - 1 - (page.lower[name.start - 1 : name.start] == ["the"])
    of = page.lower[before : before + 1] in (["of"], ["for"], ["and"], ["&"]) and _office_before(page, before)
    if whole and (of or _in_brackets(page, name)):
        return True
    behind = name.end < len(page) and page.lower[name.end] in role_nouns() and page.capital(name.end)
    ministry = behind and page.lower[name.end] in {"minister", "secretary"} and org_words().get(words[-1]) == "company"
    field = words[-1] in name_list("portfolios") and words[0] not in org_words()
    return behind and (field or whole or ministry and not page.words[name.start].isupper())


def _office_before(page: Page, i: int) -> bool:
    """Tell whether an office stands before "of" and what it is for, the last of which ends before a token."""
    while i > 0 and page.lower[i] in _fields():
        i -= 1
    noun = page.lower[i - 1] if i and page.lower[i] in {"of", "for"} else ""
    return bool(noun) and (role_noun(page, i - 1) is not None or noun.removesuffix("s") in role_nouns())


def _in_brackets(page: Page, name: Name) -> bool:
    """Tell whether a name stands in brackets right behind a person's: "Ida Holt (Water and [Mines])"."""
    i = name.start - 1
    while i > 0 and page.lower[i] in _fields():
        i -= 1
    return i > 0 and page.words[i] == "(" and page.doc[i - 1].ent_type_ == "PERSON"


def _fields() -> frozenset[str]:
    """Return the words for what offices are for, and those between them."""
    return name_list("portfolios") | name_list("wide_portfolios") | {"and", "&", ",", "the"}
