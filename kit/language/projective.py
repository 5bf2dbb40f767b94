"""Projective trees: the best tree without crossing arcs, by Eisner's algorithm.

English hardly crosses arcs; a tree that does has most often reached over a quotation into the words
of another speaker. Source: Eisner 1996, Three new probabilistic models for dependency parsing.
"""

from __future__ import annotations

import numpy as np


def is_projective(heads: np.ndarray) -> bool:
    """Tell whether no arc crosses another; `heads` (n,) counts from 1, 0 is the root.

    >>> is_projective(np.array([2, 0, 2])), is_projective(np.array([3, 0, 2]))
    (True, False)
    """
    words = np.arange(1, len(heads) + 1)
    left, right = np.minimum(words, heads), np.maximum(words, heads)
    starts, ends = left[:, None], right[:, None]
    return not ((starts < left) & (left < ends) & (ends < right)).any()


def projective_tree(scores: np.ndarray) -> np.ndarray:
    """Return each word's head in the best tree without crossing arcs, with exactly one root.

    `scores[i, j]` is how good head j is for word i, j = 0 the root: shape (n, n + 1).
    """
    size = len(scores) + 1
    arc = np.zeros((size, size))
    arc[:, 1:] = scores.T  # arc[head, word]
    open_right, open_left = np.full((2, size, size), -np.inf)
    right, left = np.full((2, size, size), -np.inf)  # whole spans, the head at their left or right end
    right[np.diag_indices(size)] = left[np.diag_indices(size)] = 0
    meet, right_at, left_at = np.zeros((3, size, size), "int64")
    for span in range(1, size):
        first = np.arange(size - span)
        last = first + span
        between = first[:, None] + np.arange(span)
        halves = right[first[:, None], between] + left[between + 1, last[:, None]]
        halves[0, 1:] = -np.inf  # the root has one word
        meet[first, last] = between[first, halves.argmax(1)]
        best = halves.max(1)
        open_right[first, last] = best + arc[first, last]
        open_left[first, last] = best + arc[last, first]
        ends = left[first[:, None], between] + open_left[between, last[:, None]]
        left_at[first, last], left[first, last] = between[first, ends.argmax(1)], ends.max(1)
        begins = open_right[first[:, None], between + 1] + right[between + 1, last[:, None]]
        right_at[first, last], right[first, last] = 1 + between[first, begins.argmax(1)], begins.max(1)
    return read_back(size, meet, right_at, left_at)


def read_back(size: int, meet: np.ndarray, right_at: np.ndarray, left_at: np.ndarray) -> np.ndarray:
    """Return the heads of the best tree from where its spans were put together."""
    heads = np.zeros(size, "int64")
    waiting = [(0, size - 1, True, True)]  # first, last, the head is the first, the span is whole
    while waiting:
        first, last, rightward, whole = waiting.pop()
        if first == last:
            continue
        if whole and rightward:
            middle = int(right_at[first, last])
            waiting += [(first, middle, True, False), (middle, last, True, True)]
        elif whole:
            middle = int(left_at[first, last])
            waiting += [(first, middle, False, True), (middle, last, False, False)]
        else:
            middle = int(meet[first, last])
            word, head = (last, first) if rightward else (first, last)
            heads[word] = head
            waiting += [(first, middle, True, True), (middle + 1, last, False, True)]
    return heads[1:]
