"""Pipelines: the shipped one, an installed spaCy one by name, or one that the caller brings."""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from kit.article import Article
from kit.errors import KitError
from kit.language import encoder  # noqa: F401  (registers the architecture that the weights name)

WEIGHTS = Path(__file__).parent / "weights"


def load_pipeline(pipeline: str | Language | None = None) -> Language:
    """Return the shipped pipeline (None), an installed spaCy English pipeline, or the one given.

    Raises KitError where the named one is not installed, with the command that installs it.
    """
    if isinstance(pipeline, Language):
        return pipeline
    return _load(pipeline)


@lru_cache(maxsize=4)
def _load(name: str | None) -> Language:
    if name is None:
        return spacy.load(WEIGHTS)
    if not spacy.util.is_package(name) and find_spec(name.replace("-", "_")) is None and not Path(name).is_dir():
        raise KitError(f"The pipeline {name!r} is not installed; 'python -m spacy download {name}' installs it.")
    return spacy.load(name)


def parse(article: Article, nlp: Language) -> Doc:
    """Return the parsed article: `doc.text == article.text`, no sentence across a paragraph."""
    doc = nlp.make_doc(article.text)
    starts = {paragraph.start for paragraph in article.paragraphs}
    fresh = True
    for token in doc:
        if token.idx in starts:
            fresh = True
        if token.is_space:
            token.is_sent_start = False if token.i else None
        elif fresh:
            token.is_sent_start = True
            fresh = False
    return nlp(doc) if len(doc) else doc
