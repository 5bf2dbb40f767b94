"""Learning: the loop from batches to a trained network, kept in checkpoints from which it goes on."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from time import perf_counter

import torch

from training.examples import MISSING, Examples, collate
from training.losses import arc_scores, losses, with_root
from training.mix import Corpus, Document, batches
from training.network import INPUTS, OUTPUTS, Network
from training.passages import join

MASK = 103  # the wordpiece [MASK]


@dataclass(frozen=True)
class Plan:
    """Hold how long and how fast to learn.

    The rate rises over `warmup` steps, stays, and falls to nothing over the last `falling` share;
    a run may be made longer or shorter by another `steps` as long as it has not begun to fall.
    In the falling part only every second epoch reads the corpora without syntax.
    """

    steps: int = 3600
    pieces: int = 1000  # wordpieces in a batch, padding included
    encoder_rate: float = 1.5e-4
    head_rate: float = 1e-3
    warmup: int = 60
    encoder_warmup: int = 400  # longer: a trained encoder is not to follow heads that know nothing yet
    masked: float = 0.04  # of words, read without their pieces; as many again without their features
    falling: float = 0.5
    seed: int = 0
    save_every: int = 100
    score_every: int = 500

    def rate(self, step: int, *, encoder: bool = False) -> float:
        """Return the share of the full rate at a step."""
        left = (self.steps - step) / (self.falling * self.steps)
        return max(0.0, min(1.0, (step + 1) / (self.encoder_warmup if encoder else self.warmup), left))


def learn(
    network: Network,
    corpora: list[Corpus],
    examples: Examples,
    plan: Plan,
    *,
    folder: Path,
    dev: list[Document] = (),
    say: Callable[[str], None] = print,
) -> Network:
    """Return the trained network; its last checkpoint is in `folder`, from which a second call goes on."""
    device = "cuda" if torch.cuda.is_available() else "cpu"
    network.to(device)
    optimizer = make_optimizer(network, plan)
    state = load_checkpoint(folder, network, optimizer, device)
    step, epoch, skip = state["step"], state["epoch"], state["batch"]
    running: dict[str, float] = {}
    began, first = perf_counter(), step
    while step < plan.steps:
        thin = plan.rate(step) < 1 and step > plan.warmup and epoch % 2 == 1
        order = batches(corpora, examples, pieces=plan.pieces, seed=plan.seed + epoch, only_syntax=thin)
        for number, batch in enumerate(islice(order, skip, None), skip + 1):
            for group in optimizer.param_groups:
                group["lr"] = group["full"] * plan.rate(step, encoder=group["encoder"])
            torch.manual_seed(plan.seed * 1_000_003 + step)  # dropout is the same after a resume
            for task, value in take_step(network, optimizer, batch, device, share=plan.masked).items():
                running[task] = 0.98 * running.get(task, value) + 0.02 * value
            step += 1
            if step % 20 == 0:
                rest = (plan.steps - step) * (perf_counter() - began) / (step - first)
                parts = "  ".join(f"{task} {value:.3f}" for task, value in running.items())
                say(f"step {step}/{plan.steps}  epoch {epoch}  {parts}  {rest / 60:.0f} min left")
            if step % plan.save_every == 0 or step == plan.steps:
                save_checkpoint(folder, network, optimizer, {"step": step, "epoch": epoch, "batch": number})
            if dev and (step % plan.score_every == 0 or step == plan.steps):
                say(
                    "dev, gold words: "
                    + "  ".join(f"{k} {v:.2f}" for k, v in score(network, dev, examples, device).items())
                )
            if step == plan.steps:
                break
        else:
            epoch += 1
        skip = 0
    return network


def take_step(network: Network, optimizer, batch, device: str, *, share: float) -> dict[str, float]:
    """Learn from one batch and return its losses by task."""
    network.train()
    given = masked({key: value.to(device) for key, value in collate(batch).items()}, share)
    with torch.autocast(device, dtype=torch.bfloat16, enabled=knows_bfloat16(device)):
        found = losses(network, given)
    optimizer.zero_grad(set_to_none=True)
    sum(found.values()).backward()
    torch.nn.utils.clip_grad_norm_((p for p in network.parameters() if p.requires_grad), 1.0)
    optimizer.step()
    return {task: float(loss.detach()) for task, loss in found.items()}


def masked(batch: dict[str, torch.Tensor], share: float) -> dict[str, torch.Tensor]:
    """Return the batch with a share of its words unread, so that neighbours have to tell what they are."""
    pool, features = batch["pool"], batch["features"]
    unread = torch.rand(pool.shape[:2], device=pool.device) < share
    pieces = (unread.to(pool.dtype)[:, None] @ (pool > 0).to(pool.dtype)).squeeze(1) > 0
    shapeless = torch.rand(pool.shape[:2], device=pool.device) < share
    return batch | {
        "ids": batch["ids"].masked_fill(pieces, MASK),
        "features": features.masked_fill((unread | shapeless)[..., None], 0),
    }


def knows_bfloat16(device: str) -> bool:
    """Tell whether 16 bits are faster: without instructions of its own for them a processor is ten times slower."""
    able = torch.cpu.get_capabilities()
    return device == "cuda" or bool(able.get("avx512_bf16") or able.get("amx_bf16"))


def make_optimizer(network: Network, plan: Plan) -> torch.optim.Optimizer:
    """Return AdamW: the encoder at its own rate, the rest faster; vectors and biases without decay."""
    groups = {}
    for name, parameter in network.named_parameters():
        if parameter.requires_grad:
            key = (name.startswith("encoder."), parameter.ndim > 1 and "tables" not in name)
            groups.setdefault(key, []).append(parameter)
    settings = [
        {
            "params": parameters,
            "full": plan.encoder_rate if encoder else plan.head_rate,
            "encoder": encoder,
            "weight_decay": 0.01 if decays else 0.0,
        }
        for (encoder, decays), parameters in groups.items()
    ]
    return torch.optim.AdamW(settings, lr=plan.head_rate, betas=(0.9, 0.98), eps=1e-7)


def save_checkpoint(folder: Path, network: Network, optimizer, state: dict[str, int]) -> None:
    """Write a checkpoint whole, or not at all."""
    folder.mkdir(parents=True, exist_ok=True)
    new = folder / "checkpoint.new"
    torch.save({"network": network.state_dict(), "optimizer": optimizer.state_dict(), **state}, new)
    os.replace(new, folder / "checkpoint.pt")


def load_checkpoint(folder: Path, network: Network, optimizer, device: str) -> dict[str, int]:
    """Load the folder's checkpoint, if there is one, and return where it stood."""
    path = folder / "checkpoint.pt"
    if not path.is_file():
        return {"step": 0, "epoch": 0, "batch": 0}
    saved = torch.load(path, map_location=device, weights_only=True)
    network.load_state_dict(saved["network"])
    rates = [group["full"] for group in optimizer.param_groups]
    optimizer.load_state_dict(saved["optimizer"])
    for group, rate in zip(optimizer.param_groups, rates):
        group["full"] = rate  # the plan's, which may be another than the stopped run's
    return {key: saved[key] for key in ("step", "epoch", "batch")}


