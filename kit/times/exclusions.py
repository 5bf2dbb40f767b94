"""Exclusions: what looks like a time and is none: names, counts, addresses, scores, numbered things."""

from __future__ import annotations

import re

from kit.times.beside import Beside
from kit.times.lexicon import lexicon
from kit.times.meanings import Clock, Fixed, Named, Reading, Step
from kit.times.words import CAPITAL, CLOCK, LOWER, SHORTYEAR, YEAR, Words

LATEST = 2150  # of years that no word beside them shows to be one
OVER = {"year", "quarter", "month", "week", "day"}
OWNERS = {"his", "her", "their", "its", "my", "our", "your"}


def is_no_time(words: Words, first: int, last: int, reading: Reading) -> bool:
    """Tell whether tokens that a rule read as a time are none by what stands beside them."""
    beside = Beside(words, first, last)
    single = last - first == 1
    if beside.before == "$":
        return True
    if single and words.classes[first] == SHORTYEAR:
        return beside.kind(last) == LOWER and beside.before not in {*lexicon()["not_times"]["dating"], "the"}
    if single and words.classes[first] == YEAR:
        return _is_number(beside)
    if isinstance(reading.meaning, Named):
        return _is_name(beside, reading.meaning)
    if isinstance(reading.meaning, Clock):
        named = single and beside.is_capital(first) and beside.follows_name and not beside.kind(first) == CLOCK
        return named or _is_count(beside) or (isinstance(reading.meaning.base, Step) and _is_title(beside))
    if reading.type == "SET":
        return _is_idiom(beside)
    if reading.type == "DURATION":
        return _is_title(beside) or _is_other_unit(beside)
    if isinstance(reading.meaning, Fixed) and len(reading.meaning.value) == 3 and beside.before in OWNERS:
        return True  # "a woman in her mid-20s"
    if isinstance(reading.meaning, Fixed) and not single and beside.is_capital(last - 1) and beside.precedes_name:
        return True  # "20th Century Studios"
    is_step = isinstance(reading.meaning, Step) and not isinstance(reading.meaning.since, Named)
    return _is_idiom(beside) or is_step and _is_title(beside)  # "a week from Friday" ends with a capital


def _is_number(beside: Beside) -> bool:
    """Tell whether four digits are no year: an address, a flight, a room, a count, a measure."""
    lists = lexicon()["not_times"]
    before, after = beside.before, beside.after
    if before in lists["numbered"] or before in {"$", "%"} or beside.kind(beside.first - 1) in "$":
        return True
    if before == "." and beside.word(beside.first - 2) in {"no", "nos", "rm", "apt", "p", "pp", "ext", "tel"}:
        return True
    if before == "-" and beside.word(beside.first - 2).isdigit() and len(beside.word(beside.first - 2)) == 3:
        return True  # "905-453-2121"
    if after in lists["measures"] or after == "%" or len(after) > 2 and after.isdigit():
        return True  # "people", "1800 555 010"
    if after == "-" and not beside.spaced(beside.last) and beside.kind(beside.last + 1) == LOWER:
        return beside.word(beside.last + 1) not in {"era", "born", "model", "vintage", "style"}
    if not beside.spaced(beside.first) and before not in {"-", "–", "(", "/", "“", '"', "‘", "'", "`"}:
        return True
    ahead = [beside.last + step for step in range(3)]
    if beside.precedes_name and any(beside.word(at) in lists["streets"] for at in ahead[1:]):
        return True
    if before in lists["dating"]:
        return False
    if beside.follows_name and before not in lists["owners"] or int(beside.word(beside.first)) > LATEST:
        return True  # "Windows 2000", "the house is 2231 Royal"
    return beside.kind(beside.last) == LOWER and after.endswith("s") and before not in {"the", "a", "its", "his"}


def _is_name(beside: Beside, named: Named) -> bool:
    """Tell whether a month, weekday, season or holiday is part of a name or a common word."""
    lists, inside = lexicon()["not_times"], beside.inside
    if beside.after in lists["names_after"] and beside.is_capital(beside.last):
        return True
    if named.day or named.nth or named.quarter or named.half or (named.within is not None):
        return False
    dated = beside.before in lists["dating"] or named.pick
    if beside.follows_title:
        return True
    if named.month:
        if inside[-1] == "may" and beside.before not in lists["of_month"] and _names_a_may(beside.words.text):
            return True  # "opposed to May’s plan", in a story of Ada May
        if beside.follows_name and not beside.words.words[beside.first].isupper():
            return not dated
        if beside.precedes_name and inside[-1] in lists["given_names"] and not dated:
            return True
        if inside[0] in {"may", "march"} and not dated and beside.after in {"of", "for", "on"}:
            return True  # "the March of the Mothers", "the March for Peace"
        if inside[0] in {"may", "march"} and beside.opens_sentence:
            return beside.kind(beside.last) in {LOWER, CAPITAL} or beside.after in lists["not_month"]
        return inside[0] in {"may", "march"} and beside.kind(beside.last) == LOWER and beside.after == "be"
    if named.weekday:
        if beside.before in lists["names_before"] and beside.is_capital(beside.first - 1):
            return True
        alone = beside.before in {"the", "a"} or beside.opens_sentence
        return beside.precedes_name and alone and not dated
    if named.season:
        if beside.precedes_name and (beside.is_capital(beside.last - 1) or beside.after in lists["games"]):
            return True
        return beside.after in lists["games"] or (inside[-1] == "fall" and beside.after == "of")
    if named.holiday:
        capital = any(beside.is_capital(at) for at in range(beside.first, beside.last))  # "this Easter"
        return not capital or beside.precedes_name and not dated
    return False


