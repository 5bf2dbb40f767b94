"""Sourcing: who and what the article rests on, what each says, and what rests on whom."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import NamedTuple

from spacy.tokens import Doc

from kit.actors.records import Actor, Mention
from kit.article import Article
from kit.oddities import Oddity
from kit.quotes.records import Quote
from kit.sourcing.claims import count_voices, group_claims
from kit.sourcing.coverage import cover
from kit.sourcing.likeness import link_voices
from kit.sourcing.lost import lost_attributions
from kit.sourcing.names import Names
from kit.sourcing.reasons import reasons_for
from kit.sourcing.records import Claim, Finding, Sentence, Source, Statement
from kit.sourcing.resting import STATED
from kit.sourcing.rules import apply_rules
from kit.sourcing.sentences import Sentences
from kit.sourcing.sources import make_sources
from kit.sourcing.statements import make_statements
from kit.sourcing.voices import gather_voices
from kit.times.records import Time

__all__ = ["SourcingFound", "count_voices", "find_sourcing"]


class SourcingFound(NamedTuple):
    """Hold what the stage found: a tuple of records for each table."""

    sources: tuple[Source, ...]
    statements: tuple[Statement, ...]
    claims: tuple[Claim, ...]
    sentences: tuple[Sentence, ...]
    findings: tuple[Finding, ...]
    oddities: tuple[Oddity, ...] = ()


def find_sourcing(
    doc: Doc,
    article: Article,
    times: tuple[Time, ...],
    actors: tuple[Actor, ...],
    mentions: tuple[Mention, ...],
    quotes: tuple[Quote, ...],
) -> SourcingFound:
    """Return the voices behind the quotes, their statements and claims, and each sentence's attribution."""
    names, sentences = Names(article.text, actors, mentions), Sentences(doc, article)
    gathered = gather_voices(doc, names, quotes)
    reasons = reasons_for(gathered.voices, article.text, sentences)
    speaking = {sentences.index(q.start) for q in quotes if q.kind in STATED and q.sense in {"speech", "writing"}}
    rows = make_sources(doc, gathered.voices, names, sentences, reasons, speaking)
    behind = {quote_id: rows[voice].source_id for quote_id, voice in gathered.speaking.items()}
    statements = make_statements(doc, article.text, quotes, behind, sentences)
    counted = _counted(sorted(rows.values(), key=lambda s: (s.start, s.end)), statements, quotes)
    persons = {actor.actor_id for actor in actors if actor.type == "PERSON"}
    joint = frozenset(s.source_id for s in counted if s.type != "named person" and persons & {*s.actor_ids})
    sources = link_voices(counted, joint)
    grouped = group_claims(doc, statements, sources, quotes, names)
    covered = cover(doc, article, times, quotes, behind, sentences)
    lost = lost_attributions(gathered.voices)
    findings = apply_rules(sources, grouped.statements, grouped.claims, quotes, lost, joint)
    return SourcingFound(sources, grouped.statements, grouped.claims, covered, findings, lost)


def _counted(sources, statements: tuple[Statement, ...], quotes: tuple[Quote, ...]) -> tuple[Source, ...]:
    """Return the sources with how many statements they make and how many words those hold."""
    content = {quote.quote_id: len(quote.content.split()) for quote in quotes}
    of_source = defaultdict(list)
    for statement in statements:
        of_source[statement.source_id].append(content[statement.quote_id])
    return tuple(
        replace(source, statements=len(of_source[source.source_id]), words=sum(of_source[source.source_id]))
        for source in sources
    )
