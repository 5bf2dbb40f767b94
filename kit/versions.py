"""Versions: which kit and which pipeline an analysis was made with."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from spacy.language import Language


def kit_version() -> str:
    """Return the version of the installed kit."""
    try:
        return version("analyst-notebook-kit")
    except PackageNotFoundError:
        return "0.0.0 (not installed)"


def pipeline_name(nlp: Language) -> str:
    """Return a pipeline's language, name and version in one string."""
    return f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"
