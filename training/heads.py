"""Train the heads on the shipped encoder: python -m training.heads DATA WORK [--ship].

Sentence starts and names, each a small network over the vectors that the encoder gives
(kit/language/head.py). WORK keeps the vectors; a run that stopped goes on from them.
"""

from __future__ import annotations

import argparse
import shutil
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
import spacy
import torch
from torch import Tensor, nn

import kit.language.pipeline  # noqa: F401  (registers what the weights name)
from kit.language.head import Head
from kit.language.names import KINDS
from kit.language.pipeline import WEIGHTS
from training.mix import passages, training_corpora
from training.names import ANY
from training.vectors import UNKNOWN, Vectors, joined, kept, read_vectors

VERSION = "2.0.0"
DRAWS = 2  # times the corpora are cut and changed anew
LABELS = 1 + 4 * len(KINDS)


@dataclass(frozen=True)
class Plan:
    """Hold how one head is made: how far it sees, how wide it is, how long it learns."""

    reach: int
    hidden: int
    labels: int
    epochs: float = 3
    words: int = 512  # in a step
    rate: float = 1e-3
    warmup: int = 100
    dropout: float = 0.3
    seed: int = 0

    def share(self, step: int, steps: int) -> float:
        """Return the share of the full rate at a step: up at once, level for a sixth, then down to nothing."""
        return min(1.0, (step + 1) / self.warmup, 1.2 * (steps - step) / steps)


STARTS = Plan(reach=3, hidden=160, labels=1, epochs=4)
NAMES = Plan(reach=2, hidden=192, labels=LABELS)


def main() -> None:
    arguments = parse_arguments()
    nlp = spacy.load(WEIGHTS)
    say("reading the corpora")
    data = joined([draw(nlp, arguments, arguments.seed + number) for number in range(DRAWS)])
    heads = {"sentence_starts": learn_head(data, STARTS), "names": learn_head(data, NAMES)}
    folder = arguments.work / "weights"
    shutil.rmtree(folder, ignore_errors=True)
    with_heads(nlp, heads).to_disk(folder)
    say(f"weights in {folder}")
    if arguments.ship:
        shutil.rmtree(WEIGHTS)
        shutil.copytree(folder, WEIGHTS)
        say(f"shipped in {WEIGHTS}; now run: python -m training.card {arguments.data}")


def draw(nlp, arguments: argparse.Namespace, seed: int) -> Vectors:
    """Return the vectors of one draw of passages from all corpora, kept in the work folder."""

    def make() -> Vectors:
        return read_vectors(nlp, passages(training_corpora(arguments.data), Random(seed)), say=say)

    return kept(arguments.work / f"draw-{seed}.npz", make)


def learn_head(data: Vectors, plan: Plan) -> Head:
    """Return a head that has learnt from the words that its task is known of."""
    torch.manual_seed(plan.seed)
    vectors, names, starts = (torch.from_numpy(array) for array in (data.vectors, data.names, data.starts))
    of_starts = plan.labels == 1
    known = starts != UNKNOWN if of_starts else (names != UNKNOWN) & (names != ANY)
    asked = torch.nonzero(known & ~torch.from_numpy(data.firsts) if of_starts else known).squeeze(1)
    width, places = vectors.shape[1], torch.arange(-plan.reach, plan.reach + 1)
    network = nn.Sequential(
        nn.Linear(width * len(places), plan.hidden),
        nn.GELU(approximate="tanh"),
        nn.Dropout(plan.dropout),
        nn.Linear(plan.hidden, plan.labels),
    )
    optimizer = torch.optim.AdamW(network.parameters(), lr=plan.rate, weight_decay=0.01)
    steps, running, order = int(plan.epochs * len(asked) / plan.words), 0.0, iter(())
    for step in range(steps):
        for group in optimizer.param_groups:
            group["lr"] = plan.rate * plan.share(step, steps)
        chosen = next(order, None)
        if chosen is None or len(chosen) < plan.words:
            order = iter(torch.randperm(len(asked)).split(plan.words))
            chosen = next(order)
        at = asked[chosen]
        scores = network(vectors[at[:, None] + places].float().flatten(1))
        loss = starts_loss(scores, starts[at]) if of_starts else names_loss(scores, names[at])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        running += (loss.item() - running) / min(step + 1, 200)
        if step % 500 == 499:
            say(f"{'starts' if of_starts else 'names'}: step {step + 1:,} of {steps:,}, loss {running:.4f}")
    return to_head(network, plan)


def starts_loss(scores: Tensor, starts: Tensor) -> Tensor:
    """Return how surprising the sentence starts are."""
    return nn.functional.binary_cross_entropy_with_logits(scores.squeeze(1), starts.float())


def names_loss(scores: Tensor, names: Tensor) -> Tensor:
    """Return how surprising it is that each word's label is one of those allowed."""
    allowed = (names[:, None] & (1 << torch.arange(LABELS))) != 0
    return -scores.log_softmax(-1).masked_fill(~allowed, -1e4).logsumexp(-1).mean()


def to_head(network: nn.Sequential, plan: Plan) -> Head:
    """Return a learnt network as the kit runs it."""
    inner, outer = network[0], network[3]
    arrays = [inner.weight.T, inner.bias, outer.weight.T, outer.bias]
    return Head(plan.reach, *(np.ascontiguousarray(array.detach().numpy()) for array in arrays))


def with_heads(nlp, heads: dict[str, Head]):
    """Return the pipeline with the heads in it: starts before the parser, names instead of `ner`."""
    for name in ("ner", *heads):
        if name in nlp.pipe_names:
            nlp.remove_pipe(name)
    nlp.add_pipe("kit_sentence_starts", name="sentence_starts", before="parser").head = heads["sentence_starts"]
    nlp.add_pipe("kit_names", name="names").head = heads["names"]
    nlp.meta |= {"name": "kit", "version": VERSION, "license": "CC BY-SA 4.0"}
    return nlp


def say(line: str) -> None:
    """Print a line at once: a run may be watched through a file."""
    print(line, flush=True)


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training.heads", description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path, help="the corpora, laid out as benchmarks/DATA.md says")
    parser.add_argument("work", type=Path, help="a folder for the vectors and the weights")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--ship", action="store_true", help="replace the weights in kit/language")
    return parser.parse_args()


if __name__ == "__main__":
    main()
