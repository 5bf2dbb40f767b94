"""Standing: whether a noun, a bare clause or a place is enough for a title to stand alone."""

from __future__ import annotations

import re

from spacy.tokens import Token

from kit.events.doers import doer
from kit.language import grammar
from kit.quotes.cues import verb_cue


def tells_of(noun: Token) -> bool:
    """Tell whether a noun is what a plain past verb with an object tells of: be it that object, told as new."""
    verb, before = noun.head, grammar.determiner(noun)
    new = grammar.is_object(noun) and before is not None and before.lower_ in {"a", "an"}  # "lost [a vote] on Monday"
    plain = verb.tag_ == "VBD" and not grammar.auxiliaries(verb) and grammar.own_subject(verb) is not None
    told = new or grammar.is_subject(noun) and bool(grammar.objects(verb))
    return plain and told and grammar.negation(verb) is None and not (new and verb_cue(verb) is not None)


def is_bare(head: Token, words: str) -> bool:
    """Tell whether a title has no more than who and the verb, of a speaker's "we": "Ann Lee met"."""
    who = doer(head)
    return who is not None and who.lower_ == "we" and words.endswith(f" {head.text}")


def is_told(place: str, words: str) -> bool:
    """Tell whether a title has a place already, be it by a part of its name."""
    names = [word for word in place.split() if word[:1].isupper()]
    return place in words or any(re.search(rf"\b{re.escape(name)}\b", words) for name in names)
