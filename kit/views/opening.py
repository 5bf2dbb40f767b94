"""Opening: the article of a notebook, chosen by its first cell, papermill or the environment, read with progress."""

from __future__ import annotations

import os
from pathlib import Path

import ipywidgets as widgets
from markupsafe import Markup

from kit import load
from kit.analysis import Analysis
from kit.article import Article
from kit.corrections import analyse_with, read_corrections
from kit.views.html import element
from kit.views.view import View
from kit.views.wording import plural
from kit.watch import STAGES

DEFAULT = "seeds/china-russia-aid.txt"


def open_article(path: str | Path | None = None) -> Article:
    """Return the article at a path; without one, at the environment's ARTICLE, else the sample.

    A relative path counts from the working folder or from any folder above it, so that notebooks
    run from their own folder and from the project's.
    """
    return load(chosen_path(path))


def chosen_path(path: str | Path | None = None) -> Path:
    """Return the path of the article that a notebook reads."""
    return find(path or os.environ.get("ARTICLE") or DEFAULT)


def find(path: str | Path) -> Path:
    """Return where a relative path leads from here or from the nearest folder above; else the path as it is."""
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / path).exists():
            return folder / path
    return Path(path)


def read(path: str | Path | None = None) -> Analysis:
    """Return the analysis of the article at a path, as the analyst corrected it, showing the progress meanwhile."""
    from IPython.display import display

    article, kept = open_article(path), read_corrections(chosen_path(path))
    progress = Progress(article)
    display(progress)
    analysis = analyse_with(article, kept, progress=progress.begin)
    progress.finish(analysis)
    return analysis


class Progress(View):
    """Show which stage is at work, and afterwards what was read."""

    def __init__(self, article: Article):
        self.article = article
        self.bar = widgets.IntProgress(max=len(STAGES), description="reading")
        super().__init__([self.bar], self._told)

    @property
    def markup(self) -> Markup:
        return element("p", self._told, class_="told")

    @property
    def _told(self) -> str:
        article = self.article
        size = f"{plural(len(article.text.split()), 'word')} in {plural(len(article.paragraphs), 'paragraph')}"
        return f"{article.title or article.name or 'Article'}: {size}"

    def begin(self, stage: str) -> None:
        """Show that a stage begins."""
        self.bar.description = stage
        self.bar.value = STAGES.index(stage)

    def finish(self, analysis: Analysis) -> None:
        """Take the bar away."""
        self.bar.layout.display = "none"
