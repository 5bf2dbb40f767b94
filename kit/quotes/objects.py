"""Objects: what a verb says of a noun or behind a preposition: "denied [the charge]", "called for [a vote]".

Verb patterns like those of `verbs.py`; the contents follow PolNeAR (Newell, Margolin and Ruths 2018).
"""

from __future__ import annotations

from itertools import takewhile

from spacy.tokens import Token

from kit.language import grammar
from kit.quotes.acts import (
    REFLEXIVE,
    invites,
    is_act,
    is_bare,
    is_human,
    is_lifeless,
    is_literal,
    is_naming,
    is_unreal,
    objects_of,
)
from kit.quotes.attributions import Attribution, is_judged, is_said_of, quotes_another, words_of
from kit.quotes.bidding import bidden, infinitive_of, opens
from kit.quotes.contents import after, clause_spans
from kit.quotes.cues import Cue, noun_cue, verb_cue
from kit.quotes.voice import is_passive, make, passive
from kit.spans import Span, hull

SAID = Cue("put", "verb", frozenset({"o", "q"}), "speech", "asserts")
NOT_PREPOSITIONS = {"", "q", "o", "a", "i", "oi"}


def putting(verb: Token) -> Attribution | None:
    """Match "put [the toll at nine]", "put it to her that [it rained]"."""
    if verb.lemma_.lower() != "put" or is_passive(verb) or is_unreal(verb):
        return None
    what, clause = next(iter(grammar.objects(verb)), None), grammar.complement(verb)
    if what is None or what.i < verb.i:
        return None
    mark = grammar.marker(clause) if clause is not None else None
    if what.lower_ == "it" and mark is not None and mark.lower_ == "that":
        parts = clause_spans(verb.doc, clause)
        return make("clause", SAID, verb, (after(parts[0], mark), *parts[1:]))
    number = next(
        (noun for before, noun in grammar.modifiers(verb) if before in {"at", "on"} and noun.i > what.i), None
    )
    if number is None or not any(token.like_num for token in number.subtree):
        return None
    return make("object", SAID, verb, (hull([*clause_spans(verb.doc, what), *clause_spans(verb.doc, number)]),))


def is_verdict(verb: Token) -> bool:
    """Tell whether a doctor's or court's word makes it so, and is no saying: "was pronounced [dead]"."""
    if verb.lemma_.lower() not in {"pronounce", "declare"}:
        return False
    behind = takewhile(lambda token: token.tag_ not in grammar.FINITE, verb.doc[verb.i + 1 : verb.i + 6])
    return any(token.lower_ in words_of("verdicts") for token in behind)


def prepositional(verb: Token) -> Attribution | None:
    """Match "called for [a vote]", "spoke about [the plan]", "called on [him to leave]", "wary of [saying so]"."""
    if is_unreal(verb) or (objects_of(verb) and verb_cue(verb, "o") is not None):
        return None
    told = is_passive(verb)
    behind = [(before, noun) for before, noun in grammar.modifiers(verb) if noun.i > verb.i]
    inner = grammar.prepositional_clause(verb)
    if inner is not None and inner[1].i > verb.i:
        behind.append((inner[0].lower_, inner[1]))
    for before, noun in behind:
        entry = verb_cue(verb, before) if before not in NOT_PREPOSITIONS | {"as", "by"} else None
        if entry is None or _is_beside_the_point(verb, before, noun) or invites(entry, verb):
            continue
        if entry.sense == "intention" and objects_of(verb):
            continue  # "planned the work for [the ferries]"
        done = verb.lemma_.lower() in words_of("done")
        if told and (before == "to" or done or is_naming(verb) or is_bare(entry, verb)):
            continue  # "was admitted to [hospital]", "was called back for [a test]"
        first = inner[0] if inner is not None and noun == inner[1] else grammar.preposition_token(noun)
        parts = [after(span, first) for span in clause_spans(verb.doc, noun)]
        parts += [s for other, more in behind if other == "as" for s in clause_spans(verb.doc, more)]
        clause = infinitive_of(verb)
        if clause is not None and clause.i > noun.i:
            parts += clause_spans(verb.doc, clause)
        if told or verb.lemma_.lower() == "accuse" and not objects_of(verb):  # "was accused [of theft]"
            return passive("preposition", entry, verb, clause_spans(verb.doc, noun))
        return make("preposition", entry, verb, (hull(parts),), to=first)
    return None


def _is_beside_the_point(verb: Token, before: str, noun: Token) -> bool:
    """Tell whether a noun behind a preposition is when, where, how or to whom something is said, not what."""
    lemma = noun.lemma_.lower()
    if lemma in words_of("times") or noun.ent_type_ in {"DATE", "TIME"}:
        return True
    if lemma == "condition" and any(t.lower_ in words_of("anonymity") for t in noun.subtree):
        return True  # "speaking on [condition of anonymity]"
    if before in {"to", "with"} and verb.lemma_.lower() in words_of("addressing") and is_human(noun):
        return True  # "spoke to [survivors]", "admitted to [me] that it rained"
    if before == "on" and noun.ent_type_ == "ORG" and verb.lemma_.lower() in {"speak", "talk"}:
        return True  # "speaking on [Harbour News]"
    who = grammar.own_subject(verb)
    return who is not None and who.lemma_.lower() in words_of("labels")  # "the name refers to [a river]"


