"""Relative rules: dates counted from the publication or from the last date named."""

from __future__ import annotations

from dataclasses import replace

from kit.times.day_rules import holiday_name, picked
from kit.times.lexicon import lexicon
from kit.times.meanings import Clock, Fixed, Meaning, Named, Reading, Step
from kit.times.numerals import VAGUE
from kit.times.periods import PARTS_OF_DAY, period, shifted
from kit.times.rules import STEPS, Found, Rule

DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "tonite": 0}
GRAINS = {"D", "W", "M", "Q", "H", "Y", "E", "C", "L"}
STEP = "(last|this|next|past|current|coming|upcoming|previous|preceding|prior|following|that|same)"


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
    """Read "last week", "this year", "the following month", "that same day", "the past year", "coming weeks"."""
    word = found.tokens("step")[-1]
    count, since = STEPS[word]
    unit = lexicon()["units"][found.word("unit")]
    if word == "next" and unit in {"D", *PARTS_OF_DAY}:
        since = "reference"  # "the next day" follows the last date, "tomorrow" publication
    if unit[0] == "T" or found.next_word == "of" and unit in {"D", "W"}:
        return None
    if word == "last" and unit == "D" and found.word_before == "on":
        return None  # "on the last day": the final one of something
    if found.word("unit").endswith("s") or word == "past":
        way = "past" if count < 0 else "future" if count > 0 else None
        return Reading("DURATION", Fixed(period(VAGUE if found.word("unit").endswith("s") else 1, unit), way=way))
    if unit in PARTS_OF_DAY:
        back = unit == "NI" and count < 0 or since == "reference"
        return on_part(Step("D", count if back else 0, since), unit)
    if unit == "WE":
        return Reading("DATE", Step("WE", count, since))
    if unit == "Q" and found.is_fiscal:
        return Reading("DATE", Named(quarter=1, fiscal=True))
    step = shifted(unit, count, "quarter" if unit == "Q" and since == "reference" and count < 0 else since)
    mod = "APPROX" if found.is_fiscal else None
    return Reading("DATE", replace(step, grain=unit) if unit in GRAINS else step, mod)


def weekend(found: Found) -> Reading | None:
    """Read "the weekend": the nearest one that the sentence points to; "the first weekend" is that of something."""
    if found.word_before in {"first", "second", "third", "opening", "final"}:
        return None
    return Reading("DATE", Named(weekend=True))


def beside(found: Found) -> Reading:
    """Read "the day before", "the year after", "the next day", seen from the last date."""
    unit = lexicon()["units"][found.word("unit")]
    if found.precedes_word or unit[0] == "T":
        return None
    count = -1 if found.word("side") in {"before", "earlier"} else 1
    if unit in PARTS_OF_DAY:
        return on_part(Step("D", count, "reference"), unit)
    return Reading("DATE", Step(unit, count, "reference"))


def beside_named(found: Found) -> Reading:
    """Read "the day before last Tuesday", "the day after Christmas"."""
    if found.has("weekday"):
        base = Named(weekday=found.weekday(), pick="last" if found.has("last") else None)
    elif found.has("holiday"):
        base = Named(holiday=holiday_name(found))
    else:
        base = Named(found.month(), found.ordinal("daynumber"), within=found.year())
    return Reading("DATE", Step("D", -1 if found.word("side") == "before" else 1, base))


def in_question(found: Found) -> Reading | None:
    """Read "the year", "the quarter": the one that the text is about; "the year ended June 30" is its length."""
    unit = lexicon()["units"][found.word("unit")]
    if found.next_word in {"ended", "ending", "through"}:
        return Reading("DURATION", Fixed(period(1, unit))) if unit != "Q" else Reading("DATE", Step("Q", 0, "quarter"))
    if found.next_word in {"before", "after", "of", "that", "when", "earlier", "later", "in", "-"}:
        return None
    if found.next_word == "to" and not found.goes_on_to_do:  # "the year to March"
        return None
    mod, since = "APPROX" if found.is_fiscal else None, "question" if found.word_before == "of" else "published"
    return Reading("DATE", Step(unit, 0, "quarter" if unit == "Q" else since), mod)


