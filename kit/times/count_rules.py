"""Count rules: dates a number of units back or forth, from publication, the last date or a day beside them."""

from __future__ import annotations

from dataclasses import replace

from kit.times.lexicon import lexicon
from kit.times.meanings import Fixed, Meaning, Named, Reading, Step
from kit.times.numerals import VAGUE, read_count
from kit.times.periods import shifted
from kit.times.relative_rules import DAYS, GRAINS, NEAR
from kit.times.rules import Found, Rule

BACK = {"ago", "earlier", "before", "previously", "prior"}


def counted(found: Found) -> Reading | None:
    """Read "two weeks ago", "a year earlier", "three days before", "ten years from now"."""
    count = read_count(found.tokens("count"))
    unit = lexicon()["units"][found.word("unit")]
    word = found.word("side")
    if found.has("and_half") and count not in {None, VAGUE}:
        count += 0.5
    if count is None or word in {"before", "after"} and found.precedes_word or found.next_word == "than":
        return None  # "ten days before the vote", "six months later than forecast" are lengths of time
    back = word in BACK or word == "back"
    since = "reference" if word in {"earlier", "later", "before", "after", "previously"} else "published"
    if count == VAGUE:
        if since == "reference":
            return None
        return Reading("DATE", Fixed("PAST_REF" if back else "FUTURE_REF"))
    step = shifted(unit, -count if back else count, since)
    if step.unit[0] == "T":
        return Reading("TIME", step)
    if found.has("more"):
        own = read_count(found.tokens("more"))
        if own is None or own == VAGUE:
            return None
        smaller = shifted(lexicon()["units"][found.word("unit2")], -own if back else own)
        grain = GRAIN.get(smaller.unit, smaller.unit)
        return Reading("DATE", replace(smaller, since=replace(step, grain=grain), grain=grain))
    opens = found.word_before in OPENERS  # "A year ago the firm cut jobs": not in the same quarter of that year
    if (step.unit, step.count) == ("Y", -1) and not (opens and since == "published"):  # "up from 5% a year ago"
        return Reading("DATE", replace(step, since="quarter" if since == "published" else since))
    return Reading("DATE", replace(step, grain=GRAIN.get(step.unit, step.unit)))


GRAIN = {"W": "D", "E": "Y", "C": "Y"}
OPENERS = {"", ".", "“", '"', "?", "!"}


def open_count(found: Found) -> Reading:
    """Read "months ago"."""
    return Reading("DATE", Fixed("PAST_REF"))


def counted_from(found: Found) -> Reading | None:
    """Read "two weeks ago last Friday", "a week from Monday", "a year ago today", "ten years ago to the day"."""
    count, unit = read_count(found.tokens("count")), lexicon()["units"][found.word("unit")]
    if count is None or count == VAGUE:
        return None
    back = found.word("side") == "ago"
    if found.has("within"):
        grain = lexicon()["units"][found.word("within")]
        return Reading("DATE", Step(unit, -count, grain=grain)) if grain in GRAINS else None
    if found.has("exact"):
        base: Meaning = Step("D", 0)
    elif found.has("day"):
        base = Step("D", DAYS[found.word("day")])
    else:
        base = Named(weekday=found.weekday(), pick="last" if found.has("last") else "past" if back else "future")
    return Reading("DATE", Step(unit, -count if back else count, base, grain="D"))


def weekday_week(found: Found) -> Reading | None:
    """Read the British "Thursday week": a week after the next one; "last Thursday week": before the last."""
    if found.has("last"):
        return Reading("DATE", Step("W", -1, Named(weekday=found.weekday(), pick="last"), grain="D"))
    if found.next_word == "-" or found.word_before in {"the", "a", "this", "that", "next", "last", "every", "each"}:
        return None
    return Reading("DATE", Step("W", 1, Named(weekday=found.weekday(), pick="future"), grain="D"))


RULES = [
    Rule(
        "a count back or forth",
        "count=COUNTED -? ADJECTIVE? unit=UNIT side=(ago|earlier|later|before|hence|back|previously|after)",
        counted,
    ),
    Rule("a count back or forth", "count=COUNTED unit=UNIT and_half=(and a half) side=(ago|earlier|later)", counted),
    Rule(
        "a count back or forth",
        "count=COUNTED unit=UNIT and more=COUNTED unit2=UNIT side=(ago|earlier|later)",
        counted,
    ),
    Rule("a count forward", "in {count=COUNTED unit=UNIT side=(') time}", counted),
    Rule("a count forward", "in {count=COUNTED unit=UNIT side=('s) time}", counted),
    Rule("a count forward", "count=COUNTED -? unit=UNIT side=from (now|today)", counted),
    Rule(
        "a count from a day", "count=COUNTED unit=UNIT side=(ago|from) on? (last=last)? weekday=WEEKDAY", counted_from
    ),
    Rule("a count from a day", f"count=COUNTED unit=UNIT side=(ago|from) day={NEAR}", counted_from),
    Rule("a count from a day", "count=COUNTED unit=UNIT side=ago exact=(to the day)", counted_from),
    Rule("a count from a day", "count=COUNTED unit=UNIT side=ago this within=(week|month)", counted_from),
    Rule("a week after a weekday", "weekday=WEEKDAY week", weekday_week),
    Rule("a week before a weekday", "last=last weekday=WEEKDAY week", weekday_week),
    Rule("an open count back", "unit=PLURAL ago", open_count),
]
