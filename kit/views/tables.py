"""Tables: rows of a frame as an HTML table with readable headings; each row opens on its words and its reason."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pandas as pd
from markupsafe import Markup

from kit.analysis import Analysis
from kit.spans import Span
from kit.views.html import element, join
from kit.views.passages import passages_of
from kit.views.wording import cut, known, plural

MOST_ROWS, MOST_PAGES = 150, 20


class Column(NamedTuple):
    """Hold one column: its heading, what it shows of a row, and its class in the style sheet."""

    heading: str
    cell: str | Callable
    class_: str | None = None


def table(rows: pd.DataFrame, columns: list[Column], *, noun: str, most: int = MOST_ROWS) -> Markup:
    """Return rows as an HTML table; a missing value is an empty cell, and `most` rows a page, the others closed."""
    if rows.empty:
        return element("p", f"No {noun}.", class_="note")
    head = element("tr", *(element("th", column.heading, scope="col", class_=column.class_) for column in columns))
    pages = []
    for first in range(0, min(len(rows), MOST_PAGES * most), most):
        body = [
            element("tr", *(element("td", _cell(column, row), class_=column.class_) for column in columns))
            for row in rows.iloc[first : first + most].itertuples(index=False)
        ]
        last = first + len(body)
        whole = element("table", element("thead", head), element("tbody", *body))
        # what scrolls must be reached by the keyboard too, and have a name
        name = f"table of {noun}, from {first + 1} to {last}" if len(rows) > most else f"table of {noun}"
        page = element("div", whole, class_="wide", tabindex="0", role="region", aria_label=name)
        turned = element("summary", f"rows {first + 1:,} to {last:,} of {len(rows):,}")
        pages.append(element("details", turned, page) if first else page)
    left_out = len(rows) - MOST_PAGES * most
    more = element("p", f"{plural(left_out, 'more row')} not shown.", class_="note") if left_out > 0 else None
    return join([*pages, more])


def where(
    analysis: Analysis,
    spans: Callable | None = None,
    *,
    to_reader: bool = False,
    reason: bool = True,
    apart: bool = False,
    more: Callable | None = None,
) -> Column:
    """Return the column that opens on the sentence of a row, its words marked, and on the reason.

    `spans` gives a row's parts, shown with what stands between them; with `apart`, places of their own.
    `more` gives what else there is to say of a row.
    """

    def cell(row) -> Markup:
        found = [span for span in (spans(row) if spans else ()) if known(span[0])] or [(row.start, row.end)]
        found = [Span(int(start), int(end)) for start, end in found]
        link = element("a", "in the article", href=f"#w{found[0].start}") if to_reader else None
        why = element("small", row.why, class_="why") if reason and getattr(row, "why", "") else None
        passages = passages_of(analysis)
        shown = [element("p", passages.around(places)) for places in (zip(found) if apart else [found])]
        words = cut(analysis.article.text[found[0].start : found[0].end], 60)
        opener = element("summary", "show", aria_label=f"show {words}".strip())  # each has a name of its own, read out
        return element("details", opener, *shown, more(row) if more else None, join([why, link], " "))

    return Column("where, and why" if reason else "where", cell, "where")


def badge(kind: str, words: str | None = None) -> Markup:
    """Return a word of a closed vocabulary as a small label of its own colour."""
    return element("span", words or kind, class_=f"badge {kind}")


def _cell(column: Column, row):
    value = column.cell(row) if callable(column.cell) else getattr(row, column.cell)
    if not known(value):
        return ""
    return value if isinstance(value, Markup) else str(value)
