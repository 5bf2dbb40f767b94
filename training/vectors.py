"""Vectors: what the shipped encoder gives for each word of the training passages, computed once and kept.

The encoder stays as it is, so that heads learn from exactly what they will read, 8 bits included,
and a head costs minutes on a busy machine where the whole network costs hours.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from training.passages import Passage

GAP = 8  # rows of zeros between passages: no head's window reaches from one into the next
UNKNOWN = -1
TOGETHER = 64  # passages


@dataclass(frozen=True)
class Vectors:
    """Hold all passages' words one below the other, gaps between: vectors and what is known of each word."""

    vectors: np.ndarray  # (rows, width) float16
    names: np.ndarray  # (rows,) allowed labels as bits, UNKNOWN in gaps
    starts: np.ndarray  # (rows,) 1: begins a sentence, 0: doesn't, UNKNOWN: not annotated, or a gap
    firsts: np.ndarray  # (rows,) the first word of a passage, which begins a sentence whatever it is


def read_vectors(nlp: Language, passages: Iterable[Passage], *, say: Callable[[str], None] = print) -> Vectors:
    """Return the vectors of passages, by the encoder of a pipeline."""
    encoder = nlp.get_pipe("tok2vec")
    parts: list[Vectors] = []
    passages = list(passages)
    for at in range(0, len(passages), TOGETHER):
        some = passages[at : at + TOGETHER]
        docs = [Doc(nlp.vocab, list(passage.words), list(passage.spaces)) for passage in some]
        parts += [rows(passage, vectors) for passage, vectors in zip(some, encoder.predict(docs))]
        if at // TOGETHER % 20 == 0:
            say(f"vectors of {at:,} passages of {len(passages):,}")
    fields = ("vectors", "names", "starts", "firsts")
    return Vectors(*(np.concatenate([getattr(part, field) for part in parts]) for field in fields))


def rows(passage: Passage, vectors: np.ndarray) -> Vectors:
    """Return one passage's rows, a gap on either side."""
    starts = np.array(passage.starts, "int8") if passage.starts else np.full(len(vectors), UNKNOWN, "int8")
    firsts = np.arange(len(vectors)) == 0
    return Vectors(
        np.pad(vectors.astype("float16"), ((GAP, GAP), (0, 0))),
        np.pad(np.array(passage.names, "int64"), GAP, constant_values=UNKNOWN),
        np.pad(starts, GAP, constant_values=UNKNOWN),
        np.pad(firsts, GAP),
    )


def kept(path: Path, make: Callable[[], Vectors]) -> Vectors:
    """Return the vectors in a file, made and written first where there is none."""
    if not path.is_file():
        path.parent.mkdir(parents=True, exist_ok=True)
        new = path.with_suffix(".new.npz")
        np.savez(new, **vars(make()))
        new.replace(path)
    with np.load(path) as held:
        return Vectors(*(held[field] for field in ("vectors", "names", "starts", "firsts")))


def joined(parts: list[Vectors]) -> Vectors:
    """Return several draws of passages as one."""
    return Vectors(*(np.concatenate([getattr(p, f) for p in parts]) for f in ("vectors", "names", "starts", "firsts")))
