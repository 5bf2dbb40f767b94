"""Lost subjects: a bare noun before a finite verb that has no subject is its subject, whatever the parse calls it.

A spaCy component behind the parser, for Universal Dependencies. News addresses nobody, and an object
stands behind its verb (Quirk et al. 1985, 2.14). Verbs that look like nouns (`homographs.py`), those
that share a speaker (`shared_subjects.py`) and some others are read again first.
"""

from __future__ import annotations

import calendar

from spacy.language import Language
from spacy.tokens import Doc, Token

from kit.language import (
    described_subjects,
    early_relatives,
    grammar,
    homographs,
    set_off_sayings,
    shared_subjects,
    wire_leads,
)
from kit.language.described_subjects import CONJUNCTIONS
from kit.language.lost_statements import free_statement
from kit.language.taken_subjects import is_finite, taken
from kit.language.towns import hang_on_town

ROOMS = (homographs, shared_subjects, wire_leads, early_relatives, set_off_sayings, described_subjects)
REREAD = tuple(room.reread for room in ROOMS)
DAYS = {*wire_leads.DAYS, "today", "yesterday", "tonight"}
NAMED_TIMES = DAYS | {month.lower() for month in calendar.month_name if month}
NO_PREDICATES = {"PUNCT", "SPACE", "DET", "ADP", "CCONJ", "SCONJ", "PART"}
BETWEEN = {"ADV", "AUX", "PART", "PUNCT"}


@Language.component("kit_lost_subjects", requires=["token.dep", "token.head", "token.tag"])
def find_again(doc: Doc) -> Doc:
    """Return the doc with such nouns hung on their verbs as subjects."""
    for token in doc:
        grammar.tie(token)
        hang_on_town(token)
    for verb in doc:
        free_statement(verb)
    for verb in doc:
        if verb.pos_ in NO_PREDICATES or any(reread(verb) for reread in REREAD):
            continue
        noun = exchanged(verb)
        if noun is not None:
            exchange(verb, noun)
            continue
        noun = behind_conjunction(verb)
        if noun is not None:
            governed = grammar.own_subject(verb)  # "after the raid by [the army] set off a riot"
            if governed is not None:
                grammar.put_as_modifier(governed, noun)
            grammar.put_behind_conjunction(verb, grammar.preposition_token(noun))
            grammar.put_as_subject(noun, verb)
            continue
        noun = lost_subject(verb) or taken(verb)
        if noun is None:
            continue
        behind = grammar.own_subject(verb)
        grammar.put_as_subject(noun, verb)
        if behind is not None:
            grammar.put_as_object(behind)
    return doc


def lost_subject(verb: Token) -> Token | None:
    """Return the noun that must be a verb's subject, or None where it has one before it or needs none."""
    if not is_finite(verb):
        return None
    found = grammar.own_subject(verb)
    if (found is not None and found.i < verb.i) or grammar.is_relative(verb):
        return None
    if grammar.is_conjunct(verb) or grammar.clause_subject(verb) is not None:
        return None
    others = list(verb.lefts)
    if found is None and grammar.is_clause_complement(verb) and grammar.marker(verb) is None:
        above = verb.head  # "said [the US] is watching", "[the US], they said, is watching"
        others += [child for child in above.children if child.i < verb.i and (above.i < child.i or verb.i < above.i)]
    nouns = [noun for noun in others if noun.pos_ in {"NOUN", "PROPN", "PRON"} and is_bare(noun)]
    if found is None:  # "In Rome, [the envoy], who came late, said ..."
        nouns += [noun for opening in verb.lefts if grammar.is_oblique(opening) for noun in renamings(opening)]
    near = [noun for noun in nouns if is_beside(noun, verb) and noun.lower_ not in DAYS]
    return near[-1] if near else None


def exchanged(verb: Token) -> Token | None:
    """Return the bare noun right before a verb that the parse took for what its far subject says, or None.

    "Drugmaker to pay $640 million, [sources] say": nothing is said between a comma and a verb that
    has nothing to say behind it.
    """
    noun = next(iter(reversed(list(verb.lefts))), None)
    if noun is None or noun.pos_ not in {"NOUN", "PROPN"} or not is_finite(verb):
        return None
    found = grammar.own_subject(verb)
    if found is None or found.i >= noun.left_edge.i:
        return None
    first, last = noun.left_edge.i, noun.right_edge.i
    bare = not grammar.auxiliaries(noun) and grammar.own_subject(noun) is None
    stated = grammar.is_clause_complement(noun) or is_bare(noun)
    set_off = last + 1 == verb.i and first > 0 and noun.doc[first - 1].text == ","
    rest = [child for child in verb.rights if not (child.is_punct or child.is_space)]
    ends = all(grammar.is_oblique(child) for child in rest)
    return noun if bare and stated and set_off and ends else None


def exchange(verb: Token, noun: Token) -> None:
    """Hang a verb's far subject on the clause that it tells, or make it what is told; `noun` says it."""
    far = grammar.own_subject(verb)
    told = [clause for clause in verb.lefts if grammar.is_clause_complement(clause) and is_finite(clause)]
    if told and far.i < told[0].i and grammar.own_subject(told[0]) is None:
        grammar.put_as_subject(far, told[0])
    else:
        grammar.put_as_complement(far)
    grammar.put_as_subject(noun, verb)


def behind_conjunction(verb: Token) -> Token | None:
    """Return the subject of a finite verb that was taken for another's adjunct, or None.

    "The board gave in after [Lund], a harbour pilot, warned it": what an apposition or a prepositional
    phrase parts from its verb.
    """
    above, found = verb.head, grammar.own_subject(verb)
    if not above.i < verb.i or not is_finite(verb) or grammar.is_conjunct(verb) or grammar.is_relative(verb):
        return None
    if grammar.clause_subject(verb) is not None or found is not None and grammar.preposition(found) is None:
        return None
    for noun in (*above.rights, *verb.lefts):
        opened = noun.i < verb.i and grammar.is_oblique(noun) and grammar.preposition(noun) in CONJUNCTIONS
        opened = opened and noun.lower_ not in NAMED_TIMES
        governed = found is not None and is_beside(found, verb) and noun.i < found.i
        if opened and (governed or is_beside(noun, verb)):
            return noun
    return None


def renamings(opening: Token) -> list[Token]:
    """Return what modifies the noun of an opening phrase, but opens behind its first comma."""
    stretch = list(opening.subtree)
    behind = next((b for a, b in zip(stretch, stretch[1:]) if a.text == ","), None)
    if behind is None or behind.pos_ == "ADP":
        return []
    renaming = [t for t in stretch if grammar.is_apposition(t) or grammar.is_oblique(t)]
    return [t for t in renaming if behind.i in {t.left_edge.i, t.left_edge.i + 1}]


def is_bare(noun: Token) -> bool:
    """Tell whether a noun is called an object, an address or an adjunct, without a preposition."""
    return grammar.is_misplaced(noun) and grammar.preposition(noun) is None and noun.ent_type_ not in {"DATE", "TIME"}


def is_beside(noun: Token, verb: Token) -> bool:
    """Tell whether only adverbs, auxiliaries and the day stand between a noun phrase and its verb."""
    last = max([noun.i, *(token.i for token in noun.subtree if token.i < verb.i)])
    return all(token.pos_ in BETWEEN or token.lower_ in DAYS for token in verb.doc[last + 1 : verb.i])
