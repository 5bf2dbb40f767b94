"""Inverted: names written surname first with a comma, as lists of victims, winners and authors have them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from kit.actors.gazetteer import places, regions
from kit.actors.page import Page
from kit.actors.words import name_list, org_words, ranks, role_nouns

CLOSE = {",", ";", "(", ")", ".", "and", "or", ":", "–", "—"}


class Pair(NamedTuple):
    """Hold capitalised words on both sides of a comma: tokens of the surname, the comma, the end of the rest."""

    start: int
    comma: int
    end: int


def inverted_names(page: Page) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yield names written surname, comma, first name, with their words in the usual order.

    What shows it is an age behind it ("Osk, Marta, 39"), the same name in the usual order elsewhere
    in the article, or a list whose items are all so ("Osk, Marta; Voss, Jan", or one a line).
    """
    pairs = [pair for i in range(1, len(page) - 1) if page.words[i] == "," and (pair := _pair(page, i)) is not None]
    beside = {(page.words[i - 1], page.words[i]) for i in range(1, len(page)) if page.proper(i) and page.proper(i - 1)}
    items = Counter(_list_of(page, pair) for pair in pairs)
    longer = {_list_of(page, pair) for pair in pairs if _goes_on(page, pair)}
    done = -1
    for pair in pairs:
        before, behind = page.words[pair.start : pair.comma], page.words[pair.comma + 1 : pair.end]
        suffix = [word for word in behind if word.lower() in name_list("suffixes")]
        first = [word for word in behind if word not in suffix]
        single = pair.start == pair.comma - 1 or page.lower[pair.start] in name_list("particles")
        usual = bool(first) and (first[-1], before[0]) in beside
        item = _list_of(page, pair) not in {None, *longer} and items[_list_of(page, pair)] > 1
        if pair.start > done and first and (single and _aged(page, pair.end) or usual or item):
            yield pair.start, pair.end, (*first, *before, *suffix)
            done = pair.end


def _pair(page: Page, comma: int) -> Pair | None:
    """Return the capitalised words round a comma that can be a surname and first names, or None."""
    start, end = comma - 1, comma + 1
    if not _name_word(page, start):
        return None
    while start > 0 and comma - start < 4 and page.sentence[start - 1] == page.sentence[comma]:
        if not (_name_word(page, start - 1) or page.lower[start - 1] in name_list("particles")):
            break
        start -= 1
    while end < len(page) and end < comma + 4 and page.paragraph[end] == page.paragraph[comma] and page.proper(end):
        end += 1
    behind = range(comma + 1, end)
    if not behind or any(page.lower[i] in role_nouns() or page.lower[i] in org_words() for i in behind):
        return None
    closed = end == len(page) or page.space[end] or page.paragraph[end] != page.paragraph[comma]
    if not closed and page.lower[end] not in CLOSE:
        return None
    around = {page.words_of(start, comma), page.words_of(comma + 1, end)}
    return None if any(words in places() or words in regions() for words in around) else Pair(start, comma, end)


def _name_word(page: Page, i: int) -> bool:
    word = page.lower[i]
    title = word in role_nouns() or word in ranks() or word in org_words()
    return page.proper(i) and page.pos[i] in {"PROPN", "NOUN", "ADJ", "X"} and not title


def _goes_on(page: Page, pair: Pair) -> bool:
    """Tell whether a further name follows, as in a line-up's items: "Okafor, Lund, [Vargas]; Asante, Novak"."""
    i = pair.end + 1
    return page.words[pair.end : i] == [","] and i < len(page) and _name_word(page, i) and page.pos[i] == "PROPN"


def _aged(page: Page, end: int) -> bool:
    """Tell whether an age stands there: ", 39", "(39)", ", aged 39"."""
    i = end + 1
    if page.words[end : end + 1] not in ([","], ["("]):
        return False
    i += page.lower[i : i + 1] == ["aged"]
    return i < len(page) and page.words[i].isdigit() and 0 < int(page.words[i]) < 120


def _list_of(page: Page, pair: Pair) -> tuple[str, int] | None:
    """Return the list of which a pair is an item: a sentence with semicolons, or a run of lines of its own."""
    follows = page.words[pair.end] if pair.end < len(page) else ""
    before = page.words[pair.start - 1] if pair.start else ""
    if follows == ";" or before == ";" or follows == "(" and ";" in page.words[pair.end : pair.end + 8]:
        labels = {page.doc[i].ent_type_ for i in range(pair.start, pair.end) if page.words[i] != ","}
        return ("sentence", page.sentence[pair.comma]) if labels <= {"PERSON", ""} or "PERSON" in labels else None
    return None
