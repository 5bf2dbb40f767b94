"""Dating: which verb or event noun a time expression beside it dates."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from kit.events.doers import payment
from kit.events.misplaced import clause_of, follows_than, is_aside, noun_before, outside_aside, planned_event
from kit.events.nearer import due_before, is_attending, is_cited, nearer_clause
from kit.events.nouns import event_noun, is_predicate, may_happen, words
from kit.events.occurring import MAX_STEPS, content
from kit.events.undated import (
    compares,
    ends_time,
    is_channel,
    is_granted,
    is_habit,
    is_kind,
    is_length_of,
    is_of_record,
    is_of_subject,
    is_record,
    says_since_when,
    supposes,
)
from kit.language import grammar
from kit.language.lemmas import is_one_of
from kit.quotes.cues import verb_cue
from kit.times.lexicon import words as time_words
from kit.times.naming import named_day


def dated_by(root: Token, taken: set[int]) -> Token | None:
    """Return the verb or event noun that a time expression with this head word dates, or None."""
    if (named := named_day(root)) is not None:
        return named.noun
    head = _dated(root, taken)
    if head is None or supposes(grammar.governor(head) if event_noun(head) is not None else head):
        return None
    return _existence(head) or head


def own_clause(root: Token) -> Token | None:
    """Return the verb of a time's own clause: "the day [she left]", "the same time [they began] to warn"."""
    found = (child for child in root.children if grammar.is_relative(child) and child.pos_ == "VERB")
    return next((verb for verb in found if (opener := grammar.marker(verb)) is None or opener.lower_ != "since"), None)


def when_behind(doc: Doc, index: int) -> Token | None:
    """Return the past verb of a "when" clause right behind a date: "the first since May, when it [burned] down"."""
    if index < len(doc) and doc[index].text == ",":
        index += 1
    verb = doc[index].head if index < len(doc) and doc[index].lower_ == "when" else None
    return verb if verb is not None and verb.i > index and grammar.tense(verb) == "past" else None


def _existence(noun: Token) -> Token | None:
    """Return the "be" that says there is none: "there [is] no deal by Friday"."""
    above, before = noun.head, grammar.determiner(noun)
    if before is None or before.lower_ != "no":
        return None
    there = any(child.lower_ == "there" and child.i < above.i for child in above.children)
    return above if there and above.lemma_ == "be" and above.i < noun.i else None


def _dated(root: Token, taken: set[int]) -> Token | None:
    """Return the word that a time dates, found by the words on which the time hangs.

    `taken` are the tokens of all times: one date does not date another.
    """
    host = clause_of(root, outside_aside(root, grammar.modified(root)))
    if host == root:
        return _told_of(root)
    host = due_before(root) or nearer_clause(root, host, taken)
    if _tells_no_time(root, host):
        return None
    if _only_starts(host) and root.left_edge.i == host.i + 1:
        host = grammar.modified(host)  # "will be refunded [starting] next week"
    ahead = grammar.preposition(root) in {"on", "from"} or is_one_of(host, time_words("ahead"))
    if host.pos_ == "ADJ" and ahead and not is_predicate(host):
        if event_noun(host.head) is not None:
            return host.head
        return host if payment(host) is not None else None
    if (result := _first_to(host)) is not None:
        host = result
    if (planned := planned_event(host)) is not None:
        return planned
    if grammar.preposition(root) == "for" and host.i < root.i and host.pos_ == "NOUN" and not may_happen(host):
        return None  # "tickets for Friday"
    if any(adverb.lower_ in words("order", "no_longer") for adverb in grammar.adverbs(host)) and host.pos_ == "ADJ":
        return None  # "originally due in 2025"
    near = noun_before(root, taken)
    if is_channel(host):
        host, near = grammar.modified(host), None
    if near is not None and host.i < root.i and not is_predicate(host):
        due = grammar.preposition(root) == "by" and grammar.is_object(near) and is_predicate(near.head)
        return content(near.head) if due else near  # "must [confirm] the appointment by May"
    if (blamed := _spoken_of(root, host)) is not None:
        return blamed
    if may_happen(host) and not is_predicate(host) and (grammar.is_possessor(root) or host.i < root.i):
        return host
    if grammar.preposition(host) in {"following", "after"} and is_one_of(host, words("nouns", "turns")):
        return host  # "has dropped, following a [fall] in May"
    if grammar.is_possessor(root) and host.i > root.i and not is_predicate(host):
        return None  # "today’s youth", "up from last year’s $3 million"
    return _above(root, host, taken)


