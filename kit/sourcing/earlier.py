"""Earlier: which of the voices met before a definite phrase or a pronoun means."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kit.actors.words import kin, name_list
from kit.language import grammar
from kit.sourcing.names import Names
from kit.sourcing.phrases import FORMER, Phrase
from kit.sourcing.pointing import NAMED_WITHIN
from kit.sourcing.vocabulary import WORD, nouns, same_papers, standing_of
from kit.sourcing.voice import Voice
from kit.spans import Span

AGE = re.compile(r"\b\d{1,3}-year-old\b")
OFFICES = {"ministry", "department"}
ANYBODY = {"someone", "somebody", "anyone", "anybody", "everyone", "everybody"}
MEMORY = 6
"""How many voices back a wording may point."""


class Earlier:
    """Look back at the voices met so far; `by_actors` has them by the actors behind them."""

    def __init__(self, names: Names, voices: list[Voice], by_actors: dict[tuple[str, ...], Voice]):
        self.names, self.voices, self._by_actors = names, voices, by_actors
        self.words: tuple[Span, ...] = ()
        self._by_noun: dict[str, list[Voice]] = {}

    def _met(self) -> list[Voice]:
        """Return the last voices, those left out that only what is said here brings in."""
        recent = self.voices[-MEMORY:]
        return [v for v in recent if not any(a <= v.phrases[-1].span.start < b for a, b in self.words)]

    def note(self, voice: Voice, words: Iterable[str]) -> None:
        """Note the words by which a voice can be meant again."""
        for noun in words:
            known = self._by_noun.setdefault(noun, [])
            if not known or known[-1] is not voice:
                known.append(voice)

    def antecedent(self, phrase: Phrase) -> Voice | None:
        """Return the earlier voice that "the official" or "the two officials" points back to."""
        for voice in reversed(self._by_noun.get(phrase.noun, [])[-MEMORY:]):
            if voice.type == "named person" and phrase.type == "unnamed person":
                if self._fits_office(voice, phrase):
                    return voice
                continue
            if (
                voice.type == phrase.type
                and _agree(voice.phrases[0].people, phrase.people)
                and not _elsewhere(voice, phrase)
            ):
                return voice
        if phrase.noun in nouns("people", "bare"):
            near = [v for v in self._met() if v.type == phrase.type]
            agreeing = [v for v in near if _agree(v.phrases[0].people, phrase.people)]
            return agreeing[0] if len(agreeing) == 1 else self._spoke_last(phrase, paragraphs=2)
        described = phrase.noun in kin() or AGE.search(phrase.core_text) is not None
        last = self._spoke_last(phrase, paragraphs=1)
        alike = last is not None and phrase.noun in nouns("people", "generic") and _alike(last, phrase)
        return last if described or alike else None

    def _fits_office(self, voice: Voice, phrase: Phrase) -> bool:
        """Tell whether the words before a noun are somebody's own: "the prime minister" is no schools minister."""
        roles = [self.names.actors[i].role or "" for i in voice.actor_ids if i in self.names.actors]
        told = {w.lower() for words in (*roles, *(p.text for p in voice.phrases)) for w in WORD.findall(words)}
        own = {token.lower_ for token in grammar.premodifiers(phrase.head) if token.pos_ in {"NOUN", "PROPN", "ADJ"}}
        return all(word in told or FORMER.match(word) for word in own)

    def _spoke_last(self, phrase: Phrase, *, paragraphs: int) -> Voice | None:
        """Return the one person without a name who spoke last before "the person", near enough to be meant."""
        before = [v for v in self._met() if v.phrases[-1].span.end <= phrase.span.start]
        before = [voice for voice in before if voice.phrases[-1].noun not in ANYBODY]
        last = max(before, key=lambda voice: voice.phrases[-1].span.start, default=None)
        if last is None or last.type != "unnamed person" or phrase.type != last.type:
            return None
        between = self.names.text[last.phrases[-1].span.end : phrase.span.start]
        near = len(re.findall(r"\n+", between)) < paragraphs
        return last if near and phrase.text[:4].lower() == "the " else None

    def behind_pronoun(self, phrase: Phrase) -> Voice | None:
        """Return the voice near that "he", "they" or "it" can mean by its number."""
        wanted = {"he": "unnamed person", "she": "unnamed person", "they": "unnamed group", "it": "organisation"}
        here = phrase.head.sent.start_char
        for voice in reversed(self.voices[-MEMORY:]):
            last = voice.phrases[-1]
            near = last.span.start >= here - 400 and last.span.end <= phrase.span.start
            if near and voice.type == wanted.get(phrase.text.lower()):
                return voice
        return None

    def same_ministry(self, phrase: Phrase) -> Voice | None:
        """Return the ministry told by the same words: "Norway's trade ministry" and "the Ministry of Trade"."""
        words, states = _of_office(phrase), {m.actor_id for m in phrase.qualifiers}
        for voice in reversed(self.voices) if words else ():
            first = voice.phrases[0]
            if voice.type == phrase.type and _of_office(first) == words:
                theirs = {m.actor_id for m in first.qualifiers}
                return voice if states <= theirs or theirs <= states else None
        return None

    def paper_or_body(self, phrase: Phrase) -> Voice | None:
        """Return the paper or body that a definite phrase means."""
        return self._same_kind(phrase) or self._body_before(phrase)

    def _same_kind(self, phrase: Phrase) -> Voice | None:
        """Return the latest paper that "the telegram", or the body that "the company" can mean."""
        like = same_papers().get(phrase.noun, frozenset()) - {phrase.noun}
        others = [v for v in self.voices[-6 * MEMORY :] if any(v in self._by_noun.get(noun, ()) for noun in like)]
        for voice in (*reversed(self._by_noun.get(phrase.noun, [])[-MEMORY:]), *reversed(others[-MEMORY:])):
            if voice.type == phrase.type:
                return voice
        return None

    def _body_before(self, phrase: Phrase) -> Voice | None:
        """Return the body that spoke last, which "the company" is where no other body is named between."""
        if phrase.noun not in name_list("any_body") or phrase.qualifiers:
            return None
        near = [m for m in self.names.before(phrase.span.start, within=NAMED_WITHIN)]
        bodies = {m.actor_id for m in near if self.names.actors[m.actor_id].type == "ORG"}
        voice = self._by_actors.get(tuple(bodies)) if len(bodies) == 1 else None
        known = voice is not None and self.names.actors[voice.actor_ids[0]].kind in {"company", "other"}
        return voice if known and voice in self.voices[-MEMORY:] else None


