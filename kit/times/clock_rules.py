"""Clock rules: times of day, with the day and the zone that stand beside them."""

from __future__ import annotations

import re

from kit.times.lexicon import lexicon
from kit.times.meanings import Clock, Fixed, Meaning, Named, Reading, Step
from kit.times.numerals import read_cardinal
from kit.times.relative_rules import DAYS, NEAR, PICKED
from kit.times.rules import STEPS, Found, Rule

AT = {"at", "by", "until", "till", "from", "around", "about", "after", "before", "since", "nearly", "almost"}
AFTER = {"on", "in", "this", "that", "and", "when", "as", "the", "yesterday", "today", "tomorrow", "local"}
AFTER_NOON = {"afternoon", "evening", "night"}


def clock(found: Found) -> Reading | None:
    """Read a time of day with the day and zone beside it: "3 p.m. EST Monday", "Friday at noon"."""
    if found.has("name"):
        time = lexicon()["clock_names"][found.word("name")]
    else:
        hour, _, minute = re.sub(r"^(\d\d?)\.(\d\d)$", r"\1:\2", found.word("hour")).partition(":")
        time = twenty_four(read_cardinal([hour]), int(minute[:2] or 0), found.word("half"))
    if found.has("weekday") and _begins_range(found):
        return None  # "at 9 a.m., Monday to Friday"
    if time and found.has("weekdays"):
        return Reading("SET", Fixed(f"XXXX-WXX-{found.weekday('weekdays')}T{time}"))
    if time and found.has("daily"):
        return Reading("SET", Fixed(f"XXXX-XX-XXT{time}"))
    zone = found.word("zone") or found.word("zone2") or lexicon()["zone_names"].get(found.word("named"))
    return time and Reading("TIME", Clock(f"T{time}", day_beside(found), zone and zone.upper()))


def first_of_two(found: Found) -> Reading | None:
    """Read the first of "5 to 7 p.m.": before noon where it would else lie behind the second ("11 to 2 p.m.")."""
    first, second = (read_cardinal([found.word(name).partition(":")[0]]) for name in ("hour", "last"))
    half = found.word("half")
    before_noon = half.startswith("p") and first % 12 > second % 12
    hour, _, minute = found.word("hour").partition(":")
    time = twenty_four(first, int(minute[:2] or 0), "am" if before_noon else half) if hour.isdigit() else None
    return time and Reading("TIME", Clock(f"T{time}"))


def four_digits(found: Found) -> Reading | None:
    """Read "1430 GMT", "0800 hours"."""
    digits, zone = found.word("hour"), found.word("zone")
    if len(digits) != 4 or not digits.isdigit() or zone is None and digits[0] != "0":
        return None
    time = twenty_four(int(digits[:2]), int(digits[2:]), None)
    return time and Reading("TIME", Clock(f"T{time}", day_beside(found), zone and zone.upper()))


def past_or_to(found: Found) -> Reading | None:
    """Read "half past three", "a quarter to nine"."""
    minute = lexicon()["clock_parts"]["-".join(found.tokens("part"))]
    before, name = found.word("side") in {"to", "before"}, found.word("name")
    alone = found.precedes_word and found.next_word not in AFTER and day_beside(found) is None
    if minute not in {15, 30} and (found.word_before not in AT or alone):
        return None  # "lost by ten to four", "twenty past winners"
    hour = read_cardinal(found.tokens("hour")) if name is None else int(lexicon()["clock_names"][name][:2]) % 24
    if hour is None or name is None and not 1 <= hour <= 12:
        return None
    if name is not None:
        clock = twenty_four((hour - before) % 24, 60 - minute if before else minute, None)
        return Reading("TIME", Clock(f"T{clock}", day_beside(found)))
    time = twenty_four(hour - before or 12, 60 - minute if before else minute, found.word("half"))
    return time and Reading("TIME", Clock(f"T{time}", day_beside(found)))


def _begins_range(found: Found) -> bool:
    """Tell whether the weekday that ends a match is the first of two: "Monday [to Friday]"."""
    behind = found.words.words[found.match.end() : found.match.end() + 2]
    return len(behind) == 2 and behind[0] in {"to", "through", "-", "–"} and behind[1].lower() in lexicon()["weekdays"]


