"""Sayings set off: who says it stands between the commas too: "The river, [Ann Lee said], would rise".

A parser may take the speaker for a description of the noun before, and the saying for another. For
Universal Dependencies; comment clauses (Quirk et al. 1985, 15.54).
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from kit.language import grammar
from kit.language.described_subjects import closing_comma, described, gather, only_has
from kit.language.shared_subjects import is_somebody, sayings

OPENS = {"NOUN", "PROPN", "ADJ", "DET", "NUM", "PRON"}
CLAUSES = {"WRB", "CC", "PRP", "EX"}
RELATIVE = {"WP", "WDT", "WP$"}


def reread(verb: Token) -> bool:
    """Make a saying between commas an aside of its speaker, where the parse hung it elsewhere; tell whether it did."""
    if not is_set_off(verb):
        return False
    words = speaker(verb)
    head = next((token for token in words if token.head not in words), None)
    if head is None or not any(is_somebody(token) for token in words):
        return False
    found, stated = grammar.own_subject(verb), grammar.complement(verb)
    clausal = grammar.is_relative(verb) or grammar.is_noun_clause(verb)
    clausal = clausal or grammar.is_adverb_clause(verb) and grammar.marker(verb) is None
    if found in words and not clausal:
        return free_joined(verb, stated)
    if found is None or found in words:
        above = (token for token in head.ancestors if token not in words and token != verb)
        clause = next(filter(is_predicate, above), None)
        if clause is None or verb.is_ancestor(clause):
            return False
        grammar.put_beside(verb, clause)
        told = verb.doc[max(words[0].i - 2, verb.sent.start)]
        if grammar.own_subject(clause) in (None, head) and told.tag_ in {"DT", "PRP"}:
            grammar.put_as_subject(told, clause)  # "[That], Lee said, is so"
    elif stated is None or stated.i < verb.i or found.i > verb.i or grammar.own_subject(stated) is not None:
        return False
    else:
        grammar.put_as_subject(found, stated)
    if verb.tag_ == "VBN" and not grammar.auxiliaries(verb):
        grammar.put_in_past(verb)
    grammar.put_as_subject(head, verb)
    gather(words, head, verb)
    comma = verb.doc[closing_comma(verb)]
    if comma not in words:
        comma.head = head
    free_joined(verb, stated)
    return True


def is_set_off(verb: Token) -> bool:
    """Tell whether a verb of saying stands right before a comma or full stop, as the end of an aside may."""
    behind = verb.i + 1
    if behind >= len(verb.doc) or verb.doc[behind].text not in {",", "."} or verb.i < verb.sent.start + 3:
        return False
    if verb.tag_ not in {"VBD", "VBN", "VBZ", "VBP"}:
        return False
    return verb.lemma_.lower() in sayings() and only_has(verb)


def speaker(verb: Token) -> Sequence[Token]:
    """Return the words between a comma and a verb that name who says it, described or not; none where they don't."""
    doc, comma, told = verb.doc, closing_comma(verb), False
    if doc[comma].text == ",":
        return next(((*name, *description) for name, description in described(verb)), ())
    first = comma + 1
    while comma > verb.sent.start and doc[comma].text != ",":
        token = doc[comma]
        if token.is_punct and token.text not in "()-" or token.tag_ in CLAUSES:
            return ()
        told = token.tag_ not in RELATIVE and (told or token.tag_ in grammar.FINITE)  # "a man [who saw] it said"
        comma -= 1
    words = doc[comma + 1 : first]
    if told or any(token.tag_ in RELATIVE for token in words[:2]):
        return ()  # "the theft, [which] Lund denies."
    return tuple(words) if comma > verb.sent.start and len(words) and words[0].pos_ in OPENS else ()


def is_predicate(token: Token) -> bool:
    """Tell whether a word heads a clause: a finite or helped verb, or what has a subject."""
    helped = any(one.tag_ in grammar.FINITE | {"MD"} for one in (token, *grammar.auxiliaries(token)))
    return helped or grammar.own_subject(token) is not None


def free_joined(verb: Token, stated: Token | None) -> bool:
    """Hang what "and" joins to a statement before the saying on that: "It rained, Lee said, [and it was cold]"."""
    joined = stated is not None and stated.i > verb.i and verb.nbor(2).pos_ == "CCONJ"
    beside = grammar.is_parenthetical(verb) or grammar.is_conjunct(verb)
    if not joined or not beside or verb.head.i > verb.i:
        return False
    grammar.put_beside(verb, verb.head)
    grammar.put_as_conjunct(stated, verb.head)
    return True
