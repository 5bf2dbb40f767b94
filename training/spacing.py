"""Spacing: tokenised text as it stood in print, for corpora that lost it."""

from __future__ import annotations

import re
from collections.abc import Sequence

BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}", "``": '"', "''": '"'}
CLOSING = set(".,;:!?)]}%”") | {"...", "…"}
OPENING = set("([{“$£€")
HYPHEN = re.compile(r"(?<=[^\W\d_])([-–/])(?=[^\W\d_])")
ENCLITIC = re.compile(r"^(n['’]t|['’](s|re|ve|ll|d|m)?)$", re.IGNORECASE)


def typed(words: Sequence[str]) -> list[str]:
    """Return words with Penn Treebank's escapes undone."""
    return [BRACKETS.get(word, word) for word in words]


def hyphens_cut(word: str) -> list[str]:
    """Return a word cut at hyphens and slashes between letters, as UD's English treebanks have it.

    >>> hyphens_cut("cease-fire"), hyphens_cut("F-16")
    (['cease', '-', 'fire'], ['F-16'])
    """
    return HYPHEN.split(word)


def spaced(words: Sequence[str]) -> list[bool]:
    """Return whether white space follows each word, by the rules of print.

    >>> spaced(["He", "did", "n't", "say", '"', "no", '"', "."])
    [True, False, True, True, False, False, False, True]
    """
    spaces = [True] * len(words)
    opened = False
    for at, word in enumerate(words):
        if at and (word in CLOSING or ENCLITIC.match(word)):
            spaces[at - 1] = False
        if word in OPENING:
            spaces[at] = False
        if word == '"':
            if opened and at:
                spaces[at - 1] = False
            elif not opened:
                spaces[at] = False
            opened = not opened
    return spaces
