"""Selection: the filters that the views of one notebook share. Choose in one view, and all follow."""

from __future__ import annotations

from functools import cached_property

import ipywidgets as widgets

from kit.analysis import Analysis
from kit.views.criteria import CHOICES, choices, expression
from kit.views.wording import code_words

ALL = "all"


class Selection:
    """Hold what a reader has chosen, as widgets that every view shows as its own.

    A control is made when the first view asks for it; as all views show the same one, they agree.

        selection = views.Selection(analysis)
        selection.choose(kind="direct", text="drones")
    """

    def __init__(self, analysis: Analysis):
        self.analysis = analysis
        self._controls: dict[str, widgets.Widget] = {}

    def __repr__(self) -> str:
        made = ", ".join(f"{name}={control.value!r}" for name, control in self._controls.items() if control.value)
        return f"<Selection: {made or 'everything'}>"

    def control(self, name: str) -> widgets.Widget:
        """Return the widget for a criterion."""
        if name not in self._controls:
            self._controls[name] = self._made(name)
        return self._controls[name]

    def choose(self, **values) -> Selection:
        """Set criteria by name; None or an empty string takes one back."""
        for name, value in values.items():
            self.control(name).value = value if value or name in {"since", "until"} else ""
        return self

    def query(self, names) -> str | None:
        """Return what is chosen among the named criteria as one pandas query, or None."""
        parts = (expression(name, self.control(name).value) for name in names)
        return " and ".join(part for part in parts if part) or None

    def observe(self, names, callback) -> None:
        """Call back with no arguments whenever one of the named criteria changes."""
        for name in names:
            self.control(name).observe(lambda change: callback(), names="value")

    def _made(self, name: str) -> widgets.Widget:
        if name == "text":
            return widgets.Text(
                description="words", placeholder="search the words", layout=self._layout, style=self._style
            )
        if name in {"since", "until"}:
            return widgets.DatePicker(description=name, layout=self._layout, style=self._style)
        if name == "by_country":
            return widgets.Checkbox(description="count by country", indent=False, layout={"width": "auto"})
        if name not in CHOICES:
            known = ", ".join([*CHOICES, "since", "until", "text"])
            raise ValueError(f"There is no criterion {name!r}; the criteria are {known}.")
        options = [(ALL, ""), *((_label(name, value), value) for value in choices(name, self.analysis))]
        return widgets.Dropdown(
            options=options, value="", description=CHOICES[name].label, layout=self._layout, style=self._style
        )

    @cached_property
    def _layout(self) -> widgets.Layout:
        return widgets.Layout(width="auto", max_width="21em", margin="2px 10px 2px 0")

    @cached_property
    def _style(self) -> dict:
        return {"description_width": "initial"}


def _label(name: str, value: str) -> str:
    return code_words(value) if name == "type" else shortened(value)


def shortened(value: str, length: int = 44) -> str:
    """Return a choice as one line that fits a menu."""
    line = " ".join(value.split())
    return line if len(line) <= length else line[: length - 1] + "…"
