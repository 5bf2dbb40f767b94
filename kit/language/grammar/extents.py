"""Extents: the characters of a verb group, of a noun phrase and of a clause."""

from __future__ import annotations

from spacy.tokens import Token

from kit.language.grammar.labels import ADVERB_CLAUSE, AUXILIARY, COMPLEMENT, LOOSE, NOUN_CLAUSE, RELATIVE, SUBJECT
from kit.language.grammar.nouns import preposition_token
from kit.spans import Span


def verb_group(head: Token) -> Span:
    """Return the verb with its auxiliaries, negation, particle and the adverbs between them.

    "has repeatedly denied", "declined", "did not say", "called off".
    """
    parts = [head]
    for child in head.children:
        if child.dep_ in AUXILIARY or child.dep_ in {"neg", "compound:prt", "prt"}:
            parts.append(child)
        elif child.dep_ == "advmod" and child.lower_ in {"not", "n’t", "n't", "never"}:
            parts.append(child)
    first, last = min(p.i for p in parts), max(p.i for p in parts)
    group = head.doc[first : last + 1]
    inside = {token.i for token in parts}
    allowed = all(t.i in inside or t.dep_ in {"advmod", "discourse"} or t.pos_ in {"ADV", "PART"} for t in group)
    if not allowed:
        near = [t for t in group if t.i in inside and abs(t.i - head.i) <= 1 + sum(1 for u in group if u.pos_ == "ADV")]
        first, last = min(t.i for t in [head, *near]), max(t.i for t in [head, *near])
        group = head.doc[first : last + 1]
        if any(t.i not in inside and t.pos_ not in {"ADV", "PART"} for t in group):
            group = head.doc[head.i : head.i + 1]
    return Span(group.start_char, group.end_char)


def phrase(noun: Token, *, relative: bool = True, conjoined: bool = False) -> Span:
    """Return the whole noun phrase round a head noun, as characters.

    Determiner, modifiers and apposition belong to it, the preposition before it does not.
    `relative` keeps relative and participial clauses ("officials familiar with it"); `conjoined`
    keeps what "and" joins to it.
    """
    left = right = noun.i
    drop = {"punct", "cc", "mark", "case", "prep"} | SUBJECT | AUXILIARY | LOOSE
    for child in noun.children:
        if child.dep_ == "case" and child.i > noun.i:
            continue
        if child.dep_ == "conj":
            if conjoined:
                right = max(right, child.right_edge.i)
            continue
        if child.dep_ in {"prep"}:
            right = max(right, child.right_edge.i)
            continue
        if child.dep_ in drop and not (child.dep_ == "case" and child.i > noun.i):
            continue
        if not relative and child.dep_ in RELATIVE | NOUN_CLAUSE | COMPLEMENT | ADVERB_CLAUSE:
            continue
        left = min(left, child.left_edge.i)
        right = max(right, child.right_edge.i)
    first = preposition_token(noun)
    if first is not None and first.i < noun.i:
        all_before = [child for child in noun.children if child.dep_ == "case" and child.i < noun.i] or [first]
        edge = max(word.i for host in all_before for word in (host, *host.children) if word.i < noun.i)
        left = max(left, edge + 1)
    doc = noun.doc
    while left < noun.i and (doc[left].is_punct and doc[left].text not in {"“", '"', "‘"} or doc[left].is_space):
        left += 1
    while right > noun.i and (doc[right].is_space or doc[right].text in {",", ";", "—", "–", "-", "."}):
        right -= 1
    return Span(doc[left].idx, doc[right].idx + len(doc[right]))


def clause(head: Token, *, without: frozenset[int] = frozenset()) -> Span:
    """Return the hull of a predicate's subtree, white space and outer commas trimmed.

    `without` holds indices of tokens whose subtrees are left out where they stand at an edge.
    """
    skip = {token.i for i in without for token in head.doc[i].subtree}
    tokens = [token for token in head.subtree if token.i not in skip]
    while tokens and (tokens[0].is_space or tokens[0].text in {",", ";", ":", "—", "–", "-"}):
        tokens.pop(0)
    while tokens and (tokens[-1].is_space or tokens[-1].text in {",", ";", ":", "—", "–", "-"}):
        tokens.pop()
    tokens = tokens or [head]
    return Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1]))
