"""The mention map: where each actor appears through the text."""

from __future__ import annotations

import pandas as pd
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure

from kit.analysis import Analysis
from kit.views import frames
from kit.views.pictures import GREY, MUTED, TYPE_COLOURS, Picture, axes, empty, heading, left_out, margin
from kit.views.wording import code_words, cut, plural


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

    labels = [cut(name, 36) for name in shown.index]
    hidden = rows.actor.nunique() - len(shown)

    def draw(figure: Figure) -> None:
        plot = axes(figure, left=margin(labels, most=3.1), right=0.75, top=0.6)
        plot.set(xlim=(-0.005, 1.005), ylim=(len(shown) - 0.4, -0.6), autoscale_on=False)
        for paragraph in analysis.article.paragraphs:
            if paragraph.kind == "heading":
                plot.axvline(paragraph.start / size, color=MUTED, linewidth=0.5, linestyle=":")
        lanes = {name: row for row, name in enumerate(shown.index)}
        plot.add_collection(
            LineCollection([((0, row), (1, row)) for row in lanes.values()], colors=MUTED, linewidths=0.3)
        )
        own = rows[rows.actor.isin(lanes)]
        faint = own.form.isin(["pronoun", "description"])
        for chosen, half, alpha in ((own[~faint], 0.36, 1.0), (own[faint], 0.2, 0.5)):  # one drawing of all: quick
            places = [(start / size, lanes[name]) for start, name in zip(chosen.start, chosen.actor)]
            strokes = [((x, row - half), (x, row + half)) for x, row in places]
            colours = [TYPE_COLOURS.get(types[name], GREY) for name in chosen.actor]
            plot.add_collection(LineCollection(strokes, colors=colours, linewidths=1.6, alpha=alpha))
        for row, count in enumerate(shown):
            plot.text(1.01, row, str(count), va="center", color=MUTED, fontsize=8)
        plot.text(1.01, -0.9, "mentions", color=MUTED, fontsize=8)
        plot.set_yticks(range(len(shown)), labels)
        plot.set_xticks([0, 0.25, 0.5, 0.75, 1], ["first word", "¼", "middle", "¾", "last word"])
        plot.tick_params(length=0)
        plot.spines[["left", "bottom"]].set_visible(False)
        present = dict.fromkeys(types[name] for name in shown.index)
        key = [(f"┃ {code_words(kind)}", TYPE_COLOURS[kind]) for kind in TYPE_COLOURS if kind in present]
        heading(figure, "Where each actor appears", key)
        left_out(figure, hidden, "actor")

    summary = f"Mention map: {plural(len(shown), 'actor')}, {plural(int(shown.sum()), 'mention')}"
    summary += f"; {plural(hidden, 'actor')} more not drawn" if hidden else ""
    return Picture(draw, (9, 1.1 + 0.25 * len(shown)), summary)
