"""Anaphora: who speaks where the source's words only point back: "he", "it", "the mother of two", "the lawmaker"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from spacy.tokens import Doc, Token

from kit.actors.words import kin, other_roles, role_nouns
from kit.language import grammar, text_of
from kit.quotes.attributions import words_of
from kit.quotes.records import Quote
from kit.spans import Span, SpanIndex

SINGULAR, PLURAL = {"he", "she", "it"}, {"they"}
GENDER = {"he": "m", "she": "f"}
DESCRIBED = re.compile(
    r"the (?:(?:\w+ ){0,2}(?:mum|mom|dad|mother|father|grand\w+)[- ]of[- ]\w+|\d{1,3}-year-old)$", re.IGNORECASE
)
A_SINGLE_ONE = re.compile(r"(?:an?|one|another)\s", re.IGNORECASE)
FINITE = {"VBD", "VBZ", "VBP"}
SENTENCES = 3  # how far back a noun without a name may stand that "she" means


def resolve_anaphora(doc: Doc, rows: list[Quote], types: Mapping[str, str]) -> list[Quote]:
    """Return the rows, each whose source only points back with whom that means as its speaker.

    "[A clerk] said it was closed. [He] pointed to a sign.": the words stay, the speaker is the
    clerk. A body that is an actor goes on in "it" only. `types` are the actors' types by id.
    """
    order = sorted((row for row in rows if row.source_start is not None), key=lambda row: row.source_start)
    said = SpanIndex((Span(*part), number) for number, row in enumerate(order) for part in row.parts)
    known: dict[str, tuple[str, tuple[str, ...]]] = {}
    seen: dict[int, Quote] = {}
    for number, row in enumerate(order):
        word = (row.source_text or "").lower()
        found, last = None, _outside(number, seen, said)
        if word in SINGULAR | PLURAL:
            single = word in PLURAL and row.kind == "direct" and last is not None and not last.speaker_ids
            if not row.speaker_ids or single:
                found = _thing_read(doc, row) if word == "it" else _subject_before(doc, row, last)
                found = found or _last_to_speak(doc, row, last, types)
                found = found or (_thing_written(doc, row) if word == "it" else None)
        else:
            found = _described(doc, row, last, types) if last is not None else None
            seen[number] = replace(row, speaker=found[0], speaker_ids=found[1]) if found else row
        if found:
            known[row.quote_id] = found
    told = {i: dict(zip(("speaker", "speaker_ids"), found)) for i, found in known.items()}
    return [replace(row, **told.get(row.quote_id, {})) for row in rows]


def _outside(number: int, seen: Mapping[int, Quote], said: SpanIndex[int]) -> Quote | None:
    """Return the last source before that stands neither in the words which this one says nor in another's."""
    for one in reversed(seen.values()):
        if not any(n == number or n in seen for n in said.over(one.source_start, one.source_start + 1)):
            return one
    return None


def _last_to_speak(doc: Doc, row: Quote, last: Quote | None, types: Mapping[str, str]):
    """Return the source before a pronoun, if it agrees and nobody with a name can be meant."""
    if last is None or last.source_text is None:
        return None
    word = row.source_text.lower()
    again = word in GENDER and DESCRIBED.match(last.source_text) is not None
    bodies = again or word == "it" and all(types.get(i) in {"ORG", "COUNTRY"} for i in last.speaker_ids)
    if last.speaker_ids and not bodies:
        return None
    head = _head(doc, last)
    plural = head is not None and head.tag_ in {"NNS", "NNPS"}
    near = doc.char_span(last.source_end, row.source_start, alignment_mode="expand")
    agrees = plural == (word in PLURAL) or word in PLURAL and row.kind == "direct" and head.pos_ == "NOUN"
    if head is not None and head.pos_ in {"NOUN", "PROPN"} and agrees and _is_near(near):
        return last.speaker, last.speaker_ids
    return None


