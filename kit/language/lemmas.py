"""Lemmas: a base form as the change that makes it from the word ("studies": cut 3, add "y")."""

from __future__ import annotations

import re
from functools import cache

from kit.lexicon import read_rows

ENDLESS = re.compile(r"(?:[bcdfgkptz]l|v)$")


def change(word: str, lemma: str) -> str:
    """Return the change from a word to its lemma.

    `l` lowers the word first, `k` keeps its case; then a number of characters to cut and the ones
    to add; a lemma that shares no beginning with its word stands whole behind `=`.

    >>> change("Studies", "study"), change("Beijing", "Beijing"), change("went", "go")
    ('l3y', 'k0', '=go')
    """
    word = straight(word)
    keep = "l" if lemma == lemma.lower() else "k"
    base = word.lower() if keep == "l" else word
    shared = 0
    while shared < min(len(base), len(lemma)) and base[shared] == lemma[shared]:
        shared += 1
    return f"={lemma}" if not shared else f"{keep}{len(base) - shared}{lemma[shared:]}"


def lemma(word: str, change: str) -> str:
    """Return the lemma that a change makes of a word, the word in lower case where it can't.

    No English verb or noun ends in v, or in a stop and l: such a stem has lost its e (Carney 1994,
    A Survey of English Spelling, 3.2).

    >>> lemma("Parties", "l3y"), lemma("went", "=go"), lemma("a", "l3y"), lemma("juggled", "l2"), lemma("Slavs", "k1")
    ('party', 'go', 'a', 'juggle', 'Slav')
    """
    if change.startswith("="):
        return change[1:]
    word = straight(word)
    base = word.lower() if change.startswith("l") else word
    digits = len(change[1:]) - len(change[1:].lstrip("0123456789"))
    cut, add = int(change[1 : 1 + digits]), change[1 + digits :]
    if cut >= len(base) > 0:
        return base
    made = base[: len(base) - cut] + add
    lost = change.startswith("l") and cut and not add and len(made) > 3 and ENDLESS.search(made)
    return f"{made}e" if lost else made


def irregular(word: str) -> str | None:
    """Return the base form of an irregular verb's past form, which may be too rare to have been learnt, else None.

    >>> irregular("Fled"), irregular("struck"), irregular("walked")
    ('flee', 'strike', None)
    """
    return _irregular().get(word.lower())


@cache
def _irregular() -> dict[str, str]:
    return {form: base for base, forms in read_rows("irregular_verbs") for form in forms.split("; ")}


def straight(word: str) -> str:
    """Return a word with straight apostrophes."""
    return word.replace("’", "'").replace("‘", "'")
