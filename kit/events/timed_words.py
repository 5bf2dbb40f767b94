"""Timed words: what of a clause only says when, so that a title leaves it out."""

from __future__ import annotations

from spacy.tokens import Token

from kit.events import nouns
from kit.events.gapping import gap_before
from kit.language import grammar
from kit.language.lemmas import is_one_of

BEHIND = 4  # tokens behind a clause in which the date of a gapped one may stand


def is_timed(token: Token, timed: set[int]) -> bool:
    """Tell whether a token is part of a date or is the preposition before one."""
    if token.i in timed:
        return True
    if token.i < token.head.i and token.head.i in timed and (token.pos_ in {"DET", "ADJ"} or token.tag_ == "PRP$"):
        return True  # "[the slow] third quarter", "[its] first quarter"
    if (
        token.i
        and grammar.is_adverb(token)
        and f"{token.nbor(-1).lemma_} {token.lower_}" in nouns.words("verbs", "phrasal")
    ):
        return False  # "to break [even] in May"
    if token.lower_ in {"back", "forward"} and is_one_of(token.head, nouns.words("verbs", "moved")):
        return False  # "pushed the date [back] to May"
    if grammar.is_adverb(token) and (token.head.i in timed or any(child.i in timed for child in token.children)):
        return True  # "[shortly] before midnight", "as [early] as next week"
    if token.lower_ == "at" and token.head.lower_ in {"least", "most"} and token.head != token:
        return is_timed(token.head, timed)  # "to wait until [at] least January"
    if _is_bare_unit(token) or grammar.is_adverb(token) and is_timed(token.head, timed):
        return True  # "crashed [seconds] before landing"
    return token.pos_ in {"ADP", "PART", "CCONJ"} and (
        token.head.i in timed or any(child.i in timed for child in token.children)
    )


def of_noun(time: Token, timed: set[int], dated: Token | None) -> set[int]:
    """Return the tokens of a time that stands before a noun as part of it, none before the dated noun."""
    noun = time.head
    if noun == dated or noun.i in timed or noun.pos_ not in {"NOUN", "PROPN"} or time.i > noun.i:
        return set()
    if not (grammar.is_possessor(time) or time in grammar.premodifiers(noun)):
        return set()
    before = time.left_edge.i - 1
    if before in timed and not noun.is_ancestor(time.doc[before]):
        return set()  # "by half past [eight] 4,000 children were waiting"
    return {token.i for token in time.subtree}


def dates_only(token: Token, timed: set[int]) -> bool:
    """Tell whether a clause only says when: "the quarter [ended in June]", "a vote[, originally due in May]"."""
    behind = token.pos_ == "ADJ" and token.i > token.head.i and token.head.pos_ in {"NOUN", "PROPN"}
    if not (behind or grammar.is_noun_clause(token) or grammar.is_relative(token)):
        return False
    empty = {"AUX", "PRON", "ADP", "PUNCT", "SCONJ", "ADV"}
    others = [t for t in token.subtree if t != token and (t.i in timed or t.pos_ not in empty)]
    return token.head.i in timed or bool(others) and all(other.i in timed for other in others)


def spans_to(token: Token, dropped: set[int], timed: set[int]) -> bool:
    """Tell whether a stretch of time is left without its date: "in the three [months] to June", "on the [night] of"."""
    if token.i in dropped or not token.tag_.startswith("NN") or not is_one_of(token, nouns.words("nouns", "units")):
        return False
    after = [other for other in token.doc[token.i + 1 : token.i + 3] if other.sent == token.sent]
    if len(after) < 2 or after[1].i not in timed:
        return False
    of_it = after[0].lower_ in {"of", "before", "after"} and grammar.preposition(token) is not None
    return of_it or token.tag_ == "NNS" and after[0].lower_ in {"to", "ended", "ending", "through", "until"}


def gapped(root: Token, tokens: list[Token], timed: set[int]) -> set[int]:
    """Return the indices of what is told of a further date only: "died in 1981 and [Otto in] 1992"."""
    last = max((t.i for t in tokens), default=root.i) + BEHIND
    begun = [i for i in range(root.i, last) if i in timed and i - 1 not in timed]
    gaps = [gap for first in begun if (gap := gap_before(root.doc, first, timed, root)) is not None]
    return {i for gap in gaps for i in (gap.tokens[0].i - 1, *(t.i for t in gap.tokens), gap.tokens[-1].i + 1)}


def whole_of(noun: Token) -> set[int]:
    return {token.i for token in noun.subtree}


def renames_time(token: Token, timed: set[int]) -> bool:
    """Tell whether a noun says once more which day it was: "on Nov. 3, the [day] before a warrant was issued"."""
    first = next((part.i for part in token.subtree if not part.is_punct), 0)
    behind = first > 1 and token.doc[first - 1].text == "," and first - 2 in timed
    return behind and is_one_of(token, nouns.words("nouns", "units"))


def _is_bare_unit(token: Token) -> bool:
    """Tell whether a word is a stretch of time without a number beside a verb: "[seconds] before landing"."""
    alone = not any(child.pos_ in {"NUM", "DET", "ADJ", "ADP"} and child.i < token.i for child in token.children)
    beside = grammar.is_oblique(token) or token in grammar.adverbs(token.head)
    return alone and beside and token.tag_ == "NNS" and is_one_of(token, nouns.words("nouns", "units"))
