"""The model card: python -m training.card DATA writes kit/language/MODEL.md from what it measures.

Other pipelines stand beside the shipped one in its tables: an installed baseline, the same weights
at 32 bits, an earlier version. Scores, label sets and confusions are measured in the same run.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path
from time import perf_counter

from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example

from benchmarks.language import TESTS, Scores, dependency, from_json, load, measure, read_test, table
from kit.language.pipeline import WEIGHTS

CARD = WEIGHTS.parent / "MODEL.md"
NOTES = Path(__file__).parent / "notes.md"
COMMON = 50  # relations that a test part has fewer of are not listed


def main() -> None:
    arguments = parse_arguments()
    results = {}
    for name, pipeline in named(arguments.pipelines):
        if pipeline.endswith(".json"):
            results[name] = from_json(Path(pipeline).read_text(encoding="utf-8"))
        else:
            print(f"measuring {name}", flush=True)
            results[name] = measure(load(pipeline), arguments.data)
    arguments.card.write_text(write_card(results, arguments.data), encoding="utf-8")
    print(f"wrote {arguments.card}")


def named(pipelines: list[str]):
    """Yield the column titles and pipelines to measure: "title=pipeline", the shipped one first."""
    if not any(pipeline.startswith("shipped=") for pipeline in pipelines):
        yield "shipped", "kit"
    for pipeline in pipelines:
        title, _, name = pipeline.rpartition("=")
        yield title or Path(name).name, name


def write_card(results: dict[str, dict[str, Scores]], data: Path) -> str:
    """Return the card in Markdown."""
    nlp = load("kit")
    docs = {part: [] for part in TESTS}
    examples = {}
    for part, file in TESTS.items():
        texts = read_test(data / "syntax" / f"{file}.conllu")
        docs[part] = [nlp(text.gold.text) for text in texts]
        examples[part] = [Example(doc, text.gold) for doc, text in zip(docs[part], texts)]
    everything = [doc for part in docs.values() for doc in part]
    parts = [
        HEADER,
        "## Sources\n\n" + sources(),
        "## Labels\n\n" + labels(everything),
        "## Scores\n\n" + MEASURED + "\n\n" + table(results),
        "## Kinds of names taken for each other\n\n" + confusions(next(iter(results.values()))),
        "## Relations\n\n" + relations(examples),
        "## Size and speed\n\n" + sizes(nlp),
        NOTES.read_text(encoding="utf-8").strip(),
    ]
    return "\n\n".join(parts) + "\n"


HEADER = """\
# The shipped English pipeline

<!-- Written by `python -m training.card DATA`; edit training/notes.md and training/sources.toml instead. -->

