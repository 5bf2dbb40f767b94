"""The explorers of the notebooks: actors, mentions, quotes, events, sources, sentences."""

from __future__ import annotations

import pandas as pd
from markupsafe import Markup

from kit.views import frames
from kit.views.explorer import Explorer
from kit.views.mention_map import mention_map
from kit.views.selection import Selection
from kit.views.sourcing_mix import sourcing_mix
from kit.views.speaker_bars import speaker_bars
from kit.views.timeline import timeline


def explore_actors(selection: Selection) -> Explorer:
    """Return the actors, filtered by name, type, country, role and words."""
    return Explorer(selection, "actors", ("actor", "type", "country", "role", "text"))


def explore_mentions(selection: Selection) -> Explorer:
    """Return the mentions with the mention map, filtered as the actors are, by form and reading, or rolled up."""
    rolled_up = selection.control("by_country")

    def picture(rows: pd.DataFrame) -> Markup:
        return mention_map(selection.analysis, frames.by_country(rows) if rolled_up.value else rows).svg()

    criteria = ("actor", "type", "country", "role", "form", "reading", "text")
    return Explorer(selection, "mentions", criteria, picture, switches=("by_country",))


def explore_quotes(selection: Selection) -> Explorer:
    """Return the quotes with words by speaker, filtered by speaker, kind, stance, country, source and words."""
    criteria = ("speaker", "kind", "sense", "stance", "country", "source_type", "rung", "text")
    return Explorer(selection, "quotes", criteria, lambda rows: speaker_bars(selection.analysis, rows).svg())


def explore_events(selection: Selection) -> Explorer:
    """Return the events with the timeline, filtered by actor, status, range of days and words."""
    criteria = ("actor", "status", "since", "until", "text")
    return Explorer(selection, "events", criteria, lambda rows: timeline(selection.analysis, rows).svg())


def explore_sources(selection: Selection) -> Explorer:
    """Return the sources with the sourcing mix, filtered by type, rung, country and words."""
    criteria = ("source_type", "rung", "country", "text")
    return Explorer(selection, "sources", criteria, lambda rows: sourcing_mix(selection.analysis, rows).svg())


def explore_sentences(selection: Selection) -> Explorer:
    """Return the sentences, filtered by whether they tell where they come from, and by words."""
    return Explorer(selection, "sentences", ("attribution", "text"))
