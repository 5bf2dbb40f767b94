"""Memory: who was named so far, how often, of which gender, and who spoke last, while pronouns are read in order."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Mapping, Sequence

from kit.actors.antecedents import Seen
from kit.actors.fronted import lawyers, sentenced
from kit.actors.page import Page
from kit.actors.speaking import is_speaker, speakers

STRAY = 1.25  # how many clear pronouns there may be to one of the gender that most show
WINDOW = 14  # how many mentions back a pronoun is looked for
FAR = 24  # how many ahead who says it may be
AHEAD = 6  # how many mentions ahead somebody may be named in the same sentence


class Memory:
    """Hold the mentions read so far and those to come, and what pronouns have shown of their actors.

    `nouns` are all mentions by name and description in text order; `gender` is what the article
    states of each actor.
    """

    def __init__(self, page: Page, nouns: Sequence[Seen], gender: Mapping[int, str]):
        self.page, self.nouns, self.gender, self.at = page, nouns, gender, 0
        self.persons = {one.actor for one in nouns if one.kind == "PERSON"}
        self.recent: deque[Seen] = deque(maxlen=WINDOW)
        self.count: Counter = Counter()
        self.met: dict[int, str] = {}
        self.evidence: dict[int, Counter] = defaultdict(Counter)
        self.sentenced, self.lawyers = sentenced(page, nouns), lawyers(page, nouns)
        self.speaker: object = None  # who was the last to speak
        self.tellers: dict[int, object] = {}  # whom "he said" is taken for, by its token, while its words are read

    def read_up_to(self, i: int) -> None:
        """Take in the mentions before a token."""
        while self.at < len(self.nouns) and self.nouns[self.at].token < i:
            self.take(self.nouns[self.at])
            self.at += 1

    def take(self, one: Seen) -> None:
        """Take in one mention, by name or by pronoun."""
        self.recent.append(one)
        if one.kind in {"PERSON", "HUMAN"} and not one.plural and is_speaker(self.page, one.token):
            self.speaker = key_of(one)
        if one.actor is not None:
            self.count[one.actor] += 1

    def near(self) -> list[Seen]:
        """Return the mentions before and shortly behind."""
        return [*self.recent, *self.nouns[self.at : self.at + AHEAD]]

    def speakers(self, i: int) -> set[int]:
        """Return who is named as saying the words in which a token stands."""
        return speakers(self.page, i, [*self.recent, *self.nouns[self.at : self.at + FAR]])

    def known(self, one: Seen) -> str | None:
        """Return the gender of a mention, as the article states it or a pronoun has shown it."""
        if one.actor is None:
            return one.gender
        return self.gender.get(one.actor) or self.met.get(one.actor)

    def shown_gender(self) -> dict[int, str]:
        """Return the gender that clear pronouns showed of each actor, where they agree but for a stray one."""
        best = {actor: max(votes, key=votes.get) for actor, votes in self.evidence.items()}
        return {k: gender for k, gender in best.items() if self.evidence[k].total() <= STRAY * self.evidence[k][gender]}


def key_of(one: Seen) -> object:
    """Return what tells one candidate from another: an actor's number, or the noun itself."""
    return one.actor if one.actor is not None else ("noun", one.token)
