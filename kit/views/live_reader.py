"""The live reader: the annotated article with its layers switched on and off, and one actor picked out."""

from __future__ import annotations

from collections.abc import Iterable

import ipywidgets as widgets
from markupsafe import Markup

from kit.views.criteria import chosen
from kit.views.html import Html
from kit.views.marks import LAYERS
from kit.views.reader import reader
from kit.views.selection import Selection, offers
from kit.views.view import View


class LiveReader(View):
    """Show the annotated article: the layers that are ticked, for the actor that is chosen or all.

    `criteria` are those of the quotes that the reader is to follow too; with a speaker among them
    the actor is not asked for, which those quotes would not follow.
    """

    def __init__(self, selection: Selection, *, layers: Iterable[str] = LAYERS, criteria: tuple[str, ...] = ()):
        self.selection, self.criteria, ticked = selection, criteria, set(layers)
        self.layers = [
            widgets.Checkbox(
                value=layer in ticked,
                description=layer,
                indent=False,
                layout={"width": "auto", "margin": "2px 14px 2px 2px"},
            )
            for layer in LAYERS
        ]
        self.names = ("actor", *criteria) if "speaker" not in criteria else criteria
        shared = filter(offers, map(selection.control, self.names))
        super().__init__([*shared, *self.layers], f"{self._reader().summary}, with filters")
        selection.observe(self.names, self.refresh)
        for layer in self.layers:
            layer.observe(lambda change: self.refresh(), names="value")

    @property
    def markup(self) -> Markup:
        return self._reader().markup

    def _reader(self) -> Html:
        analysis = self.selection.analysis
        name = self.selection.control("actor").value if "actor" in self.names else None
        ids = [actor.actor_id for actor in analysis.records["actors"] if actor.name == name]
        ticked = [layer.description for layer in self.layers if layer.value]
        query = self.selection.query(self.criteria)
        kept = set(chosen(self.selection.frame("quotes"), query).quote_id) if query else None
        return reader(analysis, layers=ticked, actor=ids[0] if ids else None, quotes=kept)
