"""Actors: the persons, states, places, bodies and groups of an article, and where each is meant."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc

from kit.actors.page import Page
from kit.actors.records import Actor, Mention
from kit.actors.register import register
from kit.article import Article
from kit.oddities import Oddity
from kit.times.records import Time


class ActorsFound(NamedTuple):
    """Hold what the stage found: a tuple of records for each table."""

    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]
    oddities: tuple[Oddity, ...] = ()


def find_actors(doc: Doc, article: Article, times: tuple[Time, ...]) -> ActorsFound:
    """Return the actors in order of first mention, their mentions in text order, and what is odd about them."""
    if not len(doc):
        return ActorsFound((), ())
    return ActorsFound(*register(Page(doc, article)))
