"""Losses: what each head is held to, with nothing asked where a corpus says nothing."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from kit.language.tree import distance_buckets
from training.examples import MISSING
from training.network import INPUTS, OUTPUTS, Network

WEIGHTS = {"tags": 0.5, "morphs": 0.5, "lemmas": 0.4, "starts": 0.5, "names": 1.0, "arcs": 1.0, "deps": 0.7}
SMOOTHING = 0.03


def losses(network: Network, batch: dict[str, Tensor], *, weights: dict[str, float] = WEIGHTS) -> dict[str, Tensor]:
    """Return each task's mean loss a word, weighted; absent where the batch has nothing to learn of it."""
    out = dict(zip(OUTPUTS, network(*(batch[name] for name in INPUTS))))
    found = {}
    for task in ("tags", "morphs", "lemmas"):
        if (batch[task] != MISSING).any():
            found[task] = cross_entropy(out[task], batch[task])
    known = batch["starts"] != MISSING
    if known.any():
        found["starts"] = F.binary_cross_entropy_with_logits(
            out["starts"].float().squeeze(-1)[known], batch["starts"][known].float()
        )
    informative = ~batch["names"].all(-1)
    if informative.any():
        log = out["names"].float().log_softmax(-1)[informative]
        found["names"] = -log.masked_fill(~batch["names"][informative], -1e4).logsumexp(-1).mean()
    if (batch["heads"] != MISSING).any():
        found |= tree_losses(network, out, batch)
    return {task: weights[task] * loss for task, loss in found.items()}


def tree_losses(network: Network, out: dict[str, Tensor], batch: dict[str, Tensor]) -> dict[str, Tensor]:
    """Return the losses of heads, chosen among the words of the gold sentence and the root, and of their labels."""
    heads, deps, sentences = batch["heads"], batch["deps"], batch["sentences"]
    _, root_dep = network.root()
    scores = arc_scores(network, out)
    same = sentences[:, :, None] == sentences[:, None, :]
    same &= ~torch.eye(same.shape[1], dtype=torch.bool, device=same.device)
    allowed = F.pad(same, (1, 0), value=True)
    arcs = cross_entropy(scores.masked_fill(~allowed, -1e4), heads, smoothing=0.0)
    dep_to = with_root(out["dep_to"].float(), root_dep)
    chosen = heads.clamp(min=0)[:, :, None].expand(-1, -1, dep_to.shape[-1])
    pairs = network.dropout(torch.relu(out["dep_from"].float() + dep_to.gather(1, chosen)))
    return {"arcs": arcs, "deps": cross_entropy(network.labels(pairs), deps)}


def arc_scores(network: Network, out: dict[str, Tensor]) -> Tensor:
    """Return (b, n, n + 1) scores of each word's heads, the root first."""
    vectors = with_root(out["arc_to"].float(), network.root()[0])
    buckets = torch.from_numpy(distance_buckets(vectors.shape[1] - 1)).to(vectors.device)
    near = out["distances"].float().gather(2, buckets.expand(len(vectors), -1, -1))
    return out["arc_from"].float() @ vectors.transpose(1, 2) + F.pad(near, (1, 0))


def with_root(vectors: Tensor, root: Tensor) -> Tensor:
    """Return (b, n, d) vectors with the root's before each row's first."""
    return torch.cat([root.float().expand(len(vectors), 1, -1), vectors], 1)


def cross_entropy(scores: Tensor, targets: Tensor, *, smoothing: float = SMOOTHING) -> Tensor:
    """Return the mean cross entropy over the words whose target is known."""
    return F.cross_entropy(
        scores.float().flatten(0, -2), targets.flatten(), ignore_index=MISSING, label_smoothing=smoothing
    )
