"""Speaking: who says the words in which a pronoun stands, who has spoken, and for which body somebody speaks."""

from __future__ import annotations

from collections.abc import Iterable

from kit.actors.antecedents import Seen
from kit.actors.page import Page
from kit.actors.words import role_nouns
from kit.language import grammar
from kit.language.shared_subjects import sayings


def speakers(page: Page, i: int, near: list[Seen]) -> set[int]:
    """Return who is a subject outside the marks where marked words are told: hardly he or she inside them."""
    numbers = _telling(page, i)
    found: dict[int, set[int]] = {number: set() for number in numbers}
    for one in near:
        here = page.sentence[one.token] in found and page.paragraph[one.token] == page.paragraph[i]
        if one.actor is None or one.kind != "PERSON" or not here or page.quoted[one.token]:
            continue
        if grammar.is_subject(grammar.first_conjunct(page.doc[one.token])):
            found[page.sentence[one.token]].add(one.actor)
    return next((found[number] for number in numbers if found[number]), set())


def told_by(page: Page, i: int) -> int | None:
    """Return the "he" or "she" outside the marks that tells the words in which a token stands: "…," [she] said."""
    numbers, (first, last) = _telling(page, i), page.marked(i)
    first, last = page.doc[first].sent.start, page.doc[last - 1].sent.end
    if min(numbers) < page.sentence[first]:
        first = page.doc[first - 1].sent.start
    subjects = [j for j in range(first, last) if page.lower[j] in {"he", "she"} and is_speaker(page, j)]
    return next((j for number in numbers for j in subjects if page.sentence[j] == number), None)


def _telling(page: Page, i: int) -> list[int]:
    """Return the sentences that may tell who says a token's words, the likeliest first.

    They are its own, that in which the marks close, that in which they open, and one before whose end is marked.
    """
    first, last = page.marked(i)
    opens = page.sentence[first]
    found = [page.sentence[i], page.sentence[last - 1], opens]
    before = page.doc[first].sent.start - 1
    begins = all(page.space[j] or not page.words[j][0].isalnum() for j in range(before + 1, first))
    while before > 0 and page.sentence[before] == opens - 1 and not page.quoted[before]:
        before -= 1
    if begins and before > 0 and page.sentence[before] == opens - 1:
        found.append(opens - 1)
    return list(dict.fromkeys(found))


def is_speaker(page: Page, i: int) -> bool:
    """Tell whether a word outside the marks is, or describes, who says something, not what others say of it.

    "[Lee] said Brahm had been warned": neither a passive nor a saying within a saying counts.
    """
    token = grammar.first_conjunct(page.doc[i])
    while grammar.is_apposition(token):  # "the mayor, [Ann Lee], said"
        token = token.head
    verb = token.head
    if not grammar.is_subject(token) or page.quoted[i] or verb.lemma_.lower() not in sayings():
        return False
    told = grammar.is_clause_complement(verb) and verb.head.lemma_.lower() in sayings()
    return not told and not grammar.is_passive(verb)


def named_inside(page: Page, i: int, near: Iterable[Seen]) -> set[int]:
    """Return who is named, or "he" and "she", in the marked words beside a pronoun: hardly the one who says them."""
    first, last = page.marked(page.doc[i].sent.start)[0], page.doc[i].sent.end
    inside = (one for one in near if first <= one.token < last and page.quoted[one.token] and not one.plural)
    return {one.actor for one in inside if one.actor is not None}


def spoken_for(page: Page, i: int, near: Iterable[Seen]) -> int | None:
    """Return the body whose spokesman's words a clause is: "An [NTSB] official said it would ..."."""
    verb = grammar.governor(page.doc[i])
    said = verb.head if verb is not None and grammar.is_clause_complement(verb) else None
    speaker = grammar.own_subject(said) if said is not None else None
    if speaker is None or role_nouns().get(speaker.lower_) is None:
        return None
    within = range(speaker.left_edge.i, speaker.right_edge.i + 1)
    bodies = {one.actor for one in near if one.token in within and one.kind in {"ORG", "COUNTRY"}}
    return bodies.pop() if len(bodies) == 1 else None
