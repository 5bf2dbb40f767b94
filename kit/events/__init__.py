"""Events: see the table contract."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc

from kit.actors.records import Actor, Mention
from kit.article import Article
from kit.events.records import Event, Order
from kit.oddities import Oddity
from kit.quotes.records import Quote
from kit.times.records import Time


class EventsFound(NamedTuple):
    """Hold what the stage found: a tuple of records for each table."""

    events: tuple[Event, ...]
    orders: tuple[Order, ...]
    oddities: tuple[Oddity, ...] = ()


def find_events(
    doc: Doc,
    article: Article,
    times: tuple[Time, ...],
    actors: tuple[Actor, ...],
    mentions: tuple[Mention, ...],
    quotes: tuple[Quote, ...],
) -> EventsFound:
    """Return what the stage finds."""
    return EventsFound((), ())
