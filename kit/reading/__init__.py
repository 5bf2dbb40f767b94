"""Reading: files in, articles out."""

from __future__ import annotations

from pathlib import Path

import yaml

from kit.article import Article


def load(path) -> Article:
    """Return the article in a text file, with the metadata of the YAML file beside it."""
    path = Path(path)
    sidecar = path.with_suffix(".yaml")
    known = yaml.safe_load(sidecar.read_text(encoding="utf-8")) if sidecar.is_file() else {}
    return Article(text=path.read_text(encoding="utf-8"), **{"name": path.stem, **known})
