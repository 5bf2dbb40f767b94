"""The kit as a spaCy component: `nlp.add_pipe("kit")`.

The analysis stands on `doc._.kit`, its rows as span groups on `doc.spans`: times, mentions, quotes,
events, sources and oddities, each span labelled with its type or kind, `span.id_` its row's id.
"""

from __future__ import annotations

from weakref import WeakKeyDictionary

from spacy.language import Language
from spacy.tokens import Doc

from kit.analysis import Analysis, analyse_doc
from kit.article import Article
from kit.versions import pipeline_name

GROUPS = {
    "times": ("time_id", "type"),
    "mentions": ("actor_id", "form"),
    "quotes": ("quote_id", "kind"),
    "events": ("event_id", "status"),
    "sources": ("source_id", "type"),
    "oddities": ("oddity_id", "kind"),
}
"""The tables that become span groups, with the columns that give a span's id and label."""
_articles: WeakKeyDictionary[Doc, Article] = WeakKeyDictionary()
_analyses: WeakKeyDictionary[Doc, Analysis] = WeakKeyDictionary()
"""Kept beside the docs, not in them: a doc with either inside could not be written to disk."""


@Language.factory("kit", assigns=["doc._.kit", "doc.spans"], requires=["token.dep", "token.pos", "token.lemma"])
def make_component(nlp: Language, name: str, published: str | None = None):
    """Return the component; `published` is the date of each doc that brings no `doc._.article` of its own."""

    def read(doc: Doc) -> Doc:
        article = doc._.article or Article(text=doc.text, published=published)
        analysis = analyse_doc(doc, article, pipeline=pipeline_name(nlp))
        _analyses[doc] = analysis
        for table, (key, label) in GROUPS.items():
            doc.spans[table] = [
                span
                for record in analysis.records[table]
                if (span := to_span(doc, record, getattr(record, key), getattr(record, label))) is not None
            ]
        return doc

    return read


def to_span(doc: Doc, record, key: str, label: str):
    """Return the tokens that hold a record's characters, or None where it has none."""
    if record.end <= record.start:
        return None
    return doc.char_span(record.start, record.end, label=label, span_id=key, alignment_mode="expand")


Doc.set_extension("kit", getter=_analyses.get, force=True)
Doc.set_extension("article", getter=_articles.get, setter=_articles.__setitem__, force=True)
