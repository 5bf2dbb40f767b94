"""Agreement: the same words are read the same way all through an article, and found wherever they recur."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from kit.actors.gazetteer import places, regions
from kit.actors.governments import is_government
from kit.actors.human import owners
from kit.actors.name import Name
from kit.actors.page import Page
from kit.actors.towns import located
from kit.actors.words import name_list, name_words, org_words, ranks, role_nouns
from kit.language.gazetteer import kind_of_place

MUNICIPAL = {"town", "city", "county", "village", "borough", "district", "mayor", "residents", "airport", "state"}


def agreed(page: Page, names: list[Name]) -> list[Name]:
    """Return the names with one class for the same words, by majority; a full name's surname is a person's."""
    votes: dict[str, Counter] = {}
    full: dict[str, set[str]] = {}
    firms: dict[str, str] = {}
    first: dict[str, int] = {}
    local = {located(page, name) for name in names}
    for name in names:
        words = page.words_of(name.start, name.end)
        weight = 3 if name.why != "found by the recogniser" else 1
        votes.setdefault(words, Counter())[name.type] += weight
        if name.type == "PERSON" and name.end - name.start > 1:
            last = page.words[name.end - 1]
            for part in {page.words[name.start], last, last[:1].upper() + last[1:]}:  # "Al-Tamimi": "Hamad al-Tamimi"
                full.setdefault(part, set()).add(words)
                first.setdefault(part, name.start)
        # a firm is called by its first word, a university or council isn't: that is its town
        last = page.lower[name.end - 1]
        firm = org_words().get(last) == "company" or last in name_list("club_words") or _bare(page, name, local)
        if name.type == "ORG" and name.end - name.start > 1 and firm and page.lower[name.start + 1] != "and":
            firms.setdefault(page.words[name.start], words)
            firms.setdefault(page.words_of(name.start, name.end - 1), words)
    for word in owners(page, names):
        firms.pop(word, None)
    towns = {page.words[name.start] for name in names if _stands_as_town(page, name)}
    found = []
    for name in names:
        words = page.words_of(name.start, name.end)
        if name.type in {"PERSON", "ORG"} and words in towns - full.keys() and name.form == "name":
            found.append(replace(name, type="PLACE", why=f"{words!r} stands as a town's name in the article"))
            continue
        if name.form == "demonym" or name.type == "PLACE" and _stands_in_country(page, name):
            found.append(name)
            continue
        best = max(votes[words].items(), key=lambda vote: vote[1])[0]
        if words.lower() in name_words("place"):  # "the Gulf" beside "Gulf Capital"
            firms.pop(words, None)
        if words in firms and words not in full and _is_brand(name):
            best = "ORG"
        brand = words in firms and name.type == "ORG" and name.start < first.get(words, 0)
        if brand:
            found.append(name)
            continue
        if name.country is None and name.type in {"ORG", "PLACE", "OTHER"} and words in full and best != "COUNTRY":
            why = f"{words!r} is part of the full name {min(full[words])!r}"
            name = replace(name, type="PERSON", why=why)
        elif _is_brand(name) and words in firms and words not in full and name.country is None:
            name = replace(name, type="ORG", why=f"{words!r} begins the name {firms[words]!r}")
        elif name.type != best and name.country is None and best in {"PERSON", "ORG", "PLACE"}:
            name = replace(name, type=best, why=f"{words!r} is read so elsewhere in the article")
        found.append(name)
    return [name for name in found if name.type != "OTHER"]


def _bare(page: Page, name: Name, local: set[str]) -> bool:
    """Tell whether a body's name says neither what it is nor where: "Norhavn Seafood", which goes by "Norhavn"."""
    words, first = page.lower[name.start : name.end], page.words[name.start]
    other = {*org_words(), *name_words("place"), *name_list("directions"), "of", "for", "and", "the"}
    known = kind_of_place(first) or first in places() or first in regions() or not page.words[name.start].isalpha()
    return len(words) <= 3 and not set(words) & other and not known and first not in local and not first.isupper()


def _is_brand(name: Name) -> bool:
    """Tell whether a name may be a firm's short one: any but a person's of two words."""
    return name.type in {"ORG", "PLACE"} or name.type == "PERSON" and name.end - name.start == 1


def _stands_in_country(page: Page, name: Name) -> bool:
    """Tell whether a name is surely a place, though a person has it too: "Austin, Texas", "in Austin"."""
    if page.words[name.end : name.end + 1] == [","]:
        behind = (page.words_of(name.end + 1, end) for end in (name.end + 3, name.end + 2) if end <= len(page))
        if any(words in regions() or words in places() and places()[words].form == "name" for words in behind):
            return page.sentence[name.start] == page.sentence[name.end]
    before = page.lower[name.start - 1] if name.start else ""
    return before in {"in", "near"} and kind_of_place(page.words_of(name.start, name.end)) == "GPE"


def _stands_as_town(page: Page, name: Name) -> bool:
    """Tell whether a name's first word stands as a town's: "the town of Oxley", "Oxley mayor", "Oxley City Council"."""
    first, behind = name.start, page.lower[name.start + 1 : name.start + 2]
    if behind and behind[0] in MUNICIPAL and (name.end > first + 1 or name.type != "ORG" and behind != ["state"]):
        return True
    of = page.lower[max(0, first - 1) : first] == ["of"] and name.end == first + 1
    return of and first > 1 and page.lower[first - 2] in MUNICIPAL | {"outskirts", "suburb", "people"}


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


def families(page: Page, names: list[Name]) -> list[Name]:
    """Return the names with plurals of a surname read as the family: "the Marshes"."""
    surnames = {page.lower[name.end - 1] for name in names if name.type == "PERSON"}
    found = []
    for name in names:
        word = page.lower[name.start]
        plural = {word.removesuffix("s"), word.removesuffix("es")} - {word}
        if (
            name.type in {"PERSON", "ORG", "PLACE"}
            and name.end - name.start == 1
            and plural & surnames
            and not name.country
        ):
            if page.lower[name.start - 1 : name.start] == ["the"]:
                why = f"the family {page.words[name.start]!r}: the plural of a surname"
                name = replace(name, type="GROUP", people=True, why=why)
        found.append(name)
    return found
