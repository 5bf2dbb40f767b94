"""Corrected: what an analyst corrected, told wherever the rows are shown."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from kit.analysis import Analysis
from kit.corrections import Corrections
from kit.views.html import element, join
from kit.views.wording import plural


def kept(analysis: Analysis) -> Corrections:
    """Return the corrections that an analysis was made with."""
    return analysis.corrections.kept if analysis.corrections else Corrections()


def told(analysis: Analysis) -> Markup | None:
    """Return what was corrected in an analysis, and what was not because it found no place; None where nothing was."""
    lines = list(_lines(analysis))
    return element("ul", *(element("li", line) for line in lines), class_="corrections") if lines else None


def counted(analysis: Analysis) -> str:
    """Return how many corrections were made, in words; empty where there is none."""
    entries = kept(analysis).entries
    lost = len(analysis.corrections.lost) if entries else 0
    made = f"{plural(len(entries), 'correction')} by the analyst" if entries else ""
    return f"{made}, {lost} of them not applied" if lost else made


def marked(shown, row) -> Markup:
    """Return what is shown of a row, with the word that tells it from what the kit found where it is corrected."""
    label = element("span", "corrected", class_="badge corrected") if row.corrected else None
    return join([value for value in (shown, label) if value is not None], " ")


def _lines(analysis: Analysis) -> Iterator[Markup]:
    if analysis.corrections is None:
        return
    lost = {correction.about: reason for correction, reason in analysis.corrections.lost}
    for entry in analysis.corrections.kept.entries:
        was = element("small", f"was: {entry.was}") if entry.was else None
        if entry.about in lost:
            was = join([element("span", "not applied", class_="badge oddity"), lost[entry.about]], " ")
        yield join([str(entry), was] if was else [str(entry)], " ")
