"""Datelines: the story behind them is read as sentences of its own."""

import pytest

from kit.article import Article
from kit.language import load_pipeline, parse
from kit.language.datelines import story_starts


@pytest.mark.parametrize(
    ("text", "story"),
    [
        ("OXLEY FALLS — The council met.", "The council met."),
        ("OSLO, Aug 14 (Agency) - The port closed.", "The port closed."),
        ("MANILA, Philippines -- Five are missing.", "Five are missing."),
        ("Paris (AFP) - The port closed.", "The port closed."),
        ("NEW YORK/LONDON, May 3 (Agency) - “No,” she said.", "“No,” she said."),
        ("WASHINGTON, D.C. – A judge ruled.", "A judge ruled."),
        ("BEIJING, March 14, 2022 (Agency) -- The port closed.", "The port closed."),
        ("OXLEY: The port closed.", "The port closed."),
        ("Margrav (Goal) [India], February 8 (ANI): The port closed.", "The port closed."),
        ("(RTTNews) - The port closed.", "The port closed."),
        ("OXLEY, Mass.--(NEWS WIRE)--The port closed.", "The port closed."),
        ("The port closed.\nANNA: It was late.", None),
        ("Ann Lee — The mayor — left.", None),
        ("Oslo-based firms - The largest ones - left.", None),
        ("The port — A long one — closed.", None),
    ],
)
def test_where_the_story_begins(text, story):
    found = [text[start:] for start in story_starts(Article(text))]
    assert found == ([story] if story else [])


def test_a_token_that_holds_dateline_and_story_is_cut():
    text = "OXLEY, Mass.--(NEWS WIRE)--Norvald Bio today announced a merger."
    doc = parse(Article(text), load_pipeline())
    assert doc.text == text and "Norvald" in [token.text for token in doc if token.is_sent_start]


def test_the_lead_keeps_its_subject():
    text = "OSLO, Aug 14 (Agency) - Brightlake Pumps ASA on Thursday cut its forecast for the year."
    doc = parse(Article(text), load_pipeline())
    verb = next(token for token in doc if token.text == "cut")
    assert any(child.text in {"Pumps", "ASA"} and child.dep_ == "nsubj" for child in verb.children)
