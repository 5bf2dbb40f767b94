"""Set off: the statement round a saying between commas: "[It rained], officials said[, all day]"."""

from __future__ import annotations

from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan

from kit.language import grammar
from kit.quotes.attributions import words_of
from kit.quotes.contents import CLOSING, is_clause, statement_start, tidy, title_before
from kit.spans import Span

PARTS = {",", "—", "–", "--"}
"""Marks that part a saying from its statement."""


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
    doc, clause = verb.doc, grammar.complement(verb)
    saying = _saying(verb, clause)
    before = _before(verb, saying[0]) if saying is not None else None
    if before is None:
        return ()
    behind = saying[1] + 1
    final = behind >= verb.sent.end or doc[behind].text in {".", ";", "!", "?"}
    if not final and doc[behind].text not in {*PARTS, ":"}:
        return ()
    if before[0].tag_ in {"VBN", "VBD"} and (before[0].head == verb or before[0].lower_ in words_of("questioned")):
        return ()  # "Asked about it, Lund smiled"
    if before[0].lower_ == "according":
        return ()  # "According to Lund, it began to rain"
    if final:
        return tidy(doc, [before]) if len(before) > 1 and not _only_when(before, verb) else ()
    rest = _without_stop(doc[behind + 1 : verb.sent.end])
    if not len(rest) or clause is not None and saying[0] <= clause.i <= saying[1]:
        return tidy(doc, [before])
    whole = clause is not None and clause.i < saying[0] and not _shares_subject(rest)
    if whole or rest[0].lower_ in words_of("contrasts") or rest[0].tag_ == "VBG":
        return tidy(doc, [before])
    return tidy(doc, [before, rest]) if not _tells_alone(clause, before, rest) else ()


def _saying(verb: Token, clause: Token | None) -> tuple[int, int] | None:
    """Return the first and last token of a saying with its subject: "[the mayor said on Monday]"; None without one."""
    doc, who, conjunction = verb.doc, grammar.own_subject(verb), grammar.coordinator(verb)
    if conjunction is not None and conjunction.head == verb or who is None:
        return None
    helpers = grammar.auxiliaries(verb)
    if any(helper.i == who.left_edge.i - 1 for helper in helpers):
        return None  # "Had he expected better?"
    subject = {token.i for token in who.subtree}
    own = subject | {verb.i, *(helper.i for helper in helpers)}
    for child in verb.children:
        if child not in (clause, who) and not child.is_punct and child.sent == verb.sent and not _is_apart(child):
            own |= {token.i for token in child.subtree}
    first = last = verb.i
    while first - 1 in own and (first - 1 in subject or doc[first - 1].text not in {",", *CLOSING}):
        first -= 1
    while last + 1 in own:
        last += 1
    while first < verb.i and doc[first].is_punct:
        first += 1
    return (title_before(doc, first), last) if first <= who.i <= last else None


def _before(verb: Token, first: int) -> SpacySpan | None:
    """Return the words of a statement before the saying that begins at a token; None where no comma parts them."""
    doc, begin = verb.doc, verb.sent.start
    while begin > 0 and doc[begin - 1].text == ",":  # a sentence cut in two at a comma
        begin = doc[begin - 1].sent.start
    start = statement_start(doc, behind_semicolon(doc, begin, first), first)
    comma = first - 1
    while comma > start and doc[comma].text in CLOSING:
        comma -= 1  # "“Family people” are “no bigots,” he said"
    return doc[start:comma] if comma > start and doc[comma].text in PARTS else None


def _without_stop(words: SpacySpan) -> SpacySpan:
    """Return words without the full stop and white space at their end."""
    while len(words) and (words[-1].is_space or words[-1].text in {".", "!", "?"}):
        words = words[:-1]
    return words


def _tells_alone(clause: Token | None, before: SpacySpan, rest: SpacySpan) -> bool:
    """Tell whether the words behind a saying are a statement of their own, those before it only say when.

    Not so in "[When it rained], he notes, [it leaked]", nor in "he said, [in which it leaked]".
    """
    who = grammar.own_subject(clause) if clause is not None else None
    adds = len(rest) > 1 and rest[0].pos_ == "ADP" and rest[1].tag_ in {"WDT", "WP"}
    if who is None or who.i < rest.start - 1 or adds:
        return False
    opened = before[0].tag_ in {"WRB", "IN"} and sum(t.tag_ in {"VBD", "VBZ", "VBP"} for t in before) == 1
    return not opened or any(token.text == "," for token in before)


def _only_when(words: SpacySpan, verb: Token) -> bool:
    """Tell whether words before a saying only say when or why it was said: "[When it rained], Lund laughed"."""
    tops = [token for token in words if token.head.i < words.start or token.head.i >= words.end]
    opens = words[0].lower_ in words_of("circumstances")
    own = (top for top in tops if not top.is_punct)
    return opens and all(t.head == verb and (grammar.is_adverb_clause(t) or grammar.marker(t) == words[0]) for t in own)


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
