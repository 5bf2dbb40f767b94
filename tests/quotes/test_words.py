"""Marked words that are no statement of their own, and refusals."""

import pytest


@pytest.mark.parametrize(
    "text, words, kind",
    [
        ("Ann Lee called the plan “pure theft” and left.", "pure theft", "mixed"),
        ("Ann Lee said the plan was “pure theft” by the council.", "pure theft", "mixed"),
        ("The so-called “peace park” is a field.", "peace park", "scare"),
        ("Locals use the word “shevna” for it.", "shevna", "term"),
        ("Engineers call this “bridge fatigue”, and it worries them.", "bridge fatigue", "term"),
        ("Her first novel “The Long Bridge” sold well.", "The Long Bridge", "title"),
    ],
)
def test_kinds(quotes, text, words, kind):
    (row,) = [row for row in quotes(text) if row.content == words]
    assert row.kind == kind
    assert (row.speaker is None) == (kind != "mixed")


def test_mixed_words_are_linked_to_the_clause_around_them(quotes):
    clause, words = quotes("Ann Lee said the plan was “pure theft” by the council.")
    assert (clause.kind, words.kind) == ("indirect", "mixed")
    assert words.linked_to == clause.quote_id


def test_a_nickname_is_no_quotation(quotes):
    assert not quotes("Ilse “Biscuit” Haugen won the seat.")


def test_a_stray_pair_is_an_oddity(read):
    analysis = read("The harbour is deep. “for” the town and its people.")
    assert not analysis.records["quotes"]
    assert [o.kind for o in analysis.records["oddities"] if "marks" in o.kind] == ["stray marks"]


@pytest.mark.parametrize(
    "text, words, source",
    [
        ("The ministry declined to comment on the report.", "declined to comment on the report", "The ministry"),
        ("Ann Lee did not respond to a request for comment.", "did not respond to a request for comment", "Ann Lee"),
        ("The firm could not be reached for comment.", "could not be reached for comment", "The firm"),
        ("The firm refused to answer questions.", "refused to answer questions", "The firm"),
        ("The firm did not return calls.", "did not return calls", "The firm"),
    ],
)
def test_refusals(quotes, text, words, source):
    (row,) = quotes(text)
    assert (row.kind, row.content, row.source_text) == ("refusal", words, source)
