"""Ahead: clauses that tell a plan, an expectation or what is still to come."""

from __future__ import annotations

import datetime as dt

from spacy.tokens import Token

from kit.events.happenings import Happening
from kit.events.nouns import words as event_words
from kit.language import grammar
from kit.language.lemmas import is_one_of
from kit.relations.modality import governing, modality, words
from kit.times.modals import due
from kit.times.records import Time


def awaits(verb: Token) -> bool:
    """Tell whether a present stands for the future beside what is to come: "will be cut when the mayor [returns]"."""
    opener = grammar.marker(verb) or next((word for word in grammar.adverbs(verb) if word.lower_ == "when"), None)
    if opener is None or opener.lower_ not in AWAITING or not grammar.is_adverb_clause(verb):
        return False
    above = verb.head
    to_come = modality(above) != "fact" or is_one_of(above, words("above", "planned") | words("above", "possible"))
    return grammar.tense(verb) == "present" and to_come


def was_planned(verb: Token) -> bool:
    """Tell whether a clause tells a plan without saying whether it came true: "was to meet", "was supposed to meet"."""
    above = governing(verb)
    return was_to(verb) or _is_to(verb) or above is not None and above.lower_ == "supposed"


def is_expected(happening: Happening, published: dt.date | None, kind: str) -> bool:
    """Tell whether a verb of expecting or wishing has something for a time not yet over: "expects a profit in 2025"."""
    head, time = happening.head, happening.time
    if time is None or published is None or grammar.tense(head) != "present":
        return False
    if time.latest is not None and time.latest[:10] < published.isoformat():
        return False
    of_it = bool(grammar.objects(head)) or kind == "foretelling" and grammar.is_passive(head)  # "rain is forecast"
    return is_one_of(head, event_words("verbs", kind)) and of_it


def was_to(verb: Token) -> bool:
    """Tell whether a clause is one of "was to" or "was due to"."""
    helpers = {helper.lower_ for helper in grammar.auxiliaries(verb)}
    if (word_due := due(verb)) is not None:
        helpers |= {token.lower_ for token in verb.doc[max(verb.sent.start, word_due.i - 2) : word_due.i]}
    opener = word_due or grammar.marker(verb)
    return opener is not None and opener.lower_ in {"to", "due"} and bool(helpers & {"was", "were"})


def _is_to(verb: Token) -> bool:
    """Tell whether a clause is one of "is to": "ministers are to agree", not "ministers are to blame"."""
    opener, first = grammar.marker(verb), next(iter(grammar.auxiliaries(verb)), None)
    is_to = opener is not None and opener.lower_ == "to" and first is not None and first.lower_ in {"is", "are"}
    return is_to and first.i < opener.i and verb.lemma_ != "blame"


def later_today(verb: Token, time: Time | None, published: dt.date | None) -> bool:
    """Tell whether a plain present tells what the publication day brings: "the summit opens today"."""
    is_today = None not in (time, published) and (time.earliest or "")[:10] == published.isoformat()
    within = is_today and time.granularity in {"day", "daypart", "minute"}
    return within and verb.tag_ in {"VBZ", "VBP"} and not is_one_of(verb, event_words("verbs", "state"))


def would_be(verb: Token) -> bool:
    """Tell whether "would" only reports what was to come: "said that it [would] close in June"."""
    modal, first = grammar.modal(verb), grammar.first_conjunct(verb)
    if modal is None or modal.lower_ not in {"would", "’d", "'d"}:
        return False
    return grammar.is_clause_complement(first) and grammar.tense(first.head) == "past"


AWAITING = {"after", "before", "until", "till", "when", "once"}
