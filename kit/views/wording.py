"""Wording: dates, intervals, numbers and names as a reader would write them."""

from __future__ import annotations

import calendar
import datetime as dt
import re
import textwrap

import pandas as pd

MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
NOBODY, UNCLEAR = "nobody named", " (unclear who)"
DISTANCE = re.compile(r"(?<!\S)([+-])(\d+) (\w+?)s?(?!\w)")
WAYS = {"past": "last", "last": "last", "future": "next", "next": "next"}
WAY = re.compile(rf"(^|of |from )({'|'.join(WAYS)}) (?=\S)")
REPEATED = re.compile(r"XXXX-(XX|\d\d|SP|SU|FA|WI|Q\d|H\d)(?:-(\d\d|XX))?(?!\w)")
SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter", "Q": "quarter", "H": "half"}
PARTS = {"START": "early", "MID": "mid", "END": "late"}


def known(value) -> bool:
    """Tell whether a cell of a table or a field of a record holds anything."""
    return value is not None and value is not pd.NA and value == value


def plural(count: int, noun: str) -> str:
    """Return a count with its noun.

    >>> plural(1, "quote"), plural(1200, "body"), plural(2, "person")
    ('1 quote', '1,200 bodies', '2 people')
    """
    if count != 1 and noun == "person":
        noun = "people"
    elif count != 1:
        noun = noun[:-1] + "ies" if noun.endswith("y") and noun[-2:-1] not in tuple("aeiou") else noun + "s"
    return f"{count:,} {noun}"


def often(count: int) -> str:
    """Return how often something is.

    >>> often(1), often(1200)
    ('once', '1,200 times')
    """
    return "once" if count == 1 else plural(count, "time")


