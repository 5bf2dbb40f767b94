"""Events: what happened when, hung on dates, containers and order words, with status and place in order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from spacy.tokens import Doc

from kit.actors.records import Actor, Mention
from kit.article import Article
from kit.events.anchors import Anchor, find_anchors
from kit.events.channels import fold_channels, fold_names, fold_plans
from kit.events.clusters import by_head, is_closer
from kit.events.gathering import Gatherer
from kit.events.happenings import Happening
from kit.events.merging import merge
from kit.events.nouns import words
from kit.events.ordering import order
from kit.events.placing import is_repeated, place
from kit.events.records import Event, Order
from kit.events.signals import Link, find_links
from kit.events.writing import Writer
from kit.language import text_of
from kit.oddities import Oddity
from kit.quotes.records import Quote
from kit.relations.parties import Parties
from kit.relations.statements import Statements
from kit.spans import Span
from kit.times.entries import find_entries
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
    links = [link for link in find_links(doc) if not article.in_note(link.head.idx)]
    entries = find_entries(article.text, article.paragraphs, times)
    told = tuple(time for time in times if is_of_story(article, time, entries) and not in_dateline(article, time))
    found = gather(Gatherer(doc, actors, parties, statements), find_anchors(doc, told, entries), links)
    found = [happening for happening in found if not article.in_note(happening.head.idx)]
    clusters = fold_names(fold_plans(fold_channels(merge(found, around(found, links)), links)))
    of_head = by_head(clusters)
    lengths = {time.end + 1: time for time in told if time.type == "DURATION"}
    placed = place(clusters, links, of_head, lengths)
    kept = [cluster for cluster in clusters if cluster in placed or is_repeated(cluster)]
    writer = Writer(doc, article, times, actors, parties, statements, mentions)
    events = [writer.event(cluster, placed.get(cluster)) for cluster in kept]
    return EventsFound(*order(events, kept, links, of_head, article))


DATELINE = re.compile(r"(?:[A-Z][A-Z.’'-]*[ ,]+)+(?:[A-Z][\w.]+[ ,]+){0,2}")
STAMP = re.compile(r"\((?:updated|published|posted|as of)\b[^()]*$", re.IGNORECASE)
DASH = re.compile(r"[.,]?\s*(?:\([^)]*\)\s*)?(?:—|–|--|-)\s")


def is_of_story(article: Article, time: Time, entries: dict[int, Span]) -> bool:
    """Tell whether a time stands in no note; a date line that opens a chronology looks like the page's own."""
    if not article.in_note(time.start):
        return True
    return time.start in entries and article.published is not None and time.value != article.published.isoformat()


def in_dateline(article: Article, time: Time) -> bool:
    """Tell whether a date only says when a report was filed: "OXLEY, March 4 - The mayor will resign on Friday".

    Or when it was updated: "OXLEY (Updated 2:15 p.m.) - The mayor will resign".
    """
    start = next((p.start for p in article.paragraphs if p.start <= time.start < p.end), 0)
    if STAMP.search(article.text, start, time.start):
        return True
    opens = DATELINE.fullmatch(article.text, start, time.start)
    return opens is not None and DASH.match(article.text, time.end) is not None


def gather(gatherer: Gatherer, anchors: Iterable[Anchor], links: list[Link]) -> list[Happening]:
    """Return the happenings of all heads that may matter, in text order; a verb has one for each of its dates."""
    dated: dict[int, Anchor] = {}
    again: list[Anchor] = []
    latest: dict[int, Anchor] = {}
    for anchor in anchors:
        if anchor.gap is not None:
            again.append(anchor)
            continue
        known = dated.get(anchor.head.i)
        last = latest.get(anchor.head.i, known)
        latest[anchor.head.i] = anchor
        if known is not None and known.time.value == anchor.time.value:
            continue  # "the summit in May, which came at the same time"
        if known is not None and (known.time.value or "").startswith(f"{anchor.time.value}T"):
            continue  # "at 10:35 a.m. (0735 GMT) [on Friday]"
        if known is not None and (
            is_closer(anchor.time, known.time) or _is_exact(gatherer.doc, last.time, anchor.time)
        ):  # "next year's fair will open on May 3"
            dated[anchor.head.i] = anchor
        elif known is not None and _is_another_date(gatherer.doc, last.time, anchor.time):
            again.append(anchor)
        else:
            if known is not None and anchor.verb is not None:  # "the war began in May and resumed in June"
                anchor = anchor._replace(head=anchor.verb)
            dated.setdefault(anchor.head.i, anchor)
    heads = {anchor.head for anchor in dated.values()} | set(gatherer.nouns()) | set(gatherer.tellers())
    heads |= {token for link in links for token in (link.head, link.other)}
    found = [gatherer.happening(head, dated.get(head.i)) for head in heads]
    found += [gatherer.happening(anchor.head, anchor) for anchor in again]
    return sorted(found, key=lambda happening: happening.head.i)


def _is_another_date(doc: Doc, one: Time, other: Time) -> bool:
    """Tell whether a verb has a second date beside the first: "renewed in 1995 [and again in] 2015"."""
    between = text_of(doc)[one.end : other.start].replace(",", " ").split()
    return set(between) <= words("order", "and_again") and bool(set(between) & {"and", "then"})


def _is_exact(doc: Doc, counted: Time, told: Time) -> bool:
    """Tell whether a date says outright what the one before it counts: "five years later, [in 1970]"."""
    between = text_of(doc)[counted.end : told.start].replace(",", " ").split()
    return counted.offset is not None and told.anchor is None and told.on_calendar and set(between) <= {"in", "on"}


def around(found: list[Happening], links: list[Link]) -> dict[int, tuple[str, ...]]:
    """Return for each noun that holds a clause who takes part in the clause: it tells which call "the call" was."""
    parties = {happening.head.i: happening.parties for happening in found}
    return {link.other.i: parties[link.head.i] for link in links if link.relation == "during"}
