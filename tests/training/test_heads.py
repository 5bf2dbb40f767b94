"""Heads learn from vectors what their corpora say, and nothing of what these don't."""

import numpy as np
import pytest

pytest.importorskip("torch", reason="torch is needed for training only and is not installed")

from kit.language.names import label
from training.heads import LABELS, Plan, learn_head
from training.names import ANY
from training.treebanks import read_treebank
from training.vectors import GAP, UNKNOWN, Vectors, joined, kept, rows

STARTS = Plan(reach=1, hidden=16, labels=1, epochs=80, words=16, rate=1e-2, warmup=1)
NAMES = Plan(reach=0, hidden=16, labels=LABELS, epochs=80, words=16, rate=1e-2, warmup=1)


@pytest.fixture
def data(treebank):
    """Give vectors that tell words apart, with the invented treebank's sentence starts and one name."""
    passages = [passage for document in read_treebank(treebank) for passage in document] * 8
    words = sorted({word for passage in passages for word in passage.words})
    parts = []
    for passage in passages:
        part = rows(passage, np.eye(len(words), dtype="float32")[[words.index(word) for word in passage.words]])
        known = [1 << label("S", "GPE") if word == "Harwick" else ANY if word == "May" else 1 for word in passage.words]
        part.names[GAP:-GAP] = known
        part.firsts[:] = False
        parts.append(part)
    return joined(parts), words


def test_a_head_learns_where_sentences_begin(data):
    vectors, words = data
    scores = learn_head(vectors, STARTS).scores(vectors.vectors.astype("float32"))[:, 0]
    asked = vectors.starts != UNKNOWN
    assert ((scores > 0) == (vectors.starts == 1))[asked].all()


def test_a_head_learns_names(data):
    vectors, words = data
    scores = learn_head(vectors, NAMES).scores(np.eye(len(words), dtype="float32"))
    assert scores[words.index("Harwick")].argmax() == label("S", "GPE")
    assert scores[words.index("visit")].argmax() == 0


def test_the_same_seed_gives_the_same_head(data):
    one, other = (learn_head(data[0], NAMES) for _ in range(2))
    assert np.array_equal(one.inner, other.inner) and np.array_equal(one.outer, other.outer)


def test_vectors_are_made_once(data, tmp_path):
    made = []

    def make() -> Vectors:
        made.append(1)
        return data[0]

    for _ in range(2):
        assert np.array_equal(kept(tmp_path / "work" / "draw.npz", make).vectors, data[0].vectors)
    assert len(made) == 1
