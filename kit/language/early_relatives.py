"""Early relatives: no clause stands before the noun that it describes, so one that does says the rest.

"Lund said [the ferry, which is old, leaks]": with a clause behind the noun a parser may take the saying
for another of them. For Universal Dependencies; relative clauses are postmodifiers (Quirk et al. 1985, 17.9).
"""

from __future__ import annotations

from spacy.tokens import Token

from kit.language import grammar
from kit.language.shared_subjects import sayings


def reread(verb: Token) -> bool:
    """Hang the clause of a noun on the saying before it; tell whether the saying hung on the noun."""
    stated = stated_behind(verb)
    if stated is None:
        return False
    before = [child for child in stated.lefts if child.i < verb.left_edge.i]
    grammar.put_in_place(verb, stated)
    stated.head = verb
    grammar.put_as_complement(stated)
    for child in before:  # "[But] Lund said ..."
        child.head = verb
    return True


def stated_behind(verb: Token) -> Token | None:
    """Return the predicate of what a saying tells, where the saying was taken for a relative clause of its subject."""
    noun = verb.head
    if not grammar.is_relative(verb) or noun.i < verb.i or verb.tag_ not in grammar.FINITE:
        return None
    if grammar.own_subject(verb) is None or verb.lemma_.lower() not in sayings():
        return None
    return noun.head if grammar.own_subject(noun.head) == noun else None
