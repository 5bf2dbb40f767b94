"""The heads over the encoder's vectors, with weights made up here: windows, sentence starts, names."""

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc

from kit.language import head, names
from kit.language.head import Head
from kit.language.name_finder import NameFinder
from kit.language.sentence_starts import LONGEST, SentenceStarts


@pytest.fixture
def small():
    random = np.random.default_rng(0)
    sizes = [(4 * 5, 6), (6,), (6, 3), (3,)]
    return Head(2, *(random.normal(size=size).astype("float16").astype("float32") for size in sizes))


class Given:
    """Stands for a head: the scores are the words' vectors themselves."""

    def scores(self, vectors):
        return vectors.copy()


def doc_of(words, vectors):
    doc = Doc(spacy.blank("en").vocab, words)
    doc.tensor = np.array(vectors, "float32")
    return doc


def test_a_head_reads_the_words_on_both_sides(small):
    vectors = np.random.default_rng(1).normal(size=(7, 4)).astype("float32")
    padded = np.pad(vectors, ((2, 2), (0, 0)))
    inner = head.gelu(np.stack([padded[i : i + 5].ravel() for i in range(7)]) @ small.inner + small.inner_bias)
    assert np.allclose(small.scores(vectors), inner @ small.outer + small.outer_bias, atol=1e-4)


def test_a_long_text_is_read_in_blocks_like_a_short_one(small, monkeypatch):
    vectors = np.random.default_rng(2).normal(size=(50, 4)).astype("float32")
    whole = small.scores(vectors)
    monkeypatch.setattr(head, "BLOCK", 7)
    assert np.allclose(small.scores(vectors), whole, atol=1e-5)


def test_a_head_is_kept_on_disk(small, tmp_path):
    small.to_disk(tmp_path / "head")
    vectors = np.ones((3, 4), "float32")
    assert np.array_equal(Head.from_disk(tmp_path / "head").scores(vectors), small.scores(vectors))


def starts(doc):
    component = SentenceStarts(threshold=0.5)
    component.head = Given()
    return [token.is_sent_start for token in component(doc)]


def test_sentences_begin_where_it_is_likely():
    assert starts(doc_of(["Go", ".", "He", "left"], [[-9], [-9], [3], [-3]])) == [True, False, True, False]


def test_what_is_set_before_is_kept():
    doc = doc_of(["One", "two", "three", "four"], [[9], [9], [-9], [9]])
    doc[1].is_sent_start, doc[2].is_sent_start = False, True
    assert starts(doc) == [True, False, True, True]


def test_white_space_begins_no_sentence_and_is_no_neighbour():
    doc = doc_of(["One", "\n\n", "two"], [[-9], [9], [9]])
    doc[1].is_sent_start = False
    assert starts(doc) == [True, False, True]


def test_in_a_sentence_too_long_to_be_one_the_parser_decides():
    found = starts(doc_of(["on"] * (LONGEST + 1) + ["He", "left"], [[-9]] * (LONGEST + 1) + [[9], [-9]]))
    assert found[0] is True and set(found[1 : LONGEST + 1]) == {None}
    assert found[LONGEST + 1 :] == [True, False]


def test_a_name_over_a_line_break_has_none_at_its_ends():
    rows = np.full((4, 1 + 4 * len(names.KINDS)), -9.0)
    for row, wanted in zip(rows, [names.label("B", "PERSON"), 0, names.label("E", "PERSON"), 0]):
        row[wanted] = 9
    finder = NameFinder()
    finder.head = Given()
    doc = finder(doc_of(["Ada", "\n", "Lorne", "left"], rows))
    assert [(ent.start, ent.end, ent.label_) for ent in doc.ents] == [(0, 3, "PERSON")]


@pytest.mark.parametrize("words", [[], [" "]])
def test_a_text_without_words_is_left_alone(words):
    doc = doc_of(words, np.zeros((len(words), 1)))
    assert len(NameFinder()(SentenceStarts(0.5)(doc)).ents) == 0
