"""Identity: which earlier voice a wording means, or that it brings a new one in."""

from __future__ import annotations

import re

from kit.actors.records import Actor
from kit.actors.words import full_rank
from kit.sourcing.earlier import MEMORY, Earlier
from kit.sourcing.named_later import is_named_later
from kit.sourcing.names import Names
from kit.sourcing.phrases import Phrase
from kit.sourcing.pointing import point_back
from kit.sourcing.vocabulary import SPOKES, WORD
from kit.sourcing.voice import Voice
from kit.spans import Span

ARTICLE = re.compile(r"^(?:the|a|an|both|this|that|these|those)\s+", re.IGNORECASE)
DIFFERENT = re.compile(r"\b(?:another|other|others|second|third|fourth|different|separate)\b", re.IGNORECASE)


class Register:
    """Keep the voices met so far and find the one that a wording means."""

    def __init__(self, names: Names):
        self.names = names
        self.voices: list[Voice] = []
        self._by_actors: dict[tuple[str, ...], Voice] = {}
        self._by_words: dict[str, Voice] = {}
        self.earlier = Earlier(names, self.voices, self._by_actors)
        self._by_span: dict[tuple[int, int], Voice] = {}
        self._by_group: dict[str, Voice] = {}

    def of_actors(self, ids: tuple[str, ...]):
        """Return the voice of these actors, or None."""
        return self._by_actors.get(tuple(sorted(ids)))

    def find(self, phrase: Phrase, actors: tuple[Actor, ...], *, said=None, new=True, words: tuple[Span, ...] = ()):
        """Return the voice of a wording, a new one where it is none met before.

        `actors` stand behind it by the quotes stage, `said` is how that stage calls the speaker.
        With `new` False a voice not met before is None. Whoever speaks only inside `words`, what it
        says here, isn't meant.
        """
        self.earlier.words = words
        known = self._by_span.get(phrase.span) or self._around(phrase)
        if known is not None:
            return known
        ids = self._ids(phrase, actors)
        key = (*ids, plain(phrase.core_text)) if ids and phrase.joint else ids
        groups = tuple(a.actor_id for a in actors if a.type == "GROUP") if not ids else ()
        voice = self._by_actors.get(key) if ids else self._unnamed(phrase, said, groups)
        if voice is None and phrase.type == "organisation" and not phrase.pronoun:
            voice = self.earlier.same_ministry(phrase)
        if voice is None and ids == key and phrase.type == "named person":
            voice = self._described_before(phrase, actors)
        if voice is None:
            if not new or phrase.pronoun and not ids:
                return None
            voice = Voice()
            self.voices.append(voice)
            if not ids:
                point_back(voice, phrase, self.voices[-MEMORY - 1 : -1], self.names)
        self._add(voice, phrase, ids, groups)
        if key:
            self._by_actors[key] = voice
        return voice

    def holds(self, span: Span) -> bool:
        """Tell whether a span lies in the words of a voice met just before ("an official, [who] ...")."""
        return any(p.span.contains(span) and p.span != span for v in self.voices[-MEMORY:] for p in v.phrases)

    def _around(self, phrase: Phrase):
        """Return the voice in whose own words a relative pronoun stands ("an official, [who] ...")."""
        if phrase.text.lower() not in {"who", "whom"}:
            return None
        near = reversed(self.voices[-MEMORY:])
        return next((v for v in near if any(p.span.contains(phrase.span) for p in v.phrases)), None)

    def _ids(self, phrase: Phrase, actors: tuple[Actor, ...]) -> tuple[str, ...]:
        if phrase.type == "named person" or phrase.joint:
            people = [a.actor_id for a in actors if a.type == "PERSON"]
            people = people or [i for i in phrase.names if self.names.actors[i].type == "PERSON"]
            return tuple(sorted(people))
        if phrase.type == "unnamed person" and phrase.definite and not phrase.pronoun:
            return tuple(a.actor_id for a in actors if a.type == "PERSON" and len(actors) == 1)  # "the father of two"
        if phrase.type == "organisation":
            bodies = [i for i in phrase.names if self.names.actors[i].type != "PERSON"]
            bodies = bodies or [a.actor_id for a in actors if a.type != "PERSON"]
            return tuple(sorted(bodies))
        return ()

    def _add(self, voice: Voice, phrase: Phrase, ids: tuple[str, ...], groups: tuple[str, ...]) -> None:
        voice.phrases.append(phrase)
        self._by_span[phrase.span] = voice
        for group in groups:
            self._by_group[group] = voice
        if voice.type.startswith("unnamed"):
            voice.group_ids = tuple(dict.fromkeys((*voice.group_ids, *groups)))
        voice.actor_ids = voice.actor_ids or ids
        if not phrase.pronoun:
            self._by_words.setdefault(plain(phrase.text), voice)
        roles = [self.names.actors[i].role or "" for i in ids]
        told = {word.lower() for words in (phrase.core_text, *roles) for word in WORD.findall(words)}
        self.earlier.note(voice, {phrase.noun, *told, *map(full_rank, told)})

    def _unnamed(self, phrase: Phrase, said: str | None, groups: tuple[str, ...]):
        if phrase.pronoun:
            met = next((self._by_group[group] for group in groups if group in self._by_group), None)
            told = self._by_words.get(plain(said)) if said else None
            return met or told or self.earlier.behind_pronoun(phrase)
        if DIFFERENT.search(phrase.text) or phrase.text.lower() == "one":
            return None
        same = self._by_words.get(plain(phrase.text))
        if phrase.type in {"document", "organisation"}:
            return same or (self.earlier.paper_or_body(phrase) if phrase.definite else None)
        if phrase.partitive is not None:
            return same if phrase.type == "unnamed group" else None
        if phrase.definite:
            same = same if same is not None and same.type == phrase.type else None
            near = self.earlier.antecedent(phrase)
            return max(filter(None, (same, near)), key=lambda voice: voice.phrases[-1].span.start, default=None)
        if phrase.type == "unnamed group" or phrase.noun in SPOKES or phrase.head.i == phrase.head.left_edge.i:
            return same
        return None

    def _described_before(self, phrase: Phrase, actors: tuple[Actor, ...]):
        """Return the voice just met that was described and is named here for the first time."""
        if not self.voices:
            return None
        voice = self.voices[-1]
        if voice.type != "unnamed person" or not is_named_later(voice.phrases[0], phrase, actors, self.names):
            return None
        voice.named_later = f"“{voice.phrases[0].text}” is named in “{phrase.text}”"
        return voice


def plain(words: str) -> str:
    return ARTICLE.sub("", " ".join(words.lower().split())).replace("’", "'")
