"""Clusters: which names mean the same actor; precision first, each merge with its reason.

Persons by full name, then by a surname or first name that fits one full name only; bodies by
name, defined acronym, initials or an unambiguous part; places by name; states by the gazetteer.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import lru_cache

from kit.actors.bodies import link_bodies
from kit.actors.gazetteer import APOSTROPHES, ambiguous, region_in_full, regions
from kit.actors.governments import join_governments
from kit.actors.names import Name
from kit.actors.page import Page
from kit.actors.parties import join_parties
from kit.actors.patterns import aliases
from kit.actors.persons import link_persons
from kit.actors.words import table


@dataclass(eq=False)
class Cluster:
    """Hold the names of one actor in text order and why each belongs to it.

    `links` gives for each name (start token) the reason in words and a confidence or None.
    """

    type: str
    names: list[Name] = field(default_factory=list)
    links: dict[int, tuple[str, float | None]] = field(default_factory=dict)
    country: str | None = None
    title: str = ""
    part: int | None = None

    def add(self, name: Name, why: str, confidence: float | None = None) -> None:
        """Take a name into the cluster."""
        self.names.append(name)
        self.links[name.start] = why, confidence


@dataclass(frozen=True)
class Doubt:
    """Hold a name that fits several actors: it stays apart and an editor should look."""

    name: Name
    fits: tuple[str, ...]


def cluster(page: Page, names: list[Name]) -> tuple[list[Cluster], list[Doubt]]:
    """Return the clusters of the names in order of first mention, and the names in doubt."""
    by_type: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        by_type[_kind(name)].append(name)
    found: list[Cluster] = []
    persons, doubts = link_persons(page, by_type.pop("PERSON", []), Cluster)
    found += persons
    bodies, unclear = link_bodies(page, by_type.pop("ORG", []), by_type["COUNTRY"], Cluster)
    found, doubts = found + bodies, doubts + unclear
    found += _states(page, by_type.pop("COUNTRY", []))
    for kind, rest in by_type.items():
        found += _by_words(page, kind, rest)
    found = _join_aliases(page, join_governments(page, join_parties(page, found)))
    for one in found:
        one.names.sort(key=lambda name: name.start)
        one.title = one.title or best_name(page, one.names)
    found.sort(key=lambda one: one.names[0].start)
    return found, [Doubt(name, fits) for name, fits in doubts]


def _join_aliases(page: Page, found: list[Cluster]) -> list[Cluster]:
    """Merge the two actors whose names "also known as" joins, where they are of one type."""
    at = {i: one for one in found for name in one.names for i in range(name.start, name.end)}
    at_start = {i: name.start for one in found for name in one.names for i in range(name.start, name.end)}
    for left, right in aliases(page):
        home, other = at.get(left), at.get(right)
        if home is None or other is None or home is other or "COUNTRY" in {home.type, other.type}:
            continue
        if home.type != other.type and "PERSON" in {home.type, other.type}:
            continue
        start = at_start[left]
        if page.sentence[left] != page.sentence[right] or page.pos[start - 1] == "ADP" or page.words[start - 1] == ",":
            continue
        for name in other.names:
            home.add(name, f"the article says it is another name: {page.words_of(left, right + 1)!r}")
            at.update((i, home) for i in range(name.start, name.end))
        home.title = home.title or best_name(page, [n for n in home.names if n.start <= left])
        other.names.clear()
    return [one for one in found if one.names]


def _kind(name: Name) -> str:
    return "COUNTRY" if name.country else name.type


def _states(page: Page, names: list[Name]) -> list[Cluster]:
    """Group gazetteer names by country; a capital whose name is a common one needs the country beside it."""
    named = Counter(name.country for name in names if name.form != "capital")
    found: dict[str, Cluster] = {}
    for name in names:
        words = page.words_of(name.start, name.end)
        key, kind = name.country, "COUNTRY"
        if name.form == "capital" and words in ambiguous("capitals") and not named[name.country]:
            key, kind = words, "PLACE"
        one = found.setdefault(key, Cluster(kind, country=name.country if kind == "COUNTRY" else None, title=key))
        one.add(name, name.why)
    return list(found.values())


def _by_words(page: Page, kind: str, names: list[Name]) -> list[Cluster]:
    """Group names that are the same words, whatever case, article or direction."""
    found: dict[str, Cluster] = {}
    several = _twins(page, names) if kind == "PLACE" else {}
    last: dict[str, str] = {}
    for name in names:
        words = " ".join(name.natural) or page.words_of(name.start, name.end)
        full = region_in_full(words) if kind == "PLACE" else words
        key = plain(full)
        if key in several:  # Springfield, Illinois, and Springfield, Missouri
            last[key] = several[key].get(name.start) or last.get(key, "")
            state = last[key]
            one = found.setdefault(f"{key}, {state}", Cluster(kind, title=f"{words}, {state}".removesuffix(", ")))
            sure = None if name.start in several[key] else 0.6
            one.add(name, f"one of several places of this name: {one.title}", sure)
            continue
        if key not in found:
            found[key] = Cluster(kind, title=full if full != words else "")
            found[key].add(name, name.why)
        else:
            found[key].add(name, "the same name" if full == words else f"short for {full}")
    return list(found.values())


def _twins(page: Page, names: list[Name]) -> dict[str, dict[int, str]]:
    """Return the towns of one name in several states or provinces: for each the state at a name that has it."""
    found: dict[str, dict[int, str]] = defaultdict(dict)
    for name in names:
        if page.words[name.end : name.end + 1] == [","]:
            behind = (page.words_of(name.end + 1, end) for end in (name.end + 3, name.end + 2) if end <= len(page))
            region = next((words for words in behind if words in regions()), None)
            if region is not None:
                found[plain(page.words_of(name.start, name.end))][name.start] = region_in_full(region)
    return {key: at for key, at in found.items() if len(set(at.values())) > 1}


def plain(words: str) -> str:
    """Return a name for comparison: lower case, straight apostrophes, no article; known places by one name.

    >>> plain("The Eastern  Marches")
    'eastern marches'
    """
    pieces = words.translate(APOSTROPHES).casefold().split()
    if len(pieces) > 1 and pieces[0] == "the":
        pieces.pop(0)
    key = " ".join(pieces).removesuffix("'s")
    return _other_spellings().get(key, key)


@lru_cache
def _other_spellings() -> dict[str, str]:
    """Return the other spellings of well-known cities, in lower case, each with its name."""
    return {other.casefold(): name for name, others in table("countries.toml")["cities"].items() for other in others}


def best_name(page: Page, names: list[Name]) -> str:
    """Return the form by which a reader would list an actor: its longest name, not in capitals throughout."""
    forms = [" ".join(name.natural) or " ".join(page.words_of(name.start, name.end).split()) for name in names]
    proper = [form for form, name in zip(forms, names) if name.form in {"name", "short"} and not form.isupper()]
    choice = proper or [form for form in forms if not form.isupper()] or forms
    best = max(choice, key=lambda form: (len(form.split()), len(form), -choice.index(form)))
    return best[:-1] if best[:-1] in forms else best  # "Hun Sen" where one stands before a full stop
