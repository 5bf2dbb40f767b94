"""Words: the lists of kit/lexicon that this stage reads, each once."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from kit.lexicon import read_rows, read_toml


class RoleNoun(NamedTuple):
    """Hold what a role noun says: its class and the gender it states (m, f or None)."""

    group: str
    gender: str | None


def table(name: str) -> dict:
    """Return the tables of a TOML list by its file name."""
    return read_toml(name.removesuffix(".toml"))


@lru_cache
def role_nouns() -> dict[str, RoleNoun]:
    """Return the nouns for what a person is, in lower case; the first class that lists one holds."""
    found: dict[str, RoleNoun] = {}
    for group, gender, words in read_rows("roles"):
        if group != "rank":
            for word in split(words):
                found.setdefault(word, RoleNoun(group, None if gender == "-" else gender))
    return found


@lru_cache
def ranks() -> dict[str, str | None]:
    """Return the titles that stand before a name, in lower case, with the gender they state."""
    found: dict[str, str | None] = {}
    for group, gender, words in read_rows("roles"):
        if group == "rank":
            for word in split(words):
                found.setdefault(word, None if gender == "-" else gender)
    return found


@lru_cache
def kin() -> dict[str, str | None]:
    """Return the nouns of kinship and sex, in lower case, with the gender they state."""
    gender = table("people.toml")["gender"]
    return dict.fromkeys(gender["unknown"]) | dict.fromkeys(gender["male"], "m") | dict.fromkeys(gender["female"], "f")


@lru_cache
def nicknames() -> dict[str, frozenset[str]]:
    """Return the short forms of first names, in lower case, each with the names it stands for."""
    return {short: frozenset(split(names)) for short, names in read_rows("nicknames")}


@lru_cache
def short_forms() -> dict[str, set[str]]:
    """Return the first names, in lower case, each with its short forms."""
    found: dict[str, set[str]] = {}
    for short, names in nicknames().items():
        for name in names:
            found.setdefault(name, set()).add(short)
    return found


@lru_cache
def tenures() -> dict[str, str]:
    """Return the words that say whether a role is held now, each with former, acting or late."""
    return {word: tenure for tenure, words in table("people.toml")["tenure"].items() for word in words}


@lru_cache
def org_words() -> dict[str, str]:
    """Return the nouns that make a name a body's, in lower case, with the kind of body."""
    found: dict[str, str] = {}
    for kind, words in read_rows("org_words"):
        for word in split(words):
            found.setdefault(word, kind)
    return found


@lru_cache
def kind_nouns() -> dict[str, frozenset[str]]:
    """Return the nouns that name a body again, by its kind."""
    return {kind: frozenset(split(words)) for kind, words in read_rows("kind_nouns")}


@lru_cache
def fitting_nouns() -> dict[str, dict[str, frozenset[str]]]:
    """Return the nouns that may name a body again by words of its name: noun, then sure, likely or not, then words."""
    found: dict[str, dict[str, frozenset[str]]] = {}
    for noun, how, words in read_rows("fitting_nouns"):
        found.setdefault(noun, {})[how] = frozenset(split(words))
    return found


@lru_cache
def other_roles() -> dict[str, frozenset[str]]:
    """Return the nouns that name a person of a role again ("lawmaker"), each with those roles."""
    return {noun: frozenset(split(words)) for noun, words in read_rows("other_roles")}


@lru_cache
def called_words() -> dict[str, str]:
    """Return the nouns that say beside a name what body it is, in lower case, with its kind."""
    return {word: kind for kind, words in read_rows("called") for word in split(words)}


@lru_cache
def name_words(group: str) -> frozenset[str]:
    """Return the nouns that make a name a place's, an event's or a document's."""
    return frozenset(word for kind, words in read_rows("place_words") if kind == group for word in split(words))


@lru_cache
def listed(file: str, table_name: str, key: str) -> frozenset[str]:
    """Return one list of a TOML file as a set."""
    return frozenset(table(file)[table_name][key])


@lru_cache
def name_list(key: str) -> frozenset[str]:
    """Return one list of names.toml as a set."""
    return frozenset(table("names.toml")[key])


def full_rank(word: str) -> str:
    """Return what an abbreviated rank is short for, with its full stop or without; another word as it is.

    >>> full_rank("sen"), full_rank("sen."), full_rank("mayor")
    ('senator', 'senator', 'mayor')
    """
    ranks = table("names.toml")["ranks"]
    return ranks.get(word) or ranks.get(f"{word}.") or word


@lru_cache
def reading_list(key: str) -> frozenset[str]:
    """Return one list of readings.toml as a set."""
    return frozenset(table("readings.toml")[key])


def split(words: str) -> list[str]:
    """Return the entries of a cell that "; " separates.

    >>> split("queen; first lady")
    ['queen', 'first lady']
    """
    return [word.strip() for word in words.split(";") if word.strip()]