def noun_object(verb: Token) -> Attribution | None:
    """Match "denied [the charge]", "accused [him of theft]", "[The plan] was praised by the mayor"."""
    entry = verb_cue(verb, "o")
    if entry is None or is_unreal(verb) or is_literal(verb) or invites(entry, verb) or quotes_another(verb):
        return None
    tail = _tail(verb, entry)
    if is_passive(verb):
        return passive("object", entry, verb, tail) if _is_said_of_subject(verb, entry, tail) else None
    if is_judged(verb):
        return None  # "accused her of [supporting the firm]"
    if verb.lower_ in {"citing", "quoting"} and (_keeps_name(verb.head) or any(map(_may_tell, objects_of(verb)))):
        return None  # "spoke on condition of anonymity, [citing] their contracts", "the Post said, [citing] two aides"
    objects = [o for o in objects_of(verb) if o.lower_ not in REFLEXIVE]
    if not objects or objects[0].i < verb.i or objects[0].lower_ in words_of("empty_objects"):
        return None
    looked = entry.sense == "perception" and objects[0].tag_ == "PRP" or verb.lemma_.lower() in words_of("looking")
    if looked and not tail:
        return None  # "they saw [it]", "thousands viewed [the clip]"
    evaluates = bool(tail) and entry.stance != "concedes"  # "called her [a liar]", but "confirmed her [as judge]"
    clause = grammar.complement(verb)
    if not evaluates and clause is None and is_act(entry, verb, objects[0]):
        return None
    spans = [span for o in objects for span in clause_spans(verb.doc, o)] + tail
    spans += bidden(verb, objects[0])
    if clause is not None and clause.i > verb.i:
        spans += clause_spans(verb.doc, clause)
    if entry.sense == "belief":
        spans += _beside(verb, objects[-1])
    for before, noun in grammar.modifiers(verb):  # "expressed concern [clearly] about it"
        if noun.i > objects[0].i and before not in NOT_PREPOSITIONS and noun_cue(objects[0], before) is not None:
            spans += clause_spans(verb.doc, noun)
    return make("object", entry, verb, (hull(spans),))


def _tail(verb: Token, entry: Cue) -> list[Span]:
    """Return what a verb says of its object: "accused him [of theft]", "described it [as thin]"."""
    more = [
        noun
        for before, noun in grammar.modifiers(verb)
        if noun.i > verb.i and (before == "as" or (before in {"of", "for", "on"} and before in entry.frames))
    ]
    inner = grammar.prepositional_clause(verb)
    if inner is not None and (inner[0].lower_ == "as" or inner[0].lower_ in entry.frames):
        more.append(inner[1])
    more += [
        child
        for child in verb.rights
        if child.pos_ in {"ADJ", "VERB"} and grammar.own_subject(child) is None and opens(child, "as")
    ]
    return [span for noun in more for span in clause_spans(verb.doc, noun)]


def _is_said_of_subject(verb: Token, entry: Cue, tail: list[Span]) -> bool:
    """Tell whether a passive tells what is said of its subject: "[The plan] was praised by the mayor"."""
    done = verb.lemma_.lower() in words_of("done") and grammar.complement(verb) is None
    if done or is_naming(verb) or verb.lower_ in words_of("quoting") and is_said_of(verb):
        return False  # "was [wanted] by the police", "was quoted by Tass as [saying] so"
    if tail:
        return True
    what, by = grammar.own_subject(verb), grammar.agent(verb)
    if what is not None and "a" in entry.frames and is_human(what):
        return False  # "[They] were warned": who hears it
    told = not is_lifeless(by) if by is not None else what is None or not is_act(entry, verb, what)
    viewed = entry.sense == "belief" and by is None  # "was [viewed] 90 times"
    return told and not is_bare(entry, verb) and not viewed and verb.nbor(-1).lower_ not in words_of("degrees")


def _beside(verb: Token, noun: Token) -> list[Span]:
    """Return what stands right behind a noun that is expected: "predicts [frost] in the hills over the weekend"."""
    spans, last = [], noun.right_edge.i
    for before, more in grammar.modifiers(verb):
        first = grammar.preposition_token(more)
        place = more.lemma_.lower() in words_of("documents") | words_of("networks") | words_of("occasions")
        if before and first is not None and first.i == last + 1 and not place:
            spans.append(Span(first.idx, grammar.phrase(more, relative=False).end))
            last = more.right_edge.i
    return spans


def _may_tell(noun: Token) -> bool:
    """Tell whether a noun is somebody whose words are passed on: "citing [two officials]", "citing [Reuters]"."""
    named = noun.ent_type_ == "ORG" or noun.pos_ == "PROPN"
    return named or is_human(noun) or {noun.lemma_.lower(), noun.lower_} & words_of("sayers") != set()


def _keeps_name(verb: Token) -> bool:
    """Tell whether a verb says that somebody stays unnamed."""
    return any(token.lower_ in words_of("anonymity") for token in verb.subtree)
