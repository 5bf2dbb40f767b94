"""Called: names that the words beside them show to be bodies: "the newspaper Marl Bote", "Norvald's shareholders"."""

from __future__ import annotations

import re
from dataclasses import replace

from kit.actors.datelines import is_agency
from kit.actors.enumerated import enumerated
from kit.actors.human import owners
from kit.actors.members import firm_shown, members_shown
from kit.actors.name import Name
from kit.actors.page import Page
from kit.actors.shortened import FORMS
from kit.actors.teams import team_shown
from kit.actors.words import called_words, kin, listed, name_list, org_words, ranks, role_nouns
from kit.language import grammar
from kit.language.gazetteer import kind_of_place

CLOSE = {",", ".", ";", "–", "—", ")", "of", "for", "that", "which", "in", "based", "with", "from", "and", "owned"}

CALL = re.compile(r"[KW][A-Z]{2,3}")


def called(page: Page, names: list[Name]) -> list[Name]:
    """Return the names, those as bodies that a noun beside them, "which" or what they own shows to be one.

    The same words are a body throughout, unless they are in a person's full name, stand behind a
    title or are a place that the gazetteer knows.
    """
    persons = dict.fromkeys(owners(page, names), 0)  # "Lien launched his campaign", though there is a "Lien Train"
    alone = {page.words[name.start] for name in names if name.type == "PERSON" and name.end - name.start == 1}
    for name in names:
        if name.type == "PERSON" and (name.end - name.start > 1 or _titled(page, name)):
            for i in _span(name):
                persons.setdefault(page.words[i], name.start)
            if _titled(page, name) or page.words[name.end - 1] in alone or "who" in page.lower[name.end : name.end + 2]:
                persons.setdefault(page.words_of(name.start, name.end), name.start)
    inside = {page.words[i] for name in names if name.type == "ORG" and name.end - name.start > 1 for i in _span(name)}
    told: dict[str, tuple[str | None, str]] = {}
    brands, lists = _brands(page, names), enumerated(page, names)
    for name in names:
        words = page.words_of(name.start, name.end)
        kind, noun = _before(page, name) or _behind(page, name) or lists.get(name.start) or (None, "")
        why = f"the article calls it {noun!r}" if noun else ""
        if not why and (media := _as_media(page, name)):
            kind, why = "media", media
        if not why and name.type != "PLACE" and (firm := firm_shown(page, name)):
            kind, why = "company", firm
        why = why or _shown(page, name, inside)
        if not why and name.type == "PERSON" and brands.get(words, name.start) < name.start:
            why = f"{words!r} begins a body's name"
        if why and name.country is None and (words not in told or kind is not None and told[words][0] is None):
            told[words] = kind, why
    return [_as_body(page, name, told, persons) for name in names]


def _brands(page: Page, names: list[Name]) -> dict[str, int]:
    """Return the first words of the names of firms and the like, each with where it stands first.

    Of a name that ends with a legal form ("Norvald Grand, Inc.") all before it.
    """
    found: dict[str, int] = {}
    for name in names:
        firm = org_words().get(page.lower[name.end - 1], "company") == "company"
        firm = firm or page.lower[name.end - 1] in name_list("club_words")
        if name.type == "ORG" and name.end - name.start > 1 and firm and page.words[name.start + 1] != "&":
            found.setdefault(page.words[name.start], name.start)
            form = name.end - 1 - (page.words[name.end - 2] == ",")
            if page.lower[name.end - 1].rstrip(".") in FORMS:
                found.setdefault(page.words_of(name.start, form), name.start)
    return found


def _as_body(page: Page, name: Name, told: dict[str, tuple[str | None, str]], persons: dict[str, int]) -> Name:
    words = page.words_of(name.start, name.end)
    kind, why = told.get(words, (None, ""))
    if not why or name.country is not None or name.type not in {"ORG", "PERSON", "PLACE", "OTHER"}:
        return name
    if name.type == "ORG":
        return replace(name, kind=kind, why=f"{name.why}; {why}") if kind else name
    known = name.type == "PLACE" and (kind_of_place(words) is not None or name.form != "name")
    namesake = persons.get(words)  # a firm is called by its founder's name until he comes in
    if known or namesake is not None and not ("begins a body" in why and name.start < namesake):
        return name
    return replace(name, type="ORG", kind=kind, why=why)


def _span(name: Name) -> range:
    return range(name.start, name.end)


