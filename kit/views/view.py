"""View: what every live view is: controls over one piece of HTML, and that HTML where there is no kernel."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import ipywidgets as widgets
from markupsafe import Markup

from kit.views.html import element, page_part
from kit.views.keys import Keys

LABELLED = {"description_width": "initial"}
"""Style of a control whose label takes the room it needs."""
MARGIN = "2px 10px 2px 2px"
"""Room around a control among others."""


def button(words: str, tooltip: str, do: Callable[[], None]) -> widgets.Button:
    """Return a button that does something without arguments."""
    made = widgets.Button(description=words, tooltip=tooltip)
    made.on_click(lambda pressed: do())
    return made


def status(words: str) -> Markup | None:
    """Return what has just been done as a line that is read out too; None where nothing was."""
    return element("p", element("b", words), role="status") if words else None


class View(widgets.VBox):
    """Show controls and `markup` in JupyterLab, and the markup alone wherever there is no kernel.

    Its text and HTML are the same from one run to the next, so that stored notebooks compare
    equal. Callbacks call `refresh`, which sets one trait and prints nothing.
    """

    def __init__(self, controls: Iterable[widgets.Widget], summary: str):
        self.summary = summary
        self.shown = widgets.HTML(layout={"width": "100%"})
        controls = list(controls)
        row = [widgets.HBox(controls, layout={"flex_flow": "row wrap"}), Keys()] if controls else []
        super().__init__([*row, self.shown])
        self.add_class("kit-view")
        self.refresh()

    @property
    def markup(self) -> Markup:
        """Return what the view shows now, as static HTML."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show what is chosen now."""
        self.shown.value = str(page_part(self.markup))

    def __repr__(self) -> str:
        return f"<{self.summary}>"

    def _repr_mimebundle_(self, **kwargs):
        bundle = super()._repr_mimebundle_(**kwargs) or {}
        return bundle | {"text/plain": repr(self), "text/html": self.shown.value}
