"""The live reader: the annotated article with its layers switched on and off, and one actor picked out."""

from __future__ import annotations

import ipywidgets as widgets
from markupsafe import Markup

from kit.views.explorer import View
from kit.views.html import page_part
from kit.views.marks import LAYERS
from kit.views.reader import reader
from kit.views.selection import Selection


class LiveReader(View):
    """Show the annotated article: all layers, or those that are ticked, for the actor that is chosen."""

    def __init__(self, selection: Selection):
        self.selection = selection
        self.layers = [
            widgets.Checkbox(value=True, description=layer, indent=False, layout=widgets.Layout(width="auto"))
            for layer in LAYERS
        ]
        controls = widgets.HBox([selection.control("actor"), *self.layers])
        controls.layout.flex_flow = "row wrap"
        self.shown = widgets.HTML(layout=widgets.Layout(width="100%"))
        whole = reader(selection.analysis)
        super().__init__([controls, self.shown], summary=f"{whole.summary}, with filters")
        selection.observe(("actor",), self.refresh)
        for layer in self.layers:
            layer.observe(lambda change: self.refresh(), names="value")
        self.refresh()

    @property
    def markup(self) -> Markup:
        name = self.selection.control("actor").value
        ids = [actor.actor_id for actor in self.selection.analysis.records["actors"] if actor.name == name]
        ticked = [layer.description for layer in self.layers if layer.value]
        return reader(self.selection.analysis, layers=ticked, actor=ids[0] if ids else None).markup

    def refresh(self) -> None:
        """Show what is ticked and chosen now."""
        self.shown.value = str(page_part(self.markup))
