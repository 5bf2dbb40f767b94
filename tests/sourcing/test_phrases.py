"""Phrases: what a hand-labelled set of source phrases says of each source."""

from pathlib import Path

import pytest

import kit
from kit.actors import find_actors
from kit.language import load_pipeline, parse
from kit.sourcing.anonymity import disclosed_by, rung_of
from kit.sourcing.names import Names
from kit.sourcing.phrases import read_phrase
from kit.spans import Span

LEAD, TAIL = "Late on Monday ", " said the plan would not work."
ROWS = [
    line.split("\t")
    for line in Path(__file__).with_name("phrases.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.fixture(scope="module")
def read():
    """Give each phrase as the kit reads it: the phrase, its rung and what it discloses."""
    nlp, known = load_pipeline(), {}
    for words, *_ in ROWS:
        article = kit.Article(text=LEAD + words + TAIL)
        doc = parse(article, nlp)
        found = find_actors(doc, article, ())
        names = Names(article.text, found.actors, found.mentions)
        phrase = read_phrase(doc, Span(len(LEAD), len(LEAD) + len(words)), names)
        told = disclosed_by(phrase, names)
        rung = rung_of(phrase.type, told, named="name" in told or bool(phrase.names), qualified=phrase.places)
        known[words] = phrase, rung, told
    return known


def wrong(read, right) -> list[str]:
    """Return the phrases for which `right(phrase, rung, told, row)` does not hold."""
    return [f"{row[0]}: {read[row[0]][1:]} {read[row[0]][0].type}" for row in ROWS if not right(*read[row[0]], row)]


def test_types(read):
    assert wrong(read, lambda phrase, rung, told, row: phrase.type == row[1]) == []


def test_rungs(read):
    misses = wrong(read, lambda phrase, rung, told, row: rung == row[2])
    assert len(misses) <= 0.05 * len(ROWS), misses


def test_what_is_disclosed(read):
    given = [(set(read[row[0]][2]), set(row[3].split()) if len(row) > 3 else set()) for row in ROWS]
    hits = sum(len(a & b) for a, b in given)
    f1 = 2 * hits / (sum(len(a) for a, _ in given) + sum(len(b) for _, b in given))
    assert f1 >= 0.95, wrong(read, lambda p, r, told, row: set(told) == set(row[3].split() if len(row) > 3 else ()))


def test_how_many_people(read):
    def counted(phrase, rung, told, row):
        if len(row) < 6:
            return phrase.people is None
        return phrase.people == (int(row[4]), None if row[5] == "-" else int(row[5]))

    counting = [row for row in ROWS if row[1].startswith("unnamed")]
    misses = [row[0] for row in counting if not counted(*read[row[0]], row)]
    assert misses == []
