"""Identity: which earlier voice a wording means, or that it brings a new one in."""

from __future__ import annotations

import re

from kit.actors.records import Actor
from kit.actors.words import kin, name_list
from kit.sourcing.named_later import is_named_later
from kit.sourcing.names import Names
from kit.sourcing.phrases import Phrase
from kit.sourcing.pointing import NAMED_WITHIN, point_back
from kit.sourcing.vocabulary import full_title, nouns, same_papers
from kit.sourcing.voice import Voice
from kit.spans import Span

WORD = re.compile(r"[\w’'-]+")
ARTICLE = re.compile(r"^(?:the|a|an|both|this|that|these|those)\s+", re.IGNORECASE)
DIFFERENT = re.compile(r"\b(?:another|other|others|second|third|fourth|different|separate)\b", re.IGNORECASE)
AGE = re.compile(r"\b\d{1,3}-year-old\b")
MEMORY = 6
"""How many voices back a wording may point."""
SPOKES = {"spokesman", "spokeswoman", "spokesperson", "spokespeople"}


class Register:
    """Keep the voices met so far and find the one that a wording means."""

    def __init__(self, names: Names):
        self.names = names
        self.voices: list[Voice] = []
        self._by_actors: dict[tuple[str, ...], Voice] = {}
        self._by_words: dict[str, Voice] = {}
        self._by_noun: dict[str, list[Voice]] = {}
        self._by_span: dict[tuple[int, int], Voice] = {}
        self._by_group: dict[str, Voice] = {}

    def of_actors(self, ids: tuple[str, ...]):
        """Return the voice of these actors, or None."""
        return self._by_actors.get(tuple(sorted(ids)))

    def find(self, phrase: Phrase, actors: tuple[Actor, ...], *, said: str | None = None, new: bool = True):
        """Return the voice of a wording, a new one where it is none met before.

        `actors` stand behind it by the quotes stage, `said` is how that stage calls the speaker.
        With `new` False a voice not met before is None.
        """
        known = self._by_span.get(phrase.span) or self._around(phrase)
        if known is not None:
            return known
        ids = self._ids(phrase, actors)
        key = (*ids, plain(phrase.core_text)) if ids and phrase.joint else ids
        groups = tuple(a.actor_id for a in actors if a.type == "GROUP") if not ids else ()
        voice = self._by_actors.get(key) if ids else self._unnamed(phrase, said, groups)
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
        for noun in {phrase.noun, *told, *map(full_title, told)}:
            known = self._by_noun.setdefault(noun, [])
            if not known or known[-1] is not voice:
                known.append(voice)

    def _unnamed(self, phrase: Phrase, said: str | None, groups: tuple[str, ...]):
        if phrase.pronoun:
            met = next((self._by_group[group] for group in groups if group in self._by_group), None)
            return met or self._behind_pronoun(phrase, said)
        if DIFFERENT.search(phrase.text):
            return None
        same = self._by_words.get(plain(phrase.text))
        if phrase.type in {"document", "organisation"}:
            return same or (self._same_kind(phrase) or self._body_before(phrase) if phrase.definite else None)
        if phrase.partitive is not None:
            return same if phrase.type == "unnamed group" else None
        if phrase.definite:
            same, near = same if same is not None and same.type == phrase.type else None, self._antecedent(phrase)
            return max(filter(None, (same, near)), key=lambda voice: voice.phrases[-1].span.start, default=None)
        if phrase.type == "unnamed group" or phrase.noun in SPOKES or phrase.head.i == phrase.head.left_edge.i:
            return same
        return None

    def _behind_pronoun(self, phrase: Phrase, said: str | None):
        if said and plain(said) in self._by_words:
            return self._by_words[plain(said)]
        wanted = {"he": "unnamed person", "she": "unnamed person", "they": "unnamed group", "it": "organisation"}
        here = phrase.head.sent.start_char
        for voice in reversed(self.voices[-MEMORY:]):
            last = voice.phrases[-1]
            near = last.span.start >= here - 400 and last.span.end <= phrase.span.start
            if near and voice.type == wanted.get(phrase.text.lower()):
                return voice
        return None

    def _same_kind(self, phrase: Phrase):
        """Return the latest paper that "the telegram", or the body that "the company" can mean."""
        like = same_papers().get(phrase.noun, frozenset()) - {phrase.noun}
        others = [v for v in self.voices[-6 * MEMORY :] if any(v in self._by_noun.get(noun, ()) for noun in like)]
        for voice in (*reversed(self._by_noun.get(phrase.noun, [])[-MEMORY:]), *reversed(others[-MEMORY:])):
            if voice.type == phrase.type:
                return voice
        return None

    def _body_before(self, phrase: Phrase):
        """Return the body that spoke last, which "the company" is where no other body is named between."""
        if phrase.noun not in name_list("any_body") or phrase.qualifiers:
            return None
        near = [m for m in self.names.before(phrase.span.start, within=NAMED_WITHIN)]
        bodies = {m.actor_id for m in near if self.names.actors[m.actor_id].type == "ORG"}
        voice = self._by_actors.get(tuple(bodies)) if len(bodies) == 1 else None
        known = voice is not None and self.names.actors[voice.actor_ids[0]].kind in {"company", "other"}
        return voice if known and voice in self.voices[-MEMORY:] else None

    def _antecedent(self, phrase: Phrase):
        """Return the earlier voice that "the official" or "the two officials" points back to."""
        for voice in reversed(self._by_noun.get(phrase.noun, [])[-MEMORY:]):
            if voice.type == "named person" and phrase.type == "unnamed person":
                return voice
            if (
                voice.type == phrase.type
                and _agree(voice.phrases[0].people, phrase.people)
                and not _elsewhere(voice, phrase)
            ):
                return voice
        if phrase.noun in nouns("people", "bare"):
            near = [v for v in self.voices[-MEMORY:] if v.type == phrase.type]
            agreeing = [v for v in near if _agree(v.phrases[0].people, phrase.people)]
            return agreeing[0] if len(agreeing) == 1 else None
        return self._of_paragraph(phrase)

    def _of_paragraph(self, phrase: Phrase):
        """Return the person who spoke last in the paragraph, whom kinship or an age describes: "the mother of two"."""
        last = self.voices[-1] if self.voices else None
        if last is None or last.type != "unnamed person" or phrase.type != last.type:
            return None
        between = self.names.text[last.phrases[-1].span.end : phrase.span.start]
        described = phrase.noun in kin() or AGE.search(phrase.core_text) is not None
        return last if described and "\n" not in between and phrase.text[:4].lower() == "the " else None

    def _described_before(self, phrase: Phrase, actors: tuple[Actor, ...]):
        """Return the voice just met that was described and is named here for the first time."""
        if not self.voices:
            return None
        voice = self.voices[-1]
        if voice.type != "unnamed person" or not is_named_later(voice.phrases[0], phrase, actors, self.names):
            return None
        voice.named_later = f"“{voice.phrases[0].text}” is named in “{phrase.text}”"
        return voice


def _elsewhere(voice: Voice, phrase: Phrase) -> bool:
    """Tell whether both are of somebody, and not of the same: the ambassador to Norway, the ambassador to Peru."""
    earlier = {m.actor_id for p in voice.phrases for m in p.qualifiers}
    own = {m.actor_id for m in phrase.qualifiers}
    return bool(earlier) and bool(own - earlier)


def plain(words: str) -> str:
    return ARTICLE.sub("", " ".join(words.lower().split())).replace("’", "'")


def _agree(earlier, later) -> bool:
    """Tell whether a counted phrase can mean the earlier one: the same number, or none said now."""
    return earlier == later or (later is not None and later == (2, None))