def cut(text: str, length: int) -> str:
    """Return one line of at most so many characters, cut between words.

    >>> cut("the talks were held in the old town hall", 20)
    'the talks were held…'
    """
    line = " ".join(re.sub(r"[\x00-\x1f\x7f\ud800-\udfff]", " ", str(text)).split())
    if len(line) <= length:
        return line
    head = line[:length]
    return (head.rsplit(" ", 1)[0] if " " in head[length // 2 :] else head[:-1]).rstrip(" ,;:–—-") + "…"


def fold(text: str, width: int) -> str:
    """Return one line, or two of at most so many characters.

    >>> fold("the talks were held in the old town hall", 24)
    'the talks were held in\\nthe old town hall'
    """
    first, *rest = textwrap.wrap(cut(text, 2 * width), width) or [""]
    return f"{first}\n{cut(' '.join(rest), width)}" if rest else first


def day(value: str | dt.date) -> str:
    """Return a date as a reader writes it; what is no date comes back as it is.

    >>> day("2022-03-04"), day("2022-03"), day("2022-03-04T09:00"), day("1850")
    ('4 Mar 2022', 'Mar 2022', '4 Mar 2022, 09:00', '1850')
    """
    matched = re.fullmatch(r"(\d{4,})-(\d\d)(?:-(\d\d))?(?:T(\d\d:\d\d).*)?", str(value))
    if not matched or not 1 <= int(matched[2]) <= 12:
        return str(value)
    year, month, number, clock = matched.groups()
    words = f"{int(number)} " if number else ""
    return f"{words}{MONTHS[int(month) - 1]} {year}" + (f", {clock}" if clock else "")


def interval(earliest, latest, granularity=None) -> str:
    """Return an interval in words; an open end is said, and nothing known is the empty string.

    >>> interval("2022-03-07", "2022-03-13"), interval("2022-03-01", "2022-03-31")
    ('7–13 Mar 2022', 'Mar 2022')
    >>> interval("2022-03-28", "2022-04-03"), interval("2021-12-01", "2022-02-28")
    ('28 Mar – 3 Apr 2022', 'Dec 2021 – Feb 2022')
    >>> interval(None, "2022-02-28"), interval("2022-03-15", None), interval(None, None)
    ('until 28 Feb 2022', 'from 15 Mar 2022', '')
    """
    first, last = (str(value) if known(value) else None for value in (earliest, latest))
    if first is None or last is None:
        return f"until {day(last)}" if last else f"from {day(first)}" if first else ""
    if first[:10] == last[:10]:
        return day(first) if first == last else day(first[:10])
    if not (a := _date(first)) or not (b := _date(last)):
        return f"{day(first)} – {day(last)}"
    after = b + dt.timedelta(days=1) if b < dt.date.max else b
    if a.day == 1 and after.day == 1:
        if (a.month, after.month, after.year - a.year) == (1, 1, 1):
            return str(a.year)
        if (a.month, after.month) == (1, 1):
            return f"{a.year}–{b.year}"
        if (after.year - a.year) * 12 + after.month - a.month == 1:
            return f"{MONTHS[a.month - 1]} {a.year}"
        return f"{_without_year(first[:7], b)} – {day(last[:7])}"
    if (a.year, a.month) == (b.year, b.month):
        return f"{a.day}–{day(last[:10])}"
    return f"{_without_year(first[:10], b)} – {day(last[:10])}"


def when(event, words: str | None = None) -> str:
    """Return when something is, from a record or row with `value`, `mod`, `earliest` and `latest`.

    Where that is no date, the `words` for it are told.
    """
    part = PARTS.get(event.mod) if known(event.mod) and known(event.earliest) else None
    if part and re.fullmatch(r"\d{4}(-\d\d)?", str(event.value)):
        return f"{part} {day(event.value)}"
    no_date = f"“{cut(words, 40)}”, no date" if words else "no date"
    return interval(event.earliest, event.latest, event.granularity) or no_date


def type_of(actor) -> str:
    """Return what an actor is in a word: the kind of a body where it is known, else its type."""
    kind = actor.kind if known(actor.kind) and actor.kind != "other" else None
    if kind == "international":
        return "international body"
    return kind or ("body" if actor.type == "ORG" else actor.type.lower())


def code_words(value: str) -> str:
    """Return a value of a closed vocabulary in words.

    >>> code_words("ON_OR_BEFORE"), code_words("ORG"), code_words("planned")
    ('on or before', 'body', 'planned')
    """
    return "body" if value == "ORG" else value.replace("_", " ").lower()


def distance(offset: str) -> str:
    """Return the offset of a time in words; one in words comes back as it is.

    >>> distance("-2 week"), distance("+1 day"), distance("+0 decade"), distance("past Monday")
    ('2 weeks before', '1 day after', 'the same decade', 'the last Monday')
    >>> distance("past XXXX-01"), distance("future XXXX-05-03"), distance("next XXXX-SP")
    ('the last January', 'the next 3 May', 'the next spring')
    """
    words = REPEATED.sub(lambda part: _part_of_year(*part.groups()), offset)
    words = DISTANCE.sub(lambda step: _steps(*step.groups()), words)
    return WAY.sub(lambda way: f"{way[1]}the {WAYS[way[2]]} ", words)


def ordinal(number: int) -> str:
    """Return a number as it is said of a day.

    >>> ordinal(1), ordinal(12), ordinal(22), ordinal(30)
    ('1st', '12th', '22nd', '30th')
    """
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10 if number // 10 != 1 else 0, "th")
    return f"{number}{ending}"


def _part_of_year(part: str, date: str | None) -> str:
    """Return a part of any year in words: a month, a day of one, a season, a quarter."""
    if part == "XX":
        return f"{ordinal(int(date))} of a month" if date and date.isdigit() else "day of a month"
    if part.isdigit():
        month = calendar.month_name[int(part)] if 1 <= int(part) <= 12 else part
        return f"{int(date)} {month}" if date and date.isdigit() else month
    return SEASONS.get(part) or f"{SEASONS[part[0]]} {part[1:]}"


def _steps(sign: str, count: str, unit: str) -> str:
    return f"the same {unit}" if count == "0" else f"{plural(int(count), unit)} {'before' if sign == '-' else 'after'}"


def _without_year(first: str, last: dt.date) -> str:
    """Return the first day or month of an interval, without its year where the last one has the same."""
    return day(first).removesuffix(f" {last.year}")


def _date(value: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(value[:10])
    except ValueError:
        return None
