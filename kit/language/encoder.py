"""The embedded encoder: MiniLM run by ONNX Runtime, as a spaCy tok2vec layer (inference only).

Source: Wang et al. 2020, MiniLM (https://arxiv.org/abs/2002.10957), weights all-MiniLM-L6-v2.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import onnxruntime as ort
import srsly
from spacy.ml.models.tok2vec import MultiHashEmbed
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import Maxout, Model, Shim, with_array
from thinc.types import Floats2d
from tokenizers import Tokenizer

HIDDEN = 384  # of MiniLM
WINDOW, CONTEXT, MAX_PIECES = 192, 32, 8  # wordpieces in a window, of left context, of one token
CLS, SEP, UNKNOWN = 101, 102, 100


@registry.architectures("kit.MiniLMEncoder.v1")
def build_encoder(width: int = 256, hash_width: int = 96, threads: int = 0) -> Model[list[Doc], list[Floats2d]]:
    """Return the layer: contextual vectors (MiniLM, uncased) beside hashed cased features, mixed to `width`."""
    embed = MultiHashEmbed(
        width=hash_width,
        attrs=["NORM", "PREFIX", "SUFFIX", "SHAPE"],
        rows=[5000, 1000, 2500, 2500],
        include_static_vectors=False,
    )
    mix = with_array(Maxout(nO=width, nI=HIDDEN + hash_width, nP=2, normalize=True, dropout=0.0))
    shims = [OnnxShim(threads=threads)]
    return Model("kit_encoder", forward, init=initialize, layers=[embed, mix], shims=shims, dims={"nO": width})


def initialize(model: Model, X=None, Y=None) -> None:
    """Set the layers up; spaCy calls this before weights are loaded."""
    embed, mix = model.layers
    embed.initialize(X=X)
    mix.initialize()


def forward(model: Model, docs: list[Doc], is_train: bool):
    """Return a (tokens, width) array for each doc, and a callback that learns nothing."""
    embed, mix = model.layers
    pairs = zip(contextual(model.shims[0], docs), embed.predict(docs))
    return mix.predict([np.hstack(pair) for pair in pairs]), lambda gradient: []


def contextual(shim: OnnxShim, docs: list[Doc]) -> list[Floats2d]:
    """Return the mean of each token's wordpiece vectors: (tokens, 384) for each doc."""
    return [doc_vectors(*shim.open(), doc) for doc in docs]


def doc_vectors(session: ort.InferenceSession, tokenizer: Tokenizer, doc: Doc) -> Floats2d:
    """Return (tokens, 384) vectors, a window a run: 8-bit scales then depend on no neighbour, nothing is padded."""
    total = np.zeros((len(doc), HIDDEN), "float32")
    count = np.zeros((len(doc), 1), "float32")
    for window in windows(wordpieces(tokenizer, doc)):
        ids = np.array([window.ids], "int64")
        hidden = session.run(None, {"ids": ids, "mask": np.ones_like(ids)})[0][0]
        np.add.at(total, window.tokens, hidden[window.columns])
        np.add.at(count, window.tokens, 1)
    return total / np.maximum(count, 1)


def wordpieces(tokenizer: Tokenizer, doc: Doc) -> list[list[int]]:
    """Return each token's wordpiece ids; white space reads as a full stop, a monster is cut."""
    if not len(doc):
        return []
    words = ["." if token.is_space else token.lower_ for token in doc]
    return [(e.ids or [UNKNOWN])[:MAX_PIECES] for e in tokenizer.encode_batch(words, add_special_tokens=False)]


class Window(NamedTuple):
    """Hold one row of wordpiece ids, and which columns answer for which tokens."""

    ids: list[int]
    columns: list[int]
    tokens: list[int]


def windows(pieces: list[list[int]]) -> Iterator[Window]:
    """Yield rows that together answer for every token once, each with some tokens before it as context."""
    first = 0
    while first < len(pieces):
        left, used = first, 0
        while left > 0 and used + len(pieces[left - 1]) <= CONTEXT:
            left -= 1
            used += len(pieces[left])
        ids = [CLS, *(piece for own in pieces[left:first] for piece in own)]
        columns: list[int] = []
        tokens: list[int] = []
        token = first
        while token < len(pieces) and used + len(pieces[token]) <= WINDOW:
            columns += range(len(ids), len(ids) + len(pieces[token]))
            tokens += [token] * len(pieces[token])
            ids += pieces[token]
            used += len(pieces[token])
            token += 1
        yield Window([*ids, SEP], columns, tokens)
        first = token


class OnnxShim(Shim):
    """Hold the ONNX graph and the wordpiece vocabulary as bytes; open the session on first use."""

    def __init__(self, graph: bytes = b"", vocab: str = "", threads: int = 0):
        super().__init__(None)
        self.graph, self.vocab, self.threads, self._open = graph, vocab, threads, None

    def open(self) -> tuple[ort.InferenceSession, Tokenizer]:
        """Return the session and the tokenizer."""
        if self._open is None:
            options = ort.SessionOptions()
            options.intra_op_num_threads = self.threads
            session = ort.InferenceSession(self.graph, options, providers=["CPUExecutionProvider"])
            self._open = (session, Tokenizer.from_str(self.vocab))
        return self._open

    def to_bytes(self) -> bytes:
        """Return graph and vocabulary as bytes."""
        return srsly.msgpack_dumps({"graph": self.graph, "vocab": self.vocab})

    def from_bytes(self, data: bytes) -> OnnxShim:
        """Read what `to_bytes` wrote."""
        state = srsly.msgpack_loads(data)
        self.graph, self.vocab, self._open = state["graph"], state["vocab"], None
        return self

    def __deepcopy__(self, memo) -> OnnxShim:
        return OnnxShim(self.graph, self.vocab, self.threads)
