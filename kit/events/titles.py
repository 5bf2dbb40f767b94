"""Titles: an event in a few words, as a reader would write it, never cut inside a phrase."""

from __future__ import annotations

import re

from spacy.tokens import Token

from kit.actors.records import Actor
from kit.events.happenings import Happening
from kit.language import grammar
from kit.relations.parties import Parties, referent

MOST_WORDS = 20
SHORT = 9  # words of a noun phrase kept whole; a longer one loses what follows its head


class Titler:
    """Write titles; knows the actors' names and which tokens belong to time expressions."""

    def __init__(self, actors: tuple[Actor, ...], parties: Parties, timed: set[int]):
        self._names = {actor.actor_id: actor for actor in actors}
        self._parties, self._timed = parties, timed

    def title(self, happening: Happening, said: str = "") -> str:
        """Return at most twenty words: who, does what, to whom, where; `said` is what a saying says."""
        if happening.is_nominal:
            words = self._nominal(happening.head)
        else:
            words = self._clause(happening.head, MOST_WORDS)
            if said and grammar.complement(happening.head) is None:
                longer = f"{words}: {said}"
                words = longer if _count(longer) <= MOST_WORDS else words
        return _sentence(words)

    def _nominal(self, noun: Token) -> str:
        joined = grammar.possessor(noun)
        words = self._noun(noun, most=MOST_WORDS)
        joiner = grammar.coordinator(joined) if joined is not None else None
        if joiner is not None and joiner.head is joined and joiner.i:
            # "A and B’s summit", where the parser leaves A out
            words = f"{self._noun(_head_of_name(noun.doc[joiner.i - 1]), most=SHORT)} {joiner.text} {words}"
        return re.sub(r"^(the|a|an|this|that) ", "", words, flags=re.I)

    def _clause(self, head: Token, budget: int) -> str:
        """Return subject, verb and objects, and as much of the rest as the budget of words allows."""
        doer = grammar.subject(head)
        subject = self._subject(doer) if doer is not None else ""
        verb = self._verb(head, doer)
        core: list[tuple[int, str]] = []
        extra: list[tuple[int, int, str]] = []
        receiver = grammar.indirect_object(head)
        for noun in (*((receiver,) if receiver is not None else ()), *_first_objects(head)):
            core.append((noun.i, self._noun(noun, most=SHORT)))
        for before, noun in grammar.modifiers(head):
            if noun.i in self._timed or not before:
                continue
            words = f"{before} {self._noun(noun, most=SHORT)}"
            extra.append(
                (1 if before in {"to", "with", "into", "by", "against", "as", "from", "for"} else 2, noun.i, words)
            )
        below = grammar.complement(head)
        used = _count(subject) + _count(verb) + sum(_count(words) for _, words in core)
        if below is not None and below.i not in self._timed and below.i > head.i:
            words = self._complement(below, budget - used)
            if words:
                core.append((below.i, words))
                used += _count(words)
        for _, place, words in sorted(extra):
            if used + _count(words) <= budget:
                core.append((place if place > head.i else place + 10_000_000, words))
                used += _count(words)
        return " ".join(part for part in (subject, verb, *(words for _, words in sorted(core))) if part)

    def _complement(self, below: Token, budget: int) -> str:
        """Return what completes a verb, whole where it fits, else its core, else nothing."""
        if below.pos_ in {"VERB", "AUX"} or grammar.own_subject(below) is not None or grammar.is_copular(below):
            opener = grammar.marker(below)
            if opener is not None and opener.lower_ == "to":
                words = self._infinitive(below, budget)
            else:
                opening = f"{opener.lower_ if opener is not None else 'that'} "
                words = opening + self._clause(below, budget - 1)
        else:
            words = self._noun(below, most=SHORT)
        return words if _count(words) <= budget else ""

    def _infinitive(self, verb: Token, budget: int) -> str:
        words = self._clause(verb, budget)
        doer = grammar.subject(verb)
        subject = self._subject(doer) if doer is not None else ""
        words = words[len(subject) :].strip() if subject and words.startswith(subject) else words
        return words if words.startswith("to ") else f"to {words}"

    def _subject(self, doer: Token) -> str:
        doer = referent(doer)
        first = grammar.first_conjunct(doer)
        members = [first, *grammar.conjuncts(first)]
        names = [self._noun(member, most=SHORT) for member in members]
        return _listing(names)

    def _noun(self, noun: Token, *, most: int) -> str:
        """Return a noun phrase without times, relative clauses and loose appositions; pronouns by name."""
        ids = self._parties.of(noun, conjoined=False)
        if noun.pos_ == "PRON" and ids:
            return _listing([self._names[i].name for i in ids])
        person = [self._names[i] for i in ids if self._names[i].type == "PERSON"]
        if noun.pos_ == "PROPN" and len(ids) == 1 and person:
            return person[0].name
        words = self._words(noun, *grammar.phrase(noun, relative=False))
        if _count(words) > most:
            last = noun.idx + len(noun)
            words = self._words(noun, grammar.phrase(noun, relative=False).start, last)
        return words

    def _words(self, noun: Token, start: int, end: int) -> str:
        doc = noun.doc
        drop = {
            token.i
            for child in noun.subtree
            if child.i in self._timed and child.head.i not in self._timed
            for token in child.subtree
        }
        renaming = {token.i for other in grammar.appositions(noun) for token in other.subtree}
        kept = [t for t in noun.subtree if start <= t.idx < end and t.i not in drop | renaming and not t.is_space]
        kept += [t for t in doc[noun.i : noun.i + 1] if t not in kept]
        return _join(sorted(kept, key=lambda token: token.i))

    def _verb(self, head: Token, doer: Token | None) -> str:
        """Return the verb group without adverbs; a bare participle gets the auxiliary it lacks."""
        if grammar.is_copular(head) and not head.tag_.startswith("V"):
            helpers = _join([*grammar.auxiliaries(head), *_negation(head)])
            return f"{helpers} {self._noun(head, most=SHORT)}".strip()
        parts = sorted(
            {*grammar.auxiliaries(head), *_negation(head), head, *grammar.particles(head)}, key=lambda t: t.i
        )
        opener = grammar.marker(head)
        words = _join(parts)
        if len(parts) == 1 and head.tag_ == "VBN" and grammar.is_passive(head):
            words = f"{'were' if doer is not None and _is_plural(doer) else 'was'} {words}"
        if opener is not None and opener.lower_ == "to" and grammar.tense(head) is None:
            above = head.head
            if grammar.is_open_complement(head) and above.pos_ in {"VERB", "ADJ"}:
                return f"{self._verb(above, doer)} to {words.removeprefix('to ')}"
        return words