def working_days(found: Found) -> Reading:
    """Read "9 a.m. to 5 p.m., [Monday to Friday]": days of any week."""
    return Reading("SET", Fixed("XXXX-WXX"))


def twenty_four(hour: float | None, minute: int, half: str | None) -> str | None:
    """Return a time of day as hours and minutes from midnight, or None where there is no such time.

    >>> twenty_four(12, 5, "a.m."), twenty_four(3, 0, "afternoon"), twenty_four(27, 0, None)
    ('00:05', '15:00', None)
    """
    if hour is None or hour != int(hour) or not (0 <= hour <= 24 and 0 <= minute <= 59):
        return None
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half in AFTER_NOON or half.startswith("p") else 0)
    return f"{int(hour):02d}:{minute:02d}"


def day_beside(found: Found) -> Meaning | None:
    """Return the day that stands beside a time of day, or None."""
    wday = found.weekday("wday") if found.has("wday") else None
    if found.has("month"):
        return Named(found.month(), found.ordinal("daynumber"), wday, within=found.year())
    if found.has("of"):
        return Named(found.month("of"), found.ordinal("number"), wday, within=found.year())
    if found.has("step"):
        return Step("D", *STEPS[found.word("step")])
    if found.has("the_day"):
        return Named(day=found.ordinal("the_day"))
    if found.has("weekday"):
        words = set(found.tokens("pick"))
        return Named(weekday=found.weekday(), pick="last" if "last" in words else "next" if "next" in words else None)
    if found.has("day"):
        return Step("D", DAYS[found.word("day")])
    if found.has("ago"):  # "at 2am last night" is of today
        return Step("D", 0 if (found.word("half") or "p").startswith("a") else -1)
    return Step("D", 0) if found.has("now") else None


DATE = "(wday=WDAY ,?)? (month=MON daynumber=DAYNUMBER|number=DAYNUMBER of? of=MON) (,? year=YEAR)?"
NEARBY = f"day={NEAR} DAYPART?|ago=(last night)|now=(this DAYPART)"
DAY = f"({DATE}|the the_day=FIGURES|the step=(following|same) day|{PICKED} weekday=WEEKDAY|{NEARBY})"
HALF = "half=(am|pm)"
ZONE = "(,? (zone=ZONE|local time|named=NAMEDZONE (standard|daylight)? time))?"


def _rules() -> list[Rule]:
    """Return the rules: each way to write a time of day, alone, before its day and after it."""
    written = (
        (f"hour=CLOCK ({HALF})?", clock),
        (f"hour=N {HALF}", clock),
        ("hour=CARDINAL o ' clock", clock),
        ("hour=CARDINAL (o ' clock)? in the half=(morning|afternoon|evening)", clock),
        ("hour=CARDINAL (o ' clock)? at half=night", clock),
        ("D? name=NOON", clock),
        (f"a? part=(half|quarter) side=(past|after|to|before) (hour=CARDINAL ({HALF})?|name=NOON)", past_or_to),
        (f"part=(five|ten|twenty - five|twenty) side=(past|to) (hour=CARDINAL ({HALF})?|name=NOON)", past_or_to),
    )
    rules = [Rule("a time of day", f"hour=N (hours? zone=ZONE|hours) ((,|on)? {DAY})?", four_digits)]
    rules.append(
        Rule("a time of day, the first of two", f"{{hour=(CLOCK|N)}} (to|-|–) last=(CLOCK|N) {HALF}", first_of_two)
    )
    for time, read in written:
        rules.append(Rule("a time of day", f"{time} {ZONE} ((,|on|this)? {DAY} (,? zone2=ZONE)?)?", read))
        rules.append(Rule("a time of day", f"{DAY} (,|at|around|about)? {time} {ZONE}", read))
        if read is clock:
            rules.append(Rule("a time of many days", f"{time} on? weekdays=WEEKDAYS", read))
            behind = "((to|until|till|-|–) (CLOCK|N) (am|pm)?)? ,? daily=WEEKDAY (to|through|-|–) WEEKDAY"
            rules.append(Rule("a time of many days", f"{{{time}}} {behind}", read))
            rules.append(Rule("days of every week", f"{time} ,? {{WEEKDAY (to|through|-|–) WEEKDAY}}", working_days))
    return rules


RULES = _rules()
