"""The parts of the reader by themselves: windows, features, lemmas, names."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.language import names
from kit.language.features import ROWS, features
from kit.language.lemmas import change, lemma
from kit.language.products import product
from kit.language.windows import AFTER, BEFORE, MAX_PIECES, ROOM, sentence_breaks, windows

SIZES = st.lists(st.integers(1, MAX_PIECES), max_size=900)


@given(SIZES, st.randoms())
def test_windows_answer_for_every_word_once_and_fit(sizes, random):
    breaks = [random.random() < 0.05 for _ in sizes]
    answered = []
    for window in windows(sizes, breaks):
        assert window.left <= window.first < window.last <= window.right
        assert sum(sizes[window.left : window.right]) <= BEFORE + ROOM + AFTER
        answered += range(window.first, window.last)
    assert answered == list(range(len(sizes)))


def test_windows_end_where_a_sentence_does():
    words = (["word"] * 19 + ["."]) * 20
    ends = [window.last for window in windows([1] * len(words), sentence_breaks(words))]
    assert len(ends) > 1
    assert all(end % 20 == 0 for end in ends)


def test_a_closing_mark_belongs_to_the_sentence_before():
    assert sentence_breaks(["Go", ".", "”", "He", "left"]) == [False, False, True, True, False]


@given(st.text(min_size=1, max_size=60), st.booleans())
def test_features_of_any_text_stand_in_their_tables(word, spaced):
    rows = features(word, spaced)
    assert all(0 < row < size for row, size in zip(rows, ROWS.values()))
    assert rows == features(word, spaced)


def test_features_see_case_and_spacing_but_not_the_form_of_an_apostrophe():
    assert features("Bush", True) != features("bush", True)
    assert features("Bush", True) != features("Bush", False)
    assert features("’s", False) == features("'s", False)


@given(st.text(min_size=1, max_size=12), st.text(min_size=1, max_size=12))
def test_a_change_makes_the_lemma_that_it_was_taken_from(word, base):
    assert lemma(word, change(word, base)) == base


@pytest.mark.parametrize(
    ("model", "base", "word", "expected"),
    [
        ("stopping", "stop", "Hopping", "hop"),
        ("Parties", "party", "Countries", "country"),
        ("ran", "run", "ran", "run"),
    ],
)
def test_a_change_is_good_for_other_words(model, base, word, expected):
    assert lemma(word, change(model, base)) == expected


def scores_for(*labels):
    """Give log-probabilities in which these labels are the likeliest, word by word."""
    scores = np.full((len(labels), 1 + 4 * len(names.KINDS)), -5.0)
    for row, wanted in zip(scores, labels):
        row[names.OUTSIDE if wanted == "O" else names.label(*wanted)] = -0.05
    return scores


def test_names_are_read_from_their_positions():
    scores = scores_for("O", ("B", "PERSON"), ("E", "PERSON"), "O", ("S", "GPE"))
    assert [name[:3] for name in names.decode(scores)] == [(1, 3, "PERSON"), (4, 5, "GPE")]


def rivals(first, second, ahead):
    """Give one word's log-probabilities: a kind of name, ahead of another one or of none by so much."""
    scores = np.full((1, 1 + 4 * len(names.KINDS)), -9.0)
    places = [names.OUTSIDE if kind == "O" else names.label("S", kind) for kind in (first, second)]
    scores[0, places] = -0.5, -0.5 - ahead
    return scores


@pytest.mark.parametrize(
    ("first", "second", "ahead", "kinds"),
    [
        ("GPE", "ORG", 0.5, ["ORG"]),
        ("GPE", "ORG", 1.5, ["GPE"]),
        ("LOC", "O", 0.5, ["LOC"]),
        ("FAC", "ORG", 1.5, ["ORG"]),
        ("PERSON", "ORG", 0.1, ["PERSON"]),
    ],
)
def test_a_place_must_be_likelier_than_other_kinds(first, second, ahead, kinds):
    found = list(names.decode(rivals(first, second, ahead)))
    assert names.agreed(["Velmora"] * len(found), found) == kinds


def test_a_name_is_of_one_kind_throughout_a_text():
    sure, unsure = rivals("ORG", "PERSON", 4.0), rivals("PERSON", "ORG", 1.0)
    found = [name for scores in (unsure, sure, unsure) for name in names.decode(scores)]
    assert names.agreed(["Velmora"] * 3, found) == ["ORG"] * 3
    assert names.agreed(["Velmora", "Ostrane", "Velmora"], found) == ["PERSON", "ORG", "PERSON"]


@pytest.mark.parametrize(("text", "kind"), [("Niamey", "GPE"), ("Velmora", "ORG")])
def test_a_place_that_the_lists_know_is_not_doubted(text, kind):
    found = list(names.decode(rivals("GPE", "ORG", 0.5)))
    assert names.agreed([text], found) == [kind]


def test_names_of_several_words_are_scored_by_kind():
    scores = scores_for(("B", "ORG"), ("I", "ORG"), ("E", "ORG"))
    assert names.of_kinds(scores)[names.KINDS.index("ORG")] == pytest.approx(-0.15)


def test_a_name_that_begins_must_end():
    scores = scores_for("O", ("B", "ORG"), ("I", "ORG"), "O")
    for first, after, kind, _ in names.decode(scores):
        assert 0 <= first < after <= 4
        assert kind == "ORG"
    assert list(names.decode(scores_for(("I", "ORG"), "O"))) in ([], [(0, 1, "ORG")])


def test_names_of_different_kinds_do_not_run_into_each_other():
    spans = [name[:3] for name in names.decode(scores_for(("S", "NORP"), ("B", "PERSON"), ("E", "PERSON")))]
    assert spans == [(0, 1, "NORP"), (1, 3, "PERSON")]


@pytest.mark.parametrize("rows", [0, 1, 7, 700])
def test_a_product_in_pieces_is_the_product(rows):
    left = np.arange(rows * 64.0).reshape(rows, 64) % 7
    right = np.arange(64 * 90.0).reshape(64, 90) % 5
    assert (product(left, right) == left @ right).all()
