"""Direction: whether a sentence points a date to the past or the future, by its grammar.

Tense, modality and the verb that a date modifies decide ("will speak on Friday", "plans to meet",
"was held on Monday"); without a parse the nearest words that show tense do (see ways.py).
"""

from __future__ import annotations

from bisect import bisect_left

from spacy.tokens import Doc, Token

from kit.language import grammar, offsets_of, text_of
from kit.language.base_forms import base_forms
from kit.times.comparing import is_compared
from kit.times.lexicon import lexicon
from kit.times.modals import of_modal
from kit.times.ways import CERTAIN, CLOSE, EITHER, FIRM, LIKELY, OPEN, STRONG, Direction, by_words

WAITING = {"before", "until", "till", "once", "when"}
UNTIL = {"until", "till", "through"}


class Pointer:
    """Tell the direction of dates in one parsed article."""

    def __init__(self, doc: Doc):
        self.doc, self.text = doc, text_of(doc)
        self.parsed = len(doc) > 0 and doc.has_annotation("DEP")
        self.starts = offsets_of(doc) if self.parsed else []
        words = lexicon()["direction"]
        self.plans, self.calls = frozenset(words["plans"]), frozenset(words["calls"])
        self.threats = frozenset(words["threats"])
        self.ahead, self.scheduled = frozenset(words["ahead"]), frozenset(words["scheduled"])
        self.wanted = frozenset(words["wanted"])
        self.moved, self.over, self.same, self.lasting = (
            frozenset(words[kind]) for kind in ("moved", "over", "same_in_past", "lasting")
        )

    def direction(self, start: int, end: int) -> Direction:
        """Return the direction of the date at these characters."""
        if not self.parsed:
            return by_words(self.text, start, end)
        first = bisect_left(self.starts, start + 1) - 1
        last = max(first + 1, bisect_left(self.starts, end))
        if is_compared(self.doc, first):
            return Direction("past", CERTAIN, "what something is compared with")
        root = self.doc[first:last].root
        found = (
            self._of_own_clause(root)
            or self._of_noun(root)
            or self._of_clauses(root)
            or by_words(self.text, start, end)
        )
        return found._replace(weight=LIKELY) if found.way == "future" and self._names_results(root) else found

    def _of_noun(self, date: Token) -> Direction | None:
        """Read a date that modifies a noun: "the upcoming Friday vote", "Monday's ruling", "a deadline of May 3"."""
        noun = grammar.modified(date)
        if noun == date or noun.pos_ not in {"NOUN", "PROPN", "ADJ"}:
            return None
        if noun.lemma_.lower() in self.ahead and noun.pos_ == "NOUN" and (verb := self._verb_of(noun)) is not None:
            if verb.lemma_.lower() in self.over and grammar.tense(verb) == "past":  # "missed a deadline of June 30"
                return Direction("past", STRONG, f"“{verb.text}” is past")
        if noun.lemma_.lower() in self.ahead:
            return Direction("future", STRONG, f"“{noun.text}”")
        if any(child.lower_ in self.ahead for child in noun.children):
            return Direction("future", STRONG, "“upcoming”")
        words = _words_of(noun.head) if grammar.is_object(noun) else set()
        if words & self.plans or words & self.calls and grammar.preposition(date) == "for":
            # "plans a June listing", "called a meeting for Friday"
            return Direction("future", STRONG, f"“{noun.head.text}”")
        if self._ahead_of(date):
            return None
        if noun.pos_ == "ADJ" or date.i > noun.i or grammar.preposition(date) or grammar.is_subject(noun):
            return None
        if noun.lemma_.lower() in self.scheduled:
            return None
        return Direction("past", STRONG, f"“{noun.text}” is told as known")

    def _of_own_clause(self, date: Token) -> Direction | None:
        """Read the clause that tells what happens at a date: "on Friday, when they [could seal] a place"."""
        clause = next((child for child in date.children if grammar.is_relative(child) and child.pos_ == "VERB"), None)
        found = self._of_clause(clause, None, False) if clause is not None else None
        return found if found is not None and found.sure else None

    @staticmethod
    def _verb_of(noun: Token) -> Token | None:
        """Return the verb of which a noun is subject or object, or the "be" that makes it the predicate."""
        if grammar.is_copular(noun):
            return next(iter(reversed(grammar.auxiliaries(noun))), None)
        return noun.head if grammar.is_subject(noun) or grammar.is_object(noun) else None

    def _names_results(self, date: Token) -> bool:
        """Tell whether a date only says which of several a noun means: "[third-quarter] profit will be known soon"."""
        noun = date.head
        before = date.i < noun.i and noun.pos_ == "NOUN" and grammar.preposition_token(date) is None
        known = not _words_of(noun) & (self.scheduled | self.ahead)
        return before and (known or date.lemma_.lower() in {"quarter", "half"})

    def _ahead_of(self, date: Token) -> bool:
        """Tell whether what a date names is what a clause runs up to: "before the [May] election"."""
        first = date.left_edge.i
        while first and self.doc[first - 1].pos_ in {"DET", "ADJ", "PRON"}:
            first -= 1
        return first > 0 and self.doc[first - 1].lower_ in {"before", "until", "till", "by"}

    def _of_clauses(self, date: Token) -> Direction | None:
        """Climb from the date to the verbs above it until one says past or future."""
        preposition, word, direct = grammar.preposition(date), date, True
        if grammar.preposition(date.head) == "from" and "to" in {preposition, self._word_before(date)}:
            preposition, word = "to", date.head  # "postponed from June 24 [to July 9]"
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

    def _word_before(self, date: Token) -> str:
        """Return the word before a date and what stands in it before its head."""
        first = date.i
        while first and self.doc[first - 1].head in {date, date.head} and self.doc[first - 1].pos_ in {"PROPN", "NUM"}:
            first -= 1
        return self.doc[first - 1].lower_ if first else ""

    def _planned(self, word: Token) -> Direction | None:
        """Read what is planned, called or prepared for: "a strike" in "called for a strike on Monday"."""
        preposition, above = grammar.preposition(word), grammar.modified(word)
        if preposition in {"ahead of", "ahead"} or preposition == "of" and _is_ahead(word):
            return Direction("future", STRONG, "“ahead of”")
        if preposition not in {"for", "of", "against"} or above == word:
            return None
        if _words_of(above) & (self.plans | self.calls | self.threats):
            return _before_the_story(above) or Direction("future", STRONG, f"“{above.text} {preposition}”")
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
            return of_modal(verb, modal, helpers)
        if self._plans(verb, preposition, helpers):
            return _of_plan(verb, helpers)
        if direct and preposition in {"since", "after"}:
            return Direction("past", STRONG, f"“{preposition}”")
        if direct and preposition in UNTIL and (found := self._until(verb, preposition, tense, helpers)) is not None:
            return found
        if helpers & {"was", "were"} and (mark := grammar.marker(verb)) is not None and mark.lower_ == "to":
            if "have" in helpers:
                return Direction(EITHER, OPEN, f"“{mark.text} have {verb.text}”")
            return Direction("future", LIKELY, f"“{mark.text} {verb.text}”")
        if helpers & {"has", "have", "had", "’ve", "'ve", "’d", "'d"}:
            return Direction("past", STRONG, f"“{verb.text}” is past")
        if tense is None:
            return self._without_tense(verb)
        if tense == "present" and verb.lower_ in self.same and verb.lower_ == verb.lemma_ and not helpers:
            return Direction("past", STRONG, f"“{verb.text}” may be past")
        if tense == "past":
            beside = direct and preposition in {"on", "in"}
            return Direction("past", CLOSE if beside else STRONG, f"“{verb.text}” is past")
        weight = CLOSE if direct and verb.pos_ == "VERB" else FIRM if direct else OPEN
        return Direction("future", weight, f"“{verb.text}” is present")

    def _until(self, verb: Token, preposition: str, tense: str | None, helpers: set[str]) -> Direction | None:
        """Read how long something goes on: "runs until May", "has been shut until May", "left until May"."""
        why = f"“{verb.text} {preposition}”"
        if "had" in helpers or grammar.negation(verb) is not None and tense == "past":
            return Direction("past", STRONG, why)  # "until Monday, they had not met"
        if tense == "past" and not helpers & {"has", "have", "’s", "'s", "’ve", "'ve"}:
            if verb.lemma_ in self.lasting and not grammar.objects(verb):
                return Direction("past", STRONG, why)  # "lasted until Friday"
            return Direction("future", LIKELY, why) if verb.lemma_ != "be" else None
        if tense is None and verb.tag_ != "VBN":
            return None
        return Direction("future", CERTAIN if tense == "present" else STRONG, why)

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
        if not _words_of(verb) & (self.plans | self.moved):
            return False
        if preposition in {"for", "until", "till", "by"} or preposition == "to" and _words_of(verb) & self.moved:
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
        if verb.tag_ == "VBN" and grammar.is_open_complement(verb) and _words_of(above) & self.wanted:
            return Direction("future", STRONG, f"“{above.text} … {verb.text}”")  # "wants it repaired by May"
        if verb.tag_ == "VBN" and not infinitive:
            return Direction("past", STRONG, f"“{verb.text}” is past")
        if verb.tag_ != "VB" and not infinitive:
            return None
        if above == verb:
            return Direction("future", STRONG, f"“{verb.text}” is a call")
        words = _words_of(above)
        if "had" in {helper.lower_ for helper in grammar.auxiliaries(above)}:
            return Direction("past", LIKELY, f"“{above.text} to {verb.text}”")
        if words & (self.plans | self.calls | self.ahead):
            return Direction("future", STRONG, f"“{above.text} to {verb.text}”")
        if above.pos_ in {"NOUN", "ADJ", "PROPN"}:
            is_headline = above.head == above and grammar.own_subject(above) is None  # "Steel firm to cut 300 jobs"
            return Direction("future", CERTAIN if is_headline else LIKELY, f"“{above.text} to {verb.text}”")
        return None


def _of_plan(verb: Token, helpers: set[str]) -> Direction:
    """Read a date that a plan has: "set for Friday"; "had been set for June" leaves open which June."""
    had = "had" in helpers
    return _before_the_story(verb) or Direction("future", OPEN if had else STRONG, f"“{verb.text}”")


def _before_the_story(verb: Token) -> Direction | None:
    """Read a plan of what the pluperfect tells: "a visit [planned] for April had been put off"."""
    above = verb.head.head if grammar.is_noun_clause(verb) and verb.tag_ == "VBN" else verb
    if above == verb or "had" not in {helper.lower_ for helper in grammar.auxiliaries(above)}:
        return None
    told = grammar.is_clause_complement(above)  # "said that it had been put off": it has been, at the time
    return Direction("past", STRONG if told else CERTAIN, f"“had {above.text}”")


def _words_of(token: Token) -> set[str]:
    return {token.lower_, *base_forms(token.lemma_.lower(), token.lower_)}


def _is_ahead(noun: Token) -> bool:
    """Tell whether "ahead" stands before the "of" of a noun."""
    opener = grammar.preposition_token(noun)
    return opener is not None and opener.i > 0 and opener.nbor(-1).lower_ == "ahead"
