"""Time the stage on invented text: 5,000 words with 300 names, and how time grows to 100,000 words."""

from __future__ import annotations

import random
from time import process_time

from benchmarks.parses import Reader
from kit import Article
from kit.actors import find_actors
from kit.actors.clusters import cluster
from kit.actors.names import find_names
from kit.actors.page import Page
from kit.language import parse


def score_speed(read: Reader) -> None:
    """Print the processor time of the stage with 300 names in 5,000 words, and how it grows to 100,000 words."""
    before = None
    warm = Article(text="Norway agreed.")
    find_actors(parse(warm, read.nlp), warm, ())
    for words in (5_000, 20_000, 100_000):
        text = invented(words, max(300, words * 300 // 5000))
        article = Article(text=text)
        doc = parse(article, read.nlp)
        page = Page(doc, article)
        names = find_names(page)
        began = process_time()
        cluster(page, names)
        clustering = process_time() - began
        began = process_time()
        stage = find_actors(doc, article, ())
        whole = process_time() - began
        growth = (
            ""
            if before is None
            else f"; {whole / before[1]:.1f} times as long for {words / before[0]:.0f} times the words"
        )
        print(
            f"invented text, {words} words, {len(names)} names of {len(stage.actors)} actors: "
            f"clustering {clustering:.3f} s, whole stage {whole:.2f} s{growth}"
        )
        before = words, whole


def invented(words: int, people: int) -> str:
    """Return invented sentences of about so many words with so many distinct full names."""
    chance = random.Random(7)
    first = ["Anna", "Boris", "Carla", "Dmitri", "Elena", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Katya", "Liam"]
    syllables = [
        "bar",
        "den",
        "fol",
        "gri",
        "hal",
        "jor",
        "kel",
        "lun",
        "mor",
        "nys",
        "pra",
        "ros",
        "sten",
        "tor",
        "vik",
        "wal",
    ]
    surnames = [(a + b + c).title() for a in syllables for b in syllables for c in syllables]
    full = [f"{chance.choice(first)} {surname}" for surname in surnames[:people]]
    out, count = [], 0
    while count < words:
        name = full[len(out) % len(full)]
        who = name if chance.random() < 0.5 else name.split()[1]
        line = chance.choice(
            [
                f"{who} told reporters that the harbour would close in May.",
                f"The minister, {who}, said he had seen the report about Norway.",
                f"Officials in Oslo met {who} before the vote, and she thanked them.",
            ]
        )
        out.append(line)
        count += len(line.split())
    return "\n".join(" ".join(out[i : i + 4]) for i in range(0, len(out), 4))
