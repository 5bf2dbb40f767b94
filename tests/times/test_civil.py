"""The civil calendar: the same days as the standard library where it has them, and beyond."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.times.civil import exists, from_iso, monday_of, to_day, to_number, week_of, weekday, weeks_in

EPOCH = dt.date(1970, 1, 1).toordinal()


@given(st.dates())
def test_agrees_with_the_standard_library(day):
    number = to_number((day.year, day.month, day.day))
    assert number == day.toordinal() - EPOCH
    assert to_day(number) == (day.year, day.month, day.day)
    assert week_of(number) == day.isocalendar()[:2]
    assert weekday(number) == day.isoweekday()


@given(st.integers(-10_000_000, 10_000_000))
def test_goes_back_and_forth_in_any_year(number):
    assert to_number(to_day(number)) == number
    assert from_iso(str(to_day(number))) == number
    year, week = week_of(number)
    assert monday_of(year, week) <= number < monday_of(year, week) + 7
    assert 1 <= week <= weeks_in(year)


@pytest.mark.parametrize("day", [(1900, 2, 29), (2023, 2, 29), (2024, 2, 30), (2024, 13, 1), (2024, 4, 31)])
def test_knows_days_that_are_none(day):
    assert not exists(*day)


def test_years_with_53_weeks():
    assert [year for year in range(2000, 2030) if weeks_in(year) == 53] == [2004, 2009, 2015, 2020, 2026]
