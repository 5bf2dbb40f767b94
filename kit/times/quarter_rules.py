"""Quarter rules: quarters and halves of a year, by number, by month, and the one that the text is about."""

from __future__ import annotations

from kit.times.day_rules import PICK, picked, that_year
from kit.times.lexicon import lexicon
from kit.times.meanings import IN_QUESTION, Named, Reading, Step
from kit.times.rules import Found, Rule


def quarter(found: Found) -> Reading | None:
    """Read "the third quarter", "Q3 2021"."""
    number = found.ordinal("number")
    if number is None or not 1 <= number <= 4:
        return None
    within = found.year() or running_year(found)
    return Reading("DATE", Named(quarter=number, within=within, fiscal=found.is_fiscal))


def month_quarter(found: Found) -> Reading | None:
    """Read "the September quarter": the three months that end with it, as the southern business year names them."""
    number, odd = divmod(found.month(), 3)
    if odd or found.next_is_name:
        return None
    return Reading("DATE", Named(quarter=number, within=found.year() or that_year(found), pick=picked(found)))


def quarter_in_question(found: Found) -> Reading:
    """Read "the 1988 quarter": that of 1988 to compare with the quarter that the text is about."""
    return Reading("DATE", Named(quarter=IN_QUESTION, within=found.year()))


def half(found: Found) -> Reading | None:
    """Read "the first half of 2019", "H1 2020"."""
    number = found.ordinal("number")
    if number not in {1, 2}:
        return None
    within = found.year() or running_year(found)
    return Reading("DATE", Named(half=number, within=within, fiscal=found.is_fiscal))


def half_of_figures(found: Found) -> Reading | None:
    """Read "first-half profit": the half for which a firm reports."""
    return half(found) if found.next_word in lexicon()["figures"]["words"] else None


def running_year(found: Found) -> Step | None:
    """Return the year of publication, where the words say "of the year"."""
    return Step("Y", 0) if found.has("running") else None


def year_ago(found: Found) -> Reading:
    """Read "the year-ago quarter", "the year-earlier period", "year-earlier" before a noun."""
    return Reading("DATE", Step("Y", -1, "quarter"))


def latest_period(found: Found) -> Reading:
    """Read "the latest quarter", "the period": the quarter that the text is about."""
    return Reading("DATE", Step("Q", 0, "quarter"))


FISCAL_YEAR = "the? (fy (YEAR|N)|(fiscal|financial) year? (YEAR|SHORTYEAR))"

RULES = [
    Rule(
        "a quarter of a year",
        "the? ADJECTIVE? -? number=ORDINAL quarter "
        "((of|in|for|,)? the? ADJECTIVE? year? year=YEARREF|(of|in) running=(the year))?",
        quarter,
    ),
    Rule(
        "a quarter of a year", "the? ADJECTIVE? year? year=YEARREF 's? ADJECTIVE? -? number=ORDINAL -? quarter", quarter
    ),
    Rule(
        "a half of a year",
        "(the|its|their)? ADJECTIVE? number=ORDINAL -? half "
        "((of|in|,)? the? ADJECTIVE? year? year=YEARREF|(of|in) running=(the year))",
        half,
    ),
    Rule("a half of a year", "number=ORDINAL - half", half_of_figures),
    Rule("a half of a year", "(the)? year=YEARREF 's? number=ORDINAL -? half", half),
    Rule("a quarter of a year", "ADJECTIVE? -? number=ORDINAL - quarter", quarter),
    Rule(
        "a quarter by its last month",
        f"the? pick={PICK}? month=MONTH -? quarter ((of|in|,)? year=YEARREF)?",
        month_quarter,
    ),
    Rule("a quarter by its last month", "the? month=MONTH year=YEARREF quarter", month_quarter),
    Rule(
        "the quarter in question, of a year",
        "the ADJECTIVE? year=YEAR ADJECTIVE? (quarter|period)",
        quarter_in_question,
    ),
    Rule("the quarter in question, of a year", "the same (quarter|period) (of|in) year=YEAR", quarter_in_question),
    Rule("a quarter of a year", "q number=D ((of|in|,|-)? year=YEARREF)?", quarter),
    Rule("a quarter of a year", "year=YEARREF 's? q number=D", quarter),
    Rule("a quarter of a fiscal year", f"q number=D (of|in|,)? {FISCAL_YEAR}", quarter),
    Rule("a quarter of a fiscal year", f"{FISCAL_YEAR} ,? q number=D", quarter),
    Rule("a half of a fiscal year", f"h number=D (of|in|,)? {FISCAL_YEAR}", half),
    Rule("a quarter of a year", "number=D q (year=YEAR)?", quarter),
    Rule("a half of a year", "h number=D (of|,)? year=YEAR", half),
    Rule("a year before the quarter in question", "the? ADJECTIVE? {year - (ago|earlier)} PERIOD?", year_ago),
    Rule("a year before the quarter in question", "the ADJECTIVE? year -? (ago|earlier) PERIOD", year_ago),
    Rule(
        "a year before the quarter in question",
        "(the|that) ADJECTIVE? (quarter|period) (of|in)? (last year|a year (ago|earlier|before))",
        year_ago,
    ),
    Rule("a year before the quarter in question", "last year 's (quarter|period)", year_ago),
    Rule("the period in question", "the (latest|most recent) ADJECTIVE? PERIOD", latest_period),
]
