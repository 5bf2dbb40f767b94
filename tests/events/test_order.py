"""Order: what words say of before and after, places between dates, contradictions."""

import pytest

from kit.events.ranking import Edge, circles, rank


def titles_in_order(analysis):
    rows = [row for row in analysis.records["events"] if row.rank is not None]
    return [row.trigger for row in sorted(rows, key=lambda row: row.rank)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ahead of the summit in May, ministers signed a treaty. The summit opened on May 12.", ["signed", "summit"]),
        ("After the summit on Monday, the ministers flew home.", ["summit", "flew"]),
        ("The ministers had quarrelled before the summit on Monday.", ["had quarrelled", "summit"]),
        ("The depot closed in March after the company moved its buses.", ["moved", "closed"]),
        ("In the run-up to the election on Monday, the parties quarrelled.", ["quarrelled", "election"]),
    ],
)
def test_words_of_order_place_undated_events(events_of, text, expected):
    assert titles_in_order(events_of(text)) == expected


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("The guards watched the crowd until the election on Monday.", "ends"),
        ("The guards have watched the crowd since the election on Monday.", "starts"),
        ("The guards watched the crowd before the election on Monday.", "before"),
        ("The guards watched the crowd during the war that began in April.", "during"),
    ],
)
def test_relations(events_of, text, relation):
    assert [row.relation for row in events_of(text).records["orders"]] == [relation]


@pytest.mark.parametrize(
    ("text", "title", "value"),
    [
        ("A drug was withdrawn in April 2029, five years after it was approved.", "Drug was approved", "2024-04"),
        ("The firm bought it on 4 May, nine months after the deal was struck.", "The deal was struck", "2030-08"),
        ("Ada Brol died on 4 May, two weeks before the vote.", "Vote", "2031-05-18"),
    ],
)
def test_a_length_of_time_counts_from_a_dated_event(events_of, text, title, value):
    (row,) = [row for row in events_of(text).records["events"] if row.placed_by == "order"]
    assert (row.title.removeprefix("The ").capitalize(), row.value) == (title.removeprefix("The ").capitalize(), value)


def test_words_against_dates_are_a_contradiction(events_of):
    analysis = events_of("The council met on May 12. Before the council met on May 12, it voted on May 13.")
    text = "The mayor resigned on May 13 before the council voted on May 12."
    analysis = events_of(text)
    assert [row.contradicts for row in analysis.records["orders"]] == [True]
    (oddity,) = [row for row in analysis.records["oddities"] if row.kind == "contradiction"]
    assert text[oddity.start : oddity.end] == oddity.text and "before" in oddity.text


def test_words_beside_one_of_two_dates_contradict_nothing(events_of):
    analysis = events_of("It slipped to 2029, then to the third quarter of 2030, when a tank burst on 8 August.")
    assert not [row for row in analysis.records["oddities"] if row.kind == "contradiction"]


def test_clauses_with_other_subjects_are_two_events(events_of):
    rows = events_of("The Greens meet on the 26th. The new parliament meets no later than July 1.").records["events"]
    assert [row.title for row in rows] == ["The Greens meet", "The new parliament meets"]


def test_every_order_points_at_its_words(sample):
    ids = {row.event_id for row in sample.records["events"]}
    for row in sample.records["orders"]:
        assert {row.earlier_id, row.later_id} <= ids and row.earlier_id != row.later_id
        assert sample.article.text[row.start : row.end] == row.text


DAY = [(f"2031-05-{day:02}",) * 2 for day in range(1, 30)]
OPEN = (None, None)


def test_dates_alone_rank():
    assert rank([DAY[3], DAY[1], OPEN], []).ranks == [2, 1, None]


def test_an_undated_event_goes_between_its_neighbours():
    bounds = [DAY[1], OPEN, DAY[5], DAY[3]]
    assert rank(bounds, [Edge(0, 1), Edge(1, 2)]).ranks == [1, 2, 4, 3]


def test_what_only_precedes_stands_right_before():
    assert rank([DAY[1], DAY[5], OPEN], [Edge(2, 1)]).ranks == [1, 3, 2]


def test_an_open_beginning_gives_way_to_order():
    bounds = [(None, "2031-05-20"), DAY[3]]
    assert rank(bounds, [Edge(0, 1)]).ranks == [1, 2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The two have been talking over the past few weeks, including in the run-up to the war. "
            "The war began more than ten days ago. The port was shut on May 12.",
            ["war", "was shut", "have been talking"],
        ),
        (
            "The firm will hire 40 welders over the next five years. It will open a yard on Friday.",
            ["will open", "will hire"],
        ),
        ("The mayor is expected to answer before Christmas. The port opens in July.", ["opens", "answer"]),
    ],
)
def test_an_open_beginning_stands_where_it_ends(events_of, text, expected):
    assert titles_in_order(events_of(text)) == expected


def test_a_circle_contradicts_and_everything_keeps_a_place():
    found = rank([DAY[1], DAY[2], DAY[3]], [Edge(0, 1), Edge(1, 0), Edge(1, 2)])
    assert found.contradicting == {0, 1} and found.ranks == [1, 2, 3]


def test_a_contradiction_through_an_undated_event():
    found = rank([DAY[9], OPEN, DAY[2]], [Edge(0, 1), Edge(1, 2)])
    assert found.contradicting == {1}


def test_circles_in_long_chains_need_no_recursion():
    size = 20_000
    chain = [Edge(i, i + 1) for i in range(size - 1)]
    assert circles(size, chain) == set()
    assert len(circles(size, [*chain, Edge(size - 1, 0)])) == size
