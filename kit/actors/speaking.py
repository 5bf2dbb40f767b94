"""Speaking: who says the words in which a pronoun stands, who has spoken, and for which body somebody speaks."""

from __future__ import annotations

from collections.abc import Iterable

from kit.actors.antecedents import Seen
from kit.actors.page import Page
from kit.actors.words import role_nouns
from kit.language import grammar
from kit.language.shared_subjects import sayings


def speakers(page: Page, i: int, near: list[Seen]) -> set[int]:
    """Return who is a subject outside the marks in the sentence: the speaker, hardly he or she inside them.

    A sentence that goes on inside the marks has the speaker of the one before.
    """
    number = page.sentence[i]
    found: dict[int, set[int]] = {number: set(), number - 1: set()}
    for one in near:
        here = page.sentence[one.token] in found and page.paragraph[one.token] == page.paragraph[i]
        if one.actor is None or one.kind != "PERSON" or not here or page.quoted[one.token]:
            continue
        if grammar.is_subject(grammar.first_conjunct(page.doc[one.token])):
            found[page.sentence[one.token]].add(one.actor)
    return found[number] or (found[number - 1] if _goes_on(page, i) else set())


def _goes_on(page: Page, i: int) -> bool:
    """Tell whether a sentence is all inside the marks, as the end of the one before it is or began."""
    sentence = page.doc[i].sent
    before = sentence.start - 1
    while before > 0 and page.sentence[before] == page.sentence[i] - 1 and not page.quoted[before]:
        before -= 1
    words = (j for j in range(sentence.start, sentence.end) if page.words[j][0].isalnum())
    return before > 0 and page.sentence[before] == page.sentence[i] - 1 and all(page.quoted[j] for j in words)


def told_by_pronoun(page: Page, i: int) -> bool:
    """Tell whether "he said" or "she said" stands outside the marks in the sentence of a word inside them."""
    sentence = page.doc[i].sent
    subjects = (j for j in range(sentence.start, sentence.end) if page.lower[j] in {"he", "she"})
    return any(is_speaker(page, j) for j in subjects)


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
    """Return who is named, or meant by "he", in the marked words beside a pronoun: hardly the one who says them."""
    first, last = page.doc[i].sent.start, page.doc[i].sent.end
    while first > 0 and page.quoted[first - 1] and page.paragraph[first - 1] == page.paragraph[i]:
        first -= 1
    return {one.actor for one in near if one.actor is not None and first <= one.token < last and page.quoted[one.token]}


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
