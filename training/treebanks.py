"""Treebanks: CoNLL-U documents as sentences with tags, morphology, lemmas and heads.

Format: https://universaldependencies.org/format.html
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from training.passages import Passage, Syntax, unannotated


class Row(NamedTuple):
    """Hold one word line: CoNLL-U's ten columns."""

    id: str
    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: str
    deprel: str
    deps: str
    misc: str


class Sentence(NamedTuple):
    """Hold one sentence: its document, its id, its words' lines and where white space follows."""

    document: str
    id: str
    rows: list[Row]
    spaces: list[bool]


def read_treebank(path: Path, names: dict[str, list[int]] | None = None) -> Iterator[list[Passage]]:
    """Yield each document as a list of one-sentence passages; `names` gives allowed labels by sentence id."""
    corpus = path.stem.split("-")[0]
    for _, sentences in groupby(read_sentences(path), key=lambda sentence: sentence.document):
        document = []
        for sentence in sentences:
            allowed = (names or {}).get(sentence.id, ())
            if len(allowed) != len(sentence.rows):  # not annotated, or another tokenisation
                allowed = unannotated(len(sentence.rows))
            document.append(to_passage(corpus, sentence, tuple(allowed)))
        yield document


def to_passage(corpus: str, sentence: Sentence, names: tuple[int, ...]) -> Passage:
    """Return a sentence with its syntax as a passage."""
    syntax = []
    for at, row in enumerate(sentence.rows):
        head = at if row.head == "0" else int(row.head) - 1
        feats = "" if row.feats == "_" else row.feats
        syntax.append(Syntax(row.xpos, f"{row.upos}|{feats}", row.lemma, head, row.deprel, at == 0))
    starts = tuple(word.start for word in syntax)
    words = tuple(row.form for row in sentence.rows)
    return Passage(corpus, words, tuple(sentence.spaces), names, tuple(syntax), starts)


def read_sentences(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a CoNLL-U file; empty nodes are left out, multiword tokens give their spacing."""
    document = identity = ""
    rows: list[Row] = []
    glued: dict[int, tuple[int, bool]] = {}  # word: the last word of its multiword token, space behind that
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            key, _, value = line[1:].partition("=")
            if key.strip() == "newdoc id":
                document = value.strip()
            elif key.strip() == "sent_id":
                identity = value.strip()
        elif not line.strip():
            if rows:
                yield Sentence(document, identity, rows, _spaces(rows, glued))
            rows, glued = [], {}
        else:
            row = Row(*line.split("\t"))
            if "-" in row.id:
                first, last = map(int, row.id.split("-"))
                glued |= {word: (last, "SpaceAfter=No" not in row.misc) for word in range(first, last + 1)}
            elif "." not in row.id:
                rows.append(row)
    if rows:
        yield Sentence(document, identity, rows, _spaces(rows, glued))


def _spaces(rows: list[Row], glued: dict[int, tuple[int, bool]]) -> list[bool]:
    spaces = []
    for row in rows:
        last, space = glued.get(int(row.id), (int(row.id), "SpaceAfter=No" not in row.misc))
        spaces.append(space and int(row.id) == last)
    return spaces
