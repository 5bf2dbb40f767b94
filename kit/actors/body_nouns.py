"""Body nouns: which body "the company", "the ministry" or "the energy group" means.

A noun fits a body if its name has the noun, the article calls it so beside the name, its kind goes
by such nouns, or words of its name do ("authority": "the regulator"). Of those that fit, the one
most talked of where the noun stands: near, a subject, often named, the speaker's own.
"""

from __future__ import annotations

from bisect import bisect_left, insort

from kit.actors.antecedents import Seen, barred
from kit.actors.clusters import Cluster
from kit.actors.datelines import in_dateline
from kit.actors.described import Description
from kit.actors.gazetteer import known_body
from kit.actors.kinds import kind_of, plain_body
from kit.actors.name import Name
from kit.actors.page import Page
from kit.actors.words import fitting_nouns, kind_nouns, listed, name_list, org_words
from kit.language import grammar

CLOSE = {*",.;–—)", "of", "for", "that", "which", "who", "in", "based", "with", "from", "and", "owned"}
ANY = {"company", "firm", "business"}  # nouns that tell one firm from another as little as "it" does
WEIGHTS = {
    "sentence before": -0.9,
    "each further sentence": -0.4,
    "subject": 0.5,
    "each mention": 0.12,
    "speaker's own": 1.0,
    "own noun": 1.2,
    "unknown kind": -1.2,
}
"""How much each circumstance speaks for a body; set by hand on invented articles."""
LOOKED_AT = 3  # last mentions of a body
REACH = 6  # sentences behind which distance no longer counts
FLOOR = -3.0  # what a body of unknown kind must score
CLEAR = 0.5  # how far ahead of the next the best must be to be sure of it


