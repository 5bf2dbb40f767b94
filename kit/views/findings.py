"""Findings: what a notebook's tables come to, in sentences computed from them."""

from __future__ import annotations

from kit.analysis import Analysis
from kit.views import frames
from kit.views.brief import sourcing_lines
from kit.views.calendar import as_date
from kit.views.html import Html, element
from kit.views.shares import share, some_of
from kit.views.speaker_bars import words_by_speaker
from kit.views.wording import known, often, plural, when


def brief(analysis: Analysis) -> Finding:
    """Tell the most important of each notebook's findings in one place."""
    first = [part(analysis).lines[0] for part in (actors, quotes, timeline, sourcing)]
    of_page = frames.furniture(analysis)
    odd = sum(oddity.kind not in of_page for oddity in analysis.records["oddities"])
    if odd:
        return Finding(*first, f"{plural(odd, 'oddity')} should be looked at before this article is relied on.")
    of_page = ", only lines that belong to its page" if analysis.records["oddities"] else ""
    return Finding(*first, f"Nothing odd was found in the story{of_page}.")


def actors(analysis: Analysis) -> Finding:
    """Tell who acts most, how they are meant, and which place names stand for governments."""
    ranked = frames.actors(analysis)
    if ranked.empty:
        return Finding("Nobody is named in this article.")
    first = ranked.iloc[0]
    by_pronoun = f", {first.pronouns} of them by pronoun" if first.pronouns else ""
    lines = [f"{first['name']} is mentioned most often: {often(first.mentions)}{by_pronoun}."]
    people = ranked[ranked.type == "PERSON"]
    if len(people):
        roles = int(people.role.notna().sum())
        lines.append(f"Of {plural(len(people), 'person')} named, the article gives {roles} a role.")
    places = analysis.mentions.reading.dropna()
    if len(places):
        acting = int((places == "government").sum())
        lines.append(f"Place names that mean a government: {acting or 'none'} of {len(places)}.")
    return Finding(*lines)


def quotes(analysis: Analysis) -> Finding:
    """Tell who speaks most, how much stands in marks, and what nobody named stands behind."""
    counted = words_by_speaker(frames.spoken(frames.quotes(analysis)))
    if counted.empty:
        return Finding("Nobody is quoted in this article.")
    named = frames.those(counted, map(frames.is_named, counted.speaker))
    lines = []
    if len(named):
        first = named.iloc[0]
        lines.append(
            f"{first.speaker} is given the most words: {plural(first.quoted, 'word')} verbatim, "
            f"{first.paraphrased:,} paraphrased."
        )
    marked, words = counted.quoted.sum(), counted.quoted.sum() + counted.paraphrased.sum()
    lines.append(f"{share(marked, words)} of what is said stands verbatim.")
    said_by = {quote.quote_id: quote.speaker_ids for quote in analysis.records["quotes"]}
    statements = analysis.records["statements"]
    nobody = sum(not said_by[statement.quote_id] for statement in statements)
    lines.append(
        f"{some_of(nobody, len(statements), 'statement', 'comes', 'come')} from nobody whom the article names."
    )
    return Finding(*lines)


def timeline(analysis: Analysis) -> Finding:
    """Tell how far the story reaches, what is ahead of it, and what has no date."""
    events = frames.events(analysis)
    events = events[~events.saying]
    if events.empty:
        return Finding("The article gives no event a time.")
    dated = events[events.earliest.notna() | events.latest.notna()]
    lines = [f"{some_of(len(dated), len(events), 'event', 'has', 'have')} a place on the calendar."]
    begun = frames.those(dated, (as_date(value) is not None for value in dated.earliest))
    if len(begun):
        first, last = begun.loc[begun.earliest.idxmin()], begun.loc[begun.earliest.idxmax()]
        latest = "" if len(begun) == 1 else f", the latest “{last.title}” ({when(last)})"
        lines.append(f"The {'earliest' if latest else 'only one'} is “{first.title}” ({when(first)}){latest}.")
    ahead = int(events.status.isin(["planned", "possible"]).sum())
    denied = int((events.status == "denied").sum())
    lines.append(f"{ahead} {'is' if ahead == 1 else 'are'} planned or possible, {denied} denied.")
    unresolved = sum(not (known(t.value) and known(t.earliest)) for t in analysis.records["times"] if t.type == "DATE")
    if analysis.article.published is None and unresolved:
        lines.append(f"{plural(unresolved, 'date')} cannot be placed before a publication date is chosen.")
    return Finding(*lines)


def sourcing(analysis: Analysis) -> Finding:
    """Tell what the article rests on, and which claims rest on unnamed voices alone."""
    lines = list(sourcing_lines(analysis))
    claims = analysis.records["claims"]
    if claims:
        unnamed = sum(claim.rests_on == "unnamed only" for claim in claims)
        lines.append(f"{some_of(unnamed, len(claims), 'claim', 'rests', 'rest')} on unnamed voices only.")
    return Finding(*lines)


class Finding(Html):
    """Hold sentences that were computed from an analysis."""

    def __init__(self, *lines: str):
        self.lines = lines
        super().__init__(element("ul", *(element("li", line) for line in lines), class_="finding"), " ".join(lines))
