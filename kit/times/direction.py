"""Direction: whether a sentence points a date to the past or the future, by its grammar.

Tense, modality and the verb that a date modifies decide ("will speak on Friday", "plans to meet",
"was held on Monday"); without a parse the nearest words that show tense do (see ways.py).
"""

from __future__ import annotations

from bisect import bisect_left

from spacy.tokens import Doc, Token

from kit.language import grammar, offsets_of, text_of
from kit.times.clauses import before_the_story, called_off, of_clause, words_of
from kit.times.comparing import is_compared
from kit.times.lexicon import words
from kit.times.naming import named_day
from kit.times.ways import CERTAIN, LIKELY, STRONG, Direction, by_words


class Pointer:
    """Tell the direction of dates in one parsed article."""

    def __init__(self, doc: Doc):
        self.doc, self.text = doc, text_of(doc)
        self.parsed = len(doc) > 0 and doc.has_annotation("DEP")
        self.starts = offsets_of(doc) if self.parsed else []

    def direction(self, start: int, end: int) -> Direction:
        """Return the direction of the date at these characters."""
        if not self.parsed:
            return by_words(self.text, start, end)
        first = bisect_left(self.starts, start + 1) - 1
        last = max(first + 1, bisect_left(self.starts, end))
        if is_compared(self.doc, first):
            return Direction("past", CERTAIN, "what something is compared with")
        root = self.doc[first:last].root
        if grammar.preposition(root) == "since":
            return Direction("past", CERTAIN, "“since”")
        if (named := named_day(root)) is not None:
            return Direction("future", LIKELY, f"“{named.verb.text} … {named.noun.text}” names a day to come")
        found = (
            self._of_own_clause(root)
            or called_off(_planned_thing(root))
            or self._of_noun(root)
            or self._of_clauses(root)
            or by_words(self.text, start, end)
        )
        return found._replace(weight=LIKELY) if found.way == "future" and self._names_results(root) else found

    def tells(self, start: int, end: int) -> bool:
        """Tell whether the date at these characters is that of a telling: "officials said [on Tuesday]"."""
        verb = self._governor(start, end)
        return verb is not None and bool(words_of(verb) & words("telling"))

    def moves(self, start: int, end: int) -> bool:
        """Tell whether the date at these characters is one to which something was put off or brought forward."""
        verb = self._governor(start, end)
        return verb is not None and bool(words_of(verb) & words("moved"))

    def is_able(self, start: int, end: int) -> bool:
        """Tell whether a time only says in how long something can be done: "can be built [in a day]"."""
        verb = self._governor(start, end)
        modal = grammar.modal(verb) if verb is not None else None
        return modal is not None and modal.lemma_ in {"can", "could"}

    def _governor(self, start: int, end: int) -> Token | None:
        if not self.parsed:
            return None
        first = bisect_left(self.starts, start + 1) - 1
        return grammar.governor(self.doc[first : max(first + 1, bisect_left(self.starts, end))].root)

    def hangs_on(self, start: int, earlier: tuple[int, int]) -> bool:
        """Tell whether a date stands in a clause that hangs on an earlier one: "in May, [when it fell on the 3rd]".

        Or on the noun that the earlier one describes: "the 2005 strike, [which cut sales before Christmas]".
        """
        if not self.parsed:
            return False
        word = self.doc[bisect_left(self.starts, start + 1) - 1]
        first, last = (bisect_left(self.starts, place + 1) - 1 for place in earlier)
        root = self.doc[first : max(first + 1, last)].root
        noun = root.head if root in grammar.premodifiers(root.head) else root
        return noun.is_ancestor(word) and any(
            noun.is_ancestor(above) for above in word.ancestors if above.pos_ == "VERB"
        )

    def _of_noun(self, date: Token) -> Direction | None:
        """Read a date that modifies a noun: "the upcoming Friday vote", "Monday's ruling", "a deadline of May 3"."""
        noun = grammar.modified(date)
        if noun == date or noun.pos_ not in {"NOUN", "PROPN", "ADJ"}:
            return None
        if noun.lemma_.lower() in words("ahead") and noun.pos_ == "NOUN" and (verb := self._verb_of(noun)) is not None:
            if verb.lemma_.lower() in words("over") and grammar.tense(verb) == "past":  # "missed a deadline of June 30"
                return Direction("past", STRONG, f"“{verb.text}” is past")
        if noun.lemma_.lower() in words("ahead"):
            return Direction("future", STRONG, f"“{noun.text}”")
        opener = grammar.preposition_token(noun)  # "[due] to rain" lies nowhere
        if any(child.lower_ in words("ahead") for child in noun.children if child != opener):
            return Direction("future", STRONG, "“upcoming”")
        told = words_of(noun.head) if grammar.is_object(noun) else set()
        if told & words("plans") or told & words("calls") and grammar.preposition(date) == "for":
            # "plans a June listing", "called a meeting for Friday"
            return Direction("future", STRONG, f"“{noun.head.text}”")
        if self._ahead_of(date):
            return None
        if noun.pos_ == "ADJ" or date.i > noun.i or grammar.preposition(date) or grammar.is_subject(noun):
            return None
        if noun.lemma_.lower() in words("scheduled"):
            return None
        return Direction("past", STRONG, f"“{noun.text}” is told as known")

    def _of_own_clause(self, date: Token) -> Direction | None:
        """Read the clause that tells what happens at a date: "on Friday, when they [could seal] a place"."""
        clause = next((child for child in date.children if grammar.is_relative(child) and child.pos_ == "VERB"), None)
        found = of_clause(clause, None, False) if clause is not None else None
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
        known = not words_of(noun) & (words("scheduled") | words("ahead"))
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
            if grammar.preposition(word) == "after" and word.head.lemma_ == "be" and word != date:
                return Direction("past", LIKELY, f"after “{word.text}”")  # "there is doubt after a vote at the weekend"
            opener = grammar.marker(word)
            if opener is not None and opener.lower_ == "since":
                return Direction("past", STRONG, f"“since … {word.text}”")
            if word != date and word.lower_ in words("ahead"):
                return Direction("future", STRONG, f"“{word.text}”")
            if (planned := self._planned(word)) is not None:
                return planned
            if word.pos_ in {"VERB", "AUX"} or grammar.is_copular(word):
                found = of_clause(word, preposition if direct else None, direct)
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
        if words_of(above) & (words("plans") | words("calls") | words("threats")):
            return before_the_story(above) or Direction("future", STRONG, f"“{above.text} {preposition}”")
        return None


def _planned_thing(date: Token) -> Token:
    """Return the noun that a date belongs to, be it by a participle of planning: "[talks] planned for Friday"."""
    host = grammar.modified(date)
    described = grammar.is_noun_clause(host) or grammar.is_relative(host)
    return host.head if described and words_of(host) & (words("plans") | words("ahead")) else host


def _is_ahead(noun: Token) -> bool:
    """Tell whether "ahead" stands before the "of" of a noun."""
    opener = grammar.preposition_token(noun)
    return opener is not None and opener.i > 0 and opener.nbor(-1).lower_ == "ahead"
