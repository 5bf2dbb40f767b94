"""The calendar scale: one line on which last week and ten years ago both have room."""

from __future__ import annotations

import datetime as dt
import math

from kit.views.wording import MONTHS

NEAR = 4.0
"""Days around the origin that are drawn about evenly; beyond them, room shrinks with distance."""

STEPS = (
    (1, "1 day"),
    (7, "1 week"),
    (30.44, "1 month"),
    (91.3, "3 months"),
    (365.25, "1 year"),
    (3652.5, "10 years"),
    (36525, "100 years"),
    (365250, "1,000 years"),
)


class Calendar:
    """Place dates on a line around an origin, by the inverse hyperbolic sine of the days between.

    The scale is linear within about `NEAR` days and logarithmic beyond (Burbidge, Magee and Robb 1988).

    `published`: the origin is the day of publication.

    >>> calendar = Calendar(dt.date(2022, 3, 14))
    >>> round(calendar.place(dt.date(2022, 3, 15)), 2), round(calendar.place(dt.date(2012, 3, 14)), 2)
    (0.25, -7.51)
    """

    def __init__(self, origin: dt.date, *, published: bool = True):
        self.origin, self.published = origin, published

    def place(self, date: dt.date) -> float:
        """Return where a date stands on the line; the origin is 0."""
        return math.asinh((date - self.origin).days / NEAR)

    def ticks(self, low: float, high: float, most: int = 13) -> list[tuple[float, str]]:
        """Return the places and labels of the steps around the origin; the line has room for so many labels.

        Around another day than that of publication, which readers don't know, the labels are dates.
        """
        ticks = [] if self.published else [(0.0, self._date(0, 0))]
        room = (high - low) / most
        for sign in (-1, 1):
            last = 0.0
            for days, words in STEPS:
                place = math.asinh(sign * days / NEAR)
                if low <= place <= high and abs(place - last) >= room and abs(place) >= room:
                    away = f"{words}\n{'before' if sign < 0 else 'after'}"
                    ticks.append((place, away if self.published else self._date(sign, days)))
                    last = place
        return sorted(ticks)

    def _date(self, sign: int, days: float) -> str:
        """Return the day at a step, its month or its year: as much as the step is told by."""
        try:
            date = self.origin + dt.timedelta(days=sign * round(days))
        except OverflowError:
            return ""
        month = MONTHS[date.month - 1]
        if days > 365:
            return str(date.year)
        return f"{month}\n{date.year}" if days > 30 else f"{date.day} {month}\n{date.year}"


def as_date(value) -> dt.date | None:
    """Return the day of an ISO value, or None where it has none that a calendar can hold.

    >>> as_date("2022-03-14T09:00"), as_date("2022"), as_date(None)
    (datetime.date(2022, 3, 14), None, None)
    """
    try:
        return dt.date.fromisoformat(str(value)[:10])
    except ValueError:
        return None
