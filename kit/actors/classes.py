"""Classes: what kind of name its own words and its place show."""

from __future__ import annotations

import re
from dataclasses import replace

from kit.actors.gazetteer import ambiguous, known_body, regions
from kit.actors.name import Name
from kit.actors.page import Page
from kit.actors.role import AGED
from kit.actors.words import kin, name_list, name_words, org_words, ranks, reading_list, role_nouns
from kit.language.gazetteer import is_country, is_known_place

ROAD = re.compile(r"[ABM]\d{1,4}(\(M\))?|I-\d{1,3}")
BRAND = re.compile(r"(?!Mac|Fitz|Van|Von|Del|Dela|Della|Abu|Ben|Bin)[A-Z][a-z]{2,}[A-Z][a-z]+")
INITIAL = re.compile(r"[A-Z][a-z]+ [A-Z]\. [A-Z][a-z]+(?:,? (?:II|III|IV|Jr\.?|Sr\.?))?")


def classed(page: Page, name: Name) -> Name:
    """Return a recognised name in the class that its own words show, whatever the recogniser says."""
    first, last = page.lower[name.start], page.lower[name.end - 1]
    long = name.end - name.start > 1
    if ROAD.fullmatch(page.words_of(name.start, name.end)):
        return replace(name, type="PLACE", why="the number of a road")
    if not long and page.words[name.start] in regions() and page.words[name.start - 1 : name.start] == [","]:
        return replace(name, type="PLACE", why="a state or province behind a town")
    if not long and name.type == "PERSON" and BRAND.fullmatch(page.words[name.start]):
        return replace(name, type="ORG", why="written like a brand, in one word")
    if name.type == "ORG" and last not in org_words() and INITIAL.fullmatch(page.words_of(name.start, name.end)):
        return replace(name, type="PERSON", why="first name, initial, surname")
    if name.type == "PERSON" and _political(page, name):
        return replace(name, type="PLACE", why="the name of a country (gazetteer)")
    if long and is_known_place(page.words_of(name.start, name.end)):
        return replace(name, type="PLACE", why="a place that the lists know")  # the West [Bank] is no bank
    if name.type != "PERSON" and known_body(page.words_of(name.start, name.end)) is not None:
        return replace(name, type="ORG", why="a well-known body (lexicon)")
    if long and name.type in {"PERSON", "PLACE"} and first in name_list("body_starts"):
        return replace(name, type="ORG", why=f"{page.words[name.start]!r} names a body")
    if long and name.type == "PERSON" and (last in name_list("place_ends") or first in name_list("place_starts")):
        return replace(name, type="PLACE", why="its own words name a place")
    ground = page.words_of(name.end - 2, name.end).lower() if long else last
    if long and name.type != "PERSON" and {last, ground} & name_list("grounds"):
        return replace(name, type="PLACE", why=f"{page.words[name.end - 1]!r} names a place")
    words = {page.lower[i] for i in range(name.start, name.end)}
    if long and name.type == "ORG" and last in {"state", "states", "county", "parish"} and _governed(page, name):
        return replace(name, type="PLACE", why=f"{page.words[name.end - 1]!r} names a place")
    if long and last in org_words() and (name.type != "PERSON" or last in name_list("bodies")):
        return replace(name, type="ORG", why=f"{page.words[name.end - 1]!r} names a body")
    for i in range(name.start, name.end - 1):
        of = page.lower[i + 1] in {"of", "for"} and page.lower[i] in org_words()
        if of and (name.type != "PERSON" or page.lower[i] in name_list("bodies")):
            return replace(name, type="ORG", why=f"{page.words[i]!r} names a body")
    if long and (last in name_words("event") or last in name_words("document")) and name.type != "PERSON":
        return replace(name, type="OTHER", why=f"{page.words[name.end - 1]!r} names an event or a document")
    if long and name.type != "PERSON" and words & name_words("place") and name.type == "PLACE":
        return replace(name, why="its own words name a place")
    return name


def _governed(page: Page, name: Name) -> bool:
    """Tell whether a state is behind a preposition or before an office, as no team is: "governor of [Marl State]"."""
    before, behind = page.lower[name.start - 1 : name.start], page.lower[name.end : name.end + 1]
    office = bool(behind) and (behind[0] in role_nouns() or org_words().get(behind[0]) in {"government", "legislature"})
    return office or bool(before) and before[0] in reading_list("where") | {"of", "from"}


