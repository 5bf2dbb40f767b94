"""Repairs: put a word where it belongs in a parse of Universal Dependencies."""

from __future__ import annotations

from spacy.tokens import Token

from kit.language.grammar.clauses import is_passive, own_subject
from kit.language.grammar.labels import SUBJECT
from kit.language.grammar.nouns import preposition, preposition_token
from kit.language.grammar.verbs import FINITE, auxiliaries

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


def free_helper(helper: Token) -> None:
    """Hang on its verb what hangs on an auxiliary, which in Universal Dependencies has nothing of its own."""
    if helper.dep_ not in {"aux", "aux:pass"} or own_subject(helper.head) is not None:
        return
    for child in list(helper.children):
        if child.dep_ in FREED:
            child.head = helper.head


def free_addressee(clause: Token) -> None:
    """Hang on the verb above it what stands before a clause's mark: "told [the crowd] that it won", "of winning"."""
    above = clause.head
    if clause.dep_ not in {"ccomp", "advcl"} or above.i > clause.i:
        return
    mark = next((child for child in clause.lefts if child.dep_ == "mark" and child.tag_ == "IN"), None)
    if mark is None or mark.lower_ != "that" and clause.tag_ != "VBG":
        return
    freed = {"obj", "iobj"} if mark.lower_ == "that" else {"obj", "iobj", "nsubj"}
    for child in list(clause.lefts):
        if child.dep_ in freed and above.i < child.i < mark.i:
            child.head, child.dep_ = above, "obj" if child.dep_ == "nsubj" else child.dep_


def turn_name(noun: Token) -> None:
    """Make the first part of a name its head, not the one behind its preposition: "the [Bank] of York"."""
    before = preposition_token(noun)
    first = before.nbor(-1) if before is not None and before.i else None
    if first is None or first.head != noun or first.dep_ not in {"compound", "flat"}:
        return
    for child in list(noun.lefts):
        if child.i < first.i:
            child.head = first
    put_in_place(first, noun)
    put_as_modifier(noun, first)


def free_mark(that: Token) -> None:
    """Make "that" before a subject the mark of its clause: "said [that] rain fell", no determiner."""
    noun = that.head
    if that.lower_ == "that" and that.tag_ == "IN" and that.dep_ == "det" and noun.dep_ in SUBJECT:
        that.head, that.dep_ = noun.head, "mark"


def close_clause(predicate: Token) -> None:
    """Make a complement with a subject of its own a finite one: "insisted [the vaccine is safe]"."""
    if predicate.dep_ == "xcomp" and own_subject(predicate) is not None:
        if any(helper.tag_ in FINITE for helper in (predicate, *auxiliaries(predicate))):
            predicate.dep_ = "ccomp"


def free_renaming(name: Token) -> None:
    """Hang a name on the noun right before it, not as a second subject: "a study in the journal [Nature] said"."""
    if name.dep_ not in SUBJECT or name.pos_ != "PROPN" or name.head.i < name.i or name.left_edge.i == 0:
        return
    before = name.left_edge.nbor(-1)
    others = [child for child in name.head.lefts if child.i < name.i and child.dep_ in SUBJECT | {"obl"}]
    inside = (noun for noun in others if noun.right_edge == before and noun != before and preposition(noun) is None)
    if before.pos_ == "NOUN" and any(inside):
        put_as_apposition(name, before)
    elif before.pos_ == "PROPN" and before.dep_ in SUBJECT and before.head == name.head and name.left_edge != name:
        before.head, before.dep_ = name.left_edge, "compound"  # "[Harbour Watch] President Ann Lee said"


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
