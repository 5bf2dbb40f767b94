"""Order: whether a text writes day or month first in numbers, where one of its dates can be read in one way only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kit.reading.stamps import day_stands_first
from kit.times.meanings import Expression, Fixed

NUMBERS = re.compile(r"(\d\d?)[/-](\d\d?)[/-]\d{2,4}")


def in_one_order(text: str, expressions: Iterable[Expression]) -> Iterator[Expression]:
    """Yield the expressions, "02/05/2018" as 2 May where the text has "30/04/2018" and nothing to the contrary.

    A zone in the line counts too: "08-07-2024 10:56 IST".
    """
    pairs = [(int(match[1]), int(match[2])) for match in NUMBERS.finditer(text)]
    day_first, month_first = any(a > 12 >= b for a, b in pairs), any(b > 12 >= a for a, b in pairs)
    for expression in expressions:
        meaning, words = expression.reading.meaning, text[expression.start : expression.end]
        if isinstance(meaning, Fixed) and meaning.alternatives and NUMBERS.match(words):
            first = day_first if day_first != month_first else day_stands_first(_line(text, expression))
            if first is not None:
                value = meaning.alternatives[0] if first else meaning.value
                expression = replace(expression, reading=replace(expression.reading, meaning=Fixed(value)))
        yield expression


def _line(text: str, expression: Expression) -> str:
    end = text.find("\n", expression.end)
    return text[text.rfind("\n", 0, expression.start) + 1 : end if end >= 0 else len(text)]