def _titled(page: Page, name: Name) -> bool:
    before = name.start - 1 - (page.words[name.start - 1 : name.start] == ["."])
    word = page.lower[before] if before >= 0 else ""
    behind = page.words[name.end : name.end + 2]
    aged = len(behind) == 2 and behind[0] == "," and behind[1].isdigit()
    role = word in role_nouns() and word not in called_words()  # "the broadcaster Nordlys"
    return aged or role or word in ranks() or word + "." in ranks() or word in kin()


def _noun(page: Page, last: int) -> str | None:
    """Return the noun for a body that ends at a token, the longest first."""
    for size in (3, 2, 1):
        if last - size + 1 >= 0 and page.sentence[last - size + 1] == page.sentence[last]:
            words = page.words_of(last - size + 1, last + 1).lower()
            if words in called_words():
                return words
    return None


def _before(page: Page, name: Name) -> tuple[str, str] | None:
    """Return the kind and noun right before a name: "the radio station Nordlys", not "the group Holt leads"."""
    last = name.start - 1
    if last < 1 or page.sentence[last] != page.sentence[name.start] or page.tags[last] != "NN":
        return None
    noun = _noun(page, last)
    first = last - len((noun or "").split()) + 1
    bare = first == 0 or page.sentence[first - 1] != page.sentence[last]
    if noun is None or page.capital(last) or bare and first == last:
        return None
    head = page.doc[name.start : name.end].root
    inside = grammar.is_subject(head) and grammar.is_relative(head.head) and head.head.i > last
    verb = name.type == "PERSON" and name.end - name.start > 1 and page.pos[name.end : name.end + 1] == ["VERB"]
    inside = inside or verb  # a full name before a verb is rather "the group Ida Holt leads"
    return None if inside else (called_words()[noun], noun)


def _as_media(page: Page, name: Name) -> str:
    """Return why a name is a newspaper's, an agency's or a station's, "" where nothing shows it."""
    if name.type in {"ORG", "PLACE"} and is_agency(page, name):
        return "the agency in the dateline's brackets"
    words, before = page.words_of(name.start, name.end), page.lower[name.start - 1 : name.start]
    if before in (["station"], ["affiliate"]) and CALL.fullmatch(words):
        return "the call sign of a broadcaster"
    paper = name.type == "ORG" and name.end - name.start in {2, 3} and page.lower[name.end - 1] in name_list("papers")
    return f"called as newspapers are: {page.words[name.end - 1]!r}" if paper and before == ["the"] else ""


def _behind(page: Page, name: Name) -> tuple[str, str] | None:
    """Return the kind and noun of what stands behind a name: "Norvald, a Danish lender,"."""
    i = name.end
    if page.words[i : i + 1] != [","] or page.lower[i + 1 : i + 2] not in (["a"], ["an"], ["the"]):
        return None
    for last in range(i + 2, min(i + 12, len(page) - 1)):
        stop = page.pos[last] in {"VERB", "AUX", "PUNCT", "ADP"} and page.tags[last] not in {"HYPH", "VBG"}
        if page.sentence[last] != page.sentence[name.start] or stop:
            return None
        if page.tags[last] == "NN" and (page.lower[last + 1] in CLOSE or page.tags[last + 1] == "VBN"):
            noun = _noun(page, last)
            beside = page.lower[i + 1] != "the" or grammar.is_apposition(page.doc[last])  # "In Oxley, the company, ..."
            return (called_words()[noun], noun) if noun and beside else None
    return None


def _shown(page: Page, name: Name, inside: set[str]) -> str:
    """Return why a name is a body's, no person's or town's: "Norvald, which makes pumps", "Norvald's shares"."""
    if name.type not in {"PERSON", "PLACE"} or name.country is not None:
        return ""
    if name.type == "PLACE":
        return "" if name.form != "name" else members_shown(page, name)
    i, head = name.end, page.doc[name.start : name.end].root
    if page.words[i : i + 1] == [","] and page.lower[i + 1 : i + 2] == ["which"] and grammar.is_subject(head):
        return "'which' goes on from it"
    words, family = page.words_of(name.start, i), page.lower[i : i + 1] == ["family"]
    if words in inside and page.lower[name.start - 1 : name.start] == ["the"] and not family:
        return f"'the {words}', in a body's name elsewhere"
    who = (
        page.recognised(i + 1)
        if i + 1 < len(page) and page.lower[i] in listed("names.toml", "members", "with")
        else None
    )
    if who is not None and who.label_ == "PERSON" and name.end - name.start == 1:
        return f"it has an {page.lower[i]!r}"  # "Cowen analyst Matthew Hoff"
    return team_shown(page, name) or members_shown(page, name)
