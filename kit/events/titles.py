"""Titles: an event in a few words, as a reader would write it, never cut inside a phrase."""

from __future__ import annotations

import re

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from kit.actors.records import Actor
from kit.events.agreement import third_person
from kit.events.clause_parts import head_of_name, is_plural, listing, meant, phrase, relative_object, told, verb_parts
from kit.events.happenings import Happening, doer, reduced
from kit.events.trimming import count, is_loose, join, trimmed
from kit.language import grammar
from kit.language.base_forms import is_one_of
from kit.lexicon import read_toml
from kit.relations.modality import governing
from kit.relations.parties import Parties, referent
from kit.spans import Span

MOST_WORDS = 20
SHORT = 9  # words of a noun phrase that are kept whole in a subject
ARTICLE = re.compile(r"^(the|a|an|this|that|its|his|her|their) ", re.IGNORECASE)


class Titler:
    """Write titles; knows the actors' names and which tokens belong to time expressions."""

    def __init__(self, actors: tuple[Actor, ...], parties: Parties, timed: set[int]):
        self._actors = {actor.actor_id: actor for actor in actors}
        self._parties, self._timed = parties, timed

    def title(
        self, happening: Happening, *, speaker: str | None = None, said: Span | None = None, place: str | None = None
    ) -> str:
        """Return at most twenty words: who, does what, to whom, where.

        `speaker` is who says the statement in which it stands: the "I" of his words. `said` is the
        content of a saying where that stands before its verb; `place` is added where it is missing.
        """
        head, carrier = happening.head, happening.carrier
        carried = carrier != head
        if happening.is_nominal and carried and grammar.is_object(head):  # "held talks", "called off the strike"
            words = self._clause(told(carrier), MOST_WORDS, speaker=speaker)
        elif happening.is_nominal:
            words = self._nominal(head, without=carrier)
            words = f"{words} {self._verb(carrier, head)}" if carried else self._named(head, words)
        else:
            words = self._with_content(self._clause(told(head), MOST_WORDS, speaker=speaker), head, said)
        if place is not None and place not in words and count(f"{words} in {place}") <= MOST_WORDS:
            words = f"{words} in {place}"
        words = re.sub(r" (?=(['’](s|re|ve|ll|d|m)|n['’]t)\b)", "", words)
        words = re.sub(r"\s+", " ", words).strip(" ,;:–—-.")
        if not 0 < count(words) <= MOST_WORDS:
            words = self._bare(told(head)) if not happening.is_nominal else head.text
        return words[:1].upper() + words[1:]

    def _named(self, noun: Token, words: str) -> str:
        """Return the words of an event noun without its article; one alone with whose it is, or its date."""
        words = ARTICLE.sub("", words)
        if count(words) > 1:
            return words
        owner = grammar.possessor(noun)
        ids = self._parties.of(owner, conjoined=False) if owner is not None else ()
        if len(ids) == 1:
            return f"{self._actors[ids[0]].name}’s {words}"
        return trimmed(noun, phrase(noun), SHORT, set())

    def _bare(self, head: Token) -> str:
        """Return only who and the verb, where a clause can't be cut to fit."""
        who = doer(head)
        ids = self._parties.of(who, conjoined=False) if who is not None else ()
        name = self._actors[ids[0]].name if len(ids) == 1 else join([*grammar.premodifiers(who), who]) if who else ""
        return f"{name} {self._verb(head, who)}".strip()

    def _nominal(self, noun: Token, *, without: Token) -> str:
        """Return a noun phrase with what "and" joins to its possessor."""
        own = {token.i for token in without.subtree} if noun.is_ancestor(without) else set()
        tokens = [token for token in phrase(noun) if token.i not in own]
        words = trimmed(noun, tokens, MOST_WORDS, self._timed, undated=True)
        owner = grammar.possessor(noun)
        joiner = grammar.coordinator(owner) if owner is not None else None
        if joiner is not None and joiner.i and joiner.head == owner:  # "A and B’s summit", where the parse lacks A
            before = self._noun(head_of_name(noun.doc[joiner.i - 1]), SHORT)
            words = f"{before} {joiner.text} {words.removeprefix(joiner.text).strip()}"
        return words

    def _clause(self, head: Token, budget: int, *, speaker: str | None = None, within: SpacySpan | None = None) -> str:
        """Return subject, verb and what follows, in the text's own order; what stood before comes last."""
        who = doer(head)
        subject = self._subject(who, head, speaker) if who is not None else ""
        verb = self._verb(head, who, speaker)
        inside = {token.i for token in verb_parts(head)}
        before = {token.i for part in (grammar.own_subject(head),) if part is not None for token in part.subtree}
        after = [t for t in head.subtree if t.i > head.i and t.i not in inside | before]
        if within is not None:
            after = [token for token in after if token.i < within.end]
        room = budget - count(subject) - count(verb)
        rest = trimmed(head, after, room, self._timed)
        if not rest and is_one_of(head, read_toml("events")["verbs"]["need_time"]):  # "it was due to last"
            rest = trimmed(head, after, room, set())
        meant = relative_object(head)
        if meant is not None:  # "the letter that they mailed" becomes "they mailed the letter"
            rest = f"{self._noun(meant, SHORT, without=head)} {rest}".strip()
        if head.tag_ == "VBG" and not grammar.auxiliaries(head):  # "jailed for taking bribes": no verb joins them
            subject = f"{subject}:" if subject and not grammar.is_noun_clause(head) else ""
        words = " ".join(part for part in (subject, verb, rest) if part)
        for preposition, noun in grammar.modifiers(head):  # "In Rome, they met" becomes "they met in Rome"
            if noun.i < head.i and noun.i not in self._timed and not is_loose(preposition):
                longer = f"{words} {preposition} {self._noun(noun, SHORT)}"
                words = longer if preposition and count(longer) <= budget else words
        return words

    def _subject(self, who: Token, head: Token, speaker: str | None) -> str:
        """Return who does what `head` tells, by name where a pronoun stands for a known actor."""
        if _is_speaker(who, speaker) or speaker and who.tag_ == "PRP" and not self._parties.of(who):
            return speaker
        noun = referent(who)
        members = [noun, *grammar.conjuncts(noun)] if noun == who else meant(who, noun)
        return listing([self._noun(member, SHORT, without=head) for member in members])

    def _noun(self, noun: Token, most: int, *, without: Token | None = None) -> str:
        """Return a noun phrase, short; a pronoun or a person by name."""
        ids = self._parties.of(noun, conjoined=False)
        person = [self._actors[i].type for i in ids] == ["PERSON"]
        named = noun.pos_ == "PROPN" or any(other.pos_ == "PROPN" for other in grammar.appositions(noun))
        if ids and (noun.pos_ == "PRON" or person and named):
            return listing([self._actors[i].name for i in ids])
        joined = {token.i for other in grammar.conjuncts(noun) for token in other.subtree}
        if without is not None and without.is_ancestor(noun) is False and noun.is_ancestor(without):
            joined |= {token.i for token in phrase(noun) if token.i >= without.left_edge.i > noun.i}
        tokens = [token for token in phrase(noun) if token.i not in joined]
        owner = grammar.possessor(noun)
        if owner is not None and owner.tag_ == "WP$" and referent(owner) != owner:  # "a firm whose shares fell"
            own = trimmed(noun, [token for token in tokens if token != owner], most, self._timed)
            return f"{self._noun(referent(owner), SHORT, without=without)}’s {own}"
        timed = self._timed if noun.i not in self._timed else set()  # "the [first quarter] was difficult"
        words = trimmed(noun, tokens, most, timed)
        return words if count(words) <= most else trimmed(noun, [t for t in tokens if t.i <= noun.i], most, timed)

    def _verb(self, head: Token, who: Token | None, speaker: str | None = None) -> str:
        """Return the verb with auxiliaries and "not", and for an infinitive the verb that governs it."""
        parts = sorted(verb_parts(head), key=lambda token: token.i)
        if head.tag_ == "VB" and grammar.is_conjunct(head) and len(parts) == 1:  # "would close two and [would] cut"
            modal = grammar.modal(grammar.first_conjunct(head))
            parts = [modal, head] if modal is not None else parts
        if grammar.is_copular(head):
            parts = [*parts[:-1], *(t for t in head.subtree if parts[-2:-1] and parts[-2].i < t.i < head.i), head]
        words = join(dict.fromkeys(parts))
        if parts[0].i == parts[0].sent.start and who is not None:  # "Born in 1932, she ..."
            words = words[:1].lower() + words[1:]
        if speaker and who is not None and _is_speaker(who, speaker):
            first, _, others = words.partition(" ")
            words = f"{third_person(first, parts[0].tag_)} {others}".strip()
        participle = head.tag_ == "VBN" and not grammar.is_conjunct(head)
        participle = participle or head.tag_ == "VBD" and (grammar.is_noun_clause(head) or reduced(head) is not None)
        if participle and not grammar.auxiliaries(head) and grammar.own_subject(head) is None:
            words = f"{'were' if who is not None and is_plural(who) else 'was'} {words}"
        if grammar.is_infinitive(head):
            above = governing(head)
            if above is not None and above.pos_ in {"VERB", "ADJ"} and not above.is_ancestor(head):
                return f"{self._verb(above, who, speaker)} to {words.removeprefix('to ')}"
            before = next(iter(grammar.auxiliaries(head)), head)
            if before.i < grammar.marker(head).i:  # "was to report"
                return join(sorted({*parts, grammar.marker(head)}, key=lambda token: token.i))
            return f"to {words.removeprefix('to ')}"
        return words

    def _with_content(self, words: str, head: Token, said: Span | None) -> str:
        """Return a saying with what it says, where that stands before it and there is room."""
        content = head.doc.char_span(*said, alignment_mode="contract") if said is not None else None
        below = grammar.complement(head)
        if content is None or content.start > head.i or below is not None and below.i > head.i:
            return words
        if content.root.pos_ not in {"VERB", "AUX"} and grammar.own_subject(content.root) is None:
            return words
        longer = f"{words}: {self._clause(content.root, MOST_WORDS - count(words), within=content)}"
        return longer if count(longer) <= MOST_WORDS else words


def _is_speaker(who: Token, speaker: str | None) -> bool:
    """Tell whether a subject is the "I" or "we" of somebody's own words."""
    return bool(speaker) and who.tag_ == "PRP" and who.lower_ in {"i", "we"}
