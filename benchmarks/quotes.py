"""Quotes: source, cue and content of attributions on PolNeAR, and contents on GUM's news.

    python benchmarks/quotes.py DATA [--part tune]

DATA is laid out as benchmarks/DATA.md says. Figures to report are measured on the held-back part.
Rules of matching: a span is the hull of its parts with white space, marks and punctuation trimmed
at both ends, of contents a leading "that" cut on both sides.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

import kit
from kit.quotes.cues import verb_cue
from kit.spans import Span, hull, trim

TRIMMED = "``\"“”‘’'`,.;:—–-()"
LAYERS = ("source", "cue", "content")
READ = ("marked words with kind", "their speakers", "indirect statements", "their sources", "refusals")


def main():
    """Print the tables."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("data", type=Path)
    options.add_argument("--part", choices=("held-back", "tune"), default="held-back")
    options = options.parse_args()
    polnear(options.data, options.part)
    gum(options.data, options.part)
    hand_readings()


def read(path: Path):
    """Yield the documents of a JSON-lines file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def polnear(data: Path, part: str):
    """Print the scores on PolNeAR's attributions."""
    name = "held-back/polnear.jsonl" if part == "held-back" else "polnear-tune.jsonl"
    scores, seconds, documents = Scores(), Counter(), 0
    for document in read(data / "quotes" / name):
        analysis = kit.analyse(kit.Article(text=document["text"]))
        scores.add(document, analysis.records["quotes"], analysis.doc)
        seconds.update(analysis.seconds)
        documents += 1
    print(f"\nPolNeAR, {documents} articles ({part}), {scores.gold} attributions")
    scores.print()
    share = seconds["quotes"] / max(sum(seconds.values()), 1e-9)
    print(f"time: quotes {seconds['quotes']:.1f} s of {sum(seconds.values()):.1f} s ({share:.0%})")


def normal(text: str, spans, *, content=False) -> Span | None:
    """Return the hull of some spans, trimmed as DESIGN says; None where nothing is left."""
    spans = [span for span in spans or () if span is not None]
    if not spans:
        return None
    span = trim(text, hull(spans), TRIMMED)
    if (
        content
        and text[span.start : span.end].lower().startswith("that")
        and not text[span.start + 4 : span.start + 5].isalpha()
    ):
        span = trim(text, Span(span.start + 4, span.end), TRIMMED)
    return span if span.start < span.end else None


def gold_rows(document):
    """Yield source, cue, content (trimmed hulls or None) and the untrimmed content of each attribution."""
    text = document["text"]
    for relation in document["relations"]:
        spans = {layer: [Span(*span) for span in relation.get(layer, ())] for layer in LAYERS}
        yield {layer: normal(text, spans[layer], content=layer == "content") for layer in LAYERS} | {
            "open": hull(spans["content"]) if spans["content"] else None
        }


def kit_rows(text, quotes):
    """Return the rows that PolNeAR can know, as dictionaries like the gold's."""
    rows = [quote for quote in quotes if quote.kind not in {"scare", "term", "title"}]
    by_id = {quote.quote_id: quote for quote in rows}
    kept = []
    for quote in rows:
        host = by_id.get(quote.linked_to)
        if quote.kind == "mixed" and any(
            other.kind == "indirect"
            and other.cue_start == quote.cue_start
            and other.start <= quote.start
            and quote.end <= other.end
            for other in ([host] if host else rows)
        ):
            continue
        if quote.cue_start is not None and any(
            other is not quote and any(part[0] <= quote.cue_start and quote.cue_end <= part[1] for part in other.parts)
            for other in rows
        ):
            continue
        kept.append(quote)
    for quote in kept:
        source = [Span(quote.source_start, quote.source_end)] if quote.source_start is not None else []
        cue = [Span(quote.cue_start, quote.cue_end)] if quote.cue_start is not None else []
        yield {
            "source": normal(text, source),
            "cue": normal(text, cue),
            "content": normal(text, quote.parts, content=True),
            "quote": quote,
        }


