"""Sentence starts: where sentences begin, decided from the words on both sides before anything is parsed.

A left-to-right parser must decide with what it has read; a head that sees three words either way
finds more of the boundaries of text without stops, and the parser keeps to those that are set.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from kit.language.head import Head, word_vectors

LONGEST = 250  # words: in a longer sentence the parser may set more starts
KNOWN = {True: 1, False: -1, None: 0}


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
        preset = np.array([KNOWN[doc[int(word)].is_sent_start] for word in words])
        starts = np.where(preset == 0, likely > self.threshold, preset > 0)
        starts[0] = True
        for first, after in stretches(starts):
            if preset[first] == 0:
                doc[int(words[first])].is_sent_start = True
            for word in range(first + 1, after):
                if preset[word] == 0:
                    doc[int(words[word])].is_sent_start = False if after - first <= LONGEST else None
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
