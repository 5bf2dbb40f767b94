"""Trees: always one root and no cycle, and the best tree that there is."""

from itertools import product

import numpy as np
import pytest

from kit.language.tree import FARTHEST, best_tree, cycle, distance_buckets


def every_tree(size):
    for heads in product(range(size + 1), repeat=size):
        if heads.count(0) == 1 and not cycle(np.array(heads)):
            yield np.array(heads)


def total(scores, heads):
    return scores[np.arange(len(heads)), heads].sum()


@pytest.mark.parametrize("seed", range(40))
def test_the_tree_is_the_best_of_all(seed):
    random = np.random.default_rng(seed)
    size = int(random.integers(1, 6))
    scores = random.normal(size=(size, size + 1))
    best = max(total(scores, heads) for heads in every_tree(size))
    assert total(scores, best_tree(scores)) == pytest.approx(best)


@pytest.mark.parametrize("size", [1, 2, 40, 250])
def test_a_tree_of_any_size_has_one_root_and_no_cycle(size):
    heads = best_tree(np.random.default_rng(size).normal(size=(size, size + 1)))
    assert (heads == 0).sum() == 1
    assert not cycle(heads)


def test_far_heads_share_a_bucket():
    buckets = distance_buckets(40)
    assert buckets[0, 39] == buckets[0, FARTHEST] == 2 * FARTHEST
    assert buckets[39, 0] == 0
    assert buckets[5, 5] == FARTHEST
