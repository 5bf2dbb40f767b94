"""Happenings: single places in the text that tell of an event, with who, where and when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Token

from kit.actors.records import Actor
from kit.events.anchors import Anchor
from kit.events.nouns import event_noun, told_family, words
from kit.language import grammar
from kit.relations.nominals import is_light
from kit.relations.parties import Parties, referent
from kit.times.records import Time

WITH_WHOM = {"with", "between", "among", "of", "by", "to", "against", "on", "from", "for", "into"}
WHERE = {"in", "at", "near", "outside", "across", "around", "inside", "within", "on", "over", "to"}


@dataclass(frozen=True, eq=False)
class Happening:
    """Hold one place that tells of an event: its verb or noun, and what stands with it."""

    head: Token
    noun: Token | None
    family: str | None
    parties: tuple[str, ...]
    places: tuple[str, ...]
    time: Time | None = None
    until: Time | None = None

    @property
    def is_nominal(self) -> bool:
        """Tell whether a noun tells it rather than a clause."""
        return self.head is self.noun

    @cached_property
    def carrier(self) -> Token:
        """Return the verb whose tense and modality hold for it: its own, or that of which its noun is a part."""
        if not self.is_nominal:
            return self.head
        above = self.head.head
        is_part = grammar.is_object(self.head) or grammar.is_subject(self.head)
        carries = is_light(above) or any(
            above.lemma_.lower() in words("verbs", kind)
            for kind in ("aspect_begin", "aspect_end", "aspect_go", "occur")
        )
        return above if is_part and carries else self.head

    @property
    def is_definite(self) -> bool:
        """Tell whether its noun points back to what is known: "the", "this", a possessor."""
        before = grammar.determiner(self.noun) if self.noun is not None else None
        known = before is not None and before.lower_ in {"the", "this", "that", "these", "those", "both"}
        return known or (self.noun is not None and grammar.possessor(self.noun) is not None)

    @cached_property
    def sentence(self) -> int:
        """Return where its sentence begins, as a token index."""
        return self.head.sent.start


class Gatherer:
    """Make happenings from heads: look up who takes part and where."""

    def __init__(self, doc: Doc, actors: tuple[Actor, ...], parties: Parties):
        self.doc, self.parties = doc, parties
        self._types = {actor.actor_id: actor.type for actor in actors}

    def happening(self, head: Token, anchor: Anchor | None = None) -> Happening:
        """Return what a verb or event noun tells, with its participants and places."""
        own = event_noun(head)
        noun = head if own is not None else self._named(head)
        named = event_noun(noun) if noun is not None else None
        family = named.family if named is not None else told_family(head)
        return Happening(
            head,
            noun,
            family,
            tuple(dict.fromkeys(self._who(head, noun))),
            tuple(dict.fromkeys(self._where(head, noun))),
            anchor.time if anchor else None,
            anchor.until if anchor else None,
        )

    def nouns(self) -> Iterator[Token]:
        """Yield the event nouns of the text, those inside names left out."""
        for token in self.doc:
            if event_noun(token) is not None and not grammar.is_name_part(token):
                yield token

    def tellers(self) -> Iterator[Token]:
        """Yield the verbs that tell what an event noun may name elsewhere ("met", "invaded")."""
        for token in self.doc:
            if token.pos_ == "VERB" and told_family(token) is not None:
                yield token

    def _named(self, verb: Token) -> Token | None:
        """Return the event noun to which a verb only lends itself ("held talks")."""
        if is_light(verb):
            return next((noun for noun in grammar.objects(verb) if event_noun(noun) is not None), None)
        return None

    def _who(self, head: Token, noun: Token | None) -> Iterator[str]:
        if head is not noun:
            for part in (
                grammar.subject(head),
                grammar.agent(head),
                grammar.indirect_object(head),
                *grammar.objects(head),
            ):
                if part is not None and part is not noun:
                    yield from self.parties.of(grammar.first_conjunct(referent(part)))
        for host in {head, noun} - {None}:
            for before, below in grammar.modifiers(host):
                if before in WITH_WHOM:
                    yield from self.parties.of(below, places=False)
        if noun is not None:
            yield from owners(noun, self.parties)
            above = noun.head
            if grammar.is_object(noun) and is_light(above) and (doer := grammar.subject(above)) is not None:
                yield from self.parties.of(doer)

    def _where(self, head: Token, noun: Token | None) -> Iterator[str]:
        for host in (head, noun) if noun is not head else (head,):
            if host is None:
                continue
            for before, below in grammar.modifiers(host):
                if before in WHERE:
                    yield from self._places(below)
                    for inner, deeper in grammar.modifiers(below):  # "Monday in Rome": the place hangs on the day
                        if inner in WHERE:
                            yield from self._places(deeper)
        opening = self._opening_place(head)
        if opening is not None and noun is not head:
            yield from self._places(opening)

    def _places(self, noun: Token) -> Iterator[str]:
        for mention in self.parties.mentions_at(noun):
            if self._types.get(mention.actor_id) == "PLACE" or mention.reading == "place":
                yield mention.actor_id

    @staticmethod
    def _opening_place(head: Token) -> Token | None:
        """Return the noun of "In Rome," where it opens the sentence: it holds for all its clauses."""
        first = head.sent.start
        doc = head.doc
        while first < head.i and (doc[first].is_space or doc[first].is_quote):
            first += 1
        if doc[first].lower_ not in {"in", "at"}:
            return None
        return next(
            (token for token in doc[first + 1 : first + 5] if grammar.preposition_token(token) == doc[first]), None
        )


def owners(noun: Token, parties: Parties) -> tuple[str, ...]:
    """Return the actors that stand before an action noun: its possessors and the names that modify it.

    In "A and B's summit" the parser may see B alone; what "and" joins to the possessor belongs to it.
    """
    found: list[str] = []
    owner = grammar.possessor(noun)
    for word in (*((owner,) if owner is not None else ()), *grammar.premodifiers(noun)):
        joiner = grammar.coordinator(word)
        if joiner is not None and joiner.i and joiner.head is word:
            found += parties.of(noun.doc[joiner.i - 1], conjoined=False)
        found += parties.of(word)
    return tuple(dict.fromkeys(found))
