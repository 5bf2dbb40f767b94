"""Wording: clauses of an article in a few words, with names for pronouns."""

from __future__ import annotations

import re

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from kit.events.agreement import in_full
from kit.events.clause_parts import is_bare, is_time_noun, limit_phrase, moved_to, phrase, verb_parts
from kit.events.doers import doer
from kit.events.joining import count
from kit.events.looseness import is_loose
from kit.events.phrases import SHORT, Phrases
from kit.events.relatives import embedded, person_before, relative_object, stranded
from kit.events.speakers import Speaker
from kit.events.verb_words import verb_words
from kit.language import grammar
from kit.language.lemmas import is_one_of
from kit.lexicon import read_toml
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
        if (
            who is not None
            and grammar.is_noun_clause(head)
            and is_one_of(head, read_toml("events")["verbs"]["of_persons"])
        ):
            who = person_before(head, who) or who
        if as_said and who is not None and who.tag_ == "PRP":
            subject = who.text if who.text == "I" else who.lower_
        else:
            subject = self.subject(who, head, speaker) if who is not None else self.clause_subject(head)
        verb = self.verb(head, who, speaker)
        if who is not None and not as_said and subject.lower() != who.lower_:  # "He’s left" is "Holt has left"
            verb = in_full(verb, head.tag_ in {"VBN", "VBD"} and not verb.split()[1:2] == ["being"])
        inside = {token.i for token in verb_parts(head)}
        before = {token.i for part in (grammar.own_subject(head),) if part is not None for token in part.subtree}
        below = embedded(head)
        before |= {token.i for token in below.subtree} if below is not None else set()
        after = [t for t in head.subtree if t.i > head.i and t.i not in inside | before]
        if within is not None:
            after = [token for token in after if token.i < within.end]
        room = budget - count(subject) - count(verb)
        known = None if as_said else who
        timed = self._timed - limit_phrase(head) - moved_to(head)
        if keep is not None and is_one_of(keep, read_toml("events")["verbs"]["aspect_go"]):  # "was meant to run"
            timed = timed - limit_phrase(keep)
        rest = self.trimmed(head, after, room, timed, told=known, by_name=not as_said, keep=keep)
        if any(child.tag_ == "EX" for child in head.children):  # "there was no report"
            what = "" if verb.endswith(subject) else self.inner(who, subject) if who is not None else subject
            return f"there {verb} {what} {rest}".strip()
        if below is not None:  # "a dam that they said was unsafe" becomes "they said that a dam was unsafe"
            told_of = self.trimmed(below, [t for t in below.subtree if t.i > below.i], SHORT, self._timed)
            above = self.inner(head.head, self.noun(head.head, SHORT, without=head))
            rest = f"{rest} that {above} {self.verb(below, head.head)} {told_of}"
        if not rest and is_one_of(head, read_toml("events")["verbs"]["need_time"]):  # "it was due to last"
            rest = self.trimmed(head, after, room, set(), told=known, by_name=not as_said)
        left = stranded(head)
        above = self.inner(head.head, self.noun(head.head, SHORT, without=head)) if grammar.is_relative(head) else ""
        if (
            left is None and relative_object(head) is not None
        ):  # "the letter that they mailed": "they mailed the letter"
            rest = f"{above} {rest}".strip()
        for other in grammar.conjuncts(head):  # "came for talks and attend the games": what follows is a purpose
            if is_bare(other, head):
                rest = rest.replace(f" and {other.text} ", f" and to {other.text} ")
        if left is not None and head.head.pos_ not in {"NOUN", "PROPN"}:  # "what they voted for"
            rest = re.sub(rf"\b{left.text}\b", "", rest, count=1).strip()
        elif left is not None:  # "the park they voted for"
            rest = re.sub(rf"\b{left.text}\b", lambda _: f"{left.text} {above}", rest, count=1)
        if keep is not None and rest.startswith(f"{keep.text} ") and keep.i and keep.nbor(-1).text == ",":
            verb = f"{verb},"
        words = " ".join(part for part in (subject, verb, rest) if part)
        for preposition, part in grammar.modifiers(head):  # "In Rome, they met" becomes "they met in Rome"
            noun = referent(part)  # "the steps from [which] they fell"
            told_where = (
                noun.i not in self._timed and not is_time_noun(noun) and not is_loose(preposition, fronted=True)
            )
            edge = grammar.preposition_token(part) or part
            opens = who is None or noun != part or part.i < who.left_edge.i  # "a car chased [by police] crashed": no
            opens = opens or edge.i > 0 and edge.nbor(-1).text == ","  # "Holt[, on a visit to Esk,] said"
            if noun.i < head.i and told_where and opens and noun.tag_ != "WDT":
                longer = f"{words} {preposition} {self.noun(noun, SHORT, without=head)}"
                words = longer if preposition and count(longer) <= budget else words
        return words

    def verb(self, head: Token, who: Token | None, speaker: Speaker | None = None) -> str:
        """Return the verb with auxiliaries and "not", and for an infinitive the verb that governs it."""
        return verb_words(head, who, self._timed, speaker)

    @staticmethod
    def inner(noun: Token, words: str) -> str:
        """Return the words of a noun phrase as they stand inside a sentence."""
        opens = phrase(noun)[0] if phrase(noun) else noun
        return words[:1].lower() + words[1:] if opens.is_sent_start and opens.pos_ != "PROPN" else words
