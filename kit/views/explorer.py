"""Explorers: a table and a picture that follow the selection, live in JupyterLab and static HTML elsewhere."""

from __future__ import annotations

from collections.abc import Callable

import ipywidgets as widgets
import pandas as pd
from markupsafe import Markup

from kit.views.criteria import chosen
from kit.views.html import element, join, page_part
from kit.views.selection import Selection
from kit.views.wording import plural


class View(widgets.VBox):
    """Show widgets in JupyterLab and `markup` wherever there is no kernel.

    Its text is stable from one run to the next, so that stored notebooks compare equal.
    """

    def __init__(self, children=(), *, summary: str = "View"):
        self.summary = summary
        super().__init__(children)

    @property
    def markup(self) -> Markup:
        """Return what the view shows now, as static HTML."""
        raise NotImplementedError

    def __repr__(self) -> str:
        return f"<{self.summary}>"

    def _repr_mimebundle_(self, **kwargs):
        bundle = super()._repr_mimebundle_(**kwargs) or {}
        return bundle | {"text/plain": repr(self), "text/html": str(page_part(self.markup))}


class Explorer(View):
    """Show the rows of a frame that the selection lets through, and the code that gives the same rows.

    `name` is the frame in kit.views.frames, `criteria` the names of those that it can be filtered
    by, `draw` gives the markup for rows, `picture` the markup of a picture above them (live only:
    in a stored notebook the picture has a cell of its own), `switches` the controls that change it.
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
        self.draw, self.picture = draw, picture
        controls = widgets.HBox([selection.control(criterion) for criterion in (*criteria, *switches)])
        controls.layout.flex_flow = "row wrap"
        self.shown = widgets.HTML(layout=widgets.Layout(width="100%"))
        super().__init__([controls, self.shown], summary=f"{name.capitalize()}: {len(frame):,}, with filters")
        selection.observe((*criteria, *switches), self.refresh)
        self.refresh()

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
        return self._markup(with_picture=False)

    def refresh(self) -> None:
        """Show the rows that the selection lets through now."""
        self.shown.value = str(page_part(self._markup(with_picture=True)))

    def _markup(self, *, with_picture: bool) -> Markup:
        rows = self.rows
        count = f"{len(rows):,} of {plural(len(self.frame), self.name.removesuffix('s'))}"
        told = element("p", join([count, element("code", self.code)], " · "), class_="told")
        picture = self.picture(rows) if with_picture and self.picture else None
        return join([told, picture, self.draw(rows)])
