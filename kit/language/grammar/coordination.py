"""Coordination: the members that "and" and "or" join."""

from __future__ import annotations

from spacy.tokens import Token


def conjuncts(head: Token) -> tuple[Token, ...]:
    """Return the other members of a coordination that starts with this token, in text order."""
    found: list[Token] = []
    for child in head.children:
        if child.dep_ == "conj":
            found += [child, *conjuncts(child)]
    return tuple(sorted(found, key=lambda token: token.i))


def first_conjunct(token: Token) -> Token:
    """Return the member of the coordination on which the others hang."""
    while token.dep_ == "conj" and token.head is not token:
        token = token.head
    return token


def coordinator(token: Token) -> Token | None:
    """Return the "and" or "or" that joins a later conjunct to the ones before it."""
    for host in (token, token.head):
        for child in host.children:
            if child.dep_ == "cc" and child.i < token.i:
                return child
    return None
