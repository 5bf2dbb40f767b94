"""Valency: a predicate has one subject, one direct object and one clause that completes it.

Heads and relations that are chosen one by one sometimes give it two ("[spokesman] [John Kirby] said").
Source: the core arguments of Universal Dependencies (de Marneffe et al. 2021).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from kit.language.arcs import Relate, log_softmax
from kit.language.grammar.labels import ONCE


def once_each(
    heads: np.ndarray, arcs: np.ndarray, relate: Relate, names: Sequence[str]
) -> tuple[np.ndarray, np.ndarray]:
    """Return heads and relations in which no word has two subjects, two objects or two complement clauses.

    `heads` (n,) counts from 1, 0 is the root; `arcs` (n, n + 1) scores each head; `relate(words, heads)`
    gives (k, relations) scores. Of two such words one hangs on the other, or is something else: whatever
    is likeliest.
    """
    heads = heads.copy()
    relations = relate(np.arange(len(heads)), heads).argmax(1)
    for group in ONCE:
        kinds = np.array([name in group for name in names])
        for above in np.unique(heads[kinds[relations]]):
            while above and len(rivals := np.flatnonzero((heads == above) & kinds[relations])) > 1:
                word, head, relation = likeliest(rivals[:2], above, arcs, relate, kinds)
                heads[word], relations[word] = head, relation
    return heads, relations


def likeliest(
    rivals: np.ndarray, above: int, arcs: np.ndarray, relate: Relate, kinds: np.ndarray
) -> tuple[int, int, int]:
    """Return which of two rivals changes, with its new head and relation."""
    first, second = map(int, rivals)
    options = [(first, second + 1), (second, first + 1), (first, int(above)), (second, int(above))]
    words, heads = np.array(options).T
    new = log_softmax(relate(words, heads))
    new[:, kinds] = -np.inf
    old = log_softmax(relate(words, np.full(len(words), above)))
    arc = log_softmax(arcs[words])
    gain = new.max(1) - old.max(1) + arc[np.arange(len(words)), heads] - arc[:, above]
    best = int(gain.argmax())
    return *options[best], int(new[best].argmax())
