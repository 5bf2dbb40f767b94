"""Things: names of storms and ships, and words that are capitalised by chance, which name nobody who acts."""

from __future__ import annotations

from kit.actors.page import Page
from kit.actors.words import name_list


def named_things(page: Page) -> set[str]:
    """Return the words that name a storm or a ship in the article ("Storm [Ingrid]", "MV [Aster]"), or a measure."""
    found = set(name_list("measures"))
    for i, word in enumerate(page.words[:-1]):
        storm, ship = page.lower[i] in name_list("storms") and page.capital(i), word in name_list("ships")
        k = i + 1
        while (storm or ship) and k < len(page) and page.proper(k) and page.pos[k] == "PROPN" and k < i + 3:
            found.add(page.words[k])
            k += 1
    return found


def is_thing(page: Page, start: int, end: int, things: set[str]) -> bool:
    """Tell whether a name is a storm's or ship's, and not a person's of that name."""
    first = page.words[start]
    prefix = page.lower[start] in name_list("storms") or first in name_list("ships")
    words = page.words[start + prefix : end]
    return bool(words) and all(word in things for word in words)


def is_phrase(page: Page, start: int, end: int) -> bool:
    """Tell whether only the word that opens a sentence has a capital: "Earnings before interest and tax were"."""
    opens = start == 0 or page.sentence[start - 1] != page.sentence[start]
    return opens and end - start > 2 and not any(page.capital(i) for i in range(start + 1, end))
