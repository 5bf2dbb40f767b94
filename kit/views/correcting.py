"""Correcting: say in a notebook who speaks, who is the same, which day is meant; it lasts, and can be taken back."""

from __future__ import annotations

import ipywidgets as widgets
from markupsafe import Markup

from kit.analysis import Analysis
from kit.corrections import Corrections, corrected_again
from kit.corrections.store import is_sound
from kit.errors import KitError
from kit.views.choosing import ASKED, NO_ACTOR, UNCHOSEN, line, menu, rows_of, targets, together
from kit.views.corrected import counted, kept, told
from kit.views.html import element, join
from kit.views.publication import chosen_article
from kit.views.selection import Selection, selection_of
from kit.views.view import View, button, status

AGAIN = "The views of this notebook follow; Run ▸ Run All Cells brings every other cell up to date."

FEW = 4
"""Corrections that are listed at once; more are closed behind a line that counts them."""


class Correct(View):
    """Ask what is wrong and what is right, keep that beside the article, and let all views of the selection follow.

    `what` is "speaker", "actor", "mention" or "date". What is kept is listed, and can be taken back.
    """

    def __init__(self, given: Selection | Analysis, what: str = "speaker"):
        if what not in ASKED:
            raise ValueError(f"{what!r} can't be corrected here; what can are {', '.join(ASKED)}.")
        self.selection, self.what, self.status = selection_of(given), what, ""
        asked = ASKED[what]
        self.wrong, self.kept = menu(asked.wrong), menu("kept")
        self.right = menu(asked.right) if what != "date" else line(asked.right, "2024-05-31, 2024-05 or 2024")
        keep = button("Keep", "keep this correction beside the article", self.keep)
        back = button("Take back", "take this correction back", self.take_back)
        self.undo = widgets.HBox([self.kept, back], layout={"flex_flow": "row wrap"})
        super().__init__([self.wrong, self.right, keep], f"Correct: {asked.about}")
        self.children = (*self.children, self.undo)
        self.selection.observe(asked.criteria, self.refresh)

    @property
    def corrections(self) -> Corrections:
        """Return what is kept so far."""
        return kept(self.selection.analysis)

    @property
    def markup(self) -> Markup:
        nothing = "There is nothing to choose: the article holds none, or the filters above let none through."
        asked = element("p", ASKED[self.what].hint if len(self.wrong.options) > 1 else nothing, class_="note")
        analysis = self.selection.analysis
        if (lines := told(analysis)) is not None:
            few = len(self.corrections.entries) <= FEW
            lines = element("details", element("summary", counted(analysis)), lines, open=few)
        return join([asked, status(self.status), lines])

    def refresh(self) -> None:
        """Show what is kept now, and offer the rows that the selection lets through."""
        fill(self.wrong, rows_of(self.selection, self.what))
        if self.what != "date":
            fill(self.right, targets(self.selection, self.what))
        entries = self.corrections.entries
        fill(self.kept, list(together(entries)))
        self.undo.layout.display = None if entries else "none"
        super().refresh()

    def keep(self) -> None:
        """Keep what is chosen, or say what is missing."""
        rows, now = self.wrong.value.split(), self.right.value
        if not rows or not now:
            return self._say("Nothing is kept yet: choose both what is wrong and what is right.")
        made, now = ASKED[self.what].made, None if now == NO_ACTOR else now
        corrections = [made(self.selection, row, now) for row in rows]
        if not all(map(is_sound, corrections)):
            how = "a date reads 2024-05-31, 2024-05 or 2024" if self.what == "date" else "these are the same"
            return self._say(f"Nothing is kept: {how}.")
        self.wrong.value = self.right.value = ""
        self._change(lambda kept: kept.keep(*corrections), "Kept")

    def take_back(self) -> None:
        """Take back what is chosen: one correction, or all that were made of one voice."""
        if not self.kept.value:
            return self._say("Choose the correction to take back.")
        corrections = self.kept.value
        self._change(lambda kept: kept.take_back(*corrections), "Taken back")

    def _change(self, change, done: str) -> None:
        try:
            changed = change(self.corrections)
        except KitError as error:
            return self._say(str(error))
        where = (
            f"in {changed.path.name}, beside the article, and applied each time it is read"
            if changed.path
            else ("until the kernel is restarted: this article was not read from a file")
        )
        self.status = f"{done} {where}. {AGAIN}" if done == "Kept" else f"{done}. {AGAIN}"
        analysis = self.selection.analysis
        self.selection.show(corrected_again(analysis, changed, article=chosen_article(analysis)))

    def _say(self, words: str) -> None:
        self.status = words
        super().refresh()


def fill(box: widgets.Dropdown, options: list[tuple[str, object]]) -> None:
    """Offer other options in a menu, with none chosen at first; what is chosen stays so where it still is offered."""
    was, options = box.value, [UNCHOSEN, *options]
    if tuple(options) != tuple(box.options):
        box.options = options
        box.value = was if was in [value for _, value in options] else ""
