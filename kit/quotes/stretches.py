"""Stretches: the whole words of a source beside a quotation, where the quotation broke the parse."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from kit.quotes.attributions import cue_span, words_of
from kit.quotes.ends_behind import cut, of_the_saying
from kit.quotes.source_continued import extended
from kit.spans import Span

NAMING = {"PROPN", "NOUN", "ADJ", "DET", "NUM", "PART", "PRON", "ADP"}


def whole_stretch(verb: Token, tokens: Sequence[Token]) -> Span | None:
    """Return all words between a quotation and the verb where they can only be a name with its title.

    ""It rained," [the mayor's senior adviser Ann Lee] said": a broken parse often keeps half of it.
    """
    words = [token for token in tokens if token.i < verb.i and cue_span(verb).start > token.idx]
    if words and words[-1].text == "," and _is_described(words):
        return Span(words[0].idx, words[-2].idx + len(words[-2]))
    commas = [place for place, token in enumerate(words) if token.text == ","]
    words = words[commas[-1] + 1 :] if commas else words
    if not words or len(words) > 12 or any(token.pos_ not in NAMING for token in words):
        return None
    if words[0].pos_ in {"ADP", "ADV"} or any(token.lower_ in words_of("times") for token in words):
        return None
    return Span(words[0].idx, words[-1].idx + len(words[-1]))


def _is_described(words: Sequence[Token]) -> bool:
    """Tell whether words that a comma closes are a name and what describes it: "Mr. Lee, now 81 and retired,"."""
    opens = words[0].pos_ == "PROPN" and any(token.text == "," for token in words[1:-1])
    if any(a.text == "," and b.tag_ == "VBN" for a, b in zip(words, words[1:])):
        return False  # "Ann Lee, asked about it,"
    finite = any(t.tag_ in {"VBZ", "VBP", "MD", "VBG", "WP", "WDT", "WRB"} for t in words)
    past = any(t.tag_ == "VBD" and t.nbor(-1).pos_ != "CCONJ" for t in words[1:])
    return opens and not finite and not past and not any(of_the_saying(token) for token in words)


def behind_verb(verb: Token, source: Span, tokens: Sequence[Token]) -> Span:
    """Return a source behind its verb with all that describes it, without what goes on with the saying.

    "said Ann Lee, director of the museum [during the war]", but "said Ann Lee, a lawyer[, of the
    ruling]", "said Ann Lee[, referring to the ruling]", "said Ann Lee, who runs it [— and the port]".
    """
    if source.start < verb.idx:
        return source
    source = Span(_first_behind(verb, source, tokens), source.end)
    words = [token for token in tokens if token.idx >= source.start]
    while words and words[-1].is_punct and words[-1].text != ")" and not _closes(words):
        words.pop()
    inside = sum(token.idx < source.end for token in words)
    if not inside:
        return source
    last = cut(words, inside)
    if last == inside:
        last = cut(words, extended(words, inside))
    if sum(token.is_quote for token in words[:last]) % 2:
        last = next((place + 1 for place, token in enumerate(words) if place >= last and token.is_quote), last)
    return Span(source.start, words[last - 1].idx + len(words[last - 1]))


def _closes(words: Sequence[Token]) -> bool:
    """Tell whether the last word is a mark that closes what another of these words opens."""
    return words[-1].is_quote and sum(token.is_quote for token in words) % 2 == 0


def _first_behind(verb: Token, source: Span, tokens: Sequence[Token]) -> int:
    """Return where a source behind its verb begins: with a name or office before it that a parse left out.

    "said [Ann Lee], a lawyer", "said [master of ceremonies] Ann Lee"
    """
    lead = [token for token in tokens if token.i > verb.i and token.idx < source.start]
    named = lead and lead[0].pos_ in {"PROPN", "NOUN", "DET", "ADJ"} and lead[0].i == verb.i + 1
    if not named or any(token.pos_ not in NAMING and token.text != "," for token in lead):
        return source.start
    return source.start if any(of_the_saying(token) for token in lead) else lead[0].idx
