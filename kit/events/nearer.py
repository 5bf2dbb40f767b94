"""Nearer: what stands right before a date where the parse hangs the date on a clause farther up, or nothing does."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kit.events.nouns import is_predicate, may_happen
from kit.language import grammar
from kit.times.records import Time

OPENERS = {"after", "before", "when", "until", "since", "once"}


def nearer_clause(root: Token, host: Token, taken: set[int]) -> Token:
    """Return the past clause that a date closes, where the parse passes over it to the one above.

    "was charged after police were [called] on Monday", "lifted Delft, who were [beaten] by Esk this month": the
    comma before a relative clause has none to close it.
    """
    first = root.left_edge
    if host.i > root.i or not is_predicate(host) or first.text == "," or first.i and first.nbor(-1).text == ",":
        return host
    between = host.doc[host.i + 1 : first.i]
    comma = max((token.i for token in between if token.text in {",", ";"}), default=host.i)
    open_ones = (verb for verb in between if verb.i > comma and _is_open(verb, host))
    return next((verb for verb in open_ones if not any(token.i in taken for token in verb.subtree)), host)


def _is_open(verb: Token, host: Token) -> bool:
    """Tell whether a past verb's clause hangs below a host and goes on up to what follows."""
    if verb.pos_ != "VERB" or grammar.tense(verb) != "past" or not host.is_ancestor(verb):
        return False
    if grammar.is_relative(verb):
        edge = verb.left_edge
        return edge.text == "," or bool(edge.i) and edge.nbor(-1).text == ","
    opener = grammar.marker(verb) or next((word for word in grammar.adverbs(verb) if word.lower_ == "when"), None)
    timed = opener is not None and opener.lower_ in OPENERS and grammar.is_adverb_clause(verb)
    return timed and verb.head == host and grammar.own_subject(verb) is not None


def due_before(root: Token) -> Token | None:
    """Return the "due" right before a date that describes the noun before it: "data [due] next week"."""
    before = root.doc[max(root.sent.start, root.left_edge.i - 1) : root.i]
    due = next((token for token in before if token.lower_ == "due"), None)
    noun = due is not None and due.i > 0 and due.nbor(-1).pos_ == "NOUN"
    return due if noun and due.pos_ == "ADJ" and not grammar.is_copular(due) else None


def is_attending(root: Token, host: Token) -> bool:
    """Tell whether a date says when something beside the clause is so: "is in doubt, [with his deal] up in May"."""
    opener = grammar.preposition_token(host)
    behind = opener is not None and opener.lower_ == "with" and opener.i > 0 and opener.nbor(-1).text == ","
    return behind and host.i < root.i and host.pos_ == "NOUN" and not may_happen(host)


def is_cited(root: Token) -> bool:
    """Tell whether a date says when a source told it: "according to officials on Monday"."""
    for token in reversed(root.doc[root.sent.start : root.i]):
        if token.lower_ == "to" and token.i and token.nbor(-1).lower_ == "according":
            return True
        if token.pos_ in {"VERB", "AUX"} or token.text == ",":
            return False
    return False


def is_too_late(head: Token, root: Token, time: Time) -> bool:
    """Tell whether a date ahead says by when something else is to be: "has cut its forecast [by the end of May]"."""
    helpers = {helper.lower_ for helper in grammar.auxiliaries(head)}
    perfect = bool(helpers & {"has", "have", "’ve", "'ve"}) and grammar.tense(head) == "past"
    return perfect and grammar.preposition(root) == "by" and time.direction != "past" and bool(grammar.objects(head))


def inside_subject(head: Token, root: Token) -> Token:
    """Return the past verb of a clause inside its subject that a date belongs to, which a present perfect never has.

    "Holt, who ruled until he was [ousted] in a vote three decades ago, has died"
    """
    helpers = {helper.lower_ for helper in grammar.auxiliaries(head)}
    own = grammar.own_subject(head)
    if not helpers & {"has", "have"} or own is None or not own.i < root.i < head.i:
        return head
    between = reversed(head.doc[own.left_edge.i : root.i])
    past = (token for token in between if token.pos_ == "VERB" and grammar.tense(token) == "past")
    return next(past, head)


def joined_before(head: Token, root: Token, taken: set[int]) -> Iterator[Token]:
    """Yield the clauses before one that share the date at its end: "two [died] and ten were hurt on Monday".

    Each has a subject and no date of its own, and "and" without a comma joins them.
    """
    first = grammar.first_conjunct(head)
    if root.i < head.i or first == head or grammar.own_subject(head) is None:
        return
    for verb in (first, *grammar.conjuncts(first)):
        own = grammar.own_subject(verb)
        if verb.i >= head.i or own is None or verb.pos_ != "VERB" or grammar.tense(verb) != grammar.tense(head):
            continue
        tokens = head.doc[own.left_edge.i : head.i]
        if not any(token.i in taken or token.text in {",", ";", "but", "“", "”", '"'} for token in tokens):
            yield verb
