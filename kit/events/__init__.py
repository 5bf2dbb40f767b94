"""Events: what happened when, hung on dates, containers and order words, with status and place in order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from spacy.tokens import Doc

from kit.actors.records import Actor, Mention
from kit.article import Article
from kit.events.anchors import Anchor, find_anchors
from kit.events.happenings import Gatherer, Happening
from kit.events.merging import fold_channels, merge
from kit.events.ordering import order
from kit.events.placing import is_repeated, place
from kit.events.records import Event, Order
from kit.events.signals import Link, find_links
from kit.events.writing import Writer
from kit.oddities import Oddity
from kit.quotes.records import Quote
from kit.relations.parties import Parties
from kit.relations.statements import Statements
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
    """Return the events with a date or a place in order, the constraints between them, and contradictions.

    An event is a verb or event noun that a time expression dates, that stands in a dated event
    ("during the call"), or that order words tie to one; an event noun repeated in the text counts
    too. Places that tell of one event are one row. Events come in text order; `rank` orders them.
    """
    parties, statements = Parties(doc, mentions), Statements(quotes)
    links = list(find_links(doc))
    notes = [paragraph for paragraph in article.paragraphs if paragraph.kind == "note"]
    told = tuple(time for time in times if not any(note.start <= time.start < note.end for note in notes))
    happenings = gather(Gatherer(doc, actors, parties, statements), find_anchors(doc, told), links)
    clusters = fold_channels(merge(list(happenings.values()), around(happenings, links)), links)
    of_head = {member.head.i: cluster for cluster in clusters for member in cluster.members}
    placed = place(clusters, links, of_head)
    kept = [cluster for cluster in clusters if cluster in placed or is_repeated(cluster)]
    writer = Writer(doc, article, times, actors, parties, statements)
    events = [writer.event(cluster, placed.get(cluster)) for cluster in kept]
    return EventsFound(*order(events, kept, links, of_head, article))


def gather(gatherer: Gatherer, anchors: Iterable[Anchor], links: list[Link]) -> dict[int, Happening]:
    """Return the happenings of all heads that may matter, by token index, in text order."""
    dated: dict[int, Anchor] = {}
    for anchor in anchors:
        if anchor.head.i in dated and dated[anchor.head.i].time.value == anchor.time.value:
            continue  # "the summit in May, which came at the same time"
        if anchor.head.i in dated and anchor.verb is not None:  # "the war began in May and resumed in June"
            anchor = anchor._replace(head=anchor.verb)
        dated.setdefault(anchor.head.i, anchor)
    heads = {anchor.head for anchor in dated.values()} | set(gatherer.nouns()) | set(gatherer.tellers())
    heads |= {token for link in links for token in (link.head, link.other)}
    return {head.i: gatherer.happening(head, dated.get(head.i)) for head in sorted(heads, key=lambda token: token.i)}


def around(happenings: dict[int, Happening], links: list[Link]) -> dict[int, tuple[str, ...]]:
    """Return for each noun that holds a clause who takes part in the clause: it tells which call "the call" was."""
    return {link.other.i: happenings[link.head.i].parties for link in links if link.relation == "during"}
