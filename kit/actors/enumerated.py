"""Enumerated: names that a list shows to be of one kind: "three parties: the Greens, Union and Lake Pati"."""

from __future__ import annotations

from kit.actors.name import Name
from kit.actors.page import Page
from kit.actors.words import called_words

OPENERS = {
    (":",),
    ("—",),
    ("–",),
    ("-",),
    ("like",),
    ("including",),
    ("such", "as"),
    (",", "including"),
    (",", "such", "as"),
}
BETWEEN = {",", "and", "or", "&", "the"}


def enumerated(page: Page, names: list[Name]) -> dict[int, tuple[str, str]]:
    """Return the kind and the noun of the bodies that a list behind a noun in the plural names, by where they begin."""
    at, found = {name.start: name for name in names}, {}
    for i in range(len(page)):
        kind = _kind(page, i)
        start = _opened(page, i + 1) if kind is not None else None
        while start is not None and start in at:
            found[start] = kind, page.words[i]
            start = _next(page, at[start].end, page.sentence[i])
    return found


def _kind(page: Page, i: int) -> str | None:
    """Return the kind of body that a noun in the plural tells of: "parties", "retailers"."""
    opens = i == 0 or page.sentence[i - 1] != page.sentence[i]
    if page.tags[i] not in {"NNS", "NNPS"} or page.capital(i) and not opens:
        return None
    noun = page.doc[i].lemma_.lower()
    two = f"{page.lower[i - 1]} {noun}" if i else noun
    return called_words().get(two) or called_words().get(noun)


def _opened(page: Page, i: int) -> int | None:
    """Return where the first name of a list stands behind what opens it, None where nothing does."""
    for opener in sorted(OPENERS, key=len, reverse=True):
        if tuple(page.lower[i : i + len(opener)]) == opener:
            start = i + len(opener)
            return start + (page.lower[start : start + 1] == ["the"])
    return None


def _next(page: Page, i: int, sentence: int) -> int | None:
    """Return where the next name of a list stands: behind a comma or "and", a bracketed acronym left out."""
    if page.words[i : i + 1] == ["("]:
        i = next((j + 1 for j in range(i, min(i + 4, len(page))) if page.words[j] == ")"), i)
    start = i
    while start < len(page) and page.sentence[start] == sentence and page.lower[start] in BETWEEN:
        start += 1
    return start if start > i else None
