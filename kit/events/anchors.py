"""Anchors: the verb or event noun that a time expression dates."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Token

from kit.events.nouns import event_noun, may_happen, words
from kit.language import grammar
from kit.language.base_forms import is_one_of
from kit.quotes.attributions import words_of
from kit.quotes.cues import verb_cue
from kit.relations.modality import governing
from kit.relations.parties import referent
from kit.times.direction import is_compared
from kit.times.records import Time

MAX_STEPS = 12


class Anchor(NamedTuple):
    """Hold a dated head: the verb or event noun, its time, a second time where a range has two.

    `verb` is the predicate beside the time, which may only say that the head begins or is planned.
    """

    head: Token
    time: Time
    until: Time | None = None
    verb: Token | None = None


def find_anchors(doc: Doc, times: tuple[Time, ...]) -> Iterator[Anchor]:
    """Yield what each time expression dates, in text order.

    Left out are sets ("every Tuesday"), durations without bounds ("for weeks"), and words for now;
    two times of one range ("between May and June") date one head together.
    """
    starts = [token.idx for token in doc]
    tokens = {time.time_id: _tokens(doc, starts, time) for time in times}
    taken = {index for indices in tokens.values() for index in indices}
    found: list[tuple[Anchor, Token]] = []
    ends, heads = set(), set()
    for at, time in enumerate(times):
        if time.time_id in ends or not is_datable(time) or not tokens[time.time_id]:
            continue
        root = _root(doc, tokens[time.time_id])
        head = dated_by(root, taken) if not is_compared(doc, tokens[time.time_id][0]) else None
        if head is None:
            continue
        if head.i in heads:  # "led it [from 2011] until his resignation [in 2019]"
            head = _noun_before(root, taken) or head
        own = _own_clause(root)
        head = own if own is not None and _occurs(head) else head
        until = _range_end(doc, times[at : at + 2], tokens)
        if until is not None:
            ends.add(until.time_id)
            if is_one_of(head, words("verbs", "moved")) or _is_moved(head):
                time, until = until, None
        heads.add(head.i)
        found.append((Anchor(head, time, until, grammar.governor(root)), root))
    for anchor, root in found:
        yield anchor
        shared = _sharing(anchor.head, root, taken)
        yield from (anchor._replace(head=other) for other in shared if other.i not in heads)


def is_datable(time: Time) -> bool:
    """Tell whether a time says when something happens, be it vaguely."""
    if time.type in {"DATE", "TIME"}:
        return time.value != "PRESENT_REF"
    return time.type == "DURATION" and (time.earliest is not None or time.latest is not None)


def dated_by(root: Token, taken: set[int]) -> Token | None:
    """Return the verb or event noun that a time expression with this head word dates, or None."""
    host = grammar.modified(root)
    if host == root:
        return _told_of(root)
    if any(adverb.lower_ in words("order", "no_longer") for adverb in grammar.adverbs(host)) and host.pos_ == "ADJ":
        return None  # "originally due in 2025"
    near = _noun_before(root, taken)
    if _is_channel(host):
        host, near = grammar.modified(host), None
    if near is not None and host.i < root.i and not _is_predicate(host):
        return near
    if may_happen(host) and not _is_predicate(host) and (grammar.is_possessor(root) or host.i < root.i):
        return host
    bare = grammar.preposition_token(root) is None and not _opens_sentence(root)
    for _ in range(MAX_STEPS):
        if host.i in taken:
            pass
        elif event_noun(host) is not None:
            return host
        elif _is_predicate(host):
            inner = grammar.clause_subject(host)
            if inner is not None and inner.left_edge.i <= root.i <= inner.right_edge.i + 1:
                host = inner  # "whether they arrive by then is open"
            return None if _ends_time(host) else content(host)
        elif host.i > root.i and bare and host.pos_ in {"NOUN", "PROPN"}:
            return None  # "the 2019 law": the year names the law
        above = grammar.modified(host)
        if above == host:
            return None
        host = above
    return None


def _told_of(root: Token) -> Token | None:
    """Return the event noun of which a sentence only tells the date: "Their next [game] is on 4 November"."""
    subject = grammar.own_subject(root) if grammar.is_copular(root) else None
    return subject if subject is not None and event_noun(subject) is not None else None


def _is_channel(noun: Token) -> bool:
    """Tell whether a noun only says in what something was said: "said in a [statement] on Monday"."""
    if noun.lemma_.lower() not in words_of("documents") or grammar.preposition(noun) not in {"in", "by", "through"}:
        return False
    entry = verb_cue(grammar.modified(noun))
    return entry is not None and entry.speaks


def _ends_time(verb: Token) -> bool:
    """Tell whether a participle only says which time is meant: "the year ended in June"."""
    behind = verb.i and is_one_of(verb.nbor(-1), words("nouns", "units"))
    clause_of = grammar.is_noun_clause(verb) and is_one_of(verb.head, words("nouns", "units"))
    return bool(
        verb.tag_ in {"VBN", "VBG"} and (clause_of or behind and verb.lemma_.lower() in {"end", "begin", "start"})
    )


def _opens_sentence(root: Token) -> bool:
    """Tell whether a time stands first in its sentence: "Last year losses doubled"."""
    first = root.sent.start
    while first < root.i and not root.doc[first].is_alpha:
        first += 1
    return root.left_edge.i <= first


def content(verb: Token) -> Token:
    """Return what happens: the complement of planning or likelihood, the noun that begins or takes place.

    "plans to speak on Friday" dates the speaking; "the talks began on Friday" dates the talks.
    """
    for _ in range(MAX_STEPS):
        below = grammar.complement(verb) if _is_prospective(verb) else None
        if _is_prospective(verb) and (below is None or not _is_predicate(below)):
            below = _lost_infinitive(verb)
        if below is None or grammar.tense(below) is not None or governing(below) != verb:
            break
        verb = below
    return what_occurs(verb) or verb


def what_occurs(verb: Token) -> Token | None:
    """Return the event noun that "began", "is set" or "took place" has for subject, or None.

    Where a relative clause hangs on a noun inside the event's phrase ("a trial with nurses, which
    will start"), the event is meant.
    """
    state_of = grammar.is_noun_clause(verb) and event_noun(verb.head) is not None
    if state_of and is_one_of(verb, words("verbs", "state")):
        return verb.head  # "the second accident involving the company"
    if not _occurs(verb) or (subject := grammar.subject(verb)) is None:
        return None
    if grammar.is_noun_clause(verb) and event_noun(verb.head) is not None:
        return verb.head  # "a hearing before a judge is set": the parse makes a clause of "before"
    noun = referent(subject)
    above = grammar.modified(noun)
    if noun != subject and event_noun(noun) is None and event_noun(above) is not None:
        noun = above
    return noun if event_noun(noun) is not None else None


def _lost_infinitive(word: Token) -> Token | None:
    """Return the infinitive that follows a word of likelihood although the parse hangs it elsewhere."""
    return next((t for t in word.doc[word.i + 1 : word.sent.end] if t.pos_ == "VERB" and governing(t) == word), None)


def _is_moved(noun: Token) -> bool:
    return is_one_of(noun.head, words("verbs", "moved")) and (grammar.is_subject(noun) or grammar.is_object(noun))


def _is_prospective(verb: Token) -> bool:
    return is_one_of(verb, words("verbs", "prospective"))


def _occurs(verb: Token) -> bool:
    """Tell whether a verb says only that its subject begins, goes on or takes place; its end is another event."""
    if any(noun.lower_ != "place" for noun in grammar.objects(verb)):
        return False
    kinds = ("aspect_begin", "aspect_go", "occur", "moved")
    return any(is_one_of(verb, words("verbs", kind)) for kind in kinds)


def _is_predicate(token: Token) -> bool:
    return token.pos_ in {"VERB", "AUX"} or grammar.own_subject(token) is not None or grammar.is_copular(token)


def _noun_before(root: Token, taken: set[int]) -> Token | None:
    """Return an event noun that stands right before a time's phrase: "the summit in November"."""
    first = root.left_edge.i
    index = first - 1
    doc = root.doc
    while index >= 0 and (index in taken or doc[index].pos_ in {"ADP", "DET"}):
        index -= 1
    if index < 0 or not doc[index].sent == root.sent:
        return None
    return doc[index] if may_happen(doc[index]) else None


