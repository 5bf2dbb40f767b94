"""Sources: the whole noun phrase of whoever says it, as the reporter names it."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from kit.language import grammar, text_of
from kit.quotes.attributions import EDGES, words_of
from kit.quotes.source_ends import cut_off
from kit.spans import Span, trim

KNOWING = {"on", "in", "about", "with"}
"""Prepositions behind the participle of those who know: "people briefed on it"."""


def source_of(noun: Token | None, *, cue: int | None = None) -> Span | None:
    """Return the whole noun phrase of a source with what is joined to it by "and".

    Left out are a clause that only tells what else the source said or what it was doing ("Ms Lee,
    [who added that ...]", "Ms Lee, [speaking in Oslo], said"), a weekday ("the mayor [on Monday]"),
    and what holds the cue itself (`cue`, a token index). A name or article that a parse
    cut off ("the lawyer [Ann Lee]") belongs to it, as does an age.
    """
    if noun is None:
        return None
    doc = noun.doc
    first, last = _edges(noun, grammar.phrase(noun, conjoined=True))
    last = cut_off(noun, last, cue)
    last -= last > noun.i and doc[last].lower_ in words_of("weekdays") and doc[last - 1].pos_ == "PROPN"
    if cue is not None and first <= cue < noun.i:
        first = cue + 1  # "“...,” said [Lund]"
    last = _joined(first, last, doc)
    last = _told_who(noun, last, cue)
    while _hyphened(doc, last):
        last += 2
    if doc[last].pos_ in {"NOUN", "PROPN"}:
        while last + 1 < len(doc) and _is_name(doc[last], doc[last + 1]):
            last += 1
    if doc[last].tag_ == "VBN" and last > noun.i and cue is not None and cue > last:
        last = _day(doc, last, cue)
    if doc[last].pos_ == "PROPN" and _is_age(doc[last + 1 : last + 4]):
        last += 2
    if last + 1 < len(doc) and doc[last + 1].lower_ in {"there", "here"} and last + 1 != cue:
        last += doc[last + 1].tag_ == "RB"  # "one official [there] said"
    while first > 0 and (_belongs(doc[first - 1], doc[first]) or _is_hyphened(doc, first)):
        first -= 1
    first = _chained(doc, first)
    for index in range(first, noun.i):
        if doc[index].text in {"—", "–", "-", "--"} and doc[index - 1].whitespace_ and doc[index].whitespace_:
            first = index + 1
    if doc[first].pos_ == "ADP" and first < noun.i:
        commas = [index for index in range(first, noun.i) if doc[index].text == ","]
        first = commas[-1] + 1 if commas else first
    first = _behind_time(doc, first, noun.i)
    while first < noun.i and (_opens(doc[first]) or _is_day(doc[first])):
        first += 1
    return trim(text_of(doc), Span(doc[first].idx, doc[last].idx + len(doc[last])), EDGES)


def _told_who(noun: Token, last: int, cue: int | None) -> int:
    """Return where a source ends with all that tells who it is right up to its verb.

    "A driver who gave his name [simply as Otto] said", "people [briefed on the plan] say"
    """
    doc = noun.doc
    gap = doc[last + 1 : cue] if cue is not None and last < cue else ()
    gap = gap[:-1] if len(gap) and gap[-1].pos_ in {"AUX", "ADV"} else gap
    if not len(gap) or len(gap) > 8 or any(token.is_punct or token.tag_ in {"VBZ", "VBP", "MD"} for token in gap):
        return last
    named = any(token.tag_ == "WP" for token in doc[noun.i : last]) and any(token.lower_ == "as" for token in gap)
    briefed = gap[0].tag_ in {"VBN", "VBD"} and noun.tag_ == "NNS" and last == noun.i and gap[1:2].text in KNOWING
    briefed = briefed and gap[-1].pos_ in {"NOUN", "PROPN"}
    return gap[-1].i if named or briefed else last


def _day(doc: Doc, last: int, cue: int) -> int:
    """Return where a source ends with the day of its participle: "figures released [on Sunday] suggest"."""
    end = last
    while end + 1 < cue and (doc[end + 1].lower_ in words_of("times") | {"on", "last", "this", "earlier", "late"}):
        end += 1
    return end if end + 1 == cue and doc[end].lower_ in words_of("times") else last


def _opens(token: Token) -> bool:
    """Tell whether a word only joins a clause to what was before: "[but] officials", not "neither she nor he"."""
    joins = token.pos_ in {"SCONJ", "CCONJ"} and token.lower_ not in words_of("pairing")
    return joins or (token.lower_ in words_of("openers") and token.tag_ != "DT")


def _is_day(token: Token) -> bool:
    """Tell whether a day opens the sentence of a source, no part of its name: "but [today] Ann Lee said"."""
    return token.lower_ in words_of("weekdays") and token.nbor().tag_ in {"NNP", "DT", "PRP"}


def _behind_time(doc: Doc, first: int, last: int) -> int:
    """Return where a source begins behind the time that opens its sentence: "[On Monday night] aide Ann Lee told"."""
    start = first
    while start < last and doc[start].lower_ in words_of("times") | {"on", "late", "early"}:
        start += 1
    timed = start > first and doc[start - 1].lower_ in words_of("times") and not doc[start].is_punct
    return start if timed and doc[start].tag_ in {"NNP", "NN", "NNS", "DT", "PRP", "JJ"} else first


def _is_name(token: Token, behind: Token) -> bool:
    """Tell whether the next word goes on with a name that the parse cut off."""
    if behind.lower_ in words_of("times"):
        return False
    cut = token.is_title and bool(token.whitespace_) and behind.is_title and behind.pos_ in {"ADJ", "NOUN", "ADV"}
    return behind.pos_ == "PROPN" or cut


def _is_age(tokens: Sequence[Token]) -> bool:
    """Tell whether an age between commas stands behind a name: "Ann Lee[, 45,] said"."""
    texts = [token.text for token in tokens]
    return len(texts) == 3 and texts[0] == "," and texts[2] in {",", "."} and texts[1].isdigit() and len(texts[1]) < 4


def _hyphened(doc: Doc, last: int) -> bool:
    """Tell whether a hyphen without spaces leads on from a word: "Al[-Tabchi]", "(R[-Ohio])"."""
    spaced = doc[last].whitespace_ or doc[min(last + 1, len(doc) - 1)].whitespace_
    return last + 2 < len(doc) and doc[last + 1].text == "-" and not spaced


def _is_hyphened(doc: Doc, first: int) -> bool:
    """Tell whether a hyphen without spaces leads up to a word: "[then-]mayor"."""
    hyphen = doc[first] if doc[first].text == "-" else doc[first - 1]
    return hyphen.text == "-" and not (hyphen.whitespace_ or (hyphen.i and hyphen.nbor(-1).whitespace_))


def _chained(doc: Doc, first: int) -> int:
    """Return where a source begins with hyphened words that say who it is: "[Mother-of-three] Ann Lee"."""
    start = first
    while start > 1 and doc[first].pos_ == "PROPN" and (start == first or doc[start - 1].text == "-"):
        start -= 1 if start == first else 2
        if start + 1 < first and doc[start].whitespace_:
            return first
    return start if first - start >= 5 and doc[start].is_alpha and doc[first - 1].whitespace_ else first


def _edges(noun: Token, span: Span) -> tuple[int, int]:
    """Return the first and last token of a span round a noun."""
    doc = noun.doc
    first = last = noun.i
    while first > 0 and doc[first - 1].idx >= span.start:
        first -= 1
    while last + 1 < len(doc) and doc[last + 1].idx < span.end:
        last += 1
    return first, last


def _joined(first: int, last: int, doc: Doc) -> int:
    """Return where a source ends with the names that "and" joins to a later part of it."""
    while last + 2 < len(doc) and doc[last + 1].lower_ in {"and", "or"}:
        other = doc[last + 2]
        while other.head.i > last and other.head != other:
            other = other.head
        if not (grammar.is_conjunct(other) and first <= other.head.i <= last) or other.pos_ not in {"PROPN", "NOUN"}:
            break
        last = other.right_edge.i
    return last


def _belongs(before: Token, token: Token) -> bool:
    """Tell whether a word directly before a noun phrase is part of it that the parse cut off."""
    if not before.whitespace_ or token.pos_ not in {"NOUN", "PROPN", "NUM", "ADJ"}:
        return False
    if before.pos_ == "PROPN" and token.pos_ == "PROPN":
        return before.ent_type_ == token.ent_type_ and before.lower_ not in words_of("times")
    if before.pos_ == "NOUN" and token.pos_ == "PROPN":
        return before.head == token or before.head == token.head
    return before.pos_ in {"DET", "NUM"} and token.pos_ != "PROPN"
