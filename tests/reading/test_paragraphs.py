"""Paragraphs: line ends or blank lines, headings between paragraphs, notes at the end."""

import textwrap

import pytest

import kit
from kit.reading.paragraphs import find_paragraphs

FIRST = (
    "The harbour board voted on Tuesday to close the old lock for good, after a winter in which ice had broken the "
    "gates twice and a barge had waited nine days to pass. Two members voted against."
)
SECOND = "Its chair said the money was better spent on the new quay, which opens next year with room for forty boats."


def kinds(text):
    return [paragraph.kind for paragraph in find_paragraphs(text)]


def words(text):
    return [text[paragraph.start : paragraph.end] for paragraph in find_paragraphs(text)]


def test_every_line_is_a_paragraph():
    assert words(f"{FIRST}\n{SECOND}\n\n  {FIRST} \n") == [FIRST, SECOND, FIRST]


@pytest.mark.parametrize("width", [40, 65, 80, 100])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_hard_wrapped_text_is_split_at_blank_lines(width, end):
    wrapped = (end * 2).join(end.join(textwrap.wrap(paragraph, width)) for paragraph in (FIRST, SECOND, FIRST))
    assert [" ".join(part.split()) for part in words(wrapped)] == [FIRST, SECOND, FIRST]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\u2028", "\r"])
def test_any_line_end_ends_a_paragraph(end):
    assert words(f"Rain fell.{end}Snow fell.") == ["Rain fell.", "Snow fell."]


@pytest.mark.parametrize(
    "line, kind",
    [
        ("What the board wants", "heading"),
        ("‘No way back’", "heading"),
        ("Why now?", "text"),
        ("- the old lock", "text"),
        ("• the old lock", "text"),
        ("The board named three reasons:", "text"),
        ("A line of thirteen words without any final mark is too long for one", "text"),
        ("***", "text"),
    ],
)
def test_a_short_line_between_paragraphs_is_a_heading(line, kind):
    assert kinds(f"{FIRST}\n{line}\n{SECOND}") == ["text", kind, "text"]


@pytest.mark.parametrize(
    "note",
    [
        "This story has been updated.",
        "Mara Veld and Jon Lund contributed to this report.",
        "(Reporting by Mara Veld in Delft; Editing by Jon Lund)",
        "Additional reporting by Mara Veld.",
        "Correction: an earlier version of this article named the wrong lock.",
        "An earlier version of this story gave the wrong year.",
        "— Mara Veld in Delft contributed reporting",
        "With files from Mara Veld",
    ],
)
def test_lines_about_the_article_at_its_end_are_notes(note):
    assert kinds(f"{FIRST}\n{note}\n{note}") == ["text", "note", "note"]
    assert kinds(f"{FIRST}\n{note}\n{SECOND}")[-1] == "text"


@pytest.mark.parametrize(
    "line",
    ["This report was read by the board on Monday.", "He contributed £40 to the fund.", "The story is far from over."],
)
def test_a_last_line_of_the_story_is_no_note(line):
    assert kinds(f"{FIRST}\n{line}") == ["text", "text"]


def test_the_seed_has_two_headings_and_a_note(seed_article):
    found = [paragraph.kind for paragraph in seed_article.paragraphs]
    assert (found.count("heading"), found.count("note")) == (2, 1)
    assert found[-1] == "note"


@pytest.mark.parametrize("text", ["", " \n\n ", "\n", "a", "\0", "\u200b", "."])
def test_small_texts_have_exact_paragraphs(text):
    assert all(text[p.start : p.end].strip() == text[p.start : p.end] != "" for p in find_paragraphs(text))


def test_the_paragraph_of_a_character():
    article = kit.Article(text="One.\n\nTwo.")
    assert [article.paragraph_at(offset) for offset in (0, 3, 4, 6, 9)] == [0, 0, None, 1, 1]
