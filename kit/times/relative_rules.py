"""Relative rules: dates counted from the publication or from the last date named."""

from __future__ import annotations

from kit.times.lexicon import lexicon
from kit.times.meanings import Clock, Fixed, Meaning, Named, Reading, Step
from kit.times.numerals import VAGUE, read_count
from kit.times.rules import STEPS, Found, Rule

DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "tonite": 0}
GRAINS = {"FN": "W", "WD": "D", "NI": "D", "MO": "D", "AF": "D", "EV": "D", "WE": "WE"}
DAYPARTS = {"NI", "MO", "AF", "EV"}
STEP = "(last|this|next|past|current|coming|upcoming|previous|preceding|prior|following|that|same)"
BACK = {"ago", "earlier", "before", "previously", "prior"}


def near_day(found: Found) -> Reading:
    """Read today, yesterday, tomorrow, perhaps with a part of the day."""
    word = found.word("day")
    day: Meaning = Step("D", DAYS[word])
    part = found.looked_up("part", "dayparts") if found.has("part") else "NI" if word.startswith("tonigh") else None
    return on_part(day, part)


def on_part(day: Meaning, part: str | None) -> Reading:
    """Return a day, or a part of it: night, morning, noon."""
    if part is None:
        return Reading("DATE", day)
    return Reading("TIME", Clock("T12:00" if part == "MI" else f"T{part}", day))


def day_beside(found: Found) -> Reading:
    """Read "the day before yesterday", "the day after tomorrow"."""
    return Reading("DATE", Step("D", -1 if found.word("side") == "before" else 1, Step("D", DAYS[found.word("base")])))


def stepped(found: Found) -> Reading | None:
    """Read "last week", "this year", "the following month", "that same day"."""
    count, since = STEPS[found.tokens("step")[-1] if found.tokens("step")[-1] in STEPS else found.word("step")]
    unit = lexicon()["units"][found.word("unit")]
    if unit in DAYPARTS:
        base = Step("D", count if unit == "NI" and count < 0 or since == "reference" else 0, since)
        return on_part(base, unit)
    if unit in {"TS", "TM", "TH"}:
        return None
    if unit == "FN":
        return Reading("DATE", Step("W", 2 * count, since))
    return Reading("DATE", Step(unit, count, since))


def weekend(found: Found) -> Reading:
    """Read "the weekend": the nearest one that the sentence points to."""
    return Reading("DATE", Named(weekend=True))


def counted(found: Found) -> Reading | None:
    """Read "two weeks ago", "a year earlier", "three days before", "ten years from now"."""
    count = read_count(found.tokens("count"))
    unit = lexicon()["units"][found.word("unit")]
    word = found.word("side")
    if count is None:
        return None
    back = word in BACK or word == "back"
    since = "published" if word in {"ago", "from", "hence", "back"} else "reference"
    if count == VAGUE:
        if since == "reference":
            return None
        return Reading("DATE", Fixed("PAST_REF" if back else "FUTURE_REF"))
    return Reading("DATE", shifted(unit, -count if back else count, since))


def shifted(unit: str, count: float, since="published") -> Step:
    """Return a step in the units that the calendar counts: a fortnight is two weeks, half a year six months."""
    if unit == "FN":
        unit, count = "W", 2 * count
    if count != int(count):
        smaller = {
            "Y": ("M", 12),
            "E": ("Y", 10),
            "C": ("Y", 100),
            "M": ("W", 4),
            "W": ("D", 7),
            "D": ("TH", 24),
            "TH": ("TM", 60),
        }
        unit, times = smaller.get(unit, (unit, 1))
        count = round(count * times)
    unit = {"NI": "D", "WD": "D", "MO": "D", "AF": "D", "EV": "D", "WE": "W"}.get(unit, unit)
    return Step(unit, int(count), since)


def counted_from(found: Found) -> Reading | None:
    """Read "two weeks ago last Friday", "a week from Monday", "a year ago today"."""
    count, unit = read_count(found.tokens("count")), lexicon()["units"][found.word("unit")]
    if count is None or count == VAGUE:
        return None
    back = found.word("side") == "ago"
    if found.has("day"):
        base: Meaning = Step("D", DAYS[found.word("day")])
    else:
        base = Named(weekday=found.weekday(), pick="last" if found.has("last") else "past" if back else "future")
    return Reading("DATE", Step(unit, -count if back else count, base, grain="D"))


