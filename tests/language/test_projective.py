"""The best tree without crossing arcs is the best of all such trees."""

from itertools import product

import numpy as np
import pytest

from kit.language.projective import is_projective, projective_tree
from kit.language.tree import cycle


@pytest.mark.parametrize("seed", range(12))
def test_the_tree_is_the_best_without_crossing_arcs(seed):
    random = np.random.default_rng(seed)
    size = 1 + seed % 5
    scores = random.normal(size=(size, size + 1))

    def is_tree(heads):
        own = any(head == place + 1 for place, head in enumerate(heads))
        return (heads == 0).sum() == 1 and not own and not cycle(heads) and is_projective(heads)

    trees = [heads for heads in map(np.array, product(range(size + 1), repeat=size)) if is_tree(heads)]
    best = max(trees, key=lambda heads: scores[np.arange(size), heads].sum())
    assert projective_tree(scores).tolist() == best.tolist()


def test_a_long_sentence_is_read():
    heads = projective_tree(np.random.default_rng(0).normal(size=(250, 251)))
    assert is_projective(heads) and (heads == 0).sum() == 1 and not cycle(heads)
