"""Kinds: what kind of body a name shows, and its pieces for comparison."""

from __future__ import annotations

from kit.actors.gazetteer import APOSTROPHES, known_body
from kit.actors.words import name_list, org_words


def kind_of(words: str) -> tuple[str, str]:
    """Return what kind of body a name shows, and the words that show it.

    >>> kind_of("Lake Fisheries Authority")[0]
    'government'
    """
    known = known_body(words)
    if known is not None:
        return known.kind, f"a well-known body: {known.name}"
    pieces = plain_body(words)
    cut = next((i for i, piece in enumerate(pieces) if piece in {"of", "for"}), len(pieces))
    order = [*reversed(pieces[:cut]), *reversed(pieces[cut:])]
    whole = f" {' '.join(pieces)} "
    compound = next((words for words in org_words() if " " in words and f" {words} " in whole), None)
    if compound is not None:
        return org_words()[compound], f"its name says {compound!r}"
    scope = next((piece for piece in pieces if piece in name_list("scope")), None)
    for piece in order:
        if piece in org_words():
            wide = scope is not None and piece in name_list("unions")
            said = f"{scope!r} and {piece!r}" if wide else repr(piece)
            return "international" if wide else org_words()[piece], f"its name says {said}"
    return "other", "its name does not say what kind of body it is"


def plain_body(words: str) -> tuple[str, ...]:
    """Return the pieces of a body's name for comparison: lower case, no article, possessive joined off."""
    pieces = words.translate(APOSTROPHES).casefold().replace("'s", "").replace(",", " ").split()
    pieces = [piece.strip(".'\"“”()") or piece for piece in pieces]
    return tuple(pieces[1:] if len(pieces) > 1 and pieces[0] == "the" else pieces)
