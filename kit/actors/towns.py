"""Towns: places that only their position shows, and names that are called after one: "Widzew Oxley" is a club."""

from __future__ import annotations

from dataclasses import replace

from kit.actors.name import Name
from kit.actors.page import Page
from kit.actors.words import name_list, nicknames, ranks, role_nouns
from kit.language import grammar
from kit.language.lemmas import is_one_of

WHERE = {"in", "near", "outside", "off", "around"}


def towns(page: Page, names: list[Name]) -> list[Name]:
    """Return the names, those as places that stand where towns do, and those as bodies that are called after one."""
    full = {page.words[i] for n in names if n.type == "PERSON" and n.end > n.start + 1 for i in range(n.start, n.end)}
    local = {words: name.start for name in names if (words := located(page, name))}
    given = {name for short, long in nicknames().items() for name in (short, *long)}
    found = []
    for name in names:
        words, first, last = page.words_of(name.start, name.end), page.lower[name.start], page.words[name.end - 1]
        if name.type in {"ORG", "PERSON"} and _seat(page, name):
            name = replace(name, type="PLACE", why=f"a constituency: {page.words[name.start - 2]!r}")
        elif name.end == name.start + 1 and words not in full and _there(page, name):
            name = replace(name, type="PLACE", why=f"where something is: {page.words[name.start - 1]!r}")
        elif name.type == "PERSON" and name.end == name.start + 2 and last in local:
            if first not in given and not _titled(page, name):
                name = replace(name, type="ORG", why=f"named after {last}, a place of the article")
        found.append(name)
    return found


def located(page: Page, name: Name) -> str:
    """Return the word that a name shows to be a town's: "in [Oxley]", "[Oxley] mayor", "Port of [Oxley]"; else ""."""
    words, first = page.words[name.end - 1], name.start
    if name.type == "ORG" and page.lower[name.end - 2] == "of" and name.end > first + 2:
        return words
    single = name.type == "PLACE" and name.end == first + 1 and name.form == "name"
    behind = page.lower[first - 1 : first] and page.lower[first - 1] in WHERE
    return words if single and (behind or page.lower[name.end : name.end + 1] == ["mayor"]) else ""


def _there(page: Page, name: Name) -> bool:
    """Tell whether one word is no person or body where it stands: "in [Zgierz]", "anchored off [Nobbys]"."""
    body = (
        name.type == "ORG"
        and page.lower[name.start - 1 : name.start] == ["off"]
        and not page.words[name.start].isupper()
    )
    return (name.type == "PERSON" or body) and _where(page, name)


def _where(page: Page, name: Name) -> bool:
    """Tell whether a name stands behind a preposition of place, and not "faith in Holt" or "in Holt's view"."""
    owns = page.tags[name.end : name.end + 1] == ["POS"]
    if page.lower[name.start - 1 : name.start] and page.lower[name.start - 1] in WHERE and not owns:
        token = page.doc[name.start]
        above = grammar.modified(token)
        return grammar.preposition(token) in WHERE and not is_one_of(above, name_list("trusting"))
    return False


def _seat(page: Page, name: Name) -> bool:
    """Tell whether a name is what a member of parliament sits for: "the MP for Marl and Farne"."""
    before = page.lower[max(0, name.start - 2) : name.start]
    return len(before) == 2 and before[1] == "for" and before[0] in {"mp", "mps", "msp", "mep", "td", "ms", "deputy"}


def _titled(page: Page, name: Name) -> bool:
    before, behind = page.lower[name.start - 1 : name.start], page.words[name.end : name.end + 2]
    role = bool(before) and (before[0] in ranks() or before[0] + "." in ranks() or before[0] in role_nouns())
    return role or behind[:1] == [","] or behind[:1] == ["("]
