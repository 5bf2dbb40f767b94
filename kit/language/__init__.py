"""Language: the spaCy pipeline, and the grammar that the other stages ask."""

from kit.language.pipeline import load_pipeline, parse
from kit.language.text import text_of

__all__ = ["load_pipeline", "parse", "text_of"]
