"""Doubt: how sure a source says it is, and how far the reporter stands from what it says."""

from __future__ import annotations

import re
from functools import cache

from spacy.tokens import Doc, Token

from kit.language import grammar
from kit.lexicon import read_toml
from kit.quotes.records import Quote
from kit.spans import Span

OWN = {"i", "we", "he", "she", "they", "it"}
SHORT = 12
"""Words up to which a statement is one clause for a hedge: any word of it may carry the doubt."""


def hedge_of(doc: Doc, quote: Quote) -> tuple[str, str | None]:
    """Return the source's own hedge on its main clause and the word that says so.

    Levels are certain, likely, possible and unclear; the strongest doubt of the main clause
    counts, then the verb of belief ("believe", "suspect") that attributes.
    """
    opening = quote.content.lower()[:160]
    for phrase in read_toml("doubt")["hedge"]["unclear_phrases"]:
        if phrase in opening:
            return "unclear", phrase
    main = _main_clause(doc, quote)
    for level in ("unclear", "possible", "likely"):
        found = next((t for t in main if _doubts(t, _set("hedge", level), spoken=quote.kind == "direct")), None)
        if found is not None:
            return level, found.text
    cue = _lemmas(doc, quote.cue_start, quote.cue_end)
    for level in ("likely", "possible"):
        found = next((lemma for lemma in cue if lemma in _set("belief", level)), None)
        if found is not None:
            return level, found
    return "certain", None


def _doubts(token: Token, words: frozenset[str], *, spoken: bool) -> bool:
    """Tell whether a word is the source's own doubt: "I think", "is expected"; not "in May", "some think".

    In spoken words the doubt is of now: "we expected it to fail" is none.
    """
    forms = {token.lower_, token.lemma_.lower()} & words
    if not forms:
        return False
    if forms & _set("hedge", "helping"):
        return token.tag_ == "MD"
    if not forms & _set("hedge", "thinking"):
        return True
    if token.pos_ != "VERB" or (token.tag_ == "VB" and grammar.modal(token) is None):
        return False
    who = grammar.own_subject(token)
    if who is None or grammar.is_passive(token):
        return token.tag_ != "VB" or grammar.modal(token) is not None
    now = token.tag_ != "VBD" and not any(helper.tag_ == "VBD" for helper in grammar.auxiliaries(token))
    return who.lower_ in OWN and (now or not spoken)


def distance_of(doc: Doc, text: str, quote: Quote, sentence: Span) -> tuple[str, str | None]:
    """Return how far the reporter stands off (none, claimed, alleged) and the word that says so."""
    cue = _lemmas(doc, quote.cue_start, quote.cue_end)
    for level in ("alleged", "claimed"):
        found = next((lemma for lemma in cue if lemma in _set("distance", level)), None)
        if found is not None:
            return level, found
    around = text[sentence.start : quote.start] + " … " + text[quote.end : sentence.end]
    if quote.kind == "indirect":
        around += " " + quote.content
    for phrase in read_toml("doubt")["distance"]["phrases"]:
        if re.search(rf"\b{phrase}\b", around, re.IGNORECASE):
            return "claimed", phrase
    adverbs = [word for word in re.findall(r"\w+ly\b|\balleged\b", around.lower())]
    for level in ("alleged", "claimed"):
        found = next((word for word in adverbs if word in _set("distance", level)), None)
        if found is not None:
            return level, found
    return "none", None


def distanced(cue: str) -> bool:
    """Tell whether the words of an attribution keep a distance ("claimed"); "insisted" only presses the point.

    >>> distanced("claimed"), distanced("said")
    (True, False)
    """
    return bool(set(cue.lower().split()) & _set("distance", "loaded"))


def _main_clause(doc: Doc, quote: Quote):
    """Return the words that hang on the statement's own predicate, not those of clauses inside it."""
    found = []
    for start, end in quote.parts or (Span(quote.start, quote.end),):
        tokens = doc.char_span(start, end, alignment_mode="expand")
        if tokens is None:
            continue
        if len(tokens) <= SHORT:
            found += list(tokens)
            continue
        root = tokens.root
        inside = [root, *(child for child in root.children if tokens.start <= child.i < tokens.end)]
        found += [
            t for t in inside if t is root or not (grammar.is_clause_complement(t) or grammar.is_adverb_clause(t))
        ]
    return found


def _lemmas(doc: Doc, start: int | None, end: int | None) -> list[str]:
    tokens = doc.char_span(start, end, alignment_mode="expand") if start is not None and end is not None else None
    return [word for token in tokens or () for word in (token.lemma_.lower(), token.lower_)]


@cache
def _set(table: str, key: str) -> frozenset[str]:
    return frozenset(read_toml("doubt")[table][key].split())
