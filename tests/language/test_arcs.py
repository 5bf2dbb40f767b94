"""An arc is as good as its score and the relation that it is given."""

import numpy as np
import pytest

from kit.language.arcs import MARGIN, UNASKED, WEIGHT, log_softmax, with_relations

SURE, TORN, ROOT = [9.0, 0, -1e9], [0.0, 0, -1e9], [-1e9, -1e9, 1e9]


def relate(words, heads):
    """Make the network sure of a relation to the third word only."""
    return np.array([ROOT if head == 0 else SURE if head == 3 else TORN for head in heads])


@pytest.mark.parametrize(("ahead", "head"), [(1.0, 3), (3.0, 2)])
def test_a_head_with_a_sure_relation_wins_where_scores_are_close(ahead, head):
    scores = np.zeros((3, 4))
    scores[0] = [-9, 0, ahead, 0]
    assert with_relations(scores, relate)[0].argmax() == head


def test_no_word_is_its_own_head():
    weighed = with_relations(np.ones((3, 4)), relate)
    assert [weighed[word, word + 1] for word in range(3)] == [-np.inf] * 3
    assert np.isfinite(weighed).sum() == 9


def test_heads_far_behind_are_not_asked():
    scores = np.zeros((3, 4))
    scores[0, 3] = -MARGIN - 1
    assert with_relations(scores, relate)[0, 3] == scores[0, 3] + WEIGHT * UNASKED


def test_one_word_has_the_root():
    assert with_relations(np.array([[2.0, 7.0]]), relate)[0].tolist() == [2.0, -np.inf]


def test_log_likelihoods_add_up():
    assert np.exp(log_softmax(np.array([[3.0, 1, -2]]))).sum() == pytest.approx(1)
