"""Introductions: the words with which the article says who a source is."""

from __future__ import annotations

import re
from typing import NamedTuple

from spacy.tokens import Doc

from kit.language import grammar
from kit.sourcing.names import Names
from kit.sourcing.sentences import Sentences
from kit.sourcing.voice import Voice
from kit.spans import Span

LOOKED_AT = 3
"""How many of a source's names are looked at for a description behind them."""
LONGEST = 400
TOLD_IN, EARLY = 12, 60
"""How many names are looked at for sentences about the source, and how early in them the name stands."""
BEHIND = re.compile(r"^[\s,(–—-]+|[\s,)–—-]+$")


class Introduction(NamedTuple):
    """Hold what stands behind a source's names, and the sentences that say who it is."""

    described: list[str]
    told: list[str]


def introduce(doc: Doc, voice: Voice, names: Names, sentences: Sentences, speaking: set[int]) -> Introduction:
    """Return how the article introduces a source.

    Told are the sentence that first names it, up to three sentences that begin with it without
    letting anybody speak (`speaking` holds the numbers of those in which somebody does), and the
    sentence that first names the body to which it belongs.
    """
    mentions = [m for i in voice.actor_ids for m in names.of_actor.get(i, ()) if m.form != "pronoun"]
    places = [Span(m.start, m.end) for m in mentions] or [phrase.span for phrase in voice.phrases if not phrase.pronoun]
    if not places:
        return Introduction([], [])
    told = [sentences.around(min(places)).of(names.text), *_told(places, speaking, names.text, sentences)]
    bodies = [m for phrase in voice.phrases for m in phrase.qualifiers if names.actor(m).type == "ORG"]
    for mention in bodies[:1]:
        earliest = names.of_actor[mention.actor_id][0]
        told.append(sentences.around(Span(earliest.start, earliest.end)).of(names.text))
    told = list(dict.fromkeys(" ".join(words.split()) for words in told))
    return Introduction(_described(doc, places, names.text), [words for words in told if len(words) <= LONGEST])


def _told(places: list[Span], speaking: set[int], text: str, sentences: Sentences) -> list[str]:
    """Return the first sentences that are about the source: its name stands early and nobody speaks."""
    numbers = []
    for place in sorted(places)[1:TOLD_IN]:
        number = sentences.index(place.start)
        early = place.start - sentences.spans[number].start < EARLY
        if early and number not in speaking and number not in numbers:
            numbers.append(number)
    return [sentences.spans[number].of(text) for number in numbers[:LOOKED_AT]]


def _described(doc: Doc, places: list[Span], text: str) -> list[str]:
    """Return what stands behind the first names of a source, each apposition or relative clause once."""
    found = [_behind(doc, place, text) for place in sorted(places)[:LOOKED_AT]]
    return list(dict.fromkeys(words for words in found if words))


def _behind(doc: Doc, place: Span, text: str) -> str | None:
    """Return the apposition or relative clause behind a name: "Lee, [a nurse who saw it], said"."""
    tokens = doc.char_span(*place, alignment_mode="expand")
    whole = grammar.phrase(tokens.root)
    words = BEHIND.sub("", text[place.end : whole.end])
    return words if len(words.split()) > 1 else None
