"""Score kit.actors on GUM, re3d and GeoWebNews, and time it; each as DESIGN says.

usage: python benchmarks/actors.py DATA [--tune] [--errors]

DATA is laid out as benchmarks/DATA.md says. Figures are of the parts held back; --tune scores the
parts for tuning, where --errors may list what was wrong.
"""

from __future__ import annotations

import argparse
import json
import pickle
import random
import sys
from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.coreference import Tally
from benchmarks.gum import GumDoc, read_gum
from kit import Article
from kit.actors import find_actors
from kit.actors.clusters import cluster
from kit.actors.names import Name, find_names
from kit.actors.page import Page
from kit.actors.register import cluster_names
from kit.language import load_pipeline, parse

NEWS = {"news", "interview", "bio"}
HE_SHE = {"he", "him", "his", "himself", "she", "her", "hers", "herself"}
NAMED = {"name", "short", "acronym", "seat", "capital", "demonym"}


class Reader:
    """Parse articles with the shipped pipeline; keep the parses in a folder where one is given."""

    def __init__(self, cache: Path | None):
        self.nlp, self.cache = load_pipeline(), cache

    def __call__(self, key: str, text: str):
        article = Article(text=text)
        file = self.cache / f"{key}.{article.sha256[:12]}.pickle" if self.cache else None
        if file is not None and file.exists():
            return article, pickle.loads(file.read_bytes())
        doc = parse(article, self.nlp)
        if file is not None:
            file.write_bytes(pickle.dumps(doc))
        return article, doc


def gum_files(data: Path, tune: bool) -> list[Path]:
    return [data / "syntax" / f"gum-{part}.conllu" for part in (["train"] if tune else ["dev", "test"])]


def score_gum(data: Path, read: Reader, tune: bool, show) -> None:
    """Print clusters on gold and on found names, and pronouns, for all genres and for news, interview, bio."""
    tallies, pronouns = defaultdict(Tally), Counter()
    for path in gum_files(data, tune):
        for gold in read_gum(path):
            article, doc = read(gold.name, gold.text)
            page = Page(doc, article)
            sets = ["all genres"] + (["news, interview, bio"] if gold.genre in NEWS else [])
            for kind, (right, found) in clusterings(gold, page, show).items():
                for part in sets:
                    tallies[part, kind].add(right, found)
            stage = find_actors(doc, article, ())
            right, found = system_names(gold, page, stage)
            for part in sets:
                tallies[part, "kit, names found by it"].add(right, found)
            pronouns.update(score_pronouns(gold, stage, show))
            pronouns.update(
                {("news", *key): n for key, n in score_pronouns(gold, stage, None).items() if gold.genre in NEWS}
            )
    where = "GUM train" if tune else "GUM dev and test"
    for (part, kind), tally in sorted(tallies.items(), key=lambda item: (item[0][0] == "all genres", item[0][1])):
        row = "  ".join(f"{name} {value:5.1f}" for name, value in tally.row().items())
        print(f"{where}, {part:21}  {kind:26}  {row}")
    for label, pre in (("all genres", ()), ("news, interview, bio", ("news",))):
        asked, resolved, right = (pronouns[(*pre, key)] for key in ("asked", "resolved", "right"))
        print(
            f"{where}, {label}: he and she of a named person: {asked}; resolved {share(resolved, asked)}, of these right {share(right, resolved)}"
        )


def share(a: int, b: int) -> str:
    return f"{100 * a / b:.1f}% ({a} of {b})" if b else "none"


def clusterings(gold: GumDoc, page: Page, show) -> dict[str, tuple[dict, dict]]:
    """Return the gold clustering of gold names with that of the kit and of two baselines."""
    names = gold.names()
    parts = {mention: gold.name_part(mention) for mention in names}
    right = {mention: mention.group for mention in names}
    text = {m: gold.text[slice(*gold.chars(*parts[m]))].casefold() for m in names}
    exact = dict(text)
    last = {mention: words.split()[-1] for mention, words in text.items()}
    found = kit_clusters(gold, page, parts)
    if show:
        errors(gold, right, found, parts, show)
    return {
        "kit, gold names": (right, found),
        "exact string, gold names": (right, exact),
        "last name, gold names": (right, last),
    }


