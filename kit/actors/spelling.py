"""Spelling: the parts of a person's name, and what stands round it: suffix, honorific, title."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from kit.actors.gazetteer import APOSTROPHES
from kit.actors.name import Name
from kit.actors.page import Page
from kit.actors.words import kin, name_list, nicknames, ranks, role_nouns, tenures
from kit.language import grammar

OWNERS = {"his", "her", "their", "whose", *grammar.POSSESSIVES}


class Said(NamedTuple):
    """Hold what the text says of a person where it names him or her.

    `parts` in lower case; `suffix` jr, sr, iii; `gender` m or f by an honorific; `title` the role
    noun right before the name, with former or acting before it where the text has that; `kin` the
    word by which he or she is introduced as somebody's relative ("her husband, ...").
    """

    parts: tuple[str, ...]
    suffix: str | None
    gender: str | None
    title: str | None
    kin: str | None = None


def said_of(page: Page, name: Name) -> Said:
    """Return the parts of a name, and the suffix, honorific and title that stand beside it."""
    return Said(pieces(page, name), _suffix(page, name), honorific(page, name), _title(page, name), _kin(page, name))


def pieces(page: Page, name: Name) -> tuple[str, ...]:
    """Return the parts of a person's name in lower case: no title, suffix, possessive or full stop."""
    words = list(name.natural) or page.words_of(name.start, name.end).split()
    if "of" in words[1:]:
        words = words[: words.index("of", 1)]
    while len(words) > 2 and words[-1].isupper() and len(words[-1]) < 5 and not words[0].isupper():
        words.pop()
    parts = [part for word in words for part in _split(fold(word).strip(".,'\"“”()").removesuffix("'s"))]
    for i in range(len(parts) - 1, 0, -1):
        if parts[i - 1] in {"al", "el", "ul"}:  # "Al Turabi" is "al-Turabi"
            parts[i - 1 : i + 1] = [f"{parts[i - 1]}-{parts[i]}"]
    while len(parts) > 1 and (parts[0] in ranks() or parts[0] + "." in ranks()):
        parts.pop(0)
    while len(parts) > 1 and parts[-1] in name_list("suffixes"):
        parts.pop()
    return tuple(parts)


def _split(part: str) -> list[str]:
    """Return the initials of "j.p" one by one; any other part whole.

    >>> _split("j.p"), _split("al-sisi")
    (['j', 'p'], ['al-sisi'])
    """
    letters = part.split(".")
    return letters if len(letters) > 1 and all(len(letter) == 1 for letter in letters) else [part] if part else []


def _suffix(page: Page, name: Name) -> str | None:
    """Return what tells a son from his father, inside the name or right behind it."""
    around = [*page.words[name.start + 1 : name.end + 1], *name.natural]
    found = (word.rstrip(".") for word in around if word[0].isupper())
    return next((word.lower() for word in found if word.lower() in name_list("generations")), None)


def honorific(page: Page, name: Name) -> str | None:
    """Return the gender that an honorific in or before a name, or a word of kinship before it, states: m, f, None."""
    first = page.lower[name.start]
    if name.end - name.start > 1 and (ranks().get(first) or ranks().get(first + ".")):
        return ranks().get(first) or ranks().get(first + ".")
    before = _before(page, name)
    word = page.lower[before] if before >= 0 else ""
    if word == "," and before:  # "his wife, Anna Reid,"
        return kin().get(page.lower[before - 1])
    relative = kin().get(word) if before == name.start - 1 else None  # "helped her mother. Ben Holt" is no woman
    return ranks().get(word) or ranks().get(word + ".") or relative or _apposed(page, name)


def _apposed(page: Page, name: Name) -> str | None:
    """Return the gender that an apposition behind a full name states: "Jan Holt, a businessman"."""
    i = name.end
    if name.end - name.start < 2 or page.words[i : i + 1] != [","] or i + 2 >= len(page):
        return None
    if page.lower[i + 1] not in {"a", "an", "the", "his", "her", "their"}:
        return None
    for j in range(i + 2, min(i + 6, len(page))):
        if page.sentence[j] != page.sentence[name.start] or page.pos[j] not in {"ADJ", "NOUN"}:
            return None
        if page.tags[j] == "NN" and page.pos[j + 1 : j + 2] != ["NOUN"]:
            role = role_nouns().get(page.lower[j])
            return (role.gender if role else None) or kin().get(page.lower[j])
    return None


def _kin(page: Page, name: Name) -> str | None:
    """Return the word of kinship to somebody before a name: "her [daughter], the poet Ida Holt"."""
    i = name.start - 1
    if page.lower[i : i + 1] == ["married"] and page.lower[i - 1] in {"she", "he", "later", "and"}:
        return "spouse"
    while i > 0 and name.start - i < 8 and page.sentence[i] == page.sentence[name.start] and page.pos[i] != "VERB":
        if page.lower[i] in kin() and page.lower[i - 1] in OWNERS:
            return page.lower[i]
        i -= 1
    return None


def _title(page: Page, name: Name) -> str | None:
    before = _before(page, name)
    word = page.lower[before] if before >= 0 else ""
    if word not in role_nouns() or page.sentence[before] != page.sentence[name.start]:
        return None
    i = before - 1
    while i > 0 and before - i < 4 and page.pos[i] in {"PROPN", "ADJ", "NOUN"} and page.lower[i] not in tenures():
        i -= 1
    tenure = tenures().get(page.lower[i]) if i >= 0 else None
    return f"{tenure} {word}" if tenure else word


def _before(page: Page, name: Name) -> int:
    """Return the token right before a name, the full stop of an abbreviation left out."""
    before = name.start - 1
    return before - 1 if before > 0 and page.words[before] == "." else before


def fold(word: str) -> str:
    """Return a word for comparison: lower case, straight apostrophes, no accents.

    >>> fold("Ichiyō")
    'ichiyo'
    """
    plain = unicodedata.normalize("NFD", word.translate(APOSTROPHES).casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def joined(parts: tuple[str, ...]) -> str:
    """Return the parts as one word, so that hyphens and blanks don't count."""
    return "".join(parts).replace("-", "")


def bare(part: str) -> str:
    """Return a surname without its Arabic article: al-sisi is sisi."""
    head, _, tail = part.partition("-")
    return tail if tail and (head in name_list("particles") or head + "-" in name_list("particles")) else part


def compatible(parts: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two full names with one surname can be one person's: initials fit, middle names don't clash."""
    if not _fits(parts[0], other[0]):
        return False
    middle, others = parts[1:-1], other[1:-1]
    return not (middle and others) or any(_fits(a, b) for a in middle for b in others)


def _fits(a: str, b: str) -> bool:
    short = a in nicknames().get(b, ()) or b in nicknames().get(a, ())
    return a == b or short or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b))


def inside(parts: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether the parts stand in a row inside a longer full name."""
    size = len(parts)
    return size < len(other) and any(tuple(other[i : i + size]) == tuple(parts) for i in range(len(other) - size + 1))


def marked_nicknames(page: Page, name: Name) -> list[str]:
    """Return the nickname that stands in marks inside a name: "Joko “[Joki]” Lindo"."""
    inside = [page.lower[i] for i in range(name.start, name.end) if page.words[i][0].isalpha()]
    return [word for word in inside if name.natural and word not in {part.lower() for part in name.natural}]
