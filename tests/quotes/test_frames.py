"""Frames: sources set into ways of saying it, invented; the benchmark's own lists."""

import random

import pytest

from benchmarks.frames import Sentence, invent, is_right, read


@pytest.mark.parametrize("part, least", [("looked_at", 0.95), ("unseen", 0.87)])
def test_most_sources_are_found_in_any_frame(part, least):
    right = [is_right(one, rows) for one, rows in read(part, seed=11, count=240)]
    assert sum(right) / len(right) >= least


def test_a_source_with_a_comma_is_closed_by_one():
    data = {
        "sentences": ["“{quote},” {source} said."],
        "sources": ["Ann Lee, 49"],
        **{name: ["it rained", "It was cold"] for name in ("quotes", "statements", "occasions", "listeners")},
    }
    one = invent(data, random.Random(1))
    assert ", 49, said." in one.text and one.said in one.text


def test_a_wrong_source_is_wrong():
    one = Sentence("“It was cold,” Ann Lee said.", "the mayor", "It was cold")
    assert not is_right(one, [])
