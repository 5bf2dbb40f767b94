"""Train the shipped pipeline: python -m training DATA WORK [--quick]."""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from pathlib import Path

import torch
from tokenizers import Tokenizer

from training.examples import Examples, collect_labels
from training.learn import Plan, learn, settings
from training.mix import development, training_corpora
from training.network import Network
from training.start import base_model, start_from_shipped


def main() -> None:
    arguments = parse_arguments()
    plan = Plan(seed=arguments.seed)
    if arguments.steps:
        plan = replace(plan, steps=arguments.steps)
    if arguments.quick:
        plan = replace(plan, steps=arguments.steps or 60, warmup=20, save_every=30, score_every=30)
    torch.manual_seed(plan.seed)
    corpora = training_corpora(arguments.data, quick=arguments.quick)
    for corpus in corpora:
        size = sum(len(sentence.words) for document in corpus.documents for sentence in document)
        print(f"{corpus.name}: {len(corpus.documents):,} documents, {size:,} words", flush=True)
    labels = collect_labels(document for c in corpora if c.documents[0][0].syntax for document in c.documents)
    tokenizer = Tokenizer.from_file(str(base_model() / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    network = Network(base_model(), labels)
    if arguments.start:
        start_from_shipped(network, arguments.start)
    arguments.work.mkdir(parents=True, exist_ok=True)
    record = {"labels": vars(labels), "plan": settings(plan), "start": str(arguments.start or "all-MiniLM-L6-v2")}
    (arguments.work / "labels.json").write_text(json.dumps(record, ensure_ascii=False, indent=1), encoding="utf-8")
    dev = development(arguments.data)[:: 12 if arguments.quick else 6]
    examples = Examples(tokenizer, labels)
    learn(network, corpora, examples, plan, folder=arguments.work, dev=dev, say=lambda line: print(line, flush=True))


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("data", type=Path, help="the corpora, laid out as benchmarks/DATA.md says")
    parser.add_argument("work", type=Path, help="a folder for checkpoints; a run that stopped goes on from it")
    parser.add_argument("--quick", action="store_true", help="a sample of the corpora and few steps: ten minutes")
    parser.add_argument("--steps", type=int, help="another number of steps")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--start", type=Path, help="a shipped weights folder whose encoder to begin with")
    return parser.parse_args()


if __name__ == "__main__":
    main()
