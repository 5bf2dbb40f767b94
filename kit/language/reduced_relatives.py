"""Reduced relatives: a participle read as the verb of its clause ("people briefed on it said ...").

A left-to-right parser takes the first verb that may be finite; where another finite verb without a
subject follows, the first can only have been a participle on the noun (Bever 1970, "The horse raced
past the barn fell"). A spaCy component behind the parser, for Universal Dependencies.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Token

from kit.language import grammar
from kit.language.described_subjects import CONJUNCTIONS
from kit.language.lost_subjects import is_beside
from kit.language.shared_subjects import is_somebody, sayings

OPENERS = {"CC", "WP", "WDT", "WRB", "WP$"}


@Language.component("kit_reduced_relatives", requires=["token.dep", "token.head", "token.tag"])
def reread(doc: Doc) -> Doc:
    """Return the doc with such clauses turned round: the later verb is the clause's own."""
    for verb in doc:
        main = later_verb(verb) or behind_commas(verb)
        teller = teller_behind(verb)
        if main is not None:
            turn(verb, main)
        elif teller is not None:
            turn_back(verb, teller)
        elif verb.tag_ == "VBD" and is_participle(verb):
            verb.tag_ = "VBN"
        elif (stated := stated_subject(verb)) is not None:
            give_back(verb, stated)
        elif (noun := noun_before(verb)) is not None:
            if noun.head == verb:
                grammar.put_as_subject(noun, verb.head)
            grammar.put_as_participle(verb, noun)
        elif (noun := sole_noun(verb)) is not None:
            grammar.put_in_past(verb)
            grammar.put_in_place(verb, noun)
            grammar.put_as_subject(noun, verb)
    return doc


def is_participle(verb: Token) -> bool:
    """Tell whether a clause without a subject hangs on the noun right before it: "people [briefed] on the talks"."""
    bare = grammar.is_noun_clause(verb) and grammar.own_subject(verb) is None and not grammar.auxiliaries(verb)
    return bare and verb.head.i == verb.i - 1 and not grammar.objects(verb)


def sole_noun(verb: Token) -> Token | None:
    """Return the noun alone in its sentence on which a participle hangs that has a statement behind it, or None.

    "[Lund], a clerk, confirmed by phone that it rained": nothing else there is a main verb.
    """
    noun = verb.head
    if verb.tag_ not in {"VBD", "VBN"} or not grammar.is_noun_clause(verb) or noun.head != noun or noun.i > verb.i:
        return None
    told = grammar.complement(verb)
    mark = grammar.marker(told) if told is not None and not grammar.auxiliaries(verb) else None
    stated = mark is not None and mark.lower_ == "that" and verb.lemma_.lower() in sayings()
    return noun if stated and grammar.own_subject(noun) is None else None


def behind_commas(verb: Token) -> Token | None:
    """Return the finite verb without a subject behind a participle set off by commas, or None.

    "[The envoy], asked about the report, said ...": the parse took the noun for the participle's subject.
    """
    noun = grammar.own_subject(verb) if verb.tag_ in {"VBD", "VBN"} else None
    if noun is None or noun.i > verb.i or grammar.auxiliaries(verb) or verb.lower_ == "said" and spoken_of(verb):
        return None
    if verb.nbor(-1).text != "," or noun.right_edge.i not in {verb.i - 1, verb.i - 2}:
        return None
    for main in (verb.head, *verb.rights):
        finite = any(token.tag_ in grammar.FINITE for token in (main, *grammar.auxiliaries(main)))
        first = min([main.i, *(token.i for token in grammar.auxiliaries(main))])
        if main.i > verb.i and finite and main.doc[first - 1].text == ",":
            if grammar.own_subject(main) is None and grammar.clause_subject(main) is None:
                return main
    return None


def noun_before(verb: Token) -> Token | None:
    """Return the subject behind which a participle stands that the parse took for a part of the saying, or None.

    "[People] briefed on the talks said ...", "said [a poll] released on Monday": nothing but the
    participle's own words between its noun and the later verb.
    """
    main = verb.head
    if verb.tag_ not in {"VBD", "VBN"} or grammar.auxiliaries(verb) or grammar.objects(verb):
        return None
    behind = main.i > 0 and (main.nbor(-1).is_quote or main.nbor(-1).text == ",")
    inverted = main.i < verb.i and main.lemma_.lower() in sayings() and behind
    inverted = inverted and (grammar.is_open_complement(verb) or grammar.is_clause_complement(verb))
    if not (inverted or main.i > verb.i and (grammar.is_clause_complement(verb) or grammar.is_subject(verb))):
        return None
    own = grammar.own_subject(verb)
    if inverted:
        known = grammar.own_subject(main)
        if own is None and known is not None and known.i > main.i and known.right_edge.i == verb.i - 1:
            return known  # "..., said [two people] briefed on the talks"
        return own if known is None and own is not None and own.left_edge.i == main.i + 1 else None
    nouns = [child for child in main.lefts if grammar.is_subject(child) and child != verb]
    if not nouns or own is not None or verb.left_edge.is_punct or nouns[-1].right_edge.i != verb.left_edge.i - 1:
        return None
    return nouns[-1] if not any(token.is_punct for token in verb.doc[verb.i : main.i]) else None


