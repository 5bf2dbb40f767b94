"""Language: the spaCy pipeline, and the grammar that the other stages ask."""

from kit.language.pipeline import load_pipeline, parse

__all__ = ["load_pipeline", "parse"]
