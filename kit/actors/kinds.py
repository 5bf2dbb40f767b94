"""Kinds: what kind of body a name shows, and its pieces for comparison."""

from __future__ import annotations

import re

from kit.actors.gazetteer import APOSTROPHES, known_body, places, regions
from kit.actors.words import name_list, org_words

CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}-(?:TV|DT|LP|AM|FM)")
"""Broadcasters of the United States (47 CFR 73.3550)."""


def kind_of(words: str) -> tuple[str, str]:
    """Return what kind of body a name shows, and the words that show it.

    >>> kind_of("Lake Fisheries Authority")[0]
    'government'
    >>> kind_of("KXYZ-TV")[0]
    'media'
    """
    known = known_body(words) or known_body(_at_home(words))
    if known is not None:
        return known.kind, f"a well-known body: {known.name}"
    start, _, last = words.rpartition(" ")
    unit = known_body(last) or known_body(start)  # "Marl BJP", "CBS Oxley"
    if unit is not None and unit.kind == ("party" if known_body(last) else "media"):
        return unit.kind, f"its name has that of a well-known body: {unit.name}"
    pieces = plain_body(words)
    cut = next((i for i, piece in enumerate(pieces) if piece in {"of", "for"}), len(pieces))
    order = [*reversed(pieces[:cut]), *reversed(pieces[cut:])]
    whole = f" {' '.join(pieces)} "
    compound = next((words for words in org_words() if " " in words and f" {words} " in whole), None)
    if compound is not None:
        return org_words()[compound], f"its name says {compound!r}"
    scope = next((piece for piece in pieces if piece in name_list("scope")), None)
    for piece in order:
        if piece == "house" and pieces[:-1] and not _of_state(words):
            continue  # a house by a name of its own: "Oxley House"
        if piece in org_words():
            wide = scope is not None and piece in name_list("unions")
            said = f"{scope!r} and {piece!r}" if wide else repr(piece)
            return "international" if wide else org_words()[piece], f"its name says {said}"
    if CALL_SIGN.fullmatch(words):
        return "media", "the call sign of a broadcaster"
    return "other", "its name does not say what kind of body it is"


def _of_state(words: str) -> bool:
    """Tell whether a state's or province's name stands before the last word of a body's: "Ohio House"."""
    home = words.rpartition(" ")[0].removeprefix("the ").removeprefix("The ")
    return home in places() or home in regions() or home.lower() in {"the", "full"}


def _at_home(words: str) -> str:
    """Return a body's name without its country or state: "United States Federal Reserve" is the Federal Reserve."""
    pieces = words.split()
    cut = next((n for n in (3, 2, 1) if n < len(pieces) and " ".join(pieces[:n]) in places()), 0)
    return " ".join(pieces[cut:])


def plain_body(words: str) -> tuple[str, ...]:
    """Return the pieces of a body's name for comparison: lower case, no article, possessive joined off."""
    pieces = words.translate(APOSTROPHES).casefold().replace("'s", "").replace(",", " ").split()
    pieces = [piece.strip(".'\"“”()") or piece for piece in pieces]
    return tuple(pieces[1:] if len(pieces) > 1 and pieces[0] == "the" else pieces)
