"""Recurring: names that the recogniser has once are found wherever their words recur."""

from __future__ import annotations

from kit.actors.governments import is_government
from kit.actors.name import Name
from kit.actors.page import Page
from kit.actors.words import ranks, role_nouns


def recurring(page: Page, names: list[Name]) -> list[Name]:
    """Return the names with those added that recur where the recogniser has none, headings included."""
    taken = {i for name in names for i in range(name.start, name.end)}
    known: dict[str, Name] = {}
    firsts: dict[str, Name] = {}
    for name in names:
        if name.type == "PERSON":
            known.setdefault(page.words[name.end - 1].casefold(), name)
            if name.end - name.start > 1:
                firsts.setdefault(page.words[name.start].casefold(), name)
        elif name.type == "ORG" and name.end - name.start == 1 and not is_government(page, name.start):
            known.setdefault(page.words[name.start].casefold(), name)
    found = list(names)
    for i, word in enumerate(page.words):
        free = i not in taken and page.proper(i) and len(word) > 1
        name = known.get(page.lower[i]) or firsts.get(page.lower[i]) if free else None
        if name is None or page.pos[i] not in {"PROPN", "NOUN", "VERB", "ADJ"}:
            continue
        opens = page.doc[i].is_sent_start and page.pos[i + 1 : i + 2] and page.pos[i + 1] in {"VERB", "AUX", "PUNCT"}
        same = word in {page.words[name.end - 1], page.words[name.start]} and (page.pos[i] == "PROPN" or opens)
        title = i + 1 in taken and (page.lower[i] in role_nouns() or page.lower[i] in ranks())
        if title and page.sentence[i] == page.sentence[i + 1]:
            continue  # "Bishop Jonas Field", though a Rita Bishop is named too
        shouted = page.heading[i] and word.isupper()
        beside = any(
            0 <= j < len(page) and j not in taken and page.proper(j) and not page.heading[i] for j in (i - 1, i + 1)
        )
        if (same and not beside) or shouted:
            kind = "acronym" if name.form == "acronym" else "name"
            why = f"the same word as in {page.words_of(name.start, name.end)!r}"
            found.append(Name(i, i + 1, name.type, form=kind, why=why))
    return sorted(found, key=lambda name: name.start)


def places_again(page: Page, names: list[Name]) -> list[Name]:
    """Return the names with a place's added where the same words recur and the recogniser has none.

    In a heading in capitals they recur in capitals; behind another capitalised word they are part of its name.
    """
    taken = {i for name in names for i in range(name.start, name.end)}
    known: dict[str, list[tuple[str, ...]]] = {}
    for name in names:
        words = tuple(page.words[name.start : name.end])
        if name.type == "PLACE" and name.form == "name" and name.country is None and len(words[0]) > 3:
            for spelling in (words, tuple(word.upper() for word in words)):
                if spelling not in known.setdefault(spelling[0], []):
                    known[spelling[0]].append(spelling)
    found = list(names)
    for i, word in enumerate(page.words):
        for words in known.get(word, ()):
            end = i + len(words)
            if tuple(page.words[i:end]) != words or taken & set(range(i, end)) or page.pos[i] != "PROPN":
                continue
            inside = i > 0 and i - 1 not in taken and page.proper(i - 1) and not page.heading[i]
            if inside and page.sentence[i - 1] == page.sentence[i]:
                continue
            found.append(Name(i, end, "PLACE", why=f"the same words as the place {' '.join(words)!r}"))
            taken.update(range(i, end))
    return sorted(found, key=lambda name: name.start)
