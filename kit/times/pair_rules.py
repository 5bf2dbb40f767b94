"""Pair rules: dates that stand together and share their month, week or year."""

from __future__ import annotations

from kit.times.day_rules import date, month
from kit.times.meanings import Named, Reading
from kit.times.rules import Found, Rule


def last_weekday(found: Found) -> Reading:
    """Read the second day of "from Monday to Friday": what lies ahead is seen from the first."""
    return Reading("DATE", Named(weekday=found.weekday(), told=True))


def next_weekday(found: Found) -> Reading:
    """Read the second day of "this Friday and Saturday": the next one after the first."""
    return Reading("DATE", Named(weekday=found.weekday(), told=True, pick="next"))


JOINED = "(-|–|to|and|or|,)"

RULES = [
    Rule(
        "a day of a month, the first of two", "{month=MON day=DAYNUMBER} (-|–|to|and|or) DAYNUMBER ,? year=YEAR", date
    ),
    Rule(
        "a day of a month, the last of two",
        "month=MON DAYNUMBER (-|–|to|and|through|or) {day=DAYNUMBER (,? year=YEAR)?}",
        date,
    ),
    Rule(
        "a day of a month, the first of two",
        "(between|from)? the? {(weekday=WDAY the?)? day=DAYNUMBER} (-|–|to|and|or) "
        "(WDAY ,?)? the? DAYNUMBER of? month=MON ,? (year=YEAR)?",
        date,
    ),
    Rule("a month, the first of two", f"{{month=MON}} {JOINED} MON (of|in|,)? the? year=YEARREF", month),
    Rule("a month, the first of three", "{month=MON} , MON ,? (and|or) MON (of|in|,)? the? year=YEARREF", month),
    Rule("a weekday, the last of two", "WEEKDAY (to|through|until|till|-|–) {weekday=WEEKDAY}", last_weekday),
    Rule(
        "a weekday, the last of two",
        "(this|last|next|this coming|this past|past|coming) WEEKDAY (and|or) {weekday=WEEKDAY}",
        next_weekday,
    ),
]
