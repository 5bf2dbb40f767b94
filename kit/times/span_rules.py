"""Span rules: durations, repeated times, and the vague words."""

from __future__ import annotations

from kit.times.lexicon import lexicon
from kit.times.meanings import Fixed, Reading, Step
from kit.times.numerals import VAGUE, read_count
from kit.times.patterns import phrase_words
from kit.times.periods import PARTS_OF_DAY, period
from kit.times.rules import Found, Rule

PAST_WORDS, NEXT_WORDS = {"last", "past", "recent"}, {"next", "coming"}


def length(found: Found) -> Reading | None:
    """Read "two weeks", "a 20-year-old", "the past few months", "half an hour"."""
    count = read_count(found.tokens("count"))
    unit = lexicon()["units"][found.word("unit")]
    if count is None or _is_verb(found):
        return None
    count = count + 0.5 if found.has("and_half") and count != VAGUE else count
    return Reading("DURATION", Fixed(period(count, unit), way=way(found)))


def one_and_half(found: Found) -> Reading:
    """Read "the next decade and a half"."""
    return Reading("DURATION", Fixed(period(1.5, lexicon()["units"][found.word("unit")])))


def _is_verb(found: Found) -> bool:
    """Tell whether "last" is no adjective: "expected to [last] an hour", "the war may [last] two years"."""
    if found.tokens("way") != ["last"]:
        return False
    return found.tokens("count")[0] in {"a", "an", "half"} or found.word_before in LASTING


LASTING = {"to", "will", "would", "could", "may", "might", "can", "should", "must", "not", "n't", "'ll", "only"}


def roughly(found: Found) -> Reading | None:
    """Read "two to three weeks": the shorter length, about."""
    reading = length(found)
    return reading and Reading("DURATION", reading.meaning, "APPROX")


def way(found: Found) -> str | None:
    """Return whether a duration ends at publication ("the past ten days") or begins there."""
    words = set(found.tokens("way"))
    if found.next_word == "of":
        return None  # "the last six weeks of the season"
    return "past" if words & PAST_WORDS else "future" if words & NEXT_WORDS else None


def vague_length(found: Found) -> Reading:
    """Read "recent weeks", "coming years": a stretch whose length is open."""
    unit = lexicon()["units"][found.word("unit")]
    return Reading("DURATION", Fixed(period(VAGUE, unit), way=way(found)))


def each(found: Found) -> Reading:
    """Read "every day", "each Tuesday", "every two weeks", "every Friday night", "every third year"."""
    if found.has("weekday"):
        part = f"T{found.looked_up('part', 'dayparts')}" if found.has("part") else ""
        return Reading("SET", Fixed(f"XXXX-WXX-{found.weekday()}{part}"))
    if found.has("month"):
        return Reading("SET", Fixed(f"XXXX-{found.month():02d}"))
    if found.has("season"):
        return Reading("SET", Fixed(f"XXXX-{found.looked_up('season', 'seasons')}"))
    if found.has("holiday"):
        return Reading("SET", Fixed("P1Y"))
    count = 2 if found.has("other") else found.ordinal("nth") if found.has("nth") else 1
    count = read_count(found.tokens("count")) if found.has("count") else count
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


def season_of_play(found: Found) -> Reading | None:
    """Read "last season", "early next term": one of a sport or school, whose months the words don't tell.

    "the last season of a show" is its final one, and "his last term" is one of office.
    """
    of_its_own = found.word("unit") == "term" and (found.word("step") == "this" or found.word_before in OWNERS)
    if of_its_own or found.word_before == "the" and found.word("step") in {"last", "next"}:
        return None
    return Reading("DATE", Fixed(PLAYED[found.word("step")]), MODS.get(found.word("part")))


PLAYED = {"last": "PAST_REF", "this": "PRESENT_REF", "current": "PRESENT_REF"}
PLAYED |= {"next": "FUTURE_REF", "coming": "FUTURE_REF"}
MODS = {"start": "START", "beginning": "START", "early": "START", "end": "END", "close": "END", "late": "END"}
OWNERS = {"the", "a", "his", "her", "its", "their", "my", "our", "your", "and"}
SEASON = "step=(last|this|current|next|coming) unit=(season|term)"


