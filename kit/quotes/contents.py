"""Contents: where the words begin and end that a cue attributes."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from kit.language import grammar, text_of
from kit.quotes.attributions import EDGES, words_of
from kit.quotes.cues import noun_cue, verb_cue
from kit.quotes.datelines import behind_dateline
from kit.spans import Span, trim

CLOSING = {"”", "’", '"', "'", "''", "»"}


def clause_spans(doc: Doc, head: Token, *, without: Iterable[int] = ()) -> tuple[Span, ...]:
    """Return a clause as one or more spans: the subtrees of `without` cut out wherever they stand."""
    skip = {token.i for i in without for token in doc[i].subtree}
    runs: list[list[Token]] = []
    for token in head.subtree:
        if token.i in skip:
            continue
        if runs and token.i == runs[-1][-1].i + 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    return tidy(doc, runs) or (Span(head.idx, head.idx + len(head)),)


def tidy(doc: Doc, runs: Iterable) -> tuple[Span, ...]:
    """Return runs of tokens as spans, without outer commas and dashes; runs without a word fall away."""
    spans = []
    for run in runs:
        run = list(run)
        if any(token.is_alpha or token.is_digit for token in run):
            spans.append(trim(text_of(doc), Span(run[0].idx, run[-1].idx + len(run[-1])), EDGES))
    return tuple(span for span in spans if span.start < span.end)


def after(span: Span, token: Token | None) -> Span:
    """Return a span without a word at its beginning and the space behind it."""
    if token is None or span.start != token.idx:
        return span
    start = token.idx + len(token)
    text = text_of(token.doc)
    while start < span.end and text[start].isspace():
        start += 1
    return Span(start, span.end)


def reported(verb: Token, clause: Token, span: Span) -> Span:
    """Return a complement clause with what belongs to it, without what only the writer adds.

    A condition or reason that a parse hung on the cue belongs to it ("said it would close [if
    nobody came]"); an afterthought behind a comma does not (", as ...", ", believing ..."), nor a
    relative clause in the present behind a statement about the past.
    """
    doc = verb.doc
    for child in verb.children:
        if child.i > clause.i and grammar.is_adverb_clause(child) and verb_cue(child, "q") is None:
            first, last = child.left_edge, child.right_edge
            if first.idx >= span.end and not text_of(doc)[span.end : first.idx].strip():
                span = Span(span.start, last.idx + len(last))
        elif child.i > clause.i and (first := _who(child)) and text_of(doc)[span.end : first.idx].strip() == ",":
            span = Span(span.start, child.right_edge.idx + len(child.right_edge))
    for more in grammar.conjuncts(verb):
        mark = grammar.marker(more)
        if mark is not None and mark.lower_ == "that" and span.end <= mark.idx:
            return Span(span.start, more.right_edge.idx + len(more.right_edge))
    for token in doc[clause.left_edge.i : clause.right_edge.i]:
        if token.text == "," and span.start < token.idx < span.end:
            follower = doc[token.i + 1]
            head = _afterthought(follower, clause)
            if head is not None and head.right_edge.idx + len(head.right_edge) >= span.end:
                return Span(span.start, token.idx)
    return span


def to_main_verb(verb: Token, clause: Token, span: Span) -> Span:
    """Return a clause with its main verb where a parse took a participle for it: "say a man sought [was held]"."""
    behind = next((token for token in verb.doc[clause.i : verb.sent.end] if token.idx >= span.end), None)
    doubtful = clause.tag_ in {"VBD", "VBN"} and not grammar.auxiliaries(clause) and grammar.own_subject(clause)
    if behind is None or not doubtful or behind.tag_ not in grammar.FINITE:
        return span
    if text_of(verb.doc)[span.end : behind.idx].strip():
        return span
    main = behind.head if behind.pos_ == "AUX" and behind.head.i > behind.i else behind
    last = main.right_edge.nbor(-1) if main.right_edge.is_punct else main.right_edge
    return Span(span.start, max(span.end, last.idx + len(last)))


def from_verb(verb: Token, span: Span) -> Span:
    """Return a clause behind its saying with what the parse left out between them, where that is part of it.

    "said [it is likely] the lock will close", "said [despite the rain] the lock was open", but "said on Monday ...".
    """
    doc, last = verb.doc, _behind_day(verb)
    if doc[last - 1].idx >= span.start and last > verb.i + 1:
        return Span(doc[last].idx, span.end)  # "said May 3 [it would close]"
    last = verb.i + 1
    while last < len(doc) and doc[last].idx < span.start:
        last += 1
    gap = doc[verb.i + 1 : last]
    if not len(gap) or gap[0].is_punct or any(token.lower_ == "that" for token in gap):
        return span
    who, told = grammar.own_subject(verb), grammar.indirect_object(verb)
    if who is None or who.i > verb.i or told is not None or grammar.objects(verb):
        return span
    stated = any(token.tag_ in grammar.FINITE for token in gap)
    setting = gap[0].lower_ in words_of("settings") and not any(t.lower_ in words_of("manners") for t in gap)
    return Span(gap[0].idx, span.end) if stated or setting else span


def _behind_day(verb: Token) -> int:
    """Return the index of the first word behind the day of a saying: "said [on May 3] it would close"."""
    doc, last = verb.doc, verb.i + 1
    while last + 1 < verb.sent.end and (doc[last].lower_ in words_of("times") | {"on"} or doc[last].is_digit):
        last += 1
    told = doc[last].is_punct or doc[last].tag_ in grammar.FINITE or doc[last].pos_ in {"AUX", "ADP", "PART"}
    return verb.i + 1 if told else last


def _who(clause: Token) -> Token | None:
    """Return the first word of a clause that only adds to a noun, which a saying is not: "[who] told", "[of] which"."""
    words = [token for token in clause.subtree if not token.is_punct]
    behind = next((token for token in words if token.pos_ != "ADP"), clause)
    return words[0] if behind.lower_ in {"who", "whose"} or behind.lower_ == "which" and behind != words[0] else None


def without_verdict(doc: Doc, span: Span) -> Span:
    """Return a content without what the writer calls it behind a comma: "called it fair[, a view few share]"."""
    words = doc.char_span(*span, alignment_mode="expand")
    for token in words[:-2] if words is not None else ():
        noun = doc[token.i + 2] if token.text == "," and token.nbor().lower_ in {"a", "an"} else None
        told = noun_cue(noun) if noun is not None else None
        if told is not None and told.sense in {"speech", "belief"} and grammar.is_apposition(noun):
            return Span(span.start, token.idx) if noun.right_edge.i >= words.end - 1 else span
    return span


def without_more(verb: Token, span: Span) -> Span:
    """Return a content without what its source goes on to say: "called on him to leave[, saying he had failed]"."""
    words = verb.doc.char_span(*span, alignment_mode="expand")
    for token in words[:-2] if words is not None else ():
        more = token.nbor() if token.text == "," else None
        if more is not None and more.tag_ == "VBG" and more.i > verb.i and more.lower_ in words_of("going_on"):
            return Span(span.start, token.idx)
    return span


def title_before(doc: Doc, first: int) -> int:
    """Return where a noun phrase begins whose title the parse left to the clause before: ", [Director of X] Lee"."""
    start = first
    while start > 0 and first - start < 10 and doc[start - 1].pos_ in {"PROPN", "NOUN", "ADP", "ADJ", "DET", "NUM"}:
        start -= 1
    return start if start > 0 and start < first and doc[start - 1].text == "," else first


def _afterthought(token: Token, clause: Token) -> Token | None:
    """Return the head of a clause that the writer only adds, by its first word, or None."""
    if token.tag_ == "VBG":
        return token
    if token.lower_ in words_of("contrasts") and grammar.is_clause_mark(token):
        return token.head
    if token.lower_ == "as" and grammar.is_clause_mark(token) and grammar.tense(token.head) == "present":
        return token.head
    if token.tag_ in {"WDT", "WP", "WP$"} and grammar.tense(token.head) == "past":
        now = any(helper.tag_ in {"VBZ", "VBP"} for helper in (*grammar.auxiliaries(token.head), token.head))
        return token.head if now and any(t.tag_ == "VBD" for t in (clause, *grammar.auxiliaries(clause))) else None
    return None


def is_clause(token: Token) -> bool:
    """Tell whether a token heads a clause under another verb."""
    return grammar.is_clause_complement(token) or grammar.is_adverb_clause(token) or grammar.is_parenthetical(token)


def statement_start(doc: Doc, start: int, stop: int) -> int:
    """Return where the statement of a sentence begins, behind marks, an "and" or a dateline ("OSLO (AP) — ")."""
    start = behind_dateline(doc, start, stop)
    while start < stop and (doc[start].is_space or doc[start].is_punct or doc[start].pos_ == "CCONJ"):
        start += 1
    return start
