"""Score sourced statements and their sources on the SCU articles: python benchmarks/sourcing.py DATA [--misses].

DATA is laid out as benchmarks/DATA.md says. A gold statement is found when the ratio (rapidfuzz,
lower case) of it with the whole sentence or the content of a statement is at least 70, or when a
content of 25 characters or more stands whole in it. Precision is the share of the kit's statements
that find one so; "sourced" are those said, written or shown that have a source. Where several statements
share a sentence, as the gold has a row for each source of one, a gold row takes the statement whose
source fits it best. Type, name, title and justification are counted over the found statements.
`--misses` prints what is missed of the tuning part, never of the part held back.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from pathlib import Path

from rapidfuzz import fuzz

import kit

PARTS = {"tune": "sourcing/scu-tune.jsonl", "held-back": "sourcing/held-back/scu.jsonl"}
RATIO, WHOLE = 70, 25
SPOKEN = {"speech", "writing", "evidence"}
PUBLISHED = {"statements recall": 83.7, "type": 93.5, "name": 89.8, "title": 89.5, "justification": 56.2}
"""The best of 13 large language models, as the benchmark's authors published in 2026."""
METADATA = re.compile(r"(Headline|Subtitle|Title|Date|Publisher|Author|URL|Source):\s*(.*)|=+$")


def read_article(text: str) -> kit.Article:
    """Return the article without the lines of metadata before it, its date taken from them."""
    lines, known = text.splitlines(keepends=True), {}
    start = 0
    for line in lines:
        found = METADATA.match(line.strip())
        if line.strip() and not found:
            break
        if found and found.group(1):
            known[found.group(1)] = found.group(2)
        start += len(line)
    date = re.match(r"\d{4}-\d\d-\d\d", known.get("Date", ""))
    title = known.get("Headline") or known.get("Title")
    return kit.Article(text=text[start:], published=date.group() if date else None, title=title)


def folded(kind: str) -> str:
    """Return one of the five types for a type as the gold spells it.

    >>> folded("Unamed Group of People "), folded("named individual"), folded("Anonymous source")
    ('unnamed group', 'named person', 'unnamed person')
    """
    kind = kind.lower()
    if "document" in kind:
        return "document"
    if "organi" in kind:
        return "organisation"
    if "group" in kind:
        return "unnamed group"
    return "unnamed person" if re.match(r"un|anon", kind.strip()) else "named person"


def likeness(gold: str, statement, text: str, content: str) -> float:
    """Return how well a statement meets a gold one: its ratio, 100 where its content stands whole in it."""
    gold = " ".join(gold.lower().split())
    sentence = " ".join(text[statement.sentence_start : statement.sentence_end].lower().split())
    content = " ".join(content.lower().split())
    whole = 100.0 if len(content) >= WHOLE and content in gold else 0.0
    return max(fuzz.ratio(gold, sentence), fuzz.ratio(gold, content), whole)


def same_words(gold: str, given: list[str]) -> bool:
    """Tell whether one of the given words is the gold's by ratio or by last word."""
    gold = gold.strip().lower()
    last = re.findall(r"\w+", gold)[-1:]
    for words in filter(None, given):
        words = words.lower()
        if fuzz.ratio(gold, words) >= RATIO or (last and re.findall(r"\w+", words)[-1:] == last):
            return True
    return False


