"""The timeline picture: what happened when, how sure that is, and what was only said."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

import pandas as pd
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from kit.analysis import Analysis
from kit.views import frames
from kit.views.calendar import Calendar, as_date
from kit.views.pictures import (
    AMBER,
    BLUE,
    GREEN,
    GREY,
    INK,
    MUTED,
    PURPLE,
    RED,
    Picture,
    axes,
    empty,
    heading,
    left_out,
    margin,
)
from kit.views.wording import day, fold, known, plural

STATUS_COLOURS = {
    "happened": BLUE,
    "ongoing": GREEN,
    "planned": BLUE,
    "possible": PURPLE,
    "denied": RED,
    "reported": AMBER,
}
GIVE_THE_DAY = "give the day of publication with --published, or choose it in 03_timeline.ipynb"
HOLLOW = frozenset({"planned", "possible"})


class Bar(NamedTuple):
    """Hold an event's place on the line: both ends, which of them are open, and how it is drawn."""

    low: float
    high: float
    open_start: bool
    open_end: bool
    status: str


def timeline(analysis: Analysis, rows: pd.DataFrame | None = None, *, most: int = 40) -> Picture:
    """Return the dated events in `rows` (of kit.views.frames.events) or all, on calendar time.

    Bars are intervals, faded where an end is open; planned and possible events are hollow, denied
    ones struck through; statements share a lane of their own; the publication day is a line. The
    date and what the words claim stand beside each bar.
    """
    rows = dated(frames.events(analysis) if rows is None else rows)
    published = analysis.article.published
    if rows.empty:
        return empty(undated(analysis))
    happened, said = rows[~rows.saying].head(most), rows[rows.saying]
    calendar = calendar_of(rows, published)
    bars, sayings = bars_of(happened, calendar), bars_of(said, calendar)
    low, high = extent([*bars, *sayings])
    lanes = len(bars) + bool(sayings)
    labels = [fold(title, 58) for title in happened.title]
    told = [f"{when}, {status}" for when, status in zip(happened.when, happened.status)]
    height = 0.36 if any("\n" in label for label in labels) else 0.29
    hidden = int((~rows.saying).sum()) - len(happened)

    def draw(figure: Figure) -> None:
        left, right = margin([*labels, "statements (10)"], size=8.5, most=4.4), margin(told, size=8, most=2.8)
        plot = axes(figure, left=left, right=right, top=0.75, bottom=0.55)
        plot.set(xlim=(low, high), ylim=(lanes - 0.4, -0.6))
        for lane, bar in enumerate(bars):
            plot.hlines(lane, low, high, color=MUTED, linewidth=0.3)
            _draw_bar(plot, bar, lane, low, high)
            beside = {"va": "center", "color": MUTED, "fontsize": 8, "transform": plot.get_yaxis_transform()}
            plot.text(1.015, lane, told[lane], **beside)
        middles = [(bar.low + bar.high) / 2 for bar in sayings]
        plot.plot(middles, [len(bars)] * len(sayings), "|", markersize=11, markeredgewidth=1.6, color=GREY)
        plot.set_yticks(range(lanes), labels + [f"statements ({len(sayings)})"] * bool(sayings))
        ticks = calendar.ticks(low, high, labels_on(plot))
        plot.set_xticks([place for place, _ in ticks], [words for _, words in ticks], fontsize=8)
        plot.tick_params(axis="y", length=0, labelsize=8.5)
        plot.spines["left"].set_visible(False)
        if published:
            plot.axvline(0, color=RED, linewidth=1)
            words = f"published {day(published)}"
            plot.text(0, -0.72, words, color=RED, fontsize=8, ha="center")
        heading(figure, "What happened when", status_key(bars))
        left_out(figure, hidden, "event")

    summary = f"Timeline: {plural(len(bars), 'dated event')}, {plural(len(sayings), 'statement')}"
    summary += f"; {plural(hidden, 'event')} more not drawn" if hidden else ""
    return Picture(draw, (10.6, 1.4 + height * lanes), summary)


