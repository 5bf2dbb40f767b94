"""The name finder: persons, peoples, bodies and places, from a score for each position in a name."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span

from kit.language.head import Head, word_vectors
from kit.language.names import decode


@Language.factory("kit_names", assigns=["doc.ents"], requires=["doc.tensor"])
def make_name_finder(nlp: Language, name: str) -> NameFinder:
    """Return a component without weights; `from_disk` reads them."""
    return NameFinder()


class NameFinder:
    """Find names by the labels that together are likeliest; a name never holds white space at its ends."""

    def __init__(self):
        self.head = None

    def __call__(self, doc: Doc) -> Doc:
        """Return the doc with its entities set."""
        words, vectors = word_vectors(doc)
        if not len(words):
            return doc
        scores = self.head.scores(vectors)
        scores -= scores.max(1, keepdims=True)
        scores -= np.log(np.exp(scores).sum(1, keepdims=True))
        found = decode(scores)
        doc.set_ents(
            [Span(doc, int(words[first]), int(words[after - 1]) + 1, label=kind) for first, after, kind in found]
        )
        return doc

    def to_disk(self, path: Path, *, exclude=()) -> None:
        """Write the weights."""
        self.head.to_disk(path)

    def from_disk(self, path: Path, *, exclude=()) -> NameFinder:
        """Read what `to_disk` wrote."""
        self.head = Head.from_disk(path)
        return self
