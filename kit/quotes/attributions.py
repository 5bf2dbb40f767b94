"""Attributions: one source, one cue and one content, before speakers and rows are made of them."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from kit.language import grammar, text_of
from kit.lexicon import read_toml
from kit.quotes.cues import Cue, verb_cue
from kit.spans import Span, hull, trim

EDGES = ",;:—–-( \t\n\u00a0"


@dataclass(frozen=True)
class Attribution:
    """Hold what one pattern found; `cue_head` and `source_head` are token indices."""

    pattern: str
    entry: Cue
    cue: Span
    content: tuple[Span, ...]
    cue_head: int
    source: Span | None = None
    source_head: int | None = None

    @property
    def hull(self) -> Span:
        """Return the span from the first to the last character of the content."""
        return hull(self.content)


def words_of(group: str) -> frozenset[str]:
    """Return one list of lexicon/attribution.toml as a set."""
    return frozenset(read_toml("attribution")[group].split())


def subject_of(verb: Token) -> Token | None:
    """Return who says or thinks it: the subject, for a participle or infinitive the one of the clause above.

    "by [saying so]", "issued a statement [saying so]": whoever did what the verb above says.
    """
    own = grammar.own_subject(verb)
    if own is not None:
        return own
    above = verb.head
    if verb.tag_ == "VBG" and grammar.is_noun_clause(verb):
        if above.lemma_.lower() in words_of("documents") and grammar.is_object(above):
            return subject_of(above.head)
        if is_gerund(verb):
            return _subject_above(verb)
    if verb.tag_ == "VBG" and grammar.is_adverb_clause(verb) and (teller := _teller_above(verb)) is not None:
        return teller
    if verb.tag_ == "VB" and grammar.is_noun_clause(verb):
        return None
    found = grammar.subject(verb)
    if found is not None or verb.tag_ not in {"VBG", "VB", "VBN"}:
        return found
    return _subject_above(verb)


def is_gerund(verb: Token) -> bool:
    """Tell whether a participle stands behind a preposition ("his policy [of not attacking] them")."""
    mark = grammar.marker(verb)
    return verb.tag_ == "VBG" and mark is not None and mark.tag_ == "IN"


def _teller_above(verb: Token) -> Token | None:
    """Return who says what a participle of saying goes on with: "[Police] said he was held, adding that ..."."""
    entry = verb_cue(verb, "q")
    if entry is None or not entry.speaks:
        return None
    for above in verb.ancestors:
        told = verb_cue(above, "q") if above.pos_ == "VERB" else None
        if told is not None and told.speaks and grammar.own_subject(above) is not None:
            return grammar.own_subject(above)
    return None


def _subject_above(verb: Token) -> Token | None:
    for above in verb.ancestors:
        own = grammar.own_subject(above)
        if own is not None:
            return own if own.i != verb.i else None
    return None


def source_of(noun: Token | None, *, cue: int | None = None) -> Span | None:
    """Return the whole noun phrase of a source with what is joined to it by "and".

    Left out are a clause between the name and the verb that only adds something ("Ms Lee, [who was
    there], said"), a weekday ("the mayor
    [on Monday]"), a dateline, and what holds the cue itself (`cue`, a token index). A name or
    article that a parse cut off ("the lawyer [Ann Lee]") belongs to it.
    """
    if noun is None:
        return None
    doc = noun.doc
    first, last = _edges(noun, grammar.phrase(noun, conjoined=True))
    last = _cut(noun, last, cue)
    last = _joined(first, last, doc)
    if doc[last].pos_ in {"NOUN", "PROPN"}:
        while last + 1 < len(doc) and _is_name(doc[last], doc[last + 1]):
            last += 1
    while first > 0 and _belongs(doc[first - 1], doc[first]):
        first -= 1
    for index in range(first, noun.i):
        if doc[index].text in {"—", "–", "-", "--"} and doc[index - 1].whitespace_ and doc[index].whitespace_:
            first = index + 1
    if doc[first].pos_ == "ADP" and first < noun.i:
        commas = [index for index in range(first, noun.i) if doc[index].text == ","]
        first = commas[-1] + 1 if commas else first
    while first < noun.i and (doc[first].pos_ in {"SCONJ", "CCONJ"} or doc[first].lower_ in words_of("openers")):
        first += 1
    return trim(text_of(doc), Span(doc[first].idx, doc[last].idx + len(doc[last])), EDGES)


def _is_name(token: Token, behind: Token) -> bool:
    """Tell whether the next word goes on with a name that the parse cut off."""
    if behind.lower_ in words_of("times"):
        return False
    cut = token.pos_ == "PROPN" and bool(token.whitespace_) and behind.is_title and behind.pos_ in {"ADJ", "NOUN"}
    return behind.pos_ == "PROPN" or cut


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


def _cut(noun: Token, last: int, cue: int | None) -> int:
    """Return where a source ends: before a clause that only adds, a weekday, or the cue."""
    doc = noun.doc
    if cue is not None and noun.i < cue <= last:
        last = cue - 1
        while last > noun.i and (doc[last].is_punct or doc[last].pos_ in {"AUX", "PRON", "ADV", "PART"}):
            last -= 1
    for index in range(noun.i + 1, last):
        if doc[index].text == "," and cue is not None and noun.i < cue:
            if doc[index + 1].tag_ == "VBN" or (noun.pos_ == "PROPN" and _only_adds(doc[index + 1])):
                return index - 1
        if doc[index].text == "," and doc[index + 1].lower_ == "according":
            return index - 1
        if doc[index].text == "," and doc[index + 1].tag_ == "WP" and _says(doc[index + 1]):
            return index - 1
        if doc[index].lower_ == "on" and doc[index + 1].lower_ in words_of("times"):
            if grammar.modified(doc[index + 1]) == noun:
                return index - 1
    while last > noun.i and (doc[last].lower_ in words_of("weekdays") or doc[last].text == ","):
        last -= 2 if doc[last - 1].lower_ == "on" else 1
    return max(last, noun.i)


def _says(pronoun: Token) -> bool:
    """Tell whether a relative clause is a saying of its own ("Ms Lee, [who added that it rained]")."""
    entry = verb_cue(pronoun.head, "q") if grammar.is_relative(pronoun.head) else None
    return entry is not None and entry.stance != "asks" and grammar.complement(pronoun.head) is not None


def _only_adds(token: Token) -> bool:
    return token.tag_ in {"WP", "WDT", "WP$", "WRB"} or (token.tag_ == "VBG" and token.pos_ == "VERB")


def _belongs(before: Token, token: Token) -> bool:
    """Tell whether a word directly before a noun phrase is part of it that the parse cut off."""
    if not before.whitespace_ or token.pos_ not in {"NOUN", "PROPN", "NUM", "ADJ"}:
        return False
    if before.pos_ == "PROPN" and token.pos_ == "PROPN":
        return before.ent_type_ == token.ent_type_ and before.lower_ not in words_of("times")
    if before.pos_ == "NOUN" and token.pos_ == "PROPN":
        return before.head == token or before.head == token.head
    return before.pos_ in {"DET", "NUM"} and token.pos_ != "PROPN"


def cue_span(verb: Token, *, to: Token | None = None) -> Span:
    """Return a cue's words: auxiliaries, negation and adverbs before the verb, its particle.

    A verb that only begins, tries or seems ("began by saying", "is trying to show") belongs to the
    cue; so does a preposition directly behind it (`to`) that leads to the content.
    """
    span = grammar.verb_group(verb)
    doc = verb.doc
    first = verb.i
    while first > 0 and doc[first - 1].idx >= span.start:
        first -= 1
    while first > 0 and (grammar.is_adverb(doc[first - 1]) or is_infinitive_to(doc[first - 1], verb)):
        if doc[first - 1].lower_ in words_of("linking_adverbs"):
            break
        first -= 1
    start = doc[first].idx
    chained = chain_of(verb)
    if chained is not None:
        start = cue_span(chained).start
    end = span.end
    if to is not None and to.idx >= end and not text_of(doc)[end : to.idx].strip():
        end = to.idx + len(to)
    return Span(start, end)


def is_infinitive_to(token: Token, verb: Token) -> bool:
    """Tell whether a token is the "to" of this infinitive."""
    return token.lower_ == "to" and token.head == verb and grammar.marker(verb) == token


def chain_of(verb: Token) -> Token | None:
    """Return the verb above that only begins, tries or seems to do this one, or None."""
    above = verb.head
    if above == verb or verb.i - above.i > 4 or verb.i < above.i:
        return None
    if not (grammar.is_open_complement(verb) or (verb.tag_ == "VBG" and verb.i - above.i <= 2)):
        return None
    return above if above.lemma_.lower() in words_of("chains") or above.lower_ in words_of("chains") else None
