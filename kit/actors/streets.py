"""Streets: names that end as bodies or persons too, where streets stand: "a house in Mill Bank"."""

from __future__ import annotations

from dataclasses import replace

from kit.actors.name import Name
from kit.actors.page import Page
from kit.actors.words import name_list
from kit.language import grammar
from kit.language.lemmas import is_one_of

ALONG = {"in", "on", "at", "along", "off", "to", "from", "near", "of"}


def streets(page: Page, names: list[Name]) -> list[Name]:
    """Return the names, those as places that stand where streets do; the same words are one throughout the article."""
    placed = {i for name in names if name.type == "PLACE" for i in (name.start, name.end - 1)}
    found = [_street(page, name, placed) for name in names]
    shown = {page.words_of(one.start, one.end): one.why for one, name in zip(found, names) if one is not name}
    return [_same(page, name, shown) for name in found]


def _same(page: Page, name: Name, shown: dict[str, str]) -> Name:
    why = shown.get(page.words_of(name.start, name.end))
    return replace(name, type="PLACE", kind=None, why=why) if why and name.type in {"ORG", "PERSON"} else name


def _street(page: Page, name: Name, placed: set[int]) -> Name:
    """Return a name as a street's, without its number, where what stands round it shows one; else as it is."""
    start, last = name.start, page.lower[name.end - 1]
    if name.type not in {"ORG", "PERSON"} or name.form != "name" or last not in name_list("streets"):
        return name
    before = page.lower[max(0, start - 4) : start]
    numbered = page.words[start].isdigit() or before and before[-1].isdigit()
    lives = before[-2:] == [",", "of"] and before[-3:-2] and before[-3].isdigit()  # "Holt, 43, of [Mill Bank]"
    start += page.words[start].isdigit()
    if name.end - start != 2 or not page.proper(name.end - 1):
        return name
    why = "a number stands before it" if numbered else "where somebody is from" if lives else _where(page, name, placed)
    return replace(name, start=start, type="PLACE", kind=None, why=f"a street: {why}") if why else name


def _where(page: Page, name: Name, placed: set[int]) -> str:
    """Return why a name with a noun for a street is one: a town stands behind it, or who lives there is told.

    `placed` are the first and last tokens of the names of places.
    """
    behind, first = page.lower[name.end : name.end + 1], grammar.first_conjunct(page.doc[name.end - 1])
    if behind and behind[0] in name_list("locals"):
        return f"where the {behind[0]} live"
    if grammar.preposition(first) not in ALONG:
        return ""
    if behind == [","] and name.end + 1 in placed:
        return f"{page.words[name.end + 1]!r} stands behind it"
    if (
        first.i < name.start and first.i in placed and first.lower_ in name_list("streets")
    ):  # "on Quarry Lane and [Mill Bank]"
        return f"{first.text!r} is beside it"
    above = grammar.modified(first)
    if name.type == "PERSON" and grammar.preposition(first) == "of":  # "the home of Nathan Lane"
        return ""
    return f"it has {above.text!r}" if is_one_of(above, name_list("on_streets")) else ""
