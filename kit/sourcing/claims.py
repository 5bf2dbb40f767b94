"""Claims: statements that say the same thing, what they rest on, and who denies them."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import NamedTuple

from spacy.tokens import Doc

from kit.quotes.records import Quote
from kit.sourcing.denials import overlap, pair_denials
from kit.sourcing.matter import Matter, matter_of
from kit.sourcing.names import Names
from kit.sourcing.records import Claim, Source, Statement
from kit.sourcing.resting import rests

MEMORY = 60
"""How many earlier statements that share a word one statement is compared with."""
LABEL_WORDS = 16


class Grouped(NamedTuple):
    """Hold the claims and the statements with their claim, support and denials filled in."""

    claims: tuple[Claim, ...]
    statements: tuple[Statement, ...]


def group_claims(
    doc: Doc, statements: tuple[Statement, ...], sources: tuple[Source, ...], quotes: tuple[Quote, ...], names: Names
) -> Grouped:
    """Group the statements that say the same thing, and pair each denial with what it denies.

    Precision comes first: two statements are one claim where most of the words and actors of the
    shorter stand in the other too, with the same polarity and no other numbers. Sources without a
    statement and statements without a source take no part.
    """
    by_quote = {quote.quote_id: quote for quote in quotes}
    by_source = {source.source_id: source for source in sources}
    matters = [matter_of(doc, by_quote[s.quote_id], names) for s in statements]
    claimed = {i for i, s in enumerate(statements) if s.source_id and rests(doc, by_quote[s.quote_id])}
    claimed -= {i for i, matter in enumerate(matters) if len(matter.words) < 2}
    denials = {i for i, s in enumerate(statements) if s.stance == "denies"}
    denied = pair_denials(statements, matters, denials, by_source)
    groups = _groups(statements, matters, claimed - set(denied))
    claims, of_statement = [], {}
    for members in groups:
        claim_id = f"c{len(claims) + 1}"
        rows = [statements[i] for i in members]
        against = [i for i, target in denied.items() if target in members]
        claims.append(_claim(claim_id, rows, [statements[i] for i in against], by_source))
        of_statement |= dict.fromkeys(members, claim_id)
    against_of: dict[int, list[str]] = {}
    for denial, target in denied.items():
        against_of.setdefault(target, []).append(statements[denial].statement_id)
    filled = []
    members_of = {claim.claim_id: claim.statements for claim in claims}
    source_of = {s.statement_id: s.source_id for s in statements}
    for i, statement in enumerate(statements):
        claim_id = of_statement.get(i)
        others = [s for s in members_of.get(claim_id, ()) if source_of[s] not in {statement.source_id, None}]
        filled.append(
            replace(
                statement,
                claim_id=claim_id,
                corroborated_by=tuple(others),
                denied_by=tuple(against_of.get(i, ())),
                why=statement.why + (f"; denies {statements[denied[i]].statement_id}" if i in denied else ""),
            )
        )
    return Grouped(tuple(claims), tuple(filled))


def _groups(statements, matters: list[Matter], claimed: set[int]) -> list[list[int]]:
    """Return lists of places of statements, one for each claim, in text order."""
    groups: list[list[int]] = []
    group_of: dict[int, int] = {}
    posted: dict[str, list[int]] = {}
    for i, matter in enumerate(matters):
        if i not in claimed:
            continue
        shared = Counter(j for word in matter.words | matter.actors for j in posted.get(word, ())[-MEMORY:])
        apart = [j for j, _ in shared.most_common(MEMORY) if _independent(statements[i], statements[j])]
        best = max(((matter.likeness(matters[j]), -j) for j in apart), default=(0.0, 0))
        if best[0] > 0:
            place = group_of[-best[1]]
        else:
            groups.append([])
            place = len(groups) - 1
        groups[place].append(i)
        group_of[i] = place
        for word in matter.words | matter.actors:
            posted.setdefault(word, []).append(i)
    return groups


def _independent(one: Statement, other: Statement) -> bool:
    """Tell whether two statements may stand in one claim: a source's words inside another's are told, not shared."""
    return one.source_id == other.source_id or not overlap(one, other)


def _claim(claim_id: str, rows: list[Statement], against: list[Statement], by_source: dict[str, Source]) -> Claim:
    sources = [by_source[i] for i in dict.fromkeys(row.source_id for row in rows) if i in by_source]
    fewest, most, how = count_voices(sources)
    label = min((row.text for row in rows), key=lambda text: (len(text.split()) < 5, len(text)))
    words = " ".join(label.split()).split()
    label = " ".join(words[:LABEL_WORDS]) + (" …" if len(words) > LABEL_WORDS else "")
    return Claim(
        claim_id,
        label.strip(' ,;“”"'),
        tuple(row.statement_id for row in rows),
        tuple(source.source_id for source in sources),
        fewest,
        most,
        _rests_on(sources),
        tuple(row.statement_id for row in against),
        how,
    )


def count_voices(sources: list[Source]) -> tuple[int, int | None, str]:
    """Return the fewest and the most voices behind some sources, and the reasoning in words.

    Named ones count once each; unnamed ones that may be one another count as few as the largest
    of them; documents and bodies count as one voice each.
    """
    firm = [s for s in sources if not s.type.startswith("unnamed")]
    unnamed = [s for s in sources if s.type.startswith("unnamed")]
    fewest = sum(s.people_min or 1 for s in firm)
    most: int | None = sum(s.people_max or 1 for s in firm)
    rest, merged = list(unnamed), []
    while rest:
        first = max(rest, key=lambda s: s.people_min or 1)
        same = [s for s in rest if s is first or s.source_id in first.may_be]
        fewest += first.people_min or 1
        rest = [s for s in rest if s not in same]
        if len(same) > 1:
            merged.append(" and ".join(f"“{s.text}”" for s in same))
    for source in unnamed:
        most = None if most is None or source.people_max is None else most + source.people_max
    how = f"{len(firm)} named or written, {len(unnamed)} unnamed"
    if merged:
        how += "; " + "; ".join(f"{group} may be the same" for group in merged)
    if most is None:
        how += "; a plural without a number leaves the most open"
    return fewest, most, how


def _rests_on(sources: list[Source]) -> str:
    if all(source.type == "document" for source in sources):
        return "document"
    if all(source.type.startswith("unnamed") or source.type == "document" for source in sources):
        return "unnamed only"
    return "one voice" if len(sources) == 1 else "several"
