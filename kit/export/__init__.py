"""Export: the tables in formats that other programs read: CSV, TimelineJS, iCalendar, TIMEX3."""

from kit.export.csv import to_csv
from kit.export.icalendar import to_icalendar
from kit.export.timelinejs import to_timelinejs
from kit.export.timex import to_timex

__all__ = ["to_csv", "to_icalendar", "to_timelinejs", "to_timex"]
