"""Conversations line by line: labels and colons give the speakers."""

import pytest


def rows(quotes, text):
    return [(row.source_text, row.content, row.stance) for row in quotes(text) if row.kind == "direct"]


def test_questions_and_answers(quotes):
    text = "Q: Are you going to run again?\nA: I have not decided yet.\nQ: When will you?\nA: In the spring, I hope."
    assert rows(quotes, text) == [
        ("Q", "Are you going to run again?", "asks"),
        ("A", "I have not decided yet.", "asserts"),
        ("Q", "When will you?", "asks"),
        ("A", "In the spring, I hope.", "asserts"),
    ]


def test_names_before_colons(quotes):
    text = "Post: What did you see?\nMarta Elin: My books were wet.\nI saw the cat.\nPost: So?\nMarta Elin: I left."
    found = rows(quotes, text)
    assert [source for source, _, _ in found] == ["Post", "Marta Elin", "Post", "Marta Elin"]
    assert found[1][1] == "My books were wet. I saw the cat."


def test_a_name_once_and_then_its_initials(quotes):
    text = (
        "Ida Osk-Vey: The dam broke.\nTO: When?\nIOV: At dawn.\nTO: Who saw it?\nIOV: The boy did.\nTom Orr: And then?"
    )
    found = rows(quotes, text)
    assert [source for source, _, _ in found] == ["Ida Osk-Vey", "TO", "IOV", "TO", "IOV", "Tom Orr"]


def test_a_line_of_a_named_person(quotes):
    assert rows(quotes, "Marta Elin: The cat is fine.") == [("Marta Elin", "The cat is fine.", "asserts")]


def test_what_is_no_turn(quotes):
    assert not rows(quotes, "Note: The road is closed.\nTime: It starts at noon.\nPhoto: A man looks on.")


@pytest.mark.parametrize(
    "text",
    [
        "OSLO:\nInjured: 4,877\nHospitalized: 542\n\nBERGEN:\nInjured: 74\nHospitalized: 6",
        "Muscat: The tenth film festival of the city, which began with a long procession of boats in the harbour on "
        "Friday, ended on Monday with a night of music and a prize for the best story.",
    ],
)
def test_tables_and_places_are_no_turns(quotes, text):
    assert not quotes(text), [row.why for row in quotes(text)]


@pytest.mark.parametrize(
    ("opening", "speaker"),
    [("Ann Lee runs the port. She told us why.", "Ann Lee"), ("Ann Lee runs the port. Bo Chen asked her why.", "A")],
)
def test_who_answers_is_whoever_is_named_alone_before_the_questions(quotes, opening, speaker):
    text = f"{opening}\n\nQ: Will you run again?\nA: I have not decided.\nQ: When will you?\nA: In the spring, I hope."
    assert {row.speaker for row in quotes(text) if row.source_text == "A"} == {speaker}
