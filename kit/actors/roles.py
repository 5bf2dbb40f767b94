"""Roles: what the article says a person is: titles before a name, appositions beside it, "X is the ...".

Roles hold inside the article; no table of office-holders is asked.
"""

from __future__ import annotations

from dataclasses import replace

from kit.actors.clusters import Cluster
from kit.actors.datelines import DASHES
from kit.actors.names import Name
from kit.actors.page import Page
from kit.actors.patterns import MARKS
from kit.actors.role import INSIDE, Role, grown, role_noun
from kit.actors.stated import stated
from kit.actors.titles import title_before
from kit.actors.words import kin, ranks, tenures

DAYS = {"today", "yesterday", "tonight", "this", "week"}
FAR = 14  # tokens before a comma in which the noun of the role before it must stand


def find_roles(page: Page, persons: list[Cluster]) -> dict[int, list[Role]]:
    """Return the roles of each person in text order, by the position of the person in `persons`."""
    taken = {i: k for k, one in enumerate(persons) for name in one.names for i in range(name.start, name.end)}
    return {k: [role for name in one.names for role in _of(page, name, taken)] for k, one in enumerate(persons)}


def _of(page: Page, name: Name, taken):
    for finder in (title_before, _apposed_before, _after, stated):
        role = finder(page, name, taken)
        if role is not None:
            yield role


def _apposed_before(page: Page, name: Name, taken) -> Role | None:
    """Return the role before a comma before a name: "the governor, Matteo Brill,"."""
    comma = name.start - 1
    while comma > 0 and (_is_rank(page, comma) or page.words[comma] == "." and page.words[comma - 1] != ","):
        comma -= 1  # "the supreme leader, [Ayatollah] Karimi"
    comma -= comma < name.start - 1 and page.lower[comma] == "the"  # "its spokesman, [the Rev.] Ida Holt"
    if comma < 1 or page.words[comma] not in {",", "–", "—"} or page.sentence[comma] != page.sentence[name.start]:
        return None
    head = _head_before(page, comma, taken)
    if head is None:
        return None
    role = grown(page, head, comma, "apposition", taken)
    opener = page.lower[role.start - 1] if role.start else ""
    if opener == "and" and (first := _head_before(page, role.start - 1, taken)) is not None:
        role = replace(role, start=grown(page, first, comma, "apposition", taken).start)
        opener = page.lower[role.start - 1] if role.start else ""  # "[the] MP for Oxley and leader of the Greens, Holt"
    closed = name.end < len(page) and page.words[name.end] in {",", ".", "–", "—", ";", "(", "”"}
    owned = opener in {"the", "a", "an", "its", "his", "her", "their", "’s", "'s", "former", "acting", "late"}
    bare = page.words[name.end : name.end + 1] == [","] and head + 1 == comma and _begins(page, role.start)
    says = page.pos[name.end : name.end + 1] == ["VERB"] and opener == "," and head + 1 == comma == name.start - 1
    if says and page.tags[head] == "NN" and not _renamed(page, role.start, name, taken):
        return role  # "In it, hospital CEO, Ida Holt said"
    late = opener in tenures() or bare
    whose = "POS" in page.tags[role.start : role.head] or page.capital(role.start) and page.lower[head + 1] == "of"
    return role if (owned or late or whose) and closed and not _renamed(page, role.start, name, taken) else None


def _begins(page: Page, start: int) -> bool:
    """Tell whether a role without an article begins its sentence, or begins with a body: "Oxley Steel manager, ..."."""
    opens = start == 0 or page.sentence[start - 1] != page.sentence[start]
    return opens or page.doc[start].ent_type_ == "ORG" and page.pos[start] == "PROPN"


def _is_rank(page: Page, i: int) -> bool:
    return page.lower[i] in ranks() or page.words[i] in {"HE", "HRH", "HM", "H.E."}


def _served(page: Page, end: int, taken) -> bool:
    """Tell whether the name that ends at a token takes no role from behind it: the next name has it.

    It has its own before it ("Mayor Brill", "its chairman, Brill"), or closes what opens the sentence
    ("In a reply to Brill, the rebels' leader, Holt, said").
    """
    start = end
    while start > 0 and start - 1 in taken and taken[start - 1] == taken[end - 1]:
        start -= 1
    if start in (0, end):
        return False
    if role_noun(page, start - 1) is not None or page.words[start - 1] == "," and role_noun(page, start - 2):
        return True
    first = page.doc[start].sent.start
    acts = any(page.pos[i] in {"VERB", "AUX"} for i in range(first, start))
    return page.pos[first] == "ADP" and page.words[end] == "," and not acts


