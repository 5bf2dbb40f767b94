"""Windows: a text of any length cut into pieces that the encoder reads, with words around each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from tokenizers import Tokenizer

from kit.language.features import case, features

ROOM = 192  # wordpieces that a window answers for: with the context little more than a passage had in training
BEFORE, AFTER = 32, 16  # wordpieces of context around them
MAX_PIECES = 8  # of one word: the rest of a monster is not read
CLS, SEP, UNKNOWN = 101, 102, 100
FINAL = frozenset({".", "?", "!", "…"})


class Window(NamedTuple):
    """Mark a run of words: `first` to `last` are answered for, `left` to `right` are read."""

    left: int
    first: int
    last: int
    right: int


def windows(sizes: Sequence[int], breaks: Sequence[bool]) -> Iterator[Window]:
    """Yield windows over words of the given sizes in wordpieces.

    A window ends where `breaks` says that a word may begin a sentence, if one does in its second half.
    """
    count, first = len(sizes), 0
    while first < count:
        left, before = first, 0
        while left > 0 and before + sizes[left - 1] <= BEFORE:
            left -= 1
            before += sizes[left]
        last, used = first, 0
        while last < count and used + sizes[last] <= ROOM:
            used += sizes[last]
            last += 1
        if last < count:
            half = first + (last - first) // 2
            last = next((word for word in range(last, half, -1) if breaks[word]), last)
        right, after = last, 0
        while right < count and after + sizes[right] <= AFTER:
            after += sizes[right]
            right += 1
        yield Window(left, first, last, right)
        first = last


def sentence_breaks(words: Sequence[str]) -> list[bool]:
    """Return for each word whether the one before it looks like a sentence's last."""
    breaks, final = [], False
    for word in words:
        breaks.append(final)
        final = word in FINAL or (final and word in {'"', "”", "’", "'", ")", "]"})
    return breaks


def wordpieces(tokenizer: Tokenizer, words: Sequence[str]) -> list[list[int]]:
    """Return the wordpiece ids of each word, at least one and at most MAX_PIECES."""
    cut = [word[:100].lower() for word in words]
    return [(e.ids or [UNKNOWN])[:MAX_PIECES] for e in tokenizer.encode_batch(cut, add_special_tokens=False)]


class Inputs(NamedTuple):
    """Hold one window as the network reads it, for n words in p wordpieces."""

    ids: np.ndarray  # (p,) int64
    pool: np.ndarray  # (n, p) float32: each row takes the mean of its word's pieces
    features: np.ndarray  # (n, 4) int64
    cases: np.ndarray  # (p,) int64: how the word of each piece is written


def inputs(pieces: Sequence[list[int]], words: Sequence[str], spaced: Sequence[bool]) -> Inputs:
    """Return the network's inputs for one window's words; `spaced`: white space before each."""
    ids, cases = [CLS], [0]
    pool = np.zeros((len(words), sum(map(len, pieces)) + 2), "float32")
    for word, own in enumerate(pieces):
        pool[word, len(ids) : len(ids) + len(own)] = 1 / len(own)
        ids += own
        cases += [case(words[word], spaced[word])] * len(own)
    rows = [features(word, space) for word, space in zip(words, spaced)]
    shaped = np.array(rows, "int64").reshape(len(words), 4)
    return Inputs(np.array([*ids, SEP], "int64"), pool, shaped, np.array([*cases, 0], "int64"))
