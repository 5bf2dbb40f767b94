"""Explorers: a table and a picture that follow the selection, live in JupyterLab and static HTML elsewhere."""

from __future__ import annotations

from collections.abc import Callable

import ipywidgets as widgets
import pandas as pd
from markupsafe import Markup

from kit.errors import KitError
from kit.export import to_csv
from kit.files import file_name, free, write_whole
from kit.views import frames, listings
from kit.views.criteria import chosen
from kit.views.html import element, join, page_part
from kit.views.selection import ALL, Selection, offers
from kit.views.view import View, button, status
from kit.views.wording import plural

NOTHING = {"events": "No events were found in this article: listed are those that it gives a time, and it gives none."}
"""What is said of an empty table where that asks for a reason."""


class Explorer(View):
    """Show the rows of a frame that the selection lets through, and the code that gives the same rows.

    `name` is the frame in kit.views.frames, `criteria` the names of those that it can be filtered
    by, `picture` gives the markup of a picture of the rows, shown once something is chosen (the
    picture of all rows has a cell of its own), `switches` the controls that change it. Events show
    the time they had in the analysis as it was given too.
    """

    def __init__(
        self,
        selection: Selection,
        name: str,
        criteria: tuple[str, ...],
        picture: Callable[[pd.DataFrame], Markup] | None = None,
        switches: tuple[str, ...] = (),
    ):
        self.selection, self.name, self.criteria = selection, name, criteria
        self.picture, self.switches = picture, switches
        self.told = widgets.HTML()  # apart from the table: a row that is open stays open
        names = (*criteria, *switches)
        controls = [selection.control(name) for name in names] if len(self.frame) else []
        buttons = [
            button("Clear filters", "set every filter of this table back", lambda: selection.clear(criteria)),
            button("Save as CSV", "save the rows shown beside this notebook", self.save),
        ]
        summary = f"{name.capitalize()}: {len(self.frame):,}, with filters"
        super().__init__([*filter(offers, controls), *buttons] if controls else [], summary)
        if controls:
            self.children = (*self.children[:-1], self.told, self.shown)
        selection.observe(names, self.refresh)

    @property
    def frame(self) -> pd.DataFrame:
        """Return all rows of the analysis that is shown."""
        return self.selection.frame(self.name)

    @property
    def query(self) -> str | None:
        """Return the filter as a pandas query."""
        return self.selection.query(self.criteria)

    @property
    def code(self) -> str:
        """Return the code that gives the rows shown."""
        call = f"views.frames.{self.name}({self.selection.name})"
        return call + (f".query({self.query!r})" if self.query else "")

    @property
    def rows(self) -> pd.DataFrame:
        """Return the rows shown."""
        return chosen(self.frame, self.query)

    @property
    def markup(self) -> Markup:
        rows = self.rows
        if self.frame.empty:
            return element("p", NOTHING.get(self.name, f"No {self.name} were found in this article."), class_="note")
        count = f"{len(rows):,} of {plural(len(self.frame), self.name.removesuffix('s'))}"
        told = element("p", join([count, element("code", self.code)], " · "), class_="told")
        if rows.empty:
            none = (
                f"No {self.name}. Nothing fits all that is chosen above: set a filter back to “{ALL}”, or clear them."
            )
            return join([told, element("p", none, class_="note")])
        picture = self.picture(rows) if self.picture and self._chosen else None
        return join([told, picture, self._listed(rows)])

    def refresh(self) -> None:
        """Show the rows that the selection lets through; what was saved before is no longer what is shown."""
        self.told.value = ""
        super().refresh()

    def save(self) -> None:
        """Save the rows shown as a CSV file in the working folder, under a name that is free, and say so."""
        rows = self.rows
        stem = f"{file_name(self.selection.analysis.article.name)}-{self.name}"
        text = "\ufeff" + to_csv(rows)  # a spreadsheet takes a text without this mark for its own code page
        try:
            path = write_whole(free(stem, ".csv"), text)
            words = f"{plural(len(rows), 'row')} saved as {path.name}, in the folder of this notebook."
        except KitError as error:
            words = str(error)
        self.told.value = str(page_part(status(words)))

    def _listed(self, rows: pd.DataFrame) -> Markup:
        given, analysis = self.selection.given, self.selection.analysis
        if self.name == "events" and analysis is not given:
            return listings.events(analysis, rows, before=frames.events(given))
        return getattr(listings, self.name)(analysis, rows)

    @property
    def _chosen(self) -> bool:
        return self.query is not None or any(self.selection.control(name).value for name in self.switches)
