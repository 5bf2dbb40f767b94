"""Joining: tokens, names and owners as the words of a title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from spacy.tokens import Token


def join(tokens: Iterable[Token], names: Mapping[int, str] | None = None) -> str:
    """Return tokens as text, some by a name: spaces as in the article, one where words between are left out."""
    words, last = "", None
    for token in tokens:
        adjacent = last is not None and token.i == last + 1
        glued = not words or adjacent and not token.doc[last].whitespace_
        if not adjacent and (token.text in {",", ".", "’s", "'s", "”", "n’t", "n't"}):
            glued = True
        words += ("" if glued else " ") + (names or {}).get(token.i, token.text)
        last = token.i
    for opening, closing in (("“", "”"), ("(", ")"), ("``", "''")):
        if words.count(opening) != words.count(closing):
            words = words.replace(opening, "").replace(closing, "")
    words = words.replace('"', "") if words.count('"') % 2 else words
    words = re.sub(r"(\s*[,;–—])+(?=\s*[,;–—])", "", words)
    words = re.sub(r",(?=[”’]$)", "", words)
    return re.sub(r"\s+", " ", words).strip(" ,;:–—")


def possessive(name: str) -> str:
    """Return a name with the apostrophe of an owner; one in "s" takes no other (AP Stylebook, possessives).

    >>> possessive("Ann Lee"), possessive("Northern Crossings")
    ('Ann Lee’s', 'Northern Crossings’')
    """
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def count(words: str) -> int:
    """Return the number of words."""
    return len(words.split())


def listing(names: list[str]) -> str:
    """Return names joined as in a sentence.

    >>> listing(["Ada", "Ben", "Cleo"])
    'Ada, Ben and Cleo'
    """
    names = list(dict.fromkeys(name for name in names if name))
    return " and ".join(names) if len(names) < 3 else f"{', '.join(names[:-1])} and {names[-1]}"


def definite(words: str) -> str:
    """Return the words of a noun phrase as they take up what has been told: "A match" becomes "The match"."""
    return re.sub(r"^(A|An) ", "The ", words)
