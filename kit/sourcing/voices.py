"""Voices: the wordings of sources, read in text order and gathered into one voice a source."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc

from kit.language import grammar
from kit.quotes.records import Quote
from kit.quotes.speakers import ANSWERS
from kit.sourcing.identity import Register
from kit.sourcing.names import Names
from kit.sourcing.phrases import read_phrase
from kit.sourcing.resting import STATED, can_speak, is_dateline, nested_in, rests
from kit.sourcing.unquoted import cited, inside_relatives, positions
from kit.sourcing.vocabulary import nouns
from kit.sourcing.voice import Voice
from kit.spans import Span


class Gathered(NamedTuple):
    """Hold the voices in the order of their first words, and which stands behind which quote."""

    voices: list[Voice]
    speaking: dict[str, Voice]
    relaying: dict[str, Voice]


def gather_voices(doc: Doc, names: Names, quotes: tuple[Quote, ...]) -> Gathered:
    """Return one voice for each source of the quotes, in text order."""
    register = Register(names)
    speaking: dict[str, Voice] = {}
    relaying: dict[str, Voice] = {}
    papers: dict[str, Voice] = {}
    cited_by: dict[str, Voice] = {}
    nested = nested_in(quotes)
    ordered = {"source": speaking, "relay": relaying, "paper": papers, "cited": cited_by}
    told = {(quote.source_start, quote.source_end): quote for quote in quotes if quote.source_start is not None}
    for span, quote, part in sorted(_places(doc, names.text, quotes), key=lambda place: (place[0], place[2])):
        span = span if register.holds(span) else _antecedent(doc, span)
        own = quote if part == "source" else told.get(span)
        span = (own is not None and _meant(names, own)) or span
        ids = own.speaker_ids if own is not None else ()
        actors = tuple(names.actors[i] for i in ids if i in names.actors)
        phrase = read_phrase(doc, span, names, actors)
        if phrase is None or (part == "paper" and phrase.type != "document") or is_dateline(phrase, names):
            continue
        if not can_speak(phrase, quote if part == "source" else None):
            continue
        resting = part != "source" or (rests(doc, quote) and quote.quote_id not in nested)
        said = quote.speaker if part == "source" else None
        voice = register.find(phrase, actors, said=said, new=resting, words=own.parts if own is not None else ())
        if voice is not None and quote is not None:
            ordered[part][quote.quote_id] = voice
    _follow_links(quotes, speaking, register, names)
    for quote in quotes:
        speaker = speaking.get(quote.quote_id)
        lent = cited_by.get(quote.quote_id)
        if lent is not None and speaker is not None and lent is not speaker and lent not in speaker.relays:
            speaker.relays.append(lent)
        for outer in (relaying.get(quote.quote_id), papers.get(quote.quote_id)):
            if outer is not None and speaker is not None and outer is not speaker and speaker not in outer.relays:
                outer.relays.append(speaker)
    return Gathered(register.voices, speaking, relaying)


def _antecedent(doc: Doc, span: Span) -> Span:
    """Return the noun phrase that a relative pronoun stands for; another span as it is."""
    tokens = doc.char_span(*span, alignment_mode="expand")
    if tokens is None or len(tokens) != 1 or tokens[0].lower_ not in {"who", "which", "that"}:
        return span
    verb = next((above for above in tokens[0].ancestors if grammar.is_relative(above)), None)
    if verb is None or verb.head.pos_ not in {"NOUN", "PROPN"}:
        return span
    return grammar.phrase(verb.head, relative=False)


def _meant(names: Names, quote: Quote) -> Span | None:
    """Return the words to which the quotes stage found a source to point back: "[My aunt] sang. “...,” she said".

    For an answer ("A: ...") it is the name of the one who is interviewed.
    """
    text = names.text
    if quote.source_text in ANSWERS and (named := names.of_actor.get(next(iter(quote.speaker_ids), ""))):
        return Span(named[0].start, named[0].end)
    if quote.speaker_ids or quote.source_start is None or quote.speaker in {None, quote.source_text}:
        return None
    start = text.rfind(quote.speaker, 0, quote.source_start)
    return Span(start, start + len(quote.speaker)) if start >= 0 else None


def _places(doc: Doc, text: str, quotes: tuple[Quote, ...]):
    """Yield the words of each quote's source, who relays it, the paper it stands in, and voices without a quote."""
    for quote in quotes:
        if quote.kind not in STATED:
            continue
        if quote.source_start is not None and quote.source_end is not None:
            yield Span(quote.source_start, quote.source_end), quote, "source"
        elif not quote.speaker_ids and (issuer := _issuer(doc, quote)) is not None:
            yield issuer, quote, "source"
        if quote.relayed_by_start is not None and quote.relayed_by_end is not None:
            yield Span(quote.relayed_by_start, quote.relayed_by_end), quote, "relay"
        paper = _paper(doc, quote)
        if paper is not None:
            yield paper, quote, "paper"
    for span, quote in cited(doc, text, quotes):
        yield span, quote, "cited"
    for span in (*positions(doc, text, quotes), *inside_relatives(doc, text, quotes)):
        yield span, None, "position"


def _issuer(doc: Doc, quote: Quote) -> Span | None:
    """Return who says it where only the paper is the cue: "[the ministry] said in a statement that ..."."""
    if quote.cue_start is None:
        return None
    cue = doc.char_span(quote.cue_start, quote.cue_end, alignment_mode="expand")
    noun = cue.root if cue is not None else None
    if noun is None or noun.lemma_.lower() not in nouns("documents", "words") or grammar.preposition(noun) is None:
        return None
    subject = grammar.own_subject(grammar.modified(noun))
    return grammar.phrase(subject, conjoined=True) if subject is not None and subject.idx < noun.idx else None


def _paper(doc: Doc, quote: Quote) -> Span | None:
    """Return the document in which something was said: "conveyed [in a cable]".

    A mere channel is none ("said in a statement"), unless something is told of it ("sent last week").
    """
    if quote.cue_start is None:
        return None
    cue = doc.char_span(quote.cue_start, quote.cue_end, alignment_mode="expand")
    for before, noun in grammar.modifiers(cue.root) if cue is not None else ():
        lemma = noun.lemma_.lower()
        if before not in {"in", "through", "via", "by"}:
            continue
        whole = grammar.phrase(noun)
        said_of = whole != grammar.phrase(noun, relative=False) and not whole.start < quote.start < whole.end
        if lemma in nouns("documents", "channels") and not said_of:
            continue
        if lemma in nouns("documents", "words") and not quote.start <= noun.idx < quote.end:
            return grammar.phrase(noun, relative=False)
    return None


def _follow_links(quotes, speaking: dict[str, Voice], register: Register, names: Names) -> None:
    """Give the quotes without words for a source the voice of the quote they go on from, or their speaker's."""
    by_id = {quote.quote_id: quote for quote in quotes}
    for quote in quotes:
        if quote.quote_id in speaking or quote.kind not in STATED:
            continue
        above, seen = quote, {quote.quote_id}
        while above is not None and above.quote_id not in speaking:
            above = by_id.get(above.linked_to) if above.linked_to not in seen else None
            if above is not None:
                seen.add(above.quote_id)
        if above is not None:
            speaking[quote.quote_id] = speaking[above.quote_id]
            continue
        known = register.of_actors(tuple(i for i in quote.speaker_ids if i in names.actors))
        if known is not None:
            speaking[quote.quote_id] = known
