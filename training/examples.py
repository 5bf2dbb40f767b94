"""Examples: passages as arrays, for the network to read and to be held to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import torch
from tokenizers import Tokenizer

from kit.language.lemmas import change
from kit.language.windows import inputs, wordpieces
from training.names import ANY
from training.passages import Passage

MISSING = -100
RARE = 3  # a label seen less often is not learnt


@dataclass(frozen=True)
class Labels:
    """Hold the label sets that the heads choose from, in order."""

    tags: list[str]
    morphs: list[str]
    lemmas: list[str]
    deps: list[str]


class Example(NamedTuple):
    """Hold one passage's inputs and targets; MISSING where its corpus says nothing."""

    ids: np.ndarray
    pool: np.ndarray
    features: np.ndarray
    cases: np.ndarray
    tags: np.ndarray
    morphs: np.ndarray
    lemmas: np.ndarray
    starts: np.ndarray
    heads: np.ndarray  # 0: the root, else the head's index + 1
    deps: np.ndarray
    sentences: np.ndarray  # each word's sentence number
    names: np.ndarray  # (n, labels) allowed or not


class Examples:
    """Turn passages into examples with one tokenizer and one set of labels."""

    def __init__(self, tokenizer: Tokenizer, labels: Labels):
        self.tokenizer = tokenizer
        self.index = {key: {value: i for i, value in enumerate(values)} for key, values in vars(labels).items()}

    def example(self, passage: Passage) -> Example:
        """Return one passage as arrays."""
        size = len(passage.words)
        spaced = [True, *passage.spaces[:-1]]
        read = inputs(wordpieces(self.tokenizer, passage.words), passage.words, spaced)
        missing = np.full(size, MISSING, "int64")
        starts = np.array(passage.starts, "int64") if passage.starts else missing
        names = np.array([[bits >> n & 1 for n in range(ANY.bit_length())] for bits in passage.names], bool)
        if not passage.syntax:
            none = np.zeros(size, "int64")
            return Example(*read, missing, missing, missing, starts, missing, missing, none, names)
        rows = passage.syntax
        look = self.index
        return Example(
            *read,
            np.array([look["tags"].get(row.tag, MISSING) for row in rows]),
            np.array([look["morphs"].get(row.morph, MISSING) for row in rows]),
            np.array([look["lemmas"].get(change(w, row.lemma), MISSING) for w, row in zip(passage.words, rows)]),
            starts,
            np.array([0 if row.head == at else row.head + 1 for at, row in enumerate(rows)]),
            np.array([look["deps"].get(row.label, MISSING) for row in rows]),
            np.cumsum(starts),
            names,
        )


def collect_labels(documents) -> Labels:
    """Return the labels that treebank documents use, commonest first."""
    counts = {key: Counter() for key in ("tags", "morphs", "lemmas", "deps")}
    for document in documents:
        for passage in document:
            for word, row in zip(passage.words, passage.syntax):
                counts["tags"][row.tag] += 1
                counts["morphs"][row.morph] += 1
                counts["lemmas"][change(word, row.lemma)] += 1
                counts["deps"][row.label] += 1
    ranked = {key: sorted(c, key=lambda value: (-c[value], value)) for key, c in counts.items()}
    return Labels(**{key: [v for v in values if counts[key][v] >= RARE] for key, values in ranked.items()})


def collate(examples: list[Example]) -> dict[str, torch.Tensor]:
    """Return a batch of examples as padded tensors by field; padded words are MISSING everywhere."""
    words = max(len(e.tags) for e in examples)
    pieces = max(len(e.ids) for e in examples)
    shapes = {
        "ids": (pieces,),
        "cases": (pieces,),
        "pool": (words, pieces),
        "features": (words, 4),
        "names": (words, ANY.bit_length()),
    }
    filled = {"ids": 0, "cases": 0, "pool": 0.0, "features": 0, "names": True, "sentences": -1}
    batch = {}
    for field in Example._fields:
        first = getattr(examples[0], field)
        shape = shapes.get(field, (words,))
        padded = np.full((len(examples), *shape), filled.get(field, MISSING), first.dtype)
        for row, example in zip(padded, examples):
            values = getattr(example, field)
            row[tuple(slice(0, size) for size in values.shape)] = values
        batch[field] = torch.from_numpy(padded)
    return batch