def as_town(page: Page, name: Name) -> Name:
    """Return as a place's a single name where only towns stand: "an [Oxley] man", "[Oxley]'s residents"."""
    if name.type not in {"PERSON", "ORG"} or name.end - name.start > 1:
        return name
    before, behind = page.lower[name.start - 1 : name.start], page.lower[name.end : name.end + 1]
    if page.tags[name.end : name.end + 1] == ["POS"] and page.lower[name.end + 1 : name.end + 2] == ["mayor"]:
        return replace(name, type="PLACE", why="it has a mayor")
    if behind and behind[0] in name_list("locals"):
        return replace(name, type="PLACE", why=f"where the {behind[0]} live")
    if name.type == "ORG":
        return name
    man = before in (["a"], ["an"]) and behind and behind[0] in name_list("townspeople")
    struck = before == ["the"] and behind and behind[0] in name_list("disasters")
    if not man and not struck:
        return name
    others = (token.text for ent in page.doc.ents for token in ent if ent.label_ == "PERSON" and token.i != name.start)
    if page.words[name.start] in others:
        return name
    return replace(name, type="PLACE", why=f"where the {behind[0]} is from")


def _political(page: Page, name: Name) -> bool:
    """Tell whether one word is a country's name ("England") and in no full name of the article."""
    word = page.words[name.start]
    if name.end - name.start > 1 or not is_country(word) or word in ambiguous("countries"):
        return False
    before = page.lower[name.start - 1] if name.start else ""
    titled = before in ranks() or before + "." in ranks() or before in role_nouns() or before == "."
    full = (ent.text.split() for ent in page.doc.ents if ent.label_ == "PERSON" and len(ent) > 1)
    return not titled and not any(word in words for words in full)


def before_office(page: Page, start: int, end: int) -> int:
    """Return where a name ends that the recogniser drew on over an office: "Oxley State [Commissioner for Health]".

    Behind the office stands "for" or "of"; before it at least one word of the name.
    """
    for i in range(start + 1, end - 1):
        if page.lower[i] in role_nouns() and page.lower[i] not in org_words() and page.lower[i + 1] in {"for", "of"}:
            return i
    return end


def as_body(page: Page, name: Name) -> Name:
    """Return as a body's a name with an article before it, as no person's has, though the recogniser says so.

    "The Bote reported": one or two words that no noun follows ("the Holt family"), and no title ("the Dalai Lama").
    """
    begin, last, follows = name.start - 1, page.lower[name.end - 1], page.tags[name.end : name.end + 1]
    led = begin > 1 and page.lower[begin - 1] == "of" and page.lower[begin - 2] in name_list("leaders")
    if begin < 0 or page.lower[begin] != "the" or name.end - name.start > 2 and not led:
        return name
    if page.capital(begin) and begin and page.sentence[begin - 1] == page.sentence[begin]:
        return name  # "a singer called The Falcon"
    noun = follows and follows[0] in {"NN", "NNS", "NNP", "NNPS", "HYPH", "CD", "JJ", "VBG", "SYM"}
    plural = page.tags[name.end - 1] == "NNPS" or last.endswith("s")
    styled = {last, page.lower[name.start]} & {*name_list("styled"), *ranks()}
    if noun or plural or styled or page.words_of(name.start, name.end) in page.plain_persons:
        return name
    return replace(name, type="ORG", why="written with an article, as no person's name is")


def as_person(page: Page, name: Name) -> Name:
    """Return as a person's a name that stands beside a person's role, though the recogniser takes it for a body's.

    "Her deputy, Ola Lien, resigned": two or three capitalised words, none of them a body's or a place's.
    """
    aged = page.lower[max(0, name.start - 5) : name.start][1:] == AGED
    noun = page.tags[name.end : name.end + 1] and page.tags[name.end] in {"NN", "NNS"}
    if aged and name.form == "name" and name.country is None and not noun:
        return replace(name, type="PERSON", why="an age stands before it")
    size, comma = name.end - name.start, name.start - 1
    words = page.lower[name.start : name.end]
    if size not in {2, 3} or comma < 1 or page.words[comma] != "," or not all(map(str.isalpha, words)):
        return name
    role = page.lower[comma - 1]
    human = (
        (role in role_nouns() or role in kin())
        and role not in name_list("bodies_roles")
        and page.tags[comma - 1] == "NN"
    )
    closed = name.end < len(page) and page.words[name.end] in {",", ".", "(", "–", "—"}
    other = {*org_words(), *name_words("place"), *name_words("event"), "and", "of", "the"}
    if not human or not closed or name.country or known_body(page.words_of(name.start, name.end)) or set(words) & other:
        return name
    return replace(name, type="PERSON", why=f"named beside a person's role: {page.words[comma - 1]!r}")
