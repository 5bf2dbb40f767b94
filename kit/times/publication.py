"""Publication day: what the article's own words say of it where no metadata does.

A dateline, an "updated" or byline date, or a date in the address of the page; never the clock.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from kit.article import Article
from kit.reading.bylines import is_byline
from kit.reading.stamps import day_in, is_date_line
from kit.spans import Span
from kit.times.civil import exists, to_number
from kit.times.meanings import Clock, Expression, Fixed, Named
from kit.times.values import extent

HEAD = 600  # characters in which a dateline stands
URL_DATE = re.compile(r"/(?P<year>(?:19|20)\d\d)[/-](?P<month>\d{1,2})[/-](?P<day>\d{1,2})(?=[/-]|$)")
TEXT_URL = re.compile(r"https?://\S+")
DATELINE = re.compile(r"(?:^|\n)[ \t]*[A-Z][A-Z .,'’/()-]{2,60}$")
LABEL = re.compile(r"\b(?:(?P<later>updated|modified)|created|published|posted)\b", re.IGNORECASE)


class Evidence(NamedTuple):
    """Hold the day number that the words give, the words' place, and what they are."""

    day: int
    span: Span
    kind: str


def publication_evidence(article: Article, expressions: tuple[Expression, ...]) -> Evidence | None:
    """Return what the text or the address says of the publication day, or None where nothing does.

    A line with the date or a dateline; the day of an update counts where no other is told.
    """
    updated = None
    for expression in expressions:
        day = _full_day(expression)
        if day is None or not (kind := _kind(article, expression)):
            continue
        found = Evidence(day, Span(expression.start, expression.end), kind)
        label = next(reversed(list(LABEL.finditer(_line_before(article, expression)))), None)
        if label is None or not label["later"]:
            return found
        updated = updated or found
    if (found := updated or _in_date_line(article)) is not None:
        return found
    if article.url and (day := _url_day(article.url)) is not None:
        return Evidence(day, Span(0, 0), f"the address {article.url}")
    for match in TEXT_URL.finditer(article.text[:2000]):
        if (day := _url_day(match.group())) is not None:
            return Evidence(day, Span(*match.span()), "an address in the text")
    return None


def _full_day(expression: Expression) -> int | None:
    meaning = expression.reading.meaning
    meaning = meaning.base if isinstance(meaning, Clock) else meaning
    if isinstance(meaning, Named) and meaning.day and isinstance(meaning.within, int):
        day = (meaning.within, meaning.month, meaning.day)
        return to_number(day) if exists(*day) else None
    if isinstance(meaning, Fixed) and not meaning.alternatives:
        days = extent(meaning.value.split("T")[0])
        return days.first if days and days.grain == "day" else None
    return None


def _kind(article: Article, expression: Expression) -> str | None:
    """Return what kind of evidence a date's place makes it, or None: a date in the story is none."""
    text, index = article.text, article.paragraph_at(expression.start)
    paragraph = article.paragraphs[index] if index is not None else None
    if paragraph is not None and paragraph.kind == "note":
        line = text[paragraph.start : paragraph.end]
        return "the byline" if is_byline(line) else "the line with the date" if is_date_line(line) else None
    if expression.start > HEAD:
        return None
    before = text[max(0, expression.start - 90) : expression.start]
    opens = expression.start == 0 and re.match(r"\s*(?:\(|[-—–:|]|$)", text[expression.end :])
    return "the dateline" if DATELINE.search(before) or opens else None


def _in_date_line(article: Article) -> Evidence | None:
    """Return the day of a date line that no expression was found in: copied pages run dates and hours together."""
    for start, end in ((p.start, p.end) for p in article.paragraphs if p.kind == "note"):
        line = article.text[start:end]
        if is_date_line(line) and (day := day_in(line)):
            return Evidence(to_number((day.year, day.month, day.day)), Span(start, end), "the line with the date")
    return None


def _line_before(article: Article, expression: Expression) -> str:
    """Return the words of a date's line before it."""
    return article.text[article.text.rfind("\n", 0, expression.start) + 1 : expression.start]


def _url_day(url: str) -> int | None:
    match = URL_DATE.search(url)
    if match is None:
        return None
    day = tuple(int(part) for part in match.group("year", "month", "day"))
    return to_number(day) if exists(*day) else None
