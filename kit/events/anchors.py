"""Anchors: the verb or event noun that a time expression dates."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Token

from kit.events.dating import dated_by, own_clause, when_behind
from kit.events.entries import entry_heads
from kit.events.gapping import Gap, gap_before
from kit.events.limits import limit_of
from kit.events.misplaced import above_purpose, earlier_noun, noun_before, noun_behind, of_stretch, told_by, verb_behind
from kit.events.nearer import inside_subject, is_too_late, joined_before
from kit.events.nouns import is_predicate, words
from kit.events.occurring import occurs
from kit.events.stretches import stretched
from kit.events.undated import is_asked, is_bidding, is_general, is_nowadays, is_of_mind
from kit.language import grammar, offsets_of, text_of
from kit.language.lemmas import is_one_of
from kit.spans import Span
from kit.times.civil import from_iso
from kit.times.comparing import is_compared
from kit.times.records import Time
from kit.times.restating import is_restated


class Anchor(NamedTuple):
    """Hold a dated head: the verb or event noun, its time, a second time where a range has two.

    `verb` is the predicate beside the time, which may only say that the head begins or is planned;
    `limit` is the TIMEX3 mod that the word before the time makes of it: "before Christmas" is BEFORE;
    `gap` is what stands for a part of the clause where the verb is left out: "and [Vale] in 1992".
    """

    head: Token
    time: Time
    until: Time | None = None
    verb: Token | None = None
    limit: str | None = None
    gap: Gap | None = None


BY_SIDE = {"past": above_purpose, "future": told_by}


def find_anchors(doc: Doc, times: tuple[Time, ...], entries: dict[int, Span] | None = None) -> Iterator[Anchor]:
    """Yield what each time expression dates, in text order.

    `entries` are the words of a chronology's entries by the character at which the date of each begins.
    Left out are sets ("every Tuesday"), durations without bounds ("for weeks"), and words for now;
    two times of one range ("between May and June") date one head together.
    """
    starts = offsets_of(doc)
    tokens = {time.time_id: _tokens(doc, starts, time) for time in times}
    taken = {index for indices in tokens.values() for index in indices}
    found: list[tuple[Anchor, Token]] = []
    ends, heads = set(), set()
    for at, time in enumerate(times):
        if time.time_id in ends or not is_datable(time) or not tokens[time.time_id]:
            continue
        if at and is_restated(text_of(doc), times[at - 1].end, time.start) and _meet(times[at - 1], time):
            continue
        if entries and (words_of_entry := entries.get(time.start)) is not None:
            opened = [head for head in entry_heads(doc, starts, words_of_entry, taken) if head.i not in heads]
            found += [(Anchor(head, time, verb=head), head) for head in opened]
            heads |= {head.i for head in opened}
            continue
        if found and (joined := _gapped(doc, found[-1][0], time, tokens[time.time_id], taken)) is not None:
            found.append((joined, found[-1][1]))
            continue
        root = _root(doc, tokens[time.time_id])
        if is_general(root, time.text):
            continue
        head = dated_by(root, taken) if not is_compared(doc, tokens[time.time_id][0]) else None
        if head is None and at and stretched(text_of(doc), times[at - 1], time) != time:
            head = of_stretch(root)
        if head is None:
            if (last := _range_end(doc, times[at : at + 2], tokens, moved=False)) is not None:
                ends.add(last.time_id)  # "the forecast for 3 May to 5 May said"
            if (told := when_behind(doc, tokens[time.time_id][-1] + 1)) is not None and told.i not in heads:
                heads.add(told.i)
                found.append((Anchor(told, time, verb=told), root))
            continue
        idle = any(check(head) for check in (is_asked, is_bidding, is_of_mind))
        if idle or is_nowadays(head, time.text) or is_too_late(head, root, time):
            continue
        head = noun_behind(root, tokens[time.time_id][-1]) or verb_behind(head, root) or head
        head = inside_subject(head, root) if time.direction == "past" and time.type == "DATE" else head
        head = earlier_noun(head, root) or head if time.direction == "past" and time.type != "DURATION" else head
        if head.i in heads:  # "led it [from 2011] until his resignation [in 2019]"
            head = noun_before(root, taken) or head
        own = own_clause(root)
        head = own if own is not None and occurs(head) else head
        if time.direction in BY_SIDE:
            head = BY_SIDE[time.direction](head)
        moved = is_one_of(head, words("verbs", "moved")) or _is_moved(head)
        until = _range_end(doc, times[at : at + 2], tokens, moved=moved)
        if until is not None:
            ends.add(until.time_id)
            if moved:
                time, until = until, None
        heads.add(head.i)
        verb = grammar.governor(root)
        whole = stretched(text_of(doc), times[at - 1] if at else None, time) if until is None else time
        limit = limit_of(root, verb) if until is None and whole is time and time.type != "DURATION" else None
        time = whole
        found.append((Anchor(head, time, until, verb, limit), root))
        if own is not None and own.i not in heads and not own.is_ancestor(head):  # "in May, [when she left]"
            heads.add(own.i)
            found.append((Anchor(own, time, until, own), root))
    for anchor, root in found:
        yield anchor
        if anchor.gap is not None:
            continue
        shared = (*_sharing(anchor.head, root, taken), *joined_before(anchor.head, root, taken))
        yield from (anchor._replace(head=other) for other in shared if other.i not in heads)


def _gapped(doc: Doc, last: Anchor, time: Time, indices: list[int], taken: set[int]) -> Anchor | None:
    """Return the anchor of a date whose clause leaves out the verb of the date before, or None."""
    verb = last.verb if last.verb is not None and last.verb.pos_ == "VERB" else last.head
    if verb is None or verb.sent != doc[indices[0]].sent:
        return None
    gap = gap_before(doc, indices[0], taken, verb)
    return Anchor(verb, time, verb=verb, gap=gap) if gap is not None else None


def _meet(one: Time, other: Time) -> bool:
    """Tell whether two times may be one: times of day in two zones, or dates that have a day in common."""
    if one.type == other.type == "TIME":
        return True
    if None in (one.earliest, one.latest, other.earliest, other.latest):
        return one.value == other.value
    return max(one.earliest, other.earliest)[:10] <= min(one.latest, other.latest)[:10]


def is_datable(time: Time) -> bool:
    """Tell whether a time says when something happens, be it vaguely."""
    if time.type in {"DATE", "TIME"}:
        return time.value != "PRESENT_REF"
    return time.type == "DURATION" and (time.earliest is not None or time.latest is not None)


def _is_moved(noun: Token) -> bool:
    return is_one_of(noun.head, words("verbs", "moved")) and (grammar.is_subject(noun) or grammar.is_object(noun))


def _sharing(head: Token, root: Token, taken: set[int]) -> Iterator[Token]:
    """Yield the coordinated verbs of one tense that share a time standing before the first of them.

    One that has a time of its own, or that "but" sets against the first, doesn't.
    """
    if root.i < head.i and is_predicate(head) and grammar.own_subject(head) != root:  # "[Today] is a holiday and ..."
        for other in grammar.conjuncts(head):
            joiner = grammar.coordinator(other)
            apart = joiner is not None and joiner.lower_ == "but" and grammar.own_subject(other) is not None
            parted = any(token.text == ";" for token in root.doc[head.i : other.i])
            if apart or parted or any(token.i in taken for token in other.subtree):
                continue
            if other.pos_ == "VERB" and grammar.tense(other) == grammar.tense(head):
                yield other


def _range_end(doc: Doc, pair: tuple[Time, ...], tokens: dict[str, list[int]], *, moved: bool) -> Time | None:
    """Return the second time of a range ("between X and Y", "from X to Y"), or None.

    No range ends before it begins, save where something is `moved` forward.
    """
    if len(pair) < 2 or not tokens[pair[1].time_id] or pair[0].type != pair[1].type:
        return None
    if not moved and pair[0].earliest and pair[1].latest and pair[0].earliest[:10] > pair[1].latest[:10]:
        return None
    first, second = tokens[pair[0].time_id], tokens[pair[1].time_id]
    before = doc[first[0] - 1].lower_ if first[0] else ""
    between = [token.lower_ for token in doc[first[-1] + 1 : second[0]]]
    if (before, between) in (("between", ["and"]), ("from", ["to"]), ("from", ["until"]), ("from", ["through"])):
        return pair[1]
    if between == ["or"] and pair[0].latest and pair[1].earliest:  # "in February or March": the two are one stretch
        return pair[1] if from_iso(pair[1].earliest[:10]) - from_iso(pair[0].latest[:10]) == 1 else None
    if between in (["to"], ["–"], ["-"]) and pair[0].earliest and pair[1].latest:  # "on May 6 to 8", "in May–July"
        return pair[1] if pair[0].earliest < pair[1].latest else None
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
