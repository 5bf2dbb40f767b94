"""Checks: what an editor would want to look at, and what is good English."""

import pytest

import kit
from kit.article import Change


def oddities(text, kind, **known):
    found = kit.analyse(kit.Article(text=text, **known)).records["oddities"]
    return [row.text for row in found if row.kind == kind]


@pytest.mark.parametrize(
    ("text", "second"),
    [
        (
            "The ship sank, according to two people on board, according to two people on board.",
            ", according to two people on board",
        ),
        ("The mayor went to the the harbour.", "the"),
        ("He said said nothing of it.", "said"),
        ("The boats of the of the fleet were sold.", "of the"),
        ("The road was closed, the mayor said, the mayor said.", ", the mayor said"),
        (
            "The mayor did not answer our questions. The mayor did not answer our questions.",
            "The mayor did not answer our questions",
        ),
    ],
)
def test_words_printed_twice_are_reported(text, second):
    assert oddities(text, "repeated words") == [second]


@pytest.mark.parametrize(
    "text",
    [
        "He said that that was the plan and that she had had enough.",
        "It rained again and again and again.",
        "The water was very, very cold.",
        "She sang “Row, row, row your boat”.",
        "They drove from Walla Walla to New York, New York.",
        "“No, no, no,” he said. “I know, I know.”",
        "Prices rose more and more and more.",
        "The score was 20 20 at the break.",
        "What he did he did for money.",
        "“We will fight, we will fight,” they sang.",
    ],
)
def test_good_english_is_not(text):
    assert oddities(text, "repeated words") == []


def test_a_long_sentence_printed_again_later_is_reported():
    sentence = "The council of the town voted on Monday to close the old bridge for a year."
    text = f"{sentence}\nNobody had expected it.\n{sentence}"
    assert oddities(text, "repeated words") == [sentence]


def test_a_line_printed_twice_is_reported_once():
    line = "Town closes its old bridge for a whole year after vote"
    assert oddities(f"{line}\n{line}\nThe council voted on Monday.", "repeated words") == [line]


def test_a_start_in_lower_case_after_a_full_stop_is_reported():
    assert oddities("The alliance is being watched. heightened concern. It will grow.", "other") == [
        "heightened concern."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Norvald Corp. said it would pay approx. ten crowns. iPads cost more.",
        "“Why?” she asked. “Go.” he said.",
        "Write to news@harbour.example. See www.harbour.example. for more.",
        "He waited until 5 p.m. on Monday at the St. James harbour vs. the town.",
    ],
)
def test_abbreviations_end_no_sentence(text):
    assert oddities(text, "other") == []


def test_headings_and_notes_are_told():
    text = (
        "The council voted on Monday to close the bridge.\nWhat comes next\n"
        "The bridge will be closed for a year, the mayor said.\nThis story has been updated."
    )
    assert oddities(text, "heading") == ["What comes next"]
    assert oddities(text, "note") == ["This story has been updated."]


def test_the_times_of_a_running_report_are_no_headings():
    text = "The storm came.\n\n18:42\n\nBoats sank off the coast.\n\nWhat comes next\n\nIt rained."
    assert oddities(text, "heading") == ["What comes next"]


def test_what_loading_mended_and_forced_is_told():
    change = Change("mojibake", "text decoded wrongly before was mended")
    article = kit.Article(text="The bridge is closed.\nNobody knows why.", changes=(change,), forced=True)
    found = {row.kind: row for row in kit.analyse(article).records["oddities"]}
    assert found["encoding"].why == change.what
    assert found["not english"].text == "The bridge is closed."


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("The bridge is closed. The two officials said it was old.", ["The two officials"]),
        ("Two officials met on Monday. Two officials said it was old. The two officials left, they said.", []),
        ("The mayor said it was old.", []),
        ("A diplomat said the talks failed. The diplomat said nobody was hurt.", []),
        ("Two people briefed on the talks said they failed. One of the people said nobody was hurt.", []),
    ],
)
def test_attributions_that_point_back_to_nobody_are_lost(text, lost):
    assert oddities(text, "attribution lost") == lost
