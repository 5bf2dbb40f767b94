"""Verbs of saying that look like nouns."""

import pytest

from kit.language import grammar, load_pipeline
from kit.language.homographs import homographs
from kit.lexicon import read_tsv


@pytest.mark.parametrize(
    ("text", "verb", "who"),
    [
        ("The data are incomplete, the paper notes.", "notes", "paper"),
        ("The data, the paper notes, are incomplete.", "notes", "paper"),
        ("The general has been removed, local media report.", "report", "media"),
        ("Two people were hurt, the Times reports.", "reports", "Times"),
        ("The plan breaks the law, the ruling states.", "states", "ruling"),
    ],
)
def test_who_says_it_agrees_with_the_verb(text, verb, who):
    doc = load_pipeline()(text)
    found = next(token for token in doc if token.text == verb)
    assert (found.pos_, grammar.own_subject(found).text) == ("VERB", who)
    assert sum(token.head == token for token in doc) == 1


@pytest.mark.parametrize(
    "text", ["They kept two things, the bank report and a key.", "She read the files, the police report, and left."]
)
def test_a_noun_stays_a_noun(text):
    doc = load_pipeline()(text)
    assert all(token.pos_ != "VERB" for token in doc if token.text == "report")


def test_every_homograph_is_a_cue():
    cues = {row["cue"] for row in read_tsv("cues") if row["pos"] == "verb"}
    assert homographs() <= cues
