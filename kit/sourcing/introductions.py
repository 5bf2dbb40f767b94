"""Introductions: the words with which the article says who a source is."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from kit.language import grammar
from kit.sourcing.identity import Voice
from kit.sourcing.names import Names
from kit.sourcing.sentences import Sentences
from kit.spans import Span

LOOKED_AT = 3
"""How many of a source's names are looked at for a description behind them."""
LONGEST = 400
TOLD_IN, EARLY = 12, 60
"""How many names are looked at for sentences about the source, and how early in them the name stands."""
BEHIND = re.compile(r"^[\s,(–—-]+|[\s,)–—-]+$")


def introductions(doc: Doc, voice: Voice, names: Names, sentences: Sentences, speaking: set[int]) -> list[str]:
    """Return the sentence that first names the source, what stands behind its name, and who its body is.

    Besides, up to three sentences that begin with the source but tell of it instead of letting it
    speak; `speaking` holds the numbers of the sentences in which somebody is quoted.
    """
    mentions = [m for i in voice.actor_ids for m in names.of_actor.get(i, ()) if m.form != "pronoun"]
    places = [Span(m.start, m.end) for m in mentions] or [phrase.span for phrase in voice.phrases if not phrase.pronoun]
    found: list[str] = []
    if places:
        first = min(places)
        found += described_behind(doc, places, names.text)
        found.insert(0, sentences.around(first).of(names.text))
        found += _told(places, speaking, names.text, sentences)
    bodies = [m for phrase in voice.phrases for m in phrase.qualifiers if names.actor(m).type == "ORG"]
    for mention in bodies[:1]:
        earliest = names.of_actor[mention.actor_id][0]
        found.append(sentences.around(Span(earliest.start, earliest.end)).of(names.text))
    return [words for words in dict.fromkeys(" ".join(w.split()) for w in found) if 8 < len(words) <= LONGEST]


def _told(places: list[Span], speaking: set[int], text: str, sentences: Sentences) -> list[str]:
    """Return the first sentences that are about the source: its name stands early and nobody speaks."""
    numbers = []
    for place in sorted(places)[1:TOLD_IN]:
        number = sentences.index(place.start)
        early = place.start - sentences.spans[number].start < EARLY
        if early and number not in speaking and number not in numbers:
            numbers.append(number)
    return [sentences.spans[number].of(text) for number in numbers[:LOOKED_AT]]


def described_behind(doc: Doc, places: list[Span], text: str) -> list[str]:
    """Return what stands behind the first names of a source, each apposition or relative clause once."""
    found = [_behind(doc, place, text) for place in sorted(places)[:LOOKED_AT]]
    return list(dict.fromkeys(words for words in found if words))


def _behind(doc: Doc, place: Span, text: str) -> str | None:
    """Return the apposition or relative clause behind a name: "Lee, [a nurse who saw it], said"."""
    tokens = doc.char_span(*place, alignment_mode="expand")
    whole = grammar.phrase(tokens.root)
    words = BEHIND.sub("", text[place.end : whole.end])
    return words if len(words.split()) > 1 else None
