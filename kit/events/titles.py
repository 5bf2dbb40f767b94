"""Titles: an event in a few words, as a reader would write it, never cut inside a phrase."""

from __future__ import annotations

import re
from collections.abc import Collection

from spacy.tokens import Token

from kit.events import nouns
from kit.events.clause_parts import is_plural, joint_owners, limit_phrase, phrase, urged, verb_parts, whole
from kit.events.doers import doer
from kit.events.fragments import told
from kit.events.gapping import Gap, rest_of
from kit.events.happenings import Happening
from kit.events.joining import count, join, listing, possessive
from kit.events.phrasing import SHORT
from kit.events.polish import hyphened, polished
from kit.events.speakers import Speaker
from kit.events.standing import is_bare, is_told, tells_of
from kit.events.wording import MOST_WORDS, Wording
from kit.language import grammar, text_of
from kit.language.lemmas import is_one_of
from kit.lexicon import read_toml
from kit.spans import Span
from kit.times.naming import Named, named_day

ARTICLE = re.compile(r"^(the|a|an|this|that|its|his|her|their) ", re.IGNORECASE)

OWN = re.compile(r"\b(I|me|my|myself|we|us|our|ours|ourselves|you|your)\b|^(?i:it|they|he|she|this|that) ")
"""Words that only the speaker's own words explain: what holds them stands as it was said, behind the speaker's name."""
AS_SUBJECT = {"him": "He", "her": "She", "them": "They"}
ENOUGH = 3  # words of a noun that stand alone
MOVED_OR_CAME = {*read_toml("events")["verbs"]["moved"], "come", "go", "take"}


