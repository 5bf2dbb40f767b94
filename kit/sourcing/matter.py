"""Matter: what a statement is about, reduced to word stems, actors, numbers and polarity."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from kit.language import grammar
from kit.quotes.records import Quote
from kit.sourcing.names import Names
from kit.spans import Span

CONTENT = {"NOUN", "VERB", "ADJ", "PROPN", "ADV"}
ENDINGS = (
    "ations",
    "ation",
    "ments",
    "ment",
    "ingly",
    "ings",
    "ness",
    "ities",
    "ity",
    "ions",
    "ion",
    "ing",
    "ers",
    "er",
)
ENDINGS += ("ies", "ied", "ed", "ly", "al", "es", "s", "e", "y")


@dataclass(frozen=True)
class Matter:
    """Hold the stems, actors and numbers of one statement, and whether it is negated."""

    words: frozenset[str]
    actors: frozenset[str]
    numbers: frozenset[str]
    negated: bool

    def likeness(self, other: Matter) -> float:
        """Return how far two statements say the same, 0 where they are not one claim."""
        if self.negated != other.negated:
            return 0.0
        if self.numbers and other.numbers and not self.numbers & other.numbers:
            return 0.0
        words = self.words & other.words
        both = len(words) + len(self.actors & other.actors)
        less = min(len(self.words) + len(self.actors), len(other.words) + len(other.actors))
        if len(words) < 2 or not less:
            return 0.0
        share = both / less
        union = len(self.words | other.words | self.actors | other.actors)
        if (len(words) >= 3 and share >= 0.6) or both / union >= 0.5:
            return share
        return 0.0

    def answers(self, other: Matter, actors: set[str]) -> float:
        """Return how well a denial by these actors fits a statement: shared words, and who it is about."""
        shared = self.words & other.words
        if not shared:
            return 0.0
        about = bool(actors & other.actors)
        return len(shared) / max(1, len(self.words)) + (0.3 if about else 0.0)


def matter_of(doc: Doc, quote: Quote, names: Names) -> Matter:
    """Return what a quotation is about."""
    words, numbers, actors = set(), set(), set()
    negated = quote.negated
    for start, end in quote.parts or (Span(quote.start, quote.end),):
        tokens = doc.char_span(start, end, alignment_mode="expand")
        if tokens is None:
            continue
        mentions = names.inside(Span(start, end), pronouns=True)
        actors |= {mention.actor_id for mention in mentions}
        named = {i for m in mentions if m.form != "description" for i in range(m.start, m.end)}
        negated = negated or grammar.negation(tokens.root) is not None
        for token in tokens:
            if token.idx in named:
                continue
            if token.like_num:
                numbers.add(token.lower_)
            elif token.pos_ in CONTENT and not token.is_stop and token.is_alpha:
                words.add(stem(token.lemma_.lower()))
    return Matter(frozenset(words), frozenset(actors), frozenset(numbers), negated)


def stem(word: str) -> str:
    """Return a word without its ending, so that verb and noun of one root meet.

    >>> stem("request"), stem("willingness"), stem("willing"), stem("denied"), stem("deny")
    ('request', 'will', 'will', 'den', 'den')
    """
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return stem(word[: -len(ending)]) if len(ending) > 1 else word[: -len(ending)]
    return word