def kit_clusters(gold: GumDoc, page: Page, parts: dict) -> dict:
    """Return the kit's clusters over gold names, each given as a span without a type."""
    starts = {start: i for i, start in enumerate(page.starts)}
    ends = {end: i + 1 for i, end in enumerate(page.ends)}
    known = {i: name for name in find_names(page) for i in range(name.start, name.end)}
    key, types = {}, defaultdict(Counter)
    for mention, (first, last) in parts.items():
        start, end = gold.chars(first, last)
        i, j = starts.get(start), ends.get(end)
        while i is not None and j is not None and i < j - 1 and page.lower[i] == "the":
            i += 1
        if i is None or j is None or j <= i:
            key[mention] = ("lost", gold.text[start:end].casefold())
            continue
        key[mention] = (i, j)
        types[page.words_of(i, j)][like_name(known, i, j)] += 1
    given = []
    for i, j in sorted(set(place for place in key.values() if place[0] != "lost")):
        like = next((n for n, _ in types[page.words_of(i, j)].most_common() if n.type != "OTHER"), None)
        given.append(replace(like, start=i, end=j, long=None) if like else Name(i, j, "OTHER", why="given"))
        if (i in known) and (known[i].start, known[i].end) == (i, j):
            given[-1] = known[i]
    where = {(n.start, n.end): k for k, one in enumerate(cluster_names(page, given)) for n in one.names}
    return {mention: where.get(place, place) for mention, place in key.items()}


def like_name(known: dict[int, Name], start: int, end: int) -> Name:
    """Return a name of the type that the kit sees at the given tokens, at no place of its own."""
    like = known.get(end - 1)
    fits = (
        like is not None and like.end == end and like.start >= start and (like.country is None or like.start == start)
    )
    if not fits:
        like = known.get(start)
        fits = like is not None and like.start == start and like.end <= end and like.type == "PERSON"
    return replace(like, start=0, end=0, natural=(), long=None) if fits else Name(0, 0, "OTHER")


def system_names(gold: GumDoc, page: Page, stage) -> tuple[dict, dict]:
    """Return gold and found clusterings of the names of persons, places and bodies, joined by their heads."""
    right, by_end = {}, {}
    for mention in gold.names():
        by_end.setdefault(gold.spans[mention.head][1], mention)
        by_end.setdefault(gold.spans[gold.name_part(mention)[1]][1], mention)
        if mention.type in {"person", "place", "organization"}:
            right[mention] = mention.group
    found, matched = {}, {}
    for row in stage.mentions:
        if row.form not in NAMED or row.form == "demonym":
            continue
        mention = by_end.get(row.end)
        found[mention or ("spurious", row.start)] = row.actor_id
        if mention is not None and mention not in right:
            matched[mention] = mention.group
    return right, {m: k for m, k in found.items() if m not in matched}


def score_pronouns(gold: GumDoc, stage, show) -> Counter:
    """Count he and she of named persons: asked, resolved, right."""
    names = gold.names()
    named = {m.group for m in names}
    group_at = {gold.spans[m.head][0]: m.group for m in names}
    votes: dict[str, Counter] = defaultdict(Counter)
    for row in stage.mentions:
        if row.form in NAMED:
            groups = {group_at[s] for s in range(row.start, row.end) if s in group_at}
            for group in groups or {None}:
                votes[row.actor_id][group] += 1
    answers = {row.start: row for row in stage.mentions if row.form == "pronoun"}
    count = Counter()
    for mention in gold.mentions:
        if mention.first != mention.last or gold.words[mention.first].lower() not in HE_SHE:
            continue
        if mention.group not in named:
            continue
        start = gold.spans[mention.first][0]
        count["asked",] += 1
        row = answers.get(start)
        good = False
        if row is not None:
            count["resolved",] += 1
            tally = votes[row.actor_id]
            good = bool(tally) and tally.most_common(1)[0][0] == mention.group
            count["right",] += good
        if show and not good:
            who = next((a.name for a in stage.actors if row is not None and a.actor_id == row.actor_id), None)
            want = [gold.text[slice(*gold.chars(*gold.name_part(m)))] for m in names if m.group == mention.group][:1]
            show(
                "pronoun",
                gold.name,
                gold.text[max(0, start - 150) : start] + "[[" + gold.text[start : start + 60],
                want,
                who,
            )
    return count