def undated(analysis: Analysis) -> str:
    """Return that no event of an analysis has a date, and what may be the reason."""
    if any(known(event.earliest) or known(event.latest) for event in analysis.records["events"]):
        return "None of these events has a date."
    if not analysis.records["times"]:
        return "No event has a date: the article names no day, month or hour."
    if analysis.article.published is None:
        return f"No event has a date, and neither has the article: {GIVE_THE_DAY}."
    return "No event has a date."


def labels_on(plot) -> int:
    """Return how many labels of the calendar, each about half an inch, stand beside each other under a plot."""
    return int(plot.get_position().width * plot.figure.get_size_inches()[0] / 0.52)


def dated(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows that have a day on at least one end."""
    return frames.those(rows, (any(map(as_date, ends)) for ends in zip(rows.earliest, rows.latest)))


def calendar_of(rows: pd.DataFrame, published: dt.date | None) -> Calendar:
    """Return the calendar around the publication day; without one, around the last day in the rows."""
    days = [day for end in (rows.earliest, rows.latest) for day in map(as_date, end) if day]
    return Calendar(published or max(days), published=published is not None)


def bars_of(rows: pd.DataFrame, calendar: Calendar) -> list[Bar]:
    """Return the bars of dated events; an end that is open stands where the other end is."""
    bars = []
    for row in rows.itertuples(index=False):
        first, last = as_date(row.earliest), as_date(row.latest)
        until = calendar.place(last + dt.timedelta(days=1) if last < dt.date.max else last) if last else None
        low = calendar.place(first) if first else until
        bars.append(Bar(low, until if last else low, not first, not last, row.status))
    return bars


def extent(bars: list[Bar]) -> tuple[float, float]:
    """Return the ends of the picture: all bars and the origin, with room for open ends."""
    low, high = min(0.0, *(bar.low for bar in bars)), max(0.25, *(bar.high for bar in bars))
    room = max(1.0, high - low)
    return (
        low - room * (0.16 if any(bar.open_start for bar in bars) else 0.04),
        high + room * (0.16 if any(bar.open_end for bar in bars) else 0.06),
    )


def _draw_bar(plot, bar: Bar, lane: int, low: float, high: float) -> None:
    colour = STATUS_COLOURS.get(bar.status, GREY)
    thin = (high - low) / 140
    middle = (bar.low + bar.high) / 2
    left, right = min(bar.low, middle - thin / 2), max(bar.high, middle + thin / 2)
    hollow = bar.status in HOLLOW
    faded = (high - low) * 0.13
    if not (bar.open_start or bar.open_end):
        face = "none" if hollow else colour
        plot.barh(lane, right - left, left=left, height=0.5, facecolor=face, edgecolor=colour, linewidth=1.1)
    for is_open, edge, sign in ((bar.open_start, bar.high, -1), (bar.open_end, bar.low, 1)):
        if is_open:
            height = 0.12 if hollow else 0.5
            for step in range(1, 25):  # one upon the other, so that no seam shows between them
                part = Rectangle((edge, lane - height / 2), sign * faded * step / 24, height)
                part.set(facecolor=colour, alpha=0.09, linewidth=0)
                plot.add_patch(part)
            plot.plot([edge, edge], [lane - 0.25, lane + 0.25], color=colour, linewidth=1.4)
    if bar.status == "denied":
        plot.plot([left - faded * 0.15, right + faded * 0.15], [lane, lane], color=INK, linewidth=1.1)


def status_key(bars: list[Bar]) -> list[tuple[str, str]]:
    """Return the key to the colours of the bars: a sign with the status, and its colour."""
    statuses = {bar.status for bar in bars}
    marks = {"planned": "□", "possible": "□", "denied": "▬"}
    shown = {status: colour for status, colour in STATUS_COLOURS.items() if status in statuses}
    return [(f"{marks.get(status, '■')} {status}", colour) for status, colour in shown.items()]
