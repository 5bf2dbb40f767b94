"""Things: names of storms and ships, and words that are capitalised by chance, which name nobody who acts."""

from __future__ import annotations

import re

from kit.actors.gazetteer import known_body
from kit.actors.page import Page
from kit.actors.words import name_list, ranks, role_nouns
from kit.language import grammar

LABEL = re.compile(r"([A-Z][a-z]+) (?:[A-Z]|\d{1,2}|[IVX]{1,4})")  # "Class A", "Category 4"
DESIGN = re.compile(r"[A-Z]{1,3}-\d{1,3}[A-Z]?s?")  # "F-16s", "B-52"


def named_things(page: Page) -> set[str]:
    """Return the words that name a storm or ship in the article ("MV [Aster]"), a measure, disease or weapon.

    A ship's are all of its name in order ("Aster Grace") and its words behind "the".
    """
    found = {*name_list("measures"), *name_list("creeds"), *name_list("diseases"), *name_list("weapons")}
    for i, word in enumerate(page.words[:-1]):
        if page.lower[i] in name_list("storms") and page.capital(i):
            found.update(page.words[i + 1 : _run(page, i + 1, 2)])
        elif (start := _burning(page, i)) is not None:
            found.add(page.words_of(start, i + 1))
        elif (start := _ship(page, i)) is not None and (end := _run(page, start, 4)) > start:
            found.add(page.words_of(start, end))
            found.update(f"the {word}" for word in page.words[start:end])
    return found


def _run(page: Page, start: int, most: int) -> int:
    """Return where the proper nouns from a token on end."""
    end = start
    while end < min(len(page), start + most) and page.proper(end) and page.pos[end] == "PROPN":
        if page.sentence[end] != page.sentence[start]:
            break
        end += 1
    return end


def _burning(page: Page, i: int) -> int | None:
    """Return where the name of a fire begins that ends with a token: "the [Wall] Fire"; None elsewhere.

    A "Complex" is one where the article tells of acres.
    """
    if not page.capital(i) or page.lower[i] not in name_list("fires") or page.pos[i] != "PROPN":
        return None
    if page.lower[i] == "complex" and not {"acres", "hectares"} & {*page.lower}:
        return None
    start = i
    while start > 0 and i - start < 4 and page.proper(start - 1) and page.sentence[start - 1] == page.sentence[i]:
        start -= 1
    article = page.lower[start - 1] if start else ""
    return start if start < i and (article == "the" or article.isdigit()) else None


def _ship(page: Page, i: int) -> int | None:
    """Return where a ship's name begins: behind "MV" or "the ferry", or "a new ship, the [Aster]"; None elsewhere."""
    if page.words[i] in name_list("ships"):
        return i + 1
    if page.tags[i] != "NN" or page.lower[i] not in name_list("vessels") or page.capital(i):
        return None
    start = i + 1
    if page.words[start] == ",":
        start += 2 if page.lower[start + 1 : start + 2] == ["the"] else len(page)
    name = page.doc[start] if start < len(page) else None
    if name is None or name.lower_ in ranks() or name.lower_ in role_nouns():
        return None
    above = grammar.first_conjunct(name).head
    return None if grammar.is_subject(name) and grammar.is_relative(above) and above.i > start else start


def is_thing(page: Page, start: int, end: int, things: set[str]) -> bool:
    """Tell whether a name is a storm's or ship's, and not a person's of that name."""
    first = page.words[start]
    start += page.lower[start] in name_list("storms") or first in name_list("ships")
    article = page.lower[start - 1 : start] == ["the"]
    words = page.words_of(start, end)
    label = LABEL.fullmatch(words)
    if label and label[1].lower() in name_list("labels"):
        return True
    if DESIGN.fullmatch(words) and known_body(words) is None:
        return True
    whole = end > start + 1 and words in things
    each = (page.words[i] in things or article and f"the {page.words[i]}" in things for i in range(start, end))
    return start < end and (whole or all(each))


def is_phrase(page: Page, start: int, end: int) -> bool:
    """Tell whether only the word that opens a sentence has a capital: "Earnings before interest and tax were".

    So it is with "[Ward] councillor Ida Holt".
    """
    opens = start == 0 or page.sentence[start - 1] != page.sentence[start]
    if opens and end - start == 1 and page.lower[start] in name_list("openers"):
        return page.lower[end : end + 1] != [] and page.lower[end] in role_nouns() and page.tags[end] in {"NN", "NNS"}
    return opens and end - start > 2 and not any(page.capital(i) for i in range(start + 1, end))
