"""Calendar rules: days, months, years, seasons, quarters, decades, centuries and holidays by name."""

from __future__ import annotations

import re

from kit.times.lexicon import lexicon
from kit.times.meanings import IN_QUESTION, Fixed, Named, Reading, Step
from kit.times.numerals import read_year_words
from kit.times.patterns import phrase_words
from kit.times.rules import STEPS, Found, Rule, full_year

ERA = "(b . c . (e .)?|bc|bce|a . d .|ad|ce)"
PICK = "(last|next|this|this past|this coming|this last|past|coming|that same|that|the following|the previous|upcoming)"


def date(found: Found) -> Reading:
    """Read a day of a month, with or without its year and weekday."""
    weekday = found.weekday() if found.has("weekday") else None
    named = Named(found.month(), found.ordinal("day"), weekday, within=found.year(), pick=picked(found))
    return Reading("DATE", named)


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
    return Reading("DATE", Named(month=found.month(), within=found.year(), pick=picked(found)))


def weekday(found: Found) -> Reading:
    """Read "Friday", "next Friday"; "the following Friday" is seen from the last date named."""
    told = bool({"following", "previous"} & set(found.tokens("pick")))
    return Reading("DATE", Named(weekday=found.weekday(), pick=picked(found), told=told))


def nth_weekday(found: Found) -> Reading | None:
    """Read "the second Sunday in May", "the last Monday of August 2020"."""
    nth = -1 if found.has("last") else found.ordinal("nth")
    if nth is None or nth > 5:
        return None
    return Reading("DATE", Named(month=found.month(), weekday=found.weekday(), nth=nth, within=found.year()))


def weekday_in_week(found: Found) -> Reading:
    count, since = STEPS[found.word("step")]
    return Reading("DATE", Named(weekday=found.weekday(), within=Step("W", count, since)))


def season(found: Found) -> Reading:
    return Reading("DATE", Named(season=found.looked_up("season", "seasons"), within=found.year(), pick=picked(found)))


def quarter(found: Found) -> Reading | None:
    number = found.ordinal("number")
    if number is None or not 1 <= number <= 4:
        return None
    return Reading("DATE", Named(quarter=number, within=found.year()))


def quarter_in_question(found: Found) -> Reading:
    """Read "the 1988 quarter": that of 1988 to compare with the quarter that the text is about."""
    return Reading("DATE", Named(quarter=IN_QUESTION, within=found.year()))


def half(found: Found) -> Reading | None:
    number = found.ordinal("number")
    if number not in {1, 2}:
        return None
    return Reading("DATE", Named(half=number, within=found.year()))


def year_end(found: Found) -> Reading:
    return Reading("DATE", Step("Y", 0), "END")


def holiday(found: Found) -> Reading:
    return Reading("DATE", Named(holiday=holiday_name(found), within=found.year(), pick=picked(found)))


def holiday_name(found: Found) -> str:
    return HOLIDAYS["".join(found.tokens("holiday"))]


HOLIDAYS = {"".join(w for w in phrase_words(name) if w not in "-."): name for name in lexicon()["holidays"]}


def year(found: Found) -> Reading:
    return Reading("DATE", Fixed(f"{found.year():04d}"))


def era(found: Found) -> Reading | None:
    number = int(found.word("year").replace(",", ""))
    if found.word("era").startswith("b"):
        return Reading("DATE", Fixed(f"BC{number:04d}"))
    return Reading("DATE", Fixed(f"{number:04d}")) if number < 3000 else None


def year_words(found: Found) -> Reading | None:
    number = read_year_words(found.tokens("year"))
    return Reading("DATE", Fixed(f"{number:04d}")) if number and 1000 <= number <= 2100 else None


def year_span(found: Found) -> Reading | None:
    """Read "1998-99" and "2021/22": the years from one to the next, as a season or school year has."""
    first, last = int(found.word("year")), found.word("last")
    if len(last) == 2 and found.between("year", "last") == "-" and int(last) <= 12 and first % 100 + 1 != int(last):
        return Reading("DATE", Fixed(f"{first:04d}-{last}"))
    end = int(str(first)[: 4 - len(last)] + last)
    return Reading("DATE", Fixed(f"{first}/{end}")) if first < end <= first + 10 else None


def decade(found: Found) -> Reading:
    """Read "the 1980s", "the '90s"; "the 1800s" are a century, or its first ten years."""
    digits = re.sub(r"\D", "", found.word("decade"))
    if len(digits) == 2:
        digits = str(full_year(digits) if int(digits) > 20 else 2000 + int(digits))
    if digits.endswith("00") and digits < "2000":
        return Reading("DATE", Fixed(digits[:2], (digits[:3],)))
    return Reading("DATE", Fixed(digits[:3]))


def decade_words(found: Found) -> Reading:
    """Read "the nineties", "the nineteen eighties", "the eighteen-forties"."""
    place = lexicon()["decades"][found.tokens("decade")[0]]
    century = lexicon()["numbers"].get(found.word("century"), 19)
    return Reading("DATE", Fixed(f"{century}{place}"))


def century(found: Found) -> Reading | None:
    number = found.ordinal("number")
    if not number or number > 99:
        return None
    if found.has("era") and found.word("era").startswith("b"):
        return Reading("DATE", Fixed(f"BC{number - 1:02d}"))
    return Reading("DATE", Fixed(f"{number - 1:02d}"))


def iso(found: Found) -> Reading:
    text = found.word("iso").upper().replace(" ", "T")
    return Reading("TIME" if "T" in text else "DATE", Fixed(text))


