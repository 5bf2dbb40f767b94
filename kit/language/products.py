"""Products of matrices on one thread.

A BLAS with threads wakes them for a product of some size and lets them wait busily for the next one:
in between the network runs, and shares its cores with them. OpenBLAS takes one thread up to SMALL
multiplications (interface/gemm.c: SMP_THRESHOLD_MIN times GEMM_MULTITHREAD_THRESHOLD).
"""

from __future__ import annotations

import numpy as np

SMALL = 65536 * 4


def product(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Return `left @ right`, some rows at a time.

    >>> product(np.ones((2, 3)), np.ones((3, 1))).tolist()
    [[3.0], [3.0]]
    """
    rows = max(1, SMALL // max(right.size, 1))
    if len(left) <= rows:
        return left @ right
    return np.concatenate([left[first : first + rows] @ right for first in range(0, len(left), rows)])
