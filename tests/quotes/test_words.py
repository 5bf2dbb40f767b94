"""Marked words that are no statement of their own, and refusals."""

import pytest


@pytest.mark.parametrize(
    "text, words, kind",
    [
        ("Ann Lee called the plan “pure theft” and left.", "pure theft", "mixed"),
        ("Ann Lee said the plan was “pure theft” by the council.", "pure theft", "mixed"),
        ("The so-called “peace park” is a field.", "peace park", "scare"),
        ("Norvald Steel (“Norvald” or the “Company”) said that it had left.", "Norvald", "term"),
        ("The firm (the “Company”) said that it had left.", "Company", "term"),
        ("Locals use the word “shevna” for it.", "shevna", "term"),
        ("The films were called the “Norvik Farm Show.”", "Norvik Farm Show.", "term"),
        ("One part of the network is known as “Grey Heron.” It is old.", "Grey Heron.", "term"),
        ("Look for words such as “may,” “might” and “hopes” in it.", "might", "term"),
        ("Engineers call this “bridge fatigue”, and it worries them.", "bridge fatigue", "term"),
        ("Her first novel “The Long Bridge” sold well.", "The Long Bridge", "title"),
        (
            "The paper ran it under the headline “Two ferries sink off the port” on Monday.",
            "Two ferries sink off the port",
            "title",
        ),
        ("In “Harbour Nights”, her third novel, nobody sleeps.", "Harbour Nights", "title"),
        ("Ann Lee, best known for “The Glass House”, has died.", "The Glass House", "title"),
        ("Ann Lee, speaking on Oslo News’ “Morning Hour,” said it broke.", "Morning Hour,", "title"),
        ("It was “a dog’s breakfast”, as Ann Lee put it.", "a dog’s breakfast", "mixed"),
        (
            "Paul Renn – “the best I have trained,” in the words of Ann Lee – will miss it.",
            "the best I have trained,",
            "mixed",
        ),
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


@pytest.mark.parametrize(
    "text",
    [
        "Paul Sand said Bill Kranich hopes for “a full exchange of views” soon.",
        "Bill Kranich planned a dinner that included “a full exchange of views,” Paul Sand said on Tuesday.",
    ],
)
def test_marked_words_in_anothers_hopes_are_the_tellers(quotes, text):
    (words,) = (row for row in quotes(text) if row.kind == "mixed")
    assert (words.source_text, words.cue) == ("Paul Sand", "said")


def test_who_calls_somebody_something_behind_the_marks(quotes):
    rows = quotes("Labelled “worms” by the president, many left the port.")
    assert {row.source_text for row in rows} == {"the president"}


def test_a_relative_clause_that_says_it_is_not_the_source(quotes):
    rows = quotes("She replied to Senator Ann Lee, who on Friday accused her of running the port “like a kiosk”.")
    assert [row.source_text for row in rows if row.kind == "mixed"] == ["Senator Ann Lee"]


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
        ("Attempts to reach Lund were unsuccessful.", "Attempts to reach Lund were unsuccessful", "Lund"),
        ("Efforts to contact the firm failed.", "Efforts to contact the firm failed", "the firm"),
        ("The firm did not return calls.", "did not return calls", "The firm"),
        ("The firm declined to answer questions.", "declined to answer questions", "The firm"),
        (
            "Efforts to get a comment from the clerk were futile.",
            "Efforts to get a comment from the clerk were futile",
            "the clerk",
        ),
        ("Neither Lund nor his lawyer could be reached.", "could be reached", "Neither Lund nor his lawyer"),
        ("Calls to the firm’s office went unanswered.", "went unanswered", "the firm’s office"),
        ("Lund declined an interview request.", "declined an interview request", "Lund"),
        ("A lawyer for Holt declined to be interviewed.", "declined to be interviewed", "A lawyer for Holt"),
        ("The firm has yet to respond.", "has yet to respond", "The firm"),
        ("The bank was unwilling to comment.", "was unwilling to comment", "The bank"),
        (
            "The police would neither confirm nor deny the report.",
            "would neither confirm nor deny the report",
            "The police",
        ),
    ],
)
def test_refusals(quotes, text, words, source):
    (row,) = quotes(text)
    assert (row.kind, row.content, row.source_text) == ("refusal", words, source)
