"""Patterns: the rules' small readable notation, compiled to regular expressions over token classes.

In a pattern a word in lower case stands for itself, a word in CAPITALS for a set of words or a
kind of token (see MACROS), `name=WORD` names a part, and `( | ) ? * +` mean what they mean in a
regular expression; `{ }` marks the expression where a pattern also looks at its neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from kit.times.lexicon import lexicon
from kit.times.words import (
    CLOCK,
    COUNT,
    DAY,
    DECADE,
    FRACTION,
    ISO,
    ORDINAL,
    SHORTDECADE,
    SHORTYEAR,
    SLASH,
    VOCABULARY,
    YEAR,
)

PIECE = re.compile(r"(?:(\w+)=)?([A-Za-z_]+(?:'s)?|'s|[,./–$%:'-])")


def compile_pattern(source: str) -> re.Pattern:
    """Return the regular expression over token classes that a pattern stands for."""
    source = re.sub(r"(\w+)=\(", r"(?P<\1>", re.sub(r"(?<!=)\(", "(?:", source))
    source = source.replace("{", "(?P<extent>").replace("}", ")")
    parts = re.split(r"(\(\?P<\w+>|\(\?:)", source)
    return re.compile("".join(p if p.startswith("(?") else PIECE.sub(_piece, p).replace(" ", "") for p in parts))


def _piece(match: re.Match) -> str:
    name, word = match.groups()
    body = MACROS.get(word) or re.escape(code(word))
    return f"(?P<{name}>{body})" if name else f"(?:{body})" if len(body) > 1 else body


def code(word: str) -> str:
    """Return the class character of a word, or of a mark, which stands for itself."""
    return word if len(word) == 1 and not word.isalpha() else VOCABULARY.code(word)


def phrase_words(phrase: str) -> list[str]:
    """Return the tokens of a phrase of the lexicon.

    >>> phrase_words("st. patrick's day")
    ['st', '.', 'patrick', "'s", 'day']
    """
    return re.findall(r"'s|\w+|[^\w\s]", phrase)


def one_of(*tables: str) -> str:
    """Return a character class of all words in some tables of the lexicon."""
    return "[" + "".join(code(word) for table in tables for word in lexicon()[table]) + "]"


def _numbers(kept: Callable[[int], bool]) -> str:
    """Return a character class of the number words that count so many."""
    return "[" + "".join(code(word) for word, number in lexicon()["numbers"].items() if kept(number)) + "]"


def phrases_of(table: str) -> str:
    """Return an alternation of the phrases in a table of the lexicon, longest first."""
    coded = ["".join(map(code, phrase_words(phrase))) for phrase in lexicon()[table]]
    return "(?:" + "|".join(re.escape(phrase) for phrase in sorted(coded, key=len, reverse=True)) + ")"


def trigger() -> str:
    """Return a character class of what every expression has one of: a unit, a name of the calendar, a year."""
    tables = ("months", "months_short", "weekdays", "weekdays_plural", "weekdays_short", "seasons")
    tables += ("units", "dayparts", "clock_names", "zones", "often", "decades")
    phrases = [phrase_words(phrase) for table in ("references", "holidays") for phrase in lexicon()[table]]
    words = {phrase[-1] for phrase in phrases} | {*lexicon()["triggers"]["words"]}
    kinds = CLOCK + DECADE + FRACTION + ISO + ORDINAL + SHORTDECADE + SHORTYEAR + SLASH + YEAR
    marks = "".join(re.escape(code(word)) for word in sorted(words))
    return "[" + kinds + marks + "".join(code(w) for t in tables for w in lexicon()[t]) + "]"


def _macros() -> dict[str, str]:
    tens, unit = _numbers(lambda n: n >= 20), _numbers(lambda n: n < 20)
    and_, a, an, of, half = (code(w) for w in ("and", "a", "an", "of", "half"))
    couple, dozen = code("couple"), code("dozen")
    vague = "[" + "".join(code(w) for w in ("few", "several", "many", "some", "numerous", "countless")) + "]"
    crowds = "[" + "".join(code(w) for w in ("dozens", "hundreds", "thousands")) + "]"
    steps = "".join(map(code, ("last", "this", "next", "that", "same", "previous", "following", "current", "coming")))
    digits = f"[{DAY}{COUNT}{YEAR}]{FRACTION}?"
    first = f"(?<![{DAY}{COUNT}{YEAR}{FRACTION}])"  # "7.4 [billion] six months ago" counts no billions
    below = f"(?:{tens}(?:-?{unit})?|{unit})"  # "two four-year terms": no number has two of these beside each other
    scaled = f"(?:{below}-?)?{one_of('scales')}+(?:{and_}?-?{below}(?:-?{one_of('scales')})*)*"
    cardinal = f"(?:(?:{digits}{one_of('scales')}*|{first}(?:{scaled}|{below})))"
    ordinal_words = f"(?:{one_of('numbers')}-?)?{one_of('ordinals')}"
    month = f"(?:{one_of('months')}|{one_of('months_short')}\\.?)"
    weekday = f"(?:{one_of('weekdays')}|{one_of('weekdays_short')}\\.?)"
    return {
        "CARDINAL": cardinal,
        "COUNTED": f"(?:[{a}{an}]?{couple}{of}?|(?:{a}|{code('one')})?{dozen}|{a}?{vague}|{crowds}{of}"
        f"|{half}(?:-|{of})?[{a}{an}]?{one_of('scales')}?|{a}{one_of('scales')}|{cardinal}(?:-?{and_}-?{a}-?{half})?|[{a}{an}])",
        "ORDINAL": f"(?:{ORDINAL}|{ordinal_words})",
        "MONTH": one_of("months"),
        "MON": month,
        "WEEKDAY": one_of("weekdays"),
        "WDAY": weekday,
        "WEEKDAYS": one_of("weekdays_plural"),
        "DAYNUMBER": f"(?:{DAY}|{ORDINAL}|{ordinal_words})",
        "FIGURES": ORDINAL,
        "DAYORDINAL": f"(?:{ORDINAL}|{ordinal_words})",
        "D": DAY,
        "N": f"[{DAY}{COUNT}{YEAR}]",
        "YEAR": YEAR,
        "SHORTYEAR": SHORTYEAR,
        "YEARREF": f"(?:{YEAR}|{SHORTYEAR}|{code('the')}?[{steps}]{code('year')})",
        "YEARWORDS": f"{one_of('numbers')}(?:{one_of('scales')}|-?{one_of('numbers')}(?:-?{one_of('numbers')})?)",
        "SEASON": one_of("seasons"),
        "SOUTHERN": f"(?:{code('southern')}{code('hemisphere')}?|{code('austral')})",
        "UNIT": one_of("units"),
        "PLURAL": "[" + "".join(code(unit) for unit in lexicon()["units"] if unit.endswith("s")) + "]",
        "TWILIGHT": "[" + "".join(map(code, ("dawn", "daybreak", "sunrise", "dusk", "sunset", "nightfall"))) + "]",
        "DAYPART": one_of("dayparts"),
        "NOON": one_of("clock_names"),
        "ZONE": one_of("zones"),
        "NAMEDZONE": one_of("zone_names"),
        "OFTEN": one_of("often"),
        "DECADES": one_of("decades"),
        "SMALL": f"(?:{DAY}|{one_of('numbers')})",
        "NUMBERWORD": one_of("numbers"),
        "ADJECTIVE": one_of("unit_adjectives"),
        "PERIOD": "[" + "".join(map(code, ("quarter", "period", "half", "month", "week"))) + "]",
        "DECADE": DECADE,
        "SHORTDECADE": SHORTDECADE,
        "COUNT": COUNT,
        "ISO": ISO,
        "SLASH": SLASH,
        "FRACTION": FRACTION,
        "CLOCK": CLOCK,
        "HOLIDAY": phrases_of("holidays"),
        "REFERENCE": phrases_of("references"),
    }


MACROS = _macros()
