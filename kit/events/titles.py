"""Titles: an event in a few words, as a reader would write it, never cut inside a phrase."""

from __future__ import annotations

import re
from collections.abc import Collection

from spacy.tokens import Token

from kit.events import nouns
from kit.events.clause_parts import is_plural, phrase, urged, verb_parts
from kit.events.doers import doer
from kit.events.fragments import told
from kit.events.gapping import Gap, rest_of
from kit.events.happenings import Happening
from kit.events.joining import count, join, possessive
from kit.events.nominals import Nominals
from kit.events.phrases import SHORT
from kit.events.polish import hyphened, polished
from kit.events.speakers import Speaker
from kit.events.standing import is_bare, is_told
from kit.events.wording import MOST_WORDS
from kit.language import grammar, text_of
from kit.language.lemmas import is_one_of
from kit.spans import Span
from kit.times.naming import Named

OWN = re.compile(r"\b(I|me|my|myself|we|us|our|ours|ourselves|you|your)\b|^(?i:it|they|he|she|this|that) ")
"""Words that only the speaker's own words explain: what holds them stands as it was said, behind the speaker's name."""
AS_SUBJECT = {"him": "He", "her": "She", "them": "They"}
PLANNING = nouns.words("verbs", "given_up") | nouns.words("verbs", "foretelling")