def moment(found: Found) -> Reading | None:
    """Read "at the moment", "now is the moment": not "the moment she left"."""
    return Reading("DATE", Fixed("PRESENT_REF"))


def same_time(found: Found) -> Reading | None:
    """Read "came at the same time officials left": the last date named; else it only links sentences."""
    clause = found.next_word in CLAUSE_OPENERS or found.next_is_name
    return Reading("DATE", Step("E", 0, "reference", "same")) if clause else None


def then(found: Found) -> Reading:
    """Read "until then": the last date named."""
    return Reading("DATE", Step("E", 0, "reference", "same"))


CLAUSE_OPENERS = {"the", "a", "an", "as", "that", "when", "he", "she", "they", "it", "we", "i", "his", "her", "their"}


REFERENCES = {"".join(phrase_words(name)): value for name, value in lexicon()["references"].items()}

RULES = [
    Rule("a repeated time", "weekends", lambda found: Reading("SET", Fixed("XXXX-WXX-WE"))),
    Rule("a length of time", "count=COUNTED -? of? ADJECTIVE? unit=UNIT", length),
    Rule("a length of time", "the count=CARDINAL ADJECTIVE? unit=PLURAL", length),
    Rule("a length of time", "count=COUNTED unit=UNIT and_half=(and a half)", length),
    Rule("a length of time, from the less to the more", "count=SMALL (-|–|to|or) SMALL -? unit=UNIT", roughly),
    Rule(
        "a length of time",
        "way=(the? (past|last|next|coming|previous|first|recent|following)) count=COUNTED -? ADJECTIVE? unit=UNIT",
        length,
    ),
    Rule("a length of time", "the? (next|last|past) unit=UNIT and a half", one_and_half),
    Rule("an open length of time", "way=(the? recent) unit=PLURAL", vague_length),
    Rule("an open length of time", "unit=PLURAL", vague_length),
    Rule(
        "a repeated time",
        "(every|each) other=other? "
        "(weekday=WEEKDAY part=DAYPART?|month=MONTH|season=SEASON|holiday=HOLIDAY|count=COUNTED? unit=UNIT)",
        each,
    ),
    Rule("a repeated time", "(every|each) nth=ORDINAL (weekday=WEEKDAY part=DAYPART?|month=MONTH|unit=UNIT)", each),
    Rule("a repeated time", "(every|each) WEEKDAY (and|or|,) {weekday=WEEKDAY}", weekdays),
    Rule("a repeated time", "weekday=WEEKDAYS", weekdays),
    Rule(
        "a repeated time",
        "(the|every|each)? (ORDINAL|last) WEEKDAY (of|in) (the|each|every) month",
        lambda found: Reading("SET", Fixed("P1M")),
    ),
    Rule("a repeated time", "weekday=WEEKDAY part=(nights|mornings|afternoons|evenings)", weekdays),
    Rule("a repeated time", "often=OFTEN", often),
    Rule("a frequency", "(once|twice|thrice|(COUNTED times)) often=OFTEN", often),
    Rule("a length of time", "a? quarter (of a|-) century", lambda found: Reading("DURATION", Fixed("P25Y"))),
    Rule("a frequency", "(once|twice|thrice|(COUNTED times)) (a|an|per|each|every) unit=UNIT", times_a),
    Rule("the present", "(is|not|yet|at|for) {the moment}", moment),
    Rule("the time of the last date", "at {the same time}", same_time),
    Rule("the time of the last date", "(until|till|by|before) {then}", then),
    Rule("an open length of time", "unit=PLURAL or PLURAL", vague_length),
    Rule("a vague word", "reference=REFERENCE", reference),
    Rule("a season of play", f"the? part=(start|beginning|end|close) of the? {SEASON}", season_of_play),
    Rule("a season of play", f"part=(early|late)? in? {SEASON}", season_of_play),
]
