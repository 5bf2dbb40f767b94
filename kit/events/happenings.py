"""Happenings: single places in the text that tell of an event, with who, where and when."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Token

from kit.events.gapping import Gap
from kit.events.nouns import event_noun, words
from kit.events.occurring import what_occurs
from kit.events.plans import calls_off
from kit.language import grammar
from kit.language.lemmas import is_one_of
from kit.relations.modality import governing
from kit.relations.nominals import is_light
from kit.times.naming import Named, named_day
from kit.times.records import Time


@dataclass(frozen=True, eq=False)
class Happening:
    """Hold one place that tells of an event: its verb or noun, and what stands with it."""

    head: Token
    noun: Token | None
    family: str | None
    parties: tuple[str, ...]
    places: tuple[str, ...]
    doers: tuple[str, ...] = ()
    is_saying: bool = False
    time: Time | None = None
    until: Time | None = None
    limit: str | None = None
    verb: Token | None = None
    gap: Gap | None = None

    @property
    def naming(self) -> Named | None:
        """Return what makes the event of a day: "declared Tuesday a [day] of mourning", or None."""
        found = (named_day(child) for child in self.verb.children) if self.verb is not None else ()
        return next((named for named in found if named is not None and named.noun == self.head), None)

    @property
    def is_nominal(self) -> bool:
        """Tell whether a noun tells it rather than a clause."""
        return self.head == self.noun

    @cached_property
    def carrier(self) -> Token:
        """Return the verb whose tense and modality hold for it: its own, or that of which its noun is a part."""
        above = self.head.head
        if not self.is_nominal:
            return self.head
        is_object = grammar.is_object(self.head) and (
            is_light(above) or is_one_of(above, words("verbs", "prospective"))
        )
        governed = self.verb is not None and governing(self.verb) == above and what_occurs(self.verb) == self.head
        is_subject = grammar.is_subject(self.head) and (governed or what_occurs(above) == self.head)
        if self.is_cancelled:
            return above
        relative = next((child for child in self.head.children if grammar.is_relative(child)), None)
        coincides = (
            relative is not None and relative.lemma_.lower() == "come"
        )  # "which came at the same time": no more of it
        if relative is not None and not coincides and what_occurs(relative) == self.head and not is_object:
            return relative
        joined = self.verb is not None and self.verb != above and grammar.first_conjunct(self.verb) == above
        if is_subject and joined and grammar.own_subject(self.verb) is None:
            return self.verb  # "the trial was delayed and [will begin] in May"
        return above if is_object or is_subject else self.head

    @property
    def is_cancelled(self) -> bool:
        """Tell whether its noun is what somebody cancels: "the strike was called off"."""
        noun = self.noun
        if noun is None or not (grammar.is_object(noun) or grammar.is_subject(noun) and grammar.is_passive(noun.head)):
            return False
        if grammar.negation(noun.head) is not None:
            return False
        owner, time = grammar.possessor(noun), self.time
        put_off = self.verb is not None and self.verb != noun.head  # a vote planned for May was put off to June
        put_off = put_off or None not in (owner, time) and time.start <= owner.idx < time.end  # "Friday's vote"
        return calls_off(noun.head) or put_off and calls_off(noun.head, "put_off")

    @property
    def is_definite(self) -> bool:
        """Tell whether its noun points back to what is known: "the", "this", a possessor."""
        if self.noun is None:
            return False
        before = grammar.determiner(self.noun)
        known = before is not None and before.lower_ in {"the", "this", "that", "these", "those", "both"}
        return known or grammar.possessor(self.noun) is not None or (before is None and bool(self.parties))

    @cached_property
    def word(self) -> str:
        """Return the word by which two places are seen to tell the same: "meet" for "met" and "the meeting"."""
        named = event_noun(self.noun) if self.noun is not None else None
        if named is not None:
            return named.verb or self.noun.lemma_.lower()
        return (self.noun or self.head).lemma_.lower()
