"""Statements: what each source put into the world, with its whole sentence and the doubt around it."""

from __future__ import annotations

from spacy.tokens import Doc

from kit.quotes.records import Quote
from kit.sourcing.doubt import distance_of, hedge_of
from kit.sourcing.records import Statement
from kit.sourcing.resting import STATED
from kit.sourcing.sentences import Sentences
from kit.spans import Span


def make_statements(doc: Doc, text: str, quotes: tuple[Quote, ...], source_ids: dict[str, str], sentences: Sentences):
    """Return a statement for each quotation that says something of its own.

    `source_ids` gives the source behind a quote_id. Marked words inside a clause that is itself a
    statement have none.
    """
    by_id = {quote.quote_id: quote for quote in quotes}
    found = []
    for quote in quotes:
        if quote.kind not in STATED or quote.sense is None or within_clause(quote, by_id):
            continue
        whole = whole_sentences(quote, sentences)
        hedge, hedged_by = hedge_of(doc, quote)
        distance, kept_by = distance_of(doc, text, quote, whole)
        reasons = [f"{quote.kind} words by “{quote.cue}”" if quote.cue else f"{quote.kind} words"]
        reasons += [f"the source hedges with “{hedged_by}”"] if hedged_by else []
        reasons += [f"the reporter keeps a distance with “{kept_by}”"] if kept_by else []
        found.append(
            Statement(
                statement_id=f"st{len(found) + 1}",
                quote_id=quote.quote_id,
                source_id=source_ids.get(quote.quote_id),
                start=quote.start,
                end=quote.end,
                text=text[quote.start : quote.end],
                sentence_start=whole.start,
                sentence_end=whole.end,
                stance=quote.stance,
                hedge=hedge,
                distance=distance,
                why="; ".join(reasons),
            )
        )
    return tuple(found)


def within_clause(quote: Quote, by_id: dict[str, Quote]) -> bool:
    """Tell whether a quotation is marked words inside a clause that has a statement of its own."""
    above = by_id.get(quote.linked_to) if quote.linked_to else None
    if above is None or above.kind != "indirect" or quote.kind == "indirect":
        return False
    return above.start <= quote.start and quote.end <= above.end


def whole_sentences(quote: Quote, sentences: Sentences) -> Span:
    """Return the whole sentences of a statement with its attribution, where that stands beside it."""
    spans = [Span(quote.start, quote.end)]
    own = sentences.around(spans[0])
    for start, end in ((quote.source_start, quote.source_end), (quote.cue_start, quote.cue_end)):
        if start is None or end is None:
            continue
        place = sentences.around(Span(start, end))
        if place.end >= own.start - 3 and place.start <= own.end + 3:
            spans.append(Span(start, end))
    return sentences.around(Span(min(s.start for s in spans), max(s.end for s in spans)))
