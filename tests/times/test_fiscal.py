"""Fiscal years and quarters: their months are not told, so no part of the calendar is made of them."""

import pytest


@pytest.mark.parametrize(
    ("text", "values"),
    [  # published on Wednesday 2024-03-13
        ("Profit rose in its fiscal third quarter.", ["XXXX-QX"]),
        ("Profit rose in the third quarter of fiscal 2024.", ["XXXX-QX"]),
        ("Profit rose in Q2 FY26 after a fall in FY25 Q4.", ["XXXX-QX", "XXXX-QX"]),
        ("Growth is expected in the second half of fiscal 2025.", ["XXXX-HX"]),
        ("Profit rose in its fiscal third quarter. Sales in the quarter fell.", ["XXXX-QX", "XXXX-QX"]),
        ("Profit rose in its fiscal third quarter. A loss is due in the fourth quarter.", ["XXXX-QX", "XXXX-QX"]),
        ("Profit rose in the third quarter.", ["2023-Q3"]),
        (
            "Profit rose in its fiscal first quarter. Separately, a bank lost in the third quarter.",
            ["XXXX-QX", "2023-Q3"],
        ),
    ],
)
def test_a_fiscal_quarter_has_no_number_in_the_calendar(read, text, values):
    times = read(text).times
    assert [time.value for time in times] == values
    assert all(time.on_calendar == ("X" not in time.value) for time in times)


def test_a_fiscal_year_may_begin_before_the_calendars(read):
    (time,) = read("The firm lost money in fiscal 2023.").times
    assert (time.value, time.mod) == ("2023", "APPROX")
    assert time.earliest < "2023-01-01" and time.latest > "2023-12-31"


def test_a_year_before_a_fiscal_quarter_is_one_too(read):
    times = read(
        "Profit rose in the fiscal third quarter from 5 cents in the year-ago quarter.", published="2024-09-13"
    ).times
    assert [time.value for time in times] == ["2024-QX", "2023-QX"]


def test_a_quarter_told_late_in_the_year_is_of_that_year(read):
    text = "Profit rose in its fiscal third quarter. A loss is expected in the fourth quarter."
    assert [time.value for time in read(text, published="2024-09-13").times] == ["2024-QX", "XXXX-QX"]


@pytest.mark.parametrize(
    ("published", "text", "values"),
    [
        ("2024-01-25", "Vale reported a loss for the second quarter. Sales in the quarter fell.", ["XXXX-QX"] * 2),
        ("2024-06-28", "Vale posted a profit for its third quarter. This quarter was good.", ["XXXX-QX"] * 2),
        ("2024-01-25", "Vale reported a loss for the fourth quarter. Sales in the quarter fell.", ["2023-Q4"] * 2),
        ("2024-06-28", "Vale expects to report a profit for the third quarter.", ["2024-Q3"]),
        ("2024-12-20", "Output fell in the first quarter, the bureau reported.", ["2024-Q1"]),
        ("2024-01-25", "Profit rose in the second quarter of fiscal year 2024.", ["XXXX-QX"]),
        ("2024-01-25", "Vale’s Fiscal 2024 Second Quarter Results were good.", ["XXXX-QX"]),
        ("2024-01-25", "Profit rose from last year’s Q3 and from Q2 of last year.", ["2023-Q3", "2023-Q2"]),
    ],
)
def test_results_told_late_are_of_a_year_of_the_firms_own(read, published, text, values):
    assert [time.value for time in read(text, published=published).times] == values
