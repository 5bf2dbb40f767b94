"""The explorers of the notebooks: actors, mentions, quotes, events, sources."""

from __future__ import annotations

import pandas as pd
from markupsafe import Markup

from kit.views import frames, listings
from kit.views.explorer import Explorer
from kit.views.mention_map import mention_map
from kit.views.selection import Selection
from kit.views.sourcing_mix import sourcing_mix
from kit.views.speaker_bars import speaker_bars
from kit.views.timeline import timeline


def explore_actors(selection: Selection) -> Explorer:
    """Return the actors, filtered by type, country and role."""
    return _explorer(selection, "actors", ("type", "country", "role", "text"))


def explore_mentions(selection: Selection) -> Explorer:
    """Return the mentions with the mention map, filtered by actor, type, form and reading, or rolled up by country."""
    rolled_up = selection.control("by_country")

    def picture(rows: pd.DataFrame) -> Markup:
        return mention_map(selection.analysis, frames.by_country(rows) if rolled_up.value else rows).svg()

    return _explorer(
        selection, "mentions", ("actor", "type", "country", "form", "reading"), picture, switches=("by_country",)
    )


def explore_quotes(selection: Selection) -> Explorer:
    """Return the quotes with words by speaker, filtered by speaker, kind, stance, country, source and words."""
    criteria = ("speaker", "kind", "sense", "stance", "country", "source_type", "rung", "text")
    return _explorer(selection, "quotes", criteria, lambda rows: speaker_bars(selection.analysis, rows).svg())


def explore_events(selection: Selection) -> Explorer:
    """Return the events with the timeline, filtered by actor, status, range of days and words."""
    criteria = ("actor", "status", "since", "until", "text")
    return _explorer(selection, "events", criteria, lambda rows: timeline(selection.analysis, rows).svg())


def explore_sources(selection: Selection) -> Explorer:
    """Return the sources with the sourcing mix, filtered by type, rung, country and words."""
    return _explorer(
        selection,
        "sources",
        ("source_type", "rung", "country", "text"),
        lambda rows: sourcing_mix(selection.analysis, rows).svg(),
    )


def _explorer(selection: Selection, name: str, criteria: tuple[str, ...], picture=None, **more) -> Explorer:
    analysis = selection.analysis
    frame, listing = getattr(frames, name)(analysis), getattr(listings, name)
    return Explorer(selection, name, frame, criteria, lambda rows: listing(analysis, rows), picture, **more)
