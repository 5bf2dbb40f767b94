"""Repairs: put a word where it belongs in a parse of Universal Dependencies."""

from __future__ import annotations

from spacy.tokens import Token

from kit.language.grammar.clauses import is_passive


def put_in_place(token: Token, other: Token) -> None:
    """Hang a token where another hangs, by the same relation; in place of a root it becomes the root."""
    above, token.dep_ = other.head, other.dep_
    token.head = token if above == other else above


def put_as_aside(verb: Token, noun: Token) -> None:
    """Hang a verb beside what its noun hangs on, as a clause of its own; in place of a root it becomes the root."""
    if noun.head == noun:
        put_in_place(verb, noun)
    else:
        put_beside(verb, noun.head)


def put_beside(verb: Token, clause: Token) -> None:
    """Hang a verb on the clause that it stands in or behind, as one of its own."""
    verb.head, verb.dep_ = clause, "parataxis"


def put_as_subject(noun: Token, verb: Token) -> None:
    """Hang a noun on a verb as its subject, in Universal Dependencies."""
    noun.head, noun.dep_ = verb, "nsubj:pass" if is_passive(verb) else "nsubj"


def put_behind_conjunction(verb: Token, conjunction: Token) -> None:
    """Make a verb that of an adverbial clause, opened by what was taken for a preposition."""
    verb.dep_ = "advcl"
    conjunction.head, conjunction.dep_ = verb, "mark"


def put_as_verb(noun: Token, tag: str) -> None:
    """Make a noun a verb that stands beside the clause of its sentence."""
    noun.tag_, noun.pos_ = tag, "VERB"
    if noun.head != noun:
        noun.head, noun.dep_ = noun.sent.root, "parataxis"


def put_in_past(verb: Token) -> None:
    """Make a base form or participle the past that looks like it, done by its subject."""
    verb.tag_ = "VBD"
    verb.set_morph("Mood=Ind|Tense=Past|VerbForm=Fin")
    for child in verb.children:
        if child.dep_ == "nsubj:pass":
            child.dep_ = "nsubj"


def put_as_conjunct(verb: Token, first: Token) -> None:
    """Hang a verb on another with which it is coordinated."""
    verb.head, verb.dep_ = first, "conj"


def put_as_complement(head: Token) -> None:
    """Call a word the head of the clause that completes the verb on which it hangs."""
    head.dep_ = "ccomp"


def put_as_object(noun: Token) -> None:
    """Call a noun the direct object of the verb that it hangs on."""
    noun.dep_ = "obj"


def put_as_apposition(noun: Token, name: Token) -> None:
    """Hang a noun on a name that it describes."""
    noun.head, noun.dep_ = name, "appos"


def put_as_oblique(noun: Token, verb: Token) -> None:
    """Hang a noun with a preposition on a verb that it modifies, in Universal Dependencies."""
    noun.head, noun.dep_ = verb, "obl"


def put_as_modifier(noun: Token, other: Token) -> None:
    """Hang a noun with a preposition on another noun that it modifies."""
    noun.head, noun.dep_ = other, "nmod"


def put_as_participle(verb: Token, noun: Token) -> None:
    """Hang a verb on a noun as a participle that modifies it, in Universal Dependencies."""
    verb.head, verb.dep_, verb.tag_ = noun, "acl", "VBN"


def is_misplaced(noun: Token) -> bool:
    """Tell whether a noun is called an object, an address, an oblique or a part of the verb's own name.

    Before a finite verb it seldom is.
    """
    return noun.dep_ in {"obj", "iobj", "obl", "vocative", "dislocated", "flat"}
