"""Read a few invented sentences with the shipped pipeline and ask for their actors."""

from functools import cache

import pytest

import kit
from kit.actors import find_actors
from kit.language import load_pipeline, parse


class Read:
    """Hold what the stage finds in a text, with short ways to ask for it."""

    def __init__(self, text):
        self.article = kit.Article(text=text)
        self.found = find_actors(parse(self.article, load_pipeline()), self.article, ())

    def actor(self, words, nth=1):
        """Return the actor whose mention has these words, the nth time they are one; None where none has."""
        ids = [m.actor_id for m in self.found.mentions if m.text == words]
        by_id = {actor.actor_id: actor for actor in self.found.actors}
        return by_id[ids[nth - 1]] if len(ids) >= nth else None

    def mention(self, words, nth=1):
        """Return the nth mention with these words."""
        return [m for m in self.found.mentions if m.text == words][nth - 1]

    def meant(self, pronoun, nth=1):
        """Return the names of the actors that the nth occurrence of a pronoun means."""
        starts = sorted({m.start for m in self._words(pronoun)})
        names = {actor.actor_id: actor.name for actor in self.found.actors}
        return {names[m.actor_id] for m in self.found.mentions if m.start == starts[nth - 1] and m.form == "pronoun"}

    def _words(self, word):
        import re

        return [match_at(m) for m in re.finditer(rf"\b{word}\b", self.article.text, re.IGNORECASE)]

    def forms(self, name):
        """Return the words of all mentions of the actor of this name."""
        keys = {actor.actor_id for actor in self.found.actors if actor.name == name}
        return {m.text for m in self.found.mentions if m.actor_id in keys}

    def odd(self, kind):
        """Return the words of the oddities of a kind."""
        return [oddity.text for oddity in self.found.oddities if oddity.kind == kind]


def match_at(match):
    from kit.spans import Span

    return Span(match.start(), match.end())


@pytest.fixture(scope="session")
def read():
    """Return a function that reads a text, each text once."""
    return cache(Read)
