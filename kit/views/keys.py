"""Keys: the controls of a view keep arrows, letters, Enter and Space, which JupyterLab takes for itself."""

from __future__ import annotations

from pathlib import Path

import anywidget


class Keys(anywidget.AnyWidget):
    """Stand unseen in a view and let its menus, tick boxes and buttons be used by keyboard alone."""

    _esm = (Path(__file__).parent / "keys.js").read_text(encoding="utf-8")

    def __init__(self):
        super().__init__(layout={"display": "none"})
