"""Trees: the best tree over a sentence's words, by Chu-Liu and Edmonds' algorithm.

Sources: Chu and Liu 1965; Edmonds 1967; as used for parsing by McDonald et al. 2005.
"""

from __future__ import annotations

import numpy as np

FARTHEST = 12  # words: heads farther away are all as far
ROOTS = 3  # words tried as the root where the best heads alone give none or several


def best_tree(scores: np.ndarray) -> np.ndarray:
    """Return each word's head, 0 for the root and else its place counted from 1, with exactly one root.

    `scores[i, j]` is how good head j is for word i, j = 0 the root: shape (n, n + 1).

    >>> best_tree(np.array([[5.0, 0, 1], [4.0, 3, 0]]))
    array([0, 1])
    """
    size = len(scores)
    scores = scores.astype("float64")
    scores[np.arange(size), np.arange(1, size + 1)] = -np.inf
    heads = scores.argmax(1)
    if (heads == 0).sum() == 1 and not cycle(heads):
        return heads
    if size == 1:
        return np.zeros(1, "int64")
    best, found = -np.inf, heads
    for root in np.argsort(-(scores[:, 0] - scores[:, 1:].max(1)))[:ROOTS]:
        tried = scores.copy()
        tried[:, 0] = -np.inf
        tried[root] = -np.inf
        tried[root, 0] = scores[root, 0]
        heads = spanning_tree(tried)
        total = tried[np.arange(size), heads].sum()
        if total > best:
            best, found = total, heads
    return found


def distance_buckets(size: int) -> np.ndarray:
    """Return (n, n) numbers: which of 2 * FARTHEST + 1 distances a head j is from word i.

    >>> distance_buckets(2) - FARTHEST
    array([[ 0,  1],
           [-1,  0]])
    """
    places = np.arange(size)
    return np.clip(places[None, :] - places[:, None], -FARTHEST, FARTHEST) + FARTHEST


def spanning_tree(scores: np.ndarray) -> np.ndarray:
    """Return the heads of the best tree that hangs on 0; nodes on a cycle are taken together and tried again."""
    heads = scores.argmax(1)
    ring = cycle(heads)
    if not ring:
        return heads
    ring = np.array(ring)
    rest = np.setdiff1d(np.arange(len(scores)), ring)
    kept = scores[ring, heads[ring]]
    into = scores[ring] - kept[:, None]  # what entering the ring at each of its words gains
    outside = np.concatenate([[0], rest + 1])
    entered = into[:, outside].argmax(0)
    leaving = scores[rest][:, ring + 1]
    left = leaving.argmax(1)
    smaller = np.full((len(rest) + 1, len(rest) + 2), -np.inf)  # the ring is its last word
    smaller[:-1, :-1] = scores[rest][:, outside]
    smaller[:-1, -1] = leaving.max(1) if len(rest) else ()
    smaller[-1, :-1] = into[:, outside].max(0)
    solved = spanning_tree(smaller)
    heads[rest] = [ring[left[i]] + 1 if h == len(rest) + 1 else outside[h] for i, h in enumerate(solved[:-1])]
    broken = entered[solved[-1]]
    heads[ring[broken]] = outside[solved[-1]]
    return heads


def cycle(heads: np.ndarray) -> list[int]:
    """Return the words of one cycle, or nothing where there is none."""
    seen = np.zeros(len(heads), "int64")
    for start in range(len(heads)):
        word, path = start, []
        while word >= 0 and not seen[word]:
            seen[word] = start + 1
            path.append(word)
            word = int(heads[word]) - 1
        if word >= 0 and seen[word] == start + 1:
            return path[path.index(word) :]
    return []
