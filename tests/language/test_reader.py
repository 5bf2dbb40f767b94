"""The reader: what it makes of a network's answers, with answers made up here, and of what was set before."""

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc

from kit.language import names
from kit.language.network import Answers
from kit.language.pipeline import load_pipeline
from kit.language.reader import LONGEST, Reader

KINDS = 1 + 4 * len(names.KINDS)


class Network:
    """Answer as told: how likely each word begins a sentence, the label of its name, and its head."""

    labels = {
        "tags": ["NN"],
        "morphs": ["NOUN|Number=Sing"],
        "lemmas": ["k0"],
        "deps": ["dep", "root"],
    }
    root_arc, root_relation = np.zeros(3, "float32"), np.zeros(3, "float32")

    def __init__(self, starts, labels=None):
        self.starts, self.given = np.array(starts, "float32"), labels or [0] * len(starts)
        self.tokenizer = load_pipeline().get_pipe("reader").network.tokenizer

    def answers(self, window):
        size = len(window.features)
        scores = np.full((size, KINDS), -9.0, "float32")
        scores[np.arange(size), self.given[:size]] = 0.0
        zeros = np.zeros((size, 3), "float32")
        labels = np.zeros(size, "int64")
        return Answers(labels, labels, labels, self.starts[:size], scores, np.zeros((size, 25)), *[zeros] * 4)

    def relations(self, pairs, root):
        return np.stack([~root, root], 1).astype(float)


def read(words, starts, labels=None, preset=None):
    nlp = spacy.blank("en")
    doc = Doc(nlp.vocab, words)
    for place, begins in (preset or {}).items():
        doc[place].is_sent_start = begins
    reader = Reader(nlp.vocab, 0.5)
    reader.network = Network(starts, labels)
    return reader(doc)


def begins(doc):
    return [bool(token.is_sent_start) for token in doc]


def test_sentences_begin_where_it_is_likely():
    assert begins(read(["Go", ".", "He", "left"], [0.1, 0.1, 0.9, 0.1])) == [True, False, True, False]


def test_what_is_set_before_is_kept():
    doc = read(["One", "two", "three", "four"], [0.9, 0.9, 0.1, 0.9], preset={1: False, 2: True})
    assert begins(doc) == [True, False, True, True]


def test_white_space_begins_no_sentence():
    doc = read(["One", "\n\n", "two"], [0.1, 0.9], preset={1: False})
    assert begins(doc) == [True, False, True]


def test_a_sentence_too_long_to_be_one_is_cut():
    doc = read(["on"] * (2 * LONGEST), [0.1] * (2 * LONGEST))
    assert max(len(sentence) for sentence in doc.sents) <= LONGEST


def test_each_sentence_has_one_root_and_hangs_together():
    doc = read(["Go", "now", "He", "left"], [0.9, 0.1, 0.9, 0.1])
    for sentence in doc.sents:
        assert [token.dep_ for token in sentence].count("ROOT") == 1
        assert all(token.head in sentence for token in sentence)


def test_a_name_over_a_line_break_has_none_at_its_ends():
    labels = [names.label("B", "PERSON"), names.label("E", "PERSON"), 0]
    doc = read(["Ada", "\n", "Lorne", "left"], [0.9, 0.1, 0.1], labels)
    assert [(ent.start, ent.end, ent.label_) for ent in doc.ents] == [(0, 3, "PERSON")]


@pytest.mark.parametrize("words", [[], [" "]])
def test_a_text_without_words_is_left_alone(words):
    assert len(read(words, []).ents) == 0
