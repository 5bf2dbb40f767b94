"""Score synonyms on re3d and the readings of place names on GeoWebNews."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from pathlib import Path

from benchmarks.parses import Reader, share
from kit.actors import find_actors


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
        asked, right = count[line, "all"], count[line, "right"]
        most = max(count[line, "place"], count[line, "other"])
        print(
            f"{where}: {line}: found {share(count[line, 'found'], asked)}; read right {share(right, asked)}, "
            f"of those found {share(right, count[line, 'found'])}; majority class {share(most, asked)}"
        )
    for (line, label, said), n in sorted(confusion.items(), key=str):
        print(f"{where}: {line}: {label} read as {said or 'nothing'}: {n}")
