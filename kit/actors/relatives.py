"""Relatives: whom "her husband" or "his brother" means, by the kinship that the article tells beside their names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from kit.actors.clusters import Cluster
from kit.actors.described import Description
from kit.actors.page import Page
from kit.actors.places import Place
from kit.actors.words import kin, table

PRONOUNS = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f", "hers": "f"}
OWN = {"his", "her", "their", "whose"}


def find_relatives(
    page: Page, actors: list[Cluster], places: list[Place], owner: dict[int, int]
) -> Iterator[Description]:
    """Yield the nouns of kinship behind a pronoun that mean somebody whom the article names as that relative."""
    meant = {place.start: place.actor for place in places if place.form == "pronoun"}
    bonds = _bonds(page, actors, meant, owner, _shown(page, meant))
    for i, k in sorted(meant.items()):
        head = _relative(page, i + 1)
        if page.lower[i] not in OWN or head is None or _named_there(page, head, owner):
            continue
        fits = bonds.get((k, page.lower[head]), set()) - {k}
        if len(fits) == 1:
            who = next(iter(fits))
            why = f"{page.words_of(i, head + 1)!r}: the article tells that {actors[who].title} is {actors[k].title}’s"
            yield Description(i + 1, head + 1, (who,), "description", None, 0.7, why)


def _shown(page: Page, meant: dict[int, int]) -> dict[int, str]:
    """Return the gender that the pronouns of each person show, where they agree."""
    told: dict[int, set[str]] = defaultdict(set)
    for i, k in meant.items():
        told[k] |= {PRONOUNS[page.lower[i]]} if page.lower[i] in PRONOUNS else set()
    return {k: next(iter(genders)) for k, genders in told.items() if len(genders) == 1}


def _bonds(page: Page, actors: list[Cluster], meant: dict[int, int], owner, shown) -> dict[tuple[int, str], set[int]]:
    """Return who is a person's relative by a noun of kinship: what is told, and what follows from it.

    Whose wife she is, is her husband; whose brother he is, is his sister only if pronouns show a woman.
    """
    found: dict[tuple[int, str], set[int]] = defaultdict(set)
    inverse = table("people.toml")["inverse"]
    for k, one in enumerate(actors):
        for name in one.names if one.type == "PERSON" else ():
            for whose, word in (_before(page, name.start, meant, owner), _behind(page, name.end, meant, owner)):
                if whose is None or whose == k or actors[whose].type != "PERSON":
                    continue
                for bond in inverse.values():
                    if word in bond["words"]:
                        found[whose, word].add(k)
                        for other in bond["others"]:
                            gender, wed = kin().get(other), "wife" in bond["words"] and kin().get(other) != kin()[word]
                            if gender in {None, shown.get(whose)} or wed and whose not in shown:
                                found[k, other].add(whose)
    return found


def _before(page: Page, start: int, meant: dict[int, int], owner) -> tuple[int | None, str]:
    """Return whose relative a name is by the words before it, and the noun: "her husband, [Tom Reed]"."""
    head = start - 1 - (page.words[start - 1 : start] == [","])
    if head < 1 or page.lower[head] not in kin() or page.sentence[head] != page.sentence[start]:
        return None, ""
    return _owner(page, head, meant, owner), page.lower[head]


def _behind(page: Page, end: int, meant: dict[int, int], owner) -> tuple[int | None, str]:
    """Return whose relative a name is by an apposition behind it, and the noun: "[Tom Reed], Ida’s brother,"."""
    if page.words[end : end + 1] != [","] or page.pos[end + 1 : end + 2] in (["VERB"], ["AUX"]):
        return None, ""
    for head in range(end + 2, min(end + 7, len(page))):
        if page.sentence[head] != page.sentence[end] or page.words[head] == "," or page.pos[head] in {"VERB", "AUX"}:
            break
        if page.lower[head] in kin() and not _joined(page, head):
            return _owner(page, head, meant, owner), page.lower[head]
    return None, ""


def _owner(page: Page, head: int, meant: dict[int, int], owner) -> int | None:
    """Return the person before a noun of kinship whose relative it is: a pronoun's or a name's in the genitive."""
    i = head - 1
    while i > 0 and page.tags[i] in {"JJ", "JJR", "JJS"}:
        i -= 1
    if page.lower[i] in OWN:
        return meant.get(i)
    return owner.get(i - 1) if i and page.tags[i] == "POS" else None


def _relative(page: Page, i: int) -> int | None:
    """Return the noun of kinship that a pronoun stands before, adjectives between; None where there is none."""
    while i < len(page) and page.tags[i] in {"JJ", "JJR", "JJS"}:
        i += 1
    return i if i < len(page) and page.lower[i] in kin() and not _joined(page, i) else None


def _joined(page: Page, i: int) -> bool:
    """Tell whether a hyphen makes another relative of a noun: "brother[-in-law]"."""
    return page.tags[i + 1 : i + 2] == ["HYPH"]


def _named_there(page: Page, head: int, owner) -> bool:
    """Tell whether a name stands right behind a noun of kinship: "her husband, Tom Reed"."""
    behind = head + 1 + (page.words[head + 1 : head + 2] == [","])
    return behind in owner and (behind == head + 1 or page.pos[behind] == "PROPN")