def beside(found: Found) -> Reading:
    """Read "the day before", "the year after", "the next day", seen from the last date."""
    unit = lexicon()["units"][found.word("unit")]
    count = -1 if found.word("side") in {"before", "earlier"} else 1
    if unit in DAYPARTS:
        return on_part(Step("D", count, "reference"), unit)
    return Reading("DATE", Step(unit, count, "reference"))


def year_ago_period(found: Found) -> Reading:
    """Read "the year-ago quarter", "the year-earlier period", "year-earlier" before a noun."""
    return Reading("DATE", Step("Y", -1, "reference"))


def same_period(found: Found) -> Reading:
    """Read "the latest quarter", "the period": the quarter or half that the text is about."""
    return Reading("DATE", Step("Q", 0, "reference"))


def week_of(found: Found) -> Reading:
    """Read "the week of March 6"."""
    return Reading("DATE", Step("W", 0, Named(month=found.month(), day=found.ordinal("day"), within=found.year())))


def weekday_part(found: Found) -> Reading:
    """Read "Friday morning", "last Tuesday night"."""
    words = found.tokens("pick")
    pick = (
        "last"
        if {"last", "past"} & set(words)
        else "next"
        if {"next", "coming"} & set(words)
        else "this"
        if words
        else None
    )
    return on_part(Named(weekday=found.weekday(), pick=pick), found.looked_up("part", "dayparts"))


def daypart(found: Found) -> Reading:
    """Read "in the morning", "mid-afternoon": part of the last day named, else of the publication day."""
    return on_part(Step("D", 0, "reference"), found.looked_up("part", "dayparts"))


NEAR = "(today|yesterday|tomorrow)"
PICKED = "(the? pick=(last|next|this past|this coming|this|past|coming))?"
RULES = [
    Rule("a day seen from publication", "day=(today|tonight|yesterday|tomorrow)", near_day),
    Rule("a part of a day seen from publication", f"day={NEAR} part=DAYPART", near_day),
    Rule("a part of a day seen from publication", f"part=DAYPART day={NEAR}", near_day),
    Rule("a day seen from publication", f"the? day side=(before|after) base={NEAR}", day_beside),
    Rule(
        "a unit seen from publication",
        f"the? step=(that same|this same|this past|this last|this coming|{STEP}) ADJECTIVE? unit=UNIT",
        stepped,
    ),
    Rule("the weekend", "the? weekend", weekend),
    Rule(
        "a count back or forth",
        "count=COUNTED -? ADJECTIVE? unit=UNIT side=(ago|earlier|later|before|hence|back|previously|after)",
        counted,
    ),
    Rule("a count forward", "count=COUNTED -? unit=UNIT side=from (now|today)", counted),
    Rule(
        "a count from a day", "count=COUNTED unit=UNIT side=(ago|from) on? (last=last)? weekday=WEEKDAY", counted_from
    ),
    Rule("a count from a day", f"count=COUNTED unit=UNIT side=(ago|from) day={NEAR}", counted_from),
    Rule("beside the last date", "the unit=UNIT side=(before|earlier|after|later|following)", beside),
    Rule("a year before the last date", "(the|a)? ADJECTIVE? year -? (ago|earlier) PERIOD?", year_ago_period),
    Rule("the period in question", "the (latest|most recent) ADJECTIVE? PERIOD", same_period),
    Rule("the week of a day", "the week of the? month=MON day=DAYNUMBER (,? year=YEAR)?", week_of),
    Rule("a part of a weekday", f"{PICKED} weekday=WEEKDAY part=DAYPART", weekday_part),
    Rule("a part of the day", "in the {part=DAYPART}", daypart),
    Rule("a part of the day", "mid -? part=DAYPART", daypart),
    Rule("a part of the day", "{part=(midday|overnight|midafternoon|midmorning)}", daypart),
]
