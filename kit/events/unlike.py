"""Unlike: what in the words of two places shows that they tell of different events."""

from __future__ import annotations

from kit.events.happenings import Happening
from kit.language import grammar


def is_earlier(happening: Happening) -> bool:
    """Tell whether a noun names one before the one that the text is about: "the previous election"."""
    noun = happening.noun
    return noun is not None and any(child.lower_ in {"last", "previous", "earlier", "past"} for child in noun.lefts)


def kinds_differ(one: Happening, other: Happening) -> bool:
    """Tell whether two nouns name different kinds of a thing: "net sales" and "British sales", "two campaigns"."""
    if one.noun is None or other.noun is None:
        return False
    counts = [any(child.pos_ == "NUM" and child.lower_ != "one" for child in h.noun.lefts) for h in (one, other)]
    kinds = [{t.lower_ for t in grammar.premodifiers(h.noun) if t.pos_ == "ADJ"} for h in (one, other)]
    named_apart = all(kinds) and not kinds[0] & kinds[1] and one.noun.lemma_ == other.noun.lemma_
    return named_apart or one.is_nominal and counts[0] != counts[1]


def subjects_differ(one: Happening, other: Happening) -> bool:
    """Tell whether two clauses have different nouns for subject: "the Greens meet ... the new house meets"."""
    if one.is_nominal or other.is_nominal or {*one.parties} & {*other.parties}:
        return False
    subjects = [grammar.own_subject(member.head) for member in (one, other)]
    nouns = [noun.lemma_.lower() for noun in subjects if noun is not None and noun.pos_ in {"NOUN", "PROPN"}]
    return len(nouns) == 2 and nouns[0] != nouns[1]


def is_another(happening: Happening) -> bool:
    """Tell whether a noun names one beside those told of: "another attack", "a second vote"."""
    if happening.noun is None:
        return False
    words = {child.lower_ for child in happening.noun.lefts}
    first = happening.noun.left_edge.i
    if any(token.lower_ == "than" for token in happening.noun.doc[max(0, first - 2) : first]):
        return True  # "fewer calls than in the [storm] two weeks ago"
    counted = any(child.pos_ == "NUM" and child.lower_ != "one" for child in happening.noun.lefts)  # "[three] attacks"
    return counted or bool(
        words & {"another", "other", "second", "third", "new", "further", "next", "similar", "no", "any", "such"}
    )
