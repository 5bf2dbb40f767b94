"""Train the shipped pipeline: python -m training DATA WORK [--quick] [--ship].

Reads the corpora, learns, exports to ONNX, quantises, packages and scores. WORK keeps checkpoints
from which a run that stopped goes on, and in the end the weights at 8 and at 32 bits.
"""

from __future__ import annotations

import argparse
import json
import shutil
from dataclasses import replace
from pathlib import Path

import torch
from tokenizers import Tokenizer

from benchmarks.language import load, measure, table
from kit.language.pipeline import WEIGHTS
from training.examples import Examples, collect_labels
from training.export import to_eight_bits, to_onnx
from training.learn import Plan, learn, settings
from training.mix import development, training_corpora
from training.network import Network
from training.package import package, trained
from training.start import base_model, start_from_shipped
from training.threshold import best_threshold


def main() -> None:
    arguments = parse_arguments()
    plan = make_plan(arguments)
    torch.manual_seed(plan.seed)
    if not arguments.export_only:
        train(arguments, plan)
    graph = to_onnx(trained(arguments.work)[0])
    threshold = best_threshold(package(arguments.work, graph=graph), arguments.data)
    say(f"sentence starts above {threshold}")
    for name, made in {"weights": to_eight_bits(graph), "weights-32": graph}.items():
        shutil.rmtree(arguments.work / name, ignore_errors=True)
        package(arguments.work, graph=made, threshold=threshold).to_disk(arguments.work / name)
    results = {name: measure(load(str(arguments.work / name)), arguments.data) for name in ("weights", "weights-32")}
    say(table(results))
    if arguments.ship:
        shutil.rmtree(WEIGHTS)
        shutil.copytree(arguments.work / "weights", WEIGHTS)
        say(f"shipped in {WEIGHTS}; now run: python -m training.card {arguments.data}")


def train(arguments: argparse.Namespace, plan: Plan) -> None:
    """Learn from the corpora; the checkpoint and the labels are in the work folder."""
    corpora = training_corpora(arguments.data, quick=arguments.quick)
    for corpus in corpora:
        size = sum(len(sentence.words) for document in corpus.documents for sentence in document)
        say(f"{corpus.name}: {len(corpus.documents):,} documents, {size:,} words")
    labels = collect_labels(document for c in corpora if c.documents[0][0].syntax for document in c.documents)
    tokenizer = Tokenizer.from_file(str(base_model() / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    network = Network(base_model(), labels, frozen=arguments.frozen)
    if arguments.start:
        start_from_shipped(network, arguments.start)
    arguments.work.mkdir(parents=True, exist_ok=True)
    record = {"labels": vars(labels), "plan": settings(plan), "start": str(arguments.start or "all-MiniLM-L6-v2")}
    (arguments.work / "labels.json").write_text(json.dumps(record, ensure_ascii=False, indent=1), encoding="utf-8")
    dev = development(arguments.data)[:: 12 if arguments.quick else 6]
    learn(network, corpora, Examples(tokenizer, labels), plan, folder=arguments.work, dev=dev, say=say)


def make_plan(arguments: argparse.Namespace) -> Plan:
    """Return the plan that the options ask for."""
    plan = Plan(seed=arguments.seed, falling=arguments.falling)
    if arguments.quick:
        plan = replace(plan, steps=120, warmup=20, save_every=40, score_every=60)
    return replace(plan, steps=arguments.steps) if arguments.steps else plan


def say(line: str) -> None:
    """Print a line at once: a run may be watched through a file."""
    print(line, flush=True)


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path, help="the corpora, laid out as benchmarks/DATA.md says")
    parser.add_argument("work", type=Path, help="a folder for checkpoints; a run that stopped goes on from it")
    parser.add_argument("--quick", action="store_true", help="a sample of the corpora and few steps: ten minutes")
    parser.add_argument("--steps", type=int, help="another number of steps")
    parser.add_argument("--falling", type=float, default=0.55, help="over which last share of the steps the rate falls")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--start", type=Path, help="a shipped weights folder whose encoder to begin with")
    parser.add_argument("--frozen", type=int, default=0, help="how many of the encoder's six layers are not learnt")
    parser.add_argument("--export-only", action="store_true", help="take the last checkpoint as it is")
    parser.add_argument("--ship", action="store_true", help="replace the weights in kit/language")
    return parser.parse_args()


if __name__ == "__main__":
    main()
