"""Statements set off without marks behind a line that ends with a saying and a colon."""

import pytest

FIRST = "The port is safe for all who use it."
LEAD = "Harbour minister Ann Lee said:"


def blocks(quotes, text):
    return [row for row in quotes(text) if row.kind == "direct"]


@pytest.mark.parametrize(
    ("behind", "said"),
    [
        (f"{FIRST}", [FIRST]),
        (f"{FIRST}\n\nWe mended it.\n\nThat took us a year.", [FIRST, "We mended it.", "That took us a year."]),
        (f"{FIRST}\n\nThat took a whole year.", [FIRST, "That took a whole year."]),
        (f"{FIRST}\n\nMs Lee is the port’s third minister.", [FIRST]),
        (f"{FIRST}\n\nNotes to editors\n\nWe are here all day.", [FIRST]),
        (f"{FIRST}\n\n“We mended it,” said Bo Chen.", [FIRST, "We mended it,"]),
    ],
)
def test_a_statement_without_marks(quotes, behind, said):
    found = blocks(quotes, f"Minister speaks on the port\n\n{LEAD}\n\n{behind}")
    parts = [row.content for row in found]
    assert " ".join(parts) == " ".join(said)
    assert (found[0].source_text, found[0].cue) == ("Harbour minister Ann Lee", "said")


def test_further_down_only_what_the_speaker_says_of_himself_goes_on(quotes):
    story = "It rained in Oslo. Boats lay still.\n\nA storm came in.\n\nNobody was hurt there.\n\nIt went on for days."
    (row,) = blocks(quotes, f"{story}\n\n{LEAD}\n\n{FIRST}\n\nThe storm went on for a week.")
    assert row.content == FIRST


@pytest.mark.parametrize("text", ["Bring the following:\n\nA coat and a hat will do.", f"{LEAD}\n\n- a coat\n- a hat"])
def test_what_is_no_statement(quotes, text):
    assert not blocks(quotes, text)
