"""Coverage: for each sentence, whether somebody stands behind it."""

from __future__ import annotations

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
    behind: dict[int, list[tuple[str | None, Quote]]] = {}
    for quote in quotes:
        if rests(doc, quote):
            for start, end in quote.parts or ((quote.start, quote.end),):
                for number in range(sentences.index(start), sentences.index(max(start, end - 1)) + 1):
                    behind.setdefault(number, []).append((source_ids.get(quote.quote_id), quote))
    refusals = {sentences.index(quote.start) for quote in quotes if quote.kind == "refusal"}
    starts = [time.start for time in times]
    rows = []
    for number, span in enumerate(sentences.spans):
        place = article.paragraph_at(span.start)
        kind = article.paragraphs[place].kind if place is not None else "text"
        said = [(source, quote) for source, quote in behind.get(number, ()) if source]
        dated = times[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        if kind != "text":
            attribution, why = kind, f"a {kind}, not story text"
        elif said:
            quote = said[0][1]
            attribution = "attributed"
            why = f"“{quote.source_text or quote.speaker}” stands behind it" + (
                f" (“{quote.cue}”)" if quote.cue else ""
            )
        elif number in refusals:
            attribution, why = "unattributed", "tells that somebody gave no answer"
        else:
            attribution, why = _unattributed(doc, article, span, dated)
        ids = tuple(dict.fromkeys(source for source, _ in said)) if kind == "text" else ()
        rows.append(
            Sentence(
                f"n{number + 1}",
                span.start,
                span.end,
                article.text[span.start : span.end],
                place or 0,
                attribution,
                ids,
                why,
            )
        )
    return tuple(rows)


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
        if (
            subject is not None
            and subject.pos_ in {"PROPN", "PRON", "NOUN"}
            and subject.lower_ not in {"it", "this", "that"}
        ):
            return "scene", f"shows somebody in the act (“{root.text}”), as a witness would"
    return "unattributed", "nobody is named as standing behind it"


def _days_before(article: Article, latest: str) -> int | None:
    import datetime as dt

    try:
        return (article.published - dt.date.fromisoformat(latest[:10])).days
    except ValueError:
        return None


@cache
def _scenes() -> frozenset[str]:
    return frozenset(read_toml("scenes")["verbs"]["words"].split())
