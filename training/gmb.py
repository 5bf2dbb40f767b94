"""The Groningen Meaning Bank: news of the Voice of America with silver names, cleaned.

Its person spans often begin with a title, or tear one ("Prime[per] Minister[O] Blair[per]"); what
follows "Mr." is often called a body or place; `gpe` are peoples and countries; `tim` is noise.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

from kit.language.correction import titles, without_title
from training.name_corpora import passage
from training.names import encode, kinds, spans_of
from training.passages import Passage

KINDS = {"geo": "PLACE", "gpe": "PEOPLE", "org": "ORG", "per": "PERSON", "eve": "OTHER", "art": "OTHER", "nat": "OTHER"}
COURTESY = {"Mr.", "Mrs.", "Ms.", "Dr."}
BLOCK = 6  # sentences: the file has lost where its documents begin


def read_gmb(path: Path) -> Iterator[list[Passage]]:
    """Yield blocks of sentences of the zipped CSV, cleaned."""
    block = []
    for words, tags in sentences(path):
        tags = mend(words, tags)
        block.append(passage("gmb", words, encode(len(words), spans(words, tags))))
        if len(block) == BLOCK:
            yield block
            block = []
    if block:
        yield block


def sentences(path: Path) -> Iterator[tuple[list[str], list[str]]]:
    """Yield the words and tags of each sentence."""
    words: list[str] = []
    tags: list[str] = []
    with zipfile.ZipFile(path).open("ner_dataset.csv") as file:
        rows = csv.reader(io.TextIOWrapper(file, encoding="cp1252"))
        next(rows)
        for head, word, _, tag in rows:
            if head and words:
                yield words, tags
                words, tags = [], []
            if word.strip():
                words.append(word)
                tags.append(tag if tag[2:] in KINDS else "O")
    if words:
        yield words, tags


def mend(words: list[str], tags: list[str]) -> list[str]:
    """Return tags in which the capitalised words behind a courtesy title are one person."""
    tags = list(tags)
    for at, word in enumerate(words):
        if word not in COURTESY:
            continue
        tags[at] = "O"
        last = at + 1
        while last < len(words) and words[last][:1].isupper() and (tags[last] != "O" or last == at + 1):
            tags[last] = "B-per" if last == at + 1 else "I-per"
            last += 1
        if last < len(words) and tags[last].startswith("I-"):
            tags[last] = "B-" + tags[last][2:]
    return tags


def spans(words: list[str], tags: list[str]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yield the cleaned spans in our kinds; what is doubtful is of no known kind."""
    for first, last, tag in spans_of(tags):
        kind, name = KINDS[tag], words[first:last]
        if kind == "PERSON":
            begin = without_title(words, first, last)
            if begin == last or all(word.lower().rstrip(".") in titles() for word in name):
                continue
            yield begin, last, ("PERSON",)
        elif kind == "PEOPLE":
            known = kinds("OTHER", name)
            yield first, last, known or ("NORP", "GPE")
        elif kind == "PLACE":
            known = kinds("PLACE", name)
            yield first, last, known if len(known) == 1 else ("GPE",)
        elif kind == "ORG" and not name[0][:1].isupper():
            yield first, last, ()
        else:
            yield first, last, kinds(kind, name)
