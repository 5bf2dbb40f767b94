"""Clauses: attributions in the reporter's own grammar, as small named patterns over the adapter.

Each pattern takes one token and yields what it attributes; `find_clauses` runs them over a Doc.
The content conventions follow PolNeAR (Newell, Margolin and Ruths 2018): the clause, noun or
infinitive that the cue governs, without a leading "that".
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kit.language import grammar
from kit.quotes.attributions import Attribution, group_of, source_of, subtree_span
from kit.quotes.cues import Cue, adjective_cue, noun_cue, verb_cue
from kit.spans import Span, hull

FINITE = Cue("", "verb", frozenset({"q"}), "speech", "asserts")
TIMES = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "tomorrow"}


def find_clauses(doc: Doc) -> Iterator[Attribution]:
    """Yield the attributions of a parsed text that are told by grammar, in text order of their cues."""
    for token in doc:
        if token.pos_ in {"VERB", "AUX"} or token.tag_.startswith("VB"):
            for pattern in VERB_PATTERNS:
                found = pattern(token)
                if found is not None:
                    yield found
                    break
        elif token.pos_ in {"NOUN", "PROPN"}:
            found = according_to(token) or noun_clause(token)
            if found is not None:
                yield found
        elif token.pos_ == "ADJ":
            found = adjective_clause(token)
            if found is not None:
                yield found


def complement_clause(verb: Token) -> Attribution | None:
    """ "said [that it rained]", "asked [whether it rained]", "[It rained], officials said"."""
    clause = grammar.complement(verb)
    if clause is None or grammar.is_open_complement(clause):
        return None
    entry = verb_cue(verb, "q")
    if entry is None:
        entry = verb_cue(verb, "oi", "i")
    if entry is None:
        mark = grammar.marker(clause)
        if mark is None or mark.lower_ not in {"that", "whether", "if"} or verb_cue(verb) is None:
            return None
        entry = verb_cue(verb) or FINITE
    content = clause_content(verb, clause)
    return _make("complement clause", entry, verb, content)


def infinitive(verb: Token) -> Attribution | None:
    """ "plans [to leave]", "urged [him to leave]", "[He] is expected [to leave]"."""
    clause = grammar.complement(verb)
    if clause is None or not grammar.is_open_complement(clause):
        return None
    mark = grammar.marker(clause)
    objects = grammar.objects(verb)
    if mark is None or mark.lower_ != "to":
        entry = verb_cue(verb, "o") if objects or grammar.is_passive(verb) else None
        if entry is None or not ("as" in entry.frames or entry.sense == "belief"):
            return None
    else:
        entry = verb_cue(verb, "oi", "a") if objects or grammar.is_passive(verb) else verb_cue(verb, "i")
        if entry is None:
            return None
    parts = list(subtree_span(verb.doc, clause))
    if objects:
        parts = [hull([*subtree_span(verb.doc, objects[0]), *parts])]
    if grammar.is_passive(verb):
        return _passive("infinitive", entry, verb, parts)
    return _make("infinitive", entry, verb, tuple(parts))


def noun_object(verb: Token) -> Attribution | None:
    """ "denied [the charge]", "accused [him of theft]", "[The plan] was praised by the mayor"."""
    entry = verb_cue(verb, "o")
    if entry is None:
        return None
    more = [
        noun
        for before, noun in grammar.modifiers(verb)
        if before in {"of", "for", "as"} and before in entry.frames and noun.i > verb.i
    ]
    objects = [o for o in grammar.objects(verb) if o.lower_ not in REFLEXIVE]
    if objects:
        spans = [*subtree_span(verb.doc, objects[0])]
        spans += [span for o in objects[1:] for span in subtree_span(verb.doc, o)]
        spans += [span for noun in more for span in subtree_span(verb.doc, noun)]
        clause = grammar.complement(verb)
        if clause is not None and clause.i > verb.i:
            spans += subtree_span(verb.doc, clause)
        if objects[0].i < verb.i:
            return None
        return _make("noun object", entry, verb, (hull(spans),))
    if grammar.is_passive(verb):
        return _passive("noun object", entry, verb, [s for noun in more for s in subtree_span(verb.doc, noun)])
    return None


def prepositional(verb: Token) -> Attribution | None:
    """ "called for [a vote]", "spoke about [the plan]", "warned of [delays]"."""
    for before, noun in grammar.modifiers(verb):
        entry = verb_cue(verb, before) if before else None
        if entry is not None and before not in {"a", "as", "o", "q", "i", "oi"} and noun.i > verb.i:
            if noun.lower_ in TIMES or noun.ent_type_ in {"DATE", "TIME"}:
                continue
            first = grammar.preposition_token(noun)
            content = subtree_span(verb.doc, noun)
            content = tuple(_after(span, first) for span in content)
            return _make("prepositional", entry, verb, content, to=first)
    return None


def parenthetical(verb: Token) -> Attribution | None:
    """ "[It rained], officials said, [all day]": the clause around a saying that has no complement."""
    entry = verb_cue(verb, "q")
    if entry is None or grammar.own_subject(verb) is None or not grammar.is_parenthetical(verb):
        return None
    host = verb.head
    content = subtree_span(verb.doc, host, without=frozenset({verb.i}))
    content = tuple(span for span in content)
    return _make("parenthetical", entry, verb, content) if content else None


VERB_PATTERNS = (complement_clause, infinitive, noun_object, prepositional, parenthetical)
REFLEXIVE = {"himself", "herself", "itself", "themselves", "myself", "yourself", "ourselves"}


def according_to(noun: Token) -> Attribution | None:
    """ "[It rained], according to the mayor", "In the words of the mayor, [it rained]"."""
    before = grammar.preposition(noun)
    if before not in ACCORDING:
        return None
    first = grammar.preposition_token(noun)
    host = grammar.governor(noun)
    if host is None or host.sent != noun.sent:
        host = noun.sent.root
    if host == noun:
        return None
    top = grammar.modified(noun)
    span = Span(first.idx, first.idx + len(before))
    content = subtree_span(noun.doc, host, without=frozenset({noun.i} if top.i != noun.i else ()))
    if not content or noun.doc.text[span.start : span.end].lower() != before:
        return None
    return Attribution("according to", ACCORDING[before], span, content, first.i, source_of(noun), noun.i)


ACCORDING = {"according to": Cue("according to", "phrase", frozenset({"q"}), "speech", "asserts")}


def noun_clause(noun: Token) -> Attribution | None:
    """ "the claim [that it rained]", "his support for [the plan]", "their decision [to leave]"."""
    entry = noun_cue(noun)
    if entry is None:
        return None
    owner = grammar.possessor(noun)
    clause = grammar.complement(noun)
    if (
        clause is not None
        and grammar.marker(clause) is not None
        and grammar.marker(clause).lower_ in {"that", "to", "whether"}
    ):
        entry = noun_cue(noun, "q")
        if entry is None:
            return None
        content = subtree_span(noun.doc, clause)
        return _nominal("noun with a clause", entry, noun, owner, content)
    if owner is None:
        return None
    for before, behind in grammar.modifiers(noun):
        entry = noun_cue(noun, before) if before else None
        if entry is not None and behind.i > noun.i:
            first = grammar.preposition_token(behind)
            content = tuple(_after(span, first) for span in subtree_span(noun.doc, behind))
            return _nominal("noun with a preposition", entry, noun, owner, content, to=first)
    return None


def adjective_clause(word: Token) -> Attribution | None:
    """ "was confident [that it would rain]", "is eager [to leave]", "skeptical of [the plan]"."""
    person = grammar.subject(word)
    clause = grammar.complement(word)
    if clause is not None:
        mark = grammar.marker(clause)
        entry = adjective_cue(word, "i" if mark is not None and mark.lower_ == "to" else "q")
        if entry is not None:
            return _make("adjective", entry, word, subtree_span(word.doc, clause), who=person)
    for before, noun in grammar.modifiers(word):
        entry = adjective_cue(word, before) if before else None
        if entry is not None and noun.i > word.i:
            first = grammar.preposition_token(noun)
            content = tuple(_after(span, first) for span in subtree_span(word.doc, noun))
            return _make("adjective", entry, word, content, who=person, to=first)
    return None


def clause_content(verb: Token, clause: Token) -> tuple[Span, ...]:
    """Return the words of a complement clause, the attribution and a leading "that" cut out."""
    without = {verb.i} if verb.is_ancestor(clause) is False else set()
    parts = subtree_span(verb.doc, clause, without=frozenset(without))
    mark = grammar.marker(clause)
    if mark is not None and mark.lower_ == "that" and parts:
        parts = (_after(parts[0], mark), *parts[1:])
    return parts


def _after(span: Span, token: Token | None) -> Span:
    """Return a span without a word at its beginning and the space after it."""
    if token is None or span.start != token.idx:
        return span
    start = token.idx + len(token)
    text = token.doc.text
    while start < span.end and text[start].isspace():
        start += 1
    return Span(start, span.end)


def _make(pattern, entry, verb, content, *, who=None, to=None) -> Attribution | None:
    if not content:
        return None
    who = who or grammar.subject(verb)
    return Attribution(
        pattern, entry, group_of(verb, to=to), tuple(content), verb.i, source_of(who), None if who is None else who.i
    )


def _passive(pattern, entry, verb, parts) -> Attribution | None:
    what, by = grammar.own_subject(verb), grammar.agent(verb)
    if what is None and not parts:
        return None
    spans = ([grammar.phrase(what, conjoined=True)] if what is not None else []) + list(parts)
    return Attribution(
        pattern, entry, group_of(verb), tuple(spans), verb.i, source_of(by), None if by is None else by.i
    )


def _nominal(pattern, entry, noun, owner, content, *, to=None) -> Attribution | None:
    if not content:
        return None
    end = noun.idx + len(noun)
    if to is not None and not noun.doc.text[end : to.idx].strip():
        end = to.idx + len(to)
    source = None
    if owner is not None:
        source = grammar.phrase(owner)
    return Attribution(
        pattern, entry, Span(noun.idx, end), tuple(content), noun.i, source, None if owner is None else owner.i
    )
