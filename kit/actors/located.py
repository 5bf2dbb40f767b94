"""Located: places that only their position or form shows: behind "near", behind "eastern", as a road's number."""

from __future__ import annotations

from dataclasses import replace

from kit.actors.classes import ROAD
from kit.actors.gazetteer import ambiguous, regions
from kit.actors.lookup import is_tongue
from kit.actors.name import Name
from kit.actors.page import Page
from kit.actors.patterns import runs
from kit.actors.words import name_list, name_words, ranks, reading_list, role_nouns


def located_names(page: Page, claimed):
    """Yield unclaimed proper nouns that stand where places do: "near the Oxley Estate", "eastern Marl", "the A12"."""
    for i, word in enumerate(page.words):
        if i in claimed or not page.capital(i) or word in name_list("diseases"):
            continue
        ends = (end for end in range(min(i + 3, len(page)), i, -1) if page.words_of(i, end) in regions())
        end = next(ends, i)
        if end > i and word not in ambiguous("regions") and (word[-1] != "." or page.words[i - 1] == ","):
            yield Name(i, end, "PLACE", why=f"a state or province of {regions()[page.words_of(i, end)]}")
        elif ROAD.fullmatch(word) and page.lower[i - 1 : i] and page.lower[i - 1] in {"the", "on", "of"}:
            yield Name(i, i + 1, "PLACE", why="the number of a road")
        elif _numbered(page, i):
            yield Name(i, i + 2, "PLACE", why="the number of a road")
    for start, end in runs(page, claimed, least=1):
        before = start - 1 - (page.lower[start - 1 : start] == ["the"])
        here = before >= 0 and page.lower[before] in reading_list("where")
        if before > 0 and page.lower[before] == "to":
            here = page.doc[before - 1].lemma_.lower() in reading_list("place_verbs")
        proper = all(page.pos[i] == "PROPN" or page.lower[i] in name_list("particles") for i in range(start, end))
        here = here or page.lower[start - 1 : start] and page.lower[start - 1] in name_list("quarters")
        titled = end in claimed and (page.lower[end - 1] in ranks() or page.lower[end - 1] in role_nouns())
        if is_tongue(page, start, end) or page.words[start] in name_list("diseases"):  # "wrote in Spanish"
            continue
        if here and proper and not titled and page.lower[end - 1] not in name_words("event") | name_words("document"):
            yield Name(start, end, "PLACE", why=f"a name behind {page.words[before]!r}")


def numbered_roads(page: Page, names: list[Name]) -> list[Name]:
    """Return the names, those of roads with their number and with whose they are: "[State] Route [9]"."""
    taken = {i for name in names for i in range(name.start, name.end)}
    found = []
    for name in names:
        if name.type in {"PLACE", "ORG"} and _numbered(page, name.end - 1) and name.end not in taken:
            name = replace(name, end=name.end + 1, type="PLACE", country=None, form="name", why="the number of a road")
        road = page.lower[name.end - 2 : name.end - 1]
        while road and road[0] in name_list("numbered") and name.start - 1 not in taken:
            if page.lower[name.start - 1] not in name_list("road_owners") or not page.capital(name.start - 1):
                break
            name = replace(name, start=name.start - 1)
        found.append(name)
    return found


def _numbered(page: Page, i: int) -> bool:
    """Tell whether a noun for a road with a number behind it stands at a token: "[Highway] 154"."""
    number = page.words[i + 1 : i + 2]
    digits = bool(number) and number[0].isdigit() and page.sentence[i] == page.sentence[i + 1]
    return page.lower[i] in name_list("numbered") and page.capital(i) and digits
