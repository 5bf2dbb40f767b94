"""Selection: the analysis and the filters that the views of one notebook share. Choose in one view, and all follow."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import ipywidgets as widgets
import pandas as pd

from kit.analysis import Analysis
from kit.views import frames
from kit.views.criteria import CHOICES, choices, expression
from kit.views.view import LABELLED, MARGIN
from kit.views.wording import code_words, cut

ALL = "all"
LOOK = {"layout": {"width": "auto", "max_width": "21em", "margin": MARGIN}, "style": LABELLED}


class Selection:
    """Hold what a reader has chosen, as widgets that every view shows as its own, and the analysis they show.

    A control is made when the first view asks for it; as all views show the same one, they agree.
    `given` is the analysis as it came, `analysis` the one shown now: another publication day or a
    correction puts a new one in its place, and every view that observes follows.

        selection = views.Selection(analysis)
        selection.choose(kind="direct", text="drones")
    """

    def __init__(self, analysis: Analysis):
        self.given, self.analysis = analysis, analysis
        self._controls: dict[str, widgets.Widget] = {}
        self._frames: dict[str, pd.DataFrame] = {}
        self._followers: list[Callable] = []
        self._showing = False
        self._waiting: dict[Callable, bool] | None = None

    def __repr__(self) -> str:
        made = ", ".join(f"{name}={control.value!r}" for name, control in self._controls.items() if control.value)
        return f"<Selection: {made or 'everything'}>"

    @property
    def name(self) -> str:
        """Return the name by which a notebook reaches the analysis that is shown."""
        return "analysis" if self.analysis is self.given else "selection.analysis"

    def show(self, analysis: Analysis) -> None:
        """Put another analysis of the same article in place of the one shown; all views follow.

        What is chosen stays chosen where it still is a choice.
        """
        self.analysis, self._frames, self._showing = analysis, {}, True
        try:
            for name in CHOICES.keys() & self._controls.keys():
                control, kept = self._controls[name], self._controls[name].value
                control.options = self._options(name)
                control.value = kept if kept in {value for _, value in control.options} else ""
        finally:
            self._showing = False
        for follower in self._followers:
            follower()

    def frame(self, name: str) -> pd.DataFrame:
        """Return a frame of kit.views.frames for the analysis shown, made once."""
        if name not in self._frames:
            self._frames[name] = getattr(frames, name)(self.analysis)
        return self._frames[name]

    def control(self, name: str) -> widgets.Widget:
        """Return the widget for a criterion."""
        if name not in self._controls:
            self._controls[name] = self._made(name)
        return self._controls[name]

    def choose(self, **values) -> Selection:
        """Set criteria by name; None or an empty string takes one back. Views follow once, when all are set."""
        self._waiting = {}
        try:
            for name, value in values.items():
                self.control(name).value = value if value or name in {"since", "until"} else ""
        finally:
            waiting, self._waiting = self._waiting, None
        for callback in waiting:
            callback()
        return self

    def clear(self, names: Iterable[str]) -> None:
        """Set the named criteria back: nothing is chosen by them."""
        self.choose(**dict.fromkeys(names))

    def query(self, names: Iterable[str]) -> str | None:
        """Return what is chosen among the named criteria as one pandas query, or None."""
        parts = (expression(name, self.control(name).value) for name in names)
        return " and ".join(part for part in parts if part) or None

    def observe(self, names: Iterable[str], callback: Callable) -> None:
        """Call back with no arguments whenever one of the named criteria, or the analysis, changes."""
        for name in names:
            self.control(name).observe(lambda change: self._tell(callback), names="value")
        self._followers.append(callback)

    def _tell(self, callback: Callable) -> None:
        """Call back at once, later where several criteria are being set, or not at all where all views will follow."""
        if self._waiting is not None:
            self._waiting[callback] = True
        elif not self._showing:
            callback()

    def _made(self, name: str) -> widgets.Widget:
        if name == "text":
            return widgets.Text(description="words", placeholder="search the words", **LOOK)
        if name in {"since", "until"}:
            return widgets.DatePicker(description=name, **LOOK)
        if name == "by_country":
            return widgets.Checkbox(description="count by country", indent=False, layout={"width": "auto"})
        if name not in CHOICES:
            known = ", ".join([*CHOICES, "since", "until", "text"])
            raise ValueError(f"There is no criterion {name!r}; the criteria are {known}.")
        return widgets.Dropdown(
            options=self._options(name),
            value="",
            description=CHOICES[name].label,
            **LOOK,
        )

    def _options(self, name: str) -> list[tuple[str, str]]:
        return [(ALL, ""), *((_label(name, value), value) for value in choices(name, self.analysis))]


def selection_of(given: Selection | Analysis) -> Selection:
    """Return a selection as it is, and one of its own for an analysis."""
    return given if isinstance(given, Selection) else Selection(given)


def offers(control: widgets.Widget) -> bool:
    """Tell whether there is anything to choose in a control: a menu that holds "all" alone offers nothing."""
    return not isinstance(control, widgets.Dropdown) or len(control.options) > 1


def _label(name: str, value: str) -> str:
    return code_words(value) if name == "type" else cut(value, 44)
