"""Limits: the mod and bounds of an event, as the word before its time moves them."""

from __future__ import annotations

from kit.events.happenings import Happening


def limited(source: Happening) -> tuple[str | None, str | None, str | None]:
    """Return the mod and the bounds of what dates an event, as the word before its time moves them.

    Source: the interval rules of the table contract.
    """
    time, limit = source.time, source.limit
    if limit is None or time.mod in {"BEFORE", "ON_OR_BEFORE", "AFTER", "ON_OR_AFTER"} or time.latest is None:
        return time.mod, time.earliest, (source.until or time).latest
    if limit == "ON_OR_AFTER":
        return limit, time.latest if time.mod == "END" else time.earliest, None
    if time.mod is not None:  # "before the end of the year"
        return time.mod, None, time.latest
    return limit, None, time.latest if limit == "ON_OR_BEFORE" else time.earliest
