"""Namesakes: which of several persons of one surname is meant: by suffix, honorific, title, kinship, who came first."""

from __future__ import annotations

from collections import defaultdict

from kit.actors.name import Name
from kit.actors.page import Page
from kit.actors.spelling import Said
from kit.actors.words import kin, table
from kit.language import grammar

SPOUSES = {"wife", "husband"}
ESTABLISHED = 2  # bare uses before a namesake comes in that make a surname one person's


class Namesakes:
    """Hold what is known of each person by which namesakes are told apart; keys are ids of clusters.

    `known` are the parts of the full names, `entry` the first token of the first one, `next` the
    gender of the first pronoun behind a name.
    """

    def __init__(self, page: Page, following: dict[int, str]):
        self.page, self.next = page, following
        self.known: dict[int, list[tuple[str, ...]]] = defaultdict(list)
        self.entry: dict[int, int] = {}
        self.suffix: dict[int, str] = {}
        self.gender: dict[int, str] = {}
        self.kin: dict[int, str | None] = {}
        self.titles: dict[int, set[str]] = defaultdict(set)
        self.established: dict[int, bool] = {}

    def chosen(self, name: Name, said: Said, fits):
        """Return the one of several namesakes that a name means, the reason and a confidence; None where open."""
        several = " or ".join(self.title_of(one) for one in fits[:3])
        suffixed = [one for one in fits if said.suffix and self.suffix.get(id(one)) == said.suffix]
        gendered = [one for one in fits if said.gender and self.gender.get(id(one)) == said.gender]
        titled = [one for one in fits if said.title and said.title in self.titles[id(one)]]
        by_pronoun = {id(one): self.next.get(self.entry[id(one)]) for one in fits}
        if said.gender and not gendered and None not in by_pronoun.values():
            gendered = [one for one in fits if by_pronoun[id(one)] == said.gender]
        office = said.title.split()[-1] if said.title else ""
        once = [one for one in fits if office and any(office == title.split()[-1] for title in self.titles[id(one)])]
        for only, by in (
            (suffixed, f"the suffix {said.suffix!r}"),
            (gendered, "the honorific"),
            (titled or once, f"the title {said.title!r}"),
        ):
            if len(only) == 1:
                return only[0], f"could be {several}; {by} is this one's", 0.85
        choice = self.established_in(name, fits)
        if choice is None and (near := self._told_in_full(name, fits)) is not None:
            return near, f"could be {several}; this one is named in full right before", 0.6
        if choice is None and said.gender is None and (own := self._without_relatives(name, fits)) is not None:
            return own, f"could be {several}; the others are introduced as relatives", 0.7
        if choice is None and (last := self._last_told(name, fits)) is not None:
            return last, f"could be {several}; this one alone is named right before", 0.6
        return choice, f"could be {several}; the article called this one so before the other came in", 0.7

    def _told_in_full(self, name: Name, fits):
        """Return the only namesake in the sentence before, who speaks there and is named in full for the first time."""
        number, paragraph = self.page.sentence[name.start], self.page.paragraph[name.start]
        near = [
            (one, n)
            for one in fits
            for n in one.names
            if n.start < name.start and number - 1 <= self.page.sentence[n.start] <= number
        ]
        new = near and all(one is near[0][0] and n.start == self.entry[id(one)] for one, n in near)
        if not new or self.page.paragraph[near[0][1].start] != paragraph:
            return None
        return near[0][0] if self._says(near[0][1]) and self._says(name) else None

    def _says(self, name: Name) -> bool:
        """Tell whether a name is the subject of a verb of saying, or beside it: "Her mother, [Ida Holt], said"."""
        token = self.page.doc[name.start]
        token = token.head if grammar.is_apposition(token) else token
        return grammar.is_subject(token) and token.head.lemma_.lower() in table("relations.toml")["verbs"]["saying"]

    def _last_told(self, name: Name, fits):
        """Return the only namesake named in the sentence before, where neither that nor this one names another."""
        number = self.page.sentence[name.start]
        near = {
            id(one): self.page.sentence[n.start]
            for one in fits
            for n in one.names
            if n.start < name.start and self.page.sentence[n.start] >= number - 1
        }
        fitting = [one for one in fits if id(one) in near]
        if len(fitting) != 1 or near[id(fitting[0])] == number:
            return None
        # a namesake named once may be the same person by another first name: then nothing is sure
        return fitting[0] if all(len(one.names) > 1 for one in fits if one is not fitting[0]) else None

    def _without_relatives(self, name: Name, fits):
        """Return the only namesake who isn't introduced as a relative and is called by surname alone since; or None.

        A wife or husband may be meant where the pronouns behind the name are hers or his.
        """
        own = [one for one in fits if not self.kin[id(one)]]
        spouses = {kin()[word] for one in fits if (word := self.kin[id(one)]) in SPOUSES}
        if len(own) != 1 or not self.entry[id(own[0])] < name.start or self.next.get(name.start, "") in spouses:
            return None
        joined_by = min(self.entry[id(one)] for one in fits if one is not own[0])
        again = any(n.start > joined_by and n.end - n.start > 1 for n in own[0].names)
        return None if again else own[0]

    def established_in(self, name: Name, fits):
        """Return the only person introduced before this name, or who bore it before a namesake came in."""
        first = sorted(fits, key=lambda one: self.entry[id(one)])
        entries = [self.entry[id(one)] for one in first]
        if name.start < entries[1]:
            return first[0] if entries[0] < name.start else None
        key = id(first[0])
        if key not in self.established:
            whole = max(n.end - n.start for n in first[0].names)
            between = [n for n in first[0].names if entries[0] < n.start < entries[1] and n.end - n.start < whole]
            # "Mrs Holt" for his wife leaves "Holt" to him
            polite = bool(between) and all(self.gender.get(id(one)) for one in first[1:])
            self.established[key] = len(between) >= ESTABLISHED or polite
        return first[0] if self.established[key] else None

    def title_of(self, one) -> str:
        """Return the fullest form of a person's name, each part with a capital."""
        return " ".join(part.title() for part in max(self.known[id(one)], key=len))
