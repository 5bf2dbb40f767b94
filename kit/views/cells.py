"""Cells: what a listing says of a row in one cell, in a reader's words."""

from __future__ import annotations

from markupsafe import Markup

from kit.views.html import element, join
from kit.views.tables import badge
from kit.views.wording import known


def role(row, beside: str | None) -> Markup | None:
    """Return tenure, role and affiliation, but for an affiliation that the role or the next column tells."""
    tenure = row.tenure if known(row.tenure) and row.tenure != "current" else None
    own = row.role if known(row.role) else None
    told = known(row.affiliation) and (row.affiliation in (own or "") or row.affiliation == beside)
    return join([value for value in (tenure, own, None if told else faint(row.affiliation)) if value], " ")


def belongs_to(row, names: dict[str, str]) -> str | None:
    """Return the body of which an actor is a part, else its country; a country belongs to none."""
    if row.type == "COUNTRY":
        return None
    return names.get(row.part_of) if known(row.part_of) else row.country


def cue(row) -> Markup:
    """Return the cue of a quote, a sign alone by its name, with its stance."""
    words = {":": "colon"}.get(row.cue, row.cue) if known(row.cue) else None
    return join([words, faint(row.stance)], " ")


def kind(row) -> Markup:
    """Return the kind of a quote, with a sense that is neither speech nor writing.

    Marked words inside a clause with a row of its own are told from others, so that nobody counts them twice.
    """
    sense = row.sense if known(row.sense) and row.sense not in ("speech", "writing") else None
    inside = "inside a statement" if row.kind == "mixed" and known(row.linked_to) else None
    return join([badge(row.kind), faint(sense), faint(inside)], " ")


def told(row) -> Markup:
    """Return the channel of a quote and when it was said."""
    return join([row.channel if known(row.channel) else None, faint(row.said_when)], " ")


def moved(was: str, now: str) -> Markup:
    """Return when an event was, with what it was before where that differs."""
    return join([element("s", was), element("mark", now)], " ") if was != now else element("span", now)


def placed(row) -> str | None:
    """Return what places an event in time, where no date of its own does."""
    return {"container": "what it was part of", "order": "other events"}.get(row.placed_by)


def people(row) -> str:
    """Return how many people a source is: a number, a range, "3 or more", or nothing where nobody knows."""
    least, most = row.people_min, row.people_max
    if not known(least):
        return ""
    return f"{least}" if known(most) and most == least else f"{least}–{most}" if known(most) else f"{least} or more"


def faint(value) -> Markup | None:
    """Return words in small print, or None where there are none."""
    return element("small", value) if known(value) and value else None
