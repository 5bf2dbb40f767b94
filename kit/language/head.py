"""A head: a small network that scores each word by the encoder's vectors of the words round it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from spacy.attrs import IS_SPACE

MATRICES = ("inner", "inner_bias", "outer", "outer_bias")
BLOCK = 4096  # words at a time: what is in memory does not grow with the text


@dataclass(frozen=True)
class Head:
    """Hold two layers: `reach` words on either side go in, a score for each label comes out."""

    reach: int
    inner: np.ndarray  # (width * (2 * reach + 1), hidden)
    inner_bias: np.ndarray
    outer: np.ndarray  # (hidden, labels)
    outer_bias: np.ndarray

    def scores(self, vectors: np.ndarray) -> np.ndarray:
        """Return (words, labels) scores for (words, width) vectors; beyond either end stand zeros."""
        size, width = vectors.shape
        padded = np.zeros((size + 2 * self.reach, width), "float32")
        padded[self.reach : self.reach + size] = vectors
        found = np.empty((size, len(self.outer_bias)), "float32")
        for first in range(0, size, BLOCK):
            after = min(first + BLOCK, size)
            found[first:after] = self.block(padded[first : after + 2 * self.reach])
        return found

    def block(self, padded: np.ndarray) -> np.ndarray:
        """Return scores for all but the `reach` words at either end."""
        size, width = len(padded) - 2 * self.reach, padded.shape[1]
        hidden = np.zeros((size, len(self.inner_bias)), "float32")
        for place in range(2 * self.reach + 1):  # no window is ever copied out
            hidden += padded[place : place + size] @ self.inner[place * width : (place + 1) * width]
        return gelu(hidden + self.inner_bias) @ self.outer + self.outer_bias

    def to_disk(self, path: Path) -> None:
        """Write the head into a folder, its matrices at 16 bits."""
        path.mkdir(parents=True, exist_ok=True)
        arrays = {name: getattr(self, name).astype("float16") for name in MATRICES}
        np.savez(path / "head.npz", reach=self.reach, **arrays)

    @classmethod
    def from_disk(cls, path: Path) -> Head:
        """Read what `to_disk` wrote."""
        with np.load(path / "head.npz") as held:
            return cls(int(held["reach"]), *(held[name].astype("float32") for name in MATRICES))


def gelu(values: np.ndarray) -> np.ndarray:
    """Return the Gaussian error linear unit of values, by its tanh form (Hendrycks and Gimpel 2016).

    >>> float(gelu(np.array(0.0))), round(float(gelu(np.array(1.0))), 3)
    (0.0, 0.841)
    """
    return 0.5 * values * (1 + np.tanh(0.7978845608 * (values + 0.044715 * values * values * values)))


def word_vectors(doc) -> tuple[np.ndarray, np.ndarray]:
    """Return the indices of a doc's words and the encoder's vectors of them; white space is no word."""
    words = np.flatnonzero(doc.to_array(IS_SPACE) == 0)
    return words, doc.tensor[words] if len(words) else np.zeros((0, 0), "float32")
