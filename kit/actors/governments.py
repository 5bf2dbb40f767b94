"""Governments: "the Government" is the one government, or the one state's, that the article names in full."""

from __future__ import annotations

from dataclasses import replace

from kit.actors.page import Page
from kit.actors.words import listed


def join_governments(page: Page, found: list) -> list:
    """Return the actors, a bare "Government" joined to the only one named in full: "the Marl Government", "Norway's".

    Of a state's it must be told before.
    """
    bare = [one for one in found if one.type == "ORG" and all(_is_bare(page, name) for name in one.names)]
    whole = [one for one in found if one.type == "ORG" and one not in bare and _is_government(page, one.names[0])]
    for one in bare:
        states = [state for state in found if state.type == "COUNTRY" and _governs(page, state, one.names[0].start)]
        home = whole[0] if len(whole) == 1 else states[0] if len(states) == 1 and not whole else None
        if home is None:
            continue
        for name in one.names:
            state = home.type == "COUNTRY"
            same = replace(name, type="COUNTRY", form="short", country=home.country) if state else name
            home.add(same, "the only government that the article names in full")
        one.names.clear()
    return [one for one in found if one.names]


def is_government(page: Page, i: int) -> bool:
    """Tell whether a token, written like a name, is a word for a whole government."""
    return page.capital(i) and page.lower[i] in listed("people.toml", "government", "whole")


def _is_bare(page: Page, name) -> bool:
    return name.end - name.start == 1 and is_government(page, name.start)


def _is_government(page: Page, name) -> bool:
    return name.end - name.start > 1 and is_government(page, name.end - 1)


def _governs(page: Page, state, before: int) -> bool:
    """Tell whether a state's government is named before a token: "[Danish] Government", "[Denmark]'s government"."""
    ends = (name.end + (page.tags[name.end : name.end + 1] == ["POS"]) for name in state.names if name.end < before)
    return any(page.lower[end] in listed("people.toml", "government", "whole") for end in ends if end < len(page))
