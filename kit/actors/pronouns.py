"""Pronouns: whom he, she, they, it and who mean, as far as the words decide.

Candidates are the actors named before, weighed by distance, role in the sentence, how often they
came up and the gender that the article states or other pronouns showed (after Lappin and Leass
1994). A human noun without a name ("a neighbour") can be meant too: then the pronoun stays open.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from dataclasses import dataclass

from spacy.tokens import Token

from kit.actors.page import Page
from kit.actors.words import kin, role_nouns
from kit.language import grammar

HE = {"he", "him", "his", "himself"}
SHE = {"she", "her", "hers", "herself"}
THEY = {"they", "them", "their", "theirs", "themselves"}
IT = {"it", "its", "itself"}
WHO = {"who", "whom", "whose"}
WEIGHTS = {
    "sentence before": -1.2,
    "each further sentence": -0.8,
    "each token": -0.01,
    "subject": 1.0,
    "possessor": 0.55,
    "object": 0.2,
    "by pronoun": -0.15,
    "nameless": -0.45,
    "same role": 0.45,
    "each mention": 0.2,
    "gender known": 1.5,
}
"""How much each circumstance speaks for an antecedent; set on GUM's training part."""
WINDOW = 14  # how many mentions back a pronoun is looked for
REACH = 4  # how many sentences back


@dataclass(frozen=True)
class Seen:
    """Hold one place where somebody or something is mentioned, for pronouns to look back at.

    `actor` is the number of an actor, None for a noun without a name; `kind` its type, or HUMAN or
    THING; `gender` m, f or None; `token` its head.
    """

    actor: int | None
    kind: str
    token: int
    gender: str | None = None
    plural: bool = False
    by_pronoun: bool = False


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
    nouns = [*seen, *_nameless(page, {one.token for one in seen})]
    nouns.sort(key=lambda one: one.token)
    first = _Resolver(page, nouns, gender, names)
    first.run()
    shown = first.shown_gender()
    second = _Resolver(page, nouns, {**shown, **gender}, names, shown=set(shown) - set(gender))
    return second.run()


def _nameless(page: Page, taken: set[int]):
    """Yield the human nouns without a name that a pronoun could mean."""
    for i, word in enumerate(page.lower):
        if i in taken or page.tags[i] not in {"NN", "NNS"}:
            continue
        role = role_nouns().get(word)
        if role is not None or word in kin() or word in {"people", "men", "women", "children"}:
            token = page.doc[i]
            if (
                i + 1 in taken
                or grammar.is_name_part(token)
                or grammar.is_apposition(token)
                or grammar.is_copular(token)
                and not grammar.is_subject(token)
            ):
                continue
            gender = (role.gender if role else None) or kin().get(word)
            yield Seen(None, "HUMAN", i, gender, plural=page.tags[i] == "NNS" or word == "people")


