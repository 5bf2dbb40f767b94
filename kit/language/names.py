"""Names: entity labels by position (begin, inside, end, single), read back as spans.

Decoding is Viterbi over the positions that may follow each other: a name that begins has to end.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

KINDS = ("PERSON", "NORP", "ORG", "GPE", "LOC", "FAC", "EVENT")
POSITIONS = "BIES"
OUTSIDE = 0


def label(position: str, kind: str) -> int:
    """Return the number of a label."""
    return 1 + 4 * KINDS.index(kind) + POSITIONS.index(position)


def decode(scores: np.ndarray) -> Iterator[tuple[int, int, str]]:
    """Yield (first, after, kind) for the best sequence of labels; `scores` are (words, labels) log-probabilities.

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
                yield int(begin), word + 1, KINDS[(number - 1) // 4]


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
