"""Score time expressions on TimeML corpora by the TempEval-3 definitions, and time the tagger.

    python benchmarks/timeline.py DATA

DATA holds timex/TimeBank, timex/AQUAINT (tune) and timex/held-back/TimeBank (reported), as
benchmarks/DATA.md says. Errors are printed for the tune part only.
"""

from __future__ import annotations

import argparse
import html
import re
from collections import Counter
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from kit.article import Article
from kit.language import load_pipeline, parse
from kit.times import find_times
from kit.times.tagger import matches, tag
from kit.times.values import extent

TAG = re.compile(r"<(/?)(\w+)([^>]*?)(/?)>")


class Gold(NamedTuple):
    """Hold one TIMEX3 of the corpus: character offsets, type and value."""

    start: int
    end: int
    type: str
    value: str


class Text(NamedTuple):
    """Hold one document: its name, text, publication date and gold time expressions."""

    name: str
    text: str
    published: str
    gold: tuple[Gold, ...]


class Pair(NamedTuple):
    """Hold a gold expression and the kit's that overlaps it; either may be missing."""

    gold: Gold | None
    found: object | None
    text: Text


def read_timeml(path: Path) -> Text:
    """Return the body of a TimeML file as text with its gold expressions; the document date apart."""
    raw = path.read_text(encoding="utf-8", errors="replace")
    published = re.search(r'<DCT>.*?value="(\d{4}-\d\d-\d\d)', raw, re.S).group(1)
    body = re.search(r"<TEXT>(.*?)</TEXT>", raw, re.S).group(1)
    parts, length, at, opened, gold = [], 0, 0, [], []
    for match in TAG.finditer(body):
        parts.append(html.unescape(body[at : match.start()]))
        length, at = length + len(parts[-1]), match.end()
        closes, name, attributes, empty = match.groups()
        if name == "TIMEX3" and not empty:
            if closes:
                start, known = opened.pop()
                if start < length:
                    gold.append(Gold(start, length, known["type"], known["value"]))
            else:
                opened.append((length, dict(re.findall(r'(\w+)="([^"]*)"', attributes))))
    parts.append(html.unescape(body[at:]))
    return Text(path.stem, "".join(parts), published, tuple(sorted(gold)))


def pair(text: Text, times) -> list[Pair]:
    """Pair gold and found expressions that overlap, each used once, in text order."""
    pairs, left = [], list(times)
    for gold in text.gold:
        hit = next((time for time in left if time.start < gold.end and gold.start < time.end), None)
        if hit is not None:
            left.remove(hit)
        pairs.append(Pair(gold, hit, text))
    return pairs + [Pair(None, time, text) for time in left]


def scores(pairs: list[Pair]) -> dict[str, float]:
    """Return strict and relaxed precision, recall and F1, and type and value F1, in percent."""
    gold = sum(pair.gold is not None for pair in pairs)
    found = sum(pair.found is not None for pair in pairs)
    both = [pair for pair in pairs if pair.gold and pair.found]
    strict = sum((p.gold.start, p.gold.end) == (p.found.start, p.found.end) for p in both)
    relaxed = f1(len(both), gold, found)
    share = 1 / max(1, len(both))
    return {
        "gold": gold,
        "found": found,
        "strict": f1(strict, gold, found),
        "relaxed": relaxed,
        "precision": 100 * len(both) / max(1, found),
        "recall": 100 * len(both) / max(1, gold),
        "type": relaxed * share * sum(p.gold.type == p.found.type for p in both),
        "value": relaxed * share * sum(p.gold.value == p.found.value for p in both),
    }


def f1(both: int, gold: int, found: int) -> float:
    """Return F1 in percent."""
    return 200 * both / max(1, gold + found)


def direction(gold: Gold, published: str) -> str:
    """Return where a gold value lies, seen from the document date."""
    days, today = extent(gold.value.split("T")[0]), extent(published).first
    if gold.type not in {"DATE", "TIME"} or days is None:
        return "no date"
    return "after" if days.first > today else "before" if days.last < today else "around"