def score(path: Path, *, misses: bool) -> Counter:
    """Return the counts of one part; `misses` prints what goes wrong."""
    counts = Counter()
    for line in path.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        analysis = kit.analyse(read_article(document["text"]))
        records, text = analysis.records, analysis.article.text
        contents = {quote.quote_id: quote.content for quote in records["quotes"]}
        senses = {quote.quote_id: quote.sense for quote in records["quotes"]}
        sources = {source.source_id: source for source in records["sources"]}
        hit = set()
        for row in document["rows"]:
            met = sorted(
                ((likeness(row["sourced_statement"], s, text, contents[s.quote_id]), s) for s in records["statements"]),
                key=lambda pair: (-pair[0], pair[1].start),
            )
            hit |= {s.statement_id for ratio, s in met if ratio >= RATIO}
            counts["statements"] += 1
            counts["found with source"] += any(ratio >= RATIO and s.source_id for ratio, s in met)
            if not met or met[0][0] < RATIO:
                if misses:
                    print(f"MISSED {document['id']} [{row['source_name']}] {row['sourced_statement'].strip()[:170]!r}")
                continue
            counts["found"] += 1
            best = [sources[s.source_id] for ratio, s in met if ratio >= met[0][0] - 1e-9 and s.source_id]
            judged = [(judge(row, source, analysis), source) for source in best or [None]]
            told, source = max(judged, key=lambda pair: sum(pair[0].values()))
            for name, right in told.items():
                counts[name, "asked"] += 1
                counts[name] += right
            if misses and not all(told.values()):
                given = source and (source.text, source.type, source.role, source.affiliation)
                wrong = [name for name, right in told.items() if not right]
                gold = (row["source_type"], row["source_name"], row["source_title"], row["justification"].strip()[:90])
                print(f"WRONG {wrong} {document['id']} gold {gold}: {given} in {row['sourced_statement'][:70]!r}")
        for statement in records["statements"]:
            spoken = senses[statement.quote_id] in SPOKEN and statement.source_id is not None
            right = statement.statement_id in hit
            counts["given"] += 1
            counts["right"] += right
            counts["spoken given"] += spoken
            counts["spoken right"] += spoken and right
            if misses and not right:
                source = sources.get(statement.source_id)
                told = (source and source.text, senses[statement.quote_id], statement.text[:90])
                print(f"BEYOND {document['id']} {told}")
    return counts


def judge(row: dict, source, analysis) -> dict[str, bool]:
    """Return whether type, name, title and justification of a source are right, where the gold has them."""
    told = {"type": source is not None and source.type == folded(row["source_type"])}
    actors = [analysis.actor_by_id[i] for i in source.actor_ids if i in analysis.actor_by_id] if source else []
    if row["source_name"].strip():
        forms = [source.text, *(actor.name for actor in actors)] if source else []
        told["name"] = same_words(row["source_name"], forms)
    if row["source_title"].strip():
        roles = [source.role, *(a.role for a in actors)] if source else []
        affiliation = source.affiliation if source else None
        joined = [f"{role}, {affiliation}" for role in roles if role and affiliation]
        told["title"] = same_words(row["source_title"], [*roles, *joined, *([source.text] if source else [])])
    if row["justification"].strip():
        quoted = re.findall(r"“([^”]*)”", source.why) if source else []
        gold = " ".join(row["justification"].lower().split())
        told["justification"] = any(fuzz.ratio(gold, " ".join(words.lower().split())) >= RATIO for words in quoted)
    return told


def percent(part: int, whole: int) -> str:
    """Return a share in percent with the counts it is made of."""
    return f"{100 * part / whole:5.1f}  ({part}/{whole})" if whole else "    -"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    print("Sourced statements and their sources, SCU; in brackets the counts")
    for part, name in PARTS.items():
        path = options.data / name
        if not path.is_file():
            print(f"{part}: {name} is not there")
            continue
        counts = score(path, misses=options.misses and part == "tune")
        print(f"\n{part}: {len(path.read_text(encoding='utf-8').splitlines())} articles")
        lines = {
            "statements recall": (counts["found"], counts["statements"]),
            "recall, with source": (counts["found with source"], counts["statements"]),
            "precision, all": (counts["right"], counts["given"]),
            "precision, sourced": (counts["spoken right"], counts["spoken given"]),
        }
        lines |= {name: (counts[name], counts[name, "asked"]) for name in ("type", "name", "title", "justification")}
        for name, (part_of, whole) in lines.items():
            best = f"best published {PUBLISHED[name]}" if name in PUBLISHED else ""
            print(f"  {name:20} {percent(part_of, whole):20} {best}")


if __name__ == "__main__":
    main()
