"""The publication date: asked for where it is missing; moving it recomputes the timeline and marks what changed."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import ipywidgets as widgets
import pandas as pd
from markupsafe import Markup

from kit.analysis import Analysis
from kit.article import Article
from kit.corrections import Correction, corrected_again
from kit.errors import KitError
from kit.views.corrected import kept
from kit.views.html import element, join
from kit.views.selection import Selection, selection_of
from kit.views.tables import Column, table, where
from kit.views.view import LABELLED, View, button, status
from kit.views.wording import day, interval, plural

CHOSEN = "chosen by the reader"


class Publication(View):
    """Ask for the publication date and tell what another one changes; the views of the selection follow."""

    def __init__(self, given: Selection | Analysis):
        self.selection = selection_of(given)
        self.picker = widgets.DatePicker(value=self.analysis.article.published, description="published", style=LABELLED)
        self.status = ""
        keep = button("Keep this day", "keep the day beside the article, for every notebook", self.keep)
        super().__init__([self.picker, keep], "Publication date, to be chosen")
        self.picker.observe(lambda change: self._move(), names="value")
        self.selection.observe((), self.refresh)

    @property
    def analysis(self) -> Analysis:
        """Return the analysis that is shown."""
        return self.selection.analysis

    @property
    def markup(self) -> Markup:
        given = self.selection.given
        known = join([element("p", _known(self.analysis)), status(self.status)])
        if self.analysis is given:
            return known
        changes = changed(given, self.analysis)
        told = f"{plural(len(changes), 'time expression')} changed, of {len(given.records['times'])}."
        return join([known, element("p", element("b", told)), table(changes, _columns(given), noun="changes")])

    def refresh(self) -> None:
        """Show the day of the analysis that is shown, and what it changes."""
        self.picker.value = self.analysis.article.published
        super().refresh()

    def keep(self) -> None:
        """Keep the chosen day as the analyst's correction: all notebooks read the article with it."""
        replayed, chosen = self.analysis.corrections, self.picker.value
        if chosen is None:
            self.status = "Choose a day first."
            return self.refresh()
        was = str(replayed.given.published or "not known") if replayed else ""
        try:
            changed = kept(self.analysis).keep(Correction("published", chosen.isoformat(), was=was))
        except KitError as error:
            self.status = str(error)
            return self.refresh()
        where = f"in {changed.path.name}, beside the article" if changed.path else "until the kernel is restarted"
        self.status = f"Kept {where}; it is taken back under “Correct a date”."
        self.selection.show(corrected_again(self.analysis, changed))

    def _move(self) -> None:
        chosen, given = self.picker.value, self.selection.given
        if chosen != self.analysis.article.published:
            same = chosen == given.article.published and kept(self.analysis).entries == kept(given).entries
            self.status = ""
            self.selection.show(given if same else as_of(self.analysis, chosen))


def as_of(analysis: Analysis, published: dt.date | None) -> Analysis:
    """Return the analysis of the same parsed text with another publication date."""
    article = replace(analysis.article, published=published, published_from=CHOSEN)
    return corrected_again(analysis, article=article)


def chosen_article(analysis: Analysis) -> Article | None:
    """Return the article of an analysis where its day was chosen and is not kept, so that it is not lost."""
    return analysis.article if analysis.article.published_from == CHOSEN else None


def changed(before: Analysis, after: Analysis) -> pd.DataFrame:
    """Return the time expressions whose value or interval differs, with what they were."""
    old = {(time.start, time.end): time for time in before.records["times"]}
    rows = []
    for time in after.records["times"]:
        was = old.get((time.start, time.end))
        if was is None or (was.value, was.earliest, was.latest) != (time.value, time.earliest, time.latest):
            words = (was.value, interval(was.earliest, was.latest)) if was else (None, "")
            now = (time.value, interval(time.earliest, time.latest))
            rows.append((time.start, time.end, time.text, *words, *now, time.why))
    return pd.DataFrame(rows, columns=["start", "end", "text", "was_value", "was", "value", "now", "why"])


def _known(analysis: Analysis) -> str:
    article = analysis.article
    if article.published is None:
        return (
            "The article does not say when it was published, so relative dates stay open. "
            "Choose the day above, and the timeline and all views below are computed from it."
        )
    reason = f" ({article.published_from})" if article.published_from else ""
    return (
        f"Published {day(article.published)}{reason}. "
        "Another day, chosen above, recomputes the timeline and all views below."
    )


def _columns(analysis: Analysis) -> list[Column]:
    return [
        Column("words", lambda row: element("b", row.text), "name"),
        Column("was", lambda row: element("s", row.was or row.was_value or "no date")),
        Column("is now", lambda row: element("mark", row.now or row.value or "no date")),
        where(analysis),
    ]
