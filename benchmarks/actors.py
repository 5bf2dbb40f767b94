"""Score kit.actors on GUM, re3d and GeoWebNews, and time it; each as DESIGN says.

usage: python benchmarks/actors.py DATA [--tune] [--errors] [--only gum|re3d|metonymy|speed] [--cache FOLDER]

DATA is laid out as benchmarks/DATA.md says. Figures are of the parts held back; --tune scores the
parts for tuning, where --errors lists what was wrong.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.actor_clusters import score_gum
from benchmarks.actor_readings import score_metonymy, score_re3d
from benchmarks.actor_speed import score_speed
from benchmarks.parses import Reader


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
