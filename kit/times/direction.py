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
    """Hold past or future, how much it weighs, and the words that show it.

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


CERTAIN, CLOSE, STRONG, FIRM, LIKELY, OPEN = 400, 300, 200, 150, 60, 30
WAITING = {"before", "until", "till", "once", "when"}
COMPARING = {("up", "from"), ("down", "from"), ("compared", "with"), ("compared", "to")}
COMPARED = 9  # words between "down from" and its date
UNKNOWN = Direction("past", OPEN, "nothing in the sentence shows a tense")


class Pointer:
    """Tell the direction of dates in one parsed article."""

    def __init__(self, doc: Doc):
        self.doc, self.text = doc, text_of(doc)
        self.parsed = len(doc) > 0 and doc.has_annotation("DEP")
        self.starts = [token.idx for token in doc] if self.parsed else []
        words = lexicon()["direction"]
        self.plans, self.calls = frozenset(words["plans"]), frozenset(words["calls"])
        self.threats = frozenset(words["threats"])
        self.ahead, self.scheduled = frozenset(words["ahead"]), frozenset(words["scheduled"])

    def direction(self, start: int, end: int) -> Direction:
        """Return the direction of the date at these characters."""
        if not self.parsed:
            return by_words(self.text, start, end)
        first = bisect_left(self.starts, start + 1) - 1
        last = max(first + 1, bisect_left(self.starts, end))
        if is_compared(self.doc, first):
            return Direction("past", CERTAIN, "what something is compared with")
        root = self.doc[first:last].root
        return self._of_noun(root) or self._of_clauses(root) or by_words(self.text, start, end)

    def _of_noun(self, date: Token) -> Direction | None:
        """Read a date that modifies a noun: "the upcoming Friday vote", "Monday's ruling", "a deadline of May 3"."""
        noun = grammar.modified(date)
        if noun == date or noun.pos_ not in {"NOUN", "PROPN", "ADJ"}:
            return None
        if noun.lemma_.lower() in self.ahead:
            return Direction("future", STRONG, f"“{noun.text}”")
        if any(child.lower_ in self.ahead for child in noun.children):
            return Direction("future", STRONG, "“upcoming”")
        if self._ahead_of(date):
            return None
        if noun.pos_ == "ADJ" or date.i > noun.i or grammar.preposition(date) or grammar.is_subject(noun):
            return None
        if noun.lemma_.lower() in self.scheduled:
            return None
        return Direction("past", STRONG, f"“{noun.text}” is told as known")

    def _ahead_of(self, date: Token) -> bool:
        """Tell whether what a date names is what a clause runs up to: "before the [May] election"."""
        first = date.left_edge.i
        while first and self.doc[first - 1].pos_ in {"DET", "ADJ", "PRON"}:
            first -= 1
        return first > 0 and self.doc[first - 1].lower_ in {"before", "until", "till", "by"}

    def _of_clauses(self, date: Token) -> Direction | None:
        """Climb from the date to the verbs above it until one says past or future."""
        preposition, word, direct = grammar.preposition(date), date, True
        for _ in range(12):
            if word != date and word.lower_ in self.ahead:
                return Direction("future", STRONG, f"“{word.text}”")
            if (planned := self._planned(word)) is not None:
                return planned
            if word.pos_ in {"VERB", "AUX"} or grammar.is_copular(word):
                found = self._of_clause(word, preposition if direct else None, direct)
                if found is not None:
                    return found
                direct = False
            if word.head == word:
                return None
            word = word.head
        return None

    def _planned(self, word: Token) -> Direction | None:
        """Read what is planned, called or prepared for: "a strike" in "called for a strike on Monday"."""
        preposition, above = grammar.preposition(word), grammar.modified(word)
        if preposition in {"ahead of", "ahead"}:
            return Direction("future", STRONG, f"“{preposition}”")
        if preposition not in {"for", "of", "against"} or above == word:
            return None
        if {above.lemma_.lower(), above.lower_} & (self.plans | self.calls | self.threats):
            return Direction("future", STRONG, f"“{above.text} {preposition}”")
        return None

    def _of_clause(self, verb: Token, preposition: str | None, direct: bool) -> Direction | None:
        """Return the direction that one clause shows, or None where it leaves it to the clause above."""
        tense, modal = grammar.tense(verb), grammar.modal(verb)
        helpers = {helper.lower_ for helper in grammar.auxiliaries(verb)}
        if tense == "present" and self._waits(verb):
            return Direction("future", CERTAIN, f"“{grammar.marker(verb).text} … {verb.text}” beside what is to come")
        if tense == "future":
            return Direction("future", CERTAIN, "“will”")
        if modal is not None:
            return _of_modal(verb, modal, helpers)
        if self._plans(verb, preposition, helpers):
            return Direction("future", STRONG, f"“{verb.text}”")
        if direct and preposition in {"since", "after"}:
            return Direction("past", STRONG, f"“{preposition}”")
        if direct and preposition in {"until", "till"} and verb.lemma_ != "be" and tense == "past":
            return Direction("future", LIKELY, f"“{verb.text} {preposition}”")
        if helpers & {"has", "have", "had", "’ve", "'ve", "’d", "'d"}:
            return Direction("past", STRONG, f"“{verb.text}” is past")
        if tense is None:
            return self._without_tense(verb)
        if tense == "past":
            beside = direct and preposition in {"on", "in"}
            return Direction("past", CLOSE if beside else STRONG, f"“{verb.text}” is past")
        return Direction("future", FIRM if direct else OPEN, f"“{verb.text}” is present")

    def _waits(self, verb: Token) -> bool:
        """Tell whether a present stands for the future: "will be named before the window [opens]"."""
        opener, outer = grammar.marker(verb), grammar.marker(verb.head)
        if opener is None or opener.lower_ not in WAITING or verb.head == verb:
            return False
        if outer is not None and outer.lower_ in WAITING:
            return False  # a chain of such clauses says nothing of itself
        above = self._of_clause(verb.head, None, False)
        return above is not None and above.way == "future" and above.sure

    def _plans(self, verb: Token, preposition: str | None, helpers: set[str]) -> bool:
        """Tell whether a date says when a plan comes true, not when it was made: "set for Friday"."""
        if verb.lower_ not in self.plans and verb.lemma_.lower() not in self.plans:
            return False
        if preposition in {"for", "until", "till"}:
            return True
        passive = verb.tag_ == "VBN" and not helpers & {"has", "have", "had"}
        return passive and preposition not in {"on", "in", "since"} or bool(helpers & {"is", "are", "’s", "'s"})

    def _without_tense(self, verb: Token) -> Direction | None:
        """Read an infinitive or participle by what it hangs on: "plans to meet", "the vote held on Friday"."""
        if grammar.is_conjunct(verb):
            first = grammar.first_conjunct(verb)
            told = verb.tag_ in {"VBN", "VBD"} and first.tag_ not in {"VBN", "VBD"}  # "will meet and [have] met"
            return Direction("past", STRONG, f"“{verb.text}” is past") if told else None
        above, marker = verb.head, grammar.marker(verb)
        infinitive = marker is not None and marker.lower_ == "to"
        if verb.tag_ == "VBN" and not infinitive:
            return Direction("past", STRONG, f"“{verb.text}” is past")
        if verb.tag_ != "VB" and not infinitive:
            return None
        if above == verb:
            return Direction("future", STRONG, f"“{verb.text}” is a call")
        words = {above.lemma_.lower(), above.lower_}
        if "had" in {helper.lower_ for helper in grammar.auxiliaries(above)}:
            return Direction("past", LIKELY, f"“{above.text} to {verb.text}”")
        if words & (self.plans | self.calls | self.ahead):
            return Direction("future", STRONG, f"“{above.text} to {verb.text}”")
        if above.pos_ in {"NOUN", "ADJ", "PROPN"}:
            return Direction("future", LIKELY, f"“{above.text} to {verb.text}”")
        return None


def is_compared(doc: Doc, first: int) -> bool:
    """Tell whether the date that begins at a token is that of a figure compared with: "down from 51% in January"."""
    for index in range(first - 1, max(first - COMPARED, 0), -1):
        if doc[index + 1].is_sent_start:
            return False
        if (doc[index - 1].lower_, doc[index].lower_) in COMPARING:
            return True
        if doc[index].pos_ in {"VERB", "AUX"} or doc[index].text in {",", ";"}:
            return False
    return False


def _of_modal(verb: Token, modal: Token, helpers: set[str]) -> Direction:
    """Read a modal: "would meet" lies ahead, "may have met" and "could not be reached" do not."""
    done = "have" in helpers and verb.tag_ in {"VBN", "VBD"}
    passive = "be" in helpers and verb.tag_ == "VBN"
    could_not = modal.lower_ == "could" and (grammar.negation(verb) is not None or passive)
    return Direction("past" if done or could_not else "future", FIRM, f"“{modal.text}”")


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
