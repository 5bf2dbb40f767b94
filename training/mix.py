"""The mix: which corpora an epoch reads, cut into passages of random length, changed and put in batches."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random
from typing import NamedTuple

from training.augment import augmented
from training.examples import Example, Examples
from training.gmb import read_gmb
from training.gum_names import read_gum_names
from training.name_corpora import CROSSNER, DOCRED, read_columns, read_docred, read_uner
from training.passages import Passage, join
from training.treebanks import read_treebank

Document = list[Passage]


class Corpus(NamedTuple):
    """Hold a corpus's documents and how many of its words an epoch reads (None: all)."""

    name: str
    documents: list[Document]
    words: int | None = None


def training_corpora(data: Path, *, quick: bool = False) -> list[Corpus]:
    """Return the corpora marked "train", read from the data folder; `quick` reads a sample of each."""
    syntax, ner = data / "syntax", data / "ner"
    readers = {
        "ewt": (read_treebank(syntax / "ewt-train.conllu", read_uner(ner / "uner-ewt-train.iob2")), None),
        "gum": (read_treebank(syntax / "gum-train.conllu", read_gum_names(syntax / "gum-train.conllu")), None),
        "gmb": (read_gmb(ner / "gmb.csv.zip"), 70_000),
        "docred": (
            (d for part in ("dev", "test") for d in read_docred(ner / f"redocred_{part}.json")),
            50_000,
        ),
        "wikigold": (read_columns(ner / "wikigold.txt", "wikigold", DOCRED), 25_000),
        "crossner": (
            (
                d
                for part in ("train", "dev", "test")
                for d in read_columns(ner / f"crossner-politics-{part}.txt", "crossner", CROSSNER)
            ),
            25_000,
        ),
    }
    limit = 40 if quick else None
    return [Corpus(name, list(islice(read, limit)), words) for name, (read, words) in readers.items()]


def development(data: Path) -> list[Document]:
    """Return the development documents of both treebanks, with names where they are annotated."""
    syntax = data / "syntax"
    ewt = read_treebank(syntax / "ewt-dev.conllu", read_uner(data / "ner" / "uner-ewt-dev.iob2"))
    return [*ewt, *read_treebank(syntax / "gum-dev.conllu")]


def batches(
    corpora: list[Corpus], examples: Examples, *, pieces: int, seed: int, only_syntax=False
) -> Iterator[list[Example]]:
    """Yield one epoch's batches of examples of like length, at most `pieces` wordpieces each, padding included."""
    random = Random(seed)
    waiting: list[Example] = []
    stream = passages(corpora, random, only_syntax=only_syntax)
    while chunk := list(islice(stream, 256)):
        waiting = sorted((examples.example(passage) for passage in chunk), key=lambda e: len(e.ids))
        ready, batch = [], []
        for example in waiting:
            if batch and len(example.ids) * (len(batch) + 1) > pieces:
                ready.append(batch)
                batch = []
            batch.append(example)
        ready.append(batch)
        random.shuffle(ready)
        yield from ready


def passages(corpora: list[Corpus], random: Random, *, only_syntax: bool = False) -> Iterator[Passage]:
    """Yield one epoch's passages in random order, augmented."""
    cut = []
    for corpus in corpora:
        if only_syntax and not corpus.documents[0][0].syntax:
            continue
        documents = random.sample(corpus.documents, len(corpus.documents))
        read = 0
        for document in documents:
            runs = list(cut_document(document, random))
            cut += runs
            read += sum(len(sentence.words) for run in runs for sentence in run)
            if corpus.words is not None and read >= corpus.words:
                break
    random.shuffle(cut)
    for run in cut:
        yield augmented(join(run), random)


def cut_document(document: Document, random: Random) -> Iterator[Document]:
    """Yield runs of a document's sentences, of 20 to 150 words unless one sentence is longer."""
    run: Document = []
    room = random.randint(20, 150)
    for sentence in document:
        if run and sum(len(s.words) for s in run) + len(sentence.words) > room:
            yield run
            run, room = [], random.randint(20, 150)
        run.append(sentence)
    if run:
        yield run
