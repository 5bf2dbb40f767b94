"""Nationals: "the Norwegian", one person by a nationality, not the state, and whom it means."""

from __future__ import annotations

from kit.actors.ages import tells_of
from kit.actors.clusters import Cluster
from kit.actors.described import Description
from kit.actors.gazetteer import APOSTROPHES, places
from kit.actors.name import Name
from kit.actors.page import Page
from kit.actors.standing import Standing
from kit.language import grammar

REACH = 3  # sentences back in which the person is looked for whose country isn't told
TONGUE = {"from", "into", "in"}  # "translated from the Norwegian"
BEFORE = {"JJ", "HYPH", "CD", "NN", "VBN", "VBG"}
HEADS = {"JJ", "NN", "NNS", "NNP", "NNPS", "HYPH", "CD", "VBG"}  # what a nationality only describes


def find_nationals(page: Page, actors: list[Cluster]) -> dict[int, tuple[int, Name]]:
    """Return the nationalities that stand for one person by their tokens, each with where its phrase begins."""
    found = {}
    for name in (name for one in actors if one.type == "COUNTRY" for name in one.names if name.form == "demonym"):
        begin = _begin(page, name) if _singular(page.words_of(name.start, name.end)) else None
        if begin is not None and _one_person(page, name):
            found[name.start] = begin, name
    return found


def described_nationals(
    page: Page, actors: list[Cluster], standing: list[Standing], nationals: dict[int, tuple[int, Name]]
) -> list[Description]:
    """Return whom the nationalities mean, in text order.

    Who is of that country; failing that, the only person named just before whose country isn't told.
    """
    names = sorted((n.start, k) for k, one in enumerate(actors) if one.type == "PERSON" for n in one.names)
    heads = {n.start: page.doc[n.start : n.end].root for one in actors if one.type == "PERSON" for n in one.names}
    found, country = [], {k: standing[k].country for _, k in names}
    for _, (begin, name) in sorted(nationals.items()):
        i = name.start
        before = [(start, k) for start, k in names if start < begin]
        tellers = {k for start, k in before if tells_of(page, heads[start], i)}
        lands = {k for _, k in before if country[k] == name.country} - tellers
        near = {k for start, k in before if page.sentence[i] - page.sentence[start] <= REACH}
        near = {k for k in near - tellers if country[k] is None}
        beside = {k for start, k in names if start == name.end + 1 and page.words[name.end] == ","}
        chosen, sure = (beside, 0.9) if beside else (lands, 0.9) if lands else (near, 0.6)
        if len(chosen) == 1:
            (k,) = chosen
            country[k] = name.country
            told = (
                f"is of {name.country}" if k in lands | beside else "is the only person near whose country isn't told"
            )
            why = f"{actors[k].title} {told}"
            found.append(Description(begin, name.end, (k,), "description", None, sure, why, name.country))
    return found


def _singular(words: str) -> bool:
    """Tell whether a nationality names one person by itself: "Norwegian", "Dane"; "the Dutch" are many."""
    words = words.translate(APOSTROPHES)
    entry, several = places().get(words), places().get(words + "s")
    return several is not None and several.people or entry is not None and entry.people and words.endswith("man")


def _begin(page: Page, name: Name) -> int | None:
    """Return where "the" stands before a nationality, adjectives and an age between them left in; else None."""
    i = name.start - 1
    while i > 0 and page.tags[i] in BEFORE and page.lower[i] != "the" and name.start - i < 7:
        i -= 1
    return i if i >= 0 and page.lower[i] == "the" and page.sentence[i] == page.sentence[name.start] else None


def _one_person(page: Page, name: Name) -> bool:
    """Tell whether nothing stands behind a nationality that it describes, and it is no language."""
    head, behind = page.doc[name.end - 1], page.tags[name.end : name.end + 1]
    if behind and behind[0] in HEADS or grammar.preposition(head) in TONGUE or grammar.conjuncts(head):
        return False
    return not (grammar.is_subject(head) and head.head.tag_ == "VBP")
