"""Doers: who does what a verb tells, where the parse hangs the subject elsewhere too."""

from __future__ import annotations

from spacy.tokens import Token

from kit.events.gerunds import above_gerunds, is_gerund
from kit.events.nouns import words
from kit.language import grammar
from kit.language.lemmas import is_one_of
from kit.relations.modality import governing
from kit.times.modals import due


def doer(verb: Token) -> Token | None:
    """Return who does it: the subject, or that of the word above an infinitive or "-ing"."""
    noun = payment(verb) or reduced(verb) or lost_gerund(verb) or _described(verb)
    if noun is not None:
        return noun
    if (other := accused(verb)) is not None:
        return other
    if grammar.own_subject(verb) is None and grammar.clause_subject(verb) is not None:
        return None  # "closing it helps, Lee said": nobody does what a clause does
    above = governing(verb)
    if above is None and is_gerund(verb):
        above = above_gerunds(verb)
    if grammar.own_subject(verb) is None and grammar.tense(verb) is not None and _is_joined(verb):
        return grammar.subject(verb.head)
    if grammar.own_subject(verb) is None and (empty := _empty_it(verb)) is not None:
        return empty
    own = grammar.subject(verb) or (grammar.subject(above) if above is not None else None)
    return grammar.own_subject(verb.head) if own is None and due(verb) is not None else own  # "was first due to fly"


def attending(verb: Token) -> Token | None:
    """Return the "with" that opens a clause without a finite verb: "[with] two of them set to leave"."""
    opener = grammar.marker(verb)
    opened = opener is not None and opener.lower_ == "with" and opener.i + 1 < verb.i
    return opener if opened and grammar.is_adverb_clause(verb) else None


def _empty_it(verb: Token) -> Token | None:
    """Return the "it" that stands for a clause behind: "when [it] emerged that he had lied"."""
    return next((child for child in verb.lefts if child.lower_ == "it" and child.pos_ == "PRON"), None)


def accused(verb: Token) -> Token | None:
    """Return the object of the verb that a gerund completes: "accused [Otto] of hiding it"."""
    opener = grammar.marker(verb) if verb.tag_ == "VBG" and verb.head.pos_ == "VERB" else None
    if opener is None or opener.lower_ not in {"of", "from", "for", "into", "against", "with"}:
        return None
    return next((noun for noun in grammar.objects(verb.head) if noun.i < verb.i), None)


def _is_joined(verb: Token) -> bool:
    """Tell whether "and" joins a finite verb to the one above although the parse made it an adverbial clause."""
    joiner = grammar.coordinator(verb)
    return grammar.is_adverb_clause(verb) and joiner is not None and joiner.head == verb


def reduced(verb: Token) -> Token | None:
    """Return the noun right before a participle that the parse took for a verb: "a [truce] agreed last month"."""
    if verb.tag_ not in {"VBN", "VBD"} or not grammar.is_adverb_clause(verb) or not verb.i:
        return None
    before = verb.nbor(-1)
    bare = not (grammar.own_subject(verb) or grammar.auxiliaries(verb) or grammar.marker(verb) or grammar.objects(verb))
    return before if bare and before.pos_ == "NOUN" and verb.is_ancestor(before) is False else None


def payment(word: Token) -> Token | None:
    """Return what is to be paid where "payable" stands behind it: "a [dividend] of 20 cents, payable in May"."""
    if word.pos_ != "ADJ" or not is_one_of(word, words("nouns", "payable")) or grammar.own_subject(word) is not None:
        return None
    if word.lower_ == "due" and word.i and word.nbor(-1).pos_ == "NOUN" and not grammar.is_copular(word):
        return word.nbor(-1)  # "[data] due next week"
    before = reversed(word.doc[word.sent.start : word.i])
    return next((t for t in before if t.pos_ == "NOUN" and is_one_of(t, words("nouns", "payments"))), None)


def _described(verb: Token) -> Token | None:
    """Return the noun that a participle before it describes: "a recently passed [law]"."""
    above = verb.head
    if verb.tag_ == "VBN" and above.pos_ in {"SYM", "NUM"} and above.i < verb.i and grammar.is_noun_clause(verb):
        return above  # "the $35 million reported in May"
    described = verb.tag_ == "VBN" and verb in grammar.premodifiers(above) and above.pos_ in {"NOUN", "PROPN"}
    return above if described else None


def lost_gerund(verb: Token) -> Token | None:
    """Return the "-ing" right before a finite verb whose subject it is although the parse hangs the verb on it."""
    first = min((verb, *grammar.auxiliaries(verb)), key=lambda token: token.i)
    if not first.i or grammar.own_subject(verb) is not None or grammar.tense(verb) is None:
        return None
    before = first.nbor(-1)
    return before if before.tag_ == "VBG" and verb.head == before else None
