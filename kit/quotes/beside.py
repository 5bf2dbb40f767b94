"""Beside: the saying before or behind marked words, read from the reporter's own sentence there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from spacy.tokens import Token

from kit.language import grammar
from kit.quotes.attributions import EDGES, Attribution, cue_span, quotes_another, words_of
from kit.quotes.cues import Cue, verb_cue
from kit.quotes.frame import Frame
from kit.quotes.headlines import named_behind
from kit.quotes.identified import identified_before, identified_behind
from kit.quotes.lines import colon_line, dash_line, like_line, phrase_of, put_line
from kit.quotes.marks import Marked
from kit.quotes.sayings import is_told, saying_before, saying_behind, speaker_of
from kit.quotes.sources import source_of
from kit.quotes.stretches import behind_verb, whole_stretch
from kit.spans import Span, trim


def attribution_behind(frame: Frame, one: Marked, behind) -> Attribution | None:
    """Return the saying behind marked words: ""It rained," [said Lund]"."""
    text = frame.text
    line = dash_line(frame, one) or named_behind(frame, one)
    if line is not None:
        return line
    words = one.inner.of(text).rstrip("\"'’” \n")
    tokens = frame.first_sentence(*behind)
    if text[: one.start].endswith("("):
        tokens = tokens[: next((place for place, token in enumerate(tokens) if token.text == ")"), None)]
    while tokens and tokens[0].text in {",", "—", "–", "-", ";"}:
        tokens = tokens[1:]
    if not tokens:
        return None
    if (phrase := phrase_of(tokens) or identified_behind(tokens) or put_line(tokens)) is not None:
        return phrase
    found = saying_behind(tokens, goes_on=words.endswith(","))
    if found is None:
        return None
    verb, entry = found
    if verb.tag_ == "VB" or (verb.i == tokens[0].i and verb.text[:1].isupper()):
        return None  # "“No.” Asked why, ...": a new sentence
    open_end = words[-1:] in {",", "?", "!", "—", "–", "-", "…"} or text[one.end : one.end + 1] == ","
    leads_on = behind[1] < len(text) and tokens[-1].text in {":", ","}
    if not words.endswith(",") and tokens[0].text[:1].isupper() and not _names(tokens):
        plain = verb.lemma_.lower() in words_of("plain") and not _does(verb) and grammar.complement(verb) is None
        if text[one.end : one.end + 1] != "," and not plain:
            return None  # "“Stop!” The crowd laughed.": a new sentence
    told = verb_cue(verb, "q") is not None and grammar.complement(verb) is None
    if tokens[0].pos_ == "CCONJ" and not (words.endswith(",") and told):
        return None  # "chanted “Shame!” and carried signs saying ...", "“It is over,” and she left"
    if not open_end:
        if leads_on or grammar.complement(verb) is not None and grammar.complement(verb).i > verb.i:
            return None
        if not (tokens[0].i >= verb.i - 6) or _does(verb):
            return None
    who = speaker_of(verb, tokens, behind=True)
    if who is None:
        return _found(frame, "behind", entry, verb, None, tokens) if is_told(verb) and open_end else None
    first = min(verb.i, frame.token_at(source_of(who, cue=verb.i).start))
    if first > tokens[0].i + 3 and grammar.own_subject(verb) != who and not quotes_another(verb.head):
        return None
    return _found(frame, "behind", entry, verb, who, tokens)


def _does(verb: Token) -> bool:
    """Tell whether a verb tells what is done to something: "“It was close.” Lund [pressed] the leader"."""
    done = [noun for noun in grammar.objects(verb) if noun.left_edge.pos_ != "ADP"]
    return is_told(verb) or bool(done) and verb_cue(verb, "a") is None


def _names(tokens: Sequence[Token]) -> bool:
    """Tell whether words open with a name or "I", titles before it in capitals too: "[Police Chief Ann Lee] asked"."""
    capital = takewhile(lambda token: token.text[:1].isupper(), tokens)
    return tokens[0].lower_ == "i" or any(token.pos_ == "PROPN" for token in capital)


def attribution_before(frame: Frame, before: tuple[int, int]) -> Attribution | None:
    """Return the saying before marked words: "[Lund said]: "It rained.""."""
    text = frame.text
    lead = text[before[0] : before[1]].rstrip()
    tokens = frame.last_sentence(before[0], before[0] + len(lead) - 1 if lead[-1:] == "?" else before[1])
    if not tokens or lead[-1] in ".!…":
        return None
    if lead[-1] == "?":
        return identified_before(tokens)
    if (quotative := like_line(tokens) or near_put(tokens)) is not None:
        return quotative
    found = saying_before(tokens)
    if tokens[-1].lemma_ == "be" and (announced := identified_before(tokens)) is not None:
        return announced  # "Her answer was “No.”"
    if found is not None:
        verb, entry = found
        if lead[-1] == ":" and verb.tag_ == "VBN" and (announced := identified_before(tokens)) is not None:
            return announced  # "Lee’s answer, according to two people briefed on it: ..."
        if verb.tag_ == "VBN" and not entry.speaks and not grammar.auxiliaries(verb):
            return None  # "best known for “Salt Road”"
        if verb.lower_ in words_of("naming") and grammar.is_passive(verb) and tokens[-1].lower_ in {"as", "the"}:
            return None  # "is known as “Salt Road”"
        if lead[-1] == ":" and grammar.is_relative(verb) and (line := colon_line(tokens)) is not None:
            return line  # "Lee, whose book was praised, put it so: ..."
        near = tokens[-1].i - verb.i <= (40 if lead[-1] in ":," else 2)
        if near:
            who = speaker_of(verb, tokens)
            return _found(frame, "before", entry, verb, who, tokens)
    if lead[-1] == ":":
        return identified_before(tokens) or colon_line(tokens) or put_line(tokens)
    return phrase_of(tokens)


def near_put(tokens: Sequence[Token]) -> Attribution | None:
    """Return who put it so right before marked words, described between commas or not: "As [Lee, 49,] put it"."""
    commas = [place for place, token in enumerate(tokens[:-1]) if token.text == ","]
    line = put_line(tokens[commas[-1] + 1 :] if commas else tokens)
    opening = next((place for place in (0, *(c + 1 for c in commas)) if tokens[place].lower_ == "as"), None)
    if line is not None or opening is None:
        return line
    described = put_line(tokens[opening:])
    return described if described is not None and described.cue_head >= tokens[-1].i - 4 else None


def _found(frame: Frame, pattern: str, entry: Cue, verb: Token, who: Token | None, tokens) -> Attribution:
    source, cue = source_of(who, cue=verb.i), cue_span(verb)
    whole = whole_stretch(verb, tokens)
    if who is not None and whole is not None and whole.contains(source):
        source = whole
    elif source is not None and (pattern == "behind" or verb.i == tokens[0].i):
        source = behind_verb(verb, source, tokens)
    first, last = tokens[0].idx, tokens[-1].idx + len(tokens[-1])
    if source is not None and first <= who.idx < last:  # a broken parse runs on into the marked words
        source = trim(frame.text, Span(max(source.start, first), min(source.end, last)), EDGES)
    if source is not None and source.start < cue.end and cue.start < source.end:
        source = Span(who.idx, who.idx + len(who))
    return Attribution(pattern, entry, cue, (), verb.i, source, None if who is None else who.i)


def borrowed(frame: Frame, found: Attribution | None) -> Attribution | None:
    """Return an attribution whose participle has no subject ("..., [adding]: ") with the speaker before it."""
    if found is None or found.source is not None or frame.doc[found.cue_head].tag_ != "VBG":
        return found
    verb = frame.doc[found.cue_head]
    paragraph = frame.article.paragraph_at(found.cue.start)
    start = frame.paragraphs[paragraph].start if paragraph is not None else verb.sent.start_char
    for token in reversed(frame.tokens(start, verb.idx)):
        who = grammar.own_subject(token) if token.tag_ in {"VBD", "VBZ", "VBP"} else None
        if who is not None and verb_cue(token, "q") is not None and frame.marked_at(token.idx) is None:
            return replace(found, source=source_of(who, cue=token.i), source_head=who.i)
    return found
