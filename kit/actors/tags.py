"""Tags: what is written in capitals round a name and names nobody: a member's party and seat, an office's own words."""

from __future__ import annotations

import re

from kit.actors.name import Name
from kit.actors.page import Page
from kit.actors.role import role_noun
from kit.actors.words import name_list

SEAT = re.compile(r"[,(]\s*((?:R|D|I|DFL)[-–][A-Z][\w.]*(?:\s[A-Z][\w.]*){0,2})(?=[,);])")
BRACKETS = re.compile(r"\(([A-Z][\w ]*)\)")


def without_tags(page: Page, names: list[Name]) -> list[Name]:
    """Return the names that are no tag: not "R-Oxley" of "Sen. Ida Holt, R-Oxley," nor "Con" in brackets.

    "State" in "Secretary of State" is none either.
    """
    tags = [match.span(1) for match in SEAT.finditer(page.text)]
    tags += [m.span(1) for m in BRACKETS.finditer(page.text) if m.group(1).lower() in name_list("party_tags")]
    return [name for name in names if not _tagged(page, name, tags) and not _in_office(page, name)]


def _tagged(page: Page, name: Name, tags: list[tuple[int, int]]) -> bool:
    start, end = page.span(name.start, name.end)
    return any(first <= start and end <= last for first, last in tags)


def _in_office(page: Page, name: Name) -> bool:
    """Tell whether a name is only an office or the end of its words: "Secretary of [State]"."""
    office = role_noun(page, name.end - 1) or ""
    return name.type in {"ORG", "PLACE"} and name.country is None and " of " in office