class Scores:
    """Count matches over documents."""

    def __init__(self):
        self.exact = {layer: Counter() for layer in LAYERS}
        self.overlap = {layer: Counter() for layer in LAYERS}
        self.characters = {layer: Counter() for layer in LAYERS}
        self.speech = {layer: Counter() for layer in LAYERS}
        self.linked, self.direct, self.gold = Counter(), Counter(), 0

    def add(self, document, quotes, doc):
        """Count one document."""
        text = document["text"]
        gold, rows = list(gold_rows(document)), list(kit_rows(text, quotes))
        self.gold += len(gold)
        for layer in LAYERS:
            wanted = {row[layer] for row in gold if row[layer]}
            given = {row[layer] for row in rows if row[layer]}
            self.exact[layer].update(gold=len(wanted), given=len(given), right=len(wanted & given))
            self.overlap[layer].update(gold=len(wanted), given=len(given), right=matched(wanted, given))
            a, b = characters(wanted), characters(given)
            self.characters[layer].update(gold=len(a), given=len(b), right=len(a & b))
        links = [row for row in gold if row["source"] and row["content"]]
        full = [row for row in rows if row["source"] and row["content"]]
        self.linked.update(gold=len(links), given=len(full), right=link(links, full))
        spoken = [row for row in gold if speaks(doc, row["cue"])]
        said = [row for row in rows if row["quote"].sense in {"speech", "writing"}]
        for layer in LAYERS:
            wanted = {row[layer] for row in spoken if row[layer]}
            every = {row[layer] for row in gold if row[layer]}
            given = {row[layer] for row in said if row[layer]}
            found = wanted & {row[layer] for row in rows if row[layer]}
            self.speech[layer].update(gold=len(wanted), found=len(found), given=len(given), right=len(given & every))
        for row in gold:
            if row["open"] and row["source"] and is_direct(text, row["open"]):
                best = [other for other in rows if other["content"] and overlaps(row["content"], other["content"])]
                self.direct["all"] += 1
                self.direct["found"] += bool(best)
                self.direct["right source"] += any(other["source"] == row["source"] for other in best)
                runs = [other for other in with_next(rows) if overlaps(row["content"], other["content"])]
                self.direct["right of run"] += any(other["source"] == row["source"] for other in (*best, *runs))

    def print(self):
        """Print precision, recall and F1 of each layer."""
        print(f"{'':28}{'source':>20}{'cue':>20}{'content':>20}")
        for name, table in (("exact", self.exact), ("overlap", self.overlap), ("characters", self.characters)):
            print(f"{name + ' P / R / F1':28}" + "".join(f"{prf(table[layer]):>20}" for layer in LAYERS))
        print(f"{'speech, exact P / R / F1':28}" + "".join(f"{prf(self.speech[layer]):>20}" for layer in LAYERS))
        print(f"linked P / R / F1: {prf(self.linked)}")
        direct = self.direct
        share = direct["right source"] / max(direct["all"], 1)
        print(f"direct: {direct['found']} of {direct['all']} found; right source words {share:.1%}")
        run = direct["right of run"] / max(direct["all"], 1)
        print(f"the same with rows that share an attribution (linked_to) taken as one, as PolNeAR does: {run:.1%}")


def with_next(rows):
    """Yield each row to which others are linked, its content running to the end of the last of them."""
    for row in rows:
        linked = [other for other in rows if other["quote"].linked_to == row["quote"].quote_id and other["content"]]
        if linked and row["content"]:
            yield row | {"content": Span(row["content"].start, max(other["content"].end for other in linked))}


def matched(wanted, given) -> int:
    """Return how many gold spans are half covered by a prediction, each prediction used once."""
    free, count = sorted(given), 0
    for span in sorted(wanted):
        best = max(free, key=span.overlap, default=None)
        if best is not None and 2 * span.overlap(best) >= span.end - span.start:
            free.remove(best)
            count += 1
    return count


