"""Patterns: the ways of writing a name that show it is one, whatever the recogniser says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.actors.acronyms import LINKS, is_acronym, is_person, spelt_from
from kit.actors.page import Page
from kit.actors.words import name_list, org_words, ranks, role_nouns
from kit.language.short_titles import short_titles

KOREAN = re.compile(r"[A-Z][a-z]{1,5} [A-Z][a-z]{1,5}-[a-z]{2,6}")
HONORIFICS = {
    "mr",
    "mrs",
    "ms",
    "miss",
    "dr",
    "sir",
    "madame",
    "mme",
    "herr",
    "frau",
    "lady",
    "dame",
    "lord",
    "shri",
    "smt",
    "encik",
}
ABBREVIATED = {"sen", "rep", "gov", "gen", "col", "lt", "prof", "rev", "sgt", "capt", "maj", "adm", "cmdr", "cpl"}
MARKS = set("“”\"‘’'«»")
ALIAS = (
    "also known as",
    "also known by",
    "also called",
    "formerly known as",
    "better known as",
    "known as",
    "a.k.a.",
    "aka",
    "previously known as",
    "formerly called",
    "officially",
    "whose real name is",
    "born",
    "also spelled",
    "nicknamed",
)
_ALIAS = {phrase.split()[0]: [] for phrase in ALIAS}
for _phrase in ALIAS:
    _ALIAS[_phrase.split()[0]].append(tuple(_phrase.split()))
OPENERS = {",", "(", ")", "–", "—", "“", '"'}
FILLERS = {"the", "its", "by", "arabic", "acronym", "as"}


def nicknamed(page: Page) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yield names with a nickname in marks or brackets between first name and surname."""
    for i in range(len(page) - 4):
        opens, closes = page.words[i + 1], page.words[i + 3]
        marked = opens in MARKS and closes in MARKS or opens == "(" and closes == ")"
        if not marked or page.words[i] in short_titles():
            continue
        if any(page.lower[j] in words for j in (i, i + 4) for words in (ranks(), role_nouns(), org_words())):
            continue  # "District Magistrate (DM) Ola Lien", "Fisheries Board (FB) Chairman Ola Lien"
        if page.proper(i) and page.proper(i + 2) and page.proper(i + 4):
            if page.paragraph[i] == page.paragraph[i + 4] and page.lower[i + 4] not in org_words():
                end = i + 5
                while end < len(page) and page.proper(end) and page.pos[end] == "PROPN":
                    end += 1
                start = i
                while i - start < 3 and start and page.proper(start - 1) and page.doc[start - 1].ent_type_ == "PERSON":
                    start -= 1  # "[Ida Marie] “Edie” Holt"
                yield start, end, (*page.words[start : i + 1], *page.words[i + 4 : end])


def hyphenated(page: Page) -> Iterator[tuple[int, int]]:
    """Yield names such as "Kang Dae-sung": a surname, then a first name whose second half is small."""
    for i in range(len(page) - 1):
        if not page.proper(i) or page.lower[i] in ranks() or page.lower[i] in role_nouns() or page.heading[i]:
            continue
        end = i + 2
        if end + 1 < len(page) and page.words[end] == "-" and page.starts[end] == page.ends[end - 1]:
            end += 2
        if end <= len(page) and page.sentence[end - 1] == page.sentence[i] and KOREAN.fullmatch(page.words_of(i, end)):
            prefix = page.lower[i + 1].split("-")[0] in name_list("prefixes")
            prefix = prefix or page.lower[end - 1] in name_list("participles")  # "the Lund-led panel"
            if not prefix and page.pos[i] == "PROPN" and page.lower[i + 1] not in org_words():
                yield i, end


