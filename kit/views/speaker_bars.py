"""Quotes by speaker: words quoted against words paraphrased."""

from __future__ import annotations

import pandas as pd
from matplotlib.figure import Figure

from kit.analysis import Analysis
from kit.views import frames
from kit.views.pictures import AMBER, BLUE, MUTED, Picture, axes, empty, heading, left_out, margin
from kit.views.wording import cut, plural


def words_by_speaker(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the statements and the words quoted and paraphrased for each speaker, the most words first."""
    said = rows[rows.kind.isin(["direct", "mixed", "indirect"])]
    by_speaker = said.groupby("speaker", sort=False, dropna=False).agg(
        statements=("statement_id", "count"), quoted=("quoted", "sum"), paraphrased=("paraphrased", "sum")
    )
    order = (by_speaker.quoted + by_speaker.paraphrased).sort_values(ascending=False, kind="stable").index
    return by_speaker.loc[order].reset_index()


def speaker_bars(analysis: Analysis, rows: pd.DataFrame | None = None, *, most: int = 14) -> Picture:
    """Return a bar for each speaker of the quotes in `rows`, or of all that is said or written."""
    counted = words_by_speaker(frames.spoken(frames.quotes(analysis)) if rows is None else rows)
    if counted.empty:
        return empty("Nobody is quoted.")
    shown, hidden = counted.head(most), max(0, len(counted) - most)
    labels = [cut(name, 46) for name in shown.speaker]

    def draw(figure: Figure) -> None:
        plot = axes(figure, left=margin(labels, most=3.8), right=0.9, top=0.5)
        places = range(len(shown))
        plot.barh(places, shown.quoted, color=AMBER, height=0.62)
        plot.barh(places, shown.paraphrased, left=shown.quoted, color=BLUE, height=0.62)
        longest = max(1, (shown.quoted + shown.paraphrased).max())
        for place, row in zip(places, shown.itertuples()):
            label = plural(row.statements, "statement")
            plot.text(row.quoted + row.paraphrased + longest * 0.01, place, label, va="center", color=MUTED, fontsize=8)
        plot.set_yticks(places, labels)
        plot.set(xlim=(0, longest * 1.1), ylim=(len(shown) - 0.4, -0.6))
        plot.tick_params(axis="y", length=0)
        plot.spines["left"].set_visible(False)
        heading(figure, "Who says how much, in words", [("■ verbatim", AMBER), ("■ paraphrased", BLUE)])
        left_out(figure, hidden, "speaker")

    summary = f"Quotes by speaker: {plural(len(shown), 'speaker')}, {plural(int(shown.quoted.sum()), 'word')} in marks"
    summary += f", {plural(int(shown.paraphrased.sum()), 'word')} paraphrased"
    summary += f"; {plural(hidden, 'speaker')} more not drawn" if hidden else ""
    return Picture(draw, (9, 1.1 + 0.27 * len(shown)), summary)
