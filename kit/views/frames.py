"""Frames: the tables joined as the views need them; every column a view or filter names stands here."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

import numpy as np
import pandas as pd

from kit.analysis import Analysis
from kit.quotes.records import Quote
from kit.views.wording import NOBODY, UNCLEAR, day, known, when

MARKED = ("direct", "mixed")


def quotes(analysis: Analysis) -> pd.DataFrame:
    """Return the quotes with what is known of their source, a speaker in every row, and words counted.

    `statement_id` is missing where a row says nothing of its own: marked words inside a statement, a
    refusal, a term. `quoted` counts the words in quotation marks, `paraphrased` those that are the reporter's.
    """
    table = analysis.quotes
    sources = {source.source_id: source for source in analysis.records["sources"]}
    own = {s.quote_id: s.statement_id for s in analysis.records["statements"]}
    behind = {s.quote_id: sources.get(s.source_id) for s in analysis.records["statements"]}
    for quote in analysis.records["quotes"]:
        behind.setdefault(quote.quote_id, behind.get(quote.linked_to))
    found = [behind.get(quote_id) for quote_id in table.quote_id]
    actors = analysis.actor_by_id
    times = {time.time_id: time for time in analysis.records["times"]}
    table["said_when"] = _strings(
        when(times[i], times[i].text) if i in times else day(said) if known(said) else None
        for i, said in zip(table.said_time_id, table.said)
    )
    table["speaker"] = _strings(one_spelling(map(_speaker, analysis.records["quotes"])))
    table["statement_id"] = _strings(own.get(quote_id) for quote_id in table.quote_id)
    table["source_type"] = _strings(source.type if source else None for source in found)
    table["rung"] = _strings(source.rung if source else None for source in found)
    table["country"] = _strings(
        (source.country if source else None) or _countries(ids, actors)
        for source, ids in zip(found, table.speaker_ids, strict=True)
    )
    words = {quote.quote_id: len(quote.content.split()) for quote in analysis.records["quotes"]}
    inside = Counter()
    for quote in analysis.records["quotes"]:
        if quote.kind == "mixed" and quote.linked_to:
            inside[quote.linked_to] += words[quote.quote_id]
    table["quoted"] = [words[i] if k in MARKED else 0 for i, k in zip(table.quote_id, table.kind)]
    table["paraphrased"] = [
        max(0, words[i] - inside[i]) if k == "indirect" else 0 for i, k in zip(table.quote_id, table.kind)
    ]
    return table


def events(analysis: Analysis) -> pd.DataFrame:
    """Return the events in order of time, those without a place in it last, with actors by name."""
    table = analysis.events
    actors = analysis.actor_by_id
    table["actor"] = _strings(_names(ids, actors) for ids in table.actors)
    words = {time.time_id: time.text for time in analysis.records["times"]}
    table["when"] = _strings(when(event, words.get(event.time_id)) for event in analysis.records["events"])
    first = table.earliest.fillna(table.latest)
    return (
        table.assign(_first=first, _undated=first.isna())
        .sort_values(["_undated", "rank", "_first", "start"], kind="stable", na_position="last")
        .drop(columns=["_first", "_undated"])
        .reset_index(drop=True)
    )


def mentions(analysis: Analysis) -> pd.DataFrame:
    """Return the mentions with the name, type, country and role of the actor each of them means."""
    table = analysis.mentions
    behind = [analysis.actor_by_id.get(actor_id) for actor_id in table.actor_id]
    table["actor"] = _strings(actor.name if actor else None for actor in behind)
    table["type"] = _strings(actor.type if actor else None for actor in behind)
    table["country"] = _strings(actor.country if actor else None for actor in behind)
    table["role"] = _strings(actor.role if actor else None for actor in behind)
    return table


def actors(analysis: Analysis) -> pd.DataFrame:
    """Return the actors, the most often mentioned first, with their names also in column `actor`."""
    table = analysis.actors
    table["actor"] = table.name
    table["text"] = table.name.str.cat(table.role.fillna(""), sep=" ")
    counted = Counter(mention.actor_id for mention in analysis.records["mentions"])
    table["mentions"] = [counted[actor_id] for actor_id in table.actor_id]
    order = table.mentions.sort_values(ascending=False, kind="stable").index
    return table.loc[order].reset_index(drop=True)


def sources(analysis: Analysis) -> pd.DataFrame:
    """Return the sources, the most often heard first, with their type in column `source_type`.

    `source` is the fullest phrase for each; `text` holds what it says too, so that a search of the
    words finds the quotes and who stands behind them alike.
    """
    table = analysis.sources.rename(columns={"type": "source_type"})
    said = defaultdict(list)
    for statement in analysis.records["statements"]:
        said[statement.source_id].append(statement.text)
    table["source"] = table.text
    table["text"] = _strings(" ".join([words, *said[i]]) for i, words in zip(table.source_id, table.text))
    return table.sort_values("statements", ascending=False, kind="stable").reset_index(drop=True)


def sentences(analysis: Analysis) -> pd.DataFrame:
    """Return the sentences with what they are told from in column `source`."""
    table = analysis.sentences
    phrases = {source.source_id: source.text for source in analysis.records["sources"]}
    table["source"] = _strings("; ".join(phrases[i] for i in ids if i in phrases) or None for ids in table.source_ids)
    return table


def oddities(analysis: Analysis) -> pd.DataFrame:
    """Return the oddities, one row for all of a kind and reason: the foot of a page is one thing to look at.

    `places` has the spans of all of them, `text` the words of the first and `more` how many more there are.
    What belongs to the page rather than to its story, `of_page`, comes last. `label` is the kind in words:
    a day that the page tells is not missing.
    """
    columns = ["kind", "start", "end", "text", "more", "why", "places"]
    rows = [
        (kind, own.start.iloc[0], own.end.iloc[0], *_counted(own.text), why, tuple(zip(own.start, own.end)))
        for (kind, why), own in analysis.oddities.groupby(["kind", "why"], sort=False, dropna=False)
    ]
    table = pd.DataFrame(rows, columns=columns)
    table["of_page"] = table.kind.isin(furniture(analysis))
    table["label"] = table.kind.mask(table.of_page & table.kind.eq("no date"), "date")
    return table.sort_values("of_page", kind="stable").reset_index(drop=True)


def furniture(analysis: Analysis) -> set[str]:
    """Return the kinds of oddities of a page rather than of its story; a date that the page tells is one too."""
    return {"heading", "note"} | ({"no date"} if analysis.article.published else set())


def spoken(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the quotes that were said or written: no belief, intention, perception or evidence."""
    return rows[rows.sense.isin(["speech", "writing"]) | rows.sense.isna()]


