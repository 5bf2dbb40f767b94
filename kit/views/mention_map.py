"""The mention map: where each actor appears through the text."""

from __future__ import annotations

import pandas as pd
from matplotlib.figure import Figure

from kit.analysis import Analysis
from kit.views import frames
from kit.views.pictures import GREY, INK, MUTED, TYPE_COLOURS, Picture, axes, empty
from kit.views.wording import cut, plural


def mention_map(analysis: Analysis, rows: pd.DataFrame | None = None, *, most: int = 18) -> Picture:
    """Return a picture with a line for each of the actors most often meant, from the mentions in `rows` or all.

    A full stroke is a name, a short faint one a pronoun or description; headings stand as thin lines.
    """
    rows = frames.mentions(analysis) if rows is None else rows
    if rows.empty:
        return empty("No actor is mentioned.")
    shown = rows.actor.value_counts(sort=False).sort_values(ascending=False, kind="stable").head(most)
    size = max(1, len(analysis.article.text))
    types = dict(zip(rows.actor, rows.type))

    def draw(figure: Figure) -> None:
        plot = axes(figure, left=2.3, right=0.5)
        for paragraph in analysis.article.paragraphs:
            if paragraph.kind == "heading":
                plot.axvline(paragraph.start / size, color=MUTED, linewidth=0.5, linestyle=":")
        for row, name in enumerate(shown.index):
            own = rows[rows.actor == name]
            colour = TYPE_COLOURS.get(types[name], GREY)
            named = ~own.form.isin(["pronoun", "description"])
            plot.hlines(row, 0, 1, color=MUTED, linewidth=0.3)
            for chosen, half, alpha in ((own[named], 0.36, 1.0), (own[~named], 0.2, 0.5)):
                places = [start / size for start in chosen.start]
                plot.vlines(places, row - half, row + half, color=colour, linewidth=1.6, alpha=alpha)
            plot.text(1.01, row, str(len(own)), va="center", color=MUTED, fontsize=8)
        plot.set_yticks(range(len(shown)), [cut(name, 34) for name in shown.index])
        plot.set_xticks([0, 0.25, 0.5, 0.75, 1], ["first word", "¼", "middle", "¾", "last word"])
        plot.set(xlim=(-0.005, 1.005), ylim=(len(shown) - 0.4, -0.6))
        plot.tick_params(length=0)
        plot.spines[["left", "bottom"]].set_visible(False)
        plot.set_title("Where each actor appears", color=INK)

    hidden = rows.actor.nunique() - len(shown)
    summary = f"Mention map: {plural(len(shown), 'actor')}, {plural(int(shown.sum()), 'mention')}"
    summary += f"; {plural(hidden, 'actor')} more not drawn" if hidden else ""
    return Picture(draw, (9, 0.85 + 0.25 * len(shown)), summary)
