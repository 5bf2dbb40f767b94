"""Ways: past or future with its weight, and what the words nearest to a date say of it without a parse."""

from __future__ import annotations

import re
from typing import NamedTuple

from kit.times.lexicon import lexicon


class Direction(NamedTuple):
    """Hold past, future or either, how much it weighs, and the words that show it.

    `weight` is how many days farther off a date on the other side counts: the verb beside a date
    may not be the one it belongs to ("declared a dividend payable Dec. 1").
    """

    way: str
    weight: int
    why: str

    @property
    def sure(self) -> bool:
        """Tell whether only one reading is left."""
        return self.weight >= FIRM


EITHER = "either"
CERTAIN, CLOSE, STRONG, FIRM, LIKELY, OPEN = 400, 300, 200, 150, 60, 30
UNKNOWN = Direction("past", OPEN, "nothing in the sentence shows a tense")


def _any_of(*words: str) -> str:
    return "|".join(words)


PAST_WORD = re.compile(rf"\b(?:\w{{3,}}ed|{_any_of(*lexicon()['direction']['past'])})\b", re.I)
MODALS = ("is", "are", "will", "would", "shall", "may", "might", "could", "should", "must", "can", "to")
FUTURE_WORD = re.compile(rf"\b(?:{_any_of(*MODALS, *lexicon()['direction']['plans'])})\b|[’']ll\b", re.I)
SENTENCE_END = re.compile(r"[.!?;]\s|\n")


def by_words(text: str, start: int, end: int) -> Direction:
    """Return the direction that the nearest words of the sentence show, verbs before the date first."""
    before = text[max(0, start - 120) : start]
    ends = [match.end() for match in SENTENCE_END.finditer(before)]
    before = before[ends[-1] :] if ends else before
    after = SENTENCE_END.split(text[end : end + 120], maxsplit=1)[0]
    for words, nearest in ((before, -1), (after, 0)):
        past = [match.start() for match in PAST_WORD.finditer(words)]
        future = [match.start() for match in FUTURE_WORD.finditer(words)]
        if not past and not future:
            continue
        if nearest == -1:
            way = "future" if (future or [-1])[-1] > (past or [-1])[-1] else "past"
        else:
            way = "future" if (future or [999])[0] < (past or [999])[0] else "past"
        return Direction(way, STRONG if bool(past) != bool(future) else OPEN, "the nearest verb of the sentence")
    return UNKNOWN
