"""Time zones by their abbreviations, as offsets from UTC."""

from __future__ import annotations

from kit.times.lexicon import lexicon


def zone_offset(zone: str | None) -> str | None:
    """Return the ISO offset of a zone's abbreviation; None where it is unknown or changes over the year.

    >>> zone_offset("EDT"), zone_offset("GMT"), zone_offset("IST"), zone_offset("ET")
    ('-04:00', 'Z', '+05:30', None)
    """
    hours = lexicon()["zones"].get((zone or "").lower(), "")
    if hours == "":
        return None
    minutes = round(abs(hours) * 60)
    return f"{'-' if hours < 0 else '+'}{minutes // 60:02d}:{minutes % 60:02d}" if minutes else "Z"
