"""Pronouns: whom he, she, they, it and who mean, as far as the words decide.

Candidates are the actors named before, weighed by distance, role in the sentence, how often they
came up and the gender that the article states or other pronouns showed (after Lappin and Leass
1994). A human noun without a name ("a neighbour") can be meant too: then the pronoun stays open.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from dataclasses import dataclass

from kit.actors.antecedents import WEIGHTS, Seen, barred, nameless, weight
from kit.actors.bound import doer_of, of_nobody_named, teller_named, teller_of
from kit.actors.page import Page
from kit.actors.speaking import is_speaker, named_inside, speakers, spoken_for
from kit.language import grammar

HE = {"he", "him", "his", "himself"}
SHE = {"she", "her", "hers", "herself"}
THEY = {"they", "them", "their", "theirs", "themselves"}
IT = {"it", "its", "itself"}
WHO = {"who", "whom", "whose"}
STRAY = 1.25  # how many clear pronouns there may be to one of the gender that most show
WINDOW = 14  # how many mentions back a pronoun is looked for


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
    first = _Resolver(page, nouns, gender, names)
    first.run()
    shown = first.shown_gender()
    second = _Resolver(page, nouns, {**shown, **gender}, names)
    return second.run()


class _Resolver:
    """Read the article once from front to back and give each pronoun its antecedent."""

    def __init__(self, page: Page, nouns, gender, names):
        self.page, self.nouns, self.gender, self.names = page, nouns, gender, names
        self.persons = {one.actor for one in nouns if one.kind == "PERSON"}
        self.recent: deque[Seen] = deque(maxlen=WINDOW)
        self.count: Counter = Counter()
        self.met: dict[int, str] = {}
        self.evidence: dict[int, Counter] = defaultdict(Counter)
        self.speaker: object = None  # who was the last to speak

    def run(self) -> list[Resolved]:
        found, self.at = [], 0
        for i, word in enumerate(self.page.lower):
            while self.at < len(self.nouns) and self.nouns[self.at].token < i:
                self._see(self.nouns[self.at])
                self.at += 1
            if self.page.pos[i] not in {"PRON", "DET"}:
                continue
            answer = None
            if word in HE or word in SHE:
                answer = self._person(i, "m" if word in HE else "f")
            elif word in WHO:
                answer = self._relative(i)
            elif word in THEY:
                answer = self._plural(i)
            elif word in IT:
                answer = self._thing(i)
            if answer is not None:
                found.append(answer)
                for actor in answer.actors:
                    kind = "PERSON" if word in HE | SHE | WHO and actor in self.persons else "ACTOR"
                    self._see(Seen(actor, kind, i, self.gender.get(actor), word in THEY, True))
        return found

    def shown_gender(self) -> dict[int, str]:
        """Return the gender that clear pronouns showed of each actor, where they agree but for a stray one."""
        best = {actor: max(votes, key=votes.get) for actor, votes in self.evidence.items()}
        return {k: gender for k, gender in best.items() if self.evidence[k].total() <= STRAY * self.evidence[k][gender]}

    def _see(self, one: Seen) -> None:
        self.recent.append(one)
        if one.kind in {"PERSON", "HUMAN"} and not one.plural and is_speaker(self.page, one.token):
            self.speaker = _key(one)
        if one.actor is not None:
            self.count[one.actor] += 1

    def _person(self, i: int, gender: str) -> Resolved | None:
        scores: dict[object, float] = {}
        where: dict[object, Seen] = {}
        if of_nobody_named(self.page, i, self.recent, gender):
            return None
        doer, excluded = doer_of(self.page, i, self.recent), set()
        if doer is None:
            excluded = {one.actor for one in self.recent if one.actor is not None and barred(self.page, i, one)}
            excluded |= self._speakers(i) if self.page.quoted[i] else set()
        above = teller_named(self.page, i)
        teller = next((_key(one) for one in self.recent if one.token == above), None)
        speaks = above is None and is_speaker(self.page, i)
        inside = named_inside(self.page, i, self._near()) if speaks else ()
        for one in self.recent:
            if one.kind not in {"PERSON", "HUMAN"} or one.plural or one.actor in excluded:
                continue
            if doer is not None and one.token != doer:
                continue
            key = _key(one)
            known = self.gender.get(one.actor) or self.met.get(one.actor) if one.actor is not None else one.gender
            if known not in {None, gender} or barred(self.page, i, one):
                continue
            told = "gender known" if self.gender.get(one.actor) or one.actor is None else "gender met"
            score = weight(self.page, i, one) + (WEIGHTS[told] if known == gender else 0.0)
            score += WEIGHTS["last to speak"] if speaks and key == self.speaker else 0.0
            score += WEIGHTS["speaks above"] if key == teller else 0.0
            score += WEIGHTS["named inside"] if key in inside else 0.0
            if score > scores.get(key, -99.0):
                scores[key], where[key] = score, one
        scores = {
            key: score + min(4, self.count[key]) * WEIGHTS["each mention"]
            for key, score in scores.items()
            if score > -3.0
        }
        if not scores:
            return None
        order = sorted(scores, key=scores.get, reverse=True)
        best, rest = order[0], order[1:]
        margin = scores[best] - scores[rest[0]] if rest else 3.0
        if not isinstance(best, int):
            return None
        if not rest:
            self.evidence[best][gender] += 1
        if margin < 0.15:
            return None
        self.met.setdefault(best, gender)
        return Resolved(i, (best,), _confidence(margin), self._why(i, best, where[best], gender, bool(rest)))

    def _speakers(self, i: int) -> set[int]:
        return speakers(self.page, i, self._near())

    def _near(self) -> list[Seen]:
        return [*self.recent, *self.nouns[self.at : self.at + 6]]

    def _why(self, i: int, actor: int, one: Seen, gender: str, others: bool) -> str:
        word = self.page.words[i]
        distance = self.page.sentence[i] - self.page.sentence[one.token]
        place = "in the same sentence" if distance == 0 else "in the sentence before" if distance == 1 else "further up"
        role = "subject " if grammar.is_subject(self.page.doc[one.token]) else ""
        if not others:
            return f"{word!r}: {self.names[actor]} is the only person named near that it fits ({place})"
        agrees = "; its gender is stated or shown by other pronouns" if self.gender.get(actor) == gender else ""
        return f"{word!r}: {self.names[actor]} fits best, as {role}{place}{agrees}"

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
        speakers = self._speakers(i) if self.page.quoted[i] else set()
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
        if len(persons) == 2:
            both = " and ".join(self.names[actor] for actor in reversed(persons))
            return Resolved(
                i,
                tuple(reversed(persons)),
                0.6,
                f"{self.page.words[i]!r}: no group is named near, but two persons are: {both}",
            )
        return None

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


def _key(one: Seen) -> object:
    """Return what tells one candidate from another: an actor's number, or the noun itself."""
    return one.actor if one.actor is not None else ("noun", one.token)


def _confidence(margin: float) -> float:
    """Return a confidence between 0.5 and 0.95 for how far the best candidate is ahead."""
    return round(min(0.95, 0.5 + 0.15 * margin), 2)
