"""Initials: who "ML" is where it opens the lines of an interview and one person alone has these initials."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from kit.actors.name import Name
from kit.actors.page import Page

FEW = 3
"""Lines from which on labels of initials make an interview; "UN: ..." alone is a body's."""


def initialled(page: Page, names: list[Name]) -> list[Name]:
    """Return the names, initials before a colon among them as the person's whose they are.

    "HSO: No." is Hanne Solberg-Okoro where nobody else in the article has these initials.
    """
    owners: dict[str, dict[tuple[str, ...], str]] = defaultdict(dict)
    for name in names:
        words = name.natural or tuple(page.words_of(name.start, name.end).split())
        if name.type == "PERSON" and len(words) > 1:
            for letters in initials_of(words):
                owners[letters].setdefault((words[0], words[-1]), " ".join(words))
    labels = {i: next(iter(owners[page.words[i]].values())) for i in _labels(page) if len(owners[page.words[i]]) == 1}
    if len(labels) < FEW:
        return names
    others = [name for name in names if not any(i in labels for i in range(name.start, name.end))]
    told = (Name(i, i + 1, "PERSON", form="acronym", natural=tuple(full.split())) for i, full in labels.items())
    told = [replace(name, why=f"the initials of {' '.join(name.natural)} alone, before a colon") for name in told]
    return sorted([*others, *told], key=lambda name: name.start)


def _labels(page: Page) -> Iterator[int]:
    """Give the tokens of capitals that open a paragraph before a colon."""
    for i in range(len(page) - 1):
        opens = i == 0 or page.paragraph[i - 1] != page.paragraph[i] or page.space[i - 1]
        if opens and page.words[i + 1] == ":" and page.words[i].isalpha() and page.words[i].isupper():
            if 2 <= len(page.words[i]) <= 4:
                yield i


def initials_of(words: tuple[str, ...]) -> set[str]:
    """Return the initials of a name: of all its words, of its first and last, a hyphened one once or twice.

    >>> sorted(initials_of(("Hanne", "Solberg-Okoro"))), sorted(initials_of(("Ana", "de", "Sá")))
    (['HS', 'HSO'], ['AS'])
    """
    every = "".join(part[0] for word in words for part in word.split("-") if part[:1].isupper())
    whole = "".join(word[0] for word in words if word[0].isupper())
    return {letters for letters in (every, whole, words[0][0] + words[-1][0]) if letters.isupper()}
