"""Modifiers: the words round a core expression that start, end, bound or soften it."""

from __future__ import annotations

import re
from dataclasses import replace

from kit.times.lexicon import lexicon
from kit.times.meanings import Fixed, Named, Reading, Step
from kit.times.patterns import compile_pattern
from kit.times.words import CAPITAL, Words

LAST = {"is", "was", "has", "as", "this", "takes", "lasts", "needs", "spends", "plus", "its", "his"}  # "takes a year"
REACH = 6  # tokens looked at before
GOING = {"go", "goes", "going", "went", "gone"}
POINTERS = {"the", "last", "this", "that", "next", "past", "coming", "recent"}

OF_POINTS = {
    "MORE_THAN": "BEFORE",
    "LESS_THAN": "AFTER",
    "EQUAL_OR_MORE": "ON_OR_BEFORE",
    "EQUAL_OR_LESS": "ON_OR_AFTER",
    "APPROX": "APPROX",
}
"""What a quantity before "two weeks ago" says of the day: more than two weeks ago is before it."""
MIRRORED = {"BEFORE": "AFTER", "AFTER": "BEFORE", "ON_OR_BEFORE": "ON_OR_AFTER", "ON_OR_AFTER": "ON_OR_BEFORE"}


def widen(words: Words, first: int, last: int, reading: Reading) -> tuple[int, int, Reading]:
    """Return the token range and reading with the modifiers beside it: "early next year", "about two days".

    Words that bound a date from outside ("on or before Friday") change the modifier, not the range.
    """
    before = words.classes[max(0, first - REACH) : first]
    if match := BEHIND.match(words.classes, last):
        return first, last, replace(reading, mod=match.lastgroup)
    if _is_counted(words, first, reading) and (match := PREFIXES["quantity"].search(before)):
        if words.words[first - 2].lower() in GOING and words.words[first - 1].lower() == "under":
            return _after(words, first, last, reading)  # "went under two years later"
        mod = match.lastgroup if reading.type == "DURATION" else _of_point(reading, match.lastgroup)
        return _after(words, first - len(match.group()), last, replace(reading, mod=mod))
    if reading.type in {"DATE", "TIME"} and not _vague(reading):
        if (match := PREFIXES["part"].search(before)) and not _is_adverb(words, first, reading):
            mod = reading.mod if match.lastgroup == "SOMETIME" else match.lastgroup
            return _after(words, first - len(match.group()), last, replace(reading, mod=mod))
        if match := PREFIXES["bound"].search(before):
            return first, last, replace(reading, mod=match.lastgroup)
    return _after(words, first, last, reading)


def _of_point(reading: Reading, mod: str) -> str:
    """Return what a quantity says of a counted day: less than a week ago is after it, less than a week later before."""
    count = reading.meaning.count if isinstance(reading.meaning, Step) else 0
    said = OF_POINTS[mod]
    return MIRRORED.get(said, said) if not isinstance(count, str) and count > 0 else said


def _after(words: Words, first: int, last: int, reading: Reading) -> tuple[int, int, Reading]:
    """Take in what follows: "or so", "or later", "-old", "-long"."""
    if reading.type == "TIME" and words.classes[last : last + 1] == CAPITAL and words.words[last + 1] == "time":
        return first, last + 2, reading  # "3 p.m. Tokyo time"
    if reading.type in {"SET", "TIME"} or _vague(reading):
        return first, last, reading
    if reading.type == "DURATION":
        age = AGE.match(words.classes, last)
        article = words.words[first].lower() in {"a", "an", "the"}
        if article and last - first > 1 and "-" in words.classes[first : age.end() if age else last]:
            first += 1  # the article of "a several-year tenure", "a week-long strike" belongs to the noun
        if age:
            return first, age.end(), reading
        if article and words.words[first].lower() != "the" and _is_rate(words, first):
            return first, last, replace(reading, type="SET")
    match = SUFFIX.match(words.classes, last)
    if match is None or _goes_on(words, last, match.end()):
        return first, last, reading
    if match.lastgroup == "APPROX" or (reading.type == "DATE") == match.lastgroup.startswith("ON_"):
        return first, match.end(), replace(reading, mod=match.lastgroup)
    return first, last, reading


def _goes_on(words: Words, start: int, end: int) -> bool:
    """Tell whether "and later" joins what follows instead: "in October and later served"."""
    following = words.words[end] if end < len(words.words) else ""
    return words.words[start].lower() == "and" and following[:1].isalnum()


def _is_adverb(words: Words, first: int, reading: Reading) -> bool:
    """Tell whether "early in" before a day is a part of the evening, not of the day: "early in Friday's debate"."""
    short = isinstance(reading.meaning, Named) and reading.meaning.weekday or reading.type == "TIME"
    return bool(short) and words.words[first - 1].lower() == "in"


def _is_rate(words: Words, first: int) -> bool:
    """Tell whether "a year" says how often: after an amount, as in "$5 a day", "four flights a week"."""
    before = words.words[first - 1] if first else ""
    many = before.endswith("s") and before.lower() not in LAST
    return before[:1].isdigit() or before in {"%", "percent", "million", "billion"} or many


def _is_counted(words: Words, first: int, reading: Reading) -> bool:
    """Tell whether an expression begins with its count: "two weeks ago", not "the past two weeks"."""
    counts = reading.type == "DURATION" and not words.words[first].endswith("s") or isinstance(reading.meaning, Step)
    return counts and words.words[first].lower() not in POINTERS


def _vague(reading: Reading) -> bool:
    return isinstance(reading.meaning, Fixed) and reading.meaning.value.endswith("_REF")


def _table(name: str, *, end: str) -> re.Pattern:
    """Return one pattern of a table of modifiers, each a group of its name, anchored where it must be."""
    table = lexicon()["modifiers"][name]
    parts = "|".join(f"(?P<{mod}>{compile_pattern('|'.join(phrases)).pattern})" for mod, phrases in table.items())
    return re.compile(f"(?:{parts}){end}")


PREFIXES = {
    "part": _table("parts", end=r"-?\Z"),
    "quantity": _table("quantities", end=r"\Z"),
    "bound": _table("bounds", end=compile_pattern("the?").pattern + r"\Z"),
}
SUFFIX = _table("suffixes", end="")
BEHIND = _table("behind", end="")
AGE = compile_pattern("-? (old|olds|long)")
