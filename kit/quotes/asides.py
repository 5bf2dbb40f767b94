"""Asides: phrases that say beside a statement whose it is: "according to", "as Lund said", "in her view"."""

from __future__ import annotations

from spacy.tokens import Token

from kit.language import grammar, text_of
from kit.quotes.attributions import Attribution, cue_span, words_of
from kit.quotes.contents import statement_start, tidy
from kit.quotes.cues import Cue, verb_cue
from kit.quotes.set_off import behind_semicolon
from kit.quotes.sources import source_of
from kit.spans import Span

ACCORDING = Cue("according to", "phrase", frozenset({"q"}), "speech", "asserts")
VIEW = Cue("in the view of", "phrase", frozenset({"q"}), "belief", "asserts")
COMMAS = {",", "—", "–", "--"}


def according_to(noun: Token) -> Attribution | None:
    """Match "[It rained], according to the mayor", "According to the mayor, [it rained]"."""
    words = grammar.preposition(noun)
    if words not in {"according to", "per"}:
        return None
    doc, first = noun.doc, grammar.preposition_token(noun)
    if words == "per" and not _is_cited(first, noun):
        return None
    cue = Span(first.idx, first.idx + len(words))
    source = source_of(noun)
    if cue.of(text_of(doc)).lower() != words or source.start < cue.end:
        return None
    source = _before_result(noun, source)
    sentence = noun.sent
    if first.i - sentence.start <= 1 and "," in source.of(text_of(doc)) and source.end >= sentence.end_char - 3:
        source = Span(source.start, text_of(doc).index(",", source.start))  # the parse took it all for the source
    source = _to_the_end(source, sentence)
    content = _round(first, source.end)
    return Attribution("according to", ACCORDING, cue, content, first.i, source, noun.i) if content else None


def _is_cited(per: Token, noun: Token) -> bool:
    """Tell whether "per" names who said it: "..., [per] Reuters", not "per person"."""
    set_off = per.i == per.sent.start or per.nbor(-1).text in {",", "(", "—", "–"}
    return set_off and (noun.pos_ == "PROPN" or grammar.determiner(noun) is not None)


def _before_result(noun: Token, source: Span) -> Span:
    """Return a source without what came of it: "documents seen by the Courier[, raising questions about it]"."""
    for token in noun.doc[noun.i : noun.right_edge.i]:
        follower = token.nbor()
        if token.text == "," and follower.tag_ == "VBG" and follower.pos_ == "VERB" and follower.idx < source.end:
            return Span(source.start, token.idx)
    return source


def as_said(verb: Token) -> Attribution | None:
    """Match "As the Post reported, [the ship was empty]": a saying that "as" makes an aside."""
    mark, entry = grammar.marker(verb), verb_cue(verb, "q")
    if mark is None or mark.lower_ != "as" or entry is None or not entry.speaks or grammar.objects(verb):
        return None
    if verb.lemma_.lower() in words_of("lasting"):
        return None  # "as the two continued, they stopped the clerk"
    who = grammar.own_subject(verb)
    if who is None or who.i < mark.i or grammar.complement(verb) is not None or not grammar.is_adverb_clause(verb):
        return None
    first = mark.i == mark.sent.start or verb.doc[mark.i - 1].text in COMMAS
    last = verb.right_edge
    last = last.nbor(-1) if last.is_punct else last
    closed = last.i + 1 >= mark.sent.end or verb.doc[last.i + 1].text in COMMAS | {".", ";", ":"}
    if not first or not closed or grammar.is_passive(verb):
        return None  # "as was reported" has no speaker
    content = _round(mark, last.idx + len(last))
    return Attribution("as one said", entry, cue_span(verb), content, verb.i, source_of(who, cue=verb.i), who.i)


def in_words_of(noun: Token) -> Attribution | None:
    """Match "In the words of the mayor, [it rained]", "In her view, [it rained]"."""
    if noun.lower_ not in words_of("views") or grammar.preposition(noun) not in {"in", "to", "by"}:
        return None
    first, owner = grammar.preposition_token(noun), grammar.possessor(noun)
    behind = next((found for before, found in grammar.modifiers(noun) if before == "of" and found.i > noun.i), None)
    who = owner or behind
    if who is None or first.i - noun.sent.start > 1 and not _closes(first, who):
        return None
    source = grammar.phrase(owner) if owner is not None else source_of(behind)
    content = _round(first, max(source.end, noun.idx + len(noun)))
    cue = Span(noun.idx, noun.idx + len(noun)) if owner is not None else Span(first.idx, source.start - 1)
    return Attribution("in the words of", VIEW, cue, content, first.i, source, who.i) if content else None


def _closes(first: Token, who: Token) -> bool:
    """Tell whether a phrase stands between a comma and the sentence's end: "It rained[, in the words of Ann Lee]."."""
    behind = who.right_edge.i + 1
    ends = behind >= len(who.doc) or who.doc[behind].text in {".", ";"}
    return ends and first.nbor(-1).text == ","


def _round(first: Token, end: int) -> tuple[Span, ...]:
    """Return what a phrase from this token to this character attributes: the sentence or clause round it."""
    doc, sentence = first.doc, first.sent
    last = first.i
    while last + 1 < sentence.end and doc[last + 1].idx < end:
        last += 1
    start, stop = sentence.start, sentence.end
    while stop > last and (doc[stop - 1].is_space or doc[stop - 1].text in {".", "!", "?", ";"}):
        stop -= 1
    begun = behind_semicolon(doc, start, stop)
    if begun <= first.i:
        start = begun
    else:
        stop = begun - 1
    start = statement_start(doc, start, first.i)
    lead = next((token for token in reversed(list(doc[sentence.start : first.i])) if not token.is_quote), None)
    before, rest = doc[start : first.i], doc[last + 1 : stop]
    if len(before) > 1 and lead.text == "," and before[-2].tag_ in {"WDT", "WP"}:
        return tidy(doc, [rest])  # "a market which, according to her, [will grow]"
    joint = before[-2] if len(before) > 1 and lead.text == "," else lead  # "it fell, [but], according to her, it rose"
    if first.i - start <= 1 or (joint is not None and joint.pos_ in {"CCONJ", "SCONJ"}):
        return tidy(doc, [rest])
    finite = any(token.tag_ in grammar.FINITE for token in before)
    contrast = len(rest) > 1 and rest[1].lower_ in words_of("contrasts") | {"and", "who", "which"}
    alone = finite and (contrast or len(rest) < 3 or lead.text in COMMAS)
    return tidy(doc, [before] if alone else [before, rest])


def _to_the_end(source: Span, sentence) -> Span:
    """Return a source with what qualifies it up to the full stop: "two people [briefed on the plans]."."""
    rest = [t for t in sentence if t.idx >= source.end and not t.is_space and t.text not in {".", "!", "?"}]
    opens = rest and (rest[0].tag_ in {"VBN", "VBD", "VBG", "WP", "WDT"} or rest[0].pos_ == "ADJ")
    if not opens or any(token.is_punct or token.pos_ == "CCONJ" for token in rest):
        return source
    return Span(source.start, rest[-1].idx + len(rest[-1]))
