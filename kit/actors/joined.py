"""Joined: a name that nothing else shows is of the kind of those it is joined to: "Norvald Steel and [Zalvo]"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from kit.actors.gazetteer import known_body
from kit.actors.human import plain
from kit.actors.name import Name
from kit.actors.page import Page
from kit.actors.patterns import aliases
from kit.actors.words import name_list, org_words, ranks, role_nouns
from kit.language import grammar
from kit.language.gazetteer import kind_of_place


def joined(page: Page, names: list[Name]) -> list[Name]:
    """Return the names, those in doubt in the class of the names that "and", "or" or a comma joins to them."""
    groups: dict[int, list[Name]] = defaultdict(list)
    for name in names:
        groups[grammar.first_conjunct(page.doc[name.start : name.end].root).i].append(name)
    full = {page.words[i] for n in names if n.type == "PERSON" and n.end > n.start + 1 for i in range(n.start, n.end)}
    found = {name.start: name for name in names}
    found.update((name.start, name) for name in _also_called(page, names, full))
    for first, group in groups.items():
        kinds = {kind for name in group if (kind := _sure(page, name, first))}
        if len(group) > 1 and len(kinds) == 1:
            found.update((name.start, one) for name in group if (one := _as(page, name, *kinds, full)) is not None)
    return [found[name.start] for name in names]


def _also_called(page: Page, names: list[Name], full: set[str]) -> Iterator[Name]:
    """Yield the single words as bodies that are another name of one: "the Food Authority, known as [Mattilsynet]"."""
    at = {i: name for name in names for i in range(name.start, name.end)}
    for left, right in aliases(page):
        home, other = at.get(left), at.get(right)
        doubted = other is not None and other.type in {"PERSON", "PLACE"} and other.end == other.start + 1
        if home is not None and home.type == "ORG" and doubted and page.words[right] not in full and not other.country:
            yield replace(other, type="ORG", why=f"another name of {page.words_of(home.start, home.end)!r}")


def _sure(page: Page, name: Name, first: int) -> str | None:
    """Return a name's class where more than the recogniser's word stands for it, else None."""
    words, size = page.words_of(name.start, name.end), name.end - name.start
    if name.country is not None:
        return "PLACE" if name.form in {"name", "capital"} else None
    if name.type == "PERSON":
        return "PERSON" if size > 1 else None
    if name.type == "PLACE":
        there = page.lower[first - 1 : first] and page.lower[first - 1] in {"in", "near", "outside", "off"}
        return "PLACE" if there or kind_of_place(words) else None
    known = known_body(words) is not None or words.isupper() or page.lower[name.end - 1] in org_words()
    return "ORG" if name.type == "ORG" and known else None


def _as(page: Page, name: Name, kind: str, full: set[str]) -> Name | None:
    """Return a name of another class as one of the class it is joined to, None where it has its own."""
    single = name.end - name.start == 1
    if name.type == kind or name.country is not None or name.form != "name" or _sure(page, name, 0):
        return None
    if kind == "PERSON":
        doubted = name.type in {"ORG", "PLACE"} and plain(page, name)
    else:
        doubted = single and name.type in {"PERSON", "PLACE"} and page.words[name.start] not in full
        doubted = doubted and not _titled(page, name)
    why = {"PERSON": "persons", "ORG": "bodies", "PLACE": "places"}[kind]
    return replace(name, type=kind, why=f"joined to the names of {why}") if doubted else None


def _titled(page: Page, name: Name) -> bool:
    """Tell whether a title or role stands before a name, with its full stop or without."""
    before = name.start - 1 - (page.words[name.start - 1 : name.start] == ["."])
    word = page.lower[before].rstrip(".") if before >= 0 else ""
    return word in ranks() or word in role_nouns() or word in name_list("small_ranks")
