"""Correction: what a lookup knows better than the model about the names that it found.

A spaCy component behind the entity recogniser. It cuts titles off the front of persons, and any
name before a bracket that it doesn't close, and overrules the kind only where the words leave no choice.
"""

from __future__ import annotations

from calendar import month_name
from collections.abc import Iterator, Sequence
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc, Span, Token
from spacy.util import filter_spans

from kit.language.gazetteer import is_body, is_country, is_people
from kit.language.short_titles import without_short_titles
from kit.language.whole_names import body_words, whole_names
from kit.lexicon import read_toml


@Language.component("kit_correction", retokenizes=False, assigns=["doc.ents"], requires=["doc.ents"])
def correct_names(doc: Doc) -> Doc:
    """Return the doc with its entities corrected and missed countries and peoples added."""
    found = whole_names([span for ent in without_short_titles(doc.ents) for span in corrected(ent)])
    taken = {token.i for span in found for token in span}
    found += [span for span in missed(doc) if not any(token.i in taken for token in span)]
    doc.ents = filter_spans(storms(found))
    return doc


def corrected(ent: Span) -> Iterator[Span]:
    """Yield an entity as it should be: relabelled, cut, or not at all."""
    opened = next((token.i for token in ent if token.text in {"(", "["}), None)
    if opened is not None and not any(token.text in {")", "]"} for token in ent):  # "DELFT (Newswire) —"
        if opened == ent.start:
            return
        ent = Span(ent.doc, ent.start, opened, label=ent.label_)
    if ent.label_ == "PERSON":
        first = without_title([token.text for token in ent], 0, len(ent))
        if first == len(ent):
            return
        ent = Span(ent.doc, ent.start + first, surname_end(ent), label="PERSON")
    elif styled(ent):
        first = without_title([token.text for token in ent], 0, len(ent))
        ent = Span(ent.doc, ent.start + first, ent.end, label="PERSON")
    if len(ent) == 1 and ent[0].pos_ == "PRON":
        return
    country = country_before_title(ent)
    if country is not None:
        yield Span(ent.doc, country.start, country.end, label="GPE")
    elif surely_country(ent):
        yield Span(ent.doc, ent.start, ent.end, label="GPE")
    elif ent.label_ != "PERSON" and is_people(ent.text):
        yield Span(ent.doc, ent.start, ent.end, label="NORP")
    elif ent.label_ != "ORG" and is_body(ent.text):
        yield Span(ent.doc, ent.start, ent.end, label="ORG")
    else:
        yield ent


def styled(ent: Span) -> bool:
    """Tell whether a name begins with what only a person is called: "Lord Ashcombe Penn", read as a body."""
    written = all(token.is_title and token.is_alpha for token in ent[1:])
    style = ent[0].is_title and ent[0].lower_.rstrip(".") in read_toml("person_titles")["styles"]
    return 2 <= len(ent) <= 4 and style and written and ent[-1].lower_ not in body_words() and ent.label_ != "EVENT"


def storms(found: Sequence[Span]) -> Iterator[Span]:
    """Yield the names, those of storms as events: "Hurricane [Ida]", and every [Ida] of that text."""
    kinds = {"PERSON", "GPE", "LOC", "ORG"}
    named = {ent.text for ent in found if ent.start and ent.doc[ent.start - 1].lower_ in storm_words()}
    named |= {ent[1:].text for ent in found if len(ent) > 1 and ent[0].lower_ in storm_words()}
    for ent in found:
        yield Span(ent.doc, ent.start, ent.end, label="EVENT") if ent.label_ in kinds and ent.text in named else ent


def surname_end(ent: Span) -> int:
    """Return where a person's name ends: behind a surname that looks like an adjective or month.

    "Gil [Prior] of ...", "Aung Myint [May], 60, ..."
    """
    doc, after = ent.doc, ent.end
    if after + 1 >= len(doc):
        return after
    other = doc[after]
    if other.text in month_name and doc[after + 1].text == "," and after + 2 < len(doc) and doc[after + 2].is_digit:
        return after + 1
    if len(ent) > 1:
        return after
    written = other.is_title and not doc[after + 1].text[:1].isupper() and bool(doc[after - 1].whitespace_)
    return after + 1 if written and other.tag_ == "JJ" and not is_people(other.text) else after


def surely_country(ent: Span) -> bool:
    """Tell whether a name is a country's; persons are called Jordan too, so theirs must be an acronym."""
    if not is_country(ent.text):
        return False
    return ent.label_ != "PERSON" or (len(ent) == 1 and ent.text.isupper())


def country_before_title(ent: Span) -> Span | None:
    """Return the country in front of an office taken for a body ("U.S. National Security Adviser").

    The title may stand right behind: then the rest must not be a body's name ("U.S. Treasury Secretary").
    """
    behind = ent.doc[ent.end].lower_ if ent.end < len(ent.doc) else ""
    is_office = ent[-1].lower_.rstrip(".") in titles() or behind in titles() and ent[-1].lower_ not in body_words()
    if ent.label_ != "ORG" or len(ent) < 2 or not is_office:
        return None
    return next((ent[:size] for size in (3, 2, 1) if size < len(ent) and is_country(ent[:size].text)), None)


def missed(doc: Doc) -> Iterator[Span]:
    """Yield countries and peoples that the model left out: proper nouns and capitalised adjectives."""
    for token in doc:
        if token.ent_iob_ in "BI" or not token.text[:1].isupper():
            continue
        if token.pos_ == "PROPN" and is_country(token.text) and not beside_name(token):
            yield Span(doc, token.i, token.i + 1, label="GPE")
        elif token.pos_ in {"ADJ", "PROPN", "NOUN"} and not all_capitals(token) and is_people(token.text):
            yield Span(doc, token.i, token.i + 1, label="NORP")


def beside_name(token: Token) -> bool:
    """Tell whether a proper noun stands beside another, so that it may be part of a longer name."""
    doc = token.doc
    near = [doc[i] for i in (token.i - 1, token.i + 1) if 0 <= i < len(doc)]
    return any(other.pos_ == "PROPN" for other in near)


def all_capitals(token: Token) -> bool:
    """Tell whether a word of more than three letters is set in capitals."""
    return token.is_upper and len(token) > 3


def without_title(words: Sequence[str], first: int, last: int) -> int:
    """Return where a person's name begins behind the titles before it; `last` where it is all title.

    >>> words = "Foreign Minister Anna Prine".split()
    >>> without_title(words, 0, 4), without_title(["King"], 0, 1), without_title(["President"], 0, 1)
    (2, 0, 1)
    """
    while first < last:
        word = words[first].lower().rstrip(".")
        if " ".join(words[first : first + 2]).lower() in read_toml("person_titles")["pairs"] and first + 2 < last:
            first += 2
            continue
        if word not in titles() and not (words[first] in {"of", "for"} and first + 1 < last):
            break
        if word in names_too() and last - first <= 2:
            break
        first += 1
    return first


@cache
def titles() -> frozenset[str]:
    """Return the words that stand before a person's name and are no part of it."""
    return frozenset(read_toml("person_titles")["titles"])


@cache
def storm_words() -> frozenset[str]:
    """Return the nouns before a storm's name."""
    return frozenset(read_toml("gazetteer")["storms"])


@cache
def names_too() -> frozenset[str]:
    """Return the titles that are given or family names as well."""
    return frozenset(read_toml("person_titles")["also_names"])
