"""Persons: which names mean the same human being.

Full names first, then the parts of them that fit one full name only. Two persons with one surname
stay apart: a bare surname goes to the one whom the article already called so before the other came
in, and to the review list where that doesn't decide.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict

from kit.actors.gazetteer import APOSTROPHES
from kit.actors.names import Name
from kit.actors.page import Page
from kit.actors.words import name_list, ranks

ESTABLISHED = 2  # bare uses before a namesake comes in that make a surname one person's


def link_persons(page: Page, names: list[Name], new) -> tuple[list, list[tuple[Name, tuple[str, ...]]]]:
    """Return one cluster a person, and the names that fit several with these.

    `new` makes an empty cluster of a type.
    """
    parts = {name.start: pieces(page, name) for name in names}
    full = [name for name in names if len(parts[name.start]) > 1]
    bare = [name for name in names if len(parts[name.start]) <= 1]
    people = _People(new)
    for name in sorted(full, key=lambda name: -len(parts[name.start])):
        people.meet(name, parts[name.start])
    doubts = []
    for name in bare:
        fits = people.called(name, parts[name.start], honorific(page, name))
        if fits:
            doubts.append((name, fits))
    return people.clusters, doubts


def pieces(page: Page, name: Name) -> tuple[str, ...]:
    """Return the parts of a person's name in lower case: no title, suffix, possessive or full stop."""
    words = list(name.natural) or page.words_of(name.start, name.end).split()
    if "of" in words[1:]:
        words = words[: words.index("of", 1)]
    while len(words) > 2 and words[-1].isupper() and len(words[-1]) < 5 and not words[0].isupper():
        words.pop()
    parts = [fold(word).strip(".,'\"“”()").removesuffix("'s") for word in words]
    parts = [part for part in parts if part]
    while len(parts) > 1 and (parts[0] in ranks() or parts[0] + "." in ranks()):
        parts.pop(0)
    while len(parts) > 1 and parts[-1] in name_list("suffixes"):
        parts.pop()
    return tuple(parts)


def honorific(page: Page, name: Name) -> str | None:
    """Return the gender that an honorific right before a name states: m, f or None."""
    before = name.start - 1
    if before > 0 and page.words[before] == ".":
        before -= 1
    word = page.lower[before] if before >= 0 else ""
    return ranks().get(word) or ranks().get(word + ".")


