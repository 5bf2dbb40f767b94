"""Persons: which names mean the same human being.

Full names first, then the parts of them that fit one full name only. Two persons with one surname
stay apart, and so do father and son (Sr., Jr.) and Mr and Mrs: a bare surname goes to the one whose
suffix, honorific or title it has, to the one whom the article already called so before the other
came in, and to the review list where that doesn't decide.
"""

from __future__ import annotations

from collections import defaultdict

from kit.actors.couples import wedded
from kit.actors.names import Name
from kit.actors.namesakes import Namesakes
from kit.actors.page import Page
from kit.actors.shown import next_pronouns, shown_gender
from kit.actors.spelling import Said, bare, compatible, inside, joined, marked_nicknames, said_of
from kit.actors.words import name_list, nicknames, short_forms


def link_persons(page: Page, names: list[Name], new) -> tuple[list, list[tuple[Name, tuple[str, ...]]]]:
    """Return one cluster a person, and the names that fit several with these.

    `new` makes an empty cluster of a type.
    """
    said = _unjoined(page, names, {name.start: said_of(page, name) for name in names})
    names, said = wedded(page, names, said)
    full = [name for name in names if len(said[name.start].parts) > 1]
    short = [name for name in names if len(said[name.start].parts) <= 1]
    people = _People(page, new, shown_gender(page, names, said), next_pronouns(page, names))
    for name in sorted(full, key=lambda name: -len(said[name.start].parts)):
        people.meet(name, said[name.start])
    doubts = []
    for name in short:
        fits = people.called(name, said[name.start])
        if fits:
            doubts.append((name, fits))
    return people.clusters, doubts


def _unjoined(page: Page, names: list[Name], said: dict[int, Said]) -> dict[int, Said]:
    """Return what is said, "Al Gore" as first name and surname where no full name has the surname "al-Gore"."""
    surnames = {part for told in said.values() if len(told.parts) > 1 for part in told.parts[1:]}
    found = dict(said)
    for name in names:
        told, words = said[name.start], page.words_of(name.start, name.end).split()
        first = len(words) == 2 and words[0] == "Al" and len(told.parts) == 1 and told.gender is None
        if first and told.parts[0] not in surnames:
            found[name.start] = told._replace(parts=tuple(told.parts[0].split("-", 1)))
    return found


