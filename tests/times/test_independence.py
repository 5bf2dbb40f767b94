"""No value depends on the machine's clock, zone or locale; many dates cost no more than their number."""

import os
import subprocess
import sys
from pathlib import Path
from time import perf_counter

import pytest

from kit.times.tagger import tag

SCRIPT = """
import datetime, locale, sys, time
time.time = lambda: float(sys.argv[1])
class Day(datetime.date):
    @classmethod
    def today(cls):
        return cls.fromtimestamp(float(sys.argv[1]))
datetime.date = Day
try:
    locale.setlocale(locale.LC_ALL, "")
except locale.Error:
    pass
import spacy
from kit.article import Article
from kit.times import find_times
text = "On Monday, last week, in May, at 3 p.m. EST tomorrow, next Easter, two years ago and in the '90s; soon."
for published in ("2024-03-13", None):
    print(find_times(spacy.blank("en").make_doc(text), Article(text=text, published=published)))
"""


def run(clock, zone, language):
    surroundings = os.environ | {"TZ": zone, "LC_ALL": language, "LANG": language}
    surroundings["PYTHONPATH"] = str(Path(__file__).parents[2])
    command = [sys.executable, "-c", SCRIPT, clock]
    return subprocess.run(
        command, env=surroundings, capture_output=True, text=True, check=True, encoding="utf-8"
    ).stdout


@pytest.mark.slow
def test_values_are_the_same_under_three_clocks_zones_and_locales():
    places = [
        ("0", "Pacific/Kiritimati", "C.UTF-8"),
        ("1700000000", "America/Los_Angeles", "de_DE.UTF-8"),
        ("4102444800", "Asia/Kathmandu", "tr_TR.UTF-8"),
    ]
    outputs = {run(*place) for place in places}
    assert len(outputs) == 1 and "XXXX-WXX-1" in outputs.pop()


def test_ten_thousand_dates_in_near_linear_time(scan):
    def seconds(count):
        text = " ".join(
            f"On May {1 + n % 28}, {1900 + n % 100}, unit {n} met; a week later it left." for n in range(count)
        )
        tag.cache_clear()
        start = perf_counter()
        found = scan(text)
        assert len(found.times) == 2 * count
        return perf_counter() - start

    seconds(100)
    assert seconds(5000) < 20 * seconds(500) + 1
