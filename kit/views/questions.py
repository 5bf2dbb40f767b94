"""Questions: what an editor would ask of the sourcing, by the rules of published guides."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd
from markupsafe import Markup

from kit.analysis import Analysis
from kit.views.corrected import marked
from kit.views.html import Html, element, join
from kit.views.tables import Column, table, where


def questions(analysis: Analysis, *, to_reader: bool = False) -> Html:
    """Return the findings under the question that an editor would ask of each, with the guide that has the rule."""
    rows = analysis.findings
    told = f"Questions of an editor: {len(rows):,}"
    if rows.empty:
        return Html(element("p", "None of the rules asks anything of this article.", class_="note"), told)
    note = element("p", "Each is a place to look at, no verdict on what is true.", class_="note")
    return Html(join([note, *_asked(analysis, rows, to_reader)]), told)


def _asked(analysis: Analysis, rows: pd.DataFrame, to_reader: bool) -> Iterator[Markup]:
    columns = [
        Column("of the words", lambda row: marked(element("b", row.text), row), "content"),
        Column("because", "why", "content"),
        where(analysis, to_reader=to_reader, reason=False),
    ]
    for question, own in rows.groupby("question", sort=False):
        yield element(
            "details",
            element("summary", element("b", question), f" ×{len(own)}"),
            element("p", element("small", own.guide.iloc[0])),
            table(own, columns, noun="questions"),
            open=len(rows) <= 12,
        )
