"""Base forms: the lemmas a token may have, so that a word list finds it where the lemmatiser errs."""

from __future__ import annotations

from collections.abc import Container
from functools import lru_cache

from spacy.tokens import Token

ENDINGS = (("ied", "y"), ("ies", "y"), ("ying", "ie"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("es", ""))
ENDINGS += (("s", ""),)


def is_one_of(token: Token, words: Container[str]) -> bool:
    """Tell whether a token's lemma, or a base form its ending allows, is in a list of words."""
    return base(token, words) is not None


def base(token: Token, words: Container[str]) -> str | None:
    """Return the base form of a token that is in a list of words, its lemma first, or None."""
    for form in base_forms(token.lemma_.lower(), token.lower_):
        if form in words:
            return form
    return None


@lru_cache(maxsize=20_000)
def base_forms(lemma: str, form: str) -> tuple[str, ...]:
    """Return a lemma and the base forms that regular English inflection allows for a form.

    Source: Quirk et al. 1985, A Comprehensive Grammar of the English Language, 3.2 to 3.8.

    >>> base_forms("postpon", "postponed")
    ('postpon', 'postpon', 'postpone')
    >>> "plan" in base_forms("planne", "planned")
    True
    """
    found = [lemma]
    for ending, instead in ENDINGS:
        if form.endswith(ending) and len(form) > len(ending) + 1:
            stem = form[: -len(ending)]
            found.append(stem + instead)
            if not instead and ending in {"ed", "ing"} and stem[-1] == stem[-2]:
                found.append(stem[:-1])
    return tuple(found)