def _renamed(page: Page, start: int, name: Name, taken) -> bool:
    """Tell whether a role noun before a comma belongs to a name of its own ("Brill, the mayor, Holt and ...")."""
    before = start - 1
    while before > 0 and page.sentence[before] == page.sentence[start] and page.words[before] not in {",", *DASHES}:
        before -= 1
    if _served(page, before, taken):
        return False  # "Mayor Brill, the warden, [Holt], and ..."
    return (
        page.words[before] == ","
        and before > 0
        and page.lower[before + 1] not in {"and", "but", "while", "as"}
        and not any(page.pos[i] in {"VERB", "AUX"} or page.words[i] in MARKS for i in range(before + 1, start))
        and page.proper(before - 1)
        and page.sentence[before] == page.sentence[start]
        and page.pos[before - 1] == "PROPN"
    )


def _head_before(page: Page, comma: int, taken) -> int | None:
    i, steps = comma - 1, 0
    while i >= 0 and steps < FAR and page.sentence[i] == page.sentence[comma] and page.words[i] not in {",", ";", ":"}:
        inside = page.tags[i] in {"VBG", "VBN", "NNP"} and page.doc[i].head.i > i  # "of the [ruling] party"
        if i in taken or page.pos[i] in {"VERB", "AUX"} and not inside:
            return None
        if (
            role_noun(page, i)
            and (page.tags[i] in {"NN", "NNP"} or " " in role_noun(page, i))
            and (i == comma - 1 or page.lower[i + 1] in {"of", "for", "at", "in", "to", "on"})
        ):
            return i
        i, steps = i - 1, steps + 1
    return None


def _after(page: Page, name: Name, taken) -> Role | None:
    """Return the apposition behind a name: "Lund, the director of ...,", "Falk, 39, her deputy,"."""
    i = name.end
    if i < len(page) and page.words[i] == "(":
        return None
    if i >= len(page) or page.words[i] not in {",", "–", "—"} or page.sentence[i] != page.sentence[name.end - 1]:
        return None
    i += 1
    if i + 1 < len(page) and page.words[i].isdigit() and page.words[i + 1] == ",":
        i += 2
    if page.lower[i : i + 1] in (["and"], ["or"], ["but"]):
        return None
    limit, begin = min(len(page), i + 14), i
    while i < limit and page.sentence[i] == page.sentence[name.start]:
        known = role_noun(page, i)
        longer = i + 1 < limit and role_noun(page, i + 1) is not None and page.tags[i + 1] in {"NN", "NNP"}
        if (known or page.lower[i] in kin()) and page.tags[i] in {"NN", "NNP"} and not longer:
            return _apposed(page, i, begin, name, taken)
        inside = page.tags[i] in INSIDE | {"DT", "PRP$", "POS", "RB"} or page.lower[i] in {"and", "of", "then"}
        if not inside or i in taken and page.words[i + 1 : i + 2] not in (["’s"], ["'s"]) and page.tags[i] != "POS":
            return None
        i += 1
    return None


def _apposed(page: Page, head: int, begin: int, name: Name, taken) -> Role | None:
    """Return the apposition with this head noun, with its "of ..." and up to the next comma."""
    if taken.get(head + 1, taken[name.start]) != taken[name.start]:
        return None  # "Ola Lien, director [Ida Holt], ...": the next in a list
    i = next((i for i in range(head + 1, head + 4) if taken.get(i, taken[name.start]) != taken[name.start]), head)
    if i > head and len((role_noun(page, i - 1) or "").split()) == i - head:
        return None  # "Ola Lien, Secretary of State [Ida Holt] and ..."
    if page.words[head + 1 : head + 2] == [","] and head + 2 in taken and _served(page, name.end, taken):
        return None  # "Mayor Ola Lien, the warden, [Ida Holt], and ..."
    follows = page.lower[head + 1] if head + 1 < len(page) else "."
    both = follows == "and" and any(
        role_noun(page, j) for j in range(head + 2, min(head + 4, len(page))) if j not in taken
    )
    plural = head + 1 < len(page) and page.pos[head + 1] in {"VERB", "AUX"} and page.words[begin - 1] == ","
    if (
        follows == "and"
        and not both
        and page.lower[head - 1] not in {"the", "a", "an", "her", "his", "its", "their"}
        or plural
        and begin == name.end + 1
    ):
        return None
    end = head + 1
    while end < len(page) and page.sentence[end] == page.sentence[head]:
        closed = page.words[end] in {",", ".", ";", ":", "–", "—", "(", ")", "”", '"'}
        if closed or page.space[end] or page.pos[end] in {"VERB", "AUX", "SCONJ"}:
            break
        if page.tags[end] in {"WP", "WDT", "PRP", "WRB"} or page.lower[end] in {"who", "that", "said", "told", "when"}:
            break
        end += 1
    while end - 1 > head and page.lower[end - 1] in {"and", "of", "for", "in", "at", "to", "on", "the", "a", *DAYS}:
        end -= 1
    role = grown(page, head, end, "apposition", taken, left=begin)
    if head in taken:
        return None
    return role
