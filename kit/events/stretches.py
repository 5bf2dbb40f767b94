"""Stretches: lengths of time counted from a date or event: "the first two months of 2025", "a week after the vote"."""

from __future__ import annotations

import re
from dataclasses import replace

from kit.times.civil import from_iso
from kit.times.intervals import interval
from kit.times.records import Time
from kit.times.values import day_value, extent, shift, value_of

LENGTH = re.compile(r"P(T?)(\d+)([YQMWDH])")
FINE = {"Y": "year", "Q": "quarter", "M": "month", "W": "week", "D": "day"}
GRAINS = {
    "minute": "D",
    "daypart": "D",
    "day": "D",
    "weekend": "D",
    "week": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
}
COARSER = "DWMQY"
PART = re.compile(r"the (first|opening|last|final|closing) ", re.IGNORECASE)
UP_TO, ON_FROM = {"to", "ended", "ending", "until", "through"}, {"from", "beginning", "starting"}


def stretched(text: str, before: Time | None, time: Time) -> Time:
    """Return a date with the length of time that the words before it count within, up to or from it.

    "the first two months [of 2025]" are January and February, "the six weeks [to Christmas]" end with it.
    """
    length = _length(before)
    if length is None or None in (time.earliest, time.latest) or time.type != "DATE":
        return time
    count, unit = length
    between, part = text[before.end : time.start].strip().lower(), PART.match(before.text)
    first, last = from_iso(time.earliest[:10]), from_iso(time.latest[:10])
    if between in {"of", "in"} and part is not None:
        begins = part.group(1).lower() in {"first", "opening"}
    elif between in UP_TO | ON_FROM and before.text.lower().startswith("the "):
        begins = between in ON_FROM
    else:
        return time
    if begins:
        last = _moved(first, unit, count) - 1
    else:
        first = _moved(last + 1, unit, -count)
    grain = "M" if unit in "YQM" and day_value(first).endswith("-01") and day_value(last + 1).endswith("-01") else "D"
    value = "/".join(dict.fromkeys((value_of(first, grain), value_of(last, grain))))
    return replace(time, value=value, mod=None, earliest=day_value(first), latest=day_value(last))


def counted(length: Time | None, way: int, base: Time) -> Time | None:
    """Return the date a length of time after (`way` 1) or before (-1) another, where it is fine enough to count from.

    "two weeks after the vote" on a known day is a day; "a year after the fire" of 1998 is 1999.
    """
    found, grain = _length(length), GRAINS.get(base.granularity or "")
    if found is None or grain is None or base.mod is not None or base.value is None or "/" in base.value:
        return None
    count, unit = found
    if unit == "H":
        if base.granularity != "minute":
            return None
        value = shift(base.value.split("Z")[0], "TH", way * count, "TH")
    else:
        if COARSER.index(unit) < COARSER.index(grain) or extent(base.value.split("T")[0]) is None:
            return None
        if unit in "YQM":  # "nine months after" a day names a month
            grain = max(grain, "M" if unit != "Y" else grain, key=COARSER.index)
        value = shift(base.value.split("T")[0], unit, way * count, grain)
    bounds = interval(value, None, None)
    if bounds.earliest is None:
        return None
    return replace(
        base,
        value=value,
        type="TIME" if unit == "H" else "DATE",
        earliest=bounds.earliest,
        latest=bounds.latest,
        granularity=bounds.granularity,
        time_id=length.time_id,
    )


def _length(time: Time | None) -> tuple[int, str] | None:
    """Return how many units a counted duration has, or None."""
    match = LENGTH.fullmatch(time.value or "") if time is not None and time.type == "DURATION" else None
    if match is None or time.mod is not None or (match.group(1) == "T") != (match.group(3) == "H"):
        return None
    return int(match.group(2)), match.group(3)


def _moved(day: int, unit: str, count: int) -> int:
    return from_iso(shift(day_value(day), unit, count, "D"))
