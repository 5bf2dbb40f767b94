"""Words: a text cut into tokens, each with one character that says what it may be in a date.

The rules of the tagger are regular expressions over these characters (see patterns.py), so that
"Aug. 7" and "September 12" look alike, and a text is read once.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from kit.times.lexicon import lexicon

# What a token is when it is no word of the lexicon.
DAY, YEAR, COUNT, ORDINAL, CLOCK, ISO, SLASH, FRACTION, DECADE, SHORTYEAR, SHORTDECADE = "dycoklsfejx"
LOWER, CAPITAL, OTHER, BREAK = "w", "W", "?", "¶"
MARKS = {",": ",", ".": ".", "-": "-", "‑": "-", "‐": "-", "–": "–", "—": "–", "/": "/", "(": "(", ")": ")", ":": ":"}
MARKS |= {"'": "'", "’": "'", "‘": "'", "`": "'", "$": "$", "£": "$", "€": "$", "¥": "$", "#": "$", "%": "%"}

TOKEN = re.compile(
    r"""(?P<ampm>[ap]\.[ ]?m\b\.?|[AP]\.[ ]?M\b\.?)
      | (?P<possessive>['’]s\b)
      | (?P<word>[^\W\d_]+)
      | (?P<iso>\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?\b)
      | (?P<slash>\d{4}/\d\d?/\d\d?\b|(?:\d\d?/\d\d?/|\d\d?-\d\d?-|\d\d?\.\d\d?\.)(?:\d{4}|\d\d)\b)
      | (?P<fraction>\d\d?/\d\d?\b(?!/))
      | (?P<clock>\d\d?:\d\d(?::\d\d)?(?:\b|(?=[aApP]\.?[mM]\b|GMT\b|UTC\b)))
      | (?P<decade>\d{3}0['’]?s\b|['’`]\d0['’]?s\b)
      | (?P<shortdecade>\d0s\b)
      | (?P<shortyear>(?<!\w)['’‘`]\d\d\b)
      | (?P<ordinal>\d{1,3}(?:st|nd|rd|th)\b)
      | (?P<number>\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+|[¼½¾])?)
      | (?P<mark>\S)""",
    re.X,
)
KINDS = {"iso": ISO, "slash": SLASH, "fraction": FRACTION, "clock": CLOCK, "decade": DECADE, "ordinal": ORDINAL}
KINDS |= {"shortyear": SHORTYEAR, "shortdecade": SHORTDECADE}


class Words(NamedTuple):
    """Hold the tokens of a text: their words, character offsets, and one class character each."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    classes: str


def read_words(text: str, breaks: tuple[int, ...] = ()) -> Words:
    """Return the tokens of a text; no expression crosses one of the ascending offsets `breaks`."""
    words, starts, ends, classes = [], [], [], []
    known = VOCABULARY.spellings.get
    pending = iter((*breaks, len(text) + 1))
    stop = next(pending)
    for match in TOKEN.finditer(text):
        word, (start, end) = match.group(), match.span()
        if start >= stop:
            words.append("")
            starts.append(start)
            ends.append(start)
            classes.append(BREAK)
            while start >= stop:
                stop = next(pending)
        if match.lastgroup == "word":  # nine tokens in ten: no call for them
            classes.append(known(word) or (CAPITAL if word[0].isupper() else LOWER))
        else:
            classes.append(token_class(match.lastgroup, word))
        words.append(word)
        starts.append(start)
        ends.append(end)
    return Words(text, words, starts, ends, "".join(classes))


def token_class(kind: str, word: str) -> str:
    """Return the class character of a token that is no plain word, by the kinds of TOKEN."""
    if kind == "number":
        return number_class(word)
    if kind == "mark":
        return MARKS.get(word, OTHER)
    if kind in KINDS:
        return KINDS[kind]
    return VOCABULARY.code("'s" if kind == "possessive" else word[0].lower() + "m")


def number_class(word: str) -> str:
    """Return the class of a number in digits: a day of a month, a year, or another count."""
    if len(word) <= 2 and word.isdecimal() and 1 <= int(word) <= 31:
        return DAY
    if len(word) == 4 and word.isdigit() and "1000" <= word <= "2999":
        return YEAR
    return COUNT


class Vocabulary:
    """Give every word of the rules and the lexicon a class character of its own."""

    def __init__(self):
        self.codes: dict[str, str] = {}
        self.spellings: dict[str, str] = {}

    def code(self, word: str) -> str:
        """Return a word's class character; a new word gets one, in each of its usual spellings."""
        if word not in self.codes:
            code = self.codes[word] = chr(0xE000 + len(self.codes))
            self.spellings.update(dict.fromkeys(spellings(word), code))
        return self.codes[word]


def spellings(word: str) -> tuple[str, ...]:
    """Return how a word may be written: zones in capitals, "May" and "Dec" with one at least, others freely."""
    words = lexicon()
    if word in words["zones"]:
        return (word.upper(),)
    if word in words["needs_capital"]["words"]:
        return (word.capitalize(),)
    if word in words["months_short"] or word in words["weekdays_short"]:
        return word.capitalize(), word.upper()
    return word, word.capitalize(), word.upper()


VOCABULARY = Vocabulary()
