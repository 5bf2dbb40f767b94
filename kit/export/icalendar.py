"""iCalendar: planned events for a calendar (RFC 5545), the same bytes for the same article."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterator

from kit.analysis import Analysis
from kit.events.records import Event

COMING = {"planned": "CONFIRMED", "possible": "TENTATIVE"}
FOLD = 75  # octets in a line, RFC 5545, section 3.1
SPACE = uuid.uuid5(uuid.NAMESPACE_URL, "analyst-notebook-kit/events")


def to_icalendar(analysis: Analysis, *, statuses: tuple[str, ...] = ("planned",)) -> str:
    """Return the planned events whose days are known as an iCalendar file with CRLF line ends.

    `statuses` may name `possible` too: those are TENTATIVE. An event that begins or ends openly
    has no day to stand on and is left out. DTSTAMP is the publication day, or without one the
    event's first day: no clock is read. UIDs depend on the article's text and the event's words.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//analyst-notebook-kit//timeline//EN", "CALSCALE:GREGORIAN"]
    names = {actor.actor_id: actor.name for actor in analysis.records["actors"]}
    for event in sorted(analysis.records["events"], key=lambda event: (event.earliest or "", event.start)):
        if event.status in statuses and event.status in COMING and event.earliest and event.latest:
            lines += entry(event, analysis, names)
    return "".join(fold(line) + "\r\n" for line in [*lines, "END:VCALENDAR"])


def entry(event: Event, analysis: Analysis, names: dict[str, str]) -> Iterator[str]:
    """Yield the lines of one event: a day or days, or a time of day where the article gives one."""
    first, last = event.earliest, event.latest
    published = analysis.article.published
    stamp = published.strftime("%Y%m%d") if published is not None else first[:10].replace("-", "")
    words = f"{analysis.article.sha256} {event.trigger_start} {event.trigger} {event.value}"
    yield "BEGIN:VEVENT"
    yield f"UID:{uuid.uuid5(SPACE, words)}"
    yield f"DTSTAMP:{stamp}T000000Z"
    if "T" in first and event.granularity in {"minute", "hour"}:
        yield f"DTSTART:{first.replace('-', '').replace(':', '')[:13].ljust(13, '0')}00"
    else:
        yield f"DTSTART;VALUE=DATE:{first[:10].replace('-', '')}"
        end = dt.date.fromisoformat(last[:10]) + dt.timedelta(days=1) if last[:10] < "9999-12-31" else None
        if end is not None:
            yield f"DTEND;VALUE=DATE:{end.strftime('%Y%m%d')}"
    yield f"SUMMARY:{escaped(event.title)}"
    yield f"DESCRIPTION:{escaped(event.text)}"
    if event.place in names:
        yield f"LOCATION:{escaped(names[event.place])}"
    if analysis.article.url and analysis.article.url.isprintable():
        yield f"URL:{analysis.article.url}"
    yield f"STATUS:{COMING[event.status]}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def escaped(words: str) -> str:
    """Return text with backslash, semicolon, comma and line ends escaped (section 3.3.11).

    Control characters, which no content line may hold, are dropped.

    >>> escaped("one; two, three")
    'one\\\\; two\\\\, three'
    """
    words = words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    words = words.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")
    return "".join(
        character for character in words if character == "\t" or ord(character) >= 32 and character != "\x7f"
    )


def fold(line: str) -> str:
    """Return a content line folded so that no line is over 75 octets, no character cut in two."""
    parts, room = [""], FOLD
    for character in line:
        size = len(character.encode("utf-8", "replace"))
        if size > room:
            parts.append("")
            room = FOLD - 1  # the space that opens a continued line counts
        parts[-1] += character
        room -= size
    return "\r\n ".join(parts)
