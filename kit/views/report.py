"""The report: one HTML file that opens with no network and is written whole or not at all."""

from __future__ import annotations

import re
from pathlib import Path

from markupsafe import Markup

from kit.analysis import Analysis
from kit.files import write_whole
from kit.versions import kit_version
from kit.views import frames, listings
from kit.views.brief import brief, brief_of
from kit.views.claims import claims
from kit.views.html import element, join, stylesheet
from kit.views.marks import find_marks
from kit.views.mention_map import mention_map
from kit.views.questions import questions
from kit.views.reader import annotated, legend
from kit.views.relations import matrix
from kit.views.sourcing_mix import sourcing_mix
from kit.views.speaker_bars import speaker_bars
from kit.views.text_order import text_order
from kit.views.timeline import timeline
from kit.views.wording import plural

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
"""What the page may do: show itself. No script runs and nothing is fetched, whatever the article holds."""

RUNGS = (
    "Named: by name. Placed: no name, but an institution, a government or a side. "
    "Described: role, rank or knowledge, but no side. Bare: only that there is a source."
)


def write_report(analysis: Analysis, path: str | Path) -> Path:
    """Write the report of an article and return its path.

    The folder is made where it is missing. A file of that name is replaced only by a whole report.
    """
    return write_whole(path, report(analysis))


def report(analysis: Analysis) -> Markup:
    """Return the report as a whole HTML page."""
    parts = list(sections(analysis))
    linked = {int(offset) for _, _, content in parts for offset in re.findall(r'href="#w(\d+)"', content)}
    text = annotated(analysis, find_marks(analysis), anchors=linked)
    parts.append(("article", "The article, annotated", join([legend(), text])))
    links = join((element("a", title, href=f"#{name}") for name, title, _ in parts), " ")
    body = [
        element("section", element("h2", title) if name != "brief" else None, content, id=name)
        for name, title, content in parts
    ]
    foot = f"Made by the analyst notebook kit {kit_version()} with {analysis.pipeline}, on this machine alone. "
    foot += "Everything here is computed: check it against the words before you rely on it."
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=POLICY),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", brief_of(analysis).title),
        element("style", stylesheet()),
    )
    main = element("main", *body, class_="kit page")
    page = element(
        "html",
        head,
        element("body", element("nav", links, class_="kit"), main, element("footer", foot, class_="kit")),
        lang="en",
    )
    return Markup("<!doctype html>\n") + page


def sections(analysis: Analysis):
    """Give the name, title and content of each part of the report, in order, but for the article itself."""
    quotes, events = frames.quotes(analysis), frames.events(analysis)
    sources = frames.sources(analysis)
    yield "brief", "Brief", brief(analysis).markup
    actors = [
        mention_map(analysis).svg(),
        listings.actors(analysis, frames.actors(analysis), to_reader=True),
        element("h3", "Who does what to whom"),
        matrix(analysis, to_reader=True).markup,
    ]
    yield "actors", "Actors", join(actors)
    yield "quotes", "Quotes by speaker", join([speaker_bars(analysis).svg(), *by_speaker(analysis, quotes)])
    times = listings.times(analysis, analysis.times, to_reader=True)
    timeline_parts = [
        timeline(analysis, events).svg(),
        listings.events(analysis, events, to_reader=True),
        element("details", element("summary", "As the text tells it"), text_order(analysis, events).svg()),
        element("details", element("summary", f"All {len(analysis.times)} time expressions"), times),
    ]
    yield "timeline", "Timeline", join(timeline_parts)
    sourcing = [
        element("p", RUNGS, class_="note"),
        sourcing_mix(analysis, sources).svg(),
        listings.sources(analysis, sources, to_reader=True),
        element("h3", "Claims, and what they rest on"),
        claims(analysis).markup,
        element("h3", "What an editor would ask"),
        questions(analysis, to_reader=True).markup,
    ]
    yield "sourcing", "Sourcing", join(sourcing)
    yield "oddities", "Look again", listings.oddities(analysis, frames.oddities(analysis), to_reader=True)


def by_speaker(analysis: Analysis, quotes):
    """Give each speaker's quotes, the one with most rows first; what nobody named stands behind comes last."""
    grouped = quotes.groupby("speaker", sort=False)
    speakers = sorted(grouped, key=lambda group: (not frames.is_named(group[0]), -len(group[1])))
    for place, (speaker, own) in enumerate(speakers):
        listed = listings.quotes(analysis, own, to_reader=True, with_speaker=False)
        stated = int(own.statement_id.count())  # marked words inside a statement are no other one
        counted = plural(stated, "statement") if stated else plural(len(own), "row")
        title = element("summary", element("b", speaker, dir="auto"), " ", element("small", counted))
        yield element("details", title, listed, open=place < 5)
