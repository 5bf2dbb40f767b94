"""Followers: a picture, table or finding of the analysis that is shown, made anew when another takes its place."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from kit.views.html import Html
from kit.views.pictures import Picture
from kit.views.selection import Selection
from kit.views.view import View


class Follower(View):
    """Show what `make` gives for the selection's analysis: after another publication day or a correction, again.

    views.follow(selection, views.timeline)
    views.follow(selection, views.listing, "times")
    """

    def __init__(self, selection: Selection, make: Callable[..., Picture | Html], *options):
        self.selection, self.make, self.options = selection, make, options
        self.made = self._make()
        super().__init__([], self.made.summary)
        selection.observe((), self.follow)

    @property
    def markup(self) -> Markup:
        return self.made.svg() if isinstance(self.made, Picture) else self.made.markup

    def follow(self) -> None:
        """Make it again, of the analysis that is shown now."""
        self.made = self._make()
        self.summary = self.made.summary
        self.refresh()

    def _make(self) -> Picture | Html:
        return self.make(self.selection.analysis, *self.options)

    def _repr_mimebundle_(self, **kwargs):
        """Return a picture as PNG where there is no kernel: code hosts take SVG out of pages."""
        bundle = super()._repr_mimebundle_(**kwargs)
        if isinstance(self.made, Picture):
            del bundle["text/html"]
            bundle |= {"image/png": self.made.encoded()}
        return bundle
