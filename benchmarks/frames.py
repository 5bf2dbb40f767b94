"""Frames: whether any source is found in any of the ways in which news says something, on invented sentences.

    python benchmarks/frames.py [--count 1500] [--seed 1] [--part looked_at] [--misses]

Needs no data: `frames.toml` beside it holds sources, sentences with places for them, and what is said.
A sentence is right where one row has words of the statement and the source exactly, punctuation at
both ends aside. The misses of the part `unseen` have never been read; keep it so.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import kit
from kit.quotes.records import Quote

DATA = Path(__file__).with_name("frames.toml")
TRIMMED = " ,.”"


class Sentence(NamedTuple):
    """Hold an invented text with whom it names as source and what they say."""

    text: str
    source: str
    said: str


def main():
    """Print the share of sentences whose source is right."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--count", type=int, default=1500)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--part", choices=("unseen", "looked_at"), default="unseen")
    options.add_argument("--misses", action="store_true", help="print what was missed (of looked_at only)")
    options = options.parse_args()
    if options.misses and options.part == "unseen":
        options.error("the misses of the part 'unseen' are not to be read")
    missed = [(one, rows) for one, rows in read(options.part, options.seed, options.count) if not is_right(one, rows)]
    for one, rows in missed if options.misses else ():
        print(f"{one.text}\n    {one.source!r}, found: {[row.source_text for row in rows]}")
    print(f"{1 - len(missed) / options.count:.1%} of {options.count} sentences ({options.part}) have the right source")


def read(part: str, seed: int, count: int) -> Iterator[tuple[Sentence, Sequence[Quote]]]:
    """Yield sentences with the rows that the kit finds in them."""
    data, rng = tomllib.loads(DATA.read_text(encoding="utf-8"))[part], random.Random(seed)
    for _ in range(count):
        one = invent(data, rng)
        yield one, kit.analyse(kit.Article(one.text)).records["quotes"]


def invent(data: Mapping[str, Sequence[str]], rng: random.Random) -> Sentence:
    """Return one sentence; a source with a comma in it has one behind it where the sentence goes on."""
    frame, source = rng.choice(data["sentences"]), rng.choice(data["sources"])
    quote, other = rng.sample(data["quotes"], 2)
    statement = rng.choice(data["statements"])
    parts = {
        "source": source,
        "quote": quote,
        "statement": statement,
        "occasion": rng.choice(data["occasions"]),
        "listener": rng.choice(data["listeners"]),
        "other": other[0].lower() + other[1:],
    }
    parts |= {name.capitalize(): words[0].upper() + words[1:] for name, words in parts.items()}
    if "," in source:
        frame = re.sub(r"(\{[sS]ource\})(?= )", r"\1,", frame)
    text = frame.format(**parts).replace("..", ".")
    return Sentence(text, source, quote if "{quote}" in frame else statement)


def is_right(one: Sentence, rows: Sequence[Quote]) -> bool:
    """Tell whether a row that holds words of the statement has its source."""
    start = one.text.lower().index(one.said.lower())
    end = start + len(one.said)
    near = (row for row in rows if any(part.start < end and start < part.end for part in row.parts))
    found = (row.source_text.strip(TRIMMED).lower() for row in near if row.source_text)
    return one.source.strip(TRIMMED).lower() in found


if __name__ == "__main__":
    sys.exit(main())