def _names_a_may(text: str) -> bool:
    """Tell whether a text names somebody whose surname is that of the month."""
    before = lexicon()["not_times"]["dating"]
    return any(name.lower() not in before for name in A_MAY.findall(text))


A_MAY = re.compile(r"(?<![.!?”\"\n] )(?<!\n)\b([A-Z][a-z]+) May\b(?! \d)")


def _is_count(beside: Beside) -> bool:
    """Tell whether figures with a colon are a score, a verse or a running time."""
    if beside.kind(beside.first) != CLOCK or beside.last - beside.first > 1:
        return False
    return beside.before not in lexicon()["not_times"]["at_a_time"] or beside.word(beside.first).count(":") > 1


def _is_title(beside: Beside) -> bool:
    """Tell whether a length of time is a name, as that of a broadcast: capitals among small letters."""
    if not beside.is_capital(beside.last - 1) or beside.last - beside.first < 2:
        return False
    near = [*range(beside.first - 3, beside.first), *range(beside.last, beside.last + 3)]
    return any(beside.kind(at) == LOWER for at in near)


def _is_other_unit(beside: Beside) -> bool:
    """Tell whether a unit means something else: "a second man", "three quarters of voters"."""
    inside, after = beside.inside, beside.after
    if inside[-1] == "second":
        return inside[0] in {"a", "an"} or len(inside) == 1 or inside[0] != "one" and "-" not in inside
    if (after if after != "-" else beside.word(beside.last + 1)) in {"on", "over"} and inside[-1] in OVER:
        behind = beside.word(beside.last + 2 if after == "-" else beside.last + 1)
        return (behind if behind != "-" else beside.word(beside.last + 3)) == inside[-1]  # "4 million year-on-year"
    if inside[-1] in {"quarter", "quarters"} and (len(inside) == 1 or inside[-2] in {"a", "an", "one"}):
        return True
    if inside[-1] == "quarters" and after == "of":
        return inside[0] in {"three", "3"}
    if (
        inside == ["hours"]
        and "after" in {beside.before, beside.word(beside.first - 2)}
        and (
            beside.before == "-"
            or after in {"trading", "trade", "deals", "care"}
            or beside.word(beside.first - 2) == "the"
        )
    ):
        return True  # "fell in after-hours trading", "in the after hours"
    if len(inside) == 1 and beside.before in lexicon()["not_times"]["no_lengths"]:
        return True  # "working hours", "light years"
    if inside == ["minutes"] and (beside.before == "the" or after == "of"):
        return True  # those of a meeting
    if len(inside) == 1 and inside[0] in {"seconds", "mins", "nights", "mornings", "evenings", "afternoons"}:
        return True
    if inside[-1] in {"morning", "afternoon", "evening", "night"} and inside[-2:-1] in (["a"], ["an"]):
        return after[:1].isalpha()  # "a morning show"
    if inside[-1] in {"min", "hr", "yr", "wk", "mins"} and inside[0] in {"a", "an"}:
        return True
    return inside in (["a", "day"], ["day"], ["days"]) and after in lexicon()["not_times"]["of_day"]


def _is_idiom(beside: Beside) -> bool:
    """Tell whether a word for a time is used otherwise: "as soon as", "soon after", "quarterly dividend"."""
    if beside.inside == ["the", "present"]:
        return beside.kind(beside.last) == LOWER or beside.after == "one"  # "the present trial"
    if beside.inside == ["soon"]:
        told = beside.before in {"was", "were", "had", "been", "that", "and"} or beside.after.endswith("ed")
        return (
            beside.before in {"as", "too"} or beside.after in {"as", "after", "became", "found", "had", "was"} or told
        )
    if len(beside.inside) == 1 and beside.is_capital(beside.first) and not beside.opens_sentence:
        if beside.precedes_name or beside.follows_name or beside.is_capital(beside.last):
            return True  # "the Daily News", "the Swift Current area"
    if beside.inside == ["quarterly"]:
        return beside.kind(beside.last) in {LOWER, CAPITAL} or beside.after in {"cash", "of"}
    return beside.after == "-" and not beside.spaced(beside.last) and len(beside.inside) == 1