def errors(gold: GumDoc, right: dict, found: dict, parts: dict, show) -> None:
    """Show the merges that are wrong and the gold clusters that are split."""
    words = {m: gold.text[slice(*gold.chars(*parts[m]))] for m in right}
    by_found, by_right = defaultdict(set), defaultdict(set)
    for mention in right:
        by_found[found[mention]].add((right[mention], words[mention]))
        by_right[right[mention]].add((str(found[mention]), words[mention]))
    for group in by_found.values():
        if len({key for key, _ in group}) > 1:
            show("wrong merge", gold.name, sorted(group))
    for group in by_right.values():
        if len({key for key, _ in group}) > 1:
            show("split", gold.name, sorted(group))


def score_re3d(data: Path, read: Reader, tune: bool, show) -> None:
    """Print the recall of IsSynonymOf pairs, of the kit and of two baselines."""
    base = data / "ner" / ("re3d" if tune else "held-back/re3d")
    count = Counter()
    for folder in sorted(path for path in base.iterdir() if (path / "relations.json").exists()):
        texts = {d["_id"]: d["text"] for d in lines(folder / "documents.json")}
        pairs = defaultdict(list)
        for r in lines(folder / "relations.json"):
            if r["type"] == "IsSynonymOf" and r["documentId"] in texts:
                pairs[r["documentId"]].append(r)
        for key, relations in pairs.items():
            article, doc = read(f"re3d-{key}", texts[key])
            stage = find_actors(doc, article, ())
            for r in relations:
                a = actors_at(stage, r["sourceBegin"], r["sourceEnd"])
                b = actors_at(stage, r["targetBegin"], r["targetEnd"])
                s, t = r["source"].casefold(), r["target"].casefold()
                count["pairs"] += 1
                count["kit"] += bool(a & b)
                count["exact string"] += s == t
                count["last name"] += s.split()[-1] == t.split()[-1]
                if show and not a & b:
                    names = {x.actor_id: x.name for x in stage.actors}
                    show(
                        "synonym",
                        r["source"],
                        "=",
                        r["target"],
                        [names[x] for x in a],
                        [names[x] for x in b],
                        r["value"],
                    )
    where = "re3d tune" if tune else "re3d held back"
    for kind in ("kit", "exact string", "last name"):
        print(f"{where}: IsSynonymOf pairs, {kind:12} recall {share(count[kind], count['pairs'])}")


def actors_at(stage, start: int, end: int) -> set[str]:
    """Return the actors of the mentions that overlap a span most closely."""
    best, found = 0.0, set()
    for row in stage.mentions:
        shared = min(end, row.end) - max(start, row.start)
        if shared > 0:
            close = shared / max(end - start, row.end - row.start)
            if close > best:
                best, found = close, {row.actor_id}
            elif close == best:
                found.add(row.actor_id)
    return found


