"""Parties: "the Liberals" for the Liberal Alliance, "the Greens" for the Green Party."""

from __future__ import annotations

from kit.actors.bodies import kind_of, plain_body
from kit.actors.name import Name
from kit.actors.page import Page
from kit.actors.words import fitting_nouns

STEM = 4  # letters in which "Democrats" and "Democratic" must agree


def join_parties(page: Page, found: list) -> list:
    """Return the actors, what names the members of one party of the article by its adjective joined to that party."""
    parties = [one for one in found if one.type == "ORG" and _is_party(page, one)]
    for one in found if parties else ():
        if one.type not in {"GROUP", "ORG"}:
            continue
        for name in list(one.names):
            fits = [party for party in parties if party is not one and _calls(page, name, party)]
            if len(fits) == 1:
                one.names.remove(name)
                fits[0].add(name, f"what members of {_said(page, fits[0])!r} are called")
    return [one for one in found if one.names]


def _is_party(page: Page, one) -> bool:
    pieces = plain_body(_said(page, one))
    loose = pieces[-1] in fitting_nouns()["party"]["likely"]
    return len(pieces) > 1 and (kind_of(_said(page, one))[0] == "party" or loose)


def _said(page: Page, one) -> str:
    return page.words_of(one.names[0].start, one.names[0].end)


def _calls(page: Page, name: Name, party) -> bool:
    """Tell whether a plural behind "the" is made of the adjective that begins a party's name."""
    pieces, whole = plain_body(page.words_of(name.start, name.end)), plain_body(_said(page, party))
    if page.lower[name.start - 1 : name.start] != ["the"] or not pieces[-1].endswith("s") or len(pieces) >= len(whole):
        return False
    stems = [piece.removesuffix("s") for piece in pieces]
    alike = (
        a == b or min(len(a), len(b)) >= STEM and (a.startswith(b) or b.startswith(a)) for a, b in zip(stems, whole)
    )
    return all(alike)
