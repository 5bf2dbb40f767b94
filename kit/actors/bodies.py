"""Bodies: which names mean the same organisation."""

from __future__ import annotations

from collections import defaultdict

from kit.actors.gazetteer import known_body, places
from kit.actors.kinds import plain_body
from kit.actors.name import Name
from kit.actors.page import Page
from kit.actors.shortened import SMALL, abbreviates, brand, content, goes_by_first_word, in_full, initial, owns
from kit.actors.words import org_words

STATE = {"government", "legislature", "court", "party", "international", "armed group", "media"}
"""Kinds of bodies that many countries have under one name."""


def link_bodies(page: Page, names: list[Name], states: list[Name], new) -> tuple[list, list]:
    """Return one cluster a body: by name, known alias, defined acronym, initials or an unambiguous part.

    With them the acronyms that the article defines for several bodies, and these. `states` are the
    names of countries: the Danish and the Swedish Defence Ministry are two.
    """
    before = _before(page, names, states)
    found = _Bodies(page, new, _whose(page, names, before), before)
    letters = {page.words_of(name.start, name.end) for name in names if name.long is not None}
    short = [n for n in names if n.long is None and (n.form == "acronym" or page.words_of(n.start, n.end) in letters)]
    for name in (name for name in names if name.long is None and name not in short):
        found.named(name)
    for name in names:
        if name.long is not None:
            found.defined(name)
    for name in short:
        found.named(name)
    found.join_initials()
    found.join_parts()
    return found.clusters(), found.doubts


def _whose(page: Page, names: list[Name], before: dict[int, str]) -> dict[int, str]:
    """Return, for the bodies whose words several countries have before them, the country of each or ""."""
    several = defaultdict(set)
    for name in names:
        several[plain_body(page.words_of(name.start, name.end))].add(before[name.start])
    return {
        name.start: before[name.start]
        for name in names
        if len(several[plain_body(page.words_of(name.start, name.end))] - {""}) > 1
    }


def _before(page: Page, names: list[Name], states: list[Name]) -> dict[int, str]:
    """Return the country that stands before each body, or ""."""
    at = {name.end: name.country for name in states if name.country}
    owned = {name.start: page.tags[name.start - 1 : name.start] == ["POS"] for name in names}
    return {start: at.get(start - own, "") for start, own in owned.items()}