@torch.no_grad()
def score(network: Network, documents: list[Document], examples: Examples, device: str) -> dict[str, float]:
    """Return percentages right over development documents with gold words and sentences, heads taken greedily."""
    network.eval()
    right: dict[str, int] = {}
    known: dict[str, int] = {}
    for document in documents:
        batch = {k: v.to(device) for k, v in collate([examples.example(join(document[:6]))]).items()}
        out = dict(zip(OUTPUTS, network(*(batch[name] for name in INPUTS))))
        answers = {task: out[task].argmax(-1) for task in ("tags", "morphs", "lemmas")}
        answers["starts"] = (out["starts"].squeeze(-1) > 0).long()
        _, root_dep = network.root()
        arcs = arc_scores(network, out)
        other = batch["sentences"][:, :, None] != batch["sentences"][:, None, :]
        other |= torch.eye(other.shape[1], dtype=torch.bool, device=device)  # nobody is his own head
        arcs[:, :, 1:][other] = -1e4
        answers["heads"] = arcs.argmax(-1)
        chosen = batch["heads"].clamp(min=0)[:, :, None].expand(-1, -1, len(root_dep))
        pairs = torch.relu(out["dep_from"] + with_root(out["dep_to"], root_dep).gather(1, chosen))
        answers["deps"] = network.labels(pairs).argmax(-1)
        for task, answer in answers.items():
            asked = batch[task] != MISSING
            right[task] = right.get(task, 0) + int((answer == batch[task])[asked].sum())
            known[task] = known.get(task, 0) + int(asked.sum())
    return {task: 100 * right[task] / max(known[task], 1) for task in right}


def settings(plan: Plan) -> dict:
    """Return a plan as a mapping, for the record beside the weights."""
    return asdict(plan)
