"""The tagger: time expressions of a text by rules over its tokens, without a parse or a date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kit.times import (
    clock_rules,
    count_rules,
    day_rules,
    pair_rules,
    quarter_rules,
    relative_rules,
    span_rules,
    year_rules,
)
from kit.times.exclusions import is_no_time
from kit.times.meanings import Expression, Reading
from kit.times.modifiers import widen
from kit.times.patterns import trigger
from kit.times.rules import Found, Rule
from kit.times.words import BREAK, CAPITAL, LOWER, OTHER, Words, read_words

RULES: tuple[Rule, ...] = (
    *pair_rules.RULES,
    *day_rules.RULES,
    *year_rules.RULES,
    *quarter_rules.RULES,
    *clock_rules.RULES,
    *count_rules.RULES,
    *relative_rules.RULES,
    *span_rules.RULES,
)
TRIGGER = re.compile(trigger())
STRETCH = re.compile(f"[^{LOWER}{CAPITAL}{OTHER}{BREAK}$%]+")


@lru_cache(maxsize=32)
def tag(text: str, breaks: tuple[int, ...] = ()) -> tuple[Expression, ...]:
    """Return the time expressions of a text in order, none overlapping another.

    `breaks` are ascending offsets that no expression crosses, such as the starts of paragraphs.
    Of readings that overlap the longest wins, then the rule that stands first.
    """
    words = read_words(text, breaks)
    expressions = []
    for stretch in STRETCH.finditer(words.classes):
        if not TRIGGER.search(words.classes, *stretch.span()):
            continue
        for first, last, rule, reading in _best(words, *stretch.span()):
            first, last, reading = widen(words, first, last, reading)
            if not is_no_time(words, first, last, reading):
                while expressions and expressions[-1].end > words.starts[first]:
                    expressions.pop()  # "the early [hours] of Thursday"
                reading = Reading(reading.type, reading.meaning, reading.mod, rule.why)
                expressions.append(Expression(words.starts[first], words.ends[last - 1], reading))
    return tuple(expressions)


def _best(words: Words, start: int, stop: int) -> Iterator[tuple[int, int, Rule, Reading]]:
    """Yield the readings of one stretch of tokens that overlap no better one, in text order."""
    taken: set[int] = set()
    chosen = []
    for order, begin, first, last in matches(words.classes[start:stop]):
        first, last, rule = start + first, start + last, RULES[order]
        if taken.isdisjoint(range(first, last)):
            reading = rule.read(Found(words, rule.pattern.match(words.classes, start + begin, stop)))
            if reading is not None:
                taken.update(range(first, last))
                chosen.append((first, last, rule, reading))
    yield from sorted(chosen, key=lambda item: item[0])


@lru_cache(maxsize=16384)
def matches(classes: str) -> tuple[tuple[int, int, int, int], ...]:
    """Return which rules match where in a stretch, the longest first, of those the one with most words beside it.

    Each is the rule's number, where its match begins, and the range of the expression.

    The same few words return again and again in news, so their matches are kept.
    """
    found = []
    for order, rule in enumerate(RULES):
        for match in rule.pattern.finditer(classes):
            first, last = match.span(rule.group)
            found.append((first - last, match.start() - match.end(), order, match.start(), first, last))
    return tuple(item[2:] for item in sorted(found))
