"""Explorers: a table and a picture that follow the selection, live in JupyterLab and static HTML elsewhere."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
from markupsafe import Markup

from kit.views.criteria import chosen
from kit.views.html import element, join
from kit.views.selection import ALL, Selection
from kit.views.view import View
from kit.views.wording import plural


class Explorer(View):
    """Show the rows of a frame that the selection lets through, and the code that gives the same rows.

    `name` is the frame in kit.views.frames, `criteria` the names of those that it can be filtered
    by, `draw` gives the markup for rows, `picture` that of a picture of them, shown once something is
    chosen (the picture of all rows has a cell of its own), `switches` the controls that change it.
    """

    def __init__(
        self,
        selection: Selection,
        name: str,
        frame: pd.DataFrame,
        criteria: tuple[str, ...],
        draw: Callable[[pd.DataFrame], Markup],
        picture: Callable[[pd.DataFrame], Markup] | None = None,
        switches: tuple[str, ...] = (),
    ):
        self.selection, self.name, self.frame, self.criteria = selection, name, frame, criteria
        self.draw, self.picture, self.switches = draw, picture, switches
        names = (*criteria, *switches)
        super().__init__(map(selection.control, names), f"{name.capitalize()}: {len(frame):,}, with filters")
        selection.observe(names, self.refresh)

    @property
    def query(self) -> str | None:
        """Return the filter as a pandas query."""
        return self.selection.query(self.criteria)

    @property
    def code(self) -> str:
        """Return the code that gives the rows shown."""
        return f"views.frames.{self.name}(analysis)" + (f".query({self.query!r})" if self.query else "")

    @property
    def rows(self) -> pd.DataFrame:
        """Return the rows shown."""
        return chosen(self.frame, self.query)

    @property
    def markup(self) -> Markup:
        rows = self.rows
        count = f"{len(rows):,} of {plural(len(self.frame), self.name.removesuffix('s'))}"
        told = element("p", join([count, element("code", self.code)], " · "), class_="told")
        if rows.empty and len(self.frame):
            none = f"No {self.name}. Nothing fits all that is chosen above: set a filter back to “{ALL}” or empty it."
            return join([told, element("p", none, class_="note")])
        picture = self.picture(rows) if self.picture and self._chosen else None
        return join([told, picture, self.draw(rows)])

    @property
    def _chosen(self) -> bool:
        return self.query is not None or any(self.selection.control(name).value for name in self.switches)
