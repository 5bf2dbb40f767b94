"""Stated: the roles that a sentence states: "Brill is the mayor of Oxley", "Its new coach is Lars Bo"."""

from __future__ import annotations

from kit.actors.name import Name
from kit.actors.page import Page
from kit.actors.role import Role, grown, role_noun
from kit.language import grammar


def stated(page: Page, name: Name, taken) -> Role | None:
    """Return the role that a sentence states: "Brill is the mayor of Oxley", "Marr, who heads the alliance"."""
    token = page.doc[name.start]
    for i in range(name.start, name.end):
        if page.doc[i].head.i not in range(name.start, name.end):
            token = page.doc[i]
    if not grammar.is_subject(token):
        return _predicated(page, token, taken)
    said = grammar.predicate(token.head)
    if not grammar.is_copular(token.head) or said.i <= name.end or role_noun(page, said.i) is None or said.i in taken:
        return None
    if page.tags[said.i] != "NN" or grammar.negation(said) is not None or grammar.modal(said) is not None:
        return None
    span = grammar.phrase(said, relative=False)
    end = said.i + 1
    while end < len(page) and page.ends[end] <= span.end and page.words[end] not in {",", "–", "—"}:
        end += 1
    helpers = {page.lower[helper.i] for helper in grammar.auxiliaries(said)} | {page.lower[token.head.i]}
    role = grown(page, said.i, end, "statement", taken)
    was = helpers & {"was", "were"} and not helpers & {"is"}
    return Role(role.start, role.end, role.head, role.noun, "statement", role.tenure or ("former" if was else None))


def _predicated(page: Page, token, taken) -> Role | None:
    """Return the role of which a sentence says who holds it: "Its new coach is Lars Bo"."""
    subject = grammar.own_subject(token) if grammar.is_copular(token) else None
    if subject is None or subject.i in taken or page.tags[subject.i] not in {"NN", "NNP"} or grammar.negation(token):
        return None
    if role_noun(page, subject.i) is None or subject.i > token.i or grammar.modal(token) is not None:
        return None
    span = grammar.phrase(subject, relative=False)
    end = subject.i + 1
    while end < len(page) and page.ends[end] <= span.end and page.words[end] not in {",", "–", "—"}:
        end += 1
    role = grown(page, subject.i, end, "statement", taken)
    was = {page.lower[helper.i] for helper in grammar.auxiliaries(token)} & {"was", "were"}
    return Role(role.start, role.end, role.head, role.noun, "statement", role.tenure or ("former" if was else None))
