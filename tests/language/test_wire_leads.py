"""Wire leads: the day between a subject and its verb hides neither."""

import pytest

from kit.article import Article
from kit.language import load_pipeline, parse


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        (
            "Halden Marine ASA on Thursday cut its full-year forecast after sales fell short.",
            {"Halden", "Marine", "ASA"},
            "cut",
        ),
        ("The Bank of Oslo on Friday said it would close.", {"Bank"}, "said"),
        ("Lund Holdings Inc on Tuesday reports a loss.", {"Lund", "Holdings", "Inc"}, "reports"),
    ],
)
def test_the_subject_before_the_day(text, subject, verb):
    doc = parse(Article(text), load_pipeline())
    found = next(token for token in doc if token.text == verb)
    assert {child.text for child in found.children if child.dep_ == "nsubj"} & subject


def test_a_day_in_brackets_leaves_the_subject_to_the_verb():
    doc = parse(
        Article("The Department for Transport has today (Thursday 9 October) announced £42.6 million to rebuild it."),
        load_pipeline(),
    )
    verb = next(token for token in doc if token.text == "announced")
    assert any(child.text == "Department" and child.dep_ == "nsubj" for child in verb.children)
