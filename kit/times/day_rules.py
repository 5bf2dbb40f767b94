"""Day rules: days, weekdays, months and holidays by name or in numbers."""

from __future__ import annotations

from kit.times.lexicon import lexicon
from kit.times.meanings import Fixed, Named, Reading, Step
from kit.times.patterns import phrase_words
from kit.times.rules import STEPS, Found, Rule, full_year

ERA = "(b . c . (e .)?|bc|bce|a . d .|ad|ce)"
PICK = "(last|next|this|this past|this coming|this last|past|coming|that same|that|the following|the previous|upcoming)"


def date(found: Found) -> Reading:
    """Read a day of a month, with or without its year and weekday."""
    weekday = found.weekday() if found.has("weekday") else None
    named = Named(found.month(), found.ordinal("day"), weekday, within=found.year(), pick=picked(found))
    return Reading("DATE", named)


def last_date(found: Found) -> Reading | None:
    """Read the British "31 July last"; "31 July last year" and "on 5 May last names were read" are others."""
    return None if found.precedes_word else date(found)


def day_of_month(found: Found) -> Reading | None:
    """Read "on the 5th", "the 20th of this month", "Friday the 13th"; "the 5th floor" is none."""
    step = found.word("step")
    if step is None and found.precedes_word and found.next_word not in CLAUSE_WORDS:
        return None
    month = Step("M", *STEPS[step]) if step else None
    weekday = found.weekday() if found.has("weekday") else None
    day = found.ordinal("day")
    return Reading("DATE", Named(day=day, weekday=weekday, within=month)) if 1 <= day <= 31 else None


CLAUSE_WORDS = {"and", "or", "but", "when", "at", "in", "for", "that", "to", "he", "she", "they", "it", "we", "as"}


def ancient_date(found: Found) -> Reading | None:
    """Read "15 March 44 BC"."""
    year = int(found.word("year"))
    written = f"BC{year:04d}" if found.word("era").startswith("b") else f"{year:04d}"
    return Reading("DATE", Fixed(f"{written}-{found.month():02d}-{found.ordinal('day'):02d}"))


def month(found: Found) -> Reading:
    """Read "June 1987", "last November", "May"; "that November" is in the year of the last date named."""
    within = found.year() or that_year(found)
    return Reading("DATE", Named(month=found.month(), within=within, pick=picked(found), told=is_told(found)))


def weekday(found: Found) -> Reading:
    """Read "Friday", "next Friday"; "the following Friday" is seen from the last date named.

    "the Friday before the vote" is a Friday of which no more is known.
    """
    if found.word_before == "the" and found.next_word in {"before", "after"} and not found.has("pick"):
        return Reading("DATE", Fixed(f"XXXX-WXX-{found.weekday()}"))
    return Reading("DATE", Named(weekday=found.weekday(), pick=picked(found), told=is_told(found)))


def nth_weekday(found: Found) -> Reading | None:
    """Read "the second Sunday in May", "the last Monday of August 2020"."""
    nth = -1 if found.has("last") else found.ordinal("nth")
    if nth is None or nth > 5:
        return None
    return Reading("DATE", Named(month=found.month(), weekday=found.weekday(), nth=nth, within=found.year()))


def weekday_in_week(found: Found) -> Reading:
    """Read "Thursday of last week"."""
    count, since = STEPS[found.word("step")]
    return Reading("DATE", Named(weekday=found.weekday(), within=Step("W", count, since)))


def holiday(found: Found) -> Reading | None:
    """Read "Christmas", "last Easter", "Election Day 2020"; not "the last Christmas before the war"."""
    if found.tokens("pick") == ["last"] and found.next_word == "before":
        return None
    return Reading("DATE", Named(holiday=holiday_name(found), within=found.year(), pick=picked(found)))


def holiday_name(found: Found) -> str:
    """Return the name of a holiday as the lexicon has it."""
    return HOLIDAYS["".join(found.tokens("holiday"))]


HOLIDAYS = {"".join(w for w in phrase_words(name) if w not in "-."): name for name in lexicon()["holidays"]}


def iso(found: Found) -> Reading:
    """Read "2022-03-14", "2022-03-14T09:30"."""
    text = found.word("iso").upper().replace(" ", "T")
    return Reading("TIME" if "T" in text else "DATE", Fixed(text))


