"""Occurring: what it is that begins, takes place or is planned, given the verb that says so."""

from __future__ import annotations

from spacy.tokens import Token

from kit.events.nouns import event_noun, is_predicate, words
from kit.language import grammar
from kit.language.lemmas import is_one_of
from kit.relations.modality import governing
from kit.relations.parties import referent

MAX_STEPS = 12


def content(verb: Token) -> Token:
    """Return what happens: the complement of planning or likelihood, the noun that begins or takes place.

    "plans to speak on Friday" dates the speaking; "the talks began on Friday" dates the talks.
    """
    for _ in range(MAX_STEPS):
        below = grammar.complement(verb) if _is_prospective(verb) else None
        if _is_prospective(verb) and (below is None or not is_predicate(below)):
            below = _lost_infinitive(verb)
        if below is None or grammar.tense(below) is not None or governing(below) != verb:
            break
        verb = below
    above = verb.head
    if verb.tag_ == "VBG" and governing(verb) == above and is_one_of(above, words("verbs", "aspect_end")):
        return above  # "will stop selling it in June"
    return what_occurs(verb) or verb


def what_occurs(verb: Token) -> Token | None:
    """Return the event noun that "began", "is set" or "took place" has for subject, or None.

    Where a relative clause hangs on a noun inside the event's phrase ("a trial with nurses, which
    will start"), the event is meant.
    """
    state_of = grammar.is_noun_clause(verb) and event_noun(verb.head) is not None
    if state_of and is_one_of(verb, words("verbs", "state")):
        return verb.head  # "the second accident involving the company"
    if not occurs(verb) or (subject := grammar.subject(verb)) is None:
        return None
    if verb.tag_ == "VBG" and grammar.is_adverb_clause(verb) and verb.i > 1 and verb.nbor(-1).text == ",":
        before = verb.nbor(-2)  # "will be discussed at a [conference], starting today"
        if event_noun(before) is not None:
            return before
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


def _is_prospective(verb: Token) -> bool:
    return is_one_of(verb, words("verbs", "prospective"))


def occurs(verb: Token) -> bool:
    """Tell whether a verb says only that its subject begins, goes on or takes place; its end is another event."""
    if any(noun.lower_ != "place" for noun in grammar.objects(verb)):
        return False
    kinds = ("aspect_begin", "aspect_go", "occur", "moved")
    return any(is_one_of(verb, words("verbs", kind)) for kind in kinds)