def lines(path: Path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8-sig").splitlines() if line.strip()]


def score_metonymy(data: Path, read: Reader, tune: bool, show) -> None:
    """Print the accuracy of place readings beside always saying `place`; modifiers on a line of their own."""
    base = data / "metonymy" / ("geowebnews" if tune else "held-back/geowebnews")
    count, confusion = Counter(), Counter()
    for path in sorted(base.glob("*.ann")):
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        gold = []
        for line in path.read_text(encoding="utf-8").splitlines():
            cells = line.split("\t")
            if len(cells) > 2 and cells[0].startswith("T"):
                label, start, *_, end = cells[1].replace(";", " ").split()
                gold.append((label, int(start), int(end)))
        article, doc = read(f"gwn-{path.stem}", text)
        rows = [row for row in find_actors(doc, article, ()).mentions if row.reading]
        for label, start, end in gold:
            kind = {"Literal": "place", "Mixed": "place", "Coercion": "place", "Metonymic": "other"}.get(label)
            line = "names"
            if kind is None:
                kind = {"Literal_Modifier": "place", "Non_Literal_Modifier": "other"}.get(label)
                line = "modifiers"
            if kind is None:
                continue
            row = next((r for r in rows if min(end, r.end) > max(start, r.start)), None)
            said = None if row is None else "place" if row.reading == "place" else "other"
            count[line, "all"] += 1
            count[line, kind] += 1
            count[line, "found"] += said is not None
            count[line, "right"] += said == kind
            confusion[line, label, said] += 1
            if show and said != kind:
                why = row.why if row else None
                show(
                    "reading",
                    line,
                    label,
                    said,
                    text[max(0, start - 60) : start] + "[[" + text[start:end] + "]]" + text[end : end + 50],
                    why,
                )
    where = "GeoWebNews tune" if tune else "GeoWebNews held back"
    for line in ("names", "modifiers"):
        most = max(count[line, "place"], count[line, "other"])
        print(
            f"{where}: {line}: found {share(count[line, 'found'], count[line, 'all'])}; read right "
            f"{share(count[line, 'right'], count[line, 'all'])}, of those found {share(count[line, 'right'], count[line, 'found'])}; "
            f"majority class {share(most, count[line, 'all'])}"
        )
    if show:
        print(sorted(confusion.items(), key=str))


def score_speed(read: Reader) -> None:
    """Print the time of the stage on invented text with 300 names in 5,000 words, and how it grows to 100,000."""
    before = None
    for words in (5_000, 20_000, 100_000):
        text = invented(words, max(300, words * 300 // 5000))
        article, doc = Article(text=text), None
        doc = parse(article, read.nlp)
        page = Page(doc, article)
        names = find_names(page)
        began = perf_counter()
        cluster(page, names)
        clustering = perf_counter() - began
        began = perf_counter()
        stage = find_actors(doc, article, ())
        whole = perf_counter() - began
        growth = (
            ""
            if before is None
            else f"; {whole / before[1]:.1f} times as long for {words / before[0]:.0f} times the words"
        )
        print(
            f"invented text, {words} words, {len(names)} names of {len(stage.actors)} actors: clustering {clustering:.3f} s, "
            f"whole stage {whole:.2f} s{growth}"
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


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("data", type=Path, help="folder of corpora, laid out as benchmarks/DATA.md says")
    options.add_argument("--tune", action="store_true", help="score the tuning parts instead of the held-back ones")
    options.add_argument("--errors", action="store_true", help="list what was wrong (with --tune only)")
    options.add_argument("--cache", type=Path, help="folder for parses, so that a second run is quicker")
    options.add_argument("--only", choices=["gum", "re3d", "metonymy", "speed"], help="one task")
    given = options.parse_args()
    show = (lambda *words: print("  -", *words)) if given.errors and given.tune else None
    if given.cache:
        given.cache.mkdir(parents=True, exist_ok=True)
    read = Reader(given.cache)
    tasks = {"gum": score_gum, "re3d": score_re3d, "metonymy": score_metonymy}
    for name, task in tasks.items():
        if given.only in {None, name}:
            task(given.data, read, given.tune, show)
    if given.only in {None, "speed"}:
        score_speed(read)


if __name__ == "__main__":
    main()
