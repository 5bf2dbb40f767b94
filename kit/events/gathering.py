"""Gathering: happenings from heads, with who takes part in them and where."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kit.actors.records import Actor
from kit.events.anchors import Anchor
from kit.events.clause_parts import joint_owners
from kit.events.doers import doer, payment
from kit.events.happenings import Happening
from kit.events.nouns import event_noun, is_predicate, told_family, words
from kit.language import grammar
from kit.language.lemmas import is_one_of
from kit.quotes.cues import verb_cue
from kit.relations.nominals import is_light
from kit.relations.parties import Parties, phrases, referent
from kit.relations.statements import Statements
from kit.times.modals import due

WITH_WHOM = {"with", "between", "among", "of", "by", "to", "against", "on", "from", "for", "into"}

WHERE = {"in", "at", "near", "outside", "across", "around", "inside", "within", "on", "over", "to"}


class Gatherer:
    """Make happenings from heads: look up who takes part and where."""

    def __init__(self, doc: Doc, actors: tuple[Actor, ...], parties: Parties, statements: Statements):
        self.doc, self.parties, self.statements = doc, parties, statements
        self._types = {actor.actor_id: actor.type for actor in actors}

    def happening(self, head: Token, anchor: Anchor | None = None) -> Happening:
        """Return what a verb or event noun tells, with its participants and places."""
        if anchor is not None and anchor.gap is not None:
            return self._gapped(head, anchor)
        is_clause = is_predicate(head) or payment(head) is not None
        is_noun = event_noun(head) is not None and not (is_clause and due(head) is not None)  # "was due to launch"
        noun = head if is_noun or not is_clause else self._named(head)
        named = event_noun(noun) if noun is not None else None
        family = named.family if named is not None else told_family(head)
        who, where = dict.fromkeys(self._who(head, noun, family)), dict.fromkeys(self._where(head, noun))
        if family == "war":  # where a war is fought is who is in it
            who, where = {**who, **where}, {}
        return Happening(
            head,
            noun,
            family,
            tuple(who),
            tuple(where),
            () if head == noun else self._doers(head),
            head != noun and (bool(self.statements.told_by(head.idx)) or speaks(head)),
            anchor.time if anchor else None,
            anchor.until if anchor else None,
            anchor.limit if anchor else None,
            anchor.verb if anchor else None,
        )

    def _gapped(self, verb: Token, anchor: Anchor) -> Happening:
        """Return what a clause that leaves out its verb tells: who does it, or to whom, is its own."""
        gap, own = anchor.gap, self.parties.of(anchor.gap.head, places=False)
        doers = own if gap.role == "subject" else self._doers(verb)
        parties, places = dict.fromkeys((*doers, *own)), self._places(gap.head) if gap.role == "phrase" else ()
        return Happening(verb, None, None, tuple(parties), tuple(places), doers, time=anchor.time, verb=verb, gap=gap)

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
        if is_light(verb) or is_one_of(verb, words("verbs", "prospective")):
            return next((noun for noun in grammar.objects(verb) if event_noun(noun) is not None), None)
        return None

    def _doers(self, verb: Token) -> tuple[str, ...]:
        who = grammar.agent(verb) or doer(verb)
        return self.parties.of(who) if who is not None else ()

    def _who(self, head: Token, noun: Token | None, family: str | None) -> Iterator[str]:
        if head != noun:
            for part in (
                doer(head),
                grammar.agent(head),
                grammar.indirect_object(head),
                *grammar.objects(head),
            ):
                if part is not None and part != noun:
                    yield from self.parties.of(grammar.first_conjunct(referent(part)))
        for before, below in self._phrases(head, noun):
            if before in WITH_WHOM:
                yield from self.parties.of(below, places=family == "war")
        if noun is not None:
            yield from owners(noun, self.parties)
            above = noun.head
            if grammar.is_object(noun) and is_light(above) and (who := doer(above)) is not None:
                yield from self.parties.of(who)

    def _where(self, head: Token, noun: Token | None) -> Iterator[str]:
        for before, below in self._phrases(head, noun):
            if before in WHERE:
                yield from self._places(below)
        opening = self._opening_place(head)
        if opening is not None and noun != head:
            yield from self._places(opening)

    @staticmethod
    def _phrases(head: Token, noun: Token | None) -> Iterator[tuple[str, Token]]:
        yield from phrases(head)
        if noun is not None and noun != head:
            yield from phrases(noun)

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


def speaks(verb: Token) -> bool:
    """Tell whether a finite verb is one of saying to somebody, or one that closes its sentence.

    "told the paper" speaks, "called the police" doesn't. In "it rained, she said on Monday" the parse
    may take the saying for a part of what is said.
    """
    cue = verb_cue(verb)
    if cue is None or not cue.speaks or grammar.own_subject(verb) is None or grammar.tense(verb) is None:
        return False
    edge = verb.left_edge
    behind_comma = edge.text == "," or bool(edge.i) and edge.nbor(-1).text == ","
    closes = behind_comma and grammar.marker(verb) is None and grammar.is_clause_complement(verb)
    return closes or grammar.indirect_object(verb) is not None


def owners(noun: Token, parties: Parties) -> tuple[str, ...]:
    """Return the actors that stand before an action noun: its possessors and the names that modify it.

    In "A and B's summit" the parser may see B alone; what "and" joins to the possessor belongs to it.
    """
    owner = grammar.possessor(noun)
    found = [actor for word in joint_owners(noun) or (owner,) if word is not None for actor in parties.of(word)]
    for word in grammar.premodifiers(noun):
        joiner = grammar.coordinator(word)
        if joiner is not None and joiner.i and joiner.head == word:
            found += parties.of(noun.doc[joiner.i - 1], conjoined=False)
        found += parties.of(word)
    return tuple(dict.fromkeys(found))
