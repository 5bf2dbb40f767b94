"""Wire leads: the day that agencies set between subject and verb hides neither: "Lund ASA [on Thursday] cut ...".

For Universal Dependencies. Source: the stylebook of Reuters (the day beside the verb of the lead).
"""

from __future__ import annotations

from spacy.tokens import Token

from kit.language import grammar

DAYS = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
FINITE = {"VBD", "VBZ", "VBP", "VB"}
NAMING = {"PROPN", "NOUN", "ADJ", "DET", "NUM", "PART"}


def reread(verb: Token) -> bool:
    """Give a verb behind a day the noun before the day, whose clause or predicate it is; tell whether it did."""
    return _describes(verb) or _predicates(verb)


def _describes(verb: Token) -> bool:
    """Hang a relative clause on the object before the day: "battled [fires] on Sunday that burned homes"."""
    day = verb.head
    if not grammar.is_relative(verb) or day.lower_ not in DAYS or day.i == 0 or day.nbor(-1).lower_ != "on":
        return False
    if verb.left_edge.text == "," or verb.left_edge.nbor(-1).text == ",":
        return False  # "on Monday, which is a holiday"
    noun = day.head if day.head.pos_ == "NOUN" else next((o for o in grammar.objects(day.head) if o.i < day.i), None)
    if noun is None or not noun.i < day.i or verb.is_ancestor(noun):
        return False
    verb.head = noun
    return True


def _predicates(verb: Token) -> bool:
    """Give a verb behind a day the names before the day as subject, where it has none; tell whether it did.

    A base form there is a past that looks like it ("cut", "hit"): nobody is addressed.
    """
    day = verb.i - 1
    if verb.tag_ not in FINITE or day < 1 or verb.doc[day].lower_ not in DAYS or verb.doc[day - 1].lower_ != "on":
        return False
    first = verb.sent.start
    if day - 1 <= first or grammar.own_subject(verb) is not None or grammar.auxiliaries(verb):
        return False
    names = [token for token in verb.doc[first : day - 1] if not token.is_space]
    if not names or names[-1].pos_ != "PROPN" or any(token.pos_ not in NAMING for token in names):
        return False
    inside = {token.i for token in names}
    grammar.put_as_subject(next((token for token in names if token.head.i not in inside), names[-1]), verb)
    if verb.tag_ == "VB":
        grammar.put_in_past(verb)
    return True
