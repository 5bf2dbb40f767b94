"""Coverage: for each sentence, whether somebody stands behind it."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from functools import cache

from spacy.tokens import Doc

from kit.article import Article
from kit.language import grammar
from kit.lexicon import read_toml
from kit.quotes.records import Quote
from kit.sourcing.records import Sentence
from kit.sourcing.resting import rests
from kit.sourcing.sentences import Sentences
from kit.times.records import Time

OLD = 30
"""Days before publication from which what a sentence tells counts as background."""


def cover(
    doc: Doc,
    article: Article,
    times: tuple[Time, ...],
    quotes: tuple[Quote, ...],
    source_ids: dict[str, str],
    sentences: Sentences,
) -> tuple[Sentence, ...]:
    """Return each sentence with its attribution and the sources that stand behind it."""
    behind = _behind(doc, quotes, source_ids, sentences)
    refusals = {sentences.index(quote.start) for quote in quotes if quote.kind == "refusal"}
    starts = [time.start for time in times]
    rows = []
    for number, span in enumerate(sentences.spans):
        place = article.paragraph_at(span.start)
        kind = article.paragraphs[place].kind if place is not None else "text"
        ids: tuple[str, ...] = ()
        if kind != "text":
            attribution, why = kind, f"a {kind}, not story text"
        elif said := behind.get(number):
            (_, quote), ids = said[0], tuple(dict.fromkeys(source for source, _ in said))
            cue = f" (“{quote.cue}”)" if quote.cue else ""
            attribution, why = "attributed", f"“{quote.source_text or quote.speaker}” stands behind it{cue}"
        elif number in refusals:
            attribution, why = "unattributed", "tells that somebody gave no answer"
        else:
            dated = times[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
            attribution, why = _unattributed(doc, article, span, dated)
        rows.append(
            Sentence(f"n{number + 1}", *span, article.text[span.start : span.end], place or 0, attribution, ids, why)
        )
    return tuple(rows)


def _behind(
    doc: Doc, quotes: tuple[Quote, ...], source_ids: dict[str, str], sentences: Sentences
) -> dict[int, list[tuple[str, Quote]]]:
    """Return the sources, each with its quote, that stand behind sentences, by the number of the sentence."""
    found: dict[int, list[tuple[str, Quote]]] = {}
    for quote in quotes:
        source = source_ids.get(quote.quote_id)
        if source and rests(doc, quote):
            for start, end in quote.parts or ((quote.start, quote.end),):
                for number in range(sentences.index(start), sentences.index(max(start, end - 1)) + 1):
                    found.setdefault(number, []).append((source, quote))
    return found


def _unattributed(doc: Doc, article: Article, span, dated) -> tuple[str, str]:
    """Tell what a sentence is that nobody stands behind: background, scene or simply unattributed."""
    if article.published is not None:
        for time in dated:
            if time.on_calendar and time.latest and time.type != "DURATION":
                age = _days_before(article, time.latest)
                if age is not None and age > OLD:
                    return "background", f"tells of “{time.text}”, more than a month before publication"
    tokens = doc.char_span(*span, alignment_mode="expand")
    root = tokens.root if tokens is not None else None
    if root is not None and root.lemma_.lower() in _scenes() and root.tag_ == "VBD":
        subject = grammar.subject(root)
        acts = subject is not None and subject.pos_ in {"PROPN", "PRON", "NOUN"}
        if acts and subject.lower_ not in {"it", "this", "that"}:
            return "scene", f"shows somebody in the act (“{root.text}”), as a witness would"
    return "unattributed", "nobody is named as standing behind it"


def _days_before(article: Article, latest: str) -> int | None:
    try:
        return (article.published - dt.date.fromisoformat(latest[:10])).days
    except ValueError:
        return None


@cache
def _scenes() -> frozenset[str]:
    return frozenset(read_toml("scenes")["verbs"]["words"].split())
