"""Direction: whether a sentence points a date to the past or the future, by its grammar.

Tense, modality and the verb that a date modifies decide ("will speak on Friday", "plans to meet",
"was held on Monday"); without a parse the nearest words that show tense do.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from spacy.tokens import Doc, Token

from kit.language import grammar, text_of
from kit.times.lexicon import lexicon


class Direction(NamedTuple):
    """Hold past, present or future; whether it is sure; and the words that show it."""

    way: str
    sure: bool
    why: str


UNKNOWN = Direction("past", False, "nothing in the sentence shows a tense")


class Pointer:
    """Tell the direction of dates in one parsed article."""

    def __init__(self, doc: Doc):
        self.doc, self.text = doc, text_of(doc)
        self.parsed = len(doc) > 0 and doc.has_annotation("DEP")
        self.starts = [token.idx for token in doc] if self.parsed else []
        self.forward = frozenset(lexicon()["direction"]["forward"])

    def direction(self, start: int, end: int) -> Direction:
        """Return the direction of the date at these characters."""
        if not self.parsed:
            return by_words(self.text, start, end)
        first = bisect_left(self.starts, start + 1) - 1
        last = max(first + 1, bisect_left(self.starts, end))
        tokens = self.doc[first:last]
        root = tokens.root
        return self._by_grammar(root) or by_words(self.text, start, end)

    def _by_grammar(self, root: Token) -> Direction | None:
        """Climb from the date to the verbs above it until one says past or future."""
        word, steps = root, 0
        while word is not None and steps < 8:
            steps += 1
            if word is not root and word.lower_ in self.forward and word.pos_ in {"ADJ", "NOUN"}:
                return Direction("future", True, f"“{word.text}”")
            if word.pos_ in {"VERB", "AUX"} or grammar.is_copular(word):
                found = self._clause(word, grammar.preposition(root))
                if found is not None:
                    return found
            if any(child.lower_ in {"upcoming", "forthcoming", "coming"} for child in word.children):
                return Direction("future", True, "“upcoming”")
            word = word.head if word.head is not word else None
        return None

    def _clause(self, verb: Token, preposition: str | None) -> Direction | None:
        """Return the direction that a clause's own verb shows, or None where it leaves it to the one above."""
        tense, modal = grammar.tense(verb), grammar.modal(verb)
        helpers = {helper.lower_ for helper in grammar.auxiliaries(verb)}
        forward = verb.lemma_.lower() in self.forward or verb.lower_ in self.forward
        if tense == "future":
            return Direction("future", True, "“will”")
        if modal is not None:
            perfect = "have" in helpers and verb.tag_ in {"VBN", "VBD"}
            return Direction("past" if perfect else "future", not perfect, f"“{modal.text}”")
        if (
            forward
            and preposition in {"for", "until", "till", "to", "by", "on", "in", None}
            and self._plans(verb, preposition)
        ):
            return Direction("future", True, f"“{verb.text}”")
        if tense is None:
            return self._without_tense(verb)
        if tense == "past":
            return Direction("past", True, f"“{verb.text}” is past")
        if verb.tag_ == "VBG" and helpers:
            return Direction("future", True, f"“{verb.text}” is under way or planned")
        if forward:
            return Direction("future", True, f"“{verb.text}”")
        return Direction("future", False, f"“{verb.text}” is present")

    def _plans(self, verb: Token, preposition: str | None) -> bool:
        """Tell whether the date is when the plan comes true, not when it was made: "set for Friday"."""
        return preposition in {"for", "until", "till"} or verb.tag_ == "VBN"

    def _without_tense(self, verb: Token) -> Direction | None:
        """Read an infinitive or participle by what it hangs on: "plans to meet", "the vote held on Friday"."""
        if grammar.is_conjunct(verb):
            return None
        above = verb.head if verb.head is not verb else None
        if verb.tag_ == "VB" or grammar.marker(verb) is not None and grammar.marker(verb).lower_ == "to":
            if above is None:
                return Direction("future", True, f"“{verb.text}” is a call")
            if above.lemma_.lower() in self.forward or above.lower_ in self.forward:
                return Direction("future", True, f"“{above.text} to {verb.text}”")
            if above.pos_ in {"NOUN", "ADJ", "PROPN"}:
                return Direction("future", False, f"“{above.text} to {verb.text}”")
            return None
        if verb.tag_ == "VBN":
            if verb.lower_ in self.forward:
                return Direction("future", True, f"“{verb.text}”")
            return Direction("past", True, f"“{verb.text}” is past")
        return None


def _any_of(*words: str) -> str:
    return "|".join(words)


PAST_WORD = re.compile(rf"\b(?:\w{{3,}}ed|{_any_of(*lexicon()['direction']['past'])})\b", re.I)
MODALS = ("will", "would", "shall", "may", "might", "could", "should", "must", "can", "to")
FUTURE_WORD = re.compile(rf"\b(?:{_any_of(*MODALS, *lexicon()['direction']['forward'])})\b|[’']ll\b", re.I)
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
        return Direction(way, bool(past) != bool(future), "the nearest verb of the sentence")
    return UNKNOWN