class _People(Namesakes):
    """Gather persons, and find whom a part of a name can mean."""

    def __init__(self, page: Page, new, shown: dict[str, str], following: dict[int, str]):
        super().__init__(page, following)
        self.new, self.clusters, self.shown = new, [], shown
        self.by_joined: dict[str, list] = defaultdict(list)
        self.by_ends: dict[tuple[str, str], list] = defaultdict(list)
        self.by_part: dict[str, list] = defaultdict(list)
        self.by_tail: dict[str, list] = defaultdict(list)
        self.polite: dict[str, list] = defaultdict(list)
        self.short: dict[tuple[str, str | None], object] = {}

    def meet(self, name: Name, said: Said) -> None:
        """Give a full name to the person it fits, or make a new one."""
        one, why = self._same(said), name.why if name.form == "acronym" else "the same full name"
        if one is None:
            fits = self._alike(said)
            one = fits[0] if len(fits) == 1 else self.established_in(name, fits) if len(fits) > 1 else None
            why = "" if one is None else f"fits one full name only: {self.title_of(one)}"
        if one is None:
            one, why = self.new("PERSON"), name.why
            self.clusters.append(one)
        one.add(name, why)
        if name.start <= self.entry.get(id(one), name.start):
            self.entry[id(one)], self.kin[id(one)] = name.start, said.kin
        self._learn(one, said)
        for nickname in marked_nicknames(self.page, name):
            self._learn(one, said._replace(parts=(nickname, said.parts[-1])))

    def _same(self, said: Said):
        """Return the person of just this full name, however hyphened, surname first or last; or None."""
        parts = said.parts
        alike = self.by_joined.get(joined(parts)) or self.by_joined.get(joined(parts[1:] + parts[:1])) or ()
        fits = [one for one in alike if self._agrees(one, said)]
        exact = [one for one in fits if self.suffix.get(id(one)) == said.suffix]
        return exact[0] if exact else fits[0] if len(fits) == 1 else None

    def _agrees(self, one, said: Said) -> bool:
        """Tell whether suffix and honorific allow that a name is this person's; failing a title, pronouns tell."""
        suffix, gender = self.suffix.get(id(one)), self.gender.get(id(one))
        if gender is None and said.gender and one.names:
            gender = self.shown.get(bare(max(self.known[id(one)], key=len, default=("",))[-1]))
        return not (
            suffix and said.suffix and suffix != said.suffix or gender and said.gender and gender != said.gender
        )

    def _learn(self, one, said: Said) -> None:
        parts, key = said.parts, id(one)
        if said.suffix:
            self.suffix[key] = said.suffix
        if said.gender:
            self.gender.setdefault(key, said.gender)
        if said.title:
            self.titles[key].add(said.title)
        if one not in self.by_joined[joined(parts)]:
            self.by_joined[joined(parts)].append(one)
        if parts in self.known[key]:
            return
        self.known[key].append(parts)
        for first in {parts[0], *nicknames().get(parts[0], ()), *short_forms().get(parts[0], ())}:
            if one not in self.by_ends[first[0], bare(parts[-1])]:
                self.by_ends[first[0], bare(parts[-1])].append(one)
        if "-" in bare(parts[-1]):  # "Odigie-Oyegun" goes by "Oyegun"
            self.by_tail[parts[-1].rsplit("-", 1)[1]].append(one)
        for part in {*parts, *(bare(part) for part in parts)}:
            if one not in self.by_part[part]:
                self.by_part[part].append(one)

    def _alike(self, said: Said) -> list:
        """Return the persons whose full name these parts fit: by first name or initial and surname, or as a part."""
        parts, fits = said.parts, []
        for one in self.by_ends.get((parts[0][0], bare(parts[-1])), ()):
            if one not in fits and any(compatible(parts, other) for other in self.known[id(one)]):
                fits.append(one)
        if not fits:
            rare = min(parts, key=lambda part: len(self.by_part.get(bare(part), ())))
            for one in self.by_part.get(bare(rare), ()):
                if any(inside(parts, other) for other in self.known[id(one)]):
                    fits.append(one)
        return [one for one in fits if self._agrees(one, said)]

    def called(self, name: Name, said: Said) -> tuple[str, ...]:
        """Give a bare surname or first name to whom it means; return the full names where it fits several.

        Mr and Mrs of one name are two persons; so are those whose suffixes differ.
        """
        part = said.parts[0] if said.parts else ""
        named = self.by_part.get(part) or self.by_part.get(bare(part)) or []
        if not named and said.title is None:
            named = [one for long in nicknames().get(part, ()) for one in self.by_part.get(long, ())]
        named = named or self.by_tail.get(part, [])
        last = [one for one in named if any(bare(p[-1]) == bare(part) for p in self.known[id(one)])]
        if len(last) == 1 and len(named) > 1:
            named = last
        fits = [one for one in named if self._agrees(one, said) and self._introduced(one, part, name)]
        if said.title in name_list("royal"):
            fits = [one for one in fits if said.title in self.titles[id(one)] or self._first(one, part)]
        polite = self.polite.get(part, ())
        if polite and said.gender is None:  # "Mr Marsh came. Marsh's wife, Ida Marsh, stayed"
            fits = [one for one in fits if self.entry[id(one)] < name.start]
            if not fits and len(polite) == 1:
                polite[0].add(name, "the same name")
                return ()
        if len(fits) == 1:
            self._take(fits[0], name, said, f"the {'surname' if last else 'first name or part'} of", len(named))
            return ()
        choice, why, sure = self.chosen(name, said, fits) if fits else (None, "", None)
        if choice is not None:
            choice.add(name, why, sure)
            return ()
        known = self.short.get((part, said.gender))
        if known is None:
            known = self.short[part, said.gender] = self.new("PERSON")
            self.clusters.append(known)
            if said.gender:
                self.polite[part].append(known)
            why = name.why
        else:
            why = "the same name"
        if fits:
            known.add(name, "a name that fits several persons of the article, kept apart", 0.5)
        else:
            known.add(name, f"{why}; its honorific is another's" if named else why)
        return tuple(self.title_of(one) for one in fits)

    def _first(self, one, part: str) -> bool:
        return any(bare(part) == bare(parts[0]) for parts in self.known[id(one)])

    def _introduced(self, one, part: str, name: Name) -> bool:
        """Tell whether a name can mean this person yet: by a middle part only once the full name has been told."""
        ends = any(bare(part) in {bare(parts[0]), bare(parts[-1])} for parts in self.known[id(one)])
        ends = ends or part in nicknames()
        return ends or self.entry[id(one)] < name.start

    def _take(self, one, name: Name, said: Said, part: str, of: int) -> None:
        """Give a name to the only person it fits; what else it says of that person counts from here on."""
        only = "one full name only" if of == 1 else "one person only whose suffix or honorific allows it"
        one.add(name, f"{part} {only}: {self.title_of(one)}")
        if said.gender:
            self.gender.setdefault(id(one), said.gender)
