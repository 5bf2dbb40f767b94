"""How long the kit takes for one article: warm by stage, cold from import to tables, and how much memory.

    python benchmarks/speed.py [ARTICLE]

Needs no data but the article (default: the seed). Cold runs are processes of their own.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table

import kit
from kit.analysis import Analysis
from kit.tables import RECORDS
from kit.watch import STAGES

SEED = Path(__file__).parent.parent / "seeds" / "china-russia-aid.txt"
WARM_GOAL, COLD_GOAL = 0.6, 4.0  # seconds, on two cores
WARM_RUNS, COLD_RUNS, TIMES_LONGER = 9, 3, 10
COLD = """
import resource, sys, time
began = time.perf_counter()
import kit
analysis = kit.analyse(kit.load(sys.argv[1]))
frames = [getattr(analysis, table) for table in sys.argv[2:]]
print(time.perf_counter() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def main(path: str | Path = SEED) -> None:
    """Print the tables."""
    article = kit.load(path)
    kit.analyse(article)
    warm = [kit.analyse(article) for _ in range(WARM_RUNS)]
    longer = kit.analyse(kit.Article(text="\n".join([article.text] * TIMES_LONGER), published=article.published))
    cold = [cold_run(path) for _ in range(COLD_RUNS)]
    console = Console()
    words = len(article.text.split())
    console.print(f"{article.name}: {words:,} words, {len(warm[0].doc):,} tokens; {os.cpu_count()} cores")
    console.print(stage_table(warm, longer))
    seconds = statistics.median(total(analysis) for analysis in warm)
    console.print(
        f"warm: {seconds:.2f} s, median of {WARM_RUNS} (goal {WARM_GOAL} s); {words / seconds:,.0f} words a second"
    )
    console.print(f"cold: {statistics.median(run[0] for run in cold):.2f} s from import to tables (goal {COLD_GOAL} s)")
    console.print(f"memory: {max(run[1] for run in cold):,.0f} MB at most")


def total(analysis: Analysis) -> float:
    """Return the seconds of all stages."""
    return sum(analysis.seconds.values())


def stage_table(warm: list[Analysis], longer: Analysis) -> Table:
    """Return each stage's seconds, its share, and how its time grows with the text."""
    table = Table(box=None)
    for name in ("stage", "seconds", "share", f"text {TIMES_LONGER} times as long"):
        table.add_column(name, justify="left" if name == "stage" else "right")
    whole = statistics.median(map(total, warm))
    for stage in STAGES:
        seconds = statistics.median(analysis.seconds[stage] for analysis in warm)
        growth = longer.seconds[stage] / max(seconds, 1e-6)
        table.add_row(stage, f"{seconds:.3f}", f"{seconds / whole:.0%}", f"{growth:.1f} times the time")
    return table


def cold_run(path: str | Path) -> tuple[float, float]:
    """Return the seconds from import to tables and the peak memory in MB of a fresh process."""
    environment = os.environ | {"PYTHONPATH": str(Path(kit.__file__).parent.parent)}
    command = [sys.executable, "-c", COLD, str(path), *RECORDS]
    seconds, peak = subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout.split()
    return float(seconds), float(peak) / (1e6 if sys.platform == "darwin" else 1e3)


if __name__ == "__main__":
    main(*sys.argv[1:2])
