"""Text order against calendar time: where the article goes back, and where it looks ahead."""

from __future__ import annotations

import pandas as pd
from matplotlib.figure import Figure

from kit.analysis import Analysis
from kit.views import frames
from kit.views.pictures import GREY, MUTED, RED, Picture, axes, empty, heading, left_out
from kit.views.timeline import (
    HOLLOW,
    STATUS_COLOURS,
    bars_of,
    calendar_of,
    dated,
    extent,
    labels_on,
    status_key,
    undated,
)
from kit.views.wording import cut, day, plural


def text_order(analysis: Analysis, rows: pd.DataFrame | None = None, *, most: int = 40) -> Picture:
    """Return the dated events in `rows` or all as the text tells them: down the text, across the calendar."""
    rows = frames.events(analysis) if rows is None else rows
    published = analysis.article.published
    rows = dated(rows[~rows.saying]).sort_values("start", kind="stable")
    if rows.empty:
        return empty(undated(analysis))
    hidden, rows = max(0, len(rows) - most), rows.head(most)
    calendar = calendar_of(rows, published)
    bars = bars_of(rows, calendar)
    low, high = extent(bars)
    size = max(1, len(analysis.article.text))
    places = [start / size for start in rows.trigger_start]
    middles = [(bar.low + bar.high) / 2 for bar in bars]

    def draw(figure: Figure) -> None:
        plot = axes(figure, left=1.0, right=3.2, top=0.6, bottom=0.55)
        plot.set(xlim=(low, high), ylim=(1.04, -0.04))
        plot.plot(middles, places, color=MUTED, linewidth=0.8, alpha=0.6)
        for bar, place, middle in zip(bars, places, middles):
            colour = STATUS_COLOURS.get(bar.status, GREY)
            plot.plot([bar.low, bar.high], [place, place], color=colour, linewidth=3, alpha=0.5)
            face = "none" if bar.status in HOLLOW else colour
            plot.plot([middle], [place], marker="o", markersize=6, markerfacecolor=face, markeredgecolor=colour)
        room = 1.08 / (figure.get_size_inches()[1] - 1.15)  # of the axis in an inch of the picture
        beside = spread(places, 0.24 * room, last=1.04 - 0.12 * room)
        for title, place, middle, label in zip(rows.title, places, middles, beside):
            plot.plot([middle, high], [place, label], color=MUTED, linewidth=0.4, alpha=0.5, clip_on=False)
            plot.text(high + (high - low) * 0.01, label, cut(title, 48), va="center", fontsize=8)
        ticks = calendar.ticks(low, high, labels_on(plot))
        plot.set_xticks([place for place, _ in ticks], [words for _, words in ticks], fontsize=8)
        plot.set_yticks([0, 0.5, 1], ["first word", "middle", "last word"], fontsize=8)
        plot.tick_params(axis="y", length=0)
        if published:
            plot.axvline(0, color=RED, linewidth=1)
            plot.text(0, -0.05, f"published {day(published)}", color=RED, fontsize=8, ha="center", va="bottom")
        heading(figure, "As the text tells it", status_key(bars))
        left_out(figure, hidden, "event", right=True)

    summary = f"Text order: {plural(len(rows), 'event')}"
    summary += f"; {plural(hidden, 'event')} more not drawn" if hidden else ""
    return Picture(draw, (10, min(11, max(3.4, 1.15 + 0.26 * len(rows)))), summary)


def spread(places: list[float], room: float, *, last: float = 1.0) -> list[float]:
    """Return the places, in order, moved apart to `room` and, as far as there is any, up from behind `last`.

    >>> spread([0.0, 0.0, 0.9], 0.25)
    [0.0, 0.25, 0.9]
    >>> spread([0.75, 1.0, 1.0], 0.25)
    [0.5, 0.75, 1.0]
    """
    moved: list[float] = []
    for place in places:
        moved.append(max(place, moved[-1] + room) if moved else place)
    for i in reversed(range(len(moved))):
        moved[i] = min(moved[i], last)
        last = moved[i] - room
    return moved
