"""The edits: what each kind of correction does to the records of its stage."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kit.actors.records import Actor, Mention
from kit.actors.rows import BY_NAME
from kit.quotes.records import Quote
from kit.spans import Span
from kit.times.edtf import to_edtf
from kit.times.intervals import interval
from kit.times.records import Time
from kit.times.rows import side


class Lost(Exception):
    """Say why a correction finds no place in the article as it is now."""


def correct_actor(found, correction, replay):
    """Return the actors with one of them folded into another: its mentions, roles and counts."""
    other, one = (named(found.actors, name, replay, correction) for name in (correction.words, correction.now))
    if other is one:
        raise Lost("they are the same already")
    why = f"corrected by the analyst: the same as {one.name}"
    mentions = tuple(
        replace(m, actor_id=one.actor_id, corrected=True, why=f"{why}; {m.why}") if m.actor_id == other.actor_id else m
        for m in found.mentions
    )
    mentions = tuple({(m.start, m.end, m.actor_id): m for m in reversed(mentions)}.values())[::-1]
    known = {
        name: getattr(one, name) or getattr(other, name)
        for name in ("kind", "role", "role_start", "role_end", "tenure", "affiliation", "country")
        if one.role is None or not name.startswith(("role", "tenure", "affiliation"))
    }
    why = f"corrected by the analyst: {other.name} is the same; {one.why}"
    merged = replace(one, **known, first_start=min(one.first_start, other.first_start), corrected=True, why=why)
    actors = (merged if actor is one else actor for actor in found.actors if actor is not other)
    actors = (replace(a, part_of=one.actor_id) if a.part_of == other.actor_id else a for a in actors)
    return found._replace(actors=counted(actors, mentions), mentions=mentions)


def correct_mention(found, correction, replay):
    """Return the mentions with one of them meaning another actor."""
    mention, one = at(found.mentions, replay.place(correction), "mention"), named(found.actors, correction.now, replay)
    was = next((actor.name for actor in found.actors if actor.actor_id == mention.actor_id), "nobody")
    why = f"corrected by the analyst: {one.name}, not {was}"
    moved = replace(mention, actor_id=one.actor_id, confidence=None, corrected=True, why=why)
    mentions = tuple(moved if other is mention else other for other in found.mentions)
    return found._replace(actors=counted(found.actors, mentions), mentions=mentions)


def correct_speaker(found, correction, replay):
    """Return the quotes with another speaker for one of them, its marked words, and what goes on from it."""
    quote = at(found.quotes, replay.place(correction), "quote")
    own = {quote.quote_id} | {q.quote_id for q in found.quotes if shares_cue(q, quote)}
    for q in found.quotes:  # in text order: what goes on from a row comes after it
        if q.linked_to in own and q.speaker == quote.speaker:
            own.add(q.quote_id)
    said_by = speaker(quote, correction.now, found.quotes, replay)
    why = f"corrected by the analyst: {correction.now or 'nobody named'}, not {quote.speaker or 'nobody named'}"
    quotes = (
        replace(
            q,
            **said_by,
            confidence=None,
            corrected=True,
            why=why,
            linked_to=q.linked_to if q.linked_to in own else None,
        )
        if q.quote_id in own
        else q
        for q in found.quotes
    )
    return found._replace(quotes=tuple(quotes))


def shares_cue(other: Quote, quote: Quote) -> bool:
    """Tell whether one saying attributes both quotes.

    What goes on from an earlier row has that row's cue, and only the marked words inside it go with it.
    """
    if quote.cue_start is None or other.cue_start != quote.cue_start:
        return False
    borrowed = quote.attribution in {"continued", "alternating"}
    return not borrowed or other.start < quote.end and quote.start < other.end


def speaker(quote: Quote, name: str | None, quotes: Iterable[Quote], replay) -> dict:
    """Return what a quote tells of its speaker where that is the actor of a name: the naming of it that is nearest.

    A voice that is no actor, such as "a club source", is the one behind other quotes.
    """
    if name is None:
        nothing = dict.fromkeys(("speaker", "source_start", "source_end", "source_text"))
        return nothing | {"speaker_ids": (), "attribution": "none"}
    try:
        one = named(replay.found["actors"], name, replay)
    except Lost:
        voices = [q for q in quotes if not q.speaker_ids and q.source_text == name]
        if not voices:
            raise
        near = min(voices, key=lambda q: abs(q.start - quote.start))
        where = {key: getattr(near, key) for key in ("speaker", "source_start", "source_end", "source_text")}
        return where | {"speaker_ids": (), "attribution": "explicit"}
    own = [mention for mention in replay.found["mentions"] if mention.actor_id == one.actor_id]
    near = min(own, key=lambda m: (m.form not in BY_NAME, abs(m.start - quote.start)), default=None)
    place = (near.start, near.end, near.text) if near else (None, None, None)
    where = dict(zip(("source_start", "source_end", "source_text"), place))
    return where | {"speaker_ids": (one.actor_id,), "speaker": one.name, "attribution": "explicit"}


def correct_date(found, correction, replay):
    """Return the times as they are: they were corrected when they were found; raise Lost where none was."""
    at(found.times, replay.place(correction), "time expression")
    return found


def with_value(time: Time, value: str, published: int | None) -> Time:
    """Return a time expression with the analyst's value; `published` is the number of the publication day."""
    bounds = interval(value, None, None)
    return replace(
        time,
        type="TIME" if "T" in value else "DATE",
        value=value,
        mod=None,
        earliest=bounds.earliest,
        latest=bounds.latest,
        granularity=bounds.granularity,
        direction=side(value, bounds, published),
        anchor=None,
        offset=None,
        alternatives=(),
        on_calendar=True,
        edtf=to_edtf(value, None, bounds),
        corrected=True,
        why=f"corrected by the analyst: {value}, not {time.value or 'without a value'}",
    )


