"""Passages: runs of sentences with what their corpus says of each word, and nothing of what it doesn't."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from training.names import ANY


@dataclass(frozen=True)
class Syntax:
    """Hold what a treebank says of one word; `head` is an index into the passage, its own for a root."""

    tag: str
    morph: str
    lemma: str
    head: int
    label: str
    start: bool


@dataclass(frozen=True)
class Passage:
    """Hold words in order: `spaces` tells where white space follows.

    `syntax` is empty where the corpus has none; `names` holds for each word the set of name labels
    that the corpus allows, as bits (training.names), ANY where it says nothing. `starts` marks
    sentence beginnings where they are known.
    """

    corpus: str
    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    names: tuple[int, ...]
    syntax: tuple[Syntax, ...] = ()
    starts: tuple[bool, ...] = field(default=())

    def __post_init__(self):
        size = len(self.words)
        assert len(self.spaces) == len(self.names) == size
        assert len(self.syntax) in {0, size} and len(self.starts) in {0, size}


def join(passages: list[Passage]) -> Passage:
    """Return passages of one corpus as one, a space between them."""
    words, spaces, names, syntax, starts = [], [], [], [], []
    for passage in passages:
        base = len(words)
        words += passage.words
        spaces += [*passage.spaces[:-1], True]
        names += passage.names
        starts += passage.starts
        syntax += [replace(word, head=word.head + base) for word in passage.syntax]
    return Passage(passages[0].corpus, tuple(words), tuple(spaces), tuple(names), tuple(syntax), tuple(starts))


def unannotated(size: int) -> tuple[int, ...]:
    """Return the names of words of which the corpus says nothing."""
    return (ANY,) * size
