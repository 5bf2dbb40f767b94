"""Heads: the noun that the words for a source hang on, and what is joined to it, whatever the parser made of them."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kit.language import grammar
from kit.sourcing.types import is_human
from kit.sourcing.vocabulary import nouns
from kit.spans import Span


def head_of(doc: Doc, span: Span) -> Token:
    """Return the noun or pronoun that a span hangs on, whatever the parser made of it."""
    tokens = doc.char_span(*span, alignment_mode="expand")
    root = tokens.root
    quantity = root.pos_ == "ADJ" and root.lower_ in nouns("people", "bare")
    if root.pos_ in {"NOUN", "PROPN", "PRON"} or quantity or (root.pos_ in {"NUM", "DET"} and len(tokens) < 3):
        return root
    nominal = [token for token in tokens if token.pos_ in {"NOUN", "PROPN", "PRON"}]
    if root.pos_ in {"NUM", "DET"} and not any(token.head == root for token in nominal):
        return root
    free = [token for token in nominal if grammar.preposition(token) is None and not grammar.is_possessor(token)]
    return (free or nominal or [root])[0] if root.pos_ not in {"NUM", "DET"} or free else root


def beyond_of(root: Token, core: Span) -> tuple[Token | None, Token]:
    """Return the partitive word and the noun behind its "of": (one, sources); else (None, root)."""
    if root.lower_ in nouns("people", "partitives"):
        for before, noun in grammar.modifiers(root):
            if before in {"of", "among"} and noun.idx < core.end and noun.pos_ in {"NOUN", "PROPN", "PRON", "NUM"}:
                return root, noun
    return None, root


def behind_name(head: Token, tokens, core: Span) -> Token:
    """Return the plural noun of people behind a body's name that a parse took for the head: "Oxley Board [members]"."""
    last = next((token for token in reversed(tokens) if token.idx < core.end and token.pos_ != "PUNCT"), head)
    name = head.pos_ == "PROPN" and last.tag_ == "NNS" and last.i > head.i
    run = all(token.pos_ in {"PROPN", "NOUN"} or token.lower_ in {"of", "for"} for token in head.doc[head.i : last.i])
    return last if name and run and is_human(last) else head


def joined(head: Token) -> Iterator[Token]:
    """Yield what is joined to a head, or to its name where a parse hung it there: "Adviser Ida Holt and [a team]".

    Without "and" or "or" a parse has joined an apposition: "Ida Holt, a nurse".
    """
    last = max((token.i for token in grammar.conjuncts(head)), default=head.right_edge.i)
    if not any(token.pos_ == "CCONJ" for token in head.doc[head.i : max(last, head.right_edge.i) + 1]):
        return
    yield from grammar.conjuncts(head)
    for token in head.subtree:
        if token.i > head.i and token.head.i >= head.i and grammar.is_name_part(token):
            yield from grammar.conjuncts(token)
