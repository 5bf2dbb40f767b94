"""Ages: "the 34-year-old", "the 52-year-old former banker": whom an age means, by the ages that the article states."""

from __future__ import annotations

from spacy.tokens import Token

from kit.actors.clusters import Cluster
from kit.actors.described import Description
from kit.actors.page import Page
from kit.actors.role import AGED
from kit.language import grammar

REACH = 2  # sentences back in which the person is looked for whose age isn't stated
INSIDE = {"JJ", "NN", "NNP", "HYPH", "POS", "VBG"}


def find_aged(page: Page, actors: list[Cluster]) -> list[Description]:
    """Return the definite phrases that name a person again by an age, in text order.

    A stated age decides ("Ida Holt, 34, ..."); failing that, the only person named in the sentences
    just before whose age isn't told.
    """
    found, ages = [], _stated(page, actors)
    names = sorted((n.start, k) for k, one in enumerate(actors) if one.type == "PERSON" for n in one.names)
    persons = [name for one in actors if one.type == "PERSON" for name in one.names]
    heads = {name.start: page.doc[name.start : name.end].root for name in persons}
    taken = {i for one in actors for name in one.names for i in range(name.start, name.end)}
    for i in range(1, len(page) - 5):
        if page.lower[i - 1] != "the" or not page.words[i].isdigit() or page.lower[i + 1 : i + 5] != AGED:
            continue
        end = _end(page, i + 5)
        if end in taken or end - 1 in taken:
            continue  # "the 34-year-old Ida Holt"
        holders = {k for start, k in names if start < i and ages.get(k) == page.words[i]}
        near = {k for start, k in names if start < i and 0 <= page.sentence[i] - page.sentence[start] <= REACH}
        near -= {k for k in near if k in ages} | {k for start, k in names if tells_of(page, heads[start], i)}
        chosen, sure = (holders, 0.9) if holders else (near, 0.6)
        if len(chosen) == 1:
            k = chosen.pop()
            told = "is the only one of that age" if holders else "is the only person named near whose age isn't told"
            why = f"{actors[k].title} {told} in the article"
            found.append(Description(i - 1, end, (k,), "description", None, sure, why))
    return found


def tells_of(page: Page, head: Token, i: int) -> bool:
    """Tell whether a person says the clause in which a token stands: "Holt said the 34-year-old had left"."""
    if page.sentence[head.i] != page.sentence[i] or not grammar.is_subject(head):
        return False
    return head.head in page.doc[i].ancestors and head.head != grammar.governor(page.doc[i])


def _end(page: Page, i: int) -> int:
    """Return where the phrase ends that begins with an age: behind its last noun, or behind "old"."""
    end = j = i
    while j < len(page) and page.sentence[j] == page.sentence[i - 1] and page.tags[j] in INSIDE:
        j += 1
        if page.tags[j - 1] in {"NN", "NNP"}:
            end = j
    return end


def _stated(page: Page, actors: list[Cluster]) -> dict[int, str]:
    """Return the age that the article states of each person: "Holt, 34,", "Holt (34)", "Holt, aged 34"."""
    found: dict[int, str] = {}
    for k, one in enumerate(actors):
        for name in one.names if one.type == "PERSON" else ():
            behind = page.lower[name.end : name.end + 3]
            behind = [word for word in behind if word != "aged"]
            if len(behind) > 1 and behind[0] in {",", "("} and behind[1].isdigit() and 0 < int(behind[1]) < 120:
                found.setdefault(k, behind[1])
            before = page.lower[max(0, name.start - 8) : name.start]
            for j in range(len(before) - 4):
                if before[j].isdigit() and before[j + 1 : j + 5] == AGED and "," not in before[j:]:
                    found.setdefault(k, before[j])
    return found
