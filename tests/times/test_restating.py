"""Restating: a time of day told once more in brackets, in another zone."""

import pytest


@pytest.mark.parametrize(
    ("text", "values"),
    [  # published on Wednesday 2024-03-13
        ("The quake struck at 3:40 a.m. (0140 GMT) on Monday.", ["2024-03-11T03:40", "2024-03-11T01:40", "2024-03-11"]),
        ("Polls close at 10 pm (2100 GMT) on Sunday.", ["2024-03-17T22:00", "2024-03-17T21:00", "2024-03-17"]),
        ("The quake struck on Monday at 1 a.m. (2300 GMT).", ["2024-03-11T01:00", "2024-03-10T23:00"]),
        ("The quake struck on Monday at 11 p.m. (0700 GMT).", ["2024-03-11T23:00", "2024-03-12T07:00"]),
        ("The office will be open 5 to 7 p.m. on Sunday.", ["2024-03-17T17:00", "2024-03-17T19:00"]),
        ("The fair will be open from 11 to 2 p.m. on Sunday.", ["2024-03-17T11:00", "2024-03-17T14:00"]),
        ("It opened at 7 a.m. (0500 GMT) and shut at 8 a.m. on Monday.", ["2024-03-13T07:00", "2024-03-13T05:00"]),
    ],
)
def test_both_times_are_of_the_day_that_the_words_say(read, text, values):
    assert [time.value for time in read(text).times][: len(values)] == values
