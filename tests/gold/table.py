"""Print how the kit reads each sample article beside the hand readings: python -m tests.gold.table"""

from __future__ import annotations

from gold.reading import NAMES, reading
from gold.score_quotes import score_quotes, score_sources
from gold.score_things import score_actors, score_oddities, score_timeline, score_times

SCORERS = (score_actors, score_quotes, score_times, score_timeline, score_sources, score_oddities)


def scores(name: str, analysis) -> dict:
    """Return every score of one article by its name."""
    gold = reading(name, analysis.article.text)
    return {score.name: score for scorer in SCORERS for score in scorer(gold, analysis)}


def lines(results: dict[str, dict], *, beyond: bool = False):
    """Yield the table of all articles side by side, then every miss, then what goes beyond the readings."""
    names = list(results)
    rows = list(dict.fromkeys(row for result in results.values() for row in result))
    yield f"{'found / asked for':32}" + "".join(f"{name[:22]:>24}" for name in names)
    for row in rows:
        cells = [
            str(results[name][row]) if row in results[name] and results[name][row].asked else "-" for name in names
        ]
        yield f"{row:32}" + "".join(f"{cell:>24}" for cell in cells)
    for name in names:
        for score in results[name].values():
            yield from (f"missed in {name}: {score.name}: {miss}" for miss in score.misses)
    if beyond:
        for name in names:
            for score in results[name].values():
                yield from (f"beyond in {name}: {score.name}: {more}" for more in score.beyond)


def main() -> None:
    """Analyse every sample that has a hand reading and print the whole table."""
    from pathlib import Path

    import kit

    seeds = Path(__file__).parent.parent.parent / "seeds"
    results = {name: scores(name, kit.analyse(kit.load(seeds / f"{name}.txt"))) for name in NAMES}
    print("\n".join(lines(results, beyond=True)))


if __name__ == "__main__":
    main()