def _tells_no_time(root: Token, host: Token) -> bool:
    """Tell whether a time says which, since when or how often something is, rather than when it happens."""
    alone = is_cited(root) or is_of_record(root) or says_since_when(root) or is_habit(host)
    return alone or any(only(root, host) for only in (is_attending, is_kind, is_record, is_length_of, is_granted))


def _above(root: Token, host: Token, taken: set[int]) -> Token | None:
    """Return the first of the words above a time that happens and that nothing parts from it, or None."""
    bare = grammar.preposition_token(root) is None and not _opens_sentence(root)
    for _ in range(MAX_STEPS):
        if host.i in taken:
            if grammar.is_relative(host):
                return None  # "times, which were [52 weeks] in early 2023, are down"
        elif grammar.preposition(host) == "including" and event_noun(host) is None and not is_predicate(host):
            return None  # "150 aftershocks, including one on Tuesday"
        elif event_noun(host) is not None or is_one_of(host, words("nouns", "dated")):
            return host
        elif is_predicate(host):
            inner = grammar.clause_subject(host)
            if inner is not None and inner.left_edge.i <= root.left_edge.i <= inner.right_edge.i + 1:
                host = inner  # "whether they arrive by then is open"
            none = ends_time(host) or compares(host) or follows_than(root, host) or is_of_subject(root, host)
            return None if none else content(host)
        elif is_aside(host):
            return None
        elif host.pos_ == "ADJ" and host.i < root.i and not grammar.auxiliaries(host):
            return None  # "a dividend, [payable] to holders of record on May 3"
        elif host.i > root.i and bare and host.pos_ in {"NOUN", "PROPN"} and host.lower_ != "season":
            return None  # "the 2019 law": the year names the law
        above = grammar.modified(host)
        if above == host:
            return None
        host = above
    return None


def _only_starts(verb: Token) -> bool:
    """Tell whether a participle is a mere preposition of time: "starting next week"."""
    return (
        verb.lower_ in {"starting", "beginning", "effective"}
        and grammar.own_subject(verb) is None
        and verb.head != verb
    )


def _first_to(verb: Token) -> Token | None:
    """Return the verb above "the first (woman) to lead": what she became is what a date beside it dates."""
    noun = verb.head
    if not (grammar.is_infinitive(verb) and grammar.is_noun_clause(verb)):
        return None
    if not any(token.lower_ in {"first", "last", "only", "youngest", "oldest"} for token in (noun, *noun.children)):
        return None
    return noun if is_predicate(noun) else noun.head if noun.head.pos_ == "VERB" else None


def _spoken_of(root: Token, host: Token) -> Token | None:
    """Return the event noun that a verb has for object: "blamed a [strike] in May", "called a [meeting] for Friday"."""
    cue = verb_cue(host) if host.pos_ == "VERB" else None
    judged = cue is not None and cue.stance in {"criticises", "praises"} and grammar.preposition(root) is not None
    called = host.pos_ == "VERB" and grammar.preposition(root) == "for" and grammar.tense(host) == "past"
    if not judged and not called:
        return None
    return next(
        (noun for noun in grammar.objects(host) if host.i < noun.i < root.i and event_noun(noun) is not None), None
    )


def _told_of(root: Token) -> Token | None:
    """Return the noun of which a sentence only tells the date: "Their next [game] is on 4 November"."""
    subject = grammar.own_subject(root) if grammar.is_copular(root) else None
    if subject is None or event_noun(subject) is not None:
        return subject
    plain = subject.pos_ == "NOUN" and not is_one_of(subject, words("nouns", "units") | words("nouns", "leaning"))
    return subject if plain and grammar.preposition(root) in {"on", "at"} else None  # "the last [round] is on 17 May"


def _opens_sentence(root: Token) -> bool:
    """Tell whether a time stands first in its sentence: "Last year losses doubled"."""
    first = root.sent.start
    while first < root.i and not root.doc[first].is_alpha:
        first += 1
    return root.left_edge.i <= first
