"""People: how many a phrase means, as the fewest and the most."""

from __future__ import annotations

import re

from spacy.tokens import Span, Token

from kit.sourcing.vocabulary import nouns, number_range

LIMITS = (
    ("at least", lambda low, high: (low, None)),
    ("no fewer than", lambda low, high: (low, None)),
    ("no less than", lambda low, high: (low, None)),
    ("more than", lambda low, high: (low + 1, None)),
    ("over", lambda low, high: (low + 1, None)),
    ("upwards of", lambda low, high: (low, None)),
    ("up to", lambda low, high: (1, high)),
    ("as many as", lambda low, high: (1, high)),
    ("fewer than", lambda low, high: (1, high - 1 if high else None)),
    ("less than", lambda low, high: (1, high - 1 if high else None)),
)


def count_people(heads: tuple[Token, ...], words: Span, *, partitive: Token | None = None) -> tuple[int, int | None]:
    """Return the fewest and the most people that a phrase means; None where it is open.

    `heads` are its coordinated head nouns, `words` is the phrase, `partitive` the word before "of"
    ("[one] of the sources"). Joined heads add up where each is one or counted; bare plurals share
    one count, since "analysts and officials" may be two.
    """
    if partitive is not None:
        return _limited(_of_partitive(partitive, words.start), words.text)
    firsts = [words.start, *(head.i + 1 for head in heads)]
    ranges = [_of_head(head, first) for head, first in zip(heads, firsts)]
    if len(ranges) == 1:
        return _limited(ranges[0], words.text)
    loose = [r == (2, None) and _number_word(h, first) is None for r, h, first in zip(ranges, heads, firsts)]
    bare, counted = any(loose), [r for r, open_ in zip(ranges, loose) if not open_]
    fewest = sum(low for low, _ in counted) + (2 if bare else 0)
    if bare or any(high is None for _, high in counted):
        return fewest, None
    return fewest, sum(high for _, high in counted)


def is_plural(noun: Token) -> bool:
    """Tell whether a noun stands for several."""
    if noun.lemma_.lower() in nouns("people", "groups") or noun.lower_ in nouns("people", "groups"):
        return True
    return noun.tag_ in {"NNS", "NNPS"} or noun.lower_ in {"people", "they", "we", "others", "some", "many", "both"}


def _of_head(head: Token, first: int) -> tuple[int, int | None]:
    word = _number_word(head, first)
    if word is not None:
        return word
    known = number_range(head.lower_)
    if known is not None:
        return known
    if head.lower_ in {"couple", "pair"}:
        return 2, 2
    return (2, None) if is_plural(head) or head.lower_ in nouns("people", "shares") else (1, 1)


def _of_partitive(word: Token, first: int) -> tuple[int, int | None]:
    if word.lower_ in {"one", "another", "each", "member", "none", "any"}:
        return 1, 1
    if word.i + 1 < len(word.doc) and word.nbor().lower_ in nouns("people", "shares"):
        return 2, None
    return _number_word(word, first) or number_range(word.lower_) or (2, None)


def _number_word(head: Token, first: int) -> tuple[int, int | None] | None:
    """Return the range of the number before a noun: "two", "three or four", "half a dozen"."""
    share = any(token.lower_ in nouns("people", "shares") for token in head.doc[max(first, head.i - 4) : head.i])
    if head.lower_ in nouns("people", "shares") or share:  # "71% of respondents"
        return None
    before = head.doc[max(first, head.i - 7) : head.i]
    words = [token.lower_ for token in before if not token.is_space and not _joined(token)]
    joined = " ".join(words)
    if re.search(r"\bhalf[ -](a )?-?dozen\b|\bhalf - dozen\b", joined):
        return 6, 6
    found = [(i, number_range(word)) for i, word in enumerate(words) if number_range(word) is not None]
    if not found:
        return None
    (early, low), (late, high) = found[0], found[-1]
    if late - early == 1 and words[late].isdecimal() and words[early].isalpha():
        return low  # "three 911 callers"
    if late - early == 2 and words[early + 1] in {"or", "to"}:
        return low[0], high[1]
    return high


def _joined(token: Token) -> bool:
    """Tell whether a hyphen joins a number to what follows: "the [22]-year-old student", "his [five]-year-old son"."""
    behind = token.doc[token.i + 1 : token.i + 3]
    hyphen = "-" in token.text or bool(len(behind)) and behind[0].text[:1] == "-"
    counted = len(behind) == 2 and number_range(behind[1].lower_) is not None  # "twenty-two students"
    return (token.text[:1].isdecimal() or not counted) and hyphen and not token.whitespace_


def _limited(count: tuple[int, int | None], words: str) -> tuple[int, int | None]:
    lower = words.lower()
    for marker, limit in LIMITS:
        if re.search(rf"\b{marker}\b (?:a |an )?[\w,]+", lower) and (count[0] > 1 or marker == "more than"):
            return limit(*count)
    return count
