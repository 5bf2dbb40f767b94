"""Export: a trained network as an ONNX graph, at 32 and at 8 bits."""

from __future__ import annotations

import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from kit.language.features import CASES
from training.network import OUTPUTS, Network


class Answering(nn.Module):
    """Wrap a network so that it answers as `kit.language.network.Answers` wants it."""

    def __init__(self, network: Network):
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, pool: Tensor, features: Tensor, cases: Tensor) -> tuple[Tensor, ...]:
        tags, morphs, lemmas, starts, names, *vectors = self.network(ids, pool, features, cases)
        chosen = [scores.argmax(-1) for scores in (tags, morphs, lemmas)]
        return *chosen, starts.squeeze(-1).sigmoid(), names.log_softmax(-1), *vectors


def to_onnx(network: Network) -> bytes:
    """Return the graph at 32 bits: any number of windows, words and wordpieces."""
    network = network.cpu().float().eval()
    ids = torch.randint(1000, 20000, (2, 40))
    given = (ids, torch.rand(2, 30, 40), torch.randint(1, 1000, (2, 30, 4)), torch.randint(0, CASES, (2, 40)))
    pieces = {0: "b", 1: "p"}
    axes = {"ids": pieces, "pool": {0: "b", 1: "n", 2: "p"}, "features": {0: "b", 1: "n"}, "cases": pieces}
    axes |= {name: {0: "b", 1: "n"} for name in OUTPUTS}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "graph.onnx"
        torch.onnx.export(
            Answering(network).eval(),  # else the export leaves the network learning
            given,
            str(path),
            input_names=["ids", "pool", "features", "cases"],
            output_names=list(OUTPUTS),
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
        return path.read_bytes()


def to_eight_bits(graph: bytes, *, signed: bool = True, reduced: bool = True) -> bytes:
    """Return the graph with its weights at 8 bits, activations quantised as they come.

    Signed weights beside unsigned activations saturate in x86's 16-bit sums where there is no
    VNNI; `reduced` keeps to 7 bits of them, so that every processor gives the same.
    """
    kind = QuantType.QInt8 if signed else QuantType.QUInt8
    with tempfile.TemporaryDirectory() as folder:
        full, small = Path(folder) / "full.onnx", Path(folder) / "small.onnx"
        full.write_bytes(graph)
        quantize_dynamic(full, small, weight_type=kind, per_channel=True, reduce_range=reduced)
        return small.read_bytes()
