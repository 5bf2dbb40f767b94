"""Pointing: the earlier voice of which a new one is one or like ("one of the officials", "another"), or none."""

from __future__ import annotations

import re

from spacy.tokens import Token

from kit.language import grammar
from kit.sourcing.names import Names
from kit.sourcing.phrases import Phrase
from kit.sourcing.types import is_human
from kit.sourcing.vocabulary import nouns
from kit.sourcing.voice import Voice

POINTING = re.compile(r"(?:the|these|those|this|that)\s+(?:[a-z]+\s+)?[a-z]+$", re.IGNORECASE)
"""A phrase that can only mean somebody met before: "the two officials", "the sources"."""
NAMED_WITHIN = 500
"""Characters before it in which named people may be whom such a phrase means."""
ALIKE = {"another", "others", "the other", "the others", "a second", "a third"}


def _take_nearer(voice: Voice, phrase: Phrase) -> None:
    """Note those who act in the sentence before, where they stand nearer than the last voice."""
    noun = _acting_before(phrase)
    if noun is not None and (voice.one_of is None or voice.one_of.phrases[-1].span.end < noun.idx):
        voice.one_of, voice.among = None, noun.text


def _acting_before(phrase: Phrase) -> Token | None:
    """Return the people who are the subject of the sentence before: "[Two officers] fled. One of them said ..."."""
    sentence = phrase.head.sent
    before = phrase.head.doc[sentence.start - 1].sent if sentence.start else None
    subjects = (t for t in before or () if t.tag_ == "NNS" and grammar.is_subject(t) and is_human(t))
    return next(subjects, None)


def point_back(voice: Voice, phrase: Phrase, earlier: list[Voice], names: Names) -> None:
    """Note the earlier voice that a new one is one of or like, or that its words point to nobody."""
    if phrase.text.lower() == "one":
        voice.one_of = next((v for v in reversed(earlier) if v.type == "unnamed group"), None)
        _take_nearer(voice, phrase)
        return
    if phrase.text.lower() in ALIKE or phrase.partitive is not None and phrase.head.lower_ == "them":
        several = phrase.text.lower().endswith("others")
        kinds = {"unnamed group"} if several else {"unnamed group", "unnamed person"}
        voice.one_of = next((v for v in reversed(earlier) if v.type in kinds), None)
        if phrase.partitive is not None:
            _take_nearer(voice, phrase)
        return
    if not POINTING.match(phrase.text) and phrase.partitive is None:
        return
    if not phrase.definite or phrase.qualifiers or not phrase.type.startswith("unnamed"):
        return
    if any(grammar.is_relative(c) or grammar.is_noun_clause(c) for c in phrase.head.children):
        return
    if any(True for _ in grammar.modifiers(phrase.head)):
        return
    if phrase.partitive is not None:
        groups = [v for v in earlier if v.type == "unnamed group"]
        same = [v for v in groups if any(p.noun == phrase.noun for p in v.phrases)]
        fitting = same[-1:] or (groups if phrase.noun in nouns("people", "bare") else [])
        if len(fitting) == 1:
            voice.one_of = fitting[0]
            return
    bare = phrase.noun in nouns("people", "bare") and (phrase.noun == "source" or phrase.people != (2, None))
    if not bare and phrase.noun not in nouns("people", "generic"):
        return
    near = [m.actor_id for m in names.before(phrase.span.start, within=NAMED_WITHIN)]
    persons = {i for i in near if names.actors[i].type == "PERSON"}
    if phrase.noun == "source" or len(persons) < (phrase.people or (1, 1))[0]:
        voice.lost = phrase
