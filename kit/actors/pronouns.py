"""Pronouns: whom he, she, they, it and who mean, as far as the words decide.

Candidates are the actors named before, weighed by distance, role in the sentence, how often they
came up and the gender that the article states or other pronouns showed (after Lappin and Leass
1994). A human noun without a name ("a neighbour") can be meant too: then the pronoun stays open.
"""

from __future__ import annotations

from dataclasses import dataclass

from kit.actors.antecedents import Seen, barred, nameless, weight
from kit.actors.bound import doer_of, teller_of
from kit.actors.he_or_she import Choice, person_meant, speakers_of
from kit.actors.memory import Memory
from kit.actors.page import Page
from kit.actors.speaking import spoken_for
from kit.language import grammar

HE = {"he", "him", "his", "himself"}
SHE = {"she", "her", "hers", "herself"}
THEY = {"they", "them", "their", "theirs", "themselves"}
IT = {"it", "its", "itself"}
WHO = {"who", "whom", "whose"}


@dataclass(frozen=True)
class Resolved:
    """Hold whom a pronoun means: its token, the actors, a confidence and the reason in words."""

    token: int
    actors: tuple[int, ...]
    confidence: float
    why: str


def resolve_pronouns(page: Page, seen: list[Seen], gender: dict[int, str], names: dict[int, str]) -> list[Resolved]:
    """Return the pronouns that can be resolved, in text order.

    `seen` are the mentions by name and description in text order, `gender` what the article states
    of each actor, `names` the actors' names for the reasons.
    """
    nouns = [*seen, *nameless(page, {one.token for one in seen})]
    nouns.sort(key=lambda one: one.token)
    first = Memory(page, nouns, gender)
    _Resolver(first, names).run()
    return _Resolver(Memory(page, nouns, {**first.shown_gender(), **gender}), names).run()


class _Resolver:
    """Read the article once from front to back and give each pronoun its antecedent."""

    def __init__(self, memory: Memory, names: dict[int, str]):
        self.memory, self.page, self.recent, self.names = memory, memory.page, memory.recent, names

    def run(self) -> list[Resolved]:
        found, memory = [], self.memory
        for i, word in enumerate(self.page.lower):
            memory.read_up_to(i)
            answer = self._meant(i, word) if self.page.pos[i] in {"PRON", "DET"} else None
            if answer is None:
                continue
            found.append(answer)
            for actor in answer.actors:
                kind = "PERSON" if word in HE | SHE | WHO and actor in memory.persons else "ACTOR"
                memory.take(Seen(actor, kind, i, memory.gender.get(actor), word in THEY, True))
        return found

    def _meant(self, i: int, word: str) -> Resolved | None:
        if word in HE or word in SHE:
            choice = person_meant(self.memory, i, "m" if word in HE else "f")
            if choice is None:
                return None
            return Resolved(i, (choice.actor,), _confidence(choice.margin), self._why(i, choice))
        if word in WHO:
            return self._relative(i)
        if word in THEY:
            return self._plural(i)
        return self._thing(i) if word in IT else None

    def _why(self, i: int, choice: Choice) -> str:
        word, one, name = self.page.words[i], choice.seen, self.names[choice.actor]
        distance = self.page.sentence[i] - self.page.sentence[one.token]
        place = "in the same sentence" if distance == 0 else "in the sentence before" if distance == 1 else "further up"
        if not choice.rivals:
            return f"{word!r}: {name} is the only person named near that it fits ({place})"
        role = "subject " if grammar.is_subject(self.page.doc[one.token]) else ""
        known = "; the gender is told elsewhere in the article" if self.memory.gender.get(choice.actor) else ""
        return f"{word!r}: {name} fits best, as {role}{place}{known}"

    def _relative(self, i: int) -> Resolved | None:
        """Return the noun that a relative clause hangs on: "Falk, who ..."."""
        for above in (self.page.doc[i], *self.page.doc[i].ancestors):
            if grammar.is_relative(above):
                noun = above.head.i
                actors = tuple(
                    dict.fromkeys(one.actor for one in self.recent if one.token == noun and one.actor is not None)
                )
                if len(actors) >= 1:
                    return Resolved(
                        i, actors[:1], 0.95, f"{self.page.words[i]!r} opens a clause about {self.names[actors[0]]}"
                    )
                return None
            if above.pos_ in {"VERB", "AUX"} and grammar.is_clause_complement(above):
                return None
        return None

    def _plural(self, i: int) -> Resolved | None:
        groups, persons = [], []
        others = {one.actor for one in self.recent if barred(self.page, i, one)}  # "She thanked [them]"
        speakers = speakers_of(self.memory, i) if self.page.quoted[i] else set()
        for one in reversed(self.recent):
            distance = self.page.sentence[i] - self.page.sentence[one.token]
            if distance > 2:
                continue
            if one.plural or one.kind == "GROUP":
                groups.append(one)
            elif one.kind == "PERSON" and one.actor not in {None, *persons, *speakers, *others}:
                persons.append(one.actor)
        doer = doer_of(self.page, i, self.recent)
        near = [one for one in groups if not barred(self.page, i, one) and doer in {None, one.token}]
        if near:
            best = max(near, key=lambda one: weight(self.page, i, one))
            if best.actor is None:
                return None
            return Resolved(
                i,
                (best.actor,),
                0.6,
                f"{self.page.words[i]!r}: {self.names[best.actor]} is the nearest group that fits",
            )
        if len(persons) == 2 and not self._things_between(i, persons):
            both = " and ".join(self.names[actor] for actor in reversed(persons))
            return Resolved(
                i,
                tuple(reversed(persons)),
                0.6,
                f"{self.page.words[i]!r}: no group is named near, but two persons are: {both}",
            )
        return None

    def _things_between(self, i: int, persons: list[int]) -> bool:
        """Tell whether things are named in the plural behind both persons: "Holt saw the [locks]. They ..."."""
        page, last = self.page, max(one.token for one in self.recent if one.actor in persons)
        nouns = (page.doc[j] for j in range(last + 1, i) if page.tags[j] == "NNS")
        return any(grammar.is_subject(noun) or grammar.is_object(noun) for noun in nouns)

    def _thing(self, i: int) -> Resolved | None:
        token = self.page.doc[i]
        if not grammar.is_possessor(token) and not grammar.is_subject(token):
            return None
        body = spoken_for(self.page, i, self.recent)
        if body is not None:
            return Resolved(i, (body,), 0.7, f"{self.page.words[i]!r}: somebody speaks for {self.names[body]}")
        who = teller_of(self.page, i)
        if (
            who is not None
            and who.pos_ == "NOUN"
            and not any(one.token == who.i and one.actor is not None for one in self.recent)
        ):
            return None  # "another concern said [it] ..."
        best, score = None, -0.5
        for one in self.recent:
            if (
                one.kind not in {"COUNTRY", "ORG", "ACTOR"}
                or one.actor is None
                or one.plural
                or barred(self.page, i, one)
            ):
                continue
            distance = self.page.sentence[i] - self.page.sentence[one.token]
            if distance > (1 if grammar.is_possessor(token) else 0) or not grammar.is_subject(self.page.doc[one.token]):
                continue
            if weight(self.page, i, one) >= score:
                best, score = one, weight(self.page, i, one)
        if best is None:
            return None
        return Resolved(
            i, (best.actor,), 0.6, f"{self.page.words[i]!r}: {self.names[best.actor]} is the subject before it"
        )


def _confidence(margin: float) -> float:
    """Return a confidence between 0.5 and 0.95 for how far the best candidate is ahead."""
    return round(min(0.95, 0.5 + 0.15 * margin), 2)
