"""Whole names: bodies that the recogniser cut short are joined, two that it took for one are parted.

"[Court] of [Oxley]", "[Marl] and [Farne Council]" are one body each.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Span

from kit.language import grammar
from kit.lexicon import read_rows, read_toml


def whole_names(found: Sequence[Span]) -> list[Span]:
    """Return the names of a text in order, the bodies among them each whole and by itself."""
    whole: list[Span] = []
    for ent in (part for one in found for part in parted(one)):
        before = whole[-1] if whole else None
        if before is not None and in_two(before, ent):
            whole[-1] = Span(ent.doc, before.start, ent.end, label="PERSON")
        elif before is not None and (of_nation(before, ent) or goes_on(before, ent) or shared(before, ent)):
            whole[-1] = Span(ent.doc, before.start, ent.end, label="ORG")
        else:
            whole.append(ent)
    return whole


def parted(ent: Span) -> Iterator[Span]:
    """Yield the two bodies of "[Oxley Ferry Committee] and [Marl and Farne Council]"; else the name as it is."""
    heads = read_toml("names")["bodies"]
    for token in ent[2:-2] if ent.label_ == "ORG" and ent[-1].lower_ in heads else ():
        if token.lower_ == "and" and token.nbor(-1).lower_ in heads and token.nbor().is_title:
            yield Span(ent.doc, ent.start, token.i, label="ORG")
            yield Span(ent.doc, token.i + 1, ent.end, label="ORG")
            return
    yield ent


def in_two(before: Span, ent: Span) -> bool:
    """Tell whether two names of a word each are one person's: "[Ola] [Lien]", not those of two sentences."""
    single = len(before) == len(ent) == 1 and before.label_ == ent.label_ == "PERSON" and before.end == ent.start
    beside = single and not ent[0].is_sent_start
    return beside and before[0].is_title and ent[0].is_title and before.text != ent.text


def of_nation(before: Span, ent: Span) -> bool:
    """Tell whether a nation stands before the body that is its own: "[Russian] [Defence Ministry]"."""
    joined = before.label_ == "NORP" and ent.label_ == "ORG" and before.end == ent.start
    return joined and ent[0].is_title and ent[-1].lower_ in body_words()


def goes_on(before: Span, ent: Span) -> bool:
    """Tell whether a body's name goes on behind "of" or "for": "[National Court] of [Oxley]"."""
    between = [token.lower_ for token in ent.doc[before.end : ent.start]]
    if before.label_ != "ORG" or not {before[0].lower_, before[-1].lower_} & body_words():
        return False
    if any(token.lower_ == "of" for token in before):  # "the University of Oxley of the UK"
        return False
    own = bool({ent[0].lower_, ent[-1].lower_} & body_words())  # "the Police Directorate of the [Ministry]"
    of = between in (["of"], ["of", "the"]) and ent.label_ in {"GPE", "LOC", "ORG"}
    return not own and (of or between == ["for", "the"] and ent.label_ == "ORG")


def shared(before: Span, ent: Span) -> bool:
    """Tell whether two names share the noun of one body: "the [Marl] and [Farne Ferry Committee]"."""
    joined = ent.start == before.end + 1 and ent.doc[before.end].lower_ in {"and", "&"}
    bodily = ent.label_ == "ORG" and ent[-1].lower_ in body_words()
    if not joined or not bodily or len(before) > 2 or before[-1].lower_ in body_words():
        return False
    head = before.root.head
    return ent.start <= head.i < ent.end and grammar.is_name_part(before.root)


@cache
def body_words() -> frozenset[str]:
    """Return the nouns by which a name shows that it is a body's."""
    return frozenset(word.strip() for _, words in read_rows("org_words") for word in words.split(";"))
