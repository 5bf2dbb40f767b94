"""Corpora with names only: Universal NER, Re-DocRED, WikiGold and CrossNER, as passages or labels by sentence."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from kit.language.correction import without_title
from training.names import encode, kinds, spans_of, spread
from training.passages import Passage
from training.spacing import hyphens_cut, spaced, typed

UNER = {"PER": "PERSON", "LOC": "PLACE", "ORG": "ORG", "OTH": "OTHER"}
DOCRED = {"PER": "PERSON", "LOC": "PLACE", "ORG": "ORG", "MISC": "OTHER"}
CROSSNER = {
    "politician": "PERSON",
    "person": "PERSON",
    "politicalparty": "ORG",
    "organisation": "ORG",
    "country": "GPE",
    "location": "PLACE",
    "election": "EVENT",
    "event": "EVENT",
    "misc": "OTHER",
}


def read_uner(path: Path) -> dict[str, list[int]]:
    """Return the allowed name labels of each sentence of a Universal NER file, by sentence id."""
    return {identity: allowed(words, tags, UNER) for identity, words, tags in uner_sentences(path)}


def uner_sentences(path: Path) -> Iterator[tuple[str, list[str], list[str]]]:
    """Yield the id, words and BIO tags of each sentence of a Universal NER file."""
    words: list[str] = []
    tags: list[str] = []
    identity = ""
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("# sent_id"):
            identity = line.partition("=")[2].strip()
        elif not line.strip():
            if words:
                yield identity, words, tags
            words, tags = [], []
        elif not line.startswith("#"):
            _, word, tag, *_ = line.split("\t")
            words.append(word)
            tags.append("O" if tag.endswith("-O") else tag)


def read_docred(path: Path) -> Iterator[list[Passage]]:
    """Yield each Re-DocRED document as one-sentence passages; dates and numbers are left outside."""
    for document in json.loads(path.read_text(encoding="utf-8")):
        mentions = {(m["sent_id"], *m["pos"], m["type"]) for cluster in document["vertexSet"] for m in cluster}
        passages = []
        for number, words in enumerate(document["sents"]):
            words = [word if word.strip() else "-" for word in words]
            spans = sorted((first - last, first, last, kind) for sent, first, last, kind in mentions if sent == number)
            named = [(first, last, kind) for _, first, last, kind in spans if kind in DOCRED and last <= len(words)]
            passages.append(passage("docred", words, encode(len(words), mapped(words, named, DOCRED))))
        yield passages


def read_columns(path: Path, corpus: str, labels: dict[str, str]) -> Iterator[list[Passage]]:
    """Yield passages of up to six sentences from a file with a word and a BIO or IO tag a line."""
    sentences = []
    lines = path.read_text(encoding="utf-8").splitlines()
    for filled, block in groupby(lines, key=lambda line: bool(line.strip()) and "-DOCSTART-" not in line):
        if filled:
            words, tags = zip(*((line.split()[0], line.split()[-1]) for line in block))
            sentences.append(passage(corpus, list(words), allowed(words, tags, labels)))
    for at in range(0, len(sentences), 6):
        yield sentences[at : at + 6]


def passage(corpus: str, words: list[str], names: list[int]) -> Passage:
    """Return a sentence without syntax as a passage, its words as they stand in print."""
    words = typed(words)
    cut, spaces, labels = [], [], []
    for word, space, bits in zip(words, spaced(words), names):
        parts = hyphens_cut(word)
        cut += parts
        spaces += [False] * (len(parts) - 1) + [space]
        labels += spread(bits, len(parts))
    return Passage(corpus, tuple(cut), tuple(spaces), tuple(labels))


def allowed(words, tags, labels: dict[str, str]) -> list[int]:
    """Return each word's allowed labels for a sentence tagged with a corpus's own labels."""
    return encode(len(words), mapped(words, spans_of(tags), labels))


def mapped(words, spans, labels: dict[str, str]):
    """Yield a corpus's spans in our kinds, titles cut off persons."""
    for first, last, label in spans:
        label = labels.get(label, "OTHER")
        if label == "PERSON":
            first = without_title(words, first, last)
            if first == last:
                continue
        yield first, last, kinds(label, words[first:last])
