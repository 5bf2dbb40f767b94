"""Order: whether a text writes day or month first in numbers, where one of its dates can be read in one way only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kit.times.meanings import Expression, Fixed

NUMBERS = re.compile(r"(\d\d?)[/-](\d\d?)[/-]\d{2,4}")


def in_one_order(text: str, expressions: Iterable[Expression]) -> Iterator[Expression]:
    """Yield the expressions, "02/05/2018" as 2 May where the text has "30/04/2018" and nothing to the contrary."""
    pairs = [(int(match[1]), int(match[2])) for match in NUMBERS.finditer(text)]
    day_first, month_first = any(a > 12 >= b for a, b in pairs), any(b > 12 >= a for a, b in pairs)
    for expression in expressions:
        meaning, words = expression.reading.meaning, text[expression.start : expression.end]
        if day_first != month_first and isinstance(meaning, Fixed) and meaning.alternatives and NUMBERS.match(words):
            value = meaning.alternatives[0] if day_first else meaning.value
            expression = replace(expression, reading=replace(expression.reading, meaning=Fixed(value)))
        yield expression
