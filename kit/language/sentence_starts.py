"""Sentence starts: where sentences begin, decided from the words on both sides before anything is parsed.

A left-to-right parser must decide with what it has read; a head that sees three words either way
finds more of the boundaries of text without stops, and the parser keeps to those that are set.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc

from kit.language.head import Head, word_vectors

LONGEST = 250  # words: in a longer sentence the parser may set more starts


@Language.factory("kit_sentence_starts", assigns=["token.is_sent_start"], requires=["doc.tensor"])
def make_sentence_starts(nlp: Language, name: str, threshold: float = 0.5) -> SentenceStarts:
    """Return a component without weights; `from_disk` reads them. `threshold`: how likely a start must be."""
    return SentenceStarts(threshold)


class SentenceStarts:
    """Set where sentences begin, and where not; what is set before is kept."""

    def __init__(self, threshold: float):
        self.threshold, self.head = threshold, None

    def __call__(self, doc: Doc) -> Doc:
        """Return the doc with sentence starts set."""
        words, vectors = word_vectors(doc)
        if not len(words):
            return doc
        likely = 1 / (1 + np.exp(-self.head.scores(vectors)[:, 0]))
        known = doc.to_array(SENT_START).astype("int64")
        preset = known[words]
        starts = np.where(preset == 0, likely > self.threshold, preset > 0)
        starts[0] = True
        chosen = np.where(starts, 1, -1)
        for first, after in stretches(starts):
            if after - first > LONGEST:
                chosen[first + 1 : after] = 0
        known[words] = np.where(preset == 0, chosen, preset)
        doc.from_array([SENT_START], known.astype("uint64")[:, None])  # token by token, each would look through all
        return doc

    def to_disk(self, path: Path, *, exclude=()) -> None:
        """Write the weights."""
        self.head.to_disk(path)

    def from_disk(self, path: Path, *, exclude=()) -> SentenceStarts:
        """Read what `to_disk` wrote."""
        self.head = Head.from_disk(path)
        return self


def stretches(starts: np.ndarray) -> list[tuple[int, int]]:
    """Return the first word of each sentence and the word after its last.

    >>> stretches(np.array([True, False, True]))
    [(0, 2), (2, 3)]
    """
    begins = np.flatnonzero(starts).tolist()
    return list(zip(begins, [*begins[1:], len(starts)]))
