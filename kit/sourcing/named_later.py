"""Named later: a voice that the lead describes and the next sentences name."""

from __future__ import annotations

from kit.actors.records import Actor
from kit.actors.words import full_rank
from kit.sourcing.names import Names
from kit.sourcing.phrases import Phrase
from kit.sourcing.vocabulary import WORD, later_titles, nouns, pattern

SENTENCES, TOKENS = 3, 150
"""How far behind the description the name may stand."""


def is_named_later(first: Phrase, phrase: Phrase, actors: tuple[Actor, ...], names: Names) -> bool:
    """Tell whether a named phrase says who the voice described just before is.

    News writes "A lawmaker says ..." and gives the name in the next sentence. The description must
    introduce one person, the name must be new and near, its title must fit the description, and
    both may not belong to two bodies or countries. A description that fits anybody ("a woman")
    counts only in the first paragraph.
    """
    if first.definite or first.partitive is not None or len(phrase.names) > 1:
        return False
    if pattern("anonymity", "marks").search(first.head.sent.text):
        return False  # who asks not to be named is not named in the next sentence
    if phrase.head.i - first.head.i > TOKENS or any(
        a.type == "PERSON" and a.first_start < first.span.start for a in actors
    ):
        return False
    theirs = {m.actor_id for m in phrase.qualifiers if names.actor(m).type in {"ORG", "COUNTRY"}}
    if first.qualifiers and theirs and not theirs & {m.actor_id for m in first.qualifiers}:
        return False
    between = phrase.head.doc[first.head.i : phrase.head.i]
    if sum(token.is_sent_start is True for token in between) > SENTENCES:
        return False
    told = [phrase.text, *(actor.role or "" for actor in actors)]
    words = {word.lower() for text in told for word in WORD.findall(text)}
    words |= set(map(full_rank, words))
    if words & (later_titles(first.noun) | {first.noun}):
        return True
    return first.noun in nouns("people", "anybody") and "\n" not in names.text[: first.span.start].strip()
