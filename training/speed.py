"""How fast the shipped encoder and pipeline read: python -m training.speed WORK [--words N].

In one process and on the same articles: the encoder's layers in torch at 32 bits, the same at 8
bits in ONNX Runtime, and the whole pipeline. Prints words a second and the two ratios.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median
from time import perf_counter

import numpy as np
import onnxruntime as ort
import torch
from torch import Tensor, nn

from kit.language.network import session_options
from kit.language.pipeline import load_pipeline
from kit.language.reader import read_words
from kit.language.windows import Inputs, inputs, sentence_breaks, windows, wordpieces
from training.export import to_eight_bits
from training.package import trained

ARTICLES, ROUNDS = 8, 3
TEXT = (
    "The envoys of both sides met for six hours in the old customs house, officials said, and agreed to "
    "meet again in spring. “Nobody should expect a breakthrough,” said Ada Lorne, who leads the talks for "
    "the Coastal Union. Prices rose by a third last year, according to a report seen by the Courier."
)


class Encoder(nn.Module):
    """Hold only the encoder of a network, with the mean of each word's pieces."""

    def __init__(self, network):
        super().__init__()
        self.encoder = network.encoder

    def forward(self, ids: Tensor, pool: Tensor, cases: Tensor) -> Tensor:
        """Return the vectors of (b, n) words."""
        mask = (ids > 0).long()
        return pool @ self.encoder(input_ids=ids, attention_mask=mask, token_type_ids=cases).last_hidden_state


def main() -> None:
    arguments = parse_arguments()
    nlp = load_pipeline(str(arguments.work / "weights"))
    text = "\n".join([TEXT] * (arguments.words // len(TEXT.split())))
    encoder = Encoder(trained(arguments.work)[0]).eval()
    session = ort.InferenceSession(to_eight_bits(graph_of(encoder)), session_options())
    rows = list(windows_of(nlp, text))
    words = len(read_words(nlp.make_doc(text)).texts)

    def in_torch() -> None:
        with torch.inference_mode():
            for row in rows:
                encoder(*(torch.from_numpy(array)[None] for array in (row.ids, row.pool, row.cases)))

    def in_onnx() -> None:
        for row in rows:
            session.run(None, {"ids": row.ids[None], "pool": row.pool[None], "cases": row.cases[None]})

    timed = {"torch, 32 bits": in_torch, "ONNX, 8 bits": in_onnx, "whole pipeline": lambda: nlp(text)}
    speeds = {name: words * ARTICLES / seconds for name, seconds in measure(timed).items()}
    for name, speed in speeds.items():
        print(f"{name:16} {speed:8,.0f} words a second")
    full, small, whole = speeds.values()
    print(f"encoder: {small / full:.1f} times torch; pipeline: {whole / small:.0%} of its encoder alone")


def measure(timed: dict[str, Callable[[], None]]) -> dict[str, float]:
    """Return the median seconds of each over rounds in which they take turns."""
    taken: dict[str, list[float]] = {name: [] for name in timed}
    for run in timed.values():
        run()
    for _ in range(ROUNDS):
        for name, run in timed.items():
            began = perf_counter()
            for _ in range(ARTICLES):
                run()
            taken[name].append(perf_counter() - began)
    return {name: median(seconds) for name, seconds in taken.items()}


def windows_of(nlp, text: str) -> Iterable[Inputs]:
    """Yield the network's inputs for a text, window by window, as the reader makes them."""
    words = read_words(nlp.make_doc(text))
    pieces = wordpieces(nlp.get_pipe("reader").network.tokenizer, words.texts)
    for window in windows([len(own) for own in pieces], np.array(sentence_breaks(words.texts), bool)):
        view = slice(window.left, window.right)
        yield inputs(pieces[view], words.texts[view], words.spaced[view])


def graph_of(encoder: Encoder) -> bytes:
    """Return the encoder alone as an ONNX graph at 32 bits."""
    given = (torch.ones(1, 40, dtype=torch.long), torch.rand(1, 30, 40), torch.zeros(1, 40, dtype=torch.long))
    axes = {"ids": {0: "b", 1: "p"}, "pool": {0: "b", 1: "n", 2: "p"}, "cases": {0: "b", 1: "p"}}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "encoder.onnx"
        torch.onnx.export(
            encoder,
            given,
            str(path),
            input_names=list(axes),
            output_names=["words"],
            dynamic_axes=axes | {"words": {0: "b", 1: "n"}},
            opset_version=17,
            dynamo=False,
        )
        return path.read_bytes()


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training.speed", description=__doc__.splitlines()[0])
    parser.add_argument("work", type=Path, help="the folder of a finished training")
    parser.add_argument("--words", type=int, default=1600, help="of one article")
    return parser.parse_args()


if __name__ == "__main__":
    main()
