"""Wording: clauses of an article in a few words."""

from __future__ import annotations

import re

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from kit.events.agreement import in_full
from kit.events.clause_parts import is_bare, is_time_noun, limit_phrase, moved_to, phrase, verb_parts
from kit.events.doers import doer
from kit.events.joining import count
from kit.events.looseness import is_loose
from kit.events.nouns import words
from kit.events.phrases import SHORT, Phrases
from kit.events.relatives import embedded, person_before, relative_object, stranded
from kit.events.speakers import Speaker
from kit.events.verb_words import verb_words
from kit.language import grammar
from kit.language.lemmas import is_one_of
from kit.relations.parties import referent

MOST_WORDS = 20


class Wording(Phrases):
    """Put clauses into few words."""

    def clause(
        self,
        head: Token,
        budget: int,
        *,
        speaker: Speaker | None = None,
        within: SpacySpan | None = None,
        as_said: bool = False,
        keep: Token | None = None,
    ) -> str:
        """Return subject, verb and what follows, in the text's own order; what stood before comes last.

        `as_said` leaves the pronouns of somebody's own words as they are; the clause of `keep` stays in it.
        """
        who = doer(head)
        if who is not None and grammar.is_noun_clause(head) and is_one_of(head, words("verbs", "of_persons")):
            who = person_before(head, who) or who
        if as_said and who is not None and who.tag_ == "PRP":
            subject = who.text if who.text == "I" else who.lower_
        else:
            subject = self.subject(who, head, speaker) if who is not None else self.clause_subject(head)
        verb = self.verb(head, who, speaker)
        if who is not None and not as_said and subject.lower() != who.lower_:  # "He’s left" is "Holt has left"
            verb = in_full(verb, head.tag_ in {"VBN", "VBD"} and not verb.split()[1:2] == ["being"])
        room = budget - count(subject) - count(verb)
        told = None if as_said else who
        rest = self._rest(head, room, within=within, told=told, by_name=not as_said, keep=keep)
        if any(child.tag_ == "EX" for child in head.children):  # "there was no report"
            what = "" if verb.endswith(subject) else self.inner(who, subject) if who is not None else subject
            return f"there {verb} {what} {rest}".strip()
        if not rest and embedded(head) is None and is_one_of(head, words("verbs", "need_time")):  # "it was due to last"
            rest = self._rest(head, room, within=within, told=told, by_name=not as_said, dated=True)
        rest = self._with_embedded(head, rest)
        for other in grammar.conjuncts(head):  # "came for talks and attend the games": what follows is a purpose
            if is_bare(other, head):
                rest = rest.replace(f" and {other.text} ", f" and to {other.text} ")
        rest = self._with_noun_above(head, rest)
        if keep is not None and rest.startswith(f"{keep.text} ") and keep.i and keep.nbor(-1).text == ",":
            verb = f"{verb},"
        return self._with_opening(head, who, " ".join(part for part in (subject, verb, rest) if part), budget)

    def _rest(
        self,
        head: Token,
        room: int,
        *,
        within: SpacySpan | None,
        told: Token | None,
        by_name: bool,
        keep: Token | None = None,
        dated: bool = False,
    ) -> str:
        """Return what follows the verb of a clause, in `room` words; with its times where it is `dated`."""
        below, own = embedded(head), grammar.own_subject(head)
        before = {token.i for part in (own, below) if part is not None for token in part.subtree}
        before |= {token.i for token in verb_parts(head)}
        after = [token for token in head.subtree if token.i > head.i and token.i not in before]
        if within is not None:
            after = [token for token in after if token.i < within.end]
        timed = set() if dated else self._timed - limit_phrase(head) - moved_to(head)
        if keep is not None and is_one_of(keep, words("verbs", "aspect_go")):  # "was meant to run"
            timed = timed - limit_phrase(keep)
        return self.trimmed(head, after, room, timed, told=told, by_name=by_name, keep=keep)

    def _with_embedded(self, head: Token, rest: str) -> str:
        """Return what follows with the clause round it: "a dam that they said was unsafe" is "they said a dam was"."""
        below = embedded(head)
        if below is None:
            return rest
        told_of = self.trimmed(below, [t for t in below.subtree if t.i > below.i], SHORT, self._timed)
        return f"{rest} that {self._noun_above(head)} {self.verb(below, head.head)} {told_of}"

    def _with_noun_above(self, head: Token, rest: str) -> str:
        """Return what follows with the noun that the clause describes: "the letter that [they mailed]"."""
        left = stranded(head)
        above = self._noun_above(head) if grammar.is_relative(head) else ""
        if left is None:  # "they mailed the letter"
            return f"{above} {rest}".strip() if relative_object(head) is not None else rest
        if head.head.pos_ not in {"NOUN", "PROPN"}:  # "what they voted for"
            return re.sub(rf"\b{left.text}\b", "", rest, count=1).strip()
        return re.sub(rf"\b{left.text}\b", lambda _: f"{left.text} {above}", rest, count=1)  # "the park they voted for"

    def _noun_above(self, head: Token) -> str:
        """Return the noun on which a clause hangs, as it stands inside a sentence."""
        return self.inner(head.head, self.noun(head.head, SHORT, without=head))

    def _with_opening(self, head: Token, who: Token | None, told: str, budget: int) -> str:
        """Return a clause with the phrases before it behind it: "In Rome, they met" becomes "they met in Rome"."""
        for preposition, part in grammar.modifiers(head):
            noun = referent(part)  # "the steps from [which] they fell"
            when = noun.i in self._timed or is_time_noun(noun)
            edge = grammar.preposition_token(part) or part
            opens = who is None or noun != part or part.i < who.left_edge.i  # "a car chased [by police] crashed": no
            opens = opens or edge.i > 0 and edge.nbor(-1).text == ","  # "Holt[, on a visit to Esk,] said"
            fits = opens and not when and not is_loose(preposition, fronted=True)
            if noun.i < head.i and fits and noun.tag_ != "WDT":
                longer = f"{told} {preposition} {self.noun(noun, SHORT, without=head)}"
                told = longer if preposition and count(longer) <= budget else told
        return told

    def verb(self, head: Token, who: Token | None, speaker: Speaker | None = None) -> str:
        """Return the verb with auxiliaries and "not", and for an infinitive the verb that governs it."""
        return verb_words(head, who, self._timed, speaker)

    @staticmethod
    def inner(noun: Token, words: str) -> str:
        """Return the words of a noun phrase as they stand inside a sentence."""
        opens = phrase(noun)[0] if phrase(noun) else noun
        return words[:1].lower() + words[1:] if opens.is_sent_start and opens.pos_ != "PROPN" else words
