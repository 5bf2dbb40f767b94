"""Status: whether an event happened, goes on, is planned, possible, denied, or only told by somebody."""

from __future__ import annotations

import datetime as dt

from spacy.tokens import Token

from kit.events.ahead import awaits, is_expected, later_today, was_planned, was_to, would_be
from kit.events.clause_parts import limit_phrase, until_phrase
from kit.events.happenings import Happening
from kit.events.nouns import is_predicate
from kit.events.nouns import words as event_words
from kit.events.plans import plan_told
from kit.language import grammar
from kit.language.lemmas import is_one_of
from kit.relations.modality import governing, is_denied, is_negated, modality, words
from kit.relations.statements import Statements
from kit.times.modals import due, thwarted
from kit.times.records import Time


def status(happening: Happening, statements: Statements, published: dt.date | None, *, time: Time | None = None) -> str:
    """Return what the words and tense of one place claim of its event (not what is true).

    Planned, possible and denied stay so inside a statement; a past or present event told only
    there is reported. An act of saying is told by the article itself. `time` is that of what
    holds the event, where it has none of its own.
    """
    carrier, saying = happening.carrier, happening.is_saying
    if happening.is_cancelled:
        return "denied"
    is_clause = is_predicate(carrier)
    future = is_future(happening.time or time, published)
    if happening.is_nominal and happening.verb is not None and happening.verb.head == happening.head:
        if plan_told(happening.verb) == "denied":
            return "denied"  # "a hearing [fixed] for May was put back"
    if is_clause:
        if (opener := grammar.marker(carrier)) is not None and opener.lower_ in {"if", "unless"}:
            return "denied" if did_not_happen(carrier) else "possible"
        not_yet = bool(until_phrase(carrier)) or future and bool(limit_phrase(carrier))
        if (plan := plan_told(carrier)) is not None:
            return plan
        if grammar.negation(carrier) is not None and (may := grammar.modal(carrier)) is not None:
            if may.lower_ in {"may", "might"}:
                return "possible"  # "may not be seen until May"
        if is_denied(carrier) or is_negated(carrier) and not not_yet or did_not_happen(carrier):
            return "denied"
        if is_negated(carrier) and (could := grammar.modal(carrier)) is not None and could.lower_ == "could":
            return "happened"  # "could not land until noon"
        ahead = looks_forward(happening) and not _since(carrier)  # "has been preparing a visit since May" plans none
        ahead = ahead or was_planned(carrier) or is_expected(happening, published, "foretelling")
        told_here = not saying and statements.around(happening.head.idx) is None
        ahead = ahead or told_here and later_today(carrier, happening.time, published) or awaits(carrier)
        participle = carrier.tag_ == "VBN" and grammar.is_noun_clause(carrier) and not grammar.is_infinitive(carrier)
        told = "planned" if ahead else "fact" if participle else modality(carrier)
        ahead = told == "planned" or future and would_be(carrier)
        if ahead and not (saying and not future):
            return "planned"
        wished = told in {"possible", "wanted"} or is_expected(happening, published, "wishing")
        wished = wished or carrier.lower_ in LIKELY and grammar.is_copular(carrier)
        if wished and not saying:
            return "possible"
    above = happening.head.head
    if (
        happening.is_nominal
        and grammar.is_subject(happening.head)
        and LIKELY & {t.lower_ for t in (above, *above.lefts)}
    ):
        return "possible"  # "a verdict is likely"
    if future:
        return "planned"
    if not saying and statements.around(happening.head.idx) is not None:
        return "reported"
    return "ongoing" if is_clause and not saying and goes_on(happening) else "happened"


LIKELY = {"likely", "possible", "probable"}


def is_future(time: Time | None, published: dt.date | None) -> bool:
    """Tell whether a time begins after the publication day, or is called future."""
    if time is None:
        return False
    if time.value == "FUTURE_REF":
        return True
    if time.type == "DURATION":
        return time.direction == "future"  # "in the next two years"
    if time.earliest is not None and published is not None:
        return time.earliest[:10] > published.isoformat()
    if time.latest is not None and published is not None:  # "no later than 1 July"
        return time.latest[:10] > published.isoformat()
    return time.latest is None and time.direction == "future"


def did_not_happen(verb: Token) -> bool:
    """Tell whether a clause tells what was not: "would have met", "was to have met", "had been due to meet"."""
    if _had_been_planned(verb) or _has_yet_to(verb) or was_to(verb) and thwarted(verb):
        return True
    lowers = {helper.lower_ for helper in grammar.auxiliaries(verb)}
    if "have" not in lowers or verb.tag_ not in {"VBN", "VBD"} and "been" not in lowers:
        return False
    modal = grammar.modal(verb)
    return was_to(verb) or modal is not None and modal.lower_ in {"would", "should", "’d", "'d"}


def _had_been_planned(verb: Token) -> bool:
    """Tell whether the pluperfect tells a plan: it no longer holds, save where it only reports what somebody said."""
    by_due = due(verb) is not None or verb.lower_ == "due"
    own = by_due or grammar.is_passive(verb) and is_one_of(verb, event_words("verbs", "given_up"))
    plan = verb if own else governing(verb)
    if plan is None or not own and not is_one_of(plan, event_words("verbs", "given_up")):
        return False
    had = "had" in {helper.lower_ for helper in grammar.auxiliaries(plan)}
    of_others = not own and bool(grammar.objects(plan))  # "had expected [sales] to rise"
    return had and not of_others and not grammar.is_clause_complement(plan)


def _has_yet_to(verb: Token) -> bool:
    """Tell whether something is still to come: "police have yet to confirm it"."""
    above = governing(verb)
    return above is not None and above.lemma_ == "have" and any(word.lower_ == "yet" for word in grammar.adverbs(above))


def looks_forward(happening: Happening) -> bool:
    """Tell whether a verb of planning has the event for its object ("plans a march")."""
    noun, carrier = happening.noun, happening.carrier
    does = noun is not None and grammar.own_subject(carrier) == noun and carrier.pos_ == "VERB"
    if (
        does
        and not grammar.is_passive(carrier)
        or carrier.lemma_ == "set"
        and noun is not None
        and noun.lemma_ == "fire"
    ):
        return False  # "the rescue set off a quarrel", "set fire to a shed"
    light = is_one_of(carrier, event_words("verbs", "light"))  # "undertook training" did it
    return noun is not None and is_one_of(carrier, words("above", "planned")) and not light


def goes_on(happening: Happening) -> bool:
    """Tell whether a clause tells what lasts: a present progressive, or a present or perfect since a time."""
    head = happening.carrier
    helpers = {helper.lemma_ for helper in grammar.auxiliaries(head)}
    finite = [helper.tag_ for helper in grammar.auxiliaries(head)] or [head.tag_]
    is_present = any(tag in {"VBZ", "VBP"} for tag in finite)
    if is_present and head.tag_ == "VBG" and "be" in helpers:
        return True
    return is_present and _since(head)


def _since(verb: Token) -> bool:
    return any(before == "since" for before, _ in grammar.modifiers(verb))