def kind(words: str) -> str:
    """Return what kind of expression some words are, roughly, for the table."""
    words = words.lower()
    if re.search(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day", words):
        return "weekday"
    if re.search(r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)", words):
        return "month or day"
    if re.search(r"\b\d{4}|\d0s", words):
        return "year or decade"
    if re.search(r"\b(?:last|next|this|ago|earlier|later|today|yesterday|tomorrow|tonight)\b", words):
        return "relative"
    if re.search(r"(?:second|minute|hour|day|week|month|year|decade)s?\b", words):
        return "unit"
    return "other"


def table(title: str, rows: dict[str, list[Pair]]) -> None:
    """Print the scores of groups of pairs."""
    print(f"\n{title}\n{'':22}{'gold':>6}{'found':>7}{'strict':>8}{'relaxed':>9}{'type':>7}{'value':>7}")
    for name, pairs in rows.items():
        s = scores(pairs)
        print(
            f"{name:22}{s['gold']:6}{s['found']:7}{s['strict']:8.1f}{s['relaxed']:9.1f}{s['type']:7.1f}{s['value']:7.1f}"
        )


def group(pairs: list[Pair], key) -> dict[str, list[Pair]]:
    """Return the pairs by a key, the largest group first."""
    groups: dict[str, list[Pair]] = {}
    for item in pairs:
        groups.setdefault(key(item), []).append(item)
    return dict(sorted(groups.items(), key=lambda entry: -len(entry[1])))


def words_of(item: Pair) -> str:
    """Return the words of a pair's gold expression, or of the kit's where gold has none."""
    place = item.gold or item.found
    return " ".join(item.text.text[place.start : place.end].split())


def errors(pairs: list[Pair]) -> Counter:
    """Count the errors of a tune part by their words."""
    counted: Counter = Counter()
    for item in pairs:
        words = words_of(item).lower()
        if item.found is None:
            counted[f"missed: {words}"] += 1
        elif item.gold is None:
            counted[f"not gold: {words} = {item.found.value}"] += 1
        elif item.gold.value != item.found.value:
            counted[f"value: {words} is {item.gold.value}, not {item.found.value}"] += 1
        elif (item.gold.start, item.gold.end) != (item.found.start, item.found.end):
            counted[f"extent: {words}, not {item.found.text}"] += 1
    return counted


def after_published(pairs: list[Pair]) -> tuple[int, int]:
    """Return how many gold dates lie after the document date, and how many of them have the right value."""
    later = [p for p in pairs if p.gold and direction(p.gold, p.text.published) == "after"]
    return len(later), sum(p.found is not None and p.found.value == p.gold.value for p in later)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("data", type=Path, help="folder with timex/ as benchmarks/DATA.md says")
    folder = arguments.parse_args().data / "timex"
    nlp = load_pipeline()
    parts = {"tune": ("TimeBank", "AQUAINT"), "held-back": ("held-back/TimeBank",)}
    everything, sizes, texts = {}, {}, []
    for part, names in parts.items():
        documents = [read_timeml(path) for name in names for path in sorted((folder / name).glob("*.tml"))]
        texts += documents
        sizes[part] = len(documents)
        everything[part] = []
        for text in documents:
            article = Article(text=text.text, published=text.published, name=text.name)
            everything[part] += pair(text, find_times(parse(article, nlp), article).times)
    table(
        "TempEval-3 definitions, micro over documents", {f"{p} ({sizes[p]} texts)": everything[p] for p in everything}
    )
    for part, pairs in everything.items():
        count, right = after_published(pairs)
        print(f"{part}: of {count} gold dates after the document date {100 * right / max(1, count):.1f}% are right")
        table(f"{part}, by kind of expression", group(pairs, lambda p: kind(words_of(p))))
        gold_only = [p for p in pairs if p.gold]
        table(
            f"{part}, by direction of the gold value (recall only)",
            group(gold_only, lambda p: direction(p.gold, p.text.published)),
        )
    print("\nThe ten commonest errors of the tune part")
    for error, count in errors(everything["tune"]).most_common(10):
        print(f"{count:5}  {error}")
    speed([text.text for text in texts])


def speed(texts: list[str]) -> None:
    """Print how many words a second the tagger reads, its memory of texts emptied before."""
    tag.cache_clear()
    matches.cache_clear()
    start = perf_counter()
    for text in texts:
        tag(text)
    seconds = perf_counter() - start
    words = sum(len(text.split()) for text in texts)
    print(f"\ntagger alone: {words:,} words in {seconds:.2f} s, {words / seconds:,.0f} words a second")


if __name__ == "__main__":
    main()
