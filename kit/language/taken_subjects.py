"""Taken subjects: who says or does it, where the parse gave the noun to the clause beside.

For Universal Dependencies: no predicate has two subjects, and a saying has one beside it.
"""

from __future__ import annotations

from spacy.tokens import Token

from kit.language import grammar
from kit.language.shared_subjects import is_somebody, sayings


def taken(verb: Token) -> Token | None:
    """Return the subject of a finite verb without one that hangs in the clause beside it, or None."""
    return taken_by_saying(verb) or taken_by_statement(verb) or taken_by_doing(verb)


def taken_by_saying(verb: Token) -> Token | None:
    """Return the subject of a statement that the parse gave to the saying behind it, which has its own, or None.

    "[Ann Lee], who sang there, has died, her family said.", "The report said [the Iranians] freed were close."
    """
    said = verb.head
    if not grammar.is_clause_complement(verb) or grammar.own_subject(verb) is not None:
        return None
    if not is_finite(verb) or grammar.clause_subject(verb) is not None:
        return None
    spoken = said.lower_ == "said"  # "Lund said [Berg], his heir, is ready": nothing said is an object
    subjects = [child for child in said.children if grammar.is_subject(child) or spoken and grammar.is_object(child)]
    border = verb if verb.i < said.i else said
    before, behind = ([noun for noun in subjects if (noun.i < border.i) is first] for first in (True, False))
    if verb.i < said.i:
        return before[-1] if before and behind else None
    return behind[-1] if before and behind and behind[-1].i < verb.i else None


def taken_by_statement(said: Token) -> Token | None:
    """Return who says what stands before a comma, where the parse took the noun into the statement, or None.

    "The law will protect tenants, [critics] of it said last week."
    """
    if said.lemma_.lower() not in sayings() or not is_finite(said) or grammar.own_subject(said) is not None:
        return None
    if any(grammar.is_object(child) or grammar.is_clause_complement(child) for child in said.rights):
        return None
    told = [clause for clause in said.lefts if grammar.is_clause_complement(clause) and is_finite(clause)]
    if not told:
        return None
    last = said.i - 1 - (said.nbor(-1).text == ",")
    for noun in told[-1].subtree:
        first = noun.left_edge
        apart = noun.i > told[-1].i < first.i and "," in {first.text, first.nbor(-1).text}
        apart = apart and noun.right_edge.i in {last, last + 1}
        if apart and noun.pos_ in {"NOUN", "PROPN"} and is_somebody(noun) and grammar.preposition(noun) is None:
            return noun
    return None


def taken_by_doing(said: Token) -> Token | None:
    """Return who says it, taken for the subject of a participle, or None: "“No,” said [the striker], laughing"."""
    if said.lemma_.lower() not in sayings() or not is_finite(said) or grammar.own_subject(said) is not None:
        return None
    behind = said.i > 0 and (said.nbor(-1).is_quote or said.nbor(-1).text == ",")
    for noun in said.doc[said.i + 1 : said.i + 8] if behind else ():
        if noun.is_punct and noun.text != "-":
            return None
        if grammar.is_subject(noun) and noun.left_edge.i == said.i + 1:
            return noun if noun.head.tag_ == "VBG" and not grammar.auxiliaries(noun.head) else None
    return None


def is_finite(verb: Token) -> bool:
    """Tell whether a predicate has a finite verb, its own or an auxiliary's."""
    return any(
        token.tag_ in grammar.FINITE for token in (verb, *grammar.auxiliaries(verb))
    ) and not grammar.is_infinitive(verb)