def fold(word: str) -> str:
    """Return a word for comparison: lower case, straight apostrophes, no accents.

    >>> fold("Ichiyō")
    'ichiyo'
    """
    plain = unicodedata.normalize("NFD", word.translate(APOSTROPHES).casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


class _People:
    """Gather persons, and find whom a part of a name can mean."""

    def __init__(self, new):
        self.new, self.clusters = new, []
        self.known: dict[int, list[tuple[str, ...]]] = defaultdict(list)
        self.by_joined: dict[str, object] = {}
        self.by_ends: dict[tuple[str, str], list] = defaultdict(list)
        self.by_part: dict[str, list] = defaultdict(list)
        self.entry: dict[int, int] = {}
        self.established: dict[int, bool] = {}
        self.bare: dict[tuple[str, str | None], object] = {}

    def meet(self, name: Name, parts: tuple[str, ...]) -> None:
        """Give a full name to the person it fits, or make a new one."""
        one = self._same(parts)
        why = "the same full name"
        if one is None:
            fits = self._alike(parts)
            one = fits[0] if len(fits) == 1 else None
            why = "" if one is None else f"fits one full name only: {_said(one, self.known)}"
        if one is None:
            one, why = self.new("PERSON"), name.why
            self.clusters.append(one)
        one.add(name, why)
        self.entry[id(one)] = min(name.start, self.entry.get(id(one), name.start))
        self._learn(one, parts)

    def _same(self, parts: tuple[str, ...]):
        """Return the person of just this full name, however hyphened, surname first or last; or None."""
        return self.by_joined.get(_joined(parts)) or self.by_joined.get(_joined(parts[1:] + parts[:1]))

    def _learn(self, one, parts: tuple[str, ...]) -> None:
        if self.by_joined.setdefault(_joined(parts), one) is not one or parts in self.known[id(one)]:
            return
        self.known[id(one)].append(parts)
        self.by_ends[parts[0][0], _bare(parts[-1])].append(one)
        for part in {*parts, *(_bare(part) for part in parts)}:
            if one not in self.by_part[part]:
                self.by_part[part].append(one)

    def _alike(self, parts) -> list:
        """Return the persons whose full name these parts fit: by first name or initial and surname, or as a part."""
        fits = []
        for one in self.by_ends.get((parts[0][0], _bare(parts[-1])), ()):
            if one not in fits and any(_compatible(parts, other) for other in self.known[id(one)]):
                fits.append(one)
        if not fits:
            rare = min(parts, key=lambda part: len(self.by_part.get(_bare(part), ())))
            for one in self.by_part.get(_bare(rare), ()):
                if any(_inside(parts, other) for other in self.known[id(one)]):
                    fits.append(one)
        return fits

    def called(self, name: Name, parts: tuple[str, ...], gender: str | None) -> tuple[str, ...]:
        """Give a bare surname or first name to whom it means; return the full names where it fits several.

        `gender` is what an honorific before it states: Mr and Mrs of one name are two persons.
        """
        part = parts[0] if parts else ""
        key = part, gender
        known = self.bare.get(key)
        fits = self.by_part.get(part) or self.by_part.get(_bare(part)) or []
        last = [one for one in fits if any(_bare(p[-1]) == _bare(part) for p in self.known[id(one)])]
        if len(last) == 1 and len(fits) > 1:
            fits = last
        if len(fits) == 1:
            kind = "surname" if last else "first name or part"
            fits[0].add(name, f"the {kind} of one full name only: {_said(fits[0], self.known)}")
            return ()
        if len(fits) > 1:
            choice = self._established(name, fits)
            if choice is not None:
                fits_names = " or ".join(_said(one, self.known) for one in fits[:3])
                choice.add(name, f"could be {fits_names}; the article called this one so before the other came in", 0.7)
                return ()
            if known is None:
                known = self.bare[key] = self.new("PERSON")
                self.clusters.append(known)
            known.add(name, "a name that fits several persons of the article, kept apart", 0.5)
            return tuple(_said(one, self.known) for one in fits)
        if known is None:
            known = self.bare[key] = self.new("PERSON")
            self.clusters.append(known)
            known.add(name, name.why)
        else:
            known.add(name, "the same name")
        return ()

    def _established(self, name: Name, fits):
        """Return the only person introduced before this name, or who bore it before a namesake came in."""
        first = sorted(fits, key=lambda one: self.entry[id(one)])
        entries = [self.entry[id(one)] for one in first]
        if name.start < entries[1]:
            return first[0] if entries[0] < name.start else None
        key = id(first[0])
        if key not in self.established:
            between = [n for n in first[0].names if entries[0] < n.start < entries[1] and n.end - n.start == 1]
            self.established[key] = len(between) >= ESTABLISHED
        return first[0] if self.established[key] else None


def _joined(parts: tuple[str, ...]) -> str:
    return "".join(parts).replace("-", "")


def _bare(part: str) -> str:
    """Return a surname without its Arabic article: al-sisi is sisi."""
    head, _, tail = part.partition("-")
    return tail if tail and (head in name_list("particles") or head + "-" in name_list("particles")) else part


def _compatible(parts, other) -> bool:
    """Tell whether two full names with one surname can be one person's: initials fit, middle names don't clash."""
    if not _fits(parts[0], other[0]):
        return False
    middle, others = parts[1:-1], other[1:-1]
    return not (middle and others) or any(_fits(a, b) for a in middle for b in others)


def _fits(a: str, b: str) -> bool:
    return a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b))


def _inside(parts, other) -> bool:
    """Tell whether the parts stand in a row inside a longer full name."""
    size = len(parts)
    return size < len(other) and any(tuple(other[i : i + size]) == tuple(parts) for i in range(len(other) - size + 1))


def _said(one, known) -> str:
    longest = max(known[id(one)], key=len)
    return " ".join(part.title() for part in longest)