def _first_objects(head: Token) -> tuple[Token, ...]:
    return grammar.objects(head)[:2]


def _negation(head: Token) -> list[Token]:
    word = grammar.negation(head)
    return [word] if word is not None and word.lower_ not in {"no", "neither"} else []


def _is_plural(noun: Token) -> bool:
    return noun.tag_ in {"NNS", "NNPS"} or bool(grammar.conjuncts(noun)) or noun.lower_ in {"they", "we", "you", "who"}


def _head_of_name(token: Token) -> Token:
    return token.head if grammar.is_name_part(token) and token.head.i < token.i else token


def _join(tokens) -> str:
    words = ""
    for token in tokens:
        glued = (
            words
            and (token.i and not token.doc[token.i - 1].whitespace_)
            and (
                token.is_punct
                or token.lower_ in {"n't", "n’t", "'s", "’s", "’", "'"}
                or words.endswith(("-", "“", "‘", "$"))
            )
        )
        words += ("" if not words or glued else " ") + token.text
    return _balanced(words)


def _balanced(words: str) -> str:
    """Return words without quotation marks that have lost their partner."""
    for opening, closing in (("“", "”"), ("(", ")")):
        if words.count(opening) != words.count(closing):
            words = words.replace(opening, "").replace(closing, "")
    return words.replace('"', "") if words.count('"') % 2 else words


def _listing(names: list[str]) -> str:
    names = list(dict.fromkeys(name for name in names if name))
    return " and ".join(names) if len(names) < 3 else f"{', '.join(names[:-1])} and {names[-1]}"


def _count(words: str) -> int:
    return len(words.split())


def _sentence(words: str) -> str:
    words = re.sub(r"\s+", " ", words).strip(" ,;:–—-")
    return words[:1].upper() + words[1:]
