"""Verbs: what a verb attributes to its subject, as small named patterns over the grammar adapter.

Each pattern takes one verb and returns what it attributes, or None. The content conventions follow
PolNeAR (Newell, Margolin and Ruths 2018): the clause, noun or infinitive that the cue governs,
without a leading "that".
"""

from __future__ import annotations

from spacy.tokens import Token

from kit.language import grammar
from kit.quotes.acts import (
    is_bidding,
    is_calling,
    is_human,
    is_naming,
    is_supposed,
    is_unreal,
    is_watching,
    keeps_name,
    objects_of,
)
from kit.quotes.attributions import Attribution, cue_span, is_said_of, words_of
from kit.quotes.bidding import infinitive_of, wanted
from kit.quotes.contents import after, clause_spans, from_verb, reported, tidy, to_main_verb
from kit.quotes.cues import Cue, verb_cue
from kit.quotes.inverted import closing, enclosed, inverted, passed_on
from kit.quotes.lost_clauses import denied_before, lost_clause
from kit.quotes.objects import is_verdict, noun_object, prepositional, putting
from kit.quotes.set_off import behind_semicolon, beside_clause
from kit.quotes.voice import agent_of, is_passive, make, passive, said_by
from kit.spans import Span, hull


def complement_clause(verb: Token) -> Attribution | None:
    """Match "said [that it rained]", "asked [whether it rained]", "[It rained], officials said"."""
    clause = grammar.complement(verb) or lost_clause(verb)
    if clause is None or grammar.is_open_complement(clause):
        return None
    entry, mark = _entry(verb, clause), grammar.marker(clause)
    if entry is None or keeps_name(clause) or _is_parted(verb, clause):
        return None
    above = verb_cue(verb.head) if grammar.is_open_complement(verb) and verb.tag_ == "VB" else None
    if above is not None and above.stance in {"asks", "urges"}:
        return None  # "asked her [to explain] why it rained"
    if told_beside := _told_beside(verb, entry):
        return told_beside
    beside = () if is_passive(verb) else beside_clause(verb)
    if beside:
        return make("clause beside", entry, verb, beside)
    if behind_semicolon(verb.doc, clause.i, verb.i) > clause.i:
        return None
    asked = grammar.prepositional_clause(verb) == (mark, clause)  # "asked about [why it closed]"
    parts = _stated(verb, clause, entry, behind_mark=mark is not None and (asked or mark.lower_ == "that"))
    if is_passive(verb):  # "was told [by the police] that it rained"
        return said_by(agent_of(verb), "clause", entry, verb, parts)
    return make("clause", entry, verb, parts, to=mark if asked else None)


def _entry(verb: Token, clause: Token) -> Cue | None:
    """Return the row of a verb that has a clause: with a frame for it, or any where "that" or "whether" opens it."""
    entry, mark = verb_cue(verb, "q"), grammar.marker(clause)
    if entry is None and mark is not None and mark.lower_ == "to":
        return verb_cue(verb, "oi", "i")
    if entry is None and mark is not None and mark.lower_ in {"that", "whether"}:
        entry = verb_cue(verb)
        return None if entry is not None and entry.sense == "intention" else entry
    return entry


def _is_parted(verb: Token, clause: Token) -> bool:
    """Tell whether a comma or semicolon shows that a clause is not what the verb says: "agreed, [saying] so"."""
    between = [token.text for token in verb.doc[verb.i : clause.left_edge.i]] if clause.i > verb.i else []
    bare = clause.tag_ == "VBG" and grammar.own_subject(clause) is None
    if "," in between and bare and verb_cue(clause, "q") is not None:
        return True
    return ";" in between or "," in between and verb.lower_ in words_of("questioned") and is_passive(verb)


def _stated(verb: Token, clause: Token, entry: Cue, *, behind_mark: bool) -> tuple[Span, ...]:
    """Return the words of a clause that a verb says, without a "that" before it (`behind_mark`) and the verb itself."""
    mark, doc = grammar.marker(clause), verb.doc
    parts = clause_spans(doc, clause, without=() if verb.is_ancestor(clause) else (verb.i,))
    if behind_mark:
        aside = clause.i > verb.i and mark.i > clause.left_edge.i and mark.nbor(-1).text == ","
        start = mark.idx if aside else parts[0].start  # "argued[, in these pages,] that it rained"
        parts = (after(Span(start, parts[0].end), mark), *parts[1:])
    if clause.i > verb.i:
        end = verb.idx + len(verb)
        parts = tuple(Span(max(part.start, end), part.end) for part in parts if part.end > end)
        tidied = (tidy(doc, [doc.char_span(*part, alignment_mode="contract") or ()])[:1] for part in parts)
        parts = tuple(part for found in tidied for part in found)
    if clause.i > verb.i and parts:
        parts = (*parts[:-1], to_main_verb(verb, clause, reported(verb, clause, parts[-1])))
        if (mark is None or mark.lower_ != "that") and entry.speaks and "a" not in entry.frames:
            parts = (from_verb(verb, parts[0]), *parts[1:])
    told = mark is not None and mark.lower_ == "to"
    lost = "a" not in entry.frames and grammar.own_subject(clause) is None and mark is None
    objects = objects_of(verb) if told or lost else ()
    if objects and verb.i < objects[0].i < clause.i:  # "insisting [the penalty never was]"
        parts = (hull([*clause_spans(doc, objects[0]), *parts]),)
    late = grammar.negation(verb)
    if late is not None and parts and late.i > clause.i and 0 <= late.idx - parts[-1].end <= 1:
        parts = (*parts[:-1], Span(parts[-1].start, late.idx + len(late)))  # "contend it is [not]"
    return parts


