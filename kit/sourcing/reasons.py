"""Reasons: why the article says that a voice has no name."""

from __future__ import annotations

import re
from bisect import bisect_right

from kit.sourcing.sentences import Sentences
from kit.sourcing.vocabulary import SPOKES, nouns, pattern
from kit.sourcing.voice import Voice

SAYING_ON = re.compile(rf",\s+(?=(?:{'|'.join(sorted(nouns('people', 'speech')))})\b)")
AT_LARGE = re.compile(r"(?:Most|Many|All|Some|Several|Both|None)\s+of\s+(?:them|those|the\s+\w+)\b")
"""A sentence on all whom the reporter asked: "Most of them spoke on condition of anonymity, citing ..."."""
BEFORE = re.compile(r"(?:Because|As|Since|Given|Citing|Fearing)\b[^,.\n]+(?=,)")
"""A reason that stands before: "Because the talks are private, the people declined to be named"."""
SEVERAL = re.compile(r"(?:they|(?:the|both|all|these)\s+(?:\w+\s+){0,2}(?:people|\w+s))\b", re.IGNORECASE)
"""A sentence that begins with several: "The sources asked not to be named"."""


def reasons_for(voices: list[Voice], text: str, sentences: Sentences) -> dict[int, str]:
    """Return, by a voice's place in the list, the reason that the article gives for not naming it.

    The words stand in the sentence of one of its wordings ("who spoke on condition of anonymity
    because ...") or in the sentence after ("The official asked not to be named, citing ...").
    """
    unnamed = [(p.span.start, i) for i, v in enumerate(voices) if v.type.startswith("unnamed") for p in v.phrases]
    unnamed.sort()
    found: dict[int, str] = {}
    most, after = None, 0
    for mark in pattern("anonymity", "marks").finditer(text):
        number = sentences.index(mark.start())
        sentence = sentences.spans[number]
        reason = pattern("anonymity", "reasons").search(text, mark.start(), sentence.end)
        reason = reason or BEFORE.match(text, sentence.start, mark.start())
        place = bisect_right(unnamed, (sentence.end, 0)) - 1
        if reason is not None and AT_LARGE.match(text, sentence.start):
            most, after = words_of_reason(text, reason.start(), sentence.end), sentence.end
            continue
        if reason is None or place < 0:
            continue
        start, voice = unnamed[place]
        if start >= sentences.spans[max(0, number - 1)].start:
            words = words_of_reason(text, reason.start(), reason.end() if reason.re is BEFORE else sentence.end)
            several = SEVERAL.match(text, sentence.start) is not None
            group = voices[voice].one_of if several else None  # "The sources asked ..." holds for all of them
            for i in {voice, *(k for k, other in enumerate(voices) if other is group)}:
                found.setdefault(i, words)
    if most is not None:
        quiet = (i for start, i in unnamed if start > after and voices[i].phrases[0].noun not in SPOKES)
        found |= {i: most for i in quiet if i not in found}
    place = {id(voice): i for i, voice in enumerate(voices)}
    for i, voice in enumerate(voices):  # "one of them" and "the other" stay unnamed for the same reason
        if voice.one_of is not None and (words := found.get(place.get(id(voice.one_of), -1))):
            found.setdefault(i, words)
    return found


def words_of_reason(text: str, start: int, end: int) -> str:
    """Return the words that give a reason, without a saying behind them."""
    return SAYING_ON.split(text[start:end])[0].rstrip(' .,”"')