class Titler(Nominals):
    """Write titles."""

    def title(
        self,
        happening: Happening,
        *,
        speaker: Speaker | None = None,
        said: Span | None = None,
        inside: Span | None = None,
        source: Span | None = None,
        place: str | None = None,
        spellings: Collection[str] = (),
    ) -> str:
        """Return at most twenty words: who, does what, to whom, where.

        `speaker` is who says the statement in which it stands: the "I" of his words. `said` is the
        content of a saying where that stands before its verb, `inside` that of the statement that
        holds the event, `source` the words of an unnamed speaker; `place` is added if none of its `spellings` stands.
        """
        if (named := happening.naming) is not None:
            words = self._day_named(named, speaker)
        elif happening.gap is not None:
            words = self._of_gap(happening.head, happening.gap, speaker)
        elif happening.is_nominal:
            words = self.of_noun(happening, speaker)
        elif (call := urged(happening.head)) is not None:
            words = self._called_for(happening.head, *call)
        else:
            words = self._of_clause(happening, speaker, inside)
            words = self._with_content(self._with_source(words, happening.head, source), happening.head, said)
        if place is not None and not is_told(place, words) and not any(spelling in words for spelling in spellings):
            longer = f"{words} in {'the ' if place in nouns.words('nouns', 'with_the') else ''}{place}"
            words = longer if count(f"{words} in {place}") <= MOST_WORDS else words
        words = hyphened(polished(words), happening.head.sent.text)
        if not 0 < count(words) <= MOST_WORDS:
            words = happening.head.text if happening.is_nominal else self._bare(told(happening.head))
        return words[:1].upper() + words[1:]

    def _of_clause(self, happening: Happening, speaker: Speaker | None, inside: Span | None) -> str:
        """Return what a verb tells; what only the speaker's own words explain stays so, behind the speaker's name."""
        head = happening.head
        within = head.doc.char_span(*inside, alignment_mode="contract") if inside is not None else None
        words = self.clause(told(head), MOST_WORDS, speaker=speaker, within=within, keep=head)
        if _is_to_come(happening):  # "a review [held] next week"
            words = re.sub(rf"\b(?:was|were) {head.text}\b", f"will be {head.text}", words, count=1)
        own = speaker is not None and speaker.in_own_words and not happening.is_saying
        if own and (is_bare(head, words) or OWN.search(words)):
            room = MOST_WORDS - count(speaker.name)
            return f"{speaker.name}: {self.clause(told(head), room, within=within, as_said=True, keep=head)}"
        return words

    def _of_gap(self, verb: Token, gap: Gap, speaker: Speaker | None) -> str:
        """Return a clause that leaves out its verb with the verb of the clause before: "Vale died"."""
        who = doer(verb)
        if gap.role == "subject" or who is None:
            subject = self.noun(gap.head, SHORT) if gap.head.pos_ == "PROPN" else join(gap.tokens)
            if gap.tokens[0].tag_ == "PRP$" and (name := self.owner_name(gap.tokens[0])):
                subject = f"{possessive(name)} {join(gap.tokens[1:])}"
        else:
            subject = self.subject(who, verb, speaker)
        rest = join(rest_of(verb, gap, self._timed, {token.i for token in verb_parts(verb)}))
        return f"{subject} {self.verb(verb, who, speaker)} {rest}"

    def _day_named(self, named: Named, speaker: Speaker | None) -> str:
        """Return what is made of a day, the day with it: "The judge set Friday as the deadline"."""
        verb, noun = named
        who = doer(verb) if not grammar.is_passive(verb) else None
        first = min(t.i for t in verb_parts(verb)) if who is not None else verb.left_edge.i
        opened = join(verb.doc[first : next(iter(phrase(noun)), noun).i])
        subject = self.subject(who, verb, speaker) if who is not None else ""
        return f"{subject} {opened} {self.trimmed(noun, phrase(noun), SHORT, self._timed, told=who)}"

    def _bare(self, head: Token) -> str:
        """Return only who and the verb, where a clause can't be cut to fit."""
        who = doer(head)
        ids = self._parties.of(who, conjoined=False) if who is not None else ()
        name = self._actors[ids[0]].name if len(ids) == 1 else join([*grammar.premodifiers(who), who]) if who else ""
        return f"{name} {self.verb(head, who)}".strip()

    def _called_for(self, head: Token, who: Token, above: Token) -> str:
        """Return what somebody is told to do: "The mayor was urged to resign"."""
        subject = self.noun(who, SHORT, without=head)
        subject = AS_SUBJECT.get(subject.lower(), subject)
        own = join(sorted(verb_parts(head), key=lambda token: token.i)).removeprefix("to ")
        participle = (
            above.lower_ if above.tag_ == "VBN" or above.lower_.endswith("ed") or above.lemma_ == "tell" else ""
        )
        verb = f"{'were' if is_plural(who) else 'was'} {participle} to {own}" if participle else f"to {own}"
        room = MOST_WORDS - count(subject) - count(verb)
        rest = self.trimmed(head, [t for t in head.subtree if t.i > head.i], room, self._timed, told=who)
        return f"{subject} {verb} {rest}".strip()

    def _with_source(self, words: str, head: Token, source: Span | None) -> str:
        """Return a saying with the whole phrase of its speaker, where the parse cut off how it begins."""
        who = doer(head)
        opens = next(iter(phrase(who)), who) if who is not None else None
        if source is None or opens is None or not source.start < opens.idx < source.end:
            return words
        lost = text_of(head.doc)[source.start : opens.idx]
        subject = self.subject(who, head, None)
        return (
            f"{lost}{subject}{words.removeprefix(subject)}" if words.startswith(subject) and "," not in lost else words
        )

    def _with_content(self, words: str, head: Token, said: Span | None) -> str:
        """Return a saying with what it says, where that stands before it and there is room."""
        content = head.doc.char_span(*said, alignment_mode="contract") if said is not None else None
        below = grammar.complement(head)
        if content is None or content.start > head.i or below is not None and below.i > head.i:
            return words
        main = content.root
        if main.pos_ not in {"VERB", "AUX"} and grammar.own_subject(main) is None:
            main = next((token for token in content if _is_main(token)), None)  # "OXLEY : A shed burned down"
        if main is None:
            return words
        longer = f"{words}: {self.clause(main, MOST_WORDS - count(words), within=content)}"
        return longer if count(longer) <= MOST_WORDS else words


def _is_main(token: Token) -> bool:
    """Tell whether a word is a finite verb with a subject, in no clause that hangs on another's noun or verb."""
    finite = token.pos_ == "VERB" and grammar.tense(token) is not None and grammar.own_subject(token) is not None
    return finite and not grammar.is_adverb_clause(token) and not grammar.is_noun_clause(token)


def _is_to_come(happening: Happening) -> bool:
    """Tell whether a bare participle tells what lies ahead."""
    head = happening.head
    bare = head.tag_ == "VBN" and not grammar.auxiliaries(head) and not is_one_of(head, PLANNING)
    return bare and happening.time is not None and happening.time.direction == "future"
