"""The live reader: the annotated article with its layers switched on and off, and one actor picked out."""

from __future__ import annotations

from collections.abc import Iterable

import ipywidgets as widgets
from markupsafe import Markup

from kit.views.explorer import View
from kit.views.html import Html, page_part
from kit.views.marks import LAYERS
from kit.views.reader import reader
from kit.views.selection import Selection


class LiveReader(View):
    """Show the annotated article: the layers that are ticked, for the actor that is chosen or all."""

    def __init__(self, selection: Selection, *, layers: Iterable[str] = LAYERS):
        self.selection, ticked = selection, set(layers)
        self.layers = [
            widgets.Checkbox(
                value=layer in ticked, description=layer, indent=False, layout=widgets.Layout(width="auto")
            )
            for layer in LAYERS
        ]
        controls = widgets.HBox([selection.control("actor"), *self.layers])
        controls.layout.flex_flow = "row wrap"
        self.shown = widgets.HTML(layout=widgets.Layout(width="100%"))
        super().__init__([controls, self.shown], summary=f"{self._reader().summary}, with filters")
        selection.observe(("actor",), self.refresh)
        for layer in self.layers:
            layer.observe(lambda change: self.refresh(), names="value")
        self.refresh()

    @property
    def markup(self) -> Markup:
        return self._reader().markup

    def refresh(self) -> None:
        """Show what is ticked and chosen now."""
        self.shown.value = str(page_part(self.markup))

    def _reader(self) -> Html:
        name = self.selection.control("actor").value
        ids = [actor.actor_id for actor in self.selection.analysis.records["actors"] if actor.name == name]
        ticked = [layer.description for layer in self.layers if layer.value]
        return reader(self.selection.analysis, layers=ticked, actor=ids[0] if ids else None)
