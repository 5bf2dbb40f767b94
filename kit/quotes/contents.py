"""Contents: where the words begin and end that a cue attributes."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from kit.language import grammar, text_of
from kit.quotes.attributions import EDGES, words_of
from kit.quotes.cues import verb_cue
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


def _is_apart(token: Token) -> bool:
    return is_clause(token) or grammar.is_conjunct(token)


def title_before(doc: Doc, first: int) -> int:
    """Return where a noun phrase begins whose title the parse left to the clause before: ", [Director of X] Lee"."""
    start = first
    while start > 0 and first - start < 10 and doc[start - 1].pos_ in {"PROPN", "NOUN", "ADP", "ADJ", "DET", "NUM"}:
        start -= 1
    return start if start > 0 and start < first and doc[start - 1].text == "," else first


def _shares_subject(rest) -> bool:
    """Tell whether words go on with "and" and a verb that needs the subject before ("and should have sailed")."""
    verb = next((token for token in rest if token.pos_ == "VERB"), None)
    return (
        len(rest) > 1
        and rest[0].lower_ in {"and", "or", "but"}
        and verb is not None
        and grammar.own_subject(verb) is None
    )


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
    for index in range(start, min(start + 12, stop)):
        if doc[index].text in {"—", "–", "--"} and doc[start].is_upper and len(doc[start]) > 2:
            if not any(token.tag_ in {"VBD", "VBZ", "VBP", "MD"} for token in doc[start:index]):
                start = index + 1
                break
    while start < stop and (doc[start].is_space or doc[start].is_punct or doc[start].pos_ == "CCONJ"):
        start += 1
    return start


def beside_clause(verb: Token) -> tuple[Span, ...]:
    """Return the content of a saying set off by commas: "[It rained], officials said[, all day]".

    The words before it from the sentence's begin; those behind it too where the clause's own verb
    stands there. Empty where the saying is not set off.
    """
    doc = verb.doc
    if grammar.coordinator(verb) is not None and grammar.coordinator(verb).head == verb:
        return ()
    own = [verb, *grammar.auxiliaries(verb)]
    who = grammar.own_subject(verb)
    if who is None or any(helper.i == who.left_edge.i - 1 for helper in grammar.auxiliaries(verb)):
        return ()  # "Had he expected better?"
    clause = grammar.complement(verb)
    subject = {t.i for t in who.subtree}
    mine = subject | {t.i for t in own}
    for child in verb.children:
        if child not in (clause, who) and not child.is_punct and child.sent == verb.sent and not _is_apart(child):
            mine |= {t.i for t in child.subtree}
    first = last = verb.i
    while first - 1 in mine and (first - 1 in subject or doc[first - 1].text not in {",", *CLOSING}):
        first -= 1
    while last + 1 in mine:
        last += 1
    while first < verb.i and doc[first].is_punct:
        first += 1
    if who.i < first or who.i > last:
        return ()
    first = title_before(doc, first)
    sentence = verb.sent
    begin = sentence.start
    while begin > 0 and doc[begin - 1].text == ",":  # a sentence cut in two at a comma
        begin = doc[begin - 1].sent.start
    start = statement_start(doc, begin, first)
    comma = first - 1
    while comma > start and doc[comma].text in CLOSING:
        comma -= 1  # "“Family people” are “no bigots,” he said"
    if comma <= start or doc[comma].text not in {",", "—", "–", "--"}:
        return ()
    final = last + 1 >= sentence.end or doc[last + 1].text in {".", ";", "!", "?"}
    if not final and doc[last + 1].text not in {",", "—", "–", "--", ":"}:
        return ()
    before = doc[start:comma]
    if before[0].tag_ in {"VBN", "VBD"} and before[0].head == verb:
        return ()  # "Asked about it, Lund smiled"
    if final:
        return tidy(doc, [before]) if len(before) > 1 else ()
    end = sentence.end
    rest = doc[last + 2 : end]
    while len(rest) and (rest[-1].is_space or rest[-1].text in {".", "!", "?"}):
        rest = rest[:-1]
    if not len(rest) or not (clause is None or clause.i < first or clause.i > last):
        return tidy(doc, [before])
    whole = clause is not None and clause.i < first and not _shares_subject(rest)
    if whole or rest[0].lower_ in words_of("contrasts") or rest[0].tag_ == "VBG":
        return tidy(doc, [before])
    if clause is not None and grammar.own_subject(clause) is not None and grammar.own_subject(clause).i > last:
        return ()
    return tidy(doc, [before, rest])