Tags (Penn Treebank and UPOS), morphology, lemmas, sentences, Universal Dependencies (English EWT's
and GUM's labels) and names for news in English. It runs on a CPU without a network connection.

The weights in `weights/` are under CC BY-SA 4.0, apart from the code's licence: attribute them to
the analyst notebook kit and to the sources below."""

MEASURED = """\
On raw text: at most six sentences of one document joined by single spaces; words and sentences are
the pipeline's own. spaCy's scorer, punctuation left out of UAS and LAS. Names by exact span in
three kinds; Universal NER's places that act as bodies count as places on both sides. These parts
were not used for training or tuning. UAS and LAS of a pipeline with other labels than Universal
Dependencies' (en_core_web_sm has ClearNLP's) say nothing about how good its parser is."""


def sources() -> str:
    """Return the table of what the weights were made from."""
    listed = tomllib.loads((Path(__file__).parent / "sources.toml").read_text(encoding="utf-8"))["source"]
    rows = [f"| [{s['name']}]({s['link']}) | {s['what']} | {s['licence']} |" for s in listed]
    return "\n".join(["| source | used for | licence |", "| --- | --- | --- |", *rows])


def labels(docs: list[Doc]) -> str:
    """Return the labels that the pipeline gave on the test parts."""
    words = [token for doc in docs for token in doc]
    sets = {
        "tags": {token.tag_ for token in words},
        "parts of speech": {token.pos_ for token in words},
        "relations": {dependency(token, "") for token in words},
        "names": {ent.label_ for doc in docs for ent in doc.ents},
    }
    return "\n".join(f"- {kind}: " + " ".join(f"`{label}`" for label in sorted(s) if label) for kind, s in sets.items())


def confusions(results: dict[str, Scores]) -> str:
    """Return how often each kind was given as which, in one table a test part."""
    kinds = ["PERSON", "PLACE", "ORG"]
    tables = []
    for part, scores in results.items():
        if not scores.names:
            continue
        counts: Counter = Counter()
        for (gold, given), number in scores.confusion.items():
            counts[gold, "other extent" if given.startswith("~") else given] += number
        columns = [*kinds, "other extent", "-"]
        rows = [f"| {gold} | " + " | ".join(str(counts[gold, c]) for c in columns) + " |" for gold in [*kinds, "-"]]
        head = f"| UNER-{part}: gold | " + " | ".join(c if c != "-" else "missed" for c in columns) + " |"
        tables.append("\n".join([head, "| --- |" + " ---: |" * len(columns), *rows]))
    return "\n\n".join(tables) + "\n\nThe row `-` counts names given where the gold has none."


def relations(examples: dict[str, list[Example]]) -> str:
    """Return F1 by relation on each test part, for the common ones."""
    scores, counts = {}, {}
    for part, pairs in examples.items():
        found = Scorer.score_deps(pairs, "dep", labels=(), ignore_labels=("p", "punct"), getter=dependency)
        scores[part] = {label: 100 * prf["f"] for label, prf in found["dep_las_per_type"].items()}
        counts[part] = Counter(dependency(token, "") for pair in pairs for token in pair.reference)
    listed = sorted(
        {label for part in counts for label, number in counts[part].items() if number >= COMMON and label != "punct"}
    )
    rows = [
        f"| `{label}` | "
        + " | ".join(f"{scores[p].get(label, 0):.1f}" if counts[p][label] >= COMMON else "" for p in scores)
        + " |"
        for label in listed
    ]
    return "\n".join(["| F1 | " + " | ".join(scores) + " |", "| --- |" + " ---: |" * len(scores), *rows])


def sizes(nlp) -> str:
    """Return size on disk, loading time, memory and speed, measured here."""
    size = sum(path.stat().st_size for path in WEIGHTS.rglob("*") if path.is_file()) / 1e6
    measured = json.loads(
        subprocess.run([sys.executable, "-c", FRESH], capture_output=True, text=True, check=True).stdout
    )
    text = "\n".join(["The envoys met for six hours, officials said, and agreed to meet again in spring."] * 120)
    nlp(text)
    began = perf_counter()
    words = len(nlp(text))
    speed = words / (perf_counter() - began)
    return (
        f"{size:.0f} MB on disk. In a fresh process on this machine: loaded in {measured['load']:.1f} s, "
        f"{measured['memory']:.0f} MB of memory with an article of 2,000 words read; {speed:,.0f} words a second."
    )


FRESH = """
import json, re, time
from pathlib import Path
import spacy
from kit.language import load_pipeline
began = time.perf_counter()
nlp = load_pipeline()
load = time.perf_counter() - began
nlp("The envoys met for six hours, officials said. " * 200)
most = re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())  # ru_maxrss would count the parent's too
memory = int(most[1]) / 1024
print(json.dumps({"load": load, "memory": memory}))
"""


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training.card", description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path, help="a folder laid out as benchmarks/DATA.md says")
    parser.add_argument(
        "pipelines", nargs="*", help="more pipelines for the tables, each as title=name or title=folder"
    )
    parser.add_argument("--card", type=Path, default=CARD)
    return parser.parse_args()


if __name__ == "__main__":
    main()
