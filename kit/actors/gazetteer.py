"""Gazetteer: states by name, acronym, nationality, capital and seat of government; well-known bodies.

Names and capitals come from countryinfo, English short names from babel (CLDR); kit/lexicon holds
the reviewed corrections, the seats and the bodies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from babel import Locale
from countryinfo import all_countries

from kit.actors.words import split, table
from kit.lexicon import read_rows

FULL_NAME = re.compile(
    r"\b(Republic|Kingdom|State|Federation|Union|Commonwealth|Confederation|Sultanate|Nation|Islands)\b"
)
APOSTROPHES = str.maketrans("’ʼ‘`", "''''")


class Entry(NamedTuple):
    """Hold what a name in the gazetteer stands for: a country and the form in which it is meant."""

    country: str
    form: str
    people: bool = False


class Body(NamedTuple):
    """Hold a well-known body: its name, kind, country and the nouns that name it again."""

    name: str
    kind: str
    country: str | None
    nouns: tuple[str, ...]


def find_entries(text: str, offsets: list[tuple[int, int]]) -> Iterator[tuple[int, int, Entry | Body]]:
    """Yield the gazetteer names that stand at word boundaries: start, end, entry; the longest first.

    `offsets` are the starts and ends of the text's words in order; a name begins and ends with a
    word. Matches do not overlap. Of bodies only names of several words are looked for.
    """
    plain = text.translate(APOSTROPHES)
    ends = {end for _, end in offsets}
    by_word = _by_first_word()
    done = 0
    for start, end in offsets:
        if start < done:
            continue
        first = re.match(r"\w+", plain[start:end])
        for name, entry in by_word.get(first.group(), ()) if first else ():
            if plain.startswith(name, start) and start + len(name) in ends:
                done = start + len(name)
                yield start, done, entry
                break


@lru_cache
def places() -> dict[str, Entry]:
    """Return every name of a state, its capital, its people and its seats, with straight apostrophes."""
    found: dict[str, Entry] = {}

    def add(names, entry):
        for name in names:
            if name:
                found.setdefault(name.translate(APOSTROPHES), entry)

    lists = table("countries.toml")
    states = _states()
    for country in states:
        add([country], Entry(country, "name"))
    for country, (others, capital, demonyms) in states.items():
        add((*others, *lists["aliases"].get(country, ())), Entry(country, "name"))
        add((capital, *lists["capitals"].get(country, ())), Entry(country, "capital"))
        adjectives = [*demonyms, *lists["adjectives"].get(country, ())]
        add(adjectives, Entry(country, "demonym"))
        add(lists["nouns"].get(country, ()), Entry(country, "demonym", people=True))
        add(
            [word + "s" for word in adjectives if word.endswith(("an", "i", "er", "ek"))],
            Entry(country, "demonym", True),
        )
    for seat, country in read_rows("seats"):
        found[seat.translate(APOSTROPHES)] = Entry(country, "seat")
    return {name: entry._replace(form=_form(name, entry)) for name, entry in found.items()}


@lru_cache
def bodies() -> dict[str, Body]:
    """Return the well-known bodies by every name of theirs, with straight apostrophes."""
    found: dict[str, Body] = {}
    for row in read_rows("bodies"):
        name, kind, country, others, nouns = (*row, "", "", "")[:5]
        body = Body(name, kind, country or None, tuple(split(nouns)))
        for alias in (name, *split(others)):
            found[alias.translate(APOSTROPHES)] = body
    return found


def known_body(words: str) -> Body | None:
    """Return the well-known body that a name means, or None."""
    return bodies().get(" ".join(words.translate(APOSTROPHES).removeprefix("the ").removeprefix("The ").split()))


@lru_cache
def continents() -> dict[str, str]:
    """Return the continents and regions by their adjectives."""
    return {word: name for name, words in table("countries.toml")["continents"].items() for word in words}


@lru_cache
def regions() -> dict[str, str]:
    """Return the states and provinces that are written behind a town ("Paris, Texas"), each with its country."""
    lists = table("countries.toml")["regions"]
    found = {name: known.name() for known in all_countries() if known.name() in lists for name in known.provinces()}
    return found | {name: country for country, names in lists.items() for name in names}


def region_in_full(name: str) -> str:
    """Return a state's or province's name as it is written out: "Kentucky" for "Ky."."""
    return next((full for short in table("countries.toml")["regions"].values() if (full := short.get(name))), name)


@lru_cache
def ambiguous(group: str) -> frozenset[str]:
    """Return the capitals or countries whose name is as often something else's."""
    return frozenset(table("countries.toml")["ambiguous"][group])


@lru_cache
def _by_first_word() -> dict[str, list[tuple[str, Entry | Body]]]:
    found: dict[str, list[tuple[str, Entry | Body]]] = {}
    several = {name: body for name, body in bodies().items() if " " in name}
    for name, entry in {**several, **places()}.items():
        spellings = {name, name.upper()} if len(name) > 4 else {name}
        for spelling in spellings:
            found.setdefault(re.match(r"\w+", spelling).group(), []).append((spelling, entry))
    return {word: sorted(names, key=lambda pair: -len(pair[0])) for word, names in found.items()}


@lru_cache
def _states() -> dict[str, tuple[tuple[str, ...], str | None, tuple[str, ...]]]:
    """Return the states by English short name: other names, capital, demonyms."""
    lists = table("countries.toml")
    territories = set(lists["territories"]["names"])
    cldr = Locale("en").territories
    found = {}
    for known in all_countries():
        info = known.info()
        name, capital = info.get("name"), info.get("capital")
        if not name or not capital or name in territories or not isinstance(capital, str):
            continue
        short = lists["renamed"].get(name, name)
        spelled = cldr.get(info.get("ISO", {}).get("alpha2", ""), "")
        others = [spelled, spelled.replace("&", "and"), name]
        others += [other for other in info.get("altSpellings", ()) if other.isascii() and FULL_NAME.search(other)]
        demonyms = [word for word in re.split(r",|/| and ", info.get("demonym") or "") if word]
        if info.get("ISO", {}).get("alpha2") or demonyms:
            found.setdefault(short, (tuple(o.removeprefix("the ") for o in others if o), capital, tuple(demonyms)))
    for name, capital in lists["added"].items():
        found.setdefault(name, ((), capital, ()))
    return found


def _form(name: str, entry: Entry) -> str:
    """Return acronym for a name of capitals and full stops, else the entry's own form."""
    letters = name.replace(".", "")
    return "acronym" if entry.form == "name" and letters.isupper() and len(letters) <= 4 else entry.form
