"""Nominals: what a noun, an adjective or a phrase attributes ("the claim that", "eager to", "according to")."""

from __future__ import annotations

from spacy.tokens import Token

from kit.language import grammar, text_of
from kit.quotes.attributions import Attribution, cue_span, subject_of, words_of
from kit.quotes.contents import after, clause_spans, statement_start, tidy
from kit.quotes.cues import Cue, adjective_cue, noun_cue, verb_cue
from kit.quotes.sources import source_of
from kit.spans import Span

ACCORDING = Cue("according to", "phrase", frozenset({"q"}), "speech", "asserts")
VIEW = Cue("in the view of", "phrase", frozenset({"q"}), "belief", "asserts")
COMMAS = {",", "—", "–", "--"}


def according_to(noun: Token) -> Attribution | None:
    """Match "[It rained], according to the mayor", "According to the mayor, [it rained]"."""
    if grammar.preposition(noun) != "according to":
        return None
    doc, first = noun.doc, grammar.preposition_token(noun)
    cue = Span(first.idx, first.idx + len("according to"))
    source = source_of(noun)
    if cue.of(text_of(doc)).lower() != "according to" or source.start < cue.end:
        return None
    sentence = noun.sent
    if first.i - sentence.start <= 1 and "," in source.of(text_of(doc)) and source.end >= sentence.end_char - 3:
        source = Span(source.start, text_of(doc).index(",", source.start))  # the parse took it all for the source
    source = _to_the_end(source, sentence)
    content = _round(first, source.end)
    return Attribution("according to", ACCORDING, cue, content, first.i, source, noun.i) if content else None


def as_said(verb: Token) -> Attribution | None:
    """Match "As the Post reported, [the ship was empty]": a saying that "as" makes an aside."""
    mark, entry = grammar.marker(verb), verb_cue(verb, "q")
    if mark is None or mark.lower_ != "as" or entry is None or not entry.speaks or grammar.objects(verb):
        return None
    who = grammar.own_subject(verb)
    if who is None or who.i < mark.i or grammar.complement(verb) is not None or not grammar.is_adverb_clause(verb):
        return None
    first = mark.i == mark.sent.start or verb.doc[mark.i - 1].text in COMMAS
    last = verb.right_edge
    last = last.nbor(-1) if last.is_punct else last
    closed = last.i + 1 >= mark.sent.end or verb.doc[last.i + 1].text in COMMAS | {".", ";", ":"}
    if not first or not closed or grammar.is_passive(verb):
        return None  # "as was reported" has no speaker
    content = _round(mark, last.idx + len(last))
    return Attribution("as one said", entry, cue_span(verb), content, verb.i, source_of(who, cue=verb.i), who.i)


def in_words_of(noun: Token) -> Attribution | None:
    """Match "In the words of the mayor, [it rained]", "In her view, [it rained]"."""
    if noun.lower_ not in words_of("views") or grammar.preposition(noun) not in {"in", "to", "by"}:
        return None
    first, owner = grammar.preposition_token(noun), grammar.possessor(noun)
    behind = next((found for before, found in grammar.modifiers(noun) if before == "of" and found.i > noun.i), None)
    who = owner or behind
    if who is None or first.i - noun.sent.start > 1:
        return None
    source = grammar.phrase(owner) if owner is not None else source_of(behind)
    content = _round(first, max(source.end, noun.idx + len(noun)))
    cue = Span(noun.idx, noun.idx + len(noun)) if owner is not None else Span(first.idx, source.start - 1)
    return Attribution("in the words of", VIEW, cue, content, first.i, source, who.i) if content else None


def _round(first: Token, end: int) -> tuple[Span, ...]:
    """Return what a phrase from this token to this character attributes: the sentence or clause round it."""
    doc, sentence = first.doc, first.sent
    last = first.i
    while last + 1 < sentence.end and doc[last + 1].idx < end:
        last += 1
    start, stop = sentence.start, sentence.end
    while stop > last and (doc[stop - 1].is_space or doc[stop - 1].text in {".", "!", "?", ";"}):
        stop -= 1
    start = statement_start(doc, start, first.i)
    lead = doc[first.i - 1] if first.i > sentence.start else None
    before, rest = doc[start : first.i], doc[last + 1 : stop]
    if first.i - start <= 1 or (lead is not None and lead.pos_ in {"CCONJ", "SCONJ"}):
        return tidy(doc, [rest])
    finite = any(token.tag_ in {"VBD", "VBZ", "VBP", "MD"} for token in before)
    contrast = len(rest) > 1 and rest[1].lower_ in words_of("contrasts") | {"and", "who", "which"}
    alone = finite and (contrast or len(rest) < 3 or lead.text in COMMAS)
    return tidy(doc, [before] if alone else [before, rest])


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
    if verb is not None and f"{verb.lemma_}-{noun.lemma_}".lower() in words_of("idioms"):
        return None
    owner = grammar.possessor(noun)
    clause = grammar.complement(noun)
    mark = grammar.marker(clause) if clause is not None else None
    if mark is not None and mark.lower_ in {"that", "to", "whether"}:
        parts = clause_spans(noun.doc, clause)
        above = grammar.modified(noun)
        told = verb_cue(above, "q") if grammar.preposition(noun) in {"in", "on", "at"} else None
        if told is not None and told.speaks and mark.lower_ == "that" and above.i < noun.i:
            who, parts = subject_of(above), (after(parts[0], mark), *parts[1:])  # "said in a statement that it rained"
            source = source_of(who, cue=above.i)
            return Attribution("clause", told, cue_span(above), parts, above.i, source, None if who is None else who.i)
        entry = noun_cue(noun, "q")
        if entry is not None and (owner is not None or light or mark.lower_ != "to"):
            parts = clause_spans(noun.doc, clause)
            if mark.lower_ == "that":
                parts = (after(parts[0], mark), *parts[1:])
            return _nominal("noun with a clause", entry, noun, owner, parts, verb if light else None)
    if not light and noun.lemma_.lower() not in words_of("reports"):
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
