"""An actor's page: roles, mentions, quotes by and about, events and relations of one actor."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from markupsafe import Markup

from kit.analysis import Analysis
from kit.views import frames, listings, relations
from kit.views.html import element, join
from kit.views.selection import Selection
from kit.views.view import View
from kit.views.wording import known, often, plural, type_of


class ActorPage(View):
    """Show the page of the actor chosen in the selection; the most often meant one at first."""

    def __init__(self, selection: Selection):
        self.selection = selection
        super().__init__([selection.control("actor")], "Actor's page, with a choice of actor")
        selection.observe(("actor",), self.refresh)

    @property
    def markup(self) -> Markup:
        ranked = frames.actors(self.selection.analysis)
        chosen = self.selection.control("actor").value
        page = actor_page(self.selection.analysis, chosen or (ranked.name.iloc[0] if len(ranked) else None))
        if chosen or ranked.empty:
            return page
        return join([element("p", "The actor mentioned most often; choose another above.", class_="note"), page])


def actor_page(analysis: Analysis, name: str | None) -> Markup:
    """Return everything told of the first actor of that name."""
    actor = next((actor for actor in analysis.records["actors"] if actor.name == name), None)
    if actor is None:
        return element("p", "No actor is named.", class_="note")
    mentions = frames.mentions(analysis)
    own = mentions[mentions.actor_id == actor.actor_id]
    quotes = frames.quotes(analysis)
    by = frames.those(quotes, (actor.actor_id in ids for ids in quotes.speaker_ids))
    places = sorted(own.start)
    about = frames.those(
        quotes,
        (
            bisect_left(places, end) > bisect_left(places, start) and actor.actor_id not in ids
            for start, end, ids in zip(quotes.start, quotes.end, quotes.speaker_ids)
        ),
    )
    events = frames.events(analysis)
    acted = frames.those(events, (actor.actor_id in ids for ids in events.actors))
    parts = [("mentions", listings.mentions(analysis, own), len(own))]
    parts += [("quotes by", listings.quotes(analysis, by, with_speaker=False), len(by))]
    parts += [("quotes about", listings.quotes(analysis, about), len(about))]
    parts += [("events", listings.events(analysis, acted), len(acted))]
    return join(
        [
            element("h3", actor.name),
            element("p", ", ".join(_facts(actor, len(own))), class_="told"),
            element("p", actor.why, class_="why") if actor.why else None,
            element("p", "called ", _forms(own)),
            *(
                element("details", element("summary", f"{title}: {count}"), listed, open=title == "quotes by")
                for title, listed, count in parts
            ),
            relations.ego(analysis, actor.actor_id),
        ]
    )


def _facts(actor, mentions: int):
    yield type_of(actor)
    tenure = actor.tenure if actor.tenure != "current" else None
    role = " ".join(word for word in (tenure, actor.role) if known(word)) or None
    for value in (role, actor.affiliation, actor.country):
        if known(value) and value != actor.name:
            yield value
    yield f"named {often(actor.names)}"
    if actor.pronouns:
        yield f"meant by {plural(actor.pronouns, 'pronoun')}"
    if described := mentions - actor.names - actor.pronouns:
        yield f"called otherwise {often(described)}"


def _forms(own) -> Markup:
    counted = Counter(frames.one_spelling(own[own.form != "pronoun"].text))
    return join([join([element("b", words), f"×{count}"], " ") for words, count in counted.items()], ", ")
