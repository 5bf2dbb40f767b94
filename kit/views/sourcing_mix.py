"""The sourcing mix: how much of the article rests on voices that it names, places, describes or leaves bare."""

from __future__ import annotations

import pandas as pd
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from kit.analysis import Analysis
from kit.views import frames
from kit.views.pictures import AMBER, BLUE, GREEN, MUTED, RED, Picture, axes, empty, heading
from kit.views.wording import plural

RUNGS = {"named": GREEN, "placed": BLUE, "described": AMBER, "bare": RED}
TYPES = ("named person", "organisation", "document", "unnamed person", "unnamed group")


def mix(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the sources and statements for each type and rung in `rows` (kit.views.frames.sources)."""
    counted = rows.groupby(["source_type", "rung"], sort=False).agg(
        sources=("source_id", "size"), statements=("statements", "sum"), words=("words", "sum")
    )
    order = [(type_, rung) for type_ in TYPES for rung in RUNGS if (type_, rung) in counted.index]
    return counted.loc[order].reset_index() if order else counted.reset_index()


def sourcing_mix(analysis: Analysis, rows: pd.DataFrame | None = None) -> Picture:
    """Return a bar of statements for each type of source, split by how well the source is known."""
    counted = mix(frames.sources(analysis) if rows is None else rows)
    if counted.empty:
        return empty("No source is named or described.")
    types = [type_ for type_ in TYPES if type_ in set(counted.source_type)]

    def draw(figure: Figure) -> None:
        plot = axes(figure, left=1.5, right=1.6, top=0.5, bottom=0.35)
        ends = dict.fromkeys(types, 0)
        for rung, colour in RUNGS.items():
            for row in counted[counted.rung == rung].itertuples():
                place = types.index(row.source_type)
                plot.barh(place, row.statements, left=ends[row.source_type], color=colour, height=0.6)
                ends[row.source_type] += row.statements
        longest = max(1, *ends.values())
        for place, type_ in enumerate(types):
            own = counted[counted.source_type == type_]
            words = f"{plural(int(ends[type_]), 'statement')}, {plural(int(own.sources.sum()), 'source')}"
            plot.text(ends[type_] + longest * 0.012, place, words, va="center", color=MUTED, fontsize=8)
        plot.set_yticks(range(len(types)), types)
        plot.set(xlim=(0, longest * 1.02), ylim=(len(types) - 0.4, -0.6))
        plot.xaxis.set_major_locator(MaxNLocator(integer=True))
        plot.tick_params(axis="y", length=0)
        plot.spines["left"].set_visible(False)
        heading(
            figure,
            "Whom the article relies on, in statements",
            [(f"■ {rung}", colour) for rung, colour in RUNGS.items()],
        )

    summary = f"Sourcing mix: {plural(int(counted.sources.sum()), 'source')}, "
    summary += plural(int(counted.statements.sum()), "statement")
    return Picture(draw, (9, 1.15 + 0.36 * len(types)), summary)
