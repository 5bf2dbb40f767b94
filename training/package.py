"""Packaging: a trained network as the spaCy pipeline that kit/language/weights holds."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import numpy as np
import spacy
import torch
from spacy.language import Language
from tokenizers import Tokenizer

from kit.language.network import Network as Shipped
from kit.language.tokenizer import treebank_tokenizer
from training.examples import Labels
from training.export import to_eight_bits, to_onnx
from training.network import Network
from training.start import base_model

LICENSE = "CC BY-SA 4.0"


def package(work: Path, *, graph: bytes | None = None, version: str = "3.0.0", threshold: float = 0.5) -> Language:
    """Return the pipeline made of a work folder's last checkpoint, at 8 bits unless another graph is given."""
    network, labels = trained(work)
    graph = graph or to_eight_bits(to_onnx(network))
    nlp = spacy.blank("en")
    nlp.tokenizer = treebank_tokenizer(nlp)
    reader = nlp.add_pipe("kit_reader", name="reader", config={"threshold": threshold})
    tokenizer = Tokenizer.from_file(str(base_model() / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    reader.network = Shipped(graph, tokenizer, vars(labels), arrays(network))
    nlp.add_pipe("kit_lost_subjects", name="lost_subjects")
    nlp.add_pipe("kit_reduced_relatives", name="reduced_relatives")
    nlp.add_pipe("kit_correction", name="correction")
    nlp.meta |= {
        "name": "kit",
        "version": version,
        "license": LICENSE,
        "description": f"English for the analyst notebook kit, trained {date.today():%Y}: see MODEL.md.",
    }
    return nlp


def trained(work: Path) -> tuple[Network, Labels]:
    """Return the network of a work folder's last checkpoint and the labels it was trained with."""
    record = json.loads((work / "labels.json").read_text(encoding="utf-8"))
    labels = Labels(**record["labels"])
    network = Network(base_model(), labels)
    network.load_state_dict(torch.load(work / "checkpoint.pt", map_location="cpu", weights_only=True)["network"])
    return network.eval(), labels


def arrays(network: Network) -> dict[str, np.ndarray]:
    """Return the few weights that are used outside the graph."""
    root_arc, root_relation = network.root()
    kept = {
        "root_arc": root_arc,
        "root_relation": root_relation,
        "label_weight": network.labels.weight,
        "label_bias": network.labels.bias,
    }
    return {name: value.detach().numpy().astype("float32") for name, value in kept.items()}
