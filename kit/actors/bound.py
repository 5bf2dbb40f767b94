"""Bound: pronouns whose clause says whom they mean: a reflexive its subject, "A driver said he ..." nobody named."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from kit.actors.antecedents import Seen
from kit.actors.page import Page
from kit.language import grammar

RELATIVE = {"WP", "WDT"}
CLAUSES = 3  # how many clauses up it may be told


def doer_of(page: Page, i: int, seen: Iterable[Seen]) -> int | None:
    """Return the subject of a reflexive's clause, which it means: "Holt enriched [himself]"; None for others."""
    clause = grammar.governor(page.doc[i]) if page.lower[i].endswith(("self", "selves")) else None
    doer = grammar.subject(clause) if clause is not None else None
    return doer.i if doer is not None and any(one.token == doer.i for one in seen) else None


def of_nobody_named(page: Page, i: int, seen: Iterable[Seen], gender: str) -> bool:
    """Tell whether it is told by or of one human being without a name, or "another", whom the pronoun fits."""
    who = teller_of(page, i)
    if who is None:
        return False
    known = next((one for one in seen if one.token == who.i), None)
    if known is None:
        return who.lower_ in {"another", "somebody", "someone"}
    return known.actor is None and known.kind == "HUMAN" and not known.plural and known.gender in {None, gender}


def teller_of(page: Page, i: int) -> Token | None:
    """Return who says it or of whom it is told: "[A driver] said he was ill", "[one] who lost his job"."""
    clause = grammar.governor(page.doc[i])
    for _ in range(CLAUSES):
        if clause is None:
            return None
        told, own = grammar.is_clause_complement(clause), grammar.own_subject(clause)
        whose = grammar.is_relative(clause) and own is not None and own.tag_ in RELATIVE
        who = grammar.own_subject(clause.head) if told else clause.head if whose else None
        if who is not None and who.i < i and who.tag_ not in RELATIVE:
            return who
        clause = grammar.governor(clause) if told or own is None or own.i == i else None
    return None


def teller_named(page: Page, i: int) -> int | None:
    """Return the name of whoever says it, which may rename a noun: "The mayor, [Ann Lee], said she was ill"."""
    who = teller_of(page, i)
    if who is None or page.quoted[i]:
        return None
    return next((name for name in grammar.appositions(who) if name.pos_ == "PROPN"), who).i
