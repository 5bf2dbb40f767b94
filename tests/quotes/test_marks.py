"""Marks are paired on the raw text; what is broken costs one quotation at most."""

import pytest

from kit.quotes.marks import find_marks
from kit.reading.paragraphs import find_paragraphs


def words(text):
    found = find_marks(text, find_paragraphs(text))
    return [marked.inner.of(text) for marked in found.marked], [oddity.kind for oddity in found.oddities]


@pytest.mark.parametrize(
    "text, wanted",
    [
        ('"Yes," she said. "No."', ["Yes,", "No."]),
        ("“Yes,” she said.", ["Yes,"]),
        ("«Oui», dit-elle. »Ja«, sagte er.", ["Oui", "Ja"]),
        ("„Ja“, sagte er, „nein”.", ["Ja", "nein"]),
        ("``Yes,'' she said.", ["Yes,"]),
        ("''Yes,'' she said.", ["Yes,"]),
        ("‘The ministers’ cars aren’t here,’ said Lee.", ["The ministers’ cars aren’t here,"]),
        ("'The drivers' pay isn't much,' said Lee.", ["The drivers' pay isn't much,"]),
        ("“He told me, ‘Go home,’ and left,” Lee said.", ["He told me, ‘Go home,’ and left,", "Go home,"]),
        ('"A straight “nested” pair," Lee said.', ["A straight “nested” pair,", "nested"]),
        (
            "“The claim that it “has to do with us” is false,” Lee said.",
            ["The claim that it “has to do with us” is false,", "has to do with us"],
        ),
        ("A “question’’ was asked. “No,” she said.", ["question", "No,"]),
        ("Lee said,“Look, it is late.”", ["Look, it is late."]),
        ("Lee said: “One. “Two. “Three.” He left.", ["One.", "Two.", "Three."]),
        ('Lee said: "One. "Two."', ["One.", "Two."]),
    ],
)
def test_families_of_marks(text, wanted):
    assert words(text) == (wanted, [])


@pytest.mark.parametrize(
    "text",
    [
        "The dogs’ owners didn’t come in ’09, rock ’n’ roll or not.",
        "It's the drivers' turn in the '90s.",
        '» One boat sank.\n» A 6" gauge broke.',
        "He is 6'2\" tall.",
        "Home » News » Politics",
    ],
)
def test_what_is_no_quotation_mark(text):
    assert words(text) == ([], [])


def test_a_missing_mark_costs_one_quotation():
    text = '"The road is closed, the mayor said.\n\n"It is open," said Lee. Then he left.'
    assert words(text) == (["It is open,"], ["unclosed marks"])


def test_a_closing_mark_alone_is_stray():
    assert words("The road is closed,” said Lee. “It is open.”") == (["It is open."], ["stray marks"])


def test_a_mark_turned_the_wrong_way_still_opens():
    assert words("He says,” they never listened.”") == (["they never listened."], [])


def test_a_paragraph_that_opens_again_is_not_broken():
    text = "Lee said: “First.\n\n“Second,” he added."
    found = find_marks(text, find_paragraphs(text))
    assert [m.runs_on for m in found.marked] == [True, False]
    assert not found.oddities


def test_a_quotation_may_close_in_a_later_paragraph():
    text = "“First.\n\nSecond,” he added."
    found = find_marks(text, find_paragraphs(text))
    assert [piece.of(text) for piece in found.marked[0].pieces] == ["First.", "Second,"]


@pytest.mark.parametrize("text", ["", "“", '"' * 31, "'" * 31, "“‘“‘", "«", "``''", "\x00”"])
def test_no_text_is_refused(text):
    found = find_marks(text, find_paragraphs(text))
    assert all(0 <= m.start < m.end <= len(text) for m in found.marked)