def _of_office(phrase: Phrase) -> frozenset[str]:
    """Return the words that say which ministry is meant; none for other bodies, or "the ministry" alone."""
    tokens = phrase.head.doc.char_span(*phrase.core, alignment_mode="expand")
    own = [t for t in tokens if not any(m.start <= t.idx < m.end for m in phrase.qualifiers)]
    words = {t.lower_ for t in own if t.pos_ in {"NOUN", "PROPN", "ADJ"} and t.lower_ != "affairs"}
    return frozenset(words) if words & OFFICES and words - OFFICES else frozenset()


def _alike(voice: Voice, phrase: Phrase) -> bool:
    """Tell whether "the official" may be somebody described before: a civil servant, not a nurse."""
    standing = standing_of(voice.phrases[0].noun)
    return standing in {None, standing_of(phrase.noun)}


def _elsewhere(voice: Voice, phrase: Phrase) -> bool:
    """Tell whether both are of somebody, and not of the same: the ambassador to Norway, the ambassador to Peru."""
    earlier = {m.actor_id for p in voice.phrases for m in p.qualifiers}
    own = {m.actor_id for m in phrase.qualifiers}
    return bool(earlier) and bool(own - earlier)


def _agree(earlier, later) -> bool:
    """Tell whether a counted phrase can mean the earlier one: the same number, or none said now."""
    return earlier == later or (later is not None and later == (2, None))
