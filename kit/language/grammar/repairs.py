"""Repairs: put a word where it belongs in a parse of Universal Dependencies."""

from __future__ import annotations

from spacy.tokens import Token

from kit.language.grammar.clauses import is_passive, own_subject

FREED = {"nsubj", "nsubj:pass", "obl:unmarked"}


def put_in_place(token: Token, other: Token) -> None:
    """Hang a token where another hangs, by the same relation; in place of a root it becomes the root."""
    above, token.dep_ = other.head, other.dep_
    token.head = token if above == other else above


def put_as_aside(verb: Token, noun: Token) -> None:
    """Hang a verb beside what its noun hangs on, as a clause of its own; in place of a root it becomes the root."""
    if noun.head == noun:
        put_in_place(verb, noun)
    else:
        verb.head, verb.dep_ = noun.head, "parataxis"


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


def free_helper(helper: Token) -> None:
    """Hang on its verb what hangs on an auxiliary, which in Universal Dependencies has nothing of its own."""
    if helper.dep_ not in {"aux", "aux:pass"} or own_subject(helper.head) is not None:
        return
    for child in list(helper.children):
        if child.dep_ in FREED:
            child.head = helper.head


def free_addressee(clause: Token) -> None:
    """Hang on the verb above it what stands before a clause's "that": "told [the crowd] that it would win"."""
    above = clause.head
    if clause.dep_ != "ccomp" or above.i > clause.i:
        return
    mark = next((child for child in clause.lefts if child.dep_ == "mark" and child.lower_ == "that"), None)
    if mark is None:
        return
    for child in list(clause.lefts):
        if child.dep_ in {"obj", "iobj"} and above.i < child.i < mark.i:
            child.head = above


def free_name(noun: Token) -> None:
    """Hang a subject on the first noun of its name, not on that behind "of": "the [Court] of Appeals said"."""
    if noun.dep_ not in {"nsubj", "nsubj:pass"}:
        return
    of = next((child for child in noun.lefts if child.dep_ == "case" and child.lower_ == "of"), None)
    name = noun.doc[of.i - 1] if of is not None and of.i else None
    if name is None or name.head != noun or name.dep_ not in {"compound", "flat"}:
        return
    put_in_place(name, noun)
    for child in list(noun.lefts):
        if child.i < name.i:
            child.head = name
    put_as_modifier(noun, name)


def put_in_past(verb: Token) -> None:
    """Make a base form the past that looks like it."""
    verb.tag_ = "VBD"
    verb.set_morph("Mood=Ind|Tense=Past|VerbForm=Fin")


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
