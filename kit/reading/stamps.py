"""Stamps: the day that a date line or a machine's time stamp gives, and whether a line is nothing but one.

Pages that are copied run their parts together ("March 14, 20245:12 PM GMT+1Updated 3 days ago").
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache

from kit.lexicon import read_toml

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = rf"(?P<month>{'|'.join(MONTHS)})[a-z]*\.?"
FORMS = [
    re.compile(rf"(?<![^\W_]){pattern}", re.IGNORECASE)
    for pattern in (
        r"(?P<year>\d{4})(?P<mark>[-/.]?)(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?:\d{4}(?:\d\d)?)?(?!\d)",
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)? {MONTH}(?:, ?| )(?P<year>\d{{4}})\b",
        rf"{MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:, ?| )(?P<year>\d{{4}})\b",
        r"(?P<first>\d{1,2})(?P<mark>[-/.])(?P<second>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d)\b",
    )
]
"""Forms of a full date. With full stops the day stands first; of 05/06/2024 only a zone in the line may tell."""
WEEKDAY = re.compile(r"[a-z]+,? ", re.IGNORECASE)
NEVER_SET = re.compile(r"(?:0|1970-?01-?01T?\s?00:?00)")
RUN_TOGETHER = re.compile(
    r"(?<=\D(?:19|20)\d\d)(?=\d{1,2}[:.]\d\d|[A-Z])|(?<=[a-z\d])(?=(?:Updated|Modified|Published|Posted)\b)"
)
CLOCK = re.compile(r"\b\d{1,2}([:.h]\d\d){0,2} ?([ap]\.?m\b\.?)?|[+-]\d{1,2}(:?\d\d)?\b", re.IGNORECASE)
FOUNDED = re.compile(r"\b(?:Est|Established|Founded)\b")
"""What a paper's own name plate says of its first issue."""
HOUR = re.compile(r"\d[:.]\d\d|\d ?[ap]\.?m\b", re.IGNORECASE)
LATER = re.compile(r"\b(?:updated|modified)[^\w\d]*(?:on |at )?(?:\w+,? )?$", re.IGNORECASE)
LINE_WORDS = 20
MOST_OTHERS = 3  # words of a date line that are no part of a date: where it was filed


def day_of(stamp: str) -> dt.date | None:
    """Return the day that a stamp begins with, or None where it is none, is ambiguous or was never set.

    >>> day_of("2024-05-31T23:15:00-05:00"), day_of("Fri, 31 May 2024 08:15:00 GMT"), day_of("05/06/2024")
    (datetime.date(2024, 5, 31), datetime.date(2024, 5, 31), None)
    """
    weekday = WEEKDAY.match(stamp)
    found = next((date for date in _dates(stamp) if date.start() in {0, weekday and weekday.end()}), None)
    return None if found is None or NEVER_SET.match(stamp) else _day(found)


def day_in(line: str) -> dt.date | None:
    """Return the day that a date line gives; that of an update only where it gives no other.

    >>> day_in("Updated May 3, 2024Published March 14, 20245:12 PM"), day_in("03/14/2024 02:15 PM EDT")
    (datetime.date(2024, 3, 14), datetime.date(2024, 3, 14))
    """
    line = RUN_TOGETHER.sub(" ", line)
    first = day_stands_first(line)
    days = [
        (LATER.search(line[: date.start()]) is not None, day) for date in _dates(line) if (day := _day(date, first))
    ]
    return min(days, key=lambda found: found[0])[1] if days else None


def is_date_line(line: str) -> bool:
    """Tell whether a line only says when the article was published or updated.

    >>> is_date_line("Published 9 February 2023, 14:05 GMT"), is_date_line("Thursday 9 February 2023 - NEW DELHI")
    (True, True)
    >>> is_date_line("The lock was closed on 9 February 2023"), is_date_line("6.14pm GMT")
    (False, True)
    """
    if len(line.split()) > LINE_WORDS or FOUNDED.search(line):
        return False
    line = RUN_TOGETHER.sub(" ", line)
    dates = list(_dates(line))
    for date in reversed(dates):
        line = line[: date.start()] + " " + line[date.end() :]
    words = re.findall(r"[^\W\d_][\w’']*", CLOCK.sub(" ", line))
    others = [word for word in words if word.lower() not in _date_words()]
    opens = words and words[0].lower() in read_toml("notes")["published"]
    told = dates or opens or "ago" in map(str.lower, words) or not others and HOUR.search(line)
    return bool(told) and len(others) <= MOST_OTHERS and all(word[0].isupper() for word in others)


def before_date(line: str) -> str:
    """Return what stands in a line before its first full date, all of it where it has none."""
    date = next(_dates(line), None)
    return line if date is None else line[: date.start()]


def day_stands_first(line: str) -> bool | None:
    """Tell whether a date in figures begins with its day, by a zone in the same line; None where none says so.

    >>> day_stands_first("08-07-2024 10:56 IST"), day_stands_first("08/07/2024 10:56 AM EDT")
    (True, False)
    """
    words, notes = set(re.findall(r"[a-z]+", line.lower())), read_toml("notes")
    day, month = (bool(words & set(notes[zones])) for zones in ("day_first_zones", "month_first_zones"))
    return day if day != month else None


def _dates(line: str) -> Iterator[re.Match]:
    """Yield the full dates in a line, in order."""
    after = 0
    for found in sorted((found for form in FORMS for found in form.finditer(line)), key=re.Match.start):
        if found.start() >= after:
            yield found
            after = found.end()


def _day(date: re.Match, day_first: bool | None = None) -> dt.date | None:
    """Return the day of a date, or None where there is no such day or it could be another."""
    parts = date.groupdict()
    if "first" in parts:
        day, month = int(parts["first"]), int(parts["second"])
        if parts["mark"] != ".":
            if month <= 12 and day <= 12 and month != day and day_first is None:
                return None
            if max(month, day) > 12 or day_first is None:
                month, day = sorted((month, day))
            elif not day_first:
                month, day = day, month
    else:
        day, month = int(parts["day"]), parts["month"].lower()
        month = int(month) if month.isdigit() else MONTHS.index(month[:3]) + 1
    try:
        return dt.date(int(parts["year"]), month, day)
    except ValueError:
        return None


@cache
def _date_words() -> frozenset[str]:
    """Return the words that a date line may consist of beside its numbers."""
    notes = read_toml("notes")
    return frozenset((*notes["published"], *notes["date_words"], *read_toml("times")["zones"]))
