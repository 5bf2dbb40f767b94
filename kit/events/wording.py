"""Wording: clauses and nouns of an article in a few words, with names for pronouns."""

from __future__ import annotations

import re
from collections.abc import Container

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from kit.actors.records import Actor
from kit.events.agreement import in_full
from kit.events.antecedents import antecedent, counted_before, subject_above
from kit.events.clause_parts import is_bare, is_time_noun, limit_phrase, moved_to, phrase, verb_parts
from kit.events.doers import attending, doer
from kit.events.joining import count, definite, join, listing, possessive
from kit.events.looseness import is_loose
from kit.events.naming import names_in, plainly_named
from kit.events.nouns import may_happen
from kit.events.relatives import embedded, meant, person_before, relative_object, stranded, taken_up
from kit.events.speakers import Speaker, is_speaker
from kit.events.trimming import trimmed
from kit.events.verb_words import verb_words
from kit.language import grammar
from kit.language.lemmas import is_one_of
from kit.lexicon import read_toml
from kit.relations.parties import Parties, referent

MOST_WORDS = 20
SHORT = 11  # words of a noun phrase that are kept whole in a subject


class Wording:
    """Put clauses and nouns into few words; knows the actors' names and which tokens belong to time expressions."""

    def __init__(
        self, actors: tuple[Actor, ...], parties: Parties, timed: set[int], with_the: Container[str] = frozenset()
    ):
        self._actors = plainly_named(actors, with_the)
        self._parties, self._timed = parties, timed

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
            subject = self.subject(who, head, speaker) if who is not None else self._clause_subject(head)
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

    def subject(self, who: Token, head: Token, speaker: Speaker | None) -> str:
        """Return who does what `head` tells, by name where a pronoun stands for a known actor."""
        if is_speaker(who, speaker):
            return speaker.name
        if (held := subject_above(who)) is not None and not {*self._parties.of(held)} & {*self._parties.of(who)}:
            return definite(self.noun(held, SHORT, without=head, owned=True))
        if who.tag_ == "PRP" and not self._parties.of(who):
            noun, reported = antecedent(who), speaker is not None and not speaker.in_own_words
            if reported and (who.lower_ == "they" or noun is None) and speaker.may_be(who):
                return speaker.name
            if noun is not None:
                return definite(self.noun(noun, SHORT, without=head, owned=True))
        noun = taken_up(who)
        if noun != who and noun.lower_ in {"those", "anyone", "everyone"}:
            return f"{noun.text} {who.text}"
        if (counted := counted_before(noun)) is not None:
            return f"{self.noun(noun, SHORT, without=head)} {counted.text}"
        members = [noun, *grammar.conjuncts(noun)] if noun == who else meant(who, noun)
        return listing([self.noun(member, SHORT, without=head, owned=True) for member in members])

    def trimmed(
        self,
        root: Token,
        tokens: list[Token],
        budget: int,
        timed: set[int],
        *,
        undated: bool = False,
        told: Token | None = None,
        by_name: bool = True,
        keep: Token | None = None,
    ) -> str:
        """Return tokens as words that fit, a pronoun by name where nothing in the title tells who it is.

        `told` is who the title names before them: the subject.
        """
        names = names_in(tokens, self._parties, self._actors, told) if by_name else {}
        return trimmed(root, tokens, budget, timed, undated=undated, names=names, keep=keep)

    def _clause_subject(self, head: Token) -> str:
        """Return a clause that is the subject, short: "Whether they arrive is open"; or the words behind "with"."""
        if (opener := attending(head)) is not None:
            return join(head.doc[opener.i + 1 : head.i])
        clause = grammar.clause_subject(head)
        return self.trimmed(clause, list(clause.subtree), SHORT, self._timed) if clause is not None else ""

    def owner_name(self, owner: Token) -> str:
        """Return the names of those whom "his", "its" or "their" means; nothing where that is not known."""
        ids = self._parties.of(owner, conjoined=False) if owner.tag_ == "PRP$" else ()
        if not ids and (noun := antecedent(owner)) is not None and not may_happen(noun):
            has_owner = grammar.possessor(noun) is not None  # "Ada’s party ... its leaders": "the party’s leaders"
            return f"The {noun.text}" if has_owner else definite(self.noun(noun, SHORT))
        return listing([self._actors[i].name for i in ids])

    def noun(self, noun: Token, most: int, *, without: Token | None = None, owned: bool = False) -> str:
        """Return a noun phrase, short; a pronoun or a person by name."""
        ids = self._parties.of(noun, conjoined=False)
        person = [self._actors[i].type for i in ids] == ["PERSON"]
        named = noun.pos_ == "PROPN" or any(other.pos_ == "PROPN" for other in grammar.appositions(noun))
        short = noun.pos_ == "NOUN" and all(" " not in self._actors[i].name for i in ids)  # "Holt’s widow Ada"
        if ids and (noun.pos_ == "PRON" or person and named and not short):
            return listing([self._actors[i].name for i in ids])
        joined = {token.i for other in grammar.conjuncts(noun) for token in other.subtree}
        if without is not None and without.is_ancestor(noun) is False and noun.is_ancestor(without):
            joined |= {token.i for token in phrase(noun) if token.i >= without.left_edge.i > noun.i}
        if without is not None and without in grammar.premodifiers(noun):  # "a recently [passed] law"
            joined |= {token.i for token in without.subtree}
        tokens = [token for token in phrase(noun) if token.i not in joined]
        owner = grammar.possessor(noun)
        if owner is not None and owner.tag_ == "WP$" and referent(owner) != owner:  # "a firm whose shares fell"
            own = self.trimmed(noun, [token for token in tokens if token != owner], most, self._timed)
            return f"{possessive(self.noun(referent(owner), SHORT, without=without))} {own}"
        if owned and owner is not None and (name := self.owner_name(owner)):  # "[its] parliament passed a law"
            tokens = [token for token in tokens if token != owner]
            return f"{possessive(name)} {self.trimmed(noun, tokens, most, self._timed)}"
        timed = self._timed if noun.i not in self._timed else set()  # "the [first quarter] was difficult"
        words = self.trimmed(noun, tokens, most, timed)
        words = words if count(words) <= most else self.trimmed(noun, [t for t in tokens if t.i <= noun.i], most, timed)
        before = grammar.determiner(noun)
        points_back = before is not None and before.lower_ in {"that", "this", "those", "these"}
        return re.sub(rf"^{before.text}\b", "The" if before.is_title else "the", words) if points_back else words

    def verb(self, head: Token, who: Token | None, speaker: Speaker | None = None) -> str:
        """Return the verb with auxiliaries and "not", and for an infinitive the verb that governs it."""
        return verb_words(head, who, self._timed, speaker)

    @staticmethod
    def inner(noun: Token, words: str) -> str:
        """Return the words of a noun phrase as they stand inside a sentence."""
        opens = phrase(noun)[0] if phrase(noun) else noun
        return words[:1].lower() + words[1:] if opens.is_sent_start and opens.pos_ != "PROPN" else words