class _Resolver:
    """Read the article once from front to back and give each pronoun its antecedent."""

    def __init__(self, page: Page, nouns, gender, names, shown=frozenset()):
        self.page, self.nouns, self.gender, self.names, self.shown = page, nouns, gender, names, shown
        self.recent: deque[Seen] = deque(maxlen=WINDOW)
        self.count: Counter = Counter()
        self.met: dict[int, str] = {}
        self.evidence: dict[int, Counter] = defaultdict(Counter)

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
                kind = "PERSON" if word in HE | SHE else "ACTOR"
                for actor in answer.actors:
                    self._see(Seen(actor, kind, i, self.gender.get(actor), word in THEY, True))
        return found

    def shown_gender(self) -> dict[int, str]:
        """Return the gender that clear pronouns showed of each actor, where they agree."""
        return {actor: max(votes, key=votes.get) for actor, votes in self.evidence.items() if len(votes) == 1}

    def _see(self, one: Seen) -> None:
        self.recent.append(one)
        if one.actor is not None:
            self.count[one.actor] += 1

    def _person(self, i: int, gender: str) -> Resolved | None:
        scores: dict[object, float] = {}
        where: dict[object, Seen] = {}
        barred = {one.actor for one in self.recent if one.actor is not None and self._barred(i, one)}
        if self.page.quoted[i]:
            barred |= self._speakers(i)
        for one in self.recent:
            if one.kind not in {"PERSON", "HUMAN"} or one.plural or one.actor in barred:
                continue
            key = one.actor if one.actor is not None else ("noun", one.token)
            known = self.gender.get(one.actor) or self.met.get(one.actor) if one.actor is not None else one.gender
            if known not in {None, gender} or self._barred(i, one):
                continue
            score = self._weight(i, one) + (WEIGHTS["gender known"] if known == gender else 0.0)
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
        """Return who is a subject outside the marks in the sentence: the speaker, hardly he or she inside them."""
        page = self.page
        found = set()
        for one in [*self.recent, *self.nouns[self.at : self.at + 6]]:
            if one.actor is None or one.kind != "PERSON" or page.sentence[one.token] != page.sentence[i]:
                continue
            if not page.quoted[one.token] and grammar.is_subject(grammar.first_conjunct(page.doc[one.token])):
                found.add(one.actor)
        return found

    def _why(self, i: int, actor: int, one: Seen, gender: str, others: bool) -> str:
        word = self.page.words[i]
        distance = self.page.sentence[i] - self.page.sentence[one.token]
        place = "in the same sentence" if distance == 0 else "in the sentence before" if distance == 1 else "further up"
        role = "subject " if grammar.is_subject(self.page.doc[one.token]) else ""
        if not others:
            return f"{word!r}: {self.names[actor]} is the only person named near that it fits ({place})"
        agrees = "; its gender is stated or shown by other pronouns" if self.gender.get(actor) == gender else ""
        return f"{word!r}: {self.names[actor]} fits best, as {role}{place}{agrees}"

    def _weight(self, i: int, one: Seen) -> float:
        """Return how ready a mention is to be meant: near, a subject, in a like role."""
        page = self.page
        distance = page.sentence[i] - page.sentence[one.token]
        if distance > REACH:
            return -9.0
        w = WEIGHTS
        score = w["sentence before"] * min(distance, 1) + w["each further sentence"] * max(0, distance - 1)
        score += w["each token"] * min(60, i - one.token)
        token = page.doc[one.token]
        first = grammar.first_conjunct(token)
        role = self._role(first)
        score += w.get(role, 0.0)
        if role == self._role(page.doc[i]):
            score += w["same role"]
        if one.actor is None:
            score += w["nameless"]
        elif one.by_pronoun:
            score += w["by pronoun"]
        return score

    def _role(self, token: Token) -> str:
        if grammar.is_subject(token):
            return "subject"
        if grammar.is_possessor(token):
            return "possessor"
        return "object" if grammar.is_object(token) else "other"

    def _barred(self, i: int, one: Seen) -> bool:
        """Tell whether grammar forbids it: an object is not its own clause's subject, a possessor not its noun."""
        page = self.page
        if page.sentence[i] != page.sentence[one.token]:
            return False
        token, other = page.doc[i], page.doc[one.token]
        reflexive = page.lower[i].endswith("self")
        if grammar.is_possessor(token):
            if grammar.is_apposition(token.head) and token.head.head.i in {other.i, other.head.i}:
                return True
            return other.i in {token.head.i} or grammar.is_possessor(other) and other.head == token.head
        same_clause = grammar.first_conjunct(token).head == grammar.first_conjunct(other).head and token.head != other
        if reflexive:
            return not (same_clause or grammar.is_subject(other))
        clause = grammar.governor(token)
        if clause is not None and clause == grammar.governor(other) and not grammar.is_possessor(other):
            return not grammar.is_subject(token) or same_clause
        return same_clause and not grammar.is_possessor(other)

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
        for one in reversed(self.recent):
            distance = self.page.sentence[i] - self.page.sentence[one.token]
            if distance > 2:
                continue
            if one.plural or one.kind == "GROUP":
                groups.append(one)
            elif one.kind == "PERSON" and one.actor not in persons and one.actor is not None:
                persons.append(one.actor)
        near = [one for one in groups if not self._barred(i, one)]
        if near:
            best = max(near, key=lambda one: self._weight(i, one))
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
        best, score = None, -0.5
        for one in self.recent:
            if one.kind not in {"COUNTRY", "ORG", "ACTOR"} or one.actor is None or one.plural or self._barred(i, one):
                continue
            distance = self.page.sentence[i] - self.page.sentence[one.token]
            if distance > (1 if grammar.is_possessor(token) else 0) or not grammar.is_subject(self.page.doc[one.token]):
                continue
            if self._weight(i, one) >= score:
                best, score = one, self._weight(i, one)
        if best is None:
            return None
        return Resolved(
            i, (best.actor,), 0.6, f"{self.page.words[i]!r}: {self.names[best.actor]} is the subject before it"
        )


def _confidence(margin: float) -> float:
    """Return a confidence between 0.5 and 0.95 for how far the best candidate is ahead."""
    return round(min(0.95, 0.5 + 0.15 * margin), 2)


def is_third_person(token: Token) -> bool:
    """Tell whether a token is a pronoun that this module tries to resolve."""
    return token.lower_ in HE | SHE | THEY | IT | WHO
