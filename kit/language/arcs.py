"""Arcs: how good each head is for a word, with how sure the network is of a relation to it.

Heads and relations are learnt apart; an arc that nobody can name is seldom right.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

WEIGHT = 3.0  # of a relation's log-likelihood beside an arc's score; 2 to 4 do as well on the development parts
MARGIN = 5.0  # behind a word's best head: farther ones are not asked for their relation
UNASKED = -1.0  # log-likelihood of the other heads' relations

Relate = Callable[[np.ndarray, np.ndarray], np.ndarray]
"""From words and their heads, (k,) each, to (k, relations) scores."""


def with_relations(scores: np.ndarray, relate: Relate) -> np.ndarray:
    """Return the scores with what the likeliest relation of each arc adds.

    `scores[i, j]` is how good head j is for word i, j = 0 the root: shape (n, n + 1).
    """
    size = len(scores)
    scores = scores.astype("float64")
    scores[np.arange(size), np.arange(1, size + 1)] = -np.inf  # nobody is his own head
    words, heads = np.nonzero(scores > scores.max(1, keepdims=True) - MARGIN)
    likely = np.full(scores.shape, UNASKED)
    likely[words, heads] = log_softmax(relate(words, heads)).max(1)
    return scores + WEIGHT * likely


def log_softmax(scores: np.ndarray) -> np.ndarray:
    """Return log-likelihoods along the last axis."""
    scores = scores - scores.max(-1, keepdims=True)
    return scores - np.log(np.exp(scores).sum(-1, keepdims=True))
