"""Entries: what the date of a chronology's entry dates: "19 May 1978: The mill [burns] down. Nobody is [hurt]"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kit.events.nouns import event_noun, is_predicate
from kit.events.occurring import content
from kit.language import grammar
from kit.spans import Span


def entry_heads(doc: Doc, starts: list[int], words: Span, taken: set[int]) -> Iterator[Token]:
    """Yield what an entry's date dates: what its first sentence tells, and what goes on in the same tense.

    A sentence with a date of its own (`taken` are the tokens of all times) is left to that date.
    """
    first, last = bisect_left(starts, words.start), bisect_left(starts, words.end)
    tense, opens = None, True
    for sentence in _sentences(doc, first, last):
        head = _top(sentence)
        if head is None:
            opens = False
            continue
        own = grammar.tense(head) if head.pos_ in {"VERB", "AUX"} else None
        if opens:
            tense, opens = own, False
        elif tense != "present" or own != tense or _is_perfect(head) or any(token.i in taken for token in sentence):
            continue
        yield content(head) if is_predicate(head) else head


def _sentences(doc: Doc, first: int, last: int) -> Iterator[list[Token]]:
    """Yield the tokens of each sentence between two tokens: a date that opens the first is cut off."""
    at = first
    while at < last:
        end = min(last, doc[at].sent.end)
        yield [doc[i] for i in range(at, end)]
        at = end


def _top(sentence: list[Token]) -> Token | None:
    """Return the verb, predicate or event noun on which all else of a sentence hangs."""
    inside = {token.i for token in sentence}
    tops = [token for token in sentence if token.head.i not in inside or token.head == token]
    tops = [token for token in tops if token.is_alpha or token.pos_ in {"VERB", "AUX"}]
    verbs = [token for token in tops if is_predicate(token)]
    nouns = [token for token in tops if event_noun(token) is not None]
    below = [child for token in tops for child in token.children if child.i in inside and is_predicate(child)]
    return next(iter([*verbs, *nouns, *below]), None)


def _is_perfect(verb: Token) -> bool:
    """Tell whether a sentence looks back from now: "The ruling has since been criticised"."""
    return any(helper.lemma_ == "have" for helper in grammar.auxiliaries(verb)) and verb.tag_ in {"VBN", "VBD"}
