"""The words of time expressions, read once from the lexicon."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path

PATH = Path(__file__).parent.parent / "lexicon" / "times.toml"


@lru_cache(maxsize=1)
def lexicon() -> dict[str, dict]:
    """Return the tables of lexicon/times.toml: each maps words in lower case to what they mean."""
    return tomllib.loads(PATH.read_text(encoding="utf-8"))
