"""Direct statements: who says them, joined where they are split, linked where they run on."""

import pytest


@pytest.mark.parametrize(
    "text, source, cue",
    [
        ("“The bridge is safe,” said Ann Lee, who runs the port.", "Ann Lee", "said"),
        ("“The bridge is safe,” Ann Lee said.", "Ann Lee", "said"),
        ("Ann Lee, a retired pilot, told reporters: “The bridge is safe.”", "Ann Lee, a retired pilot", "told"),
        ("“The bridge is safe.”\n— Ann Lee, chief engineer", "Ann Lee, chief engineer", "—"),
        ("From the mayor’s office:\n\n“The bridge is safe.”", "the mayor’s office", ":"),
        ("“Is the bridge safe?” asked Ann Lee.", "Ann Lee", "asked"),
    ],
)
def test_the_source_beside_a_quotation(quotes, text, source, cue):
    row = quotes(text)[0]
    assert row.kind == "direct"
    assert row.source_text.startswith(source)
    assert row.cue == cue


def test_a_split_quotation_is_one_row_with_two_parts(quotes):
    text = "“The bridge is safe,” Ann Lee said, “and it will stay so.” "
    (row,) = quotes(text)
    assert [text[a:b] for a, b in row.parts] == ["The bridge is safe,", "and it will stay so."]
    assert row.content == "The bridge is safe, and it will stay so."


def test_the_next_sentence_under_the_same_saying_is_joined(quotes):
    (row,) = quotes("“The bridge is safe,” Ann Lee said. “I use it daily.”")
    assert len(row.parts) == 2


def test_a_new_saying_begins_a_new_row(quotes):
    first, second = quotes("“The bridge is safe,” Ann Lee said. “I use it daily,” she added.")
    assert (first.cue, second.cue) == ("said", "added")
    assert second.attribution == "pronoun"


def test_the_next_paragraph_goes_on_with_a_confidence(quotes):
    first, second = quotes("“The bridge is safe,” Ann Lee said.\n\n“I use it every day of the week.”")
    assert second.linked_to == first.quote_id
    assert second.attribution == "continued" and second.confidence < 0.9
    assert second.source_text == "Ann Lee"


def test_turns_of_a_dialogue_alternate(quotes):
    text = "“Is it safe?” asked Ann Lee.\n\n“It is,” said Bo Chen.\n\n“Then I will go across it now.”"
    last = quotes(text)[-1]
    assert last.attribution == "alternating"
    assert last.source_text == "Ann Lee"


def test_a_quotation_inside_a_quotation_has_its_own_speaker(quotes):
    rows = quotes("“The clerk told me, ‘You are too late,’ and left,” Ann Lee said.")
    inner = next(row for row in rows if row.content.startswith("You"))
    assert inner.source_text == "The clerk"
    assert inner.relayed_by == "Ann Lee"


def test_nobody_is_invented(quotes):
    (row,) = quotes("“This bridge is safe for everybody.”")
    assert row.attribution == "none" and row.speaker is None and row.speaker_ids == ()
