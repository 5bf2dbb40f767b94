"""Intervals: a value's calendar extent, as its modifier moves it; and the same as EDTF."""

import pytest

from kit.times.civil import to_number
from kit.times.edtf import to_edtf
from kit.times.intervals import interval
from kit.times.values import extent

TODAY = to_number((2022, 3, 14))


@pytest.mark.parametrize(
    ("value", "mod", "earliest", "latest", "granularity", "edtf"),
    [
        ("2022-03-14", None, "2022-03-14", "2022-03-14", "day", "2022-03-14"),
        ("2022-W10", None, "2022-03-07", "2022-03-13", "week", "2022-03-07/2022-03-13"),
        ("2022-W10-WE", None, "2022-03-12", "2022-03-13", "weekend", "2022-03-12/2022-03-13"),
        ("2020-W53", None, "2020-12-28", "2021-01-03", "week", "2020-12-28/2021-01-03"),
        ("2024-02", None, "2024-02-01", "2024-02-29", "month", "2024-02"),
        ("2021-Q3", None, "2021-07-01", "2021-09-30", "quarter", "2021-35"),
        ("2021-H2", None, "2021-07-01", "2021-12-31", "half", "2021-41"),
        ("2021-WI", None, "2021-12-01", "2022-02-28", "season", "2021-24"),
        ("199", None, "1990-01-01", "1999-12-31", "decade", "199X"),
        ("18", None, "1801-01-01", "1900-12-31", "century", "18XX"),
        ("BC0044", None, "-0043-01-01", "-0043-12-31", "year", "-0043"),
        ("12022", None, "+12022-01-01", "+12022-12-31", "year", "Y12022"),
        ("2022-02-28", "BEFORE", None, "2022-02-28", "day", "../2022-02-28"),
        ("2022-02", "BEFORE", None, "2022-02-01", "month", "../2022-02-01"),
        ("2022-02", "ON_OR_BEFORE", None, "2022-02-28", "month", "../2022-02-28"),
        ("2022-02", "AFTER", "2022-02-28", None, "month", "2022-02-28/.."),
        ("2022-02", "ON_OR_AFTER", "2022-02-01", None, "month", "2022-02-01/.."),
        ("2022-03", "START", "2022-03-01", "2022-03-10", "month", "2022-03-01/2022-03-10"),
        ("2022-03", "END", "2022-03-21", "2022-03-31", "month", "2022-03-21/2022-03-31"),
        ("2022", "APPROX", "2021-07-03", "2023-07-01", "year", "2022~"),
        ("PRESENT_REF", None, "2022-03-14", "2022-03-14", "vague", "2022-03-14/2022-03-14"),
        ("FUTURE_REF", None, "2022-03-14", None, "vague", "2022-03-14/.."),
        ("PAST_REF", None, None, "2022-03-14", "vague", "../2022-03-14"),
        ("2022-03-14T15:00", None, "2022-03-14T15:00", "2022-03-14T15:00", "minute", "2022-03-14T15:00:00"),
        ("2022-03-14TMO", None, "2022-03-14T06:00", "2022-03-14T11:59", "daypart", "2022-03-14"),
        ("XXXX-WXX-1", None, None, None, None, None),
        ("XXXX-11", None, None, None, None, "XXXX-11"),
        ("P3D", None, None, None, "day", None),
    ],
)
def test_interval_of_a_value(value, mod, earliest, latest, granularity, edtf):
    bounds = interval(value, mod, TODAY)
    assert bounds == (earliest, latest, granularity)
    assert to_edtf(value, mod, bounds) == edtf


def test_counted_durations_beside_publication():
    assert interval("P5Y", None, TODAY, "future") == ("2022-03-14", "2027-03-14", "year")
    assert interval("P3M", None, TODAY, "past") == ("2021-12-14", "2022-03-14", "month")
    assert interval("PXW", None, TODAY, "past") == (None, "2022-03-14", "vague")
    assert interval("P1M", None, to_number((2024, 1, 31)), "future").latest == "2024-02-29"


def test_a_southern_summer_lies_in_the_northern_winter(scan):
    (time,) = scan("The southern summer of 2021 was hot.").times
    assert (time.value, time.earliest, time.latest) == ("2021-SU", "2021-12-01", "2022-02-28")


@pytest.mark.parametrize("value", ["2023-02-29", "2022-13", "2021-W53", "2022-Q5", "XXXX", "", "P1D", "soon"])
def test_what_has_no_extent(value):
    assert extent(value) is None