EDITS = {
    "date": (correct_date, "times"),
    "actor": (correct_actor, "actors"),
    "mention": (correct_mention, "actors"),
    "speaker": (correct_speaker, "quotes"),
}
"""What each kind of correction does, and the table by which its stage is known."""


def named(actors: Iterable[Actor], name: str, replay, asking=None) -> Actor:
    """Return the actor of a name, or the one that another correction folded it into; raise Lost where there is none."""
    by_name, asked = {actor.name: actor for actor in reversed(list(actors))}, name
    folded = {entry.words: entry.now for entry in replay.kept.entries if entry.what == "actor" and entry != asking}
    while name not in by_name and name in folded:
        name = folded.pop(name)
    if name not in by_name:
        raise Lost(f"no actor is called {asked} now")
    return by_name[name]


def at(rows, span: Span, noun: str):
    """Return the row at a place, or the one that shares most of it; raise Lost where none shares half."""
    best = max(rows, key=lambda row: shared(row, span), default=None)
    if best is None or shared(best, span) < HALF:
        raise Lost(f"no {noun} is found at its words now")
    return best


HALF = 0.5


def shared(row, span: Span) -> float:
    """Return how much of a row and a place is in both."""
    return Span(row.start, row.end).overlap(span) / max(1, row.end - row.start, span.end - span.start)


def counted(actors: Iterable[Actor], mentions: tuple[Mention, ...]) -> tuple[Actor, ...]:
    """Return the actors with their mentions by name and by pronoun counted again."""
    names, pronouns = {}, {}
    for mention in mentions:
        if mention.form == "pronoun":
            pronouns[mention.actor_id] = pronouns.get(mention.actor_id, 0) + 1
        elif mention.form in BY_NAME:
            names[mention.actor_id] = names.get(mention.actor_id, 0) + 1
    return tuple(replace(a, names=names.get(a.actor_id, 0), pronouns=pronouns.get(a.actor_id, 0)) for a in actors)
