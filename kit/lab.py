"""Lab: JupyterLab on the kit's notebooks, with nothing that asks the network."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from kit.errors import KitError

FIRST = "00_brief.ipynb"
OFFLINE = ("--LabApp.news_url=None", "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate")
"""JupyterLab's two own requests, news and update checks, switched off."""
SETTINGS = Path(__file__).parent / "lab_settings"
"""Settings of JupyterLab: the part of it that asks whether you want its news is off too."""


def lab_command(notebook: Path, *options: str) -> list[str]:
    """Return the command that opens a notebook in JupyterLab, in this Python, offline.

    A container's only user is often root; JupyterLab starts for it only when told to.
    """
    is_root = getattr(os, "geteuid", lambda: None)() == 0
    return [sys.executable, "-m", "jupyterlab", str(notebook), *OFFLINE, *["--allow-root"] * is_root, *options]


def settings_path() -> str:
    """Return JUPYTER_CONFIG_PATH with the kit's own settings before what it holds."""
    return os.pathsep.join(filter(None, [str(SETTINGS), os.environ.get("JUPYTER_CONFIG_PATH")]))


def find_notebook() -> Path:
    """Return the first notebook of the walk: of this folder, else of the kit's own checkout."""
    folders = (Path.cwd() / "notebooks", Path(__file__).parent.parent / "notebooks")
    for notebook in (folder / FIRST for folder in folders):
        if notebook.is_file():
            return notebook
    raise KitError(f"notebooks/{FIRST} is not in {Path.cwd()}; run 'kit lab' in the folder that you cloned.")


def open_lab(article: str | None, *options: str) -> None:
    """Become JupyterLab; the notebooks read the given article, or else their own first cell's."""
    if article is not None:
        os.environ["ARTICLE"] = str(Path(article).resolve())
    os.environ["JUPYTER_CONFIG_PATH"] = settings_path()
    command = lab_command(find_notebook(), *options)
    os.execv(command[0], command)
