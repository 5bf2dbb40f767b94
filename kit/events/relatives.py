"""Relative clauses: the noun that a pronoun takes up, and what a clause leaves behind."""

from __future__ import annotations

from collections.abc import Container

from spacy.tokens import Token

from kit.actors.belonging import Sense, sense_of
from kit.events import nouns
from kit.events.clause_parts import head_of_name, is_time_noun
from kit.language import grammar
from kit.quotes.cues import verb_cue
from kit.relations.parties import referent


def taken_up(pronoun: Token) -> Token:
    """Return the noun that a relative pronoun takes up, by its name where it only describes one.

    "said Lee, [who] took over": the parse may miss the relative clause.
    """
    noun = referent(pronoun)
    named = {"PERSON", "ORG", "GPE"} if sense_of(noun) is not Sense.PEOPLE else {"PERSON"}
    if pronoun.lower_ == "who" and (person := person_before(pronoun, noun, named)) is not None:
        return person  # "the sentencing of Ada Brol, [who] fled", "a season for Esk, [who] lost"
    if pronoun.lower_ == "who" and noun.ent_type_ == "ORG" and noun.head.ent_type_ == "PERSON":
        return head_of_name(noun.head)  # "Ada Brol of Brightlake, [who] fled"
    if pronoun.lower_ == "which" and verb_cue(pronoun.head) is not None and nouns.event_noun(noun) is not None:
        noun = person_before(pronoun, noun, {"ORG", "GPE"}) or noun  # "an offer by Brightlake, [which] agreed to pay"
    if pronoun.lower_ == "which" and nouns.event_noun(noun) is None and pronoun.i > 1 and pronoun.nbor(-1).text == ",":
        before = pronoun.nbor(-2)  # "the cause of the fire, [which] broke out in May"
        noun = before if nouns.event_noun(before) is not None and noun.is_ancestor(before) else noun
    if noun == pronoun and pronoun.tag_ in {"WP", "WDT"} and pronoun.i > 1:
        before = pronoun.nbor(-2) if pronoun.nbor(-1).text == "," else pronoun.nbor(-1)
        before = before.head if before.pos_ == "NUM" else before  # "Building 100, [which] is new"
        noun = head_of_name(before) if before.pos_ in {"NOUN", "PROPN"} else pronoun
    named = noun != pronoun and grammar.is_apposition(noun) and noun.head.pos_ == "PROPN"
    return noun.head if named else noun


def person_before(opener: Token, noun: Token, kinds: Container[str] = frozenset({"PERSON"})) -> Token | None:
    """Return who is named right before the comma where a clause opens that hangs on a noun for a thing."""
    before = opener.i - 2
    if before < 0 or opener.nbor(-1).text != "," or opener.doc[before].ent_type_ not in kinds:
        return None
    person = head_of_name(opener.doc[before])
    thing = noun.ent_type_ != "PERSON" and sense_of(noun) is not Sense.PEOPLE
    return person if thing and noun.i < person.i else None


def meant(pronoun: Token, noun: Token) -> list[Token]:
    """Return the nouns that a relative pronoun takes up: behind a comma the whole coordination may be meant."""
    first = grammar.first_conjunct(noun)
    alone = first == noun and not grammar.conjuncts(noun)
    if alone or pronoun.head.tag_ == "VBZ" or any(h.tag_ == "VBZ" for h in grammar.auxiliaries(pronoun.head)):
        return [noun]
    return [first, *grammar.conjuncts(first)] if pronoun.i and pronoun.nbor(-1).text == "," else [noun]


def relative_object(head: Token) -> Token | None:
    """Return the noun that a relative clause with a subject of its own has for object, or None."""
    own = grammar.own_subject(head)
    if not grammar.is_relative(head) or own is None or own.tag_ in {"WDT", "WP"}:
        return None
    below = grammar.complement(head)
    if below is not None and not _is_predicative(below):
        return None
    if any(noun.tag_ not in {"WDT", "WP"} for noun in grammar.objects(head)) or grammar.is_passive(head):
        return None
    if (owner := grammar.possessor(own)) is not None and owner.tag_ == "WP$":
        return None
    relative = next((token for token in head.lefts if token.tag_ in {"WDT", "WP", "WRB"}), None)
    if relative is None and any(token.is_punct for token in head.doc[head.head.i + 1 : own.i]):
        return None  # "OXLEY, May 4 - Ada Brol will resign": the parse makes a relative clause of the story
    is_object = relative is None or grammar.is_object(relative)
    return head.head if is_object and head.head.pos_ in {"NOUN", "PROPN"} and not is_time_noun(head.head) else None


def _is_predicative(word: Token) -> bool:
    """Tell whether a complement only says what its object is called or made: "declared [dead]"."""
    bare = not (grammar.own_subject(word) or grammar.auxiliaries(word) or grammar.marker(word))
    return bare and (word.pos_ in {"ADJ", "NOUN", "PROPN"} or word.tag_ == "VBN")


def stranded(head: Token) -> Token | None:
    """Return the preposition that a relative clause leaves behind: "the park that they voted [for]", or None."""
    own = grammar.own_subject(head) if grammar.is_relative(head) else None
    if own is None or own.tag_ in {"WDT", "WP"}:
        return None
    behind = (child for child in head.rights if child.tag_ in {"IN", "TO"} and child.left_edge == child.right_edge)
    return next((child for child in behind if not child.is_sent_end and child.nbor(1).tag_ in ENDS_PHRASE), None)


ENDS_PHRASE = {"IN", ".", ",", "VBD", "VBZ", "VBP", "MD", "CC", ":"}


def embedded(head: Token) -> Token | None:
    """Return the clause within a relative clause whose subject is the noun above: "which they said [was unsafe]"."""
    own, below = grammar.own_subject(head), grammar.complement(head)
    if not grammar.is_relative(head) or own is None or own.tag_ in {"WDT", "WP"} or below is None:
        return None
    if grammar.own_subject(below) is not None or grammar.tense(below) is None or below.i < head.i:
        return None
    return below if grammar.marker(below) is None else None
