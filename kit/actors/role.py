"""Role: one role of a person as the text gives it, and how far its words reach."""

from __future__ import annotations

from dataclasses import dataclass

from kit.actors.page import Page
from kit.actors.words import kin, ranks, role_nouns, tenures
from kit.language import grammar
from kit.language.short_titles import short_titles

AGED = ["-", "year", "-", "old"]
INSIDE = {"NN", "NNP", "NNS", "NNPS", "JJ", "JJR", "JJS", "HYPH", "CD", "VBG", "AFX", "NFP"}


@dataclass(frozen=True)
class Role:
    """Hold one role of a person: tokens start to end, its head noun, how it is attached and since when.

    `noun` is the role noun in lower case ("prime minister"); `how` is title, apposition or statement;
    `tenure` is former, acting, late or None.
    """

    start: int
    end: int
    head: int
    noun: str
    how: str
    tenure: str | None = None


def role_noun(page: Page, i: int) -> str | None:
    """Return the role noun that ends at a token, the longest first, or None."""
    if i < 0:
        return None
    if page.words[i] in short_titles():
        return page.lower[i]
    for size in (3, 2, 1):
        if i - size + 1 >= 0:
            words = page.text[page.starts[i - size + 1] : page.ends[i]].lower()
            if words in role_nouns() or words in ranks() or size == 1 and words in kin():
                return words
    return None


def _hung_on(page: Page, head: int):
    """Return a role noun and what it may hang on: the name behind it, and what is that person's."""
    return page.doc[head], *page.doc[head].ancestors


def grown(page: Page, head: int, end: int, how: str, taken, left: int = 0) -> Role | None:
    """Return the role round a head noun, grown left over what belongs to it; tenure words are cut off."""
    noun = role_noun(page, head)
    start, tenure = head, None
    while start > left and page.starts[start] > page.ends[head] - len(noun or ""):
        start -= 1  # "[Secretary of] State"
    first = start
    while start > left:
        i = start - 1
        if page.sentence[i] != page.sentence[head] or i in taken:
            break
        if page.lower[i] in tenures() or (page.lower[i] == "late" and page.lower[i - 1 : i] == ["the"]):
            tenure = tenure or tenures()[page.lower[i]]
            start -= 1
            continue
        joined = page.words[i] in {"&", "/"} or page.lower[i] == "and" and page.capital(i - 1) and page.capital(i + 1)
        joined = joined or how == "apposition" and page.lower[i] == "and" and role_noun(page, i - 1) is not None
        aside = page.lower[i] == "and" and i + 1 == first and role_noun(page, i - 1) is None
        if aside or page.lower[i] in {"including", "like"} or page.words[i].istitle() and not page.proper(i):
            break  # "the Old Bailey [and] Judge Holt", "on [Thursday] Lien's deputy"
        if page.words[i] == ")" and page.words[i - 2] == "(" and page.doc[i - 3].ent_type_ == "ORG":
            start = page.recognised(i - 3).start
            break  # "[Marl Dockers Union (MDU)] secretary"
        if page.tags[i] == "VBG" and page.capital(i) and page.capital(head) and page.words[i + 1].islower():
            start = first
            break  # "Passing sentence [Judge] Holt"
        acting = page.tags[i] == "VBG" and not page.capital(i) and (page.capital(head) or page.capital(i + 1))
        if (
            acting
            or page.tags[i] == "VBG"
            and any(grammar.is_object(t) and t.head.i == i for t in _hung_on(page, head))
        ):
            break  # "close to [signing] striker Ola Lien", "[asking] Senator Lien"
        dash = page.words[i] in {"–", "—"} or page.words[i] == "-" and page.ends[i] != page.starts[i + 1]
        owned = page.tags[i] == "POS" and i > left
        if dash or not (page.tags[i] in INSIDE or joined or owned):
            break
        start -= 1 + owned
    while start < head and (page.lower[start] in tenures() or page.words[start] in {"-", "–"}):
        start += 1
    if page.lower[start : start + 5][1:] == AGED and start + 5 <= head:  # "a [44-year-old] economist"
        start += 5
    while start < head and (page.tags[start] in {"CD", "NFP"} or page.lower[start] in {"and", "&"}):
        start += 1
    return Role(start, end, head, noun or page.lower[head], how, tenure)
