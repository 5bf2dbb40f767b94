"""Set off: the statement round a saying between commas: "[It rained], officials said[, all day]"."""

from __future__ import annotations

from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan

from kit.language import grammar
from kit.quotes.attributions import words_of
from kit.quotes.contents import CLOSING, is_clause, statement_start, tidy, title_before
from kit.spans import Span


def behind_semicolon(doc: Doc, start: int, stop: int) -> int:
    """Return where a clause begins: behind the last semicolon that parts whole clauses, not items of a list."""
    for index in range(stop - 1, start, -1):
        if doc[index].text == ";" and any(token.tag_ in grammar.FINITE for token in doc[index:stop]):
            return index + 1
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
    begin = behind_semicolon(doc, begin, first)
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
    if before[0].tag_ in {"VBN", "VBD"} and (before[0].head == verb or before[0].lower_ in words_of("questioned")):
        return ()  # "Asked about it, Lund smiled"
    if final:
        return tidy(doc, [before]) if len(before) > 1 and not _only_when(before, verb) else ()
    end = sentence.end
    rest = doc[last + 2 : end]
    while len(rest) and (rest[-1].is_space or rest[-1].text in {".", "!", "?"}):
        rest = rest[:-1]
    if not len(rest) or not (clause is None or clause.i < first or clause.i > last):
        return tidy(doc, [before])
    whole = clause is not None and clause.i < first and not _shares_subject(rest)
    if whole or rest[0].lower_ in words_of("contrasts") or rest[0].tag_ == "VBG":
        return tidy(doc, [before])
    adds = len(rest) > 1 and rest[0].pos_ == "ADP" and rest[1].tag_ in {"WDT", "WP"}  # "he said, [in which it leaked]"
    later = clause is not None and grammar.own_subject(clause) is not None and grammar.own_subject(clause).i > last
    later = later and not adds
    opened = before[0].tag_ in {"WRB", "IN"} and sum(t.tag_ in {"VBD", "VBZ", "VBP"} for t in before) == 1
    if later and (not opened or any(token.text == "," for token in before)):
        return ()  # but "[When it rained], he notes, [it leaked]"
    return tidy(doc, [before, rest])


def _only_when(words: SpacySpan, verb: Token) -> bool:
    """Tell whether words before a saying only say when or why it was said: "[When it rained], Lund laughed"."""
    tops = [token for token in words if token.head.i < words.start or token.head.i >= words.end]
    opens = words[0].lower_ in words_of("circumstances")
    return opens and all(top.is_punct or (top.head == verb and grammar.is_adverb_clause(top)) for top in tops)


def _is_apart(token: Token) -> bool:
    return is_clause(token) or grammar.is_conjunct(token)


def _shares_subject(rest) -> bool:
    """Tell whether words go on with "and" and a verb that needs the subject before ("and should have sailed")."""
    verb = next((token for token in rest if token.pos_ == "VERB"), None)
    return (
        len(rest) > 1
        and rest[0].lower_ in {"and", "or", "but"}
        and verb is not None
        and grammar.own_subject(verb) is None
    )
