"""Analysis: the stages run once over an article, in order, and their records as tables."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, replace
from functools import cached_property

import pandas as pd
from spacy.language import Language
from spacy.tokens import Doc

from kit.actors import find_actors
from kit.article import Article
from kit.checks import find_oddities
from kit.events import find_events
from kit.language import load_pipeline, parse
from kit.oddities import Oddity
from kit.quotes import find_quotes
from kit.relations import find_relations
from kit.sourcing import find_sourcing
from kit.tables import RECORDS, to_frame
from kit.times import Evidence, find_times
from kit.times.civil import to_day
from kit.times.records import Time
from kit.versions import kit_version, pipeline_name
from kit.watch import Watch


class Analysis:
    """Hold everything found in one article: records, tables and the parse they rest on.

    Each name in `kit.tables.RECORDS` is an attribute that gives that table as a DataFrame, built
    when first asked for; `records[name]` gives the frozen records. `seconds` is the time of each
    stage; `corrections` is what kit.corrections replayed, if anything. Nothing here changes after it
    is made.
    """

    corrections = None

    def __init__(
        self, article: Article, doc: Doc, records: dict[str, tuple], *, pipeline: str, seconds: dict[str, float]
    ):
        self.article, self.doc, self.records = article, doc, records
        self.pipeline, self.seconds = pipeline, seconds
        self._frames: dict[str, pd.DataFrame] = {}

    def __getattr__(self, name: str) -> pd.DataFrame:
        if name not in RECORDS:
            raise AttributeError(f"An analysis has no table {name!r}; its tables are {', '.join(RECORDS)}.")
        if name not in self._frames:
            self._frames[name] = to_frame(name, self.records[name])
        return self._frames[name].copy()

    def __dir__(self):
        return [*super().__dir__(), *RECORDS]

    def __repr__(self) -> str:
        counts = ", ".join(f"{len(self.records[name])} {name}" for name in ("actors", "quotes", "events", "sources"))
        return f"<Analysis of {self.article.name or 'an article'}: {counts}>"

    @cached_property
    def actor_by_id(self) -> dict:
        """Return the actor records by their ids."""
        return {actor.actor_id: actor for actor in self.records["actors"]}

    def to_json(self, *, indent: int | None = None) -> str:
        """Return every table, the article's SHA-256 and metadata, and the versions used, as JSON."""
        article = self.article
        document = {
            "kit": kit_version(),
            "pipeline": self.pipeline,
            "sha256": article.sha256,
            "article": {
                "name": article.name,
                "title": article.title,
                "outlet": article.outlet,
                "authors": list(article.authors),
                "url": article.url,
                "published": article.published.isoformat() if article.published else None,
                "published_from": article.published_from,
                "characters": len(article.text),
                "changes": [asdict(change) for change in article.changes],
            },
            "tables": {name: [asdict(record) for record in self.records[name]] for name in RECORDS},
        }
        return json.dumps(document, ensure_ascii=False, indent=indent)


class Edit:
    """Leave all that the stages find as it is; kit.corrections has the edits that don't."""

    def __call__(self, found):
        """Return what a stage found, as the next are to read it."""
        return found

    def time(self, time: Time, published: int | None) -> Time:
        """Return a time expression as later ones are to be counted from it."""
        return time


def analyse(
    article: Article,
    pipeline: str | Language | None = None,
    *,
    progress: Callable[[str], None] | None = None,
    edit: Edit | None = None,
) -> Analysis:
    """Run every stage over an article and return what they find.

    `pipeline` is None for the shipped one, the name of an installed spaCy English pipeline, or a
    spaCy Language. `progress` is called with the name of each stage as it begins, `edit` changes what
    each stage found, before the next build on it. Refuses no article, the empty one included.
    Raises KitError where a named pipeline is not installed.
    """
    watch = Watch(progress)
    watch.begin("language")
    nlp = load_pipeline(pipeline)
    return analyse_doc(parse(article, nlp), article, pipeline=pipeline_name(nlp), watch=watch, edit=edit)


def analyse_doc(
    doc: Doc, article: Article, *, pipeline: str, watch: Watch | None = None, edit: Edit | None = None
) -> Analysis:
    """Run the stages that follow the parse, over a parsed article."""
    watch, edit = watch or Watch(), edit or Edit()
    watch.begin("times")
    times = edit(find_times(doc, article, edit.time))
    article = dated(article, times.evidence)
    watch.begin("actors")
    people = edit(find_actors(doc, article, times.times))
    actors, mentions = people.actors, people.mentions
    watch.begin("quotes")
    said = edit(find_quotes(doc, article, times.times, actors, mentions))
    watch.begin("relations")
    related = find_relations(doc, article, actors, mentions, said.quotes)
    watch.begin("events")
    happened = edit(find_events(doc, article, times.times, actors, mentions, said.quotes))
    watch.begin("sourcing")
    sourced = find_sourcing(doc, article, times.times, actors, mentions, said.quotes)
    watch.begin("checks")
    checked = edit(
        find_oddities(
            doc,
            article,
            times=times.times,
            actors=actors,
            mentions=mentions,
            quotes=said.quotes,
            events=happened.events,
            sources=sourced.sources,
        )
    )
    watch.begin(None)
    found = (times, people, said, related, happened, sourced, checked)
    records = {name: getattr(stage, name) for stage in found for name in stage._fields if name in RECORDS}
    records["actors"] = with_statements(actors, said.quotes, sourced.statements)
    records["oddities"] = numbered(oddity for stage in found for oddity in stage.oddities)
    return Analysis(article, doc, records, pipeline=pipeline, seconds=watch.seconds)


def dated(article: Article, evidence: Evidence | None) -> Article:
    """Return the article with the publication day that its own text tells, where it has no other."""
    if evidence is None:
        return article
    words = article.words(evidence.span)
    published_from = f"{evidence.kind}, “{words}”" if words else evidence.kind
    return replace(article, published=dt.date(*to_day(evidence.day)), published_from=published_from)


def with_statements(actors, quotes, statements):
    """Return the actors with the number of statements that each of them stands behind."""
    own = {statement.quote_id for statement in statements}
    spoken = Counter(speaker for quote in quotes if quote.quote_id in own for speaker in quote.speaker_ids)
    return tuple(replace(actor, statements=spoken[actor.actor_id]) for actor in actors)


def numbered(oddities) -> tuple[Oddity, ...]:
    """Return the oddities of all stages in text order, each once, with their ids."""
    ordered = sorted({(o.start, o.end, o.kind): o for o in oddities}.values(), key=lambda o: (o.start, o.end, o.kind))
    return tuple(replace(oddity, oddity_id=f"o{i}") for i, oddity in enumerate(ordered, 1))
