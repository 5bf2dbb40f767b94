"""Read a hand reading: YAML in which a span is its words.

" @n" behind them means the nth place where they stand; words round square brackets only say where
the bracketed ones stand.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import yaml

from kit.spans import Span

HERE = Path(__file__).parent
NAMES = tuple(sorted(path.stem for path in HERE.glob("*.yaml")))
SPANS = {"span", "source", "cue", "trigger", "relayed_by", "role_span", "denied_by", "what", "denies"}
SPAN_LISTS = {"also", "may_be", "headings", "notes", "statements", "refers_to"}


@lru_cache
def reading(name: str, text: str) -> dict:
    """Return the hand reading of one article with every span as `Span` in the given text."""
    return _resolve(yaml.safe_load((HERE / f"{name}.yaml").read_text(encoding="utf-8")), text)


def find(words: str, text: str) -> Span:
    """Return where words stand in a text.

    >>> find("a @3", "a man, a plan")
    Span(start=7, end=8)
    >>> find("[a] plan", "a man, a plan")
    Span(start=7, end=8)
    """
    bare, _, nth = words.rpartition(" @")
    bare, nth = (bare, int(nth)) if bare and nth.isdigit() else (words, 1)
    before, opened, rest = bare.partition("[")
    inside, _, after = rest.partition("]")
    bare = before + inside + after
    places = [m.start() for m in re.finditer(re.escape(bare), text)]
    if len(places) < nth:
        raise ValueError(f"The reading names {words!r}, which stands {len(places)} times in the text.")
    start = places[nth - 1] + (len(before) if opened else 0)
    return Span(start, start + len(inside if opened else bare))


def _resolve(value, text: str, key: str = ""):
    if isinstance(value, dict):
        return {name: _resolve(inner, text, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [_resolve(inner, text, key) for inner in value]
    if isinstance(value, str) and key in SPANS | SPAN_LISTS:
        return find(value, text)
    return value