def _sharing(head: Token, root: Token, taken: set[int]) -> Iterator[Token]:
    """Yield the coordinated verbs of one tense that share a time standing before the first of them.

    One that has a time of its own, or that "but" sets against the first, doesn't.
    """
    if root.i < head.i and _is_predicate(head):
        for other in grammar.conjuncts(head):
            joiner = grammar.coordinator(other)
            apart = joiner is not None and joiner.lower_ == "but" and grammar.own_subject(other) is not None
            if apart or any(token.i in taken for token in other.subtree):
                continue
            if other.pos_ == "VERB" and grammar.tense(other) == grammar.tense(head):
                yield other


def _own_clause(root: Token) -> Token | None:
    """Return the verb of a time's own clause: "the day [she left]", "the same time [they began] to warn"."""
    return next((child for child in root.children if grammar.is_relative(child) and child.pos_ == "VERB"), None)


def _range_end(doc: Doc, pair: tuple[Time, ...], tokens: dict[str, list[int]]) -> Time | None:
    """Return the second time of a range ("between X and Y", "from X to Y"), or None."""
    if len(pair) < 2 or not tokens[pair[1].time_id] or pair[0].type != pair[1].type:
        return None
    first, second = tokens[pair[0].time_id], tokens[pair[1].time_id]
    before = doc[first[0] - 1].lower_ if first[0] else ""
    between = [token.lower_ for token in doc[first[-1] + 1 : second[0]]]
    if (before, between) in (("between", ["and"]), ("from", ["to"]), ("from", ["until"]), ("from", ["through"])):
        return pair[1]
    return None


def _tokens(doc: Doc, starts: list[int], time: Time) -> list[int]:
    first = bisect_left(starts, time.start)
    if first and starts[first - 1] + len(doc[first - 1]) > time.start:
        first -= 1
    return list(range(first, bisect_left(starts, time.end)))


def _root(doc: Doc, indices: list[int]) -> Token:
    """Return the word of a time expression on which its others hang."""
    inside = set(indices)
    return next((doc[i] for i in indices if doc[i].head.i not in inside or doc[i].head.i == i), doc[indices[-1]])
