"""Nominals: what a noun or an adjective attributes ("the claim that", "eager to")."""

from __future__ import annotations

from spacy.tokens import Token

from kit.language import grammar, text_of
from kit.quotes.acts import is_one_person
from kit.quotes.attributions import Attribution, cue_span, subject_of, words_of
from kit.quotes.contents import after, clause_spans
from kit.quotes.cues import adjective_cue, noun_cue, verb_cue
from kit.quotes.sources import source_of
from kit.quotes.voice import make
from kit.spans import Span

TAKEN = {"warns", "praises", "criticises"}
"""Stances of sayings that somebody may have or get from others."""


def noun_attribution(noun: Token) -> Attribution | None:
    """Match "the claim [that it rained]", "his support for [the plan]", "raised questions about [the plan]"."""
    if noun_cue(noun) is None:
        return None
    verb = noun.head if grammar.is_object(noun) else None
    light = verb is not None and verb.i < noun.i and verb.lemma_.lower() in words_of("light_verbs")
    if verb is not None and f"{verb.lemma_}-{noun.lemma_}".lower() in words_of("idioms"):
        return None
    if light and noun.lemma_.lower() in words_of("fighting") and not is_one_person(grammar.subject(verb)):
        return None  # "the army launched an [attack] on the port"
    carrier = verb if light else None
    found = _with_clause(noun, verb, carrier)
    if found is None and (light or noun.lemma_.lower() in words_of("reports")):
        return _with_preposition(noun, carrier)
    return found


def _with_clause(noun: Token, verb: Token | None, carrier: Token | None) -> Attribution | None:
    """Match a noun with "that", "to" or "whether" behind it; `verb` has it as object, `carrier` only lends itself."""
    clause = grammar.complement(noun)
    mark = grammar.marker(clause) if clause is not None else None
    if mark is None or mark.lower_ not in {"that", "to", "whether"}:
        return None
    parts = clause_spans(noun.doc, clause)
    if mark.lower_ == "that":
        parts = (after(parts[0], mark), *parts[1:])
        above = grammar.modified(noun)
        told = verb_cue(above, "q") if grammar.preposition(noun) in {"in", "on", "at"} else None
        if told is not None and told.speaks and above.i < noun.i:  # "said in a statement that it rained"
            who = subject_of(above)
            source = source_of(who, cue=above.i)
            return Attribution("clause", told, cue_span(above), parts, above.i, source, None if who is None else who.i)
        without = grammar.marker(verb) if verb is not None and verb.tag_ == "VBG" else None
        told = verb_cue(verb.head, "q") if without is not None and without.lower_ == "without" else None
        if told is not None and told.speaks:  # "claimed without showing proof that it rained"
            return make("clause", told, verb.head, parts)
    if (rejected := _rejected(noun, clause)) is not None:
        return rejected
    entry, owner = noun_cue(noun, "q"), grammar.possessor(noun)
    if entry is not None and (owner is not None or carrier is not None or mark.lower_ != "to"):
        return _nominal("noun with a clause", entry, noun, owner, parts, carrier)
    return None


def _with_preposition(noun: Token, carrier: Token | None) -> Attribution | None:
    """Match a noun with what it is about: "raised questions about [the plan]", "a report on [the port]"."""
    behind = [(before, found, grammar.preposition_token(found)) for before, found in grammar.modifiers(noun)]
    clause = grammar.prepositional_clause(noun)
    if clause is not None:
        behind.append((clause[0].lower_, clause[1], clause[0]))
    for before, found, first in behind:
        entry = noun_cue(noun, before) if before not in {"", "q"} else None
        if entry is not None and found.i > noun.i:
            parts = tuple(after(span, first) for span in clause_spans(noun.doc, found))
            owner = grammar.possessor(noun)
            return _nominal("noun with a preposition", entry, noun, owner, parts, carrier, to=first)
    return None


def _rejected(noun: Token, clause: Token) -> Attribution | None:
    """Match "[a claim] that officials rejected [as absurd]": who rejects it, in what looks like the claim itself."""
    entry = verb_cue(clause, "o")
    if not grammar.is_relative(clause) or entry is None or entry.stance != "denies" or grammar.objects(clause):
        return None
    tail = [
        span for before, found in grammar.modifiers(clause) if before == "as" for span in clause_spans(noun.doc, found)
    ]
    start = grammar.determiner(noun) or noun
    return make("object", entry, clause, (Span(start.idx, noun.idx + len(noun)), *tail))


def adjective_attribution(word: Token) -> Attribution | None:
    """Match "was confident [that it would rain]", "is eager [to leave]", "skeptical of [the plan]"."""
    if adjective_cue(word) is None or word.lower_ in {"sure", "certain"} and word.head.lemma_ == "make":
        return None  # "made sure that it worked"
    clause = grammar.complement(word)
    if clause is not None and clause.i > word.i:
        mark = grammar.marker(clause)
        entry = adjective_cue(word, "i" if mark is not None and mark.lower_ == "to" else "q")
        if entry is not None:
            parts = clause_spans(word.doc, clause)
            if mark is not None and mark.lower_ == "that":
                parts = (after(parts[0], mark), *parts[1:])
            return _adjective(entry, word, parts)
    behind = [(before, noun, grammar.preposition_token(noun)) for before, noun in grammar.modifiers(word)]
    clause = grammar.prepositional_clause(word)
    if clause is not None:
        behind.append((clause[0].lower_, clause[1], clause[0]))
    for before, noun, first in behind:
        entry = adjective_cue(word, before) if before not in {"", "i", "q"} else None
        if entry is not None and noun.i > word.i:
            return _adjective(entry, word, tuple(after(s, first) for s in clause_spans(word.doc, noun)), to=first)
    return None


def _adjective(entry, word, content, *, to=None) -> Attribution | None:
    who = subject_of(word)
    if who is not None and who.lower_ == "it":
        who = None
    cue = cue_span(word, to=to)
    if grammar.is_open_complement(word) and word.head.lemma_ == "make":
        cue = Span(cue_span(word.head).start, cue.end)  # "[made it clear] that it rained"
    return Attribution(
        "adjective",
        entry,
        cue,
        content,
        word.i,
        source_of(who, cue=word.i),
        None if who is None else who.i,
    )


def _nominal(pattern, entry, noun, owner, content, verb, *, to=None) -> Attribution | None:
    start, end = noun.idx, noun.idx + len(noun)
    if verb is not None and entry.sense == "evidence" and verb.lemma_.lower() == "show":
        return None  # "showed signs of the fever"
    if verb is not None and verb.lemma_.lower() in words_of("getting_words") and entry.stance in TAKEN:
        return None  # "had a warning about it", "has the backing of the party"
    if verb is not None:
        start, who = cue_span(verb).start, subject_of(verb)
        source = source_of(who, cue=verb.i)
    else:
        who = owner
        source = source_of(owner)
        for word in grammar.premodifiers(noun):
            if word.pos_ == "ADJ" and word.i == noun.i - 1:
                start = word.idx
    if to is not None and not text_of(noun.doc)[end : to.idx].strip():
        end = to.idx + len(to)
    head = (verb or noun).i
    return Attribution(pattern, entry, Span(start, end), tuple(content), head, source, None if who is None else who.i)
