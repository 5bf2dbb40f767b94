"""Extents: the whole of a name that the recogniser cut short: "Holt [Group]", "Bed [& Garden]", "Ann Holt [Jr.]"."""

from __future__ import annotations

from dataclasses import replace

from kit.actors.name import Name
from kit.actors.page import Page
from kit.actors.words import name_list, org_words, ranks, role_nouns
from kit.language.correction import names_too, titles
from kit.language.short_titles import short_titles


def in_full_again(page: Page, names: list[Name]) -> list[Name]:
    """Return the names, a body or place of several words whole wherever it recurs: "[Equality Marl]"."""
    long: dict[str, dict[tuple[str, ...], Name]] = {}
    for name in names:
        if (
            name.type in {"ORG", "PLACE"}
            and name.country is None
            and name.end - name.start > 1
            and name.form == "name"
            and name.long is None
        ):
            long.setdefault(page.words[name.start], {})[tuple(page.words[name.start : name.end])] = name
    at = {i: name for name in names for i in range(name.start, name.end)}
    for start, word in enumerate(page.words):
        for words, model in sorted(long.get(word, {}).items(), key=lambda pair: -len(pair[0])):
            end = start + len(words)
            inside = {id(at[i]): at[i] for i in range(start, end) if i in at}
            cut = all(start <= n.start and n.end <= end and n.end - n.start < len(words) for n in inside.values())
            if cut and tuple(page.words[start:end]) == words and page.sentence[start] == page.sentence[end - 1]:
                whole = replace(model, start=start, end=end, why="the same words as elsewhere in the article")
                at.update(dict.fromkeys(range(start, end), whole))
                break
    return sorted({name.start: name for name in at.values()}.values(), key=lambda name: name.start)


def person_in_full(page: Page, start: int, end: int, claimed) -> tuple[int, int]:
    """Return a person's name with the proper nouns beside it that the recogniser left out."""
    labelled = page.labelled

    def more(i: int) -> bool:
        known = page.lower[i] in ranks() or page.lower[i] in role_nouns() or page.lower[i] in org_words()
        known = known or i < start and page.lower[i].rstrip(".") in titles() - names_too()
        known = known or page.words[i] in short_titles() or page.words_of(max(0, i - 1), i + 1).lower() in ranks()
        return page.proper(i) and page.pos[i] == "PROPN" and i not in claimed and i not in labelled and not known

    while start > 0 and end - start < 5 and more(start - 1) and page.sentence[start - 1] == page.sentence[start]:
        start -= 1
    while (
        end + 1 < len(page)
        and page.words[end] == "-"
        and page.starts[end + 1] == page.ends[end] == page.starts[end] + 1
        and page.lower[end + 1] not in name_list("participles")
    ):
        end += 2
    while end < len(page) and end - start < 5 and more(end) and page.sentence[end] == page.sentence[end - 1]:
        end += 1
    suffix = page.words[end] if end < len(page) else ""
    if end - start > 1 and suffix[:1].isupper() and suffix.rstrip(".").lower() in name_list("generations"):
        end += end not in claimed  # "Robert Kessel [Sr.]"
    return start, end


def with_body_noun(page: Page, kind: str, start: int, end: int, claimed) -> tuple[str, int]:
    """Return a name's class and end with the noun for a body behind it that the recogniser left out: "Holt [Group]"."""
    more = end
    owned = page.tags[end : end + 1] == ["POS"] and end + 1 not in claimed and end + 1 not in page.labelled
    if kind != "ORG" and owned and page.lower[end + 1] in name_list("bodies") and page.pos[end + 1] == "PROPN":
        more = end + 2  # "St. Brendan['s Hospital]"
    if kind == "ORG" and owned and page.words[end] in {"’", "'"} and page.lower[end + 1] in org_words():
        more = end + 2 if page.pos[end + 1] == "PROPN" else end  # "Marl Anglers[’ Club]"
    office = kind == "PLACE" and end + 2 < len(page) and page.capital(end) and page.tags[end + 1] == "POS"
    if office and page.lower[end] in role_nouns() and page.capital(end + 2) and page.lower[end + 2] in org_words():
        more = end + 3  # "Marl County[ Attorney's Office]"
    while more < len(page) and more not in claimed and more not in page.labelled and page.lower[more] in org_words():
        if not page.capital(more) or page.pos[more] != "PROPN" or page.sentence[more] != page.sentence[start]:
            break
        more += 1
    if kind == "ORG" and more == end and page.lower[end : end + 1] == ["party"] and page.words[end - 1].istitle():
        return kind, end + 1
    return ("ORG", more) if more > end and not page.heading[start] else (kind, end)


def with_sign(page: Page, kind: str, start: int, end: int, claimed) -> tuple[str, int]:
    """Return a name's class and end with what an ampersand joins to it: "Bed [& Garden]", "Oxley News [& Courier]".

    Two persons in full, and what a heading abbreviates, stay two names.
    """
    more = end
    while more + 1 < len(page) and page.words[more] == "&" and not page.heading[start]:
        behind = more + 1 + (page.lower[more + 1] == "the")
        last = behind
        while (
            last < len(page)
            and page.proper(last)
            and last not in claimed
            and page.sentence[last] == page.sentence[start]
        ):
            last += 1
        if (
            last == behind
            or kind == "PERSON"
            and (end - start > 1 and _in_person(page, behind) or _year_behind(page, last))
        ):
            break
        more = last
    return ("ORG", more) if more > end else (kind, end)


def with_portfolios(page: Page, start: int, end: int) -> int:
    """Return where the name of a ministry or court ends with all that it is for.

    "Ministry of Health[, Labour and Welfare]", "Court of Appeals [for the 6th Circuit]".
    """
    circuit = _circuit(page, start, end)
    last, lists = circuit, name_list("portfolios")
    if circuit > end:
        return circuit
    while "of" in page.lower[start:end] and page.lower[last - 1] in lists and last + 1 < len(page):
        joined = page.lower[last]
        if joined not in {",", "and", "&"} or page.lower[last + 1] not in lists or not page.capital(last + 1):
            break
        last += 2
        if joined != ",":
            return last
    return end


def _circuit(page: Page, start: int, end: int) -> int:
    """Return where a court's name ends with "for the" and its circuit or district behind it."""
    court = any(org_words().get(page.lower[i]) == "court" for i in range(start, end))
    if not court or page.lower[end : end + 2] != ["for", "the"]:
        return end
    last = end + 2
    while last < len(page) and last - end < 7 and (page.capital(last) or page.words[last][0].isdigit()):
        last += 1
        if page.lower[last - 1] in {"circuit", "district", "division"}:
            of = page.lower[last : last + 1] == ["of"] and page.capital(last + 1)
            return last + 2 * of
    return end


def _in_person(page: Page, i: int) -> bool:
    """Tell whether the recogniser has a token in a person's name of several words."""
    sides = [j for j in (i - 1, i, i + 1) if 0 <= j < len(page)]
    return page.doc[i].ent_type_ == "PERSON" and sum(page.doc[j].ent_type_ == "PERSON" for j in sides) > 1


def _year_behind(page: Page, i: int) -> bool:
    """Tell whether a year stands there, as behind the authors of a paper: "Holt & Lien (2018)"."""
    behind = page.words[i : i + 2]
    return len(behind) == 2 and behind[0] in {"(", ","} and len(behind[1]) == 4 and behind[1].isdigit()
