"""Phrases: who does it and other nouns in few words, with names for pronouns."""

from __future__ import annotations

import re
from collections.abc import Container

from spacy.tokens import Token

from kit.actors.records import Actor
from kit.events.antecedents import antecedent, counted_before, subject_above
from kit.events.clause_parts import phrase
from kit.events.doers import attending
from kit.events.joining import count, definite, join, listing, possessive
from kit.events.naming import names_in, plainly_named
from kit.events.nouns import may_happen
from kit.events.relatives import meant, taken_up
from kit.events.speakers import Speaker, is_speaker
from kit.events.trimming import trimmed
from kit.language import grammar
from kit.relations.parties import Parties, referent

SHORT = 11  # words of a noun phrase that are kept whole in a subject


class Phrases:
    """Put nouns into few words; knows the actors' names and which tokens belong to time expressions."""

    def __init__(
        self, actors: tuple[Actor, ...], parties: Parties, timed: set[int], with_the: Container[str] = frozenset()
    ):
        self._actors = plainly_named(actors, with_the)
        self._parties, self._timed = parties, timed

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

    def clause_subject(self, head: Token) -> str:
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
