"""Parties: "the Liberals" for the Liberal Alliance, "the Greens" for the Green Party."""

from __future__ import annotations

from dataclasses import replace

from kit.actors.kinds import kind_of, plain_body
from kit.actors.name import Name
from kit.actors.page import Page
from kit.actors.words import fitting_nouns, table

STEM = 4  # letters in which "Democrats" and "Democratic" must agree


def join_parties(page: Page, found: list) -> list:
    """Return the actors, what names the members of one party of the article by its adjective joined to that party."""
    parties = [one for one in found if one.type == "ORG" and _is_party(_said(page, one))]
    for one in found if parties else ():
        if one.type not in {"GROUP", "ORG"}:
            continue
        for name in list(one.names):
            fits = [party for party in parties if party is not one and _calls(page, name, party)]
            if len(fits) == 1:
                one.names.remove(name)
                fits[0].add(name, f"what members of {_said(page, fits[0])!r} are called")
    return [one for one in found if one.names]


def party_members(page: Page, names: list[Name]) -> list[Name]:
    """Return the names with those added that call a party by its members and that the recogniser has not."""
    taken = {i for name in names for i in range(name.start, name.end)}
    bodies = [page.words_of(name.start, name.end) for name in names if name.type == "ORG"]
    parties = {words for words in bodies if _is_party(words)}
    found = list(names)
    for i in range(1, len(page) if parties else 0):
        plural = page.capital(i) and page.lower[i].endswith("s") and page.lower[i - 1] == "the" and i not in taken
        if plural and any(_alike((page.lower[i],), plain_body(words)) for words in parties):
            found.append(Name(i, i + 1, "ORG", why="the members of a party of the article"))
    return sorted(found, key=lambda name: name.start)


def congress_of_india(page: Page, names: list[Name]) -> list[Name]:
    """Return the names, "Congress" as a party's where the article speaks of India and not of the United States."""
    words, lists = set(page.words), table("countries.toml")["congress"]
    if not words & set(lists["party"]) or words & set(lists["legislature"]):
        return names
    why = "in India the Congress is a party"
    alone = ("Congress party", "Congress Party")
    named = [page.words_of(name.start, name.end) for name in names]
    meant = [n.type == "ORG" and (words in alone or words.endswith("Congress")) for n, words in zip(names, named)]
    return [replace(name, kind="party", why=why) if one else name for name, one in zip(names, meant)]


def _is_party(words: str) -> bool:
    pieces = plain_body(words)
    loose = pieces[-1] in fitting_nouns()["party"]["likely"]
    return len(pieces) > 1 and (kind_of(words)[0] == "party" or loose)


def _said(page: Page, one) -> str:
    return page.words_of(one.names[0].start, one.names[0].end)


def _calls(page: Page, name: Name, party) -> bool:
    """Tell whether a plural behind "the" is made of the adjective that begins a party's name."""
    pieces = plain_body(page.words_of(name.start, name.end))
    return page.lower[name.start - 1 : name.start] == ["the"] and _alike(pieces, plain_body(_said(page, party)))


def _alike(pieces: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    if not pieces[-1].endswith("s") or len(pieces) >= len(whole):
        return False
    pairs = zip((piece.removesuffix("s") for piece in pieces), whole)
    return all(a == b or min(len(a), len(b)) >= STEM and (a.startswith(b) or b.startswith(a)) for a, b in pairs)
