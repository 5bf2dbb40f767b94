"""English or not: the share of English function words in a text."""

from __future__ import annotations

import re
from functools import cache

from kit.lexicon import read_toml

ENOUGH_WORDS, ENOUGH_SHARE = 40, 0.15
UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""Thai, Lao, Burmese, Khmer, Kana and Han: scripts without spaces, in which a letter counts as a word."""
WORD = re.compile(rf"[{UNSPACED}]|[^\W\d_{UNSPACED}]+(?:['’][^\W\d_{UNSPACED}]+)*")


def looks_english(text: str) -> bool:
    """Tell whether a text can be read as English; one of fewer than 40 words always can.

    >>> looks_english("Le conseil a refusé le budget. " * 10)
    False
    """
    words = WORD.findall(text)
    if len(words) < ENOUGH_WORDS:
        return True
    return sum(is_function_word(word) for word in words) >= ENOUGH_SHARE * len(words)


def is_function_word(word: str) -> bool:
    """Tell whether a word is one of the closed classes; of single letters only a capital I is."""
    return word == "I" or word.lower().replace("’", "'") in function_words()


@cache
def function_words() -> frozenset[str]:
    """Return the English function words of the lexicon, lower case."""
    return frozenset(read_toml("function_words")["words"].split())
