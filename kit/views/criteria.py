"""Criteria: what a reader can filter by, and each of them written as a pandas query."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

import pandas as pd

from kit.analysis import Analysis
from kit.views import frames


class Criterion(NamedTuple):
    """Hold one criterion: the words for it, and the frame whose column of that name has its choices."""

    label: str
    frame: Callable[[Analysis], pd.DataFrame]


CHOICES = {
    "speaker": Criterion("speaker", frames.quotes),
    "kind": Criterion("kind", frames.quotes),
    "sense": Criterion("sense", frames.quotes),
    "stance": Criterion("stance", frames.quotes),
    "actor": Criterion("actor", frames.actors),
    "type": Criterion("type", frames.actors),
    "role": Criterion("role", frames.actors),
    "form": Criterion("form", frames.mentions),
    "reading": Criterion("place read as", frames.mentions),
    "country": Criterion("country", frames.actors),
    "source_type": Criterion("type of source", frames.sources),
    "rung": Criterion("how known", frames.sources),
    "status": Criterion("status", frames.events),
    "attribution": Criterion("attribution", frames.sentences),
}
"""The criteria with a list of choices; the others are `since`, `until` (days) and `text` (words)."""

SEVERAL = frozenset({"speaker", "actor", "country"})
"""Columns whose cells may hold several values, with "; " between."""


def choices(name: str, analysis: Analysis) -> list[str]:
    """Return the values that a criterion can take in an article, the commonest first."""
    column = CHOICES[name].frame(analysis)[name].dropna()
    counted = Counter(part for value in column for part in (value.split("; ") if name in SEVERAL else [value]))
    return sorted(counted, key=lambda value: (-counted[value], value))


def expression(name: str, value: str | dt.date | None) -> str | None:
    """Return a criterion as a pandas query, or None where nothing is chosen.

    An interval is let through where it touches the range; an open end counts as the known one.

    >>> expression("kind", "direct"), expression("text", " ")
    ("kind == 'direct'", None)
    >>> expression("since", dt.date(2022, 3, 1))
    "latest.fillna(earliest).str[:10] >= '2022-03-01'"
    """
    if isinstance(value, str):
        value = value.strip()
    if not value:
        return None
    if name == "text":
        return f"text.str.contains({literal(value)}, case=False, regex=False)"
    if name == "since":
        return f"latest.fillna(earliest).str[:10] >= {literal(value.isoformat())}"
    if name == "until":
        return f"earliest.fillna(latest).str[:10] <= {literal(value.isoformat())}"
    if name not in SEVERAL:
        return f"{name} == {literal(value)}"
    pattern = re.escape(value).replace("\\ ", " ").replace("\\-", "-")
    return f"{name}.str.contains({literal(f'(?:^|; ){pattern}(?:$|; )')})"


def literal(words: str) -> str:
    """Return words as a Python literal that is safe inside a pandas query, where a backtick quotes names."""
    return repr(words).replace("`", "\\x60")


def chosen(frame: pd.DataFrame, query: str | None) -> pd.DataFrame:
    """Return the rows that a query lets through; all of them where there is none."""
    return frame.query(query, engine="python") if query else frame