def link(wanted, given) -> int:
    """Return how many gold pairs of source and content are both half covered by one row."""
    free, count = list(given), 0
    for row in wanted:
        best = next((g for g in free if all(overlaps(row[k], g[k]) for k in ("source", "content"))), None)
        if best is not None:
            free.remove(best)
            count += 1
    return count


def overlaps(gold: Span, given: Span) -> bool:
    """Tell whether half of the gold span or more is covered."""
    return 2 * gold.overlap(given) >= gold.end - gold.start


def characters(spans) -> set[int]:
    """Return the offsets that some spans cover."""
    return {offset for span in spans for offset in range(*span)}


def speaks(doc, cue: Span | None) -> bool:
    """Tell whether the lexicon gives the head of a gold cue the sense speech or writing."""
    span = doc.char_span(*cue, alignment_mode="expand") if cue else None
    entry = verb_cue(span.root) if span else None
    return entry is not None and entry.speaks


def is_direct(text: str, span: Span) -> bool:
    """Tell whether a content opens and closes with quotation marks."""
    words = text[span.start : span.end].strip()
    return len(words) > 2 and words[0] in "\"“'‘`" and words[-1] in "\"”'’"


def prf(counts: Counter) -> str:
    """Return precision, recall and F1 in percent."""
    precision = counts["right"] / counts["given"] if counts["given"] else 0.0
    recall = counts.get("found", counts["right"]) / counts["gold"] if counts["gold"] else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return f"{precision:.1%}"[:-1] + f" / {recall:.1%}"[:-1] + f" / {f1:.1%}"[:-1]


def gum(data: Path, part: str):
    """Print how many of GUM's attributed contents in news are found."""
    name = "held-back/gum-news-rst.jsonl" if part == "held-back" else "gum-news-rst-tune.jsonl"
    counts, documents = Counter(), 0
    for document in read(data / "quotes" / name):
        text, segments = segment_spans(document["segments"])
        quotes = list(kit_rows(text, kit.analyse(kit.Article(text=text)).records["quotes"]))
        documents += 1
        for attribution in document["attributions"]:
            content = hull(segments[i] for i in attribution["content"])
            said = [segments[i] for i in attribution["attribution"]]
            counts["gold"] += 1
            best = [row for row in quotes if row["content"] and overlaps(content, row["content"])]
            counts["content"] += bool(best)
            counts["cue"] += any(row["cue"] and any(span.contains(row["cue"]) for span in said) for row in best)
    print(f"\nGUM news, {documents} documents ({part}), {counts['gold']} attributions")
    print(
        f"contents found by overlap {counts['content'] / max(counts['gold'], 1):.1%}, "
        f"with their cue in the attribution segment {counts['cue'] / max(counts['gold'], 1):.1%}"
    )


def hand_readings():
    """Print speakers and sources beside the hand readings of the sample articles (tests/gold)."""
    root = Path(__file__).resolve().parent.parent
    sys.path.insert(0, str(root / "tests"))
    from gold.reading import NAMES
    from gold.table import scores

    print("\nhand readings of the samples: right of all asked for")
    for name in NAMES:
        found = scores(name, kit.analyse(kit.load(root / "seeds" / f"{name}.txt")))
        told = (f"{layer} {found[layer].found}/{found[layer].asked}" for layer in READ if layer in found)
        print(f"{name:20} " + ", ".join(told))


def segment_spans(segments: dict[str, str]) -> tuple[str, dict[str, Span]]:
    """Return the segments joined by spaces, punctuation drawn to the word before, and their spans."""
    text, spans = "", {}
    for key in sorted(segments, key=int):
        words = segments[key]
        for mark in ",.;:?!)%":
            words = words.replace(f" {mark}", mark)
        words = words.replace(" '", "'").replace(" n't", "n't").replace(" - ", "-").replace("( ", "(")
        start = len(text) + bool(text)
        text = f"{text} {words}".strip()
        spans[key] = Span(start, len(text))
    return text, spans


if __name__ == "__main__":
    main()