def numeric(found: Found) -> Reading | None:
    """Read "3/14/2022": the American order first, the British one as an alternative where both exist.

    With full stops ("14.3.2022") the day comes first.
    """
    slashed = found.word("slash")
    parts = slashed.replace(".", "/").replace("-", "/").split("/")
    first, second, third = map(int, parts)
    if len(parts[0]) == 4:
        orders = [(first, second, third)]
    else:
        orders = [(full_year(parts[2]), first, second), (full_year(parts[2]), second, first)]
    if "." in slashed:
        orders.reverse()
    values = [f"{y:04d}-{m:02d}-{d:02d}" for y, m, d in orders if 1 <= m <= 12 and 1 <= d <= 31]
    values = list(dict.fromkeys(values))
    return Reading("DATE", Fixed(values[0], tuple(values[1:]))) if values else None


def nine_eleven(found: Found) -> Reading | None:
    """Read "9/11", the attacks of 11 September 2001 by their date; other fractions are none."""
    return Reading("DATE", Fixed("2001-09-11")) if found.word("fraction") == "9/11" else None


def that_year(found: Found) -> Step | None:
    """Return the year of the last date named, where "that" points to it."""
    return Step("Y", 0, "reference") if found.tokens("pick")[:1] == ["that"] else None


def is_told(found: Found) -> bool:
    """Tell whether a date is seen from the last one named: "the following spring"."""
    return bool({"following", "previous"} & set(found.tokens("pick")))


def picked(found: Found) -> str | None:
    """Return which of several the words pick: last, next, this, or the nearest one ahead."""
    words = set(found.tokens("pick"))
    if words & {"coming", "upcoming"}:
        return "future"
    if words & {"last", "past", "previous"}:
        return "last"
    if words & {"next", "following"}:
        return "next"
    return "this" if words else None


RULES = [
    Rule("a day of a month with its era", f"day=DAYNUMBER of? month=MON ,? year=N era={ERA}", ancient_date),
    Rule("a day of a month with its era", f"month=MON day=DAYNUMBER ,? year=N era={ERA}", ancient_date),
    Rule("an ISO date", "iso=ISO", iso),
    Rule("a date in numbers", "slash=SLASH", numeric),
    Rule("a date in numbers", "fraction=FRACTION", nine_eleven),
    Rule(
        "a day of a month",
        f"(the? pick={PICK})? (weekday=WDAY ,?)? month=MON the? day=DAYNUMBER ((,|of)? year=YEARREF)?",
        date,
    ),
    Rule("a day of a month", "(weekday=WDAY ,?)? the? day=DAYNUMBER of? month=MON ((,|of|in)? year=YEARREF)?", date),
    Rule("a day of a month", "day=D - month=MON - year=YEAR", date),
    Rule("a day of a month", "the? day=DAYNUMBER of? month=MON pick=last", last_date),
    Rule(
        "a day of the month", "(for|on|by|until|till|since|from|before|after|through) {the day=FIGURES}", day_of_month
    ),
    Rule("a day of the month", "the day=DAYORDINAL (of|in)? step=(this|last|next) month", day_of_month),
    Rule("a day of the month", "weekday=WEEKDAY the day=FIGURES", day_of_month),
    Rule("a month of a year", "year=YEARREF 's month=MON", month),
    Rule("a month of a year", "{year=YEAR month=MON} (:|-|–|—)", month),
    Rule("a month of a year", "month=MON (of|in|,)? the? year=YEARREF", month),
    Rule("a month", f"(the? pick={PICK})? month=MONTH", month),
    Rule(
        "a weekday in a week",
        "weekday=WEEKDAY (of|in)? the? step=(last|this|next|that|same|previous|following|coming) week",
        weekday_in_week,
    ),
    Rule(
        "a weekday of a month",
        "the? (nth=ORDINAL|last=last) weekday=WEEKDAY (in|of) month=MON (,? year=YEARREF)?",
        nth_weekday,
    ),
    Rule("some weekday of a month", "a WEEKDAY (in|of) month=MON (of|,)? year=YEARREF?", month),
    Rule("a weekday", f"(the? pick={PICK})? weekday=WEEKDAY", weekday),
    Rule("a holiday", f"(the? pick={PICK})? holiday=HOLIDAY ((of|in|,)? year=YEARREF)?", holiday),
]
