"""Claims: what is said, what it rests on, and who says otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from kit.analysis import Analysis
from kit.sourcing.records import Claim
from kit.views.html import Html, element, join
from kit.views.passages import passages_of
from kit.views.tables import badge
from kit.views.wording import known, plural


def claims(analysis: Analysis) -> Html:
    """Return the claims, those made twice or denied first; each opens on the sentences that make and deny it."""
    records = analysis.records["claims"]
    if not records:
        return Html(element("p", "No claims.", class_="note"), "Claims: none")
    shared, single = [], []
    for claim in records:
        (shared if len(claim.statements) > 1 or claim.denied_by else single).append(claim)
    nothing = element("p", "Nothing is said twice or denied.", class_="note")
    once = element("summary", f"{plural(len(single), 'claim')} made once")
    rest = element("details", once, *_listed(analysis, single)) if single else None
    listed = element("div", *(_listed(analysis, shared) if shared else [nothing]), rest, class_="claims")
    return Html(listed, f"Claims: {plural(len(records), 'claim')}, {len(shared)} of them made twice or denied")


def voices(claim: Claim) -> str:
    """Return how many voices stand behind a claim, as far as that can be counted."""
    if not known(claim.voices_max):
        return f"{plural(claim.voices_min, 'voice')} or more"
    if claim.voices_max == claim.voices_min:
        return plural(claim.voices_min, "voice")
    return f"{claim.voices_min} to {plural(claim.voices_max, 'voice')}"


def _listed(analysis: Analysis, records: list[Claim]) -> Iterator[Markup]:
    passages = passages_of(analysis)
    statements = {statement.statement_id: statement for statement in analysis.records["statements"]}
    sources = {source.source_id: source for source in analysis.records["sources"]}
    for claim in records:
        denied = badge("denied", f"denied ×{len(claim.denied_by)}") if claim.denied_by else None
        told = (claim.rests_on, voices(claim))
        counted = element("small", told[1]) if told != ("one voice", "1 voice") else None
        head = [element("b", claim.label), badge(claim.rests_on), counted, denied]
        items = []
        for ids, sign in ((claim.statements, ""), (claim.denied_by, "denied: ")):
            for statement in (statements[i] for i in ids if i in statements):
                source = sources.get(statement.source_id)
                said = passages.around([(statement.start, statement.end)])
                items.append(
                    element("li", element("small", sign, source.text if source else "nobody named"), " ", said)
                )
        yield element(
            "details",
            element("summary", join((part for part in head if part), " ")),
            element("ul", *items),
            element("small", claim.why, class_="why"),
        )
