"""Pipelines: the shipped one, an installed spaCy one by name, or one that the caller brings."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token

from kit.article import Article
from kit.errors import KitError
from kit.language import (  # noqa: F401  (registers what the weights name)
    correction,
    lost_subjects,
    reader,
    reduced_relatives,
)
from kit.language.datelines import story_starts
from kit.lexicon import read_toml

WEIGHTS = Path(__file__).parent / "weights"
SHORTENED = re.compile(r"[A-Z][a-z]+(['’](?:ll|ve|re|d))\b")
"""A name and the verb that is written with it, which spaCy's rules part only behind pronouns."""


def load_pipeline(pipeline: str | Language | None = None) -> Language:
    """Return the shipped pipeline (None), an installed spaCy English pipeline, or the one given.

    Raises KitError where the named one is not installed, with the command that installs it, or
    where it is not for English.
    """
    nlp = pipeline if isinstance(pipeline, Language) else _load(pipeline)
    if nlp.lang != "en":
        raise KitError(f"The pipeline {nlp.meta['name']!r} is for the language {nlp.lang!r}; the kit reads English.")
    return nlp


CLOSERS = frozenset({"”", "’", '"', "'", "''"})


@lru_cache(maxsize=4)
def _load(name: str | None) -> Language:
    if name is None:
        return spacy.load(WEIGHTS)
    if Path(name).is_dir():
        try:
            return spacy.load(Path(name))
        except (OSError, ValueError) as error:
            raise KitError(f"The folder {name!r} holds no spaCy pipeline that can be loaded ({error}).") from error
    if not spacy.util.is_package(name) and not (name.isidentifier() and find_spec(name)):
        command = f"python -m spacy download {name}" if name.startswith("en_core_web_") else f"pip install {name}"
        raise KitError(f"The pipeline {name!r} is not installed; '{command}' installs it.")
    try:
        return spacy.load(name)
    except (OSError, ValueError, ImportError) as error:
        raise KitError(f"The pipeline {name!r} is installed but can't be loaded ({error}).") from error


def parse(article: Article, nlp: Language) -> Doc:
    """Return the parsed article: `doc.text == article.text`, no sentence across a paragraph.

    Any length is read: spaCy's own limit guards models that this one is not. Raises KitError where
    the pipeline has no parser.
    """
    begins = list(story_starts(article))
    shortened = (match.start(1) for match in SHORTENED.finditer(article.text))
    doc = _cut(nlp.tokenizer(article.text), [*begins, *shortened])
    starts = sorted({*(paragraph.start for paragraph in article.paragraphs), *begins})
    begun = 0
    for token in doc:
        reached = bisect_left(starts, token.idx + len(token))
        if token.is_space:
            token.is_sent_start = False if token.i else None
        elif reached > begun:
            token.is_sent_start = True
            begun = reached
        elif _opens_behind_firm(token):
            token.is_sent_start = True
        elif _follows_comma(token):
            token.is_sent_start = False
    if not len(doc):
        return doc
    doc = nlp(doc)
    if not doc.has_annotation("DEP"):
        raise KitError(f"The pipeline {nlp.meta['name']!r} has no parser; the kit needs one.")
    return doc


def _cut(doc: Doc, places: list[int]) -> Doc:
    """Return a doc with the tokens cut at places inside them: "(NEWS WIRE)--[The] port", "Holt['ll] go"."""
    starts = [token.idx for token in doc]
    held = ((doc[bisect_right(starts, place) - 1], place) for place in places)
    glued = [(token, place - token.idx) for token, place in held if 0 < place - token.idx < len(token)]
    with doc.retokenize() as retokenizer:
        for token, at in glued:
            retokenizer.split(token, [token.text[:at], token.text[at:]], heads=[(token, 0), (token, 1)])
    return doc


def _opens_behind_firm(token: Token) -> bool:
    """Tell whether a full stop ends a sentence as well as a firm's name: "… of Lee Inc. [Mr.] Lee left."."""
    titles, ends = _firm_words()
    return token.i > 0 and token.text in titles and token.nbor(-1).text in ends


def _follows_comma(token: Token) -> bool:
    """Tell whether a mark behind a comma stands before a word: "“Not now,” [Ann] Lee said."."""
    return token.i > 1 and token.nbor(-1).text in CLOSERS and token.nbor(-2).text == ","


@cache
def _firm_words() -> tuple[frozenset[str], frozenset[str]]:
    """Return the courtesy titles that open a sentence, and the ends of firms' names with a full stop."""
    words = read_toml("person_titles")
    return frozenset(words["courtesy"].split()), frozenset(words["firms_end"].split())