class Titler(Wording):
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
        head, carrier = happening.head, happening.carrier
        carried = carrier != head
        if (named := _naming(happening)) is not None:
            words = self._day_named(named, speaker)
        elif happening.gap is not None:
            words = self._of_gap(head, happening.gap, speaker)
        elif happening.is_nominal and carried and self._has_own_date(head):  # "set a deadline of 3 May"
            words = self._named(head, self._nominal(head, without=carrier))
        elif happening.is_nominal and carried and grammar.is_object(head):  # "held talks", "called off the strike"
            words = self.clause(told(carrier), MOST_WORDS, speaker=speaker)
        elif happening.is_nominal:
            words = self._nominal(head, without=carrier)
            if carried and words == head.text and head.i > head.left_edge.i:  # "[next year’s] fair will open"
                words = f"The {words}"
            words = f"{words} {self._occurs(carrier, head)}" if carried else self._named(head, words)
            bare = ARTICLE.sub("", self._nominal(head, without=carrier))
            if not carried and count(bare) < ENOUGH and tells_of(head):  # "a similar explosion killed two people"
                words = self.clause(head.head, MOST_WORDS, speaker=speaker)
        elif (call := urged(head)) is not None:
            words = self._called_for(head, *call)
        else:
            within = head.doc.char_span(*inside, alignment_mode="contract") if inside is not None else None
            words = self.clause(told(head), MOST_WORDS, speaker=speaker, within=within, keep=head)
            own = speaker is not None and speaker.in_own_words and not happening.is_saying
            if own and (is_bare(head, words) or OWN.search(words)):
                room = MOST_WORDS - count(speaker.name)
                words = f"{speaker.name}: {self.clause(told(head), room, within=within, as_said=True, keep=head)}"
            words = self._with_content(self._with_source(words, head, source), head, said)
        told_of = place is None or is_told(place, words) or any(spelling in words for spelling in spellings)
        if not told_of and count(f"{words} in {place}") <= MOST_WORDS:
            words = f"{words} in {'the ' if place in nouns.words('nouns', 'with_the') else ''}{place}"
        words = hyphened(polished(words), head.sent.text)
        if not 0 < count(words) <= MOST_WORDS:
            words = self._bare(told(head)) if not happening.is_nominal else head.text
        return words[:1].upper() + words[1:]

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

    def _named(self, noun: Token, words: str) -> str:
        """Return the words of an event noun without its article; one alone with whose it is, or its date."""
        words = ARTICLE.sub("", words)
        if count(words) > 1:
            return words
        owner = grammar.possessor(noun)
        ids = self._parties.of(owner, conjoined=False) if owner is not None else ()
        if len(ids) == 1:
            return f"{possessive(self._actors[ids[0]].name)} {words}"
        return self.trimmed(noun, phrase(noun), SHORT, set())

    def _has_own_date(self, noun: Token) -> bool:
        """Tell whether a date is a noun's own, not that of the verb it is the object of: "called a vote for Friday"."""
        beside = [*grammar.modifiers(noun), *(pair for pair in grammar.modifiers(noun.head) if pair[0] == "for")]
        own = any(below.i in self._timed and before in {"of", "for"} for before, below in beside)
        return own and grammar.is_object(noun) and grammar.tense(noun.head) == "past"

    def _bare(self, head: Token) -> str:
        """Return only who and the verb, where a clause can't be cut to fit."""
        who = doer(head)
        ids = self._parties.of(who, conjoined=False) if who is not None else ()
        name = self._actors[ids[0]].name if len(ids) == 1 else join([*grammar.premodifiers(who), who]) if who else ""
        return f"{name} {self.verb(head, who)}".strip()

    def _occurs(self, carrier: Token, noun: Token) -> str:
        """Return the verb that says that its noun takes place, with how long where it says only that."""
        words, below = self.verb(carrier, noun), grammar.complement(carrier)
        if below is not None and below.i > carrier.i and grammar.is_infinitive(below):  # "is expected to begin"
            words, carrier = f"{words} {self.verb(below, noun)}", below
        own = {token.i for token in verb_parts(carrier)}  # "was put [off]"
        after = [token for token in carrier.subtree if token.i > carrier.i and token.i not in own]
        if limit_phrase(carrier) or is_one_of(carrier, read_toml("events")["verbs"]["need_time"]):
            words = f"{words} {self.trimmed(carrier, after, SHORT, set())}"
        elif is_one_of(carrier, MOVED_OR_CAME):  # "the trial would be put [on hold]", "the talks came [to nothing]"
            words = f"{words} {self.trimmed(carrier, after, SHORT, self._timed)}"
        return words.strip()

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

    def _nominal(self, noun: Token, *, without: Token) -> str:
        """Return a noun phrase with whose it is, by name, and with what "and" joins to its possessor."""
        own = {token.i for token in without.subtree} if noun.is_ancestor(without) else set()
        tokens = whole([token for token in phrase(noun) if token.i not in own])
        owner, joint = grammar.possessor(noun), joint_owners(noun)
        if joint:
            own = {token.i for member in joint for token in member.subtree}
            tokens = [
                token for token in tokens if token.i not in own and (token.pos_ != "CCONJ" or token.i > joint[-1].i)
            ]
            name = listing([self.noun(member, SHORT) for member in joint])
        elif owner is not None and (name := self.owner_name(owner)):
            tokens = [token for token in tokens if token != owner]
        else:
            return self.trimmed(noun, tokens, MOST_WORDS, self._timed, undated=True)
        return f"{possessive(name)} {self.trimmed(noun, tokens, MOST_WORDS - count(name), self._timed, undated=True)}"

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
        if content.root.pos_ not in {"VERB", "AUX"} and grammar.own_subject(content.root) is None:
            return words
        longer = f"{words}: {self.clause(content.root, MOST_WORDS - count(words), within=content)}"
        return longer if count(longer) <= MOST_WORDS else words


def _naming(happening: Happening) -> Named | None:
    """Return what makes the event of a day: "declared Tuesday a [day] of mourning", or None."""
    found = (named_day(child) for child in happening.verb.children) if happening.verb is not None else ()
    return next((named for named in found if named is not None and named.noun == happening.head), None)
