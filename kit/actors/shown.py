"""Shown: the gender that an article’s pronouns show of a surname: Mr Marsh is not the Ida Marsh who is she."""

from __future__ import annotations

from collections import Counter, defaultdict

from kit.actors.name import Name
from kit.actors.page import Page
from kit.actors.spelling import Said, bare
from kit.language import grammar

PRONOUNS = {"he": "m", "his": "m", "she": "f", "her": "f"}
LEAST, AGAINST = 3, 5  # so many pronouns, and so many times as many as of the other gender
REACH = 40  # tokens behind a name


def shown_gender(page: Page, names: list[Name], said: dict[int, Said]) -> dict[str, str]:
    """Return m or f for each surname whose bearer pronouns show to be so, by the bare surname in lower case.

    Counted are the first pronouns behind a name that is a subject, where no other person is named
    between; names with an honorific don't count.
    """
    votes: dict[str, Counter] = defaultdict(Counter)
    following = next_pronouns(page, names)
    for name in names:
        told, gender = said[name.start], following.get(name.start)
        if told.parts and not told.gender and gender is not None and _subject(page, name):
            votes[bare(told.parts[-1])][gender] += 1
    return {surname: gender for surname, count in votes.items() if (gender := _clear(count)) is not None}


def next_pronouns(page: Page, names: list[Name]) -> dict[int, str]:
    """Return m or f by the first pronoun behind a name before the next person's, by the name's first token."""
    found: dict[int, str] = {}
    ordered = sorted(names, key=lambda name: name.start)
    for name, after in zip(ordered, [*ordered[1:], None]):
        end = min(len(page), name.end + REACH, after.start if after is not None else len(page))
        gender = next((PRONOUNS[word] for word in page.lower[name.end : end] if word in PRONOUNS), None)
        if gender is not None:
            found[name.start] = gender
    return found


def _subject(page: Page, name: Name) -> bool:
    return any(grammar.is_subject(page.doc[i]) for i in range(name.start, name.end))


def _clear(count: Counter) -> str | None:
    """Return the gender that enough pronouns agree on, None where they don't."""
    gender, most = count.most_common(1)[0]
    return gender if most >= LEAST and most >= AGAINST * (count.total() - most) else None
