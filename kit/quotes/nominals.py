"""Nominals: what a noun, an adjective or a phrase attributes ("the claim that", "eager to", "according to")."""

from __future__ import annotations

from spacy.tokens import Token

from kit.language import grammar, text_of
from kit.quotes.attributions import Attribution, cue_span, source_of, subject_of, words_of
from kit.quotes.contents import after, clause_spans, tidy
from kit.quotes.cues import Cue, adjective_cue, noun_cue
from kit.spans import Span

ACCORDING = {"according to": Cue("according to", "phrase", frozenset({"q"}), "speech", "asserts")}
COMMAS = {",", "—", "–", "--"}


def according_to(noun: Token) -> Attribution | None:
    """Match "[It rained], according to the mayor", "According to the mayor, [it rained]"."""
    before = grammar.preposition(noun)
    if before not in ACCORDING:
        return None
    doc, first = noun.doc, grammar.preposition_token(noun)
    cue = Span(first.idx, first.idx + len(before))
    source = source_of(noun)
    if cue.of(text_of(doc)).lower() != before or source.start < cue.end:
        return None
    sentence = noun.sent
    if first.i - sentence.start <= 1 and "," in source.of(text_of(doc)) and source.end >= sentence.end_char - 3:
        source = Span(source.start, text_of(doc).index(",", source.start))  # the parse took it all for the source
    source = _to_the_end(source, sentence)
    last = first.i
    while last + 1 < sentence.end and doc[last + 1].idx < source.end:
        last += 1
    start, end = sentence.start, sentence.end
    while end > last and (doc[end - 1].is_space or doc[end - 1].text in {".", "!", "?", ";"}):
        end -= 1
    while start < first.i and (doc[start].is_space or doc[start].is_punct or doc[start].pos_ == "CCONJ"):
        start += 1
    lead = doc[first.i - 1] if first.i > sentence.start else None
    if first.i - start <= 1 or (lead is not None and lead.pos_ in {"CCONJ", "SCONJ"}):
        content = tidy(doc, [doc[last + 1 : end]])
    else:
        before_it, rest = doc[start : first.i], doc[last + 1 : end]
        finite = any(token.tag_ in {"VBD", "VBZ", "VBP", "MD"} for token in before_it)
        contrast = len(rest) > 1 and rest[1].lower_ in words_of("contrasts") | {"and", "who", "which"}
        content = tidy(
            doc, [before_it] if finite and (contrast or len(rest) < 3 or lead.text in COMMAS) else [before_it, rest]
        )
    if not content:
        return None
    return Attribution("according to", ACCORDING[before], cue, content, first.i, source, noun.i)


def _to_the_end(source: Span, sentence) -> Span:
    """Return a source with what qualifies it up to the full stop: "two people [briefed on the plans]."."""
    rest = [t for t in sentence if t.idx >= source.end and not t.is_space and t.text not in {".", "!", "?"}]
    opens = rest and (rest[0].tag_ in {"VBN", "VBD", "VBG", "WP", "WDT"} or rest[0].pos_ == "ADJ")
    if not opens or any(token.is_punct or token.pos_ == "CCONJ" for token in rest):
        return source
    return Span(source.start, rest[-1].idx + len(rest[-1]))


def noun_attribution(noun: Token) -> Attribution | None:
    """Match "the claim [that it rained]", "his support for [the plan]", "raised questions about [the plan]"."""
    if noun_cue(noun) is None:
        return None
    verb = noun.head if grammar.is_object(noun) else None
    light = verb is not None and verb.i < noun.i and verb.lemma_.lower() in words_of("light_verbs")
    owner = grammar.possessor(noun)
    clause = grammar.complement(noun)
    mark = grammar.marker(clause) if clause is not None else None
    if mark is not None and mark.lower_ in {"that", "to", "whether"}:
        entry = noun_cue(noun, "q")
        if entry is not None and (owner is not None or light or mark.lower_ != "to"):
            parts = clause_spans(noun.doc, clause)
            if mark.lower_ == "that":
                parts = (after(parts[0], mark), *parts[1:])
            return _nominal("noun with a clause", entry, noun, owner, parts, verb if light else None)
    if not light:
        return None
    behind = [(before, found, grammar.preposition_token(found)) for before, found in grammar.modifiers(noun)]
    participle = grammar.gerund(noun)
    if participle is not None:
        behind.append((participle[0].lower_, participle[1], participle[0]))
    for before, found, first in behind:
        entry = noun_cue(noun, before) if before not in {"", "q"} else None
        if entry is not None and found.i > noun.i:
            parts = tuple(after(span, first) for span in clause_spans(noun.doc, found))
            return _nominal("noun with a preposition", entry, noun, owner, parts, verb if light else None, to=first)
    return None


def adjective_attribution(word: Token) -> Attribution | None:
    """Match "was confident [that it would rain]", "is eager [to leave]", "skeptical of [the plan]"."""
    if adjective_cue(word) is None:
        return None
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
    participle = grammar.gerund(word)
    if participle is not None:
        behind.append((participle[0].lower_, participle[1], participle[0]))
    for before, noun, first in behind:
        entry = adjective_cue(word, before) if before not in {"", "i", "q"} else None
        if entry is not None and noun.i > word.i:
            return _adjective(entry, word, tuple(after(s, first) for s in clause_spans(word.doc, noun)), to=first)
    return None


def _adjective(entry, word, content, *, to=None) -> Attribution | None:
    who = subject_of(word)
    if who is not None and who.lower_ == "it":
        who = None
    return Attribution(
        "adjective",
        entry,
        cue_span(word, to=to),
        content,
        word.i,
        source_of(who, cue=word.i),
        None if who is None else who.i,
    )


def _nominal(pattern, entry, noun, owner, content, verb, *, to=None) -> Attribution:
    start, end = noun.idx, noun.idx + len(noun)
    if verb is not None:
        start, who = cue_span(verb).start, subject_of(verb)
        source = source_of(who, cue=verb.i)
    else:
        who = owner
        source = grammar.phrase(owner) if owner is not None else None
        for word in grammar.premodifiers(noun):
            if word.pos_ == "ADJ" and word.i == noun.i - 1:
                start = word.idx
    if to is not None and not text_of(noun.doc)[end : to.idx].strip():
        end = to.idx + len(to)
    head = (verb or noun).i
    return Attribution(pattern, entry, Span(start, end), tuple(content), head, source, None if who is None else who.i)
