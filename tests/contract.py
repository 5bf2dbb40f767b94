"""The table contract as a list of breaches: exact offsets, allowed words, ids that exist, text order."""

from typing import Literal, get_args, get_origin, get_type_hints

from kit.spans import hull
from kit.tables import RECORDS

PLACES = {  # the columns in front of _start and _end, and the column that repeats the words between
    "": "text",
    "source_": "source_text",
    "cue_": "cue",
    "trigger_": "trigger",
    "relayed_by_": "relayed_by",
    "role_": "role",
    "sentence_": None,
}
REFERENCES = {
    "actors": {"part_of": "actors"},
    "mentions": {"actor_id": "actors"},
    "relations": {"source_id": "actors", "target_id": "actors", "quote_id": "quotes"},
    "quotes": {"speaker_ids": "actors", "said_time_id": "times", "linked_to": "quotes"},
    "events": {"actors": "actors", "place": "actors", "time_id": "times", "quote_id": "quotes"},
    "orders": {"earlier_id": "events", "later_id": "events"},
    "sources": {"actor_ids": "actors", "may_be": "sources", "relays": "sources"},
    "statements": {
        "quote_id": "quotes",
        "source_id": "sources",
        "claim_id": "claims",
        "corroborated_by": "statements",
        "denied_by": "statements",
    },
    "claims": {"statements": "statements", "sources": "sources", "denied_by": "statements"},
    "sentences": {"source_ids": "sources"},
}


def breaches(analysis, table):
    """Return what in one table breaks the contract, one line each."""
    found = []
    ids = {name: {identity(record) for record in analysis.records[name]} for name in RECORDS}
    words = {name: get_args(kind) for name, kind in get_type_hints(RECORDS[table]).items() if is_closed(kind)}
    for record in analysis.records[table]:
        wrong = [*wrong_places(record, analysis.article.text), *wrong_ids(record, table, ids)]
        wrong += [
            f"{name} is {getattr(record, name)!r}"
            for name in words
            if getattr(record, name) not in allowed(words[name])
        ]
        found += [f"{table} {identity(record)}: {what}" for what in wrong]
    starts = [record.start for record in analysis.records[table] if hasattr(record, "start")]
    if table != "orders" and starts != sorted(starts):
        found.append(f"{table}: not in text order")
    return found


def identity(record):
    return getattr(record, next(iter(type(record).__dataclass_fields__)))


def is_closed(kind):
    return get_origin(kind) is Literal or any(get_origin(part) is Literal for part in get_args(kind))


def allowed(parts):
    """Return the words of a Literal, or of a Literal or None."""
    return {word for part in parts for word in (get_args(part) or [None if part is type(None) else part])}


def wrong_places(record, text):
    for prefix, column in PLACES.items():
        start, end = getattr(record, f"{prefix}start", None), getattr(record, f"{prefix}end", None)
        if (start is None) != (end is None):
            yield f"half a place: {prefix}start {start}, {prefix}end {end}"
        elif start is not None and not 0 <= start <= end <= len(text):
            yield f"{prefix}start {start}, {prefix}end {end} lies outside the text"
        elif start is not None and column and getattr(record, column, text[start:end]) != text[start:end]:
            yield f"{column} {getattr(record, column)!r} is not {text[start:end]!r}"
    for column in ("parts", "mentions"):
        spans = getattr(record, column, ())
        yield from (f"{column} {span} is no span" for span in spans if not 0 <= span[0] < span[1] <= len(text))
    if hasattr(record, "parts"):
        if hull(record.parts) != (record.start, record.end):
            yield f"{record.start}, {record.end} is not the hull of {record.parts}"
        if record.content != " ".join(text[start:end] for start, end in record.parts):
            yield f"content {record.content!r} is not the parts joined"


def wrong_ids(record, table, ids):
    for column, other in REFERENCES.get(table, {}).items():
        named = getattr(record, column)
        for name in named if isinstance(named, tuple) else (named,):
            if name is not None and name not in ids[other]:
                yield f"{column} {name!r} is no row of {other}"
