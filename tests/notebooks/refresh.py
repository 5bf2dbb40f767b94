"""Run every notebook and store what it gives, so that it reads well without a kernel: `make notebooks`.

Stored are the outputs alone: no times, no versions, and of live widgets their static HTML, since a
widget without its kernel shows nothing.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

ROOT = Path(__file__).parent.parent.parent
NOTEBOOKS = ROOT / "notebooks"
WIDGET = "application/vnd.jupyter.widget-view+json"
TIMEOUT = 120
"""Seconds for one cell."""


def refresh(path: Path) -> None:
    """Run a notebook in its own folder and write it back, normalised."""
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=TIMEOUT, resources={"metadata": {"path": str(path.parent)}}).execute()
    normalise(notebook)
    nbformat.write(notebook, path)


def normalise(notebook) -> None:
    """Leave nothing in a notebook that differs between two runs of the same code."""
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    for number, cell in enumerate(cell for cell in notebook.cells if cell.cell_type == "code"):
        cell.metadata = {key: value for key, value in cell.metadata.items() if key == "tags"}
        cell.execution_count = number + 1
        for output in cell.outputs:
            if "execution_count" in output:
                output.execution_count = number + 1
            if "data" in output:
                output.data.pop(WIDGET, None)
                output.metadata = {}


def main(names: list[str]) -> None:
    """Refresh the named notebooks, or all of them."""
    os.environ.pop("ARTICLE", None)
    os.environ["PYTHONPATH"] = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]).rstrip(os.pathsep)
    for path in [NOTEBOOKS / name for name in names] or sorted(NOTEBOOKS.glob("*.ipynb")):
        print(path.name, flush=True)
        refresh(path)


if __name__ == "__main__":
    main(sys.argv[1:])