def _subject_before(doc: Doc, row: Quote, last: Quote | None):
    """Return who is a subject between the source before and "she": "[My aunt] sang. “...,” she said"."""
    pronoun = doc.char_span(row.source_start, row.source_end, alignment_mode="expand")[0]
    head = _head(doc, last) if last is not None else None
    alone = head is not None and head.tag_ not in {"NNS", "NNPS"} and head.lower_ not in {"i", "we", "people"}
    gender, start, sentence = GENDER.get(row.source_text.lower()), last.source_end if alone else 0, pronoun.sent
    for _ in range(SENTENCES):
        for token in reversed(doc[sentence.start : min(sentence.end, pronoun.i)]):
            if token.idx < start or "\n" in doc[token.i : pronoun.i].text.strip("\n"):
                return None
            if token.tag_ == "NN" and _stands_as_subject(token) and (known := _person(token)) is not None:
                agrees = gender is not None and known[0] in {None, gender}
                return (grammar.phrase(token, relative=False).of(text_of(doc)), ()) if agrees else None
        if sentence.start == 0:
            return None
        sentence = doc[sentence.start - 1].sent
    return None


def _stands_as_subject(noun: Token) -> bool:
    return grammar.is_subject(noun) and noun.head.tag_ in FINITE and not noun.nbor(-1).is_quote


def _person(noun: Token) -> tuple[str | None] | None:
    """Return the gender of a noun for somebody in a tuple, None for other nouns."""
    word = noun.lower_
    if word in kin():
        return (kin()[word],)
    return (role_nouns()[word].gender,) if word in role_nouns() else None


def _thing_read(doc: Doc, row: Quote):
    """Return the paper that "It read: ..." means."""
    return _thing_written(doc, row) if row.cue in {"read", "reads"} else None


def _thing_written(doc: Doc, row: Quote):
    """Return the paper, letter or post named in the sentence before "it says", or earlier in its own."""
    pronoun = doc.char_span(row.source_start, row.source_end, alignment_mode="expand")[0]
    first = pronoun.sent.start
    for sentence in (pronoun.sent, doc[first - 1].sent if first else None):
        for token in doc[sentence.start : min(sentence.end, pronoun.i)] if sentence is not None else ():
            paper = token.tag_ == "NN" and token.lemma_.lower() in words_of("documents")
            if paper and not grammar.is_name_part(token):
                return grammar.phrase(token, relative=False).of(text_of(doc)), ()
    return None


def _described(doc: Doc, row: Quote, last: Quote, types: Mapping[str, str]):
    """Return whom an age, a parent's title or a noun such as "the lawmaker" means: the source before."""
    between = text_of(doc)[last.source_end : row.source_start]
    if row.source_end <= last.source_end or last.source_text is None or between.count("\n\n") > 1:
        return None
    if DESCRIBED.match(row.source_text or ""):
        alone = len(last.speaker_ids) == 1 and types.get(last.speaker_ids[0]) == "PERSON"
        head = _head(doc, last) if not last.speaker_ids and "\n" not in between else None
        single = head is not None and head.tag_ in {"NN", "NNP"}
        return (last.speaker, last.speaker_ids) if (alone or single) and not row.speaker_ids else None
    noun = _head(doc, row)
    if noun is None or noun.lower_ not in other_roles() or grammar.determiner(noun) is None or "\n" in between:
        return None
    fresh = not last.speaker_ids and A_SINGLE_ONE.match(last.source_text) is not None
    short = len((row.source_text or "").split()) <= 3 and row.source_text[:4].lower() == "the "
    return (last.speaker, ()) if fresh and short and row.speaker_ids else None


def _head(doc: Doc, row: Quote) -> Token | None:
    span = doc.char_span(row.source_start, row.source_end, alignment_mode="expand")
    return span.root if span is not None else None


def _is_near(between) -> bool:
    """Tell whether at most two sentences end between a source and a pronoun."""
    return between is not None and sum(token.text in {".", "!", "?"} for token in between) <= 3
