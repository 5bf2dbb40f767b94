"""Language: the spaCy pipeline, and the grammar that the other stages ask."""

from kit.language.pipeline import load_pipeline, parse
from kit.language.text import offsets_of, text_of

__all__ = ["load_pipeline", "offsets_of", "parse", "text_of"]