def titled_names(page: Page, claimed) -> Iterator[tuple[int, int, str]]:
    """Yield unclaimed names behind a title or office: start, end and the title's words."""
    for i in range(len(page) - 1):
        word = page.lower[i].rstrip(".")
        title = page.lower[i] in ranks() or page.lower[i] in role_nouns() or page.words[i] in short_titles()
        two = page.words_of(i, i + 2).lower() in ranks()  # "Datuk Seri"
        if word in name_list("also_common") and not page.capital(i):
            continue  # "two major Lightning Fires"
        if len(page.words[i + 1]) == 1 and page.words[i + 1].isalpha() and page.words[i + 2 : i + 3] != ["."]:
            continue  # "Gen Z"
        if not title or two or i in claimed or page.words[i + 1] == ",":
            continue
        if word in HONORIFICS | ABBREVIATED and page.words[i + 1] == ".":
            start = i + 2
        else:
            start = i + 1
        while start + 1 < len(page) and page.words_of(start, start + 2).lower() in ranks():
            start += 2  # "Speaker [Datuk Seri] Ola Lien"
        end = person_run(page, start, claimed)
        if end == start or any(page.lower[i] in ranks() or page.lower[i] + "." in ranks() for i in (start, end - 1)):
            continue
        sure = word in HONORIFICS | ABBREVIATED and page.capital(i)
        lone = end - start == 1
        proper = all(page.pos[j] == "PROPN" or page.lower[j] in name_list("particles") for j in range(start, end))
        bodily = any(page.lower[j] in org_words() or page.lower[j] in role_nouns() for j in range(start, end))
        if sure or (proper and not bodily and not (lone and not page.capital(i)) and not page.heading[i]):
            yield start, end, page.words[i]


def person_run(page: Page, start: int, claimed) -> int:
    """Return where the capitalised words from `start` end that can be one person's name (at most five)."""
    end = start
    particles = name_list("particles")
    while end < len(page) and end - start < 5 and end not in claimed:
        if page.lower[end] in particles and not page.capital(end) and end + 1 < len(page) and page.proper(end + 1):
            end += 1
        elif page.words[end] == "-" and end > start and page.proper(end + 1) and page.starts[end] == page.ends[end - 1]:
            end += 1
        elif page.proper(end) and page.sentence[end] == page.sentence[start]:
            end += 1
        else:
            break
    return end


def runs(page: Page, claimed, *, least: int = 2) -> Iterator[tuple[int, int]]:
    """Yield the capitalised runs of so many tokens or more that nothing has claimed, small links inside."""
    i = 0
    while i < len(page):
        if i in claimed or not page.proper(i) or page.pos[i] not in {"PROPN", "NOUN", "ADJ"} or page.heading[i]:
            i += 1
            continue
        end = i + 1
        while end < len(page) and end not in claimed and page.sentence[end] == page.sentence[i]:
            ahead = end + 1 < len(page) and page.proper(end + 1) and end + 1 not in claimed
            if page.proper(end) or (page.lower[end] in LINKS and ahead):
                end += 1
            else:
                break
        if end - i >= least:
            yield i, end
        i = end


def aliases(page: Page) -> Iterator[tuple[int, int]]:
    """Yield where "also known as" and the like stand: the tokens before and behind which two names are one actor's."""
    for i in range(2, len(page) - 1):
        spelt = page.words[i - 1] == "(" and page.words[i + 1] == ")" and is_acronym(page.words[i])
        if spelt and (start := spelt_from(page, page.words[i], i - 2)) is not None and is_person(page, start, i - 1):
            yield i - 2, i
    for i in range(1, len(page) - 1):
        phrase = next((p for p in _ALIAS.get(page.lower[i], ()) if tuple(page.lower[i : i + len(p)]) == p), None)
        if phrase is None:
            continue
        left, right = i - 1, i + len(phrase)
        while left > 0 and (page.words[left] in OPENERS or page.lower[left] in {"also", "is", "was", "are"}):
            left -= 1
        while right < len(page) - 1 and (page.words[right] in MARKS or page.lower[right] in FILLERS):
            right += 1
        yield left, right