def week_of(found: Found) -> Reading:
    """Read "the week of March 6", "the weekend of April 6", "the week beginning 8 April"."""
    day = Named(month=found.month(), day=found.ordinal("day"), within=found.year())
    return Reading("DATE", Step(lexicon()["units"][found.word("unit")], 0, day))


def weekday_part(found: Found) -> Reading:
    """Read "Friday morning", "last Tuesday night"."""
    return on_part(Named(weekday=found.weekday(), pick=picked(found)), found.looked_up("part", "dayparts"))


def part_of_date(found: Found) -> Reading:
    """Read "the morning of September 11, 2001", "the night of Friday"."""
    if found.has("weekday"):
        base = Named(weekday=found.weekday(), pick=picked(found))
    else:
        weekday = found.weekday("wday") if found.has("wday") else None
        base = Named(found.month(), found.ordinal("daynumber"), weekday, within=found.year())
    return on_part(base, found.looked_up("part", "dayparts"))


def before_last(found: Found) -> Reading | None:
    """Read "the week before last", "the year after next"."""
    unit = lexicon()["units"][found.word("unit")]
    return (
        Reading("DATE", Step(unit, -2 if found.word("side") == "before" else 2, grain=unit))
        if unit in GRAINS or unit == "WE"
        else None
    )


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
    Rule("a unit seen from publication", "the unit=UNIT side=before last", before_last),
    Rule("a unit seen from publication", "the unit=UNIT side=after next", before_last),
    Rule("beside the last date", "the unit=UNIT side=(before|earlier|after|later|following)", beside),
    Rule("the week of a day", "the unit=(week|weekend) of the? month=MON the? day=DAYNUMBER (,? year=YEAR)?", week_of),
    Rule(
        "the week of a day",
        "the unit=(week|weekend) (of|beginning|starting|commencing) (WDAY ,?)? the? day=DAYNUMBER of? month=MON "
        "(,? year=YEARREF)?",
        week_of,
    ),
    Rule(
        "the week of a day",
        "the unit=week (beginning|starting|commencing) (WDAY ,?)? month=MON the? day=DAYNUMBER (,? year=YEAR)?",
        week_of,
    ),
    Rule("a part of a weekday", f"{PICKED} weekday=WEEKDAY part=DAYPART", weekday_part),
    Rule("a part of a day", "the? part=DAYPART (of|on|of on) weekday=WEEKDAY", part_of_date),
    Rule(
        "a part of a day",
        "the? part=DAYPART (of|on) the? (wday=WDAY ,?)? month=MON daynumber=DAYNUMBER (,? year=YEARREF)?",
        part_of_date,
    ),
    Rule(
        "a part of a day",
        "the? part=DAYPART (of|on) (wday=WDAY ,?)? the? daynumber=DAYNUMBER of? month=MON (,? year=YEARREF)?",
        part_of_date,
    ),
    Rule("a part of a day", f"part=TWILIGHT on? {PICKED} weekday=WEEKDAY", part_of_date),
    Rule("a part of the day", "in the {part=DAYPART}", daypart),
    Rule("a part of the day", "(at|by|before|until|till|after|since|from|around) {part=TWILIGHT}", daypart),
    Rule("a part of the day", "mid -? part=DAYPART", daypart),
    Rule("a part of a day seen from publication", f"mid -? part=DAYPART day={NEAR}", near_day),
    Rule("beside a date", "the? day side=(before|after) (last=last)? weekday=WEEKDAY", beside_named),
    Rule("beside a date", "the? day side=(before|after) month=MON daynumber=DAYNUMBER (,? year=YEAR)?", beside_named),
    Rule("beside a date", "the? day side=(before|after) holiday=HOLIDAY", beside_named),
    Rule("the unit in question", "the ADJECTIVE? unit=(year|quarter|week|month|decade|century)", in_question),
    Rule(
        "the day in question",
        "(by|before|until|till) the end of {the ADJECTIVE? (day|evening|night)}",
        lambda found: Reading("DATE", Step("D", 0, "reference")),
    ),
    Rule("a part of the day", "{part=(midday|overnight|midafternoon|midmorning)}", daypart),
]
