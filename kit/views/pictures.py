"""Pictures: matplotlib figures drawn the same way on every machine, as PNG for notebooks and SVG for pages."""

from __future__ import annotations

import base64
import io
import re
import warnings
from collections.abc import Callable, Iterable
from pathlib import Path

import ipywidgets as widgets
import matplotlib
from markupsafe import Markup
from matplotlib.figure import Figure

from kit.views.html import element, page_part
from kit.views.wording import fold, plural

INK, MUTED = "#1c2024", "#6b7178"
BLUE, GREEN, AMBER, PURPLE, TEAL, RED, GREY = (
    "#3b76c4",
    "#3c9157",
    "#c98a12",
    "#8a5fc0",
    "#23949b",
    "#c94f4f",
    "#8c939a",
)
TYPE_COLOURS = {"PERSON": BLUE, "COUNTRY": GREEN, "PLACE": TEAL, "ORG": PURPLE, "GROUP": AMBER}

STYLE = {
    "font.family": "DejaVu Sans",
    "font.size": 9,
    "text.parse_math": False,  # a dollar sign in an article is a dollar sign
    "text.color": INK,
    "axes.labelcolor": MUTED,
    "axes.titlesize": 10,
    "axes.titlelocation": "left",
    "axes.edgecolor": MUTED,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "xtick.color": MUTED,
    "ytick.color": INK,
    "xtick.labelcolor": MUTED,
    "legend.frameon": False,
    "svg.fonttype": "none",
    "svg.hashsalt": "kit",
}

LEAST = 5.2
"""Width in em of each inch of a picture in a narrow page: less than that, and its words are too small to read."""
UNWANTED = re.compile(r"<metadata>.*?</metadata>|<style .*?</style>", re.DOTALL)
"""Parts of matplotlib's SVG that would reach beyond the picture: its style sheet, and links to vocabularies."""


class Picture:
    """Hold one drawing and its summary in words.

    `draw` is given a new matplotlib Figure of `size` (inches) each time the picture is rendered,
    so that nothing is shared between renderings and the same picture is the same bytes.
    """

    def __init__(self, draw: Callable[[Figure], None], size: tuple[float, float], summary: str):
        self.draw, self.size, self.summary = draw, size, summary

    def __repr__(self) -> str:
        return f"<{self.summary}>"

    def _repr_mimebundle_(self, **kwargs) -> dict:
        """Return the picture in the colours of the page where there is a kernel, as PNG on white elsewhere."""
        live = widgets.HTML(str(page_part(self.svg())), layout={"width": "100%"})
        shown = live._repr_mimebundle_(**kwargs) or {}
        return shown | {"text/plain": repr(self), "image/png": self.encoded()}

    def encoded(self) -> str:
        """Return the picture on white, as PNG in base64."""
        return base64.b64encode(self.png()).decode("ascii")

    def png(self, dpi: int = 110) -> bytes:
        """Return the picture on white, as PNG."""
        return self._rendered("png", facecolor="white", dpi=dpi)

    def svg(self) -> Markup:
        """Return the picture as an SVG element that takes the ink of the page it stands in."""
        drawn = self._rendered("svg", facecolor="none", metadata={"Date": None}).decode("utf-8")
        drawn = (
            UNWANTED.sub("", drawn[drawn.index("<svg") :]).replace(INK, "currentColor").replace(MUTED, "var(--muted)")
        )
        least = f"--least: {self.size[0] * LEAST:.0f}em"
        return element("div", Markup(drawn), class_="picture", role="img", aria_label=self.summary, style=least)

    def save(self, path: str | Path) -> None:
        """Write the picture to a file; its suffix, .png or .svg, says how."""
        path = Path(path)
        path.write_bytes(self.svg_file() if path.suffix == ".svg" else self.png(dpi=200))

    def svg_file(self) -> bytes:
        """Return the picture as an SVG file of its own."""
        return self._rendered("svg", facecolor="white", metadata={"Date": None})

    def _rendered(self, format: str, **options) -> bytes:
        with matplotlib.rc_context(STYLE), warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # signs that the font lacks are shown as boxes
            figure, buffer = Figure(figsize=self.size), io.BytesIO()
            self.draw(figure)
            figure.savefig(buffer, format=format, **options)
        return buffer.getvalue()


def axes(figure: Figure, *, left: float, right: float = 0.15, top: float = 0.35, bottom: float = 0.4):
    """Return axes with margins given in inches and a transparent ground."""
    width, height = figure.get_size_inches()
    box = (left / width, bottom / height, 1 - (left + right) / width, 1 - (top + bottom) / height)
    made = figure.add_axes(box)
    made.patch.set_alpha(0)
    return made


def margin(labels: Iterable[str], *, size: float = 9, most: float) -> float:
    """Return the inches that labels beside a plot need: as many as the longest line, and no more than `most`."""
    longest = max((len(line) for label in labels for line in label.splitlines()), default=0)
    return min(most, max(1.0, 0.25 + longest * size * 0.0088))


def left_out(figure: Figure, count: int, noun: str, *, right: bool = False) -> None:
    """Write at the foot of a picture how many more there are than it shows, where there are any."""
    if count:
        height = figure.get_size_inches()[1]
        words = f"{count:,} more {plural(count, noun).split(' ', 1)[1]} not drawn"
        figure.text(
            *((0.99, 0.1 / height) if right else (0.01, 0.1 / height)),
            words,
            color=MUTED,
            fontsize=8,
            ha="right" if right else "left",
        )


def heading(figure: Figure, words: str, key: list[tuple[str, str]] = ()) -> None:
    """Write the picture's heading at its top left, and its key after it: signs in their colours, words in ink."""
    width, height = figure.get_size_inches()
    top = 1 - 0.22 / height
    figure.text(0.01, top, words, color=INK, fontsize=10)
    at = 0.3 + len(words) * 0.085
    for label, colour in key:
        sign, _, words = label.partition(" ")
        figure.text(at / width, top, sign, color=colour, fontsize=8)
        figure.text((at + 0.14) / width, top, words, color=INK, fontsize=8)
        at += 0.25 + len(label) * 0.075


def empty(summary: str) -> Picture:
    """Return a picture that says there is nothing to draw, and why."""
    lines = fold(summary, 110)

    def draw(figure: Figure) -> None:
        figure.text(0.01, 0.5, lines, color=MUTED, va="center")

    return Picture(draw, (8, 0.4 + 0.2 * lines.count("\n")), summary)
