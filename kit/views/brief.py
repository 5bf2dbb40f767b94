"""The brief: the facts of one article that fit one screen; the terminal, the report and the notebook show the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd
from markupsafe import Markup

from kit.analysis import Analysis
from kit.views import frames
from kit.views.corrected import counted, told
from kit.views.html import Html, element, join
from kit.views.shares import some_of
from kit.views.speaker_bars import words_by_speaker
from kit.views.timeline import GIVE_THE_DAY, undated
from kit.views.wording import cut, day, known, plural, type_of

RUNGS = {
    "named": "named",
    "placed": "placed (no name, but an institution or side)",
    "described": "described (only a role, a rank or what they know)",
    "bare": "bare (only that there is a source)",
}
"""How well a source is known, in words that need no key."""


@dataclass(frozen=True)
class Brief:
    """Hold the facts of one screen; frames hold every row, the most important first.

    `notes` are how the title, the date and the text came about.
    """

    title: str
    published: str
    size: str
    notes: tuple[str, ...]
    actors: pd.DataFrame
    speakers: pd.DataFrame
    events: pd.DataFrame
    sourcing: tuple[str, ...]
    oddities: pd.DataFrame


def brief_of(analysis: Analysis) -> Brief:
    """Return the brief of an article."""
    article = analysis.article
    events = frames.events(analysis)
    dated = events[(events.earliest.notna() | events.latest.notna()) & ~events.saying]
    speakers = words_by_speaker(frames.spoken(frames.quotes(analysis)))
    speakers = speakers.sort_values("statements", ascending=False, kind="stable")
    size = [plural(len(article.text.split()), "word"), plural(len(article.paragraphs), "paragraph")]
    return Brief(
        title=article.title or article.name or "An article without a title",
        published=published_line(analysis),
        size=", ".join(size),
        notes=tuple(notes(analysis)),
        actors=frames.actors(analysis),
        speakers=speakers.sort_values("speaker", key=_unnamed, kind="stable"),
        events=dated,
        sourcing=sourcing_lines(analysis),
        oddities=frames.oddities(analysis),
    )


def published_line(analysis: Analysis) -> str:
    """Return who published the article and when, as far as that is known."""
    article = analysis.article
    date = f"published {day(article.published)}" if article.published else "publication date not known"
    by = f"by {', '.join(article.authors)}" if article.authors else ""
    return ", ".join(part for part in (article.outlet, by, date) if part)


def notes(analysis: Analysis) -> Iterator[str]:
    """Give what a reader should know of the title, the date and what loading changed in the text."""
    article = analysis.article
    if article.name and not article.title:
        yield "No headline is known: this is the name of the file."
    if article.published is None and any(known(e.earliest) or known(e.latest) for e in analysis.records["events"]):
        yield f"Without it, “Monday” has no date: {GIVE_THE_DAY}."
    if article.published_from:
        yield f"Date from: {article.published_from}"
    yield from (f"Changed in loading: {change.what}" for change in article.changes)


def sourcing_lines(analysis: Analysis) -> tuple[str, ...]:
    """Return what the article rests on, in sentences."""
    sources = analysis.records["sources"]
    if not sources:
        return ("No source was found.",)
    rungs = Counter(source.rung for source in sources)
    named = sum(source.statements for source in sources if source.rung == "named")
    statements = some_of(named, len(analysis.records["statements"]), "statement", "rests", "rest")
    lines = [
        f"{plural(len(sources), 'source')}: " + ", ".join(f"{rungs[r]} {RUNGS[r]}" for r in RUNGS if rungs[r]) + ".",
        f"{statements} on a named voice or document.",
    ]
    story = [s.attribution for s in analysis.records["sentences"] if s.attribution not in ("heading", "note")]
    if story:
        told = some_of(story.count("attributed"), len(story), "sentence", "names or describes", "name or describe")
        lines.append(f"{told} a source.")
    return tuple(lines)


def brief(analysis: Analysis, *, most: int = 8) -> Html:
    """Return the brief as HTML: at most so many rows of each list."""
    facts = brief_of(analysis)
    actors = [
        join(
            [
                element("b", row.name, dir="auto"),
                element("small", row.role if known(row.role) else type_of(row)),
                _count(row.mentions),
            ],
            " ",
        )
        for row in facts.actors.head(most).itertuples()
    ]
    speakers = [
        join([element("b", cut(row.speaker, 60), dir="auto"), _count(row.statements)], " ")
        for row in facts.speakers.head(most).itertuples()
    ]
    events = [
        join([element("b", row.when, class_="when"), element("span", row.title), element("small", row.status)], " ")
        for row in weightiest(facts.events, most + 6).itertuples()
    ]
    oddities = [
        join(
            [element("b", row.label), element("span", cut(row.text, 80), row.more, " ", element("small", row.why))], " "
        )
        for row in facts.oddities.head(most).itertuples()
    ]
    parts = [
        _part(_unit("Main actors", "mentions"), actors, len(facts.actors), "No actor is named."),
        _part(_unit("Who is quoted", "said or written"), speakers, len(facts.speakers), "Nobody is quoted."),
        _part("How it is sourced", facts.sourcing, len(facts.sourcing), ""),
        _part("What happened when", events, len(facts.events), undated(analysis), "broad"),
        _part("Look again", oddities, len(facts.oddities), "Nothing odd was found.", "broad"),
    ]
    return Html(join([masthead(analysis, facts), element("div", *parts, class_="brief")]), f"Brief: {facts.title}")


def weightiest(events: pd.DataFrame, most: int) -> pd.DataFrame:
    """Return so many rows of kit.views.frames.events, in their order: where all don't fit, the sure ones.

    Both ends known come before an open or vague time, what happened or is planned before what may be,
    is denied or only told, what the article comes back to before what it tells once.
    """
    open_ended = events.earliest.isna() | events.latest.isna() | events.granularity.eq("vague").fillna(False)
    unsure = ~events.status.isin(["happened", "ongoing", "planned"])
    told, who = events.mentions.map(len), events.actors.map(len)
    order = pd.DataFrame({"open": open_ended, "unsure": unsure, "told": -told, "who": -who.clip(upper=2)})
    best = order.sort_values(["open", "unsure", "told", "who"], kind="stable").index[:most]
    return events.loc[events.index.isin(best)]


def masthead(analysis: Analysis, facts: Brief) -> Markup:
    """Return the article's title, outlet, date and size, and what loading changed in its text."""
    lines = [
        element("p", facts.published, " · ", facts.size),
        *(element("p", element("small", note)) for note in facts.notes),
        element("details", element("summary", counted(analysis)), told(analysis)) if counted(analysis) else None,
    ]
    return element("header", element("h2", facts.title), *lines)


def _unnamed(speakers: pd.Series) -> pd.Series:
    """Return the key that puts those behind whom nobody stands last."""
    return ~speakers.map(frames.is_named).astype(bool)


def _unit(title: str, counted: str) -> Markup:
    return join([title, element("small", f"× {counted}")], " ")


def _part(title: str | Markup, items, total: int, otherwise: str, class_: str | None = None) -> Markup:
    items = list(items)
    more = element("li", f"and {total - len(items):,} more", class_="note") if total > len(items) else None
    listed = element("ul", *(element("li", item) for item in items), more) if items else element("p", otherwise)
    return element("section", element("h3", title), listed, class_=class_)


def _count(count) -> Markup:
    return element("span", f"×{count}", class_="count")
