"""Titles: the office that stands right before a person's name: "State Department spokesman", "Sen.", "Energy CS"."""

from __future__ import annotations

from kit.actors.name import Name
from kit.actors.page import Page
from kit.actors.patterns import HONORIFICS
from kit.actors.role import INSIDE, Role, grown, role_noun
from kit.actors.words import kin, name_list, role_nouns
from kit.language.short_titles import short_titles


def title_before(page: Page, name: Name, taken) -> Role | None:
    """Return the title that stands right before a name: "State Department spokesman", "Sen."."""
    last = name.start - 1
    while last >= 0 and (
        page.words[last] in {"“", '"', ".", "‘"} and last == name.start - 1 or _small_rank(page, last, name)
    ):
        last -= 1
    last = _before_honours(page, last)
    if last > 2 and page.words[last] == ")" and page.words[last - 2] == "(" and role_noun(page, last - 3):
        last -= 3  # "District Magistrate (DM) Ola Lien"
    if last < 0 or last in taken:
        return None
    letters = page.words[last] in short_titles() or page.words[name.start - 1] == ")"  # "DIG Ola Lien" is a sentence
    letters = letters and page.paragraph[last] == page.paragraph[name.start]
    if not letters and page.sentence[last] != page.sentence[name.start]:
        return None
    if page.tags[last] == "JJ" and not page.capital(last) and page.tags[name.end : name.end + 1] in (["NN"], ["NNS"]):
        return None  # "the official Ida Holt website"
    head = last
    mere = page.lower[head].rstrip(".") in HONORIFICS or page.lower[head] in kin() - role_nouns().keys()
    if mere and " " not in (role_noun(page, head) or ""):  # but "First [Lady]"
        return None
    if not role_noun(page, head):
        head = _behind_of(page, last)
        if head is None:
            return None
    return grown(page, head, last + 1, "title", taken)


def _before_honours(page: Page, last: int) -> int:
    """Return the last token of an office that honours part from the name: "[Speaker] Tan Sri", "[chairman] Datuk"."""
    i = last
    while i > 0 and page.lower[i] in name_list("honours") and page.capital(i):
        i -= 1
    return i if i < last and page.lower[i] in role_nouns() else last


def _small_rank(page: Page, i: int, name: Name) -> bool:
    """Tell whether a token is an honorific between a role and the name: "Director [Dr] Kit"."""
    short = page.lower[i].rstrip(".") in name_list("small_ranks") and " " not in (role_noun(page, i) or "")
    return short and i > 0 and (role_noun(page, i - 1) or "") in role_nouns()


def _behind_of(page: Page, last: int) -> int | None:
    """Return the role noun whose "of ..." ends right before a name: "[Director] of National Intelligence"."""
    i = last
    while i > 0 and last - i < 8 and (page.tags[i] in INSIDE or page.lower[i] in {"and", "the", "of", "for"}):
        if page.lower[i] in {"of", "for"} and role_noun(page, i - 1) and page.capital(i - 1):
            return i - 1
        i -= 1
    return None
