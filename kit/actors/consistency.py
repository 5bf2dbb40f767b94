"""Consistency: the same words are read the same way all through an article."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace

from kit.actors.gazetteer import places, regions
from kit.actors.human import owners
from kit.actors.name import RECOGNISED, Name
from kit.actors.page import Page
from kit.actors.towns import located
from kit.actors.words import name_list, name_words, org_words
from kit.language.gazetteer import kind_of_place

MUNICIPAL = {"town", "city", "county", "village", "borough", "district", "mayor", "residents", "airport", "state"}


def agreed(page: Page, names: list[Name]) -> list[Name]:
    """Return the names with one class for the same words, by majority; a full name's surname is a person's."""
    told = _Told(page, names)
    found = (_agreed(page, name, told) for name in names)
    return [name for name in found if name.type != "OTHER"]


class _Told:
    """Gather what the names of an article tell of its other names.

    `votes` counts the classes of the same words; `full` has the full names by each first name and surname,
    `first` where the first of them stands; `firms` the bodies' names by what they are called for short;
    `towns` the words that stand as a town's.
    """

    def __init__(self, page: Page, names: list[Name]):
        self.votes: dict[str, Counter] = defaultdict(Counter)
        self.full: dict[str, set[str]] = defaultdict(set)
        self.first: dict[str, int] = {}
        self.firms: dict[str, str] = {}
        local = {located(page, name) for name in names}
        for name in names:
            words = page.words_of(name.start, name.end)
            self.votes[words][name.type] += 3 if name.why != RECOGNISED else 1
            if name.type == "PERSON" and name.end - name.start > 1:
                last = page.words[name.end - 1]
                for part in {page.words[name.start], last, last[:1].upper() + last[1:]}:  # "Al-Tamimi": "al-Tamimi"
                    self.full[part].add(words)
                    self.first.setdefault(part, name.start)
            elif name.type == "ORG" and _goes_by_first_word(page, name, local):
                self.firms.setdefault(page.words[name.start], words)
                self.firms.setdefault(page.words_of(name.start, name.end - 1), words)
        owned = owners(page, names)
        places = name_words("place")  # "the Gulf" beside "Gulf Capital"
        self.firms = {k: v for k, v in self.firms.items() if k not in owned and k.lower() not in places}
        self.towns = {page.words[name.start] for name in names if _stands_as_town(page, name)} - self.full.keys()


def _agreed(page: Page, name: Name, told: _Told) -> Name:
    """Return a name in the class that the article's other names give its words."""
    words = page.words_of(name.start, name.end)
    if name.type in {"PERSON", "ORG"} and words in told.towns and name.form == "name":
        return replace(name, type="PLACE", why=f"{words!r} stands as a town's name in the article")
    if name.form == "demonym" or name.type == "PLACE" and _stands_in_country(page, name):
        return name
    if words in told.firms and name.type == "ORG" and name.start < told.first.get(words, 0):
        return name
    brand = words in told.firms and words not in told.full and _is_brand(name)
    best = "ORG" if brand else max(told.votes[words].items(), key=lambda vote: vote[1])[0]
    if name.country is not None:
        return name
    if name.type in {"ORG", "PLACE", "OTHER"} and words in told.full and best != "COUNTRY":
        return replace(name, type="PERSON", why=f"{words!r} is part of the full name {min(told.full[words])!r}")
    if brand:
        return replace(name, type="ORG", why=f"{words!r} begins the name {told.firms[words]!r}")
    if name.type != best and best in {"PERSON", "ORG", "PLACE"}:
        return replace(name, type=best, why=f"{words!r} is read so elsewhere in the article")
    return name


def _goes_by_first_word(page: Page, name: Name, local: set[str]) -> bool:
    """Tell whether a body is called by its first word, as firms and clubs are; to a council that is its town."""
    if name.end - name.start < 2 or page.lower[name.start + 1] == "and":
        return False
    last = page.lower[name.end - 1]
    return org_words().get(last) == "company" or last in name_list("club_words") or _bare(page, name, local)


def _bare(page: Page, name: Name, local: set[str]) -> bool:
    """Tell whether a body's name says neither what it is nor where: "Norhavn Seafood", which goes by "Norhavn"."""
    words, first = page.lower[name.start : name.end], page.words[name.start]
    other = {*org_words(), *name_words("place"), *name_list("directions"), "of", "for", "and", "the"}
    known = kind_of_place(first) or first in places() or first in regions() or not page.words[name.start].isalpha()
    return len(words) <= 3 and not set(words) & other and not known and first not in local and not first.isupper()


def _is_brand(name: Name) -> bool:
    """Tell whether a name may be a firm's short one: any but a person's of two words."""
    return name.type in {"ORG", "PLACE"} or name.type == "PERSON" and name.end - name.start == 1


def _stands_in_country(page: Page, name: Name) -> bool:
    """Tell whether a name is surely a place, though a person has it too: "Austin, Texas", "in Austin"."""
    if page.words[name.end : name.end + 1] == [","]:
        behind = (page.words_of(name.end + 1, end) for end in (name.end + 3, name.end + 2) if end <= len(page))
        if any(words in regions() or words in places() and places()[words].form == "name" for words in behind):
            return page.sentence[name.start] == page.sentence[name.end]
    before = page.lower[name.start - 1] if name.start else ""
    return before in {"in", "near"} and kind_of_place(page.words_of(name.start, name.end)) == "GPE"


def _stands_as_town(page: Page, name: Name) -> bool:
    """Tell whether a name's first word stands as a town's: "the town of Oxley", "Oxley mayor", "Oxley City Council"."""
    first, behind = name.start, page.lower[name.start + 1 : name.start + 2]
    if behind and behind[0] in MUNICIPAL and (name.end > first + 1 or name.type != "ORG" and behind != ["state"]):
        return True
    of = page.lower[max(0, first - 1) : first] == ["of"] and name.end == first + 1
    return of and first > 1 and page.lower[first - 2] in MUNICIPAL | {"outskirts", "suburb", "people"}


def families(page: Page, names: list[Name]) -> list[Name]:
    """Return the names with plurals of a surname read as the family: "the Marshes"."""
    surnames = {page.lower[name.end - 1] for name in names if name.type == "PERSON"}
    found = []
    for name in names:
        word = page.lower[name.start]
        plural = {word.removesuffix("s"), word.removesuffix("es")} - {word}
        if (
            name.type in {"PERSON", "ORG", "PLACE"}
            and name.end - name.start == 1
            and plural & surnames
            and not name.country
        ):
            if page.lower[name.start - 1 : name.start] == ["the"]:
                why = f"the family {page.words[name.start]!r}: the plural of a surname"
                name = replace(name, type="GROUP", people=True, why=why)
        found.append(name)
    return found
