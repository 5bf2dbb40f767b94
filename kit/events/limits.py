"""Limits: the value, mod and bounds of an event, as the word before its time moves them."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from spacy.tokens import Token

from kit.events.happenings import Happening
from kit.language import grammar


class When(NamedTuple):
    """Hold the TIMEX3 value and mod of an event and its bounds."""

    value: str | None = None
    mod: str | None = None
    earliest: str | None = None
    latest: str | None = None


def limited(source: Happening, published: dt.date | None) -> When:
    """Return when an event is by what dates it, as the word before its time moves it.

    What has been so since a day is so until publication. Source: the interval rules of the table contract.
    """
    time, limit, until = source.time, source.limit, source.until
    value = f"{time.value}/{until.value}" if until is not None else time.value
    if limit is None or time.mod in {"BEFORE", "ON_OR_BEFORE", "AFTER", "ON_OR_AFTER"} or time.latest is None:
        return When(value, time.mod, time.earliest, (until or time).latest)
    if limit == "SINCE":
        today = published.isoformat() if published is not None else None
        lasts = today is not None and (time.earliest or "9999")[:10] < today
        return When(value, "ON_OR_AFTER", time.earliest, today if lasts else None)
    if limit == "ON_OR_AFTER":
        return When(value, limit, time.latest if time.mod == "END" else time.earliest, None)
    if limit == "AFTER":
        return When(value, limit if time.mod is None else time.mod, time.latest, None)
    if time.mod is not None:  # "before the end of the year"
        return When(value, time.mod, None, time.latest)
    return When(value, limit, None, time.latest if limit == "ON_OR_BEFORE" else time.earliest)


def limit_of(root: Token, verb: Token | None) -> str | None:
    """Return the mod that the word before a time makes of it: "before May", "not before May"; SINCE is until now."""
    before = grammar.preposition(root)
    if verb is not None and grammar.negation(verb) is not None and before == "before":
        return "ON_OR_AFTER"
    if before == "since":
        helpers = {helper.lower_ for helper in grammar.auxiliaries(verb)} if verb is not None else set()
        return "ON_OR_AFTER" if "had" in helpers else "SINCE"
    return {"before": "BEFORE", "by": "ON_OR_BEFORE", "after": "AFTER"}.get(before)
