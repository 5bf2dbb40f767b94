"""Parses: articles of a corpus through the shipped pipeline, kept in a folder where one is given."""

from __future__ import annotations

import pickle
from pathlib import Path

from kit import Article
from kit.language import load_pipeline, parse


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


def share(a: int, b: int) -> str:
    return f"{100 * a / b:.1f}% ({a} of {b})" if b else "none"
