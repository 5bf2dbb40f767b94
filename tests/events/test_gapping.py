"""Gapping: a joined clause that leaves out its verb has a row of its own."""

import pytest


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Holt died in 2021 and Vale in 2027.", [("Holt died", "2021"), ("Vale died", "2027")]),
        ("Ada Brol died in 2021 and her son in 2027.", [("Ada Brol died", "2021"), ("Ada Brol’s son died", "2027")]),
        (
            "Otto Kern opened the mine in 2021, the quarry in 2025 and the port in 2027.",
            [
                ("Otto Kern opened the mine", "2021"),
                ("Otto Kern opened the quarry", "2025"),
                ("Otto Kern opened the port", "2027"),
            ],
        ),
        (
            "The treaty was signed in 2021 and the protocol in 2027.",
            [("The treaty was signed", "2021"), ("The protocol was signed", "2027")],
        ),
        (
            "The council met on Monday and the board on Tuesday.",
            [("The council met", "2031-05-12"), ("The board met", "2031-05-13")],
        ),
        (
            "She worked in Lisbon in 2021 and Rome in 2027.",
            [("She worked in Lisbon", "2021"), ("She worked in Rome", "2027")],
        ),
        (
            "Voting ends in the north on Friday and in the south on Sunday.",
            [("Voting ends in the north", "2031-05-16"), ("Voting ends in the south", "2031-05-18")],
        ),
        (
            "Otto Kern was elected to the council in 2021 and to the senate in 2027.",
            [("Otto Kern was elected to the council", "2021"), ("Otto Kern was elected to the senate", "2027")],
        ),
        (
            "Ada Brol won the cup in 2021 and Otto Kern in 2027.",
            [("Ada Brol won the cup", "2021"), ("Otto Kern won the cup", "2027")],
        ),
        (
            "In 2021, the mine opened and the quarry closed in 2027.",
            [("The mine opened", "2021"), ("The quarry closed", "2027")],
        ),
    ],
)
def test_each_date_has_its_clause(events_of, text, rows):
    assert [(row.title, row.value) for row in events_of(text).records["events"]] == rows


def test_who_takes_part_is_its_own(events_of):
    analysis = events_of("Ada Brol died in 2021 and Otto Kern in 2027.")
    names = {actor.actor_id: actor.name for actor in analysis.records["actors"]}
    assert [[names[i] for i in row.actors] for row in analysis.records["events"]] == [["Ada Brol"], ["Otto Kern"]]
