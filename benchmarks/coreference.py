"""Scores of coreference: B³ (Bagga and Baldwin 1998), CEAF-e (Luo 2005), precision of merged pairs.

Clusterings are dicts from a mention to the id of its cluster. Sums are over documents; a mention
that one side lacks counts as wrong on the other.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field


@dataclass
class Tally:
    """Sum what the scores need over documents."""

    b3: list[float] = field(default_factory=lambda: [0.0, 0.0, 0.0, 0.0])
    ceaf: list[float] = field(default_factory=lambda: [0.0, 0.0, 0.0])
    pairs: list[int] = field(default_factory=lambda: [0, 0, 0])

    def add(self, gold: dict, found: dict) -> None:
        """Add one document: the gold and the found clustering, by mention."""
        right, wrong = _clusters(gold), _clusters(found)
        self.b3[0] += sum(_share(found, gold, wrong, mention) for mention in found)
        self.b3[1] += len(found)
        self.b3[2] += sum(_share(gold, found, right, mention) for mention in gold)
        self.b3[3] += len(gold)
        self.ceaf[0] += _best_alignment(right, wrong)
        self.ceaf[1] += len(wrong)
        self.ceaf[2] += len(right)
        together, correct = _pairs(found, gold)
        self.pairs[0] += correct
        self.pairs[1] += together
        self.pairs[2] += _pairs(gold, found)[0]

    def row(self) -> dict[str, float]:
        """Return precision, recall and F1 of B³, F1 of CEAF-e, and pairwise precision, in percent."""
        p, r = _ratio(self.b3[0], self.b3[1]), _ratio(self.b3[2], self.b3[3])
        cp, cr = _ratio(self.ceaf[0], self.ceaf[1]), _ratio(self.ceaf[0], self.ceaf[2])
        return {
            "B³ P": 100 * p,
            "B³ R": 100 * r,
            "B³ F1": 100 * _f1(p, r),
            "CEAF-e": 100 * _f1(cp, cr),
            "merges right": 100 * _ratio(self.pairs[0], self.pairs[1]),
        }


def _clusters(by_mention: dict) -> dict:
    found = defaultdict(set)
    for mention, key in by_mention.items():
        found[key].add(mention)
    return found


def _share(of: dict, other: dict, clusters: dict, mention) -> float:
    """Return the share of a mention's cluster that is with it on the other side too."""
    if mention not in other:
        return 0.0
    mine = clusters[of[mention]]
    return sum(other.get(m) == other[mention] for m in mine) / len(mine)


def _pairs(found: dict, gold: dict) -> tuple[int, int]:
    """Return how many pairs the first side has together, and how many of them the second has too."""
    together = sum(n * (n - 1) // 2 for n in Counter(found.values()).values())
    correct = sum(n * (n - 1) // 2 for n in Counter((found[m], gold[m]) for m in found if m in gold).values())
    return together, correct


def _best_alignment(right: dict, wrong: dict) -> float:
    """Return the largest sum of Dice scores over one-to-one pairs of clusters (Hungarian algorithm)."""
    rows, columns = list(right.values()), list(wrong.values())
    if not rows or not columns:
        return 0.0
    if len(rows) > len(columns):
        rows, columns = columns, rows
    cost = [[-2 * len(a & b) / (len(a) + len(b)) for b in columns] for a in rows]
    n, m = len(rows), len(columns)
    u, v, match = [0.0] * (n + 1), [0.0] * (m + 1), [0] * (m + 1)
    for i in range(1, n + 1):
        match[0], j0 = i, 0
        least, way, used = [float("inf")] * (m + 1), [0] * (m + 1), [False] * (m + 1)
        while True:
            used[j0] = True
            i0, delta, j1 = match[j0], float("inf"), 0
            for j in range(1, m + 1):
                if not used[j]:
                    slack = cost[i0 - 1][j - 1] - u[i0] - v[j]
                    if slack < least[j]:
                        least[j], way[j] = slack, j0
                    if least[j] < delta:
                        delta, j1 = least[j], j
            for j in range(m + 1):
                if used[j]:
                    u[match[j]] += delta
                    v[j] -= delta
                else:
                    least[j] -= delta
            j0 = j1
            if match[j0] == 0:
                break
        while j0:
            match[j0], j0 = match[way[j0]], way[j0]
    return -sum(cost[match[j] - 1][j - 1] for j in range(1, m + 1) if match[j])


def _ratio(a: float, b: float) -> float:
    return a / b if b else 0.0


def _f1(p: float, r: float) -> float:
    return 2 * p * r / (p + r) if p + r else 0.0
