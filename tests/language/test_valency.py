"""No word has two subjects or two objects; what costs least changes."""

import numpy as np

from kit.language.valency import once_each

NAMES = ["nsubj", "obj", "flat", "root"]


def relate_by(table):
    return lambda words, heads: np.array([table[word][int(head)] for word, head in zip(words, heads)], "float64")


def test_of_two_subjects_one_hangs_on_the_other():
    # "spokesman Kirby said": both subjects of the third word, the second nearly a name behind the first
    subject, name, root = [5, 0, 1, -9], [0, 0, 6, -9], [-9, -9, -9, 9]
    arcs = np.array([[-9, -9, -2, 5], [-9, 4.5, -9, 5], [5, -9, -9, -9]], "float64")
    table = [{2: subject, 3: subject}, {1: name, 3: subject}, {0: root}]
    heads, relations = once_each(np.array([3, 3, 0]), arcs, relate_by(table), NAMES)
    assert heads.tolist() == [3, 1, 0]
    assert [NAMES[number] for number in relations] == ["nsubj", "flat", "root"]


def test_of_two_subjects_far_apart_the_less_likely_is_an_object():
    subject, either, root = [5, 0, 0, -9], [3, 2.9, 0, -9], [-9, -9, -9, 9]
    arcs = np.full((3, 4), -50.0)
    arcs[[0, 1, 2], [2, 0, 2]] = 9
    table = [dict.fromkeys(range(4), subject), dict.fromkeys(range(4), root), dict.fromkeys(range(4), either)]
    heads, relations = once_each(np.array([2, 0, 2]), arcs, relate_by(table), NAMES)
    assert heads.tolist() == [2, 0, 2]
    assert [NAMES[number] for number in relations] == ["nsubj", "root", "obj"]


def test_a_verb_has_one_complement_clause():
    # "told how ... moment ... imperative": the second clause hangs on the first, or beside it under another name
    names = ["ccomp", "advcl", "root"]
    clause, either, root = [5, 0, -9], [3, 2.9, -9], [-9, -9, 9]
    arcs = np.full((3, 4), -50.0)
    arcs[[0, 1, 2], [0, 1, 1]] = 9
    table = [dict.fromkeys(range(4), root), dict.fromkeys(range(4), clause), dict.fromkeys(range(4), either)]
    heads, relations = once_each(np.array([0, 1, 1]), arcs, relate_by(table), names)
    assert heads.tolist() == [0, 1, 1]
    assert [names[number] for number in relations] == ["root", "ccomp", "advcl"]
