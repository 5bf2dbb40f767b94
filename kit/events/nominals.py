"""Nominals: titles of events that a noun tells, with whose they are, and the verb that says that they take place."""

from __future__ import annotations

import re

from spacy.tokens import Token

from kit.events.clause_parts import joint_owners, limit_phrase, moved_to, phrase, verb_parts, whole
from kit.events.fragments import told
from kit.events.happenings import Happening
from kit.events.joining import count, join, listing, possessive
from kit.events.phrases import SHORT
from kit.events.speakers import Speaker
from kit.events.standing import tells_of
from kit.events.wording import MOST_WORDS, Wording
from kit.language import grammar
from kit.language.lemmas import is_one_of
from kit.lexicon import read_toml

ARTICLE = re.compile(r"^(the|a|an|this|that|its|his|her|their) ", re.IGNORECASE)
ENOUGH = 3  # words of a noun that stand alone
MOVED_OR_CAME = {*read_toml("events")["verbs"]["moved"], "come", "go", "take"}


class Nominals(Wording):
    """Put event nouns into few words."""

    def of_noun(self, happening: Happening, speaker: Speaker | None) -> str:
        """Return what an event noun names, or the clause that tells of it where the noun alone is not enough."""
        head, carrier = happening.head, happening.carrier
        words = self._nominal(head, without=carrier)
        if carrier != head:
            if self._has_own_date(head):  # "set a deadline of 3 May"
                return self._named(head, words)
            if grammar.is_object(head):  # "held talks", "called off the strike"
                return self.clause(told(carrier), MOST_WORDS, speaker=speaker)
            if words == head.text and head.i > head.left_edge.i:  # "[next year’s] fair will open"
                words = f"The {words}"
            return f"{words} {self._occurs(carrier, head)}"
        if count(ARTICLE.sub("", words)) < ENOUGH and tells_of(head):  # "a similar explosion killed two people"
            return self.clause(head.head, MOST_WORDS, speaker=speaker)
        words = self._named(head, words)
        return self._takes_place(head, words) if grammar.is_subject(head) and head.head.i in self._timed else words

    def _nominal(self, noun: Token, *, without: Token) -> str:
        """Return a noun phrase with whose it is, by name, and with what "and" joins to its possessor."""
        own = {token.i for token in without.subtree} if noun.is_ancestor(without) else set()
        tokens = whole([token for token in phrase(noun) if token.i not in own])
        owner, joint = grammar.possessor(noun), joint_owners(noun)
        if joint:
            own = {token.i for member in joint for token in member.subtree}
            tokens = [
                token for token in tokens if token.i not in own and (token.pos_ != "CCONJ" or token.i > joint[-1].i)
            ]
            name = listing([self.noun(member, SHORT) for member in joint])
        elif owner is not None and (name := self.owner_name(owner)):
            tokens = [token for token in tokens if token != owner]
        else:
            return self.trimmed(noun, tokens, MOST_WORDS, self._timed, undated=True)
        return f"{possessive(name)} {self.trimmed(noun, tokens, MOST_WORDS - count(name), self._timed, undated=True)}"

    def _named(self, noun: Token, words: str) -> str:
        """Return the words of an event noun without its article; one alone with whose it is, or its date."""
        owner = grammar.possessor(noun)
        if owner is None or owner.tag_ == "PRP$":  # not that of "the club’s trial"
            words = ARTICLE.sub("", words)
        if count(words) > 1:
            return words
        ids = self._parties.of(owner, conjoined=False) if owner is not None else ()
        if len(ids) == 1:
            return f"{possessive(self._actors[ids[0]].name)} {words}"
        return self.trimmed(noun, phrase(noun), SHORT, set())

    def _has_own_date(self, noun: Token) -> bool:
        """Tell whether a date is a noun's own, not that of the verb it is the object of: "called a vote for Friday"."""
        beside = [*grammar.modifiers(noun), *(pair for pair in grammar.modifiers(noun.head) if pair[0] == "for")]
        own = any(below.i in self._timed and before in {"of", "for"} for before, below in beside)
        return own and grammar.is_object(noun) and grammar.tense(noun.head) == "past"

    def _takes_place(self, noun: Token, words: str) -> str:
        """Return where something is whose sentence tells its time: "A service will be at a church in Oxley"."""
        day = noun.head
        helpers = join(grammar.auxiliaries(day))
        where = self.trimmed(day, [t for t in day.subtree if t.i > day.i], SHORT, self._timed, told=noun)
        return f"{self._nominal(noun, without=noun)} {helpers} {where}" if where and helpers else words

    def _occurs(self, carrier: Token, noun: Token) -> str:
        """Return the verb that says that its noun takes place, with how long where it says only that."""
        words, below = self.verb(carrier, noun), grammar.complement(carrier)
        if below is not None and below.i > carrier.i and grammar.is_infinitive(below):  # "is expected to begin"
            words, carrier = f"{words} {self.verb(below, noun)}", below
        own = {token.i for token in verb_parts(carrier)}  # "was put [off]"
        after = [token for token in carrier.subtree if token.i > carrier.i and token.i not in own]
        if limit_phrase(carrier) or is_one_of(carrier, read_toml("events")["verbs"]["need_time"]):
            words = f"{words} {self.trimmed(carrier, after, SHORT, set())}"
        elif is_one_of(carrier, MOVED_OR_CAME):  # "the trial would be put [on hold]", "the talks came [to nothing]"
            words = f"{words} {self.trimmed(carrier, after, SHORT, self._timed - moved_to(carrier))}"
        return words.strip()
