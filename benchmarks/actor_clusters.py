"""Score clusters of names and pronouns on GUM, beside exact string match and last-name match."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path

from benchmarks.coreference import Tally
from benchmarks.gum import GumDoc, read_gum
from benchmarks.parses import Reader, share
from kit.actors import find_actors
from kit.actors.names import Name, find_names
from kit.actors.page import Page
from kit.actors.register import cluster_names
from kit.actors.words import org_words

NEWS = {"news", "interview", "bio"}
ACTORS = {"person", "place", "organization"}
HE_SHE = {"he", "him", "his", "himself", "she", "her", "hers", "herself"}
NAMED = {"name", "short", "acronym", "seat", "capital", "demonym"}


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
                actors = {m: group for m, group in right.items() if m.type in ACTORS}
                for part in sets:
                    tallies[part, kind].add(right, found)
                    tallies[part, f"{kind} of actors"].add(actors, {m: found[m] for m in actors})
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
        print(f"{where}, {part:21}  {kind:35}  {row}")
    for label, pre in (("all genres", ()), ("news, interview, bio", ("news",))):
        asked, resolved, right = (pronouns[(*pre, key)] for key in ("asked", "resolved", "right"))
        done = f"resolved {share(resolved, asked)}, of these right {share(right, resolved)}"
        print(f"{where}, {label}: he and she of a named person: {asked}; {done}")


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
        types[page.words_of(i, j)][like_name(page, known, i, j)] += 1
    given = []
    for i, j in sorted(set(place for place in key.values() if place[0] != "lost")):
        like = next((n for n, _ in types[page.words_of(i, j)].most_common() if n.type != "OTHER"), None)
        given.append(replace(like, start=i, end=j, long=None) if like else Name(i, j, "OTHER", why="given"))
        if (i in known) and (known[i].start, known[i].end) == (i, j):
            given[-1] = known[i]
    where = {(n.start, n.end): k for k, one in enumerate(cluster_names(page, given)) for n in one.names}
    return {mention: where.get(place, place) for mention, place in key.items()}


def like_name(page: Page, known: dict[int, Name], start: int, end: int) -> Name:
    """Return a name of the type that the kit sees at the given tokens, at no place of its own."""
    like = known.get(end - 1)
    fits = (
        like is not None and like.end == end and like.start >= start and (like.country is None or like.start == start)
    )
    if not fits:
        like = known.get(start)
        fits = like is not None and like.start == start and like.end <= end and like.type == "PERSON"
        fits = fits and not any(page.lower[i] in org_words() for i in range(like.end, end))
    return replace(like, start=0, end=0, natural=(), long=None) if fits else Name(0, 0, "OTHER")


def system_names(gold: GumDoc, page: Page, stage) -> tuple[dict, dict]:
    """Return gold and found clusterings of the names of persons, places and bodies, joined by their heads."""
    right, by_end = {}, {}
    for mention in gold.names():
        by_end.setdefault(gold.spans[mention.head][1], mention)
        by_end.setdefault(gold.spans[gold.name_part(mention)[1]][1], mention)
        if mention.type in ACTORS:
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
