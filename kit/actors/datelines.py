"""Datelines: where a report was written: "OXLEY, Maine, March 3 (Reuters) -" before its first sentence.

Sources of the forms: the stylebooks of AP and Reuters (dateline), and the form of press releases.
"""

from __future__ import annotations

from kit.actors.name import Name
from kit.actors.page import Page
from kit.language.gazetteer import kind_of_place

DASHES = {"–", "—", "-", "--", "―"}
INSIDE = {",", ".", "/", "(", ")", "|"}
REACH = 18  # tokens in which the dash must come


def in_dateline(page: Page, name: Name) -> bool:
    """Tell whether a name stands in the dateline of its paragraph, bracketed or followed by agency and date."""
    first = _first(page, name.start)
    if first is None or any(not _fits(page, i) for i in range(first, name.start)):
        return False
    opens = name.start - first == (page.words[first] == "(")
    return _ends(page, name.end) or opens and (_named_first(page, name) or _capitals(page, name))


def is_agency(page: Page, name: Name) -> bool:
    """Tell whether a name is the agency in a dateline's brackets: "OXLEY (UPI) --", "Oxley, Oct 6 (PTI) The"."""
    first, end = _first(page, name.start), name.end
    if first is None or page.words[name.start - 1] not in {"(", "/"} or page.words[end : end + 1] not in ([")"], ["/"]):
        return False
    before = range(first, name.start)
    if len(before) < 2 or not all(_fits(page, i) for i in before) or not page.proper(first):
        return False
    dated = any(page.tags[i] == "CD" for i in before) and end + 1 < len(page) and page.capital(end + 1)
    return page.words[end] == "/" or dated or _ends(page, end)


def opens_dateline(page: Page, name: Name) -> bool:
    """Tell whether a name is the town that begins a dateline: "OXLEY, Maine -- A fire ...", "OXLEY: A fire ..."."""
    if _first(page, name.start) != name.start:
        return False
    colon, words = page.words[name.end : name.end + 1] == [":"], page.words_of(name.start, name.end)
    if colon and not page.heading[name.start]:
        return kind_of_place(words) is not None or words.isupper() and _opens_story(page, name)
    return _ends(page, name.end)


def _opens_story(page: Page, name: Name) -> bool:
    """Tell whether a name stands where the story begins: "OXLEY: A fire ..." elsewhere may be a speaker or a label."""
    opening = next((number for number, one in enumerate(page.article.paragraphs) if one.kind == "text"), None)
    return page.paragraph[name.start] == opening


def _first(page: Page, i: int) -> int | None:
    """Return the first token of the paragraph where it is near, None where it is too far to have a dateline."""
    first = i
    while first and page.paragraph[first - 1] == page.paragraph[i] and not page.space[first - 1]:
        first -= 1
        if i - first > REACH // 2:
            return None
    return first


def _fits(page: Page, i: int) -> bool:
    return page.words[i] in INSIDE or page.proper(i) or page.tags[i] in {"NNP", "CD"} or page.words[i].isdigit()


def _ends(page: Page, i: int) -> bool:
    """Tell whether nothing but names, dates and brackets stands from a token to a dash with space before or after it.

    "Oxley-based firms" has a hyphen, and is no dateline.
    """
    for k in range(i, min(len(page), i + REACH)):
        if page.paragraph[k] != page.paragraph[i - 1]:
            return False
        if "--(" in page.words[k]:
            return True  # "OXLEY, [Mass.--(NEWS] WIRE)--"
        if page.words[k].startswith(("--", "–", "—")) or page.words[k] in DASHES:
            spaced = page.starts[k] > page.ends[k - 1] or k + 1 < len(page) and page.starts[k + 1] > page.ends[k]
            return spaced or page.words[k] != "-"
        if not _fits(page, k):
            return False
    return False


def _named_first(page: Page, name: Name) -> bool:
    """Tell whether a bracket with a name in it or a colon comes next: "Oxley (AP)", "Muscat:"; no heading has one."""
    end = name.end
    while end < min(len(page), name.end + 4) and (page.words[end] in {",", "."} or page.proper(end)):
        end += 1
    sign = page.words[end : end + 1]
    colon = sign == [":"] and end == name.end and not page.heading[name.start]
    return colon or sign == ["("] and page.paragraph[end] == page.paragraph[name.start]


def _capitals(page: Page, name: Name) -> bool:
    """Tell whether a name in capitals stands before a sentence in ordinary letters: "OXLEY The mayor said"."""
    words, end = page.words_of(name.start, name.end), name.end
    if len(words) < 5 or not words.isupper() or page.heading[name.start] or end + 1 >= len(page):
        return False
    after = page.words[end]
    return page.capital(end) and not after.isupper() and page.paragraph[end] == page.paragraph[name.start]