class BodyNouns:
    """Find the body that a noun means; bodies met by description count as mentioned from there on."""

    def __init__(self, page: Page, actors: list[Cluster], members: dict[int, int], countries: dict[int, str]):
        self.page, self.actors, self.members, self.countries = page, actors, members, countries
        self.home: dict[int, str | None] = {}
        self.nouns: dict[int, dict[str, float]] = {}
        self.words: dict[int, set[str]] = {}
        self.seen: dict[int, list[int]] = {}
        for k, one in enumerate(actors):
            if one.type == "ORG":
                self._learn(k, one)
        self.persons = sorted((n.start, k) for k, one in enumerate(actors) if one.type == "PERSON" for n in one.names)

    def _learn(self, k: int, one: Cluster) -> None:
        """Note the nouns by which a body may be named again, each with how well it fits."""
        names = [name for name in one.names if not in_dateline(self.page, name)]
        told = [words for name in names for words in (self._beside(name), self._behind(name)) if words]
        pieces = {piece for name in names for piece in plain_body(self.page.words_of(name.start, name.end))}
        pieces |= {*plain_body(one.title)}
        known = known_body(one.title)
        own = {_head(plain_body(self.page.words_of(n.start, n.end))) for n in names} | {_head(plain_body(one.title))}
        nouns = {noun: WEIGHTS["own noun"] for noun in own if _is_body(noun)}
        nouns |= {noun: 0.0 if noun in ANY else WEIGHTS["own noun"] for noun in (known.nouns if known else ())}
        nouns |= {words[-1]: WEIGHTS["own noun"] for words in told}
        kind = kind_of(one.title)[0]
        kind = next((n.kind for n in names if n.kind), kind) if kind == "other" else kind
        unknown = kind == "other" and not pieces & org_words().keys() and not told
        for noun in kind_nouns().get(kind, ()):
            if not pieces & fitting_nouns().get(noun, {}).get("not", frozenset()):
                nouns.setdefault(noun, 0.0)
        for noun, fit in fitting_nouns().items():
            if pieces & fit.get("sure", frozenset()) and not pieces & fit.get("not", frozenset()):
                nouns.setdefault(noun, 0.0)
            elif pieces & fit.get("likely", frozenset()) and kind not in {"company", "party"}:
                nouns.setdefault(noun, WEIGHTS["unknown kind"])
        if unknown:
            nouns = dict.fromkeys(name_list("any_body"), WEIGHTS["unknown kind"]) | nouns
        self.nouns[k], self.words[k] = nouns, pieces.union(*told)
        self.home[k] = one.country or next((home for name in names if (home := self._nation(name))), None)
        self.seen[k] = sorted(name.start for name in names)

    def _behind(self, name: Name) -> list[str]:
        """Return the words that call a body something behind its name: "X, the union that ...", "X is a charity"."""
        page, i = self.page, name.end
        if page.words[i : i + 1] == ["("]:  # the acronym stands between
            i = next((j + 1 for j in range(i, min(i + 5, len(page))) if page.words[j] == ")"), i)
        i += page.words[i : i + 1] == [")"]
        if page.lower[i : i + 1] not in ([","], ["is"], ["was"]) or i + 2 >= len(page):
            return []
        if page.lower[i + 1] not in {"a", "an", "the", "its", "one"} and i + 1 not in self.countries:
            return []
        for last in range(i + 2, min(i + 12, len(page) - 1)):
            stop = page.pos[last] in {"VERB", "AUX", "PUNCT", "ADP"} and page.tags[last] not in {"HYPH", "VBN", "VBG"}
            if page.sentence[last] != page.sentence[name.start] or stop:
                return []
            if page.tags[last] == "NN" and (page.lower[last + 1] in CLOSE or page.tags[last + 1] == "VBN"):
                return page.lower[i + 2 : last + 1] if _is_body(page.lower[last]) else []
        return []

    def _nation(self, name: Name) -> str | None:
        """Return the country whose a body is called behind its name: "Norvald, a Danish rival"."""
        page, i = self.page, name.end
        return (
            self.countries.get(i + 2) if page.words[i : i + 1] == [","] and page.lower[i + 1] in {"a", "an"} else None
        )

    def _beside(self, name: Name) -> list[str]:
        """Return the words that call a body something right before its name: "the oil company Norvald"."""
        page, last = self.page, name.start - 1
        if last < 1 or page.tags[last] != "NN" or not _is_body(page.lower[last]):
            return []
        start = last
        while start > 0 and page.tags[start - 1] in {"NN", "JJ"} and page.words[start - 1].islower():
            start -= 1
        return page.lower[start : last + 1]

    def meant(self, begin: int, start: int, head: int, country: str | None) -> Description | None:
        """Return the body that a definite phrase means; words before its noun must be the body's own."""
        noun = self.page.lower[head]
        if any(name.pos_ == "PROPN" for name in grammar.appositions(self.page.doc[head])):
            return None  # "The company that owns it, Norvald Steel": it is told which
        fits = {k: nouns[noun] for k, nouns in self.nouns.items() if noun in nouns}
        fits = {k: fit for k, fit in fits.items() if self._has(k, start, head, country)}
        own = {k: WEIGHTS["own noun"] for k in fits if country is not None and self.home[k] == country}
        scores = {
            k: fit + near + own.get(k, 0.0) for k, fit in fits.items() if (near := self._salience(k, head)) is not None
        }
        if not scores:
            return None
        order = sorted(scores, key=scores.get, reverse=True)
        best, ahead = order[0], scores[order[0]] - scores[order[1]] if len(order) > 1 else 3.0
        if ahead < CLEAR and fits[best] < 0 or fits[best] < 0 and scores[best] < FLOOR:
            return None
        only = f"the only {noun}" if len(order) == 1 else f"the {noun} most talked of"
        sure = 0.85 if len(order) == 1 and fits[best] > 0 else 0.7 if ahead > CLEAR else 0.5
        insort(self.seen[best], head)
        if sure > 0.5:
            self.nouns[best][noun] = WEIGHTS["own noun"]
        why = f"{self.actors[best].title} is {only} before it"
        return Description(begin, head + 1, (best,), "description", None, sure, why)

    def _has(self, k: int, start: int, head: int, country: str | None) -> bool:
        """Tell whether the words before a noun are a body's own: in its name, beside it, or its country."""
        if country is not None and self.home[k] not in {None, country}:
            return False
        start = max((i + 1 for i in range(start, head) if self.page.lower[i] in {"based", "old"}), default=start)
        words = [self.page.lower[i] for i in range(start, head) if self.page.words[i][0].isalnum()]
        own = self.words[k]
        return all(_is_in(word, own) or country is not None and i == 0 for i, word in enumerate(words))

    def _salience(self, k: int, head: int) -> float | None:
        """Return how much a body is talked of at a token, None where it is not named before or can't be meant."""
        page, place = self.page, bisect_left(self.seen[k], head)
        last = self.seen[k][max(0, place - LOOKED_AT) : place]
        if not last or any(barred(page, head, Seen(k, "ORG", self._root(i))) for i in last):
            return None
        score = max(self._near(i, head) for i in last) + WEIGHTS["each mention"] * min(5, place)
        return score + (WEIGHTS["speaker's own"] if k in self._spoken_for(head) else 0.0)

    def _near(self, i: int, head: int) -> float:
        distance = min(REACH, self.page.sentence[head] - self.page.sentence[i])
        score = WEIGHTS["sentence before"] * min(1, distance) + WEIGHTS["each further sentence"] * max(0, distance - 1)
        subject = grammar.is_subject(grammar.first_conjunct(self.page.doc[self._root(i)]))
        return score + (WEIGHTS["subject"] if subject else 0.0)

    def _root(self, i: int) -> int:
        """Return the token on which a name that begins at a token hangs."""
        token = self.page.doc[i]
        while token.head.i > token.i and token.head.pos_ == "PROPN" and not grammar.is_subject(token):
            token = token.head
        return token.i

    def _spoken_for(self, head: int) -> set[int]:
        """Return the bodies of the persons named before a token in its sentence."""
        at, found = bisect_left(self.persons, (head, 0)) - 1, set()
        while at >= 0 and self.page.sentence[self.persons[at][0]] == self.page.sentence[head]:
            found.add(self.members.get(self.persons[at][1], -1))
            at -= 1
        return found


def _is_in(word: str, own: set[str]) -> bool:
    """Tell whether a word, or a short form of it, is among a body's own: "railroad" fits "Rail"."""
    return word in own or any(min(len(word), len(o)) > 3 and (word.startswith(o) or o.startswith(word)) for o in own)


def _is_body(noun: str) -> bool:
    government = noun in listed("people.toml", "government", "whole")
    return government or noun in fitting_nouns() or any(noun in nouns for nouns in kind_nouns().values())


def _head(pieces: tuple[str, ...]) -> str:
    """Return the noun that a body's name is built on.

    >>> _head(("world", "council", "of", "churches")), _head(("lake", "authority"))
    ('council', 'authority')
    """
    of = next((i for i, piece in enumerate(pieces) if piece in {"of", "for"} and i), len(pieces))
    return pieces[of - 1]
