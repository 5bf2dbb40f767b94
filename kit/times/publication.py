"""Publication day: what the article's own words say of it where no metadata does.

A dateline, an "updated" or byline date, or a date in the address of the page; never the clock.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from kit.article import Article
from kit.spans import Span
from kit.times.civil import exists, to_number
from kit.times.meanings import Expression, Fixed, Named
from kit.times.values import extent

HEAD = 600  # characters in which a dateline or byline stands
URL_DATE = re.compile(r"/(?P<year>(?:19|20)\d\d)[/-](?P<month>\d{1,2})[/-](?P<day>\d{1,2})(?=[/-]|$)")
TEXT_URL = re.compile(r"https?://\S+")
BYLINE = re.compile(r"\b(?:published|updated|posted|last modified|by|dated?|filed)\b[^\n]{0,60}$", re.I)
DATELINE = re.compile(r"(?:^|\n)[ \t]*[A-Z][A-Z .,'’/()-]{2,60}$")


class Evidence(NamedTuple):
    """Hold the day number that the words give, the words' place, and what they are."""

    day: int
    span: Span
    kind: str


def publication_evidence(article: Article, expressions: tuple[Expression, ...]) -> Evidence | None:
    """Return what the text or the address says of the publication day, or None where nothing does."""
    for expression in expressions:
        if expression.start > HEAD:
            break
        day = _full_day(expression)
        if day is not None and (kind := _kind(article.text, expression)):
            return Evidence(day, Span(expression.start, expression.end), kind)
    if article.url and (day := _url_day(article.url)) is not None:
        return Evidence(day, Span(0, 0), f"the address {article.url}")
    for match in TEXT_URL.finditer(article.text[:2000]):
        if (day := _url_day(match.group())) is not None:
            return Evidence(day, Span(*match.span()), "an address in the text")
    return None


def _full_day(expression: Expression) -> int | None:
    meaning = expression.reading.meaning
    if isinstance(meaning, Named) and meaning.day and isinstance(meaning.within, int):
        day = (meaning.within, meaning.month, meaning.day)
        return to_number(day) if exists(*day) else None
    if isinstance(meaning, Fixed) and not meaning.alternatives:
        days = extent(meaning.value.split("T")[0])
        return days.first if days and days.grain == "day" else None
    return None


def _kind(text: str, expression: Expression) -> str | None:
    before = text[max(0, expression.start - 90) : expression.start]
    line = text[text.rfind("\n", 0, expression.start) + 1 :].split("\n", 1)[0]
    if BYLINE.search(before):
        return "the byline"
    if DATELINE.search(before) or expression.start == 0 and re.match(r"\s*(?:\(|[-—–:|]|$)", text[expression.end :]):
        return "the dateline"
    if len(line.split()) <= 8 and line.strip().startswith(text[expression.start : expression.end]):
        return "a line with the date"
    return None


def _url_day(url: str) -> int | None:
    match = URL_DATE.search(url)
    if match is None:
        return None
    day = tuple(int(part) for part in match.group("year", "month", "day"))
    return to_number(day) if exists(*day) else None
