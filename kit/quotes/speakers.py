"""Speakers: the actors behind a source's words, through mentions."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from kit.actors.records import Actor, Mention
from kit.language import grammar, text_of
from kit.quotes.records import Quote
from kit.spans import Span

BODIES = {"government", "governments", "administration", "administrations", "authorities", "regime", "side", "sides"}

RENAMING = re.compile(r", (?:(?:the|a|an|his|her|their|its) )?(?:[\w-]+ ){0,4}")
ANSWERS = {"A", "Answer"}
ONE_NAMED = "an answer of the only person who is named before the questions"
JOINT = {"governments", "administrations", "countries", "nations", "states", "sides", "ministries"}


class Speakers:
    """Answer which actors a source phrase means."""

    def __init__(self, doc: Doc, actors: Sequence[Actor], mentions: Sequence[Mention]):
        self.doc = doc
        self.names = {actor.actor_id: actor.name for actor in actors}
        self.types = {actor.actor_id: actor.type for actor in actors}
        self.mentions = sorted(mentions, key=lambda m: (m.start, m.end))
        self._starts = [mention.start for mention in self.mentions]

    def within(self, span: Span) -> list[Mention]:
        """Return the mentions that lie in a span."""
        found = self.mentions[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]
        return [mention for mention in found if mention.end <= span.end]

    def of(self, span: Span | None, head: int | None) -> tuple[str, ...]:
        """Return the actor ids of a source, joint ones each; empty where no actor stands behind it."""
        if span is None or head is None:
            return ()
        if self.doc[head].tag_ in {"WP", "WDT"} and grammar.is_relative(self.doc[head].head):
            head = self.doc[head].head.head.i  # "the union, which says"
            span = grammar.phrase(self.doc[head], relative=False)
        inside = self.within(span)
        if not inside:
            return ()
        token = self.doc[head]
        ids: list[str] = []
        for noun in (token, *grammar.conjuncts(token)):
            ids += self._of_noun(noun, inside)
        return tuple(dict.fromkeys(ids))

    def _of_noun(self, noun: Token, inside: list[Mention]) -> list[str]:
        if noun.lower_ in JOINT:
            phrase = grammar.phrase(noun)
            return [m.actor_id for m in inside if phrase.contains(Span(m.start, m.end))]
        at = Span(noun.idx, noun.idx + len(noun))
        over = [m for m in inside if m.start < at.end and at.start < m.end]
        if over:
            longest = max(m.end - m.start for m in over)
            return [m.actor_id for m in over if m.end - m.start == longest]
        for name in grammar.appositions(noun):
            if (found := self._of_noun(name, inside)) and self.types.get(found[0]) in {"PERSON", "ORG"}:
                return found
        beside = next((m for m in inside if m.start == at.end + 1 and self.types.get(m.actor_id) == "PERSON"), None)
        if beside is not None and text_of(self.doc)[beside.end : beside.end + 2] not in {"’s", "'s"}:
            return [beside.actor_id]  # "Port Authority director [Ann Lee]"
        named = self._named_behind(noun, inside)
        if named is not None:
            return [named]
        phrase = grammar.phrase(noun)
        own = [m for m in inside if phrase.contains(Span(m.start, m.end))]
        people = [
            m
            for m in own
            if self.types.get(m.actor_id) == "PERSON" and text_of(self.doc)[m.end : m.end + 2] not in {"’s", "'s"}
        ]
        if people and noun.pos_ == "PROPN":
            return [people[0].actor_id]
        if noun.lower_ in BODIES:
            return [m.actor_id for m in own]
        return []

    def _named_behind(self, noun: Token, inside: list[Mention]) -> str | None:
        """Return the person who renames a noun behind a comma: "her son, [the painter Otto Brahm]"."""
        text, end = text_of(self.doc), noun.idx + len(noun)
        for mention in inside:
            if mention.start > end and self.types.get(mention.actor_id) == "PERSON":
                own = text[mention.end : mention.end + 2] not in {"’s", "'s"}
                return mention.actor_id if own and RENAMING.fullmatch(text[end : mention.start]) else None
        return None

    def answering(self, rows: Sequence[Quote]) -> list[Quote]:
        """Return the rows, answers under a mere "A:" with the one person named before the first as their speaker.

        Where several persons are named there, it stays open who answers.
        """
        answers = [row for row in rows if row.source_text in ANSWERS and row.cue == ":"]
        first = min((row.source_start for row in answers), default=0)
        near = (mention for mention in self.mentions if mention.start < first)
        who = tuple({m.actor_id for m in near if m.form != "pronoun" and self.types[m.actor_id] == "PERSON"})
        if len(who) != 1:
            return list(rows)
        known = {"speaker_ids": who, "speaker": self.names[who[0]], "confidence": 0.7, "why": ONE_NAMED}
        return [replace(row, **known) if row in answers else row for row in rows]

    def named(self, ids: Sequence[str], words: str | None) -> str | None:
        """Return the names of some actors, else the source's words."""
        return "; ".join(self.names[i] for i in ids) if ids else words
