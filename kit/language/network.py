"""The network as it ships: an ONNX graph that answers for each word of a window."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
import onnxruntime as ort
from tokenizers import Tokenizer

from kit.language.products import product
from kit.language.windows import Inputs

IMPOSSIBLE = -1e9


@dataclass(frozen=True)
class Answers:
    """Hold what the network says of n words, one row each."""

    tags: np.ndarray  # (n,) label numbers
    morphs: np.ndarray
    lemmas: np.ndarray
    starts: np.ndarray  # (n,) probabilities
    names: np.ndarray  # (n, labels) log-probabilities
    distances: np.ndarray  # (n, buckets) what each word makes of a head so far away
    arc_from: np.ndarray  # (n, d) vectors: word i's arc to head j scores arc_from[i] · arc_to[j]
    arc_to: np.ndarray
    relation_from: np.ndarray
    relation_to: np.ndarray

    def __getitem__(self, rows: slice) -> Answers:
        return Answers(*(getattr(self, field.name)[rows] for field in fields(self)))

    def joined(self, other: Answers) -> Answers:
        """Return these answers with others behind them."""
        return Answers(*(np.concatenate([getattr(self, f.name), getattr(other, f.name)]) for f in fields(self)))


class Network:
    """Run the graph, one window at a time: 8-bit scales then depend on no neighbour, and nothing is padded.

    Its folder holds graph.onnx, tokenizer.json, labels.json and root.npz (the root's vectors and
    the weights that name an arc).
    """

    def __init__(self, graph: bytes, tokenizer: Tokenizer, labels: dict[str, list[str]], arrays: dict[str, np.ndarray]):
        self.graph, self.tokenizer, self.labels, self.arrays = graph, tokenizer, labels, arrays
        self.root_arc, self.root_relation = arrays["root_arc"], arrays["root_relation"]
        self.session = ort.InferenceSession(graph, session_options(), providers=["CPUExecutionProvider"])
        self._root = labels["deps"].index("root")

    def answers(self, window: Inputs) -> Answers:
        """Return the answers for a window's words."""
        given = {name: value[None] for name, value in window._asdict().items()}
        return Answers(*(output[0] for output in self.session.run(None, given)))

    def relations(self, pairs: np.ndarray, root: np.ndarray) -> np.ndarray:
        """Return (arcs, relations) scores: root where the head is the root, and nowhere else."""
        scores = product(pairs, self.arrays["label_weight"].T) + self.arrays["label_bias"]
        scores[:, self._root] = np.where(root, -IMPOSSIBLE, IMPOSSIBLE)
        return scores

    def to_disk(self, path: Path) -> None:
        """Write the network's files into a folder."""
        (path / "graph.onnx").write_bytes(self.graph)
        self.tokenizer.save(str(path / "tokenizer.json"), pretty=False)
        (path / "labels.json").write_text(json.dumps(self.labels, ensure_ascii=False, indent=0), encoding="utf-8")
        np.savez(path / "root.npz", **self.arrays)

    @classmethod
    def from_disk(cls, path: Path) -> Network:
        """Read what `to_disk` wrote."""
        with np.load(path / "root.npz") as arrays:
            held = {name: arrays[name] for name in arrays.files}
        labels = json.loads((path / "labels.json").read_text(encoding="utf-8"))
        tokenizer = Tokenizer.from_file(str(path / "tokenizer.json"))
        return cls((path / "graph.onnx").read_bytes(), tokenizer, labels, held)


def session_options() -> ort.SessionOptions:
    """Return ONNX Runtime's options: its own number of threads, no memory kept for the longest window."""
    options = ort.SessionOptions()
    options.enable_cpu_mem_arena = False
    options.log_severity_level = 3
    return options
