"""Names: entity labels by position (begin, inside, end, single), read back as spans of one kind each.

Decoding is Viterbi over the positions that may follow each other: a name that begins has to end.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from kit.language.gazetteer import kind_of_place

KINDS = ("PERSON", "NORP", "ORG", "GPE", "LOC", "FAC", "EVENT")
POSITIONS = "BIES"
OUTSIDE = 0
DOUBTS = np.array([{"GPE": 1.0, "LOC": 1.0, "FAC": 2.0}.get(kind, 0.0) for kind in KINDS])
"""By how much a word of a place must be likelier (log) than one of another kind: the network takes too much for one."""
LEAST = -5.0  # log-likelihood of a kind that one mention rules out


class Name(NamedTuple):
    """Hold a name of a sentence: its words, its kind, and how likely each kind is for them."""

    first: int
    after: int
    kind: str
    likely: np.ndarray  # (kinds,) log-likelihoods


def label(position: str, kind: str) -> int:
    """Return the number of a label."""
    return 1 + 4 * KINDS.index(kind) + POSITIONS.index(position)


def decode(scores: np.ndarray) -> Iterator[Name]:
    """Yield the names of the best sequence of labels; `scores` are (words, labels) log-probabilities.

    Only the stretches where a name is at all likely are searched.
    """
    likely = scores[:, OUTSIDE] < -0.01
    edges = np.flatnonzero(np.diff(np.concatenate([[0], likely.astype("int8"), [0]])))
    for first, last in zip(edges[::2], edges[1::2]):
        path = best_path(scores[first:last])
        begin = None
        for word, number in enumerate(path, first):
            place = POSITIONS[(number - 1) % 4] if number else "O"
            if place in "BS":
                begin = word
            if place in "ES" and begin is not None:
                yield Name(int(begin), word + 1, KINDS[(number - 1) // 4], of_kinds(scores[begin : word + 1]))


def of_kinds(scores: np.ndarray) -> np.ndarray:
    """Return how likely it is of each kind that these words are one name."""
    places = "S" if len(scores) == 1 else "B" + "I" * (len(scores) - 2) + "E"
    numbers = np.array([[label(place, kind) for kind in KINDS] for place in places])
    return np.take_along_axis(scores, numbers, 1).sum(0)


def agreed(texts: Sequence[str], names: Sequence[Name]) -> list[str]:
    """Return the kind of each name: names of the same words are of one kind, the likeliest for all of them.

    A place that the gazetteer knows is not doubted.
    """
    together: defaultdict[str, np.ndarray] = defaultdict(lambda: np.zeros(len(KINDS)))
    for text, name in zip(texts, names):
        doubt = 0 if kind_of_place(text) else (name.after - name.first) * DOUBTS
        votes = name.likely - doubt
        together[text] += np.maximum(votes - votes.max(), LEAST)
    return [KINDS[int(together[text].argmax())] for text in texts]


def best_path(scores: np.ndarray) -> list[int]:
    """Return the best allowed sequence of labels, by Viterbi's algorithm."""
    best = scores[0] + STARTS
    back = np.zeros(scores.shape, "int64")
    for word in range(1, len(scores)):
        options = best[:, None] + FOLLOWS
        back[word] = options.argmax(0)
        best = options[back[word], np.arange(len(best))] + scores[word]
    path = [int((best + ENDS).argmax())]
    for word in range(len(scores) - 1, 0, -1):
        path.append(int(back[word, path[-1]]))
    return path[::-1]


def _may_follow(before: int, after: int) -> bool:
    opened = before and POSITIONS[(before - 1) % 4] in "BI"
    inside = after and POSITIONS[(after - 1) % 4] in "IE"
    return bool(opened) == bool(inside) and (not opened or (before - 1) // 4 == (after - 1) // 4)


_LABELS = range(1 + 4 * len(KINDS))
FOLLOWS = np.array([[0.0 if _may_follow(a, b) else -1e9 for b in _LABELS] for a in _LABELS])
STARTS = FOLLOWS[OUTSIDE]
ENDS = FOLLOWS[:, OUTSIDE]
