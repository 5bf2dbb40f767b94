"""Listings: each table of the analysis as a reader wants to see it, over the frames of kit.views.frames."""

from __future__ import annotations

import pandas as pd
from markupsafe import Markup

from kit.analysis import Analysis
from kit.views import cells, frames, relations
from kit.views.citation import citation, shown
from kit.views.corrected import marked
from kit.views.html import Html, element, join
from kit.views.tables import Column, badge, table, where
from kit.views.wording import code_words, distance, interval, known, type_of


def listing(analysis: Analysis, name: str, rows: pd.DataFrame | None = None) -> Html:
    """Return a table by its name, "quotes" and so on: all of its rows, or those in `rows`, which came from its frame.

    Each row opens on its sentence and on the reason for it.
    """
    if name not in LISTED:
        raise ValueError(f"There is no listing {name!r}; there are {', '.join(LISTED)}.")
    if rows is None:
        rows = getattr(frames, name)(analysis) if hasattr(frames, name) else getattr(analysis, name)
    return Html(LISTED[name](analysis, rows), f"{name.capitalize()}: {len(rows):,}")


def actors(analysis: Analysis, rows: pd.DataFrame, *, to_reader: bool = False) -> Markup:
    """Return actors with their role, how often they are named and meant, and their first mention."""
    names = {actor.actor_id: actor.name for actor in analysis.records["actors"]}
    first = {}
    for mention in analysis.records["mentions"]:
        first.setdefault(mention.actor_id, (mention.start, mention.end))
    columns = [
        Column("actor", lambda row: marked(element("b", row.name), row), "name"),
        Column("type", lambda row: badge(row.type, type_of(row))),
        Column("role in this article", lambda row: cells.role(row, cells.belongs_to(row, names))),
        Column("country or body", lambda row: cells.belongs_to(row, names)),
        Column("mentions", "mentions", "number"),
        Column("by name", lambda row: row.names or None, "number minor"),
        Column("by pronoun", lambda row: row.pronouns or None, "number minor"),
        Column("otherwise", lambda row: row.mentions - row.names - row.pronouns or None, "number minor"),
        Column("statements", lambda row: row.statements or None, "number"),
        where(
            analysis,
            lambda row: [first.get(row.actor_id, (row.first_start, row.first_start))],
            to_reader=to_reader,
        ),
    ]
    return table(rows, columns, noun="actors")


def mentions(analysis: Analysis, rows: pd.DataFrame, *, to_reader: bool = False) -> Markup:
    """Return mentions with the actor meant, the form, and how a place is read."""
    columns = [
        Column("words", lambda row: element("b", row.text), "name"),
        Column("means", lambda row: marked(row.actor if known(row.actor) else "", row)),
        Column("form", "form"),
        Column("place read as", "reading"),
        Column("sure", lambda row: f"{row.confidence:.0%}" if known(row.confidence) else None, "number"),
        where(analysis, to_reader=to_reader),
    ]
    return table(rows, columns, noun="mentions", most=120)


def quotes(analysis: Analysis, rows: pd.DataFrame, *, to_reader: bool = False, with_speaker: bool = True) -> Markup:
    """Return quotes with who stands behind them, the cue and the words."""
    columns = [Column("speaker", lambda row: marked(element("b", row.speaker), row), "name")] if with_speaker else []
    columns += [
        Column("cue", cells.cue, "cue"),
        Column("words", lambda row: shown(analysis, row), "content"),
        Column("kind", cells.kind, "kind"),
        Column("how, and when", cells.told, "told"),
        where(analysis, lambda row: row.parts, to_reader=to_reader, more=lambda row: citation(analysis, row)),
    ]
    return table(rows, columns, noun="quotes")


def times(analysis: Analysis, rows: pd.DataFrame, *, to_reader: bool = False) -> Markup:
    """Return time expressions with their TIMEX3 value and what it is on the calendar."""
    counted_from = {time.time_id: f"“{time.text}”" for time in analysis.records["times"]}
    counted_from["published"] = "publication"
    columns = [
        Column("words", lambda row: element("b", row.text), "name"),
        Column("on the calendar", lambda row: marked(interval(row.earliest, row.latest, row.granularity), row)),
        Column("TIMEX3 value", lambda row: element("code", row.value if known(row.value) else "?")),
        Column("limit", lambda row: code_words(row.mod) if known(row.mod) else None),
        Column("counted from", lambda row: counted_from.get(row.anchor) if known(row.anchor) else None),
        Column("how far", lambda row: distance(row.offset) if known(row.offset) else None),
        where(analysis, to_reader=to_reader),
    ]
    return table(rows, columns, noun="time expressions")


def events(
    analysis: Analysis, rows: pd.DataFrame, *, to_reader: bool = False, before: pd.DataFrame | None = None
) -> Markup:
    """Return events with their time, title, status and actors; a time that differs from `before` shows both."""
    was = {} if before is None else dict(zip(before.trigger_start, before.when))
    columns = [
        Column("when", lambda row: marked(cells.moved(was.get(row.trigger_start, row.when), row.when), row), "when"),
        Column("event", "title", "content"),
        Column("status", lambda row: join([badge(row.status), cells.faint("saying" if row.saying else None)], " ")),
        Column("actors", "actor"),
        Column("placed by", cells.placed),
        where(analysis, to_reader=to_reader),
    ]
    return table(rows, columns, noun="events")


def sources(analysis: Analysis, rows: pd.DataFrame, *, to_reader: bool = False) -> Markup:
    """Return sources with how much the article tells of them."""
    columns = [
        Column("source", lambda row: element("b", row.source), "name"),
        Column("type", "source_type"),
        Column("how known", lambda row: badge(row.rung)),
        Column("disclosed", lambda row: ", ".join(row.disclosed)),
        Column("standing", "standing"),
        Column("country", "country", "minor"),
        Column("people", cells.people, "number minor"),
        Column("statements", "statements", "number"),
        Column("words", "words", "number minor"),
        where(analysis, to_reader=to_reader),
    ]
    return table(rows, columns, noun="sources")


def sentences(analysis: Analysis, rows: pd.DataFrame, *, to_reader: bool = False) -> Markup:
    """Return the sentences with whether they tell where they come from, and from whom."""
    columns = [
        Column("sentence", "text", "content"),
        Column("attribution", lambda row: badge(row.attribution)),
        Column("source", "source"),
        where(analysis, to_reader=to_reader),
    ]
    return table(rows, columns, noun="sentences")


def oddities(analysis: Analysis, rows: pd.DataFrame, *, to_reader: bool = False) -> Markup:
    """Return what an editor would want to look at."""
    columns = [
        Column("look at", lambda row: join([element("b", row.text), cells.faint(row.more)]), "content"),
        Column("kind", lambda row: badge("aside" if row.of_page else "oddity", row.label)),
        Column("why", "why", "content"),
        where(analysis, lambda row: row.places, to_reader=to_reader, reason=False, apart=True),
    ]
    return table(rows, columns, noun="oddities")


LISTED = {
    "actors": actors,
    "mentions": mentions,
    "relations": relations.listing,
    "quotes": quotes,
    "times": times,
    "events": events,
    "sources": sources,
    "sentences": sentences,
    "oddities": oddities,
}