def is_named(speaker: str) -> bool:
    """Tell whether a speaker in the quotes is a name or description: neither nobody nor a pronoun left unclear."""
    return speaker != NOBODY and not speaker.endswith(UNCLEAR)


def by_country(rows: pd.DataFrame) -> pd.DataFrame:
    """Return mentions rolled up: whoever belongs to a country counts for it."""
    return rows.assign(actor=rows.country.fillna(rows.actor), type=rows.type.mask(rows.country.notna(), "COUNTRY"))


def those(rows: pd.DataFrame, truths) -> pd.DataFrame:
    """Return the rows for which the truth value is true; an empty frame keeps its columns."""
    return rows.loc[np.fromiter(truths, dtype=bool, count=len(rows))]


def _counted(texts: pd.Series) -> tuple[str, str]:
    """Return the first of several texts, and how many others there are or how often it stands.

    >>> _counted(pd.Series(["Share", "Print", "Share"])), _counted(pd.Series([", he said", ", he said"]))
    (('Share', ', and 1 more'), ('he said', ' ×2'))
    """
    first, others = texts.iloc[0].lstrip(" ,;"), texts.nunique() - 1
    return first, f", and {others:,} more" if others else f" ×{len(texts)}" if len(texts) > 1 else ""


def _speaker(quote: Quote) -> str:
    """Return who stands behind a quote: a pronoun that means no actor found is told from a name."""
    voice = quote.speaker or quote.source_text
    if not voice:
        return NOBODY
    unclear = not quote.speaker_ids and quote.attribution == "pronoun" and " " not in voice
    return f"{voice}{UNCLEAR}" if unclear else voice


def one_spelling(phrases) -> Iterator[str]:
    """Give the phrases, each as it was first written: a sentence begins with a capital, a voice does not."""
    first: dict[str, str] = {}
    for phrase in phrases:
        yield first.setdefault(phrase.casefold(), phrase)


def _names(ids, actors) -> str | None:
    return "; ".join(actors[i].name for i in ids if i in actors) or None


def _countries(ids, actors) -> str | None:
    found = (actors[i].name if actors[i].type == "COUNTRY" else actors[i].country for i in ids if i in actors)
    return "; ".join(dict.fromkeys(country for country in found if country)) or None


def _strings(values) -> pd.array:
    return pd.array(list(values), dtype="string")
