"""Noun chunks for either set of dependency labels: a noun with what stands before it, no clause behind.

spaCy's own iterator for English knows ClearNLP's labels only. This one asks the grammar.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from kit.language import grammar

HEADS = {"NOUN", "PROPN", "PRON"}


def noun_chunks(doclike: Doc | Span) -> Iterator[tuple[int, int, int]]:
    """Yield (first token, token after the last, label) of each chunk, none overlapping another.

    Fits `Vocab.get_noun_chunks`, so that `Doc.noun_chunks` and `Span.noun_chunks` use it.
    """
    label = doclike.vocab.strings.add("NP")
    after = -1
    for noun in doclike:
        if noun.pos_ not in HEADS or grammar.is_name_part(noun) or noun.tag_ in {"EX"}:
            continue
        first, last = edges(noun)
        if first > after:
            after = last
            yield first, last + 1, label


def edges(noun: Token) -> tuple[int, int]:
    """Return the first and last token of the chunk round a noun."""
    before = [grammar.determiner(noun), grammar.possessor(noun), *grammar.premodifiers(noun)]
    first = min([noun.i, *(word.left_edge.i for word in before if word is not None and word.i < noun.i)])
    last = noun.i
    for word in sorted(noun.rights, key=lambda token: token.i):
        if not grammar.is_name_part(word) or word.left_edge.i != last + 1:
            break
        last = word.right_edge.i
    return first, last
