"""Parties: the actors that a noun or pronoun means, found by the mentions that cover it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kit.actors.belonging import Sense, sense_of
from kit.actors.records import Actor, Mention
from kit.language import grammar, offsets_of
from kit.relations.verbs import relation_words

RELATIVE_TAGS = {"WP", "WDT", "WP$"}


class Parties:
    """Answer which actors a noun phrase means; built once for a document, one step a mention."""

    def __init__(self, doc: Doc, mentions: tuple[Mention, ...], actors: tuple[Actor, ...] = ()):
        self._covering: dict[int, list[Mention]] = defaultdict(list)
        starts = offsets_of(doc)
        for mention in mentions:
            for index in range(bisect_left(starts, mention.start), bisect_left(starts, mention.end)):
                self._covering[index].append(mention)
        self._titled: dict[int, str] = {}
        for actor in actors:
            if actor.type == "PERSON" and actor.role_start is not None:
                for index in range(bisect_left(starts, actor.role_start), bisect_left(starts, actor.role_end)):
                    self._titled[index] = actor.actor_id

    def mentions_at(self, token: Token) -> list[Mention]:
        """Return the widest mentions that cover a token: several where its words mean several actors."""
        covering = self._covering.get(token.i, [])
        widest = max((mention.end - mention.start for mention in covering), default=0)
        return [mention for mention in covering if mention.end - mention.start == widest]

    def of(self, noun: Token, *, conjoined: bool = True, places: bool = True, hurt: bool = False) -> tuple[str, ...]:
        """Return the ids of the actors that act where this noun does.

        A noun that is no mention itself but one for persons or a state's body is acted for by the
        country or body before it ("US negotiator", "US jets", not "US exports"). A relative pronoun means its
        noun; a coordination means all its members. `places` False leaves out those read as mere
        places; `hurt` asks to whom harm is done, and what is done to a country's things is done to
        it ("strikes on a Norwegian base").
        """
        noun = referent(noun)
        if noun.i in self._titled and not grammar.is_possessor(noun):
            found = [self._titled[noun.i]]  # "[Oxley Steel head] Ida Holt": the parser may take the body for the head
            return tuple(found + self._conjoined(noun, places, hurt) if conjoined else found)
        here = self.mentions_at(noun) or self._renamed(noun) or self._by_modifier(noun, hurt)
        found = [mention.actor_id for mention in here if places or mention.reading != "place"]
        found += self._conjoined(noun, places, hurt) if conjoined else []
        return tuple(dict.fromkeys(found))

    def _conjoined(self, noun: Token, places: bool, hurt: bool) -> list[str]:
        return [
            actor
            for other in grammar.conjuncts(noun)
            for actor in self.of(other, conjoined=False, places=places, hurt=hurt)
        ]

    def _renamed(self, noun: Token) -> list[Mention]:
        """Return the mentions of who is named behind a description: "the team's best scorer, [Tom Vale]"."""
        people = sense_of(noun) in {Sense.PEOPLE, Sense.STATE}
        names = (
            name
            for name in grammar.appositions(noun)
            if name.pos_ == "PROPN" and name.ent_type_ == "PERSON" and (people or name.left_edge.text == ",")
        )
        return next((found for name in names if (found := self.mentions_at(name))), [])

    def _by_modifier(self, noun: Token, hurt: bool) -> list[Mention]:
        common = noun.pos_ in {"NOUN", "PROPN"}
        sense = sense_of(noun) if common else None
        machines = relation_words("words", "machines") if common else ()
        return [
            mention
            for word in grammar.premodifiers(noun)
            for token in (word, *grammar.conjuncts(word))
            for mention in self.mentions_at(token)
            if "-" not in token.text and not (token.i and token.nbor(-1).text == "-")  # "pro-Norwegian towns"
            if sense is Sense.STATE
            or mention.reading
            and noun.lemma_.lower() in machines
            or sense is Sense.PEOPLE
            and mention.reading is None
            or hurt
            and common
        ]


def referent(token: Token) -> Token:
    """Return the noun that a relative pronoun stands for; any other token stands for itself."""
    if token.tag_ not in RELATIVE_TAGS:
        return token
    above = next((a for a in token.ancestors if grammar.is_relative(a)), None)
    return above.head if above is not None and above.head.i < token.i else token


def phrases(head: Token) -> Iterator[tuple[str, Token]]:
    """Yield the prepositional phrases of a verb or noun, those that hang on its date too.

    In "a call last week between them" the parser may hang "between them" on the week.
    """
    for before, below in grammar.modifiers(head):
        yield before, below
        if before in {"", "on"}:
            yield from grammar.modifiers(below)
