"""Choosing: what can be corrected, the rows it is chosen from, and the correction that a choice makes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

import ipywidgets as widgets
import pandas as pd

from kit.corrections import Correction
from kit.views import frames
from kit.views.criteria import chosen
from kit.views.selection import Selection
from kit.views.view import LABELLED, MARGIN
from kit.views.wording import NOBODY, cut, known, when

UNCHOSEN = ("choose …", "")
NO_ACTOR = "\0"
"""What a menu holds for nobody: no actor can be called so."""


class Asked(NamedTuple):
    """Hold how one kind of correction is asked for, and how a choice becomes one."""

    about: str
    wrong: str
    right: str
    hint: str
    criteria: tuple[str, ...]
    made: Callable[[Selection, str, str | None], Correction]


def rows_of(selection: Selection, what: str) -> list[tuple[str, str]]:
    """Return the rows that may be wrong, those that the filters let through, as a menu's labels and ids.

    Several ids, with spaces between, stand for all that one voice says.
    """
    if what == "actor":
        return [(cut(row.name, 60), row.actor_id) for row in selection.frame("actors").itertuples()]
    if what == "date":
        times = [time for time in selection.analysis.records["times"] if time.type in {"DATE", "TIME"}]
        return [(f"“{cut(time.text, 50)}”: {when(time)}{_where(selection, time)}", time.time_id) for time in times]
    name = {"speaker": "quotes", "mention": "mentions"}[what]
    rows = chosen(selection.frame(name), selection.query(ASKED[what].criteria))
    if what == "speaker":
        single = [(f"{cut(row.speaker, 30)}: “{cut(row.content, 60)}”", row.quote_id) for row in rows.itertuples()]
        return [*_voices(rows), *single]
    return [
        (f"“{cut(row.text, 40)}”: {cut(row.actor, 30)}{_where(selection, row)}", row.mention_id)
        for row in rows.itertuples()
        if known(row.actor)
    ]


def _voices(rows: pd.DataFrame) -> Iterator[tuple[str, str]]:
    """Give each voice that is no actor and has several rows, such as the A of an interview, with all of their ids."""
    unknown = frames.those(rows, (not ids and frames.is_named(who) for ids, who in zip(rows.speaker_ids, rows.speaker)))
    for speaker, own in unknown.groupby("speaker", sort=False):
        if len(own) > 1:
            yield f"all {len(own)} of {cut(speaker, 60)}", " ".join(own.quote_id)


def together(entries: Iterable[Correction]) -> Iterator[tuple[str, tuple[Correction, ...]]]:
    """Give what is kept as a menu's labels and corrections: all of a voice that has a new speaker, then each."""
    entries = list(entries)
    voices = defaultdict(list)
    for entry in entries:
        if entry.what == "speaker":
            voices[entry.was, entry.now].append(entry)
    for (was, now), own in voices.items():
        if len(own) > 1:
            yield f"all {len(own)} of {cut(was or NOBODY, 40)} are said by {cut(now or NOBODY, 40)}", tuple(own)
    yield from ((str(entry), (entry,)) for entry in entries)


def targets(selection: Selection, what: str) -> list[tuple[str, str]]:
    """Return the actors that may be right, the most often mentioned first.

    Where a speaker is asked for, the voices that are no actors come next, then nobody.
    """
    names = list(selection.frame("actors").name)
    if what == "speaker":
        quotes = selection.analysis.records["quotes"]
        names += [q.source_text for q in quotes if q.source_text and not q.speaker_ids and q.attribution != "pronoun"]
    offered = [(cut(name, 60), name) for name in dict.fromkeys(names)]
    return [*offered, (NOBODY, NO_ACTOR)] if what == "speaker" else offered


def menu(description: str) -> widgets.Dropdown:
    """Return a menu from which nothing is chosen yet."""
    layout = {"width": "auto", "max_width": "min(38em, 96%)", "margin": MARGIN}
    return widgets.Dropdown(options=[UNCHOSEN], value="", description=description, style=LABELLED, layout=layout)


def line(description: str, placeholder: str) -> widgets.Text:
    """Return a line to write in."""
    layout = {"width": "24em", "max_width": "96%", "margin": MARGIN}
    return widgets.Text(description=description, placeholder=placeholder, style=LABELLED, layout=layout)


def _where(selection: Selection, row) -> str:
    """Return a row in its words, in brackets: many say "he" or "Monday"."""
    text = selection.analysis.article.text
    before, after = text[max(0, row.start - 28) : row.start], text[row.end : row.end + 28]
    before = before.partition(" ")[2] if row.start > 28 else before
    after = after.rpartition(" ")[0] if row.end + 28 < len(text) else after
    gaps = [" " if words[:1].isspace() else "" for words in (before[::-1], after)]
    return f" ({cut(before, 28)}{gaps[0]}▸{cut(row.text, 24)}◂{gaps[1]}{cut(after, 28)})"


def _row(selection: Selection, table: str, key: str, value: str):
    return next(row for row in selection.analysis.records[table] if getattr(row, key) == value)


def _speaker(selection: Selection, quote_id: str, now: str | None) -> Correction:
    quote = _row(selection, "quotes", "quote_id", quote_id)
    return Correction("speaker", now, quote.text, quote.start, quote.speaker or NOBODY)


def _mention(selection: Selection, mention_id: str, now: str | None) -> Correction:
    mention = _row(selection, "mentions", "mention_id", mention_id)
    was = selection.analysis.actor_by_id.get(mention.actor_id)
    return Correction("mention", now, mention.text, mention.start, was.name if was else "")


def _actor(selection: Selection, actor_id: str, now: str | None) -> Correction:
    return Correction("actor", now, _row(selection, "actors", "actor_id", actor_id).name)


def _date(selection: Selection, time_id: str, now: str | None) -> Correction:
    time = _row(selection, "times", "time_id", time_id)
    return Correction("date", (now or "").strip(), time.text, time.start, when(time))


QUOTED = ("speaker", "kind", "sense", "stance", "country", "source_type", "rung", "text")
MENTIONED = ("actor", "type", "country", "role", "form", "reading", "text")
ASKED = {
    "speaker": Asked(
        "who speaks",
        "the words",
        "are said by",
        "The words are those that the filters above let through: search for some first where there are many. "
        "All that is said by a voice which is no actor, such as the A of an interview, comes first.",
        QUOTED,
        _speaker,
    ),
    "actor": Asked(
        "who is the same",
        "this name",
        "is the same as",
        "Two entries for one person, country or body become one, under the second name.",
        (),
        _actor,
    ),
    "mention": Asked(
        "who is meant",
        "the words",
        "mean",
        "The words are those that the filters above let through: choose an actor or a form first where there are many.",
        MENTIONED,
        _mention,
    ),
    "date": Asked(
        "which day is meant",
        "the words",
        "mean",
        "A day, a month or a year, as 2024-05-31, 2024-05 or 2024; the events that hang on it move too.",
        (),
        _date,
    ),
}
"""What can be corrected in a notebook; the publication day is asked for by kit.views.publication."""
