"""The embedded encoder: MiniLM run by ONNX Runtime, as a spaCy tok2vec layer (inference only).

Source: Wang et al. 2020, MiniLM (https://arxiv.org/abs/2002.10957), weights all-MiniLM-L6-v2.
"""

from __future__ import annotations

import numpy as np
import onnxruntime as ort
import srsly
from spacy.ml.models.tok2vec import MultiHashEmbed
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import Maxout, Model, Shim, with_array
from thinc.types import Floats2d
from tokenizers import Tokenizer

WINDOW, CONTEXT, MAX_PIECES = 192, 32, 8  # wordpieces in a window, of left context, of one token
CLS, SEP, UNK = 101, 102, 100


class OnnxShim(Shim):
    """Holds the ONNX graph and the wordpiece vocabulary as bytes; opens the session on first use."""

    def __init__(self, graph: bytes = b"", vocab: str = "", threads: int = 0):
        super().__init__(None)
        self.graph, self.vocab, self.threads, self._open = graph, vocab, threads, None

    def open(self):
        if self._open is None:
            options = ort.SessionOptions()
            options.intra_op_num_threads = self.threads
            self._open = (
                ort.InferenceSession(self.graph, options, providers=["CPUExecutionProvider"]),
                Tokenizer.from_str(self.vocab),
            )
        return self._open

    def to_bytes(self):
        return srsly.msgpack_dumps({"graph": self.graph, "vocab": self.vocab})

    def from_bytes(self, data):
        state = srsly.msgpack_loads(data)
        self.graph, self.vocab, self._open = state["graph"], state["vocab"], None
        return self

    def __deepcopy__(self, memo):
        return OnnxShim(self.graph, self.vocab, self.threads)


@registry.architectures("kit.MiniLMEncoder.v1")
def build_encoder(width: int = 256, hash_width: int = 96, threads: int = 0) -> Model[list[Doc], list[Floats2d]]:
    """Contextual vectors (MiniLM, uncased) beside hashed case-sensitive features, mixed to (tokens, width)."""
    embed = MultiHashEmbed(
        width=hash_width,
        attrs=["NORM", "PREFIX", "SUFFIX", "SHAPE"],
        rows=[5000, 1000, 2500, 2500],
        include_static_vectors=False,
    )
    mix = with_array(Maxout(nO=width, nI=384 + hash_width, nP=2, normalize=True, dropout=0.0))
    return Model(
        "kit_encoder", forward, init=init, layers=[embed, mix], shims=[OnnxShim(threads=threads)], dims={"nO": width}
    )


def init(model, X=None, Y=None):
    embed, mix = model.layers
    embed.initialize(X=X)
    mix.initialize()


def forward(model, docs, is_train):
    embed, mix = model.layers
    hashed = embed.predict(docs)
    context = contextual(model.shims[0], docs)
    return mix.predict([np.hstack([c, h]) for c, h in zip(context, hashed)]), lambda d: []


def contextual(shim, docs) -> list[Floats2d]:
    """The mean of each token's wordpiece vectors, (tokens, 384) for each doc."""
    session, tokenizer = shim.open()
    rows, owner = windows(tokenizer, docs)
    total = np.zeros((sum(map(len, docs)), 384), "f")
    count = np.zeros(len(total), "f")
    # one window a run: 8-bit scales then depend on no neighbour, and nothing is padded
    for ids, (columns, tokens) in zip(rows, owner):
        ids = np.array([ids], "int64")
        hidden = session.run(None, {"ids": ids, "mask": np.ones_like(ids)})[0][0]
        np.add.at(total, tokens, hidden[columns])
        np.add.at(count, tokens, 1)
    total /= np.maximum(count, 1)[:, None]
    out, at = [], 0
    for doc in docs:
        out.append(total[at : at + len(doc)])
        at += len(doc)
    return out


def windows(tokenizer, docs):
    """Wordpiece rows with left context, and for each row the (column, token) pairs that it answers for."""
    rows, owner, base = [], [], 0
    for doc in docs:
        pieces = (
            [
                (e.ids or [UNK])[:MAX_PIECES]
                for e in tokenizer.encode_batch(
                    [t.lower_ if not t.is_space else "." for t in doc], add_special_tokens=False
                )
            ]
            if len(doc)
            else []
        )
        i = 0
        while i < len(pieces):
            k, used = i, 0
            while k > 0 and used + len(pieces[k - 1]) <= CONTEXT:
                k -= 1
                used += len(pieces[k])
            j = i
            while j < len(pieces) and used + len(pieces[j]) <= WINDOW:
                used += len(pieces[j])
                j += 1
            row, cols, toks = [CLS], [], []
            for w in range(k, j):
                if w >= i:
                    cols += range(len(row), len(row) + len(pieces[w]))
                    toks += [base + w] * len(pieces[w])
                row += pieces[w]
            rows.append(row + [SEP])
            owner.append((np.array(cols), np.array(toks)))
            i = j
        base += len(doc)
    return rows, owner
