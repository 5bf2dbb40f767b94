"""Year rules: years, their seasons, quarters and halves, decades, centuries and eras."""

from __future__ import annotations

import re

from kit.times.day_rules import ERA, PICK, is_told, picked, that_year
from kit.times.lexicon import lexicon
from kit.times.meanings import Fixed, Named, Reading, Step
from kit.times.numerals import read_year_words
from kit.times.rules import Found, Rule, full_year

AT_A_TIME = {"in", "since", "by", "until", "before", "after"}


def season(found: Found) -> Reading:
    """Read "the summer of 1976", "last winter"."""
    within = found.year() or that_year(found)
    season = found.looked_up("season", "seasons")
    return Reading("DATE", Named(season=season, within=within, pick=picked(found), told=is_told(found)))


def year_end(found: Found) -> Reading:
    """Read "year-end", "the year's end"."""
    return Reading("DATE", Step("Y", 0), "END")


def new_year(found: Found) -> Reading | None:
    """Read "in the new year": the beginning of the year that the sentence points to; "New Year Honours" is none."""
    if found.next_is_name and found.words.words[found.match.end() - 1] == "Year":
        return None
    return Reading("DATE", Step("Y", 0, Named(month=1, day=1)), "START")


def year(found: Found) -> Reading:
    """Read "1793", "the year 12022"; "fiscal 2024" may begin and end months before or after the calendar's year."""
    return Reading("DATE", Fixed(f"{found.year():04d}"), "APPROX" if found.is_fiscal else None)


def short_fiscal_year(found: Found) -> Reading | None:
    """Read "FY26", "FY2026"."""
    digits = found.word("year")
    return Reading("DATE", Fixed(f"{full_year(digits):04d}"), "APPROX") if len(digits) in {2, 4} else None


def middle(found: Found) -> Reading | None:
    """Read "by mid-year", "until mid-week": the middle of the running one."""
    unit = lexicon()["units"][found.word("unit")]
    return Reading("DATE", Step(unit, 0), "MID") if unit in {"W", "M", "Y", "E", "C"} else None


def era(found: Found) -> Reading | None:
    """Read "44 BC", "A.D. 79"."""
    number = int(found.word("year").replace(",", ""))
    if found.word("era").startswith("b"):
        return Reading("DATE", Fixed(f"BC{number:04d}"))
    return Reading("DATE", Fixed(f"{number:04d}")) if number < 3000 else None


def year_words(found: Found) -> Reading | None:
    """Read "nineteen ninety-four", "the year two thousand"; "two thousand homes" is a count of them."""
    words = found.tokens("year")
    number = read_year_words(words)
    if len(words) > 1 and words[1] in lexicon()["scales"] and not found.has("named"):
        at_a_time = found.word_before in AT_A_TIME and not found.precedes_word
        number = number if at_a_time else None
    return Reading("DATE", Fixed(f"{number:04d}")) if number and 1000 <= number <= 2100 else None


def year_span(found: Found) -> Reading | None:
    """Read "1998-99" and "2021/22": the years from one to the next, as a season or school year has."""
    first, last = int(found.word("year")), found.word("last")
    if not last.isdigit():
        return None
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
    """Read "the nineteenth century", "the 5th century BC"."""
    number = found.ordinal("number")
    if not number or number > 99:
        return None
    if found.has("era") and found.word("era").startswith("b"):
        return Reading("DATE", Fixed(f"BC{number - 1:02d}"))
    return Reading("DATE", Fixed(f"{number - 1:02d}"))


RULES = [
    Rule("a season", "the? SOUTHERN? season=SEASON (of|,|in)? year=(YEARREF|YEARWORDS)", season),
    Rule("a season", f"the? pick={PICK} SOUTHERN? season=SEASON", season),
    Rule("a season", "the (early|late)? SOUTHERN? season=SEASON", season),
    Rule("a season", "(in|by|since|until|during|through|for|early|late|mid) -? {season=SEASON}", season),
    Rule("the end of a year", "the? year ('s|-)? end", year_end),
    Rule("the beginning of a year", "(in|into|by|until|before|since|after) {the new year}", new_year),
    Rule("a year", "(the year)? year=YEAR", year),
    Rule("a fiscal year", "the? (fiscal|financial|calendar|tax|fy) year? year=(YEAR|SHORTYEAR)", year),
    Rule("a fiscal year", "the? fy -? year=N", short_fiscal_year),
    Rule("a fiscal year of two", "the? (fy|(fiscal|financial|tax) year?) year=YEAR (-|–|/) last=N", year_span),
    Rule("the middle of a unit", "(by|at|until|till|since|before|after|from|around) {mid -? unit=UNIT}", middle),
    Rule("a year by its last digits", "year=SHORTYEAR", year),
    Rule("a year", "the year year=COUNT", year),
    Rule("a year with its era", f"(the? year)? year=N era={ERA}", era),
    Rule("a year with its era", "era=(a . d .|ad) year=N", era),
    Rule("a year in words", "named=(the year)? year=YEARWORDS", year_words),
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
