"""Lemmas: a base form as the change that makes it from the word ("studies": cut 3, add "y"), held to a dictionary."""

from __future__ import annotations

from collections.abc import Container
from functools import lru_cache

from spacy.tokens import Token

LISTED = {"VERB", "NOUN"}  # the parts of speech in which the changes err more often than the dictionary


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

    >>> lemma("Parties", "l3y"), lemma("went", "=go"), lemma("a", "l3y"), lemma("Slavs", "k1")
    ('party', 'go', 'a', 'Slav')
    """
    if change.startswith("="):
        return change[1:]
    word = straight(word)
    base = word.lower() if change.startswith("l") else word
    digits = len(change[1:]) - len(change[1:].lstrip("0123456789"))
    cut, add = int(change[1 : 1 + digits]), change[1 + digits :]
    if cut >= len(base) > 0:
        return base
    return base[: len(base) - cut] + add


@lru_cache(maxsize=50_000)
def listed_lemma(word: str, change: str, pos: str, past: bool) -> str:
    """Return the lemma that a change makes, or the dictionary's where that knows the word and not this lemma.

    `past`: the word is tagged a past form, which is its own base form only where the dictionary has no other.
    Source: the SPECIALIST Lexicon (U.S. National Library of Medicine), by LemmInflect.

    >>> listed_lemma("provoked", "l2", "VERB", True), listed_lemma("found", "l0", "VERB", True)
    ('provoke', 'find')
    >>> listed_lemma("people", "=person", "NOUN", False), listed_lemma("glorped", "l2", "VERB", True)
    ('person', 'glorp')
    """
    made = lemma(word, change)
    if pos not in LISTED or change.startswith("=") or not word.isalpha():
        return made
    known = dictionary_lemmas(word, pos)
    own = past and made == word.lower() and len(known) > 1
    return known[0] if known and (made not in known or own) else made


def dictionary_lemmas(word: str, pos: str) -> tuple[str, ...]:
    """Return the base forms that the dictionary knows of a word, the likeliest first; none where it lacks the word."""
    import lemminflect  # reads its dictionary, a quarter of a second

    return lemminflect.getAllLemmas(word.lower(), upos=pos).get(pos, ())


@lru_cache(maxsize=5_000)
def inflected(base: str, tag: str) -> str:
    """Return a verb's form with a Penn Treebank tag, the base form where the dictionary has none.

    >>> inflected("leave", "VBD"), inflected("sign", "VBD")
    ('left', 'signed')
    """
    import lemminflect

    return next(iter(lemminflect.getInflection(base, tag=tag)), base)


def straight(word: str) -> str:
    """Return a word with straight apostrophes."""
    return word.replace("’", "'").replace("‘", "'")


def is_one_of(token: Token, words: Container[str]) -> bool:
    """Tell whether a token's lemma is in a list of words."""
    return token.lemma_.lower() in words
