"""Span rules: durations, repeated times, and the vague words."""

from __future__ import annotations

from kit.times.lexicon import lexicon
from kit.times.meanings import Fixed, Reading
from kit.times.numerals import VAGUE, read_count
from kit.times.patterns import phrase_words
from kit.times.relative_rules import shifted
from kit.times.rules import Found, Rule

PARTS_OF_DAY = {"MO", "AF", "EV", "NI"}
PAST_WORDS, NEXT_WORDS = {"last", "past", "previous", "recent", "preceding", "prior"}, {"next", "coming", "following"}


def length(found: Found) -> Reading | None:
    """Read "two weeks", "a 20-year-old", "the past few months", "half an hour"."""
    count = read_count(found.tokens("count"))
    unit = lexicon()["units"][found.word("unit")]
    if count is None:
        return None
    return Reading("DURATION", Fixed(period(count, unit), way=way(found)))


def period(count: float | str, unit: str) -> str:
    """Return the TIMEX3 value of a duration: P2W, PT3H, P1Y6M, PXD.

    >>> period(2, "W"), period(2.5, "Y"), period("X", "TH"), period(3, "FN")
    ('P2W', 'P2Y6M', 'PTXH', 'P6W')
    """
    if count != VAGUE and count != int(count):
        whole, rest = int(count), count - int(count)
        step = shifted(unit, rest)
        if unit not in HALVED or step.unit == unit:
            return f"P{'T' if unit[0] == 'T' else ''}{count:g}{unit[-1]}"
        first = period(whole, unit) if whole else "P"
        last = period(step.count, step.unit)[1:]
        return first + (last.removeprefix("T") if "T" in first else last)
    if unit == "FN":
        unit, count = "W", count if count == VAGUE else 2 * count
    if unit == "E":
        unit, count = "E" if count == VAGUE else "Y", count if count == VAGUE else 10 * count
    if unit == "C" and count != VAGUE:
        unit, count = "Y", 100 * count
    if unit in PARTS_OF_DAY:
        return f"PT{count}{unit}"
    if unit == "WE":
        return f"P{count}WE"
    unit = "D" if unit == "WD" else unit
    if unit == "H":
        unit, count = "M", count if count == VAGUE else 6 * count
    return f"PT{count}{unit[1:]}" if unit[0] == "T" else f"P{count}{unit}"


HALVED = {"Y", "M", "W", "D", "TH", "TM", "E", "C"}


def way(found: Found) -> str | None:
    """Return whether a duration ends at publication ("the past ten days") or begins there."""
    words = set(found.tokens("way"))
    return "past" if words & PAST_WORDS else "future" if words & NEXT_WORDS else None


def vague_length(found: Found) -> Reading:
    """Read "recent weeks", "coming years": a stretch whose length is open."""
    unit = lexicon()["units"][found.word("unit")]
    return Reading("DURATION", Fixed(period(VAGUE, unit), way=way(found)))


def each(found: Found) -> Reading:
    """Read "every day", "each Tuesday", "every two weeks", "every Friday night"."""
    if found.has("weekday"):
        part = f"T{found.looked_up('part', 'dayparts')}" if found.has("part") else ""
        return Reading("SET", Fixed(f"XXXX-WXX-{found.weekday()}{part}"))
    if found.has("month"):
        return Reading("SET", Fixed(f"XXXX-{found.month():02d}"))
    if found.has("season"):
        return Reading("SET", Fixed(f"XXXX-{found.looked_up('season', 'seasons')}"))
    count = read_count(found.tokens("count")) if found.has("count") else 2 if found.has("other") else 1
    unit = lexicon()["units"][found.word("unit")]
    if unit in PARTS_OF_DAY:
        return Reading("SET", Fixed(f"XXXX-XX-XXT{unit}"))
    if unit == "WE":
        return Reading("SET", Fixed("XXXX-WXX-WE"))
    return Reading("SET", Fixed(period(count or VAGUE, unit)))


def weekdays(found: Found) -> Reading:
    """Read "Tuesdays", "Tuesday nights"."""
    part = f"T{lexicon()['units'][found.word('part')]}" if found.has("part") else ""
    return Reading("SET", Fixed(f"XXXX-WXX-{found.weekday()}{part}"))


def often(found: Found) -> Reading:
    return Reading("SET", Fixed(found.looked_up("often", "often")))


def times_a(found: Found) -> Reading:
    """Read "twice a week", "three times per year": the unit in which it is counted."""
    return Reading("SET", Fixed(period(1, lexicon()["units"][found.word("unit")])))


def reference(found: Found) -> Reading:
    """Read a vague word: now, recently, soon."""
    value = REFERENCES["".join(found.tokens("reference"))]
    return Reading("DATE", Fixed(value))


REFERENCES = {"".join(phrase_words(name)): value for name, value in lexicon()["references"].items()}

RULES = [
    Rule("a length of time", "count=COUNTED -? (of)? ADJECTIVE? unit=UNIT", length),
    Rule(
        "a length of time",
        "way=(the? (past|last|next|coming|previous|first|recent|following)) count=COUNTED -? ADJECTIVE? unit=UNIT",
        length,
    ),
    Rule("an open length of time", "way=(the? (recent|past|coming|previous|next|following)) unit=PLURAL", vague_length),
    Rule("an open length of time", "unit=PLURAL", vague_length),
    Rule(
        "a repeated time",
        "(every|each) other=other? (weekday=WEEKDAY part=DAYPART?|month=MONTH|season=SEASON|count=COUNTED? unit=UNIT)",
        each,
    ),
    Rule("a repeated time", "weekday=WEEKDAYS", weekdays),
    Rule("a repeated time", "weekday=WEEKDAY part=(nights|mornings|afternoons|evenings)", weekdays),
    Rule("a repeated time", "often=OFTEN", often),
    Rule("a frequency", "(once|twice|thrice|(COUNTED times)) (a|an|per|each|every) unit=UNIT", times_a),
    Rule("a vague word", "reference=REFERENCE", reference),
]
