"""Status: whether an event happened, goes on, is planned, possible, denied, or only told by somebody."""

from __future__ import annotations

import datetime as dt

from kit.events.clause_parts import until_phrase
from kit.events.happenings import Happening
from kit.language import grammar
from kit.language.base_forms import is_one_of
from kit.relations.modality import is_denied, is_negated, modality, words
from kit.relations.statements import Statements


def status(happening: Happening, statements: Statements, published: dt.date | None) -> str:
    """Return what the words and tense of one place claim of its event (not what is true).

    Planned, possible and denied stay so inside a statement; a past or present event told only
    there is reported. An act of saying is told by the article itself.
    """
    carrier, saying = happening.carrier, happening.is_saying
    if happening.is_cancelled:
        return "denied"
    is_clause = carrier.pos_ in {"VERB", "AUX"} or grammar.own_subject(carrier) is not None
    future = is_future(happening, published)
    if is_clause:
        if is_denied(carrier) or is_negated(carrier) and not until_phrase(carrier):
            return "denied"
        told = "planned" if looks_forward(happening) else modality(carrier)
        if told == "planned" and not (saying and not future):
            return "planned"
        if told in {"possible", "wanted"} and not saying:
            return "possible"
    if future:
        return "planned"
    if not saying and statements.around(happening.head.idx) is not None:
        return "reported"
    return "ongoing" if is_clause and not saying and goes_on(happening) else "happened"


def is_future(happening: Happening, published: dt.date | None) -> bool:
    """Tell whether the event's time begins after the publication day, or is called future."""
    time = happening.time
    if time is None:
        return False
    if time.earliest is not None and published is not None:
        return time.earliest[:10] > published.isoformat()
    return time.value == "FUTURE_REF"


def looks_forward(happening: Happening) -> bool:
    """Tell whether a verb of planning has the event for its object ("plans a march")."""
    return happening.noun is not None and is_one_of(happening.carrier, words("above", "planned"))


def goes_on(happening: Happening) -> bool:
    """Tell whether a clause tells what lasts: a present progressive, or a present or perfect since a time."""
    head = happening.carrier
    helpers = {helper.lemma_ for helper in grammar.auxiliaries(head)}
    finite = [helper.tag_ for helper in grammar.auxiliaries(head)] or [head.tag_]
    is_present = any(tag in {"VBZ", "VBP"} for tag in finite)
    if is_present and head.tag_ == "VBG" and "be" in helpers:
        return True
    since = any(before == "since" for before, _ in grammar.modifiers(head))
    return is_present and since
