"""The reader: one network for tags, morphology, lemmas, sentences, dependencies and names.

A spaCy component that runs an ONNX graph over windows of a text and sets what it finds on the Doc.
What is in memory beside the Doc does not grow with the text: sentences are finished as they come.
Sources: MiniLM (Wang et al. 2020), deep biaffine parsing (Dozat and Manning 2017).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from spacy.attrs import DEP, HEAD, LEMMA, MORPH, POS, TAG
from spacy.language import Language
from spacy.tokens import Doc, Span

from kit.language.arcs import with_relations
from kit.language.lemmas import listed_lemma
from kit.language.names import Name, agreed, decode
from kit.language.network import Answers, Network
from kit.language.noun_chunks import noun_chunks
from kit.language.products import product
from kit.language.projective import is_projective, projective_tree
from kit.language.tree import best_tree, distance_buckets
from kit.language.valency import once_each
from kit.language.windows import inputs, sentence_breaks, windows, wordpieces

LONGEST = 250  # words in a sentence: longer ones are cut where one most likely begins
PAST = ("VBD", "VBN")
ATTRIBUTES = [TAG, POS, MORPH, LEMMA, DEP, HEAD]


class Words(NamedTuple):
    """Hold what is read of a Doc: its tokens but white space, and where sentences must begin or not."""

    tokens: np.ndarray  # (n,) index of each word's token
    texts: list[str]
    spaced: list[bool]
    preset: np.ndarray  # (n,) 1: begins a sentence, -1: doesn't, 0: not known


@Language.factory("kit_reader", assigns=["token.tag", "token.pos", "token.lemma", "token.dep", "doc.sents", "doc.ents"])
def make_reader(nlp: Language, name: str, threshold: float = 0.5) -> Reader:
    """Return an empty reader; `from_disk` fills it. `threshold`: how likely a sentence start must be.

    Its labels are UD's, so the vocabulary gets noun chunks for these.
    """
    nlp.vocab.get_noun_chunks = noun_chunks
    return Reader(nlp.vocab, threshold)


class Reader:
    """Read docs with a network; see `network.Network` for what its folder holds."""

    def __init__(self, vocab, threshold: float):
        self.vocab, self.threshold, self.network = vocab, threshold, None

    def __call__(self, doc: Doc) -> Doc:
        """Set everything on a doc. Sentence starts that are set before are kept."""
        words = read_words(doc)
        table = np.zeros((len(doc), len(ATTRIBUTES)), "uint64")
        heads = np.zeros(len(doc), "int64")
        spans: list[Span] = []
        names: list[Name] = []
        for first, answers in self.sentences(words):
            own = words.tokens[first : first + len(answers.tags)]
            arcs, labels = self.tree(answers)
            heads[own] = np.where(arcs == 0, own, own[arcs - 1]) - own
            table[own, :4] = self.word_attributes(words.texts[first : first + len(own)], answers)
            table[own, 4] = np.array(self.hashes("deps"), "uint64")[labels]
            for name in decode(answers.names):
                names.append(name)
                spans.append(Span(doc, int(own[name.first]), int(own[name.after - 1]) + 1, label=name.kind))
        set_spaces(words, heads, table, self.vocab)
        table[:, 5] = heads.astype("uint64")
        if len(doc):
            doc.from_array(ATTRIBUTES, table)
        for span, kind in zip(spans, agreed([span.text for span in spans], names)):
            span.label_ = kind
        doc.set_ents(spans)
        return doc

    def sentences(self, words: Words) -> Iterator[tuple[int, Answers]]:
        """Yield each sentence's first word and the answers for its words."""
        first, waiting, starts = 0, None, np.zeros(0, bool)
        for answers, preset in self.read(words):
            new = np.where(preset == 0, answers.starts > self.threshold, preset > 0)
            waiting = answers if waiting is None else waiting.joined(answers)
            starts = np.concatenate([starts, new])
            while True:
                begins = np.flatnonzero(starts[1:])
                if len(begins) and begins[0] + 1 <= LONGEST:
                    size = int(begins[0]) + 1
                elif len(starts) > LONGEST:
                    size = LONGEST // 2 + int(waiting.starts[LONGEST // 2 : LONGEST].argmax())
                else:
                    break
                yield first, waiting[:size]
                first, waiting, starts = first + size, waiting[size:], starts[size:]
        if waiting is not None:
            yield first, waiting

    def read(self, words: Words) -> Iterator[tuple[Answers, np.ndarray]]:
        """Yield the network's answers and the preset starts, window by window."""
        pieces = wordpieces(self.network.tokenizer, words.texts) if words.texts else []
        breaks = np.array(sentence_breaks(words.texts), bool) | (words.preset > 0)
        for window in windows([len(own) for own in pieces], breaks):
            view = slice(window.left, window.right)
            answers = self.network.answers(inputs(pieces[view], words.texts[view], words.spaced[view]))
            yield (
                answers[window.first - window.left : window.last - window.left],
                words.preset[window.first : window.last],
            )

    def tree(self, answers: Answers) -> tuple[np.ndarray, np.ndarray]:
        """Return each word's head, counted from 1 with 0 the root, and the number of its relation."""
        arc_to = np.concatenate([self.network.root_arc[None], answers.arc_to])
        scores = product(answers.arc_from, arc_to.T)
        scores[:, 1:] += np.take_along_axis(answers.distances, distance_buckets(len(scores)), 1)
        relation_to = np.concatenate([self.network.root_relation[None], answers.relation_to])

        def relate(words: np.ndarray, above: np.ndarray) -> np.ndarray:
            pairs = np.maximum(answers.relation_from[words] + relation_to[above], 0)
            return self.network.relations(pairs, above == 0)

        scores = with_relations(scores, relate)
        heads = best_tree(scores)
        if not is_projective(heads):
            heads = projective_tree(scores)
        return once_each(heads, scores, relate, self.network.labels["deps"])

    def word_attributes(self, texts: list[str], answers: Answers) -> np.ndarray:
        """Return (n, 4) hashes of tag, part of speech, morphology and lemma."""
        tags, morphs = self.hashes("tags"), self.hashes("morphs")
        strings, changes = self.vocab.strings, self.network.labels["lemmas"]
        past = {strings[tag] for tag in PAST}
        rows = []
        for text, tag, morph, change in zip(texts, answers.tags, answers.morphs, answers.lemmas):
            pos, features = morphs[morph]
            lemma = listed_lemma(text, changes[change], strings[pos], tags[tag] in past)
            rows.append((tags[tag], pos, features, strings.add(lemma)))
        return np.array(rows, "uint64").reshape(len(rows), 4)

    @lru_cache(maxsize=8)  # noqa: B019  (a reader lives as long as its pipeline)
    def hashes(self, kind: str) -> list:
        """Return the hashes of a head's labels: of a morph, part of speech and features."""
        labels = self.network.labels[kind]
        if kind != "morphs":
            return [self.vocab.strings.add("ROOT" if label == "root" else label) for label in labels]
        parts = [label.split("|", 1) for label in labels]
        return [(self.vocab.strings.add(pos), self.vocab.morphology.add(features)) for pos, features in parts]

    def to_disk(self, path: Path, *, exclude=()) -> None:
        """Write the threshold and the network."""
        path.mkdir(parents=True, exist_ok=True)
        (path / "settings.json").write_text(json.dumps({"threshold": self.threshold}), encoding="utf-8")
        self.network.to_disk(path)

    def from_disk(self, path: Path, *, exclude=()) -> Reader:
        """Read what `to_disk` wrote."""
        self.threshold = json.loads((path / "settings.json").read_text(encoding="utf-8"))["threshold"]
        self.network = Network.from_disk(path)
        return self


def read_words(doc: Doc) -> Words:
    """Return a doc's words; a token of white space is none."""
    tokens = [token for token in doc if not token.is_space]
    spaced = [not token.i or bool(doc[token.i - 1].whitespace_) or doc[token.i - 1].is_space for token in tokens]
    known = {True: 1, False: -1, None: 0}
    preset = np.array([known[token.is_sent_start] for token in tokens], "int64")
    return Words(np.array([token.i for token in tokens], "int64"), [t.text for t in tokens], spaced, preset)


def set_spaces(words: Words, heads: np.ndarray, table: np.ndarray, vocab) -> None:
    """Hang white space on the word before it, before the first word on that."""
    space = np.ones(len(heads), bool)
    space[words.tokens] = False
    if not space.any():
        return
    hosts = np.where(space, -1, np.arange(len(heads)))
    hosts = np.maximum.accumulate(hosts)
    hosts[hosts < 0] = words.tokens[0] if len(words.tokens) else 0
    heads[space] = (hosts - np.arange(len(heads)))[space]
    add = vocab.strings.add
    table[space, :5] = [add("_SP"), add("SPACE"), 0, add(" "), add("dep")]
