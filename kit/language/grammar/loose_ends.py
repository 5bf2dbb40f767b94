"""Loose ends: what the words beside it show to hang elsewhere than a parse of Universal Dependencies has it."""

from __future__ import annotations

from spacy.tokens import Token

from kit.language.grammar.clauses import own_subject
from kit.language.grammar.labels import LOOSE, SUBJECT
from kit.language.grammar.nouns import preposition, preposition_token
from kit.language.grammar.repairs import put_as_apposition, put_as_modifier, put_behind_conjunction, put_in_place
from kit.language.grammar.verbs import FINITE, auxiliaries

FREED = {"nsubj", "nsubj:pass", "obl:unmarked"}


def tie(token: Token) -> None:
    """Hang a token and what hangs wrongly on it where its neighbours show it to belong."""
    for tied in TIED.get(token.dep_, ()):
        tied(token)


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
    if name.dep_ not in SUBJECT | {"obl"} or name.pos_ != "PROPN" or name.left_edge.i == 0:
        return
    before = name.left_edge.nbor(-1)
    others = [child for child in name.head.lefts if child.i < name.i and child.dep_ in SUBJECT | {"obl"}]
    others = others if name.dep_ in SUBJECT and name.head.i > name.i else []
    inside = (noun for noun in others if noun.right_edge == before and noun != before and preposition(noun) is None)
    if before.pos_ == "NOUN" and any(inside):
        put_as_apposition(name, before)
    elif before.pos_ == "PROPN" and before.dep_ in SUBJECT | {"obl"} and before.head == name.head != before:
        title = name.left_edge
        if title != name and title.pos_ in {"NOUN", "PROPN", "ADJ"}:  # "[Harbour Watch] President Ann Lee said"
            before.head, before.dep_ = title, "compound"


def free_conjunction(noun: Token) -> None:
    """Hang a clause that "as" or "when" opens on the one before it: "They cheered [as Ann Lee said so]"."""
    verb = noun.head
    if noun.dep_ not in SUBJECT or verb.i < noun.i:
        return
    before = noun.left_edge.i and noun.left_edge.nbor(-1)
    opening = before if before and before.tag_ == "WRB" and before.head == verb else preposition_token(noun)
    if opening is None or opening.tag_ != "WRB" and opening.lower_ != "as":
        return
    clause = next((c for c in verb.lefts if c.dep_ in {"ccomp", "parataxis"} and c.i < opening.i), None)
    if clause is not None and clause.right_edge.i == opening.i - 1:
        put_in_place(clause, verb)
        verb.head = clause
        put_behind_conjunction(verb, opening)


def free_relative(clause: Token) -> None:
    """Hang a clause with "who" on the name right before: "says [Ann Lee], who left", which nobody says."""
    who = own_subject(clause) if clause.dep_ == "ccomp" else None
    if who is None or who.tag_ != "WP" or who.i < 2 or who.nbor(-1).text != "," or clause.head.i > who.i:
        return
    name = who.nbor(-2)
    while name.dep_ in {"flat", "compound"} and name.head != clause.head:
        name = name.head
    if name.pos_ == "PROPN" and name != clause.head:
        clause.head, clause.dep_ = name, "acl:relcl"


def free_phrase(noun: Token) -> None:
    """Make what a preposition opens a phrase of the noun before, no clause: "a report [by the auditor] says"."""
    before = preposition_token(noun) if noun.dep_ == "ccomp" and noun.pos_ in {"NOUN", "PROPN"} else None
    if before is None or before.i == 0 or own_subject(noun) is not None or auxiliaries(noun):
        return
    owner = before.nbor(-1)
    if owner.pos_ in {"NOUN", "PROPN"} and not noun.is_ancestor(owner):
        put_as_modifier(noun, owner)


def free_age(number: Token) -> None:
    """Hang an age on the name before it: "[Ann Lee], now 63, said"."""
    if number.pos_ != "NUM" or number.dep_ not in LOOSE or number.i < 3:
        return
    comma = number.nbor(-2) if number.nbor(-1).pos_ == "ADV" else number.nbor(-1)
    name = comma.nbor(-1) if comma.text == "," and comma.i else None
    while name is not None and name.dep_ == "flat":
        name = name.head
    if name is not None and name.pos_ == "PROPN" and not number.is_ancestor(name):
        put_as_apposition(number, name)


TIED = {
    **dict.fromkeys(("aux", "aux:pass"), (free_helper,)),
    **dict.fromkeys(SUBJECT, (turn_name, free_renaming, free_conjunction)),
    **dict.fromkeys(LOOSE, (free_age,)),
    **dict.fromkeys(("obj", "nmod", "appos", "conj", "obl:agent", "ROOT"), (turn_name,)),
    "obl": (turn_name, free_renaming),
    "ccomp": (free_addressee, free_relative, free_phrase),
    "advcl": (free_addressee,),
    "xcomp": (close_clause,),
    "det": (free_mark,),
}
"""What may hang wrongly on a token or above it, by the token's relation."""
