"""TimelineJS: dated events as JSON for Knight Lab's TimelineJS 3.

Format: https://timeline.knightlab.com/docs/json-format.html
"""

from __future__ import annotations

import json
from html import escape

from kit.analysis import Analysis
from kit.events.records import Event


def to_timelinejs(analysis: Analysis) -> str:
    """Return every event with a date as TimelineJS JSON, in order, markup in texts escaped.

    An event with one open end stands at the end that is known, and its `display_date` says so.
    """
    events = [event for event in analysis.records["events"] if event.earliest or event.latest]
    article = analysis.article
    slides = {
        "title": {
            "text": {
                "headline": escape(article.title or article.name or "Timeline"),
                "text": escape(article.outlet or ""),
            }
        },
        "events": [slide(event) for event in sorted(events, key=lambda event: (event.rank or 0, event.start))],
        "scale": "human",
    }
    return json.dumps(slides, ensure_ascii=False, indent=2)


def slide(event: Event) -> dict:
    """Return one event as a TimelineJS slide; `group` is its status."""
    made = {
        "unique_id": event.event_id,
        "start_date": date(event.earliest or event.latest),
        "text": {"headline": escape(event.title), "text": f"<p>{escape(event.text)}</p>"},
        "group": event.status,
    }
    if event.earliest is None:
        made["display_date"] = f"by {event.latest}"
    elif event.latest is None:
        made["display_date"] = f"from {event.earliest}"
    elif event.latest != event.earliest:
        made["end_date"] = date(event.latest)
    return made


def date(iso: str) -> dict[str, str]:
    """Return an ISO day or minute as TimelineJS's date.

    >>> date("2031-05-06T14:30")
    {'year': '2031', 'month': '5', 'day': '6', 'hour': '14', 'minute': '30'}
    """
    day, _, clock = iso.partition("T")
    sign = "-" if day.startswith("-") else ""
    names = zip(("year", "month", "day"), day.lstrip("-").split("-"))
    made = {name: str(int(number)) for name, number in names}
    made["year"] = sign + made["year"]
    if clock[:2].isdigit():
        made["hour"] = str(int(clock[:2]))
        if clock[3:5].isdigit():
            made["minute"] = str(int(clock[3:5]))
    return made
