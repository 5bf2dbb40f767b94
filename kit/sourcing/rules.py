"""Rules: where a house rule on sourcing makes an editor ask."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kit.lexicon import read_toml
from kit.oddities import Oddity
from kit.quotes.records import Quote
from kit.sourcing.doubt import distanced
from kit.sourcing.owing import answered_for, means_anybody, owes_reason
from kit.sourcing.records import Claim, Finding, Source, Statement
from kit.spans import SpanIndex

PLEA = re.compile(r"\bcounts? of\b|\bcharges? of\b|^(?:all |the )?charges?$", re.IGNORECASE)
"""What somebody is tried for: the court has put it to him."""


CROWD = 20
"""From so many people on nobody asks who they are."""


def apply_rules(
    sources: tuple[Source, ...],
    statements: tuple[Statement, ...],
    claims: tuple[Claim, ...],
    quotes: tuple[Quote, ...],
    lost: tuple[Oddity, ...],
    joint: frozenset[str] = frozenset(),
) -> tuple[Finding, ...]:
    """Return the findings in text order; lexicon/rules.toml has each rule's guide and question.

    `joint` are the ids of the sources without a name that somebody with one speaks with.
    """
    by_source = {source.source_id: source for source in sources}
    by_quote = {quote.quote_id: quote for quote in quotes}
    found = [
        *_on_sources((s for s in sources if s.source_id not in joint), _told_only(statements, by_quote)),
        *_on_claims(claims, {s.statement_id: s for s in statements}, by_source, by_quote),
        *_on_statements(statements, by_source, by_quote),
        *(("attribution-lost", row.start, row.end, row.text, row.why) for row in lost),
    ]
    rules = read_toml("rules")
    return tuple(
        Finding(f"f{i}", rule, rules[rule]["guide"], start, end, text, rules[rule]["question"], why=why)
        for i, (rule, start, end, text, why) in enumerate(
            sorted(set(found), key=lambda row: (row[1], row[2], row[0])), 1
        )
    )


def _on_sources(sources: Iterable[Source], told_only: set[str]) -> Iterator[tuple]:
    for source in sources:
        if not source.type.startswith("unnamed") or not source.statements or answered_for(source):
            continue
        if source.source_id in told_only:
            continue  # whom the reporter never asked
        place = (source.start, source.end, source.text)
        if source.rung == "bare" and (source.people_min or 1) < CROWD:
            yield ("bare-source", *place, "the article says only that there is a source")
        elif source.rung != "bare" and owes_reason(source):
            yield ("no-reason-given", *place, "no sentence with this source says why it is unnamed")


def _told_only(statements: Iterable[Statement], quotes) -> set[str]:
    """Return the ids of the sources whose words only others pass on."""
    direct = {s.source_id for s in statements if not quotes[s.quote_id].relayed_by}
    return {s.source_id for s in statements} - direct


def _on_claims(claims: tuple[Claim, ...], statements: dict[str, Statement], sources, quotes) -> Iterator[tuple]:
    for claim in claims:
        source = sources[claim.sources[0]]
        if all(quotes[statements[i].quote_id].relayed_by for i in claim.statements):
            continue  # whoever passes it on answers for it
        if all(statements[i].stance == "asks" for i in claim.statements):
            continue  # a question claims nothing
        if claim.rests_on == "unnamed only" and claim.voices_max == 1 and not answered_for(source):
            statement = statements[claim.statements[0]]
            why = f"only “{source.text}” says so"
            yield ("one-unnamed-voice", statement.start, statement.end, statement.text, why)


def _on_statements(statements: tuple[Statement, ...], sources, quotes) -> Iterator[tuple]:
    paired = {denial for statement in statements for denial in statement.denied_by}
    speaking = {quotes[s.quote_id].source_start: s.source_id for s in statements}
    spoken = SpanIndex((part, quote) for quote in quotes.values() if quote.kind == "direct" for part in quote.parts)
    for statement in statements:
        source, quote = sources.get(statement.source_id), quotes[statement.quote_id]
        place = (statement.start, statement.end, statement.text)
        unnamed = source is not None and source.type.startswith("unnamed")
        if unnamed and statement.stance == "criticises" and not quote.relayed_by:
            yield ("unnamed-attack", *place, f"“{source.text}” criticises (“{quote.cue}”) without a name")
        second_hand = quote.relayed_by and speaking.get(quote.relayed_by_start) != statement.source_id
        if unnamed and second_hand and _is_vague(source):
            yield ("unnamed-second-hand", *place, f"“{quote.relayed_by}” tells what “{source.text}” says")
        if _denies(statement, quote) and source is not None and statement.statement_id not in paired:
            yield ("denial-without-claim", *place, "no statement before it says what is denied here")
        own = quote.cue_start is not None and not spoken.over(quote.cue_start, quote.cue_end)  # not a speaker's word
        if quote.cue and own and distanced(quote.cue):
            yield (
                "loaded-verb",
                quote.cue_start,
                quote.cue_end,
                quote.cue,
                "the verb keeps a distance from the source",
            )


def _is_vague(source: Source) -> bool:
    return source.rung in {"bare", "described"} and not means_anybody(source) and not answered_for(source)


def _denies(statement: Statement, quote: Quote) -> bool:
    """Tell whether somebody says that something is not so: "denied it", "rejected the charge", not "the plea"."""
    if statement.stance != "denies" or not quote.cue:
        return False
    lists = read_toml("rules")["words"]
    if PLEA.search(statement.text):
        return False
    words = set(quote.cue.lower().split())
    return bool(words & set(lists["denials"])) or bool(set(statement.text.lower().split()[:6]) & set(lists["charges"]))
