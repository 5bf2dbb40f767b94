"""The kit's reading of each sample beside a hand reading: what must hold, and a table with every miss."""

import pytest

import kit
from gold.reading import NAMES
from gold.table import lines, scores

LEAST = {}
"""How many must be found of what the reading asks for; the table shows how many there are."""


@pytest.fixture(scope="module")
def results(seeds, request):
    found = {name: scores(name, kit.analyse(kit.load(seeds / f"{name}.txt"))) for name in NAMES}
    request.config.summaries["the kit beside the hand readings"] = list(lines(found))
    return found


@pytest.mark.parametrize(
    ("name", "score", "least"), [(n, s, k) for n, scores in LEAST.items() for s, k in scores.items()]
)
def test_enough_is_found(results, name, score, least):
    assert results[name][score].found >= least, "\n".join(results[name][score].misses)


def test_every_reading_asks_for_something(results):
    assert set(results) == set(NAMES)
    for name in NAMES:
        assert (
            results[name]["persons"].asked and results[name]["timeline rows"].asked and results[name]["sources"].asked
        )