class _Bodies:
    """Gather bodies by what their names say."""

    def __init__(self, page: Page, new, whose: dict[int, str], before: dict[int, str]):
        self.page, self.new, self.whose, self.before = page, new, whose, before
        self.last: dict[tuple[str, ...], str] = {}
        self.by_key: dict[tuple[str, ...], object] = {}
        self.spelt_by: dict[tuple[str, ...], dict] = defaultdict(dict)
        self.doubts: list[tuple[Name, tuple[str, ...]]] = []

    def named(self, name: Name) -> None:
        """Put a name with the others of the same words, the same well-known body or the same words in another order."""
        words = self.page.words_of(name.start, name.end)
        pieces = plain_body(words)
        if len(self.spelt_by.get(pieces, ())) > 1:
            self._one_of_several(name, self.spelt_by[pieces])
            return
        known = known_body(words)
        if name.start in self.whose:  # another country has a body of this name
            home = self.whose[name.start] or self.last.get(pieces, "")
            self.last[pieces] = home
            if home:
                pieces = (*pieces, f"({home})")
        keys = [pieces, ("=", *sorted(content(pieces)))] if len(content(pieces)) > 1 else [pieces]
        if known is not None:
            keys.append(plain_body(known.name))
        for key, why in zip(
            keys, ("the same name", "the same words in another order", "another name of a well-known body")
        ):
            if key in self.by_key:
                self.by_key[key].add(name, why)
                break
        else:
            one = self.new("ORG")
            one.add(name, name.why)
            if pieces[-1][:1] == "(":
                one.title = f"{words} {pieces[-1]}"
            self.by_key[pieces] = one
        for key in keys:
            self.by_key.setdefault(key, self.by_key.get(pieces) or self._home(name))

    def _home(self, name: Name):
        return next(one for one in self.by_key.values() if name.start in one.links)

    def defined(self, name: Name) -> None:
        """Put an acronym with the words that it is defined by."""
        spelt = plain_body(self.page.words_of(*name.long))
        key = plain_body(self.page.words_of(name.start, name.end))
        bare = self.by_key.get(key)
        second = bool(self.spelt_by[key])  # another body has these letters already
        home = self.by_key.get(spelt) or (bare if not second else None) or self.new("ORG")
        self.by_key[spelt] = home
        self.spelt_by[key].setdefault(spelt, (name.start, home))
        home.add(name, name.why)
        if second:
            return
        self.by_key[key] = home
        if bare is not None and bare is not home:
            self._move(bare, home, f"an acronym that the article defines: {name.why}")

    def _one_of_several(self, name: Name, bodies: dict) -> None:
        """Give an acronym of several bodies to the only one defined before it; else it stays apart and in doubt."""
        before = [home for start, home in bodies.values() if start < name.start]
        if len(before) == 1:
            before[0].add(name, "the letters of several bodies; only this one is named before", 0.7)
            return
        pieces = plain_body(self.page.words_of(name.start, name.end))
        one = self.by_key.setdefault(("~", *pieces), self.new("ORG"))
        one.add(name, "the letters of several bodies of the article, kept apart", 0.5)
        self.doubts.append((name, tuple(self._said(home) for _, home in bodies.values())))

    def join_initials(self) -> None:
        """Merge an acronym that nobody defines with the only body whose initials it is."""
        by_initials = defaultdict(set)
        for key, one in self.by_key.items():
            if key[0] not in {"=", "~"} and len(key) > 1:
                by_initials["".join(map(initial, content(key)))].add(id(one))
                by_initials["".join(map(initial, key))].add(id(one))
                halves = (half for piece in content(key) for half in piece.split("-") if half)
                by_initials["".join(map(initial, halves))].add(id(one))
        at = {id(one): one for one in self.by_key.values()}
        for key, one in list(self.by_key.items()):
            letters = key[0].replace(".", "")
            word = self._said(one) if len(key) == 1 and one.names else ""
            fits = by_initials.get(letters, set()) - {id(one)}
            if (
                len(letters) > 1
                and word.replace(".", "").isupper()
                and len(fits) == 1
                and all(n.long is None for n in one.names)
            ):
                home = at[fits.pop()]
                self._move(one, home, "its letters are the initials of one body only")
                self.by_key[key] = home

    def join_parts(self) -> None:
        """Merge a name that is the beginning or end of one longer name only ("Norvald" of "Norvald Steel")."""
        begins, finishes = defaultdict(set), defaultdict(set)
        keys = [key for key, one in self.by_key.items() if key[0] not in {"=", "~"} and one.names]
        for key in keys:
            for size in range(1, len(key)):
                begins[key[:size]].add(key)
                finishes[key[-size:]].add(key)
        at = dict(self.by_key)
        for key in sorted(keys, key=len, reverse=True):
            one = at[key]
            content = [piece for piece in key if piece not in SMALL]
            kinds = {org_words().get(piece) for piece in content}
            generic = None not in kinds and (kinds & STATE or known_body(" ".join(key).title()) is not None)
            longer = begins.get(key, set()) if not generic else set()
            longer = longer | (finishes.get(key, set()) if not generic else set())
            homes = {id(at[other]): at[other] for other in longer if at[other] is not one and at[other].names}
            if exact := {i: one for i, one in homes.items() if any(in_full(key, k) for k in longer if at[k] is one)}:
                homes, longer = exact, {k for k in longer if id(at[k]) in exact}
            if len(homes) > 1:  # "Oxley" is rather the club than the hospital
                homes = {key: one for key, one in homes.items() if goes_by_first_word(one.title or self._said(one))}
            home = next(iter(homes.values())) if len(homes) == 1 else None
            if home is None or not one.names or not abbreviates(key, longer, brand=brand(key, one, home)):
                continue
            if owns(self.page, one.names, key) and plain_body(self._said(home))[-1] in org_words():
                continue  # "the [PDP] Campaign Council"
            if len(self._lands(one) | self._lands(home)) > 1:  # "China's [Coast Guard]", the Philippine Coast Guard
                continue
            self._move(one, home, f"part of one longer name only: {self._said(home)!r}")
            at[key] = self.by_key[key] = home

    def _lands(self, one) -> set[str]:
        """Return the countries that stand before a body's names or begin them."""
        lands = {entry.country for name in one.names if (entry := places().get(self.page.words[name.start]))}
        return lands | {self.before[name.start] for name in one.names} - {""}

    def _said(self, one) -> str:
        return self.page.words_of(one.names[0].start, one.names[0].end)

    def _move(self, one, home, why: str) -> None:
        for name in one.names:
            home.add(name, why)
        one.names.clear()

    def clusters(self) -> list:
        """Return the clusters that hold names, each once."""
        return list({id(one): one for one in self.by_key.values() if one.names}.values())
