"""Anchors: dates counted from publication, from the last date named, or from none that is known."""

import pytest


def test_counts_from_the_last_date(scan):
    found = scan(
        "On May 5, 2019, she arrived; the next day she left. Two days later he wrote. A year earlier it burnt."
    )
    assert [time.value for time in found.times] == ["2019-05-05", "2019-05-06", "2019-05-08", "2018"]
    assert [time.anchor for time in found.times] == [None, "t1", "t2", "t3"]


def test_a_comparison_goes_back_once(values):
    text = "Sales rose in the third quarter from a year earlier; the profit, 5 cents a year ago, was 7 cents."
    assert values(text)[:3] == [
        ("the third quarter", "2023-Q3"),
        ("a year earlier", "2022-Q3"),
        ("a year ago", "2022-Q3"),
    ]


@pytest.mark.parametrize(
    ("published", "text", "value"),
    [
        ("2021-01-05", "last week", "2020-W53"),
        ("2021-01-05", "next week", "2021-W02"),
        ("2020-12-31", "next week", "2021-W01"),
        ("2024-03-01", "yesterday", "2024-02-29"),
        ("2023-03-01", "yesterday", "2023-02-28"),
        ("2024-02-29", "a year from now", "2025"),
        ("2023-01-01", "last month", "2022-12"),
        ("0999-12-31", "tomorrow", "1000-01-01"),
        ("9999-12-31", "tomorrow", "10000-01-01"),
        ("0001-01-01", "yesterday", "BC0001-12-31"),
    ],
)
def test_turns_of_month_year_and_calendar(values, published, text, value):
    assert values(text, published) == [(text, value)]


def test_without_publication_values_stay_open_and_offsets_are_kept(scan):
    found = scan("He left last week, on Monday. Two years ago he won; the vote is in November. Today is calm.", None)
    assert [(time.value, time.on_calendar) for time in found.times] == [
        ("XXXX-WXX", False),
        ("XXXX-WXX-1", False),
        ("XXXX", False),
        ("XXXX-11", False),
        ("XXXX-XX-XX", False),
    ]
    assert found.times[0].offset == "-1 week" and found.times[4].offset == "+0 day"
    assert [oddity.kind for oddity in found.oddities] == ["no date"]


def test_explicit_dates_need_no_publication(scan):
    found = scan("The mill burnt on 4 October 2019.", None)
    assert [time.value for time in found.times] == ["2019-10-04"] and not found.oddities


def test_another_publication_day_changes_relative_dates_alone(scan):
    text = "On Monday and in May 2020, last week, it rained for two days."
    first, second = scan(text, "2024-03-13").times, scan(text, "2024-03-20").times
    assert [a.value != b.value for a, b in zip(first, second)] == [True, False, True, False]


def test_what_is_counted_on_from_no_date_has_none(read):
    (time,) = read("He fell ill. Two days later he died.").times
    assert (time.value, time.offset, time.on_calendar) == ("XXXX-XX-XX", "+2 day", False)
