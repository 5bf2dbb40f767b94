"""Base forms: whether a word of a text is one of a list, in whichever form."""

from __future__ import annotations

from collections.abc import Container

from spacy.tokens import Token


def is_one_of(token: Token, words: Container[str]) -> bool:
    """Tell whether a token's lemma is in a list of words."""
    return token.lemma_.lower() in words
