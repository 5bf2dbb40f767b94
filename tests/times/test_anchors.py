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
    ("text", "expected"),
    [
        ("Sales fell in the fourth quarter of 2021. In Q1 they rose. The same period last year was bad.", "2023-Q1"),
        ("Sales fell in the fourth quarter. In the previous quarter they rose.", "2023-Q3"),
        ("First-half profit rose, from 4 cents in the same period last year.", "2023-H1"),
    ],
)
def test_a_period_to_compare_with_is_counted_from_the_one_in_question(values, text, expected):
    assert values(text)[-1][1] == expected


def test_years_that_a_story_goes_on_for_are_counted_from_it(read):
    text = "Ada Brol joined the bank in 1961. For the next forty years she was its cashier."
    time = read(text).times[-1]
    assert (time.value, time.earliest, time.latest, time.direction) == ("P40Y", "1961-01-01", "2001-01-01", "past")


def test_earlier_and_later_are_seen_from_publication(scan):
    found = scan("It rained earlier this month, and it may rain later this month.")
    assert [(time.earliest, time.latest) for time in found.times] == [
        ("2024-03-01", "2024-03-12"),
        ("2024-03-14", "2024-03-31"),
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
    assert (found.times[0].direction, found.times[2].direction) == ("past", "past")
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [  # published on Wednesday 2024-03-13
        ("A boiler burst on Sunday, police said on Tuesday. It burst at 3:40 a.m.", "2024-03-10T03:40"),
        ("She lost on May 5, 2019. She had led since March 2017. The next day she left.", "2019-05-06"),
        ("On Monday it signed for flights from 2027 to 2029. Two days earlier it had raised money.", "2024-03-09"),
        ("The plan failed in 1998 and again twelve months later.", "1999"),
        ("He saw it in the autumn of 2016. He told her the next morning.", "XXXX-XX-XXTMO"),
        (
            "A train will go at 11:20 p.m. on Friday and one will stop at half past midnight.",
            "2024-03-16T00:30",
        ),
        ("It rose on Monday. The record of 3 May 2015 fell.\nTwo women were freed before 3pm.", "2024-03-11T15:00"),
        ("It met on Monday at 9 a.m. and will vote at noon the following day.", "2024-03-12T12:00"),
        ("The ash circled the globe in 1907 for the rest of the decade.", "190"),
        ("She will be there from 20 August until the 25th.", "2024-08-25"),
        ("A visit had been arranged for the 24th at 10am.", "2024-03-24T10:00"),
        ("The minister will speak on April 11. A year earlier he had called it odd.", "2023"),
        ("In 2023 it took until the following Thursday.", "XXXX-WXX-4"),
        (
            "It hit at 4:17 p.m. on Sunday, before the Easter holiday. Another followed 11 minutes later.",
            "2024-03-10T16:28",
        ),
        ("In June 2022 it was sold.\nThe bank met at noon.", "2024-03-13T12:00"),
        ("The mill was sold in 1989 and over the next decade it shrank.", "199"),
        ("It slipped to the third quarter of 2021, when a tank burst on 8 August.", "2021-08-08"),
        ("He recalled the 2005 strike, which cut sales before Christmas.", "2005-12-25"),
        ("The firm, founded in 1996, closed on 8 August.", "2023-08-08"),
        ("A curfew was imposed on Friday from 9pm until 6am.", "2024-03-09T06:00"),
        ("He spoke on Monday at noon. “They have until midnight to go,” he said.", "2024-03-11T24:00"),
        ("It shut on Monday at noon until 2 p.m. on Tuesday. It opened again at 3 p.m.", "2024-03-11T15:00"),
    ],
)
def test_what_is_counted_on_keeps_to_what_happened(read, text, expected):
    assert read(text).times[-1].value == expected
