"""Resting: whether an article rests on a quotation, and whether the words for its source can be a voice."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from kit.language import grammar
from kit.quotes.records import Quote
from kit.sourcing.names import Names
from kit.sourcing.phrases import Phrase
from kit.sourcing.types import is_human
from kit.sourcing.vocabulary import nouns
from kit.spans import Span, SpanIndex

ABSTRACT = re.compile(r"(?:tion|sion|ment|ness|ity|ism|ance|ence|ship|age|ure|hood|ing|ics|dom|cy|th)$")
AGENT = re.compile(r"(?:er|or|ist|ian|man|woman|lord|lady|star|folk)s?$")
"""Endings of those who do something ("voters", "landlords"): as subjects of a saying they are people."""
STATED = {"direct", "mixed", "indirect"}
RESTING = {"speech", "writing", "evidence", "belief"}
"""Senses on which an article rests; who only plans or watches gives it nothing to rest on."""
NO_ANSWER = re.compile(
    r"^(?:it|he|she|they|we|i)\b.{0,20}\b(?:no comment|(?:not|never|n’t|n't) (?:be )?(?:comment|discuss)|declined? to)",
    re.IGNORECASE,
)
MORE_SAID = re.compile(r"[.!?]\W+\w")
NOTHING_SAID = re.compile(r"no comment\W*", re.IGNORECASE)
OPEN = re.compile(r"(?:whether|how|what|who|if|why|when|where|to)\b", re.IGNORECASE)


def nested_in(quotes: tuple[Quote, ...]) -> set[str]:
    """Return the ids of what somebody is only told to believe or see, inside another's statement."""
    hosts = SpanIndex((Span(*part), quote) for quote in quotes if quote.kind in STATED for part in quote.parts)
    silent = [q for q in quotes if q.cue_start is not None and q.sense not in {"speech", "writing"}]
    return {
        q.quote_id
        for q in silent
        if any(
            h is not q and h.cue_start != q.cue_start and h.linked_to != q.quote_id
            for h in hosts.over(q.cue_start, q.cue_end)
        )
    }


def rests(doc: Doc, quote: Quote) -> bool:
    """Tell whether an article can rest on a quotation: said, written, shown or believed, or found out.

    "Found that it leaks" tells what was found; "watches whether it leaks" tells nothing yet, nor
    does what somebody would say, or that somebody had no comment.
    """
    if quote.kind not in STATED or quote.modal:
        return False
    if NO_ANSWER.search(quote.content) and not MORE_SAID.search(quote.content):
        return False
    if NOTHING_SAID.fullmatch(quote.content):
        return False
    if quote.sense in RESTING:
        return True
    if quote.sense != "perception" or OPEN.match(quote.content):
        return False
    tokens = doc.char_span(quote.start, quote.end, alignment_mode="expand")
    return tokens is not None and grammar.own_subject(tokens.root) is not None


def can_speak(phrase: Phrase, quote: Quote | None) -> bool:
    """Tell whether a phrase is a voice or document: "the move suggests" rests on nobody.

    A common noun that the lexicon does not know is a voice where a verb of plain speech stands
    behind it and its ending does not make it an abstract thing.
    """
    if not phrase.type.startswith("unnamed") or phrase.pronoun:
        return True
    if phrase.noun in nouns("people", "bare") or any(is_human(head) for head in phrase.heads):
        return True
    if quote is None:
        return False
    plainly = set((quote.cue or "").lower().split()) & nouns("people", "speech")
    if plainly:
        return not ABSTRACT.search(phrase.noun)
    acts = AGENT.search(phrase.noun) is not None and phrase.head.tag_ in {"NN", "NNS"}
    return acts and quote.sense in {"speech", "writing", "perception"} and phrase.noun not in nouns("people", "things")


def is_dateline(phrase: Phrase, names: Names) -> bool:
    """Tell whether a phrase is only a place in capitals, as a dateline is that a parse took for a subject."""
    own = names.inside(phrase.core)
    return phrase.text.isupper() and bool(own) and all(m.reading == "place" for m in own)