def later_verb(verb: Token) -> Token | None:
    """Return the finite predicate whose subject is the noun before this verb, or None.

    Only adverbs and prepositional phrases may stand between the two: an object could be the lost
    subject of the second, and a comma or conjunction makes it a clause of its own.
    """
    if verb.tag_ not in {"VBD", "VBN"} or grammar.auxiliaries(verb) or grammar.objects(verb):
        return None
    noun = grammar.own_subject(verb)
    if noun is None or noun.i > verb.i or noun.pos_ not in {"NOUN", "NUM", "PROPN", "DET"}:
        return None
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        if token.tag_ in {"PRP", "EX"} and grammar.preposition(token) is None:
            return None  # "said [it] was unlikely that ...": a subject of its own, expletive or not
        if token.is_punct or token.tag_ in OPENERS or grammar.is_clause_mark(token):
            return None
        if grammar.is_subject(token) and not _is_governed(token):
            return None
        later = token.head if token in grammar.auxiliaries(token.head) else token
        if token.tag_ in grammar.FINITE and token.pos_ in {"VERB", "AUX"}:
            near = later.head == verb or verb.head in (later, later.head)
            who = grammar.own_subject(later)
            fits = near and token.i > verb.i + 1 and later.i > verb.i and (who is None or _is_governed(who))
            return later if fits else None
    return None


def teller_behind(verb: Token) -> Token | None:
    """Return who speaks behind a verb that was taken for a participle, or None.

    "The law passed after [the club] said ...": a parser may give the saying to the law, "passed after the club".
    """
    said = verb.head.head
    if verb.tag_ not in {"VBD", "VBN"} or not grammar.is_noun_clause(verb) or verb.head != grammar.own_subject(said):
        return None
    if said.tag_ not in grammar.FINITE or said.lemma_.lower() not in sayings() or grammar.auxiliaries(verb):
        return None
    for noun in verb.rights:
        opened = grammar.is_oblique(noun) and grammar.preposition(noun) in CONJUNCTIONS and is_beside(noun, said)
        if opened and any(is_somebody(one) for one in (noun, *grammar.appositions(noun))):
            return noun
    return None


def turn_back(verb: Token, teller: Token) -> None:
    """Give a clause back its verb, and what it tells behind "after" to the one who says so."""
    noun, said = verb.head, verb.head.head
    verb.tag_ = "VBD"
    grammar.put_in_place(verb, said)
    grammar.put_as_subject(noun, verb)
    said.head = verb
    grammar.put_behind_conjunction(said, grammar.preposition_token(teller))
    grammar.put_as_subject(teller, said)


def stated_subject(verb: Token) -> Token | None:
    """Return whom a "said" that was taken for a clause on its own speaker speaks of, or None.

    "Lund, who ran it, said [Berg], his heir, is ready": nothing said has an object.
    """
    noun, main = verb.head, verb.head.head
    if verb.lower_ != "said" or not noun.i < verb.i < main.i or noun != grammar.own_subject(main):
        return None
    hangs = (grammar.is_noun_clause(verb) or grammar.is_relative(verb)) and verb.left_edge == verb
    if not hangs or not is_somebody(noun):
        return None
    finite = any(token.tag_ in grammar.FINITE or token.tag_ == "MD" for token in (main, *grammar.auxiliaries(main)))
    return spoken_of(verb) if finite else None


def spoken_of(verb: Token) -> Token | None:
    """Return the noun right behind "said" that hangs on it as its subject or object, or None."""
    nouns = [child for child in verb.rights if grammar.is_subject(child) or grammar.is_object(child)]
    return next((noun for noun in nouns if noun.left_edge.i == verb.i + 1), None)


def give_back(verb: Token, stated: Token) -> None:
    """Make a saying the main verb, and what was taken for it the predicate of whom it speaks of."""
    noun, main = verb.head, verb.head.head
    before = [child for child in main.lefts if child.i < verb.i]
    verb.tag_ = "VBD"
    grammar.put_in_place(verb, main)
    for child in before:
        child.head = verb
    main.head = verb
    grammar.put_as_complement(main)
    grammar.put_as_subject(noun, verb)
    grammar.put_as_subject(stated, main)


def _is_governed(noun: Token) -> bool:
    """Tell whether a preposition stands before a noun: it is nobody's subject ("briefed [on the talks] said")."""
    return any(child.tag_ == "IN" and child.lower_ != "that" and child.i < noun.i for child in noun.children)


def turn(verb: Token, main: Token) -> None:
    """Hang the noun under the later verb and the participle under the noun."""
    noun, lost = grammar.own_subject(verb), grammar.own_subject(main)
    if lost is not None:
        grammar.put_as_oblique(lost, verb)
    moved = [child for child in verb.children if child != noun and not noun.i < child.i < main.i]
    if main.head == verb:
        grammar.put_in_place(main, verb)
    grammar.put_as_subject(noun, main)
    grammar.put_as_participle(verb, noun)
    for child in moved:
        if child != main:
            child.head = main
