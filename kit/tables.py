"""Tables: frozen records as pandas DataFrames with the columns of the table contract."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields

import pandas as pd

from kit.actors.records import Actor, Mention
from kit.events.records import Event, Order
from kit.oddities import Oddity
from kit.quotes.records import Quote
from kit.relations.records import Relation
from kit.sourcing.records import Claim, Finding, Sentence, Source, Statement
from kit.times.records import Time

RECORDS = {
    "actors": Actor,
    "mentions": Mention,
    "relations": Relation,
    "quotes": Quote,
    "times": Time,
    "events": Event,
    "orders": Order,
    "sources": Source,
    "statements": Statement,
    "claims": Claim,
    "sentences": Sentence,
    "findings": Finding,
    "oddities": Oddity,
}
"""Each table's name and the record that is one of its rows."""


def columns(table: str) -> list[str]:
    """Return the columns of a table in order."""
    return [field.name for field in fields(RECORDS[table])]


def to_frame(table: str, records: Iterable) -> pd.DataFrame:
    """Return records as a DataFrame: whole numbers nullable, truth values as bool, None as NA."""
    names = columns(table)
    rows = [[getattr(record, name) for name in names] for record in records]
    frame = pd.DataFrame(rows, columns=names, dtype=object)
    for field in fields(RECORDS[table]):
        kind = str(field.type)
        if kind.startswith("int"):
            frame[field.name] = frame[field.name].astype("Int64")
        elif kind == "bool":
            frame[field.name] = frame[field.name].astype(bool)
        elif kind.startswith("float"):
            frame[field.name] = frame[field.name].astype("Float64")
        elif not kind.startswith("tuple"):
            frame[field.name] = frame[field.name].astype("string")
    return frame