def infinitive(verb: Token) -> Attribution | None:
    """Match "plans [to leave]", "urged [him to leave]", "called [the plan absurd]", "[He] is expected [to leave]"."""
    clause, objects = grammar.complement(verb), objects_of(verb)
    if clause is None and objects and (verb.lemma_.lower() == "expect" or is_human(objects[0])):
        clause = _ordered(verb, objects[0])
    elif clause is None or not grammar.is_open_complement(clause):
        return None
    if clause is None or clause.i < verb.i or is_calling(verb):
        return None
    mark = grammar.marker(clause)
    told = is_passive(verb)
    if told and verb.lower_ in words_of("quoting") and is_said_of(verb):
        return None  # "was overheard [muttering]"
    if mark is None or mark.lower_ != "to":
        entry = verb_cue(verb, "o", "oi") if objects or told else _of_gerund(verb, clause)
    else:
        entry = verb_cue(verb, "oi", "a") if objects or told else verb_cue(verb, "i")
        entry = entry or (verb_cue(verb, "q") if told else None)
    if entry is None or (entry.sense == "intention" and grammar.modal(verb) is not None):
        return None
    if told and verb.lemma_.lower() == "require" and agent_of(verb) is None:
        return None  # "is required to [stop]": what a rule says
    if entry.stance == "claims" and verb.tag_ == "VBG" and grammar.is_noun_clause(verb):
        return None  # "images claiming to show it"
    if is_naming(verb) or keeps_name(clause):
        return None  # "who did not wish to be named"
    if entry.stance == "declines" and is_supposed(verb):
        return None
    unnamed = any(noun.lemma_.lower() in words_of("identities") for noun in grammar.objects(clause))
    if entry.stance == "declines" and (grammar.is_passive(clause) or unnamed):
        return None  # "who declined to be named", "to give her name": says nothing of a refusal
    parts = list(clause_spans(verb.doc, clause))
    if entry.sense == "evidence":  # "seems to be": the writer's own reading of the subject
        who = grammar.own_subject(verb)
        if who is None or who.pos_ == "PRON":
            return None
        spans = (grammar.phrase(who, conjoined=True), *parts)
        return Attribution("infinitive", entry, cue_span(verb), spans, verb.i)
    if objects and objects[0].i > verb.i:
        parts = [hull([*clause_spans(verb.doc, objects[0]), *parts])]
    return passive("infinitive", entry, verb, parts) if told else make("infinitive", entry, verb, tuple(parts))


def _ordered(verb: Token, who: Token) -> Token | None:
    """Return an infinitive behind an object that the parse took for a purpose: "expects [the union] [to appeal]"."""
    clause = infinitive_of(verb)
    beside = clause is not None and clause.left_edge.i == who.right_edge.i + 1
    return clause if beside and verb_cue(verb, "oi") is not None else None


def _of_gerund(verb: Token, clause: Token) -> Cue | None:
    """Return the entry of a saying whose content is a participle: "denied [taking the money]"."""
    if clause.tag_ != "VBG" or verb.lower_ in words_of("chains") or is_unreal(verb):
        return None
    entry = verb_cue(verb, "o", "q")
    return entry if entry is not None and entry.speaks else None


def parenthetical(verb: Token) -> Attribution | None:
    """Match "[It rained], officials said, [all day]": a saying that has no complement of its own."""
    entry = verb_cue(verb, "q")
    if entry is None:
        return None
    who = grammar.own_subject(verb)
    if who is None or grammar.preposition(who) is not None:
        return None
    if told_beside := _told_beside(verb, entry):
        return told_beside
    has_other = any(noun.left_edge.pos_ != "ADP" for noun in grammar.objects(verb)) and "a" not in entry.frames
    opened = grammar.marker(verb) is not None or any(t.tag_ in {"WP", "WDT", "WRB"} for t in verb.lefts)
    if (
        not (entry.speaks or entry.sense in {"belief", "evidence", "perception"})
        or has_other
        or opened
        or is_passive(verb)
    ):
        return None
    if who.lower_ == "you" and entry.sense == "belief":
        return None  # "you know"
    if entry.word == "go on" and verb.tag_ == "VB":
        return None  # "the show will go on, they say"
    if who.tag_ in {"WP", "WDT"} or any(t.tag_ in {"WP", "WDT", "WRB"} and t.i < who.i for t in who.subtree):
        return None
    content = beside_clause(verb)
    if not content and grammar.is_parenthetical(verb) and not grammar.objects(verb):
        content = clause_spans(verb.doc, verb.head, without=(verb.i,))
    return make("clause beside", entry, verb, content) if content else None


def _told_beside(verb: Token, entry: Cue) -> Attribution | None:
    """Match "[It rained], the court was told.": whoever told it is not named."""
    content = beside_clause(verb) if verb.lower_ == "told" and grammar.is_passive(verb) else ()
    return said_by(agent_of(verb), "clause beside", entry, verb, content)


BESIDE = (enclosed, inverted, closing)
UNDER = (complement_clause, wanted, prepositional, infinitive, denied_before, noun_object, parenthetical)
PATTERNS = (putting, passed_on, *BESIDE, *UNDER)


def verb_attribution(verb: Token) -> Attribution | None:
    """Return the first of the patterns that fits a verb; None for a verb that only bids or makes it so."""
    if is_bidding(verb) or is_verdict(verb) or is_watching(verb):
        return None
    for pattern in PATTERNS:
        found = pattern(verb)
        if found is not None:
            return found
    return None