def numeric(found: Found) -> Reading | None:
    """Read "3/14/2022": the American order first, the British one as an alternative where both exist."""
    parts = [part for part in _split(found.word("slash"))]
    if len(parts[0]) == 4:
        return _reading([(int(parts[0]), int(parts[1]), int(parts[2]))])
    year, first, second = full_year(parts[2]), int(parts[0]), int(parts[1])
    day_first = "." in found.word("slash")
    orders = (
        [(year, second, first), (year, first, second)] if day_first else [(year, first, second), (year, second, first)]
    )
    return _reading(orders)


def nine_eleven(found: Found) -> Reading | None:
    """Read "9/11", the attacks of 11 September 2001 by their date; other fractions are none."""
    return Reading("DATE", Fixed("2001-09-11")) if found.word("fraction") == "9/11" else None


def _split(slashed: str) -> list[str]:
    return slashed.replace(".", "/").replace("-", "/").split("/")


def _reading(orders) -> Reading | None:
    values = [f"{y:04d}-{m:02d}-{d:02d}" for y, m, d in orders if 1 <= m <= 12 and 1 <= d <= 31]
    values = list(dict.fromkeys(values))
    return Reading("DATE", Fixed(values[0], tuple(values[1:]))) if values else None


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
    Rule(
        "a day of a month, the first of two", "{month=MON day=DAYNUMBER} (-|–|to|and|or) DAYNUMBER ,? year=YEAR", date
    ),
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
    Rule(
        "a day of a month, the last of two",
        "month=MON DAYNUMBER (-|–|to|and|through|or) {day=DAYNUMBER (,? year=YEAR)?}",
        date,
    ),
    Rule(
        "a day of a month, the first of two",
        "(between|from)? the? {day=DAYNUMBER} (-|–|to|and|or) the? DAYNUMBER of? month=MON ,? (year=YEAR)?",
        date,
    ),
    Rule("a day of a month", "day=D - month=MON - year=YEAR", date),
    Rule("a day of the month", "(on|by|until|till|since|from|before|after|through) {the day=FIGURES}", day_of_month),
    Rule("a day of the month", "the day=DAYORDINAL (of|in)? step=(this|last|next) month", day_of_month),
    Rule("a day of the month", "weekday=WEEKDAY the day=FIGURES", day_of_month),
    Rule("a month of a year", "year=YEARREF 's month=MON", month),
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
    Rule("a weekday", f"(the? pick={PICK})? weekday=WEEKDAY", weekday),
    Rule("a season", "the? season=SEASON (of|,|in)? year=(YEARREF|YEARWORDS)", season),
    Rule("a season", f"the? pick={PICK} season=SEASON", season),
    Rule("a season", "the (early|late)? season=SEASON", season),
    Rule("a season", "(in|by|since|until|during|through|for|early|late|mid) -? {season=SEASON}", season),
    Rule(
        "a quarter of a year",
        "the? ADJECTIVE? -? number=ORDINAL quarter ((of|in|for|,)? the? ADJECTIVE? year=YEARREF)?",
        quarter,
    ),
    Rule("a quarter of a year", "the? year=YEARREF 's? ADJECTIVE? -? number=ORDINAL -? quarter", quarter),
    Rule(
        "a half of a year",
        "(the|its|their)? ADJECTIVE? number=ORDINAL -? half (of|in|,)? the? ADJECTIVE? year=YEARREF",
        half,
    ),
    Rule("a half of a year", "(the)? year=YEARREF 's? number=ORDINAL -? half", half),
    Rule("a quarter of a year", "ADJECTIVE? -? number=ORDINAL - quarter", quarter),
    Rule(
        "the quarter in question, of a year",
        "the ADJECTIVE? year=YEAR ADJECTIVE? (quarter|period)",
        quarter_in_question,
    ),
    Rule("a quarter of a year", "q number=D ((of|,)? year=YEAR)?", quarter),
    Rule("a quarter of a year", "year=YEAR q number=D", quarter),
    Rule("a quarter of a year", "number=D q (year=YEAR)?", quarter),
    Rule("a half of a year", "h number=D (of|,)? year=YEAR", half),
    Rule("the end of a year", "the? year ('s|-)? end", year_end),
    Rule("a holiday", f"(the? pick={PICK})? holiday=HOLIDAY ((of|in|,)? year=YEARREF)?", holiday),
    Rule("a year", "(the year)? year=YEAR", year),
    Rule("a fiscal year", "the? (fiscal|financial|calendar|tax|fy) year? year=(YEAR|SHORTYEAR)", year),
    Rule("a year by its last digits", "year=SHORTYEAR", year),
    Rule("a year", "the year year=COUNT", year),
    Rule("a year with its era", f"(the? year)? year=N era={ERA}", era),
    Rule("a year with its era", "era=(a . d .|ad) year=N", era),
    Rule("a year in words", "(the year)? year=YEARWORDS", year_words),
    Rule("a span of years", "year=YEAR (-|–|/) last=N", year_span),
    Rule("a decade", "the? decade=DECADE", decade),
    Rule("a decade", "DECADE (and|or|to) {decade=SHORTDECADE}", decade),
    Rule("a decade", "the decade=SHORTDECADE", decade),
    Rule("a decade", "(early|late|mid) -? {decade=SHORTDECADE}", decade),
    Rule("a decade", "the decade=DECADES", decade_words),
    Rule("a decade", "the? century=NUMBERWORD -? decade=DECADES", decade_words),
    Rule("a decade", "(early|late|mid) -? {decade=DECADES}", decade_words),
    Rule("a century", f"(the)? number=ORDINAL -? century (era={ERA})?", century),
]
