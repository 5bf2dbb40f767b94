"""Every notebook runs on another article: by papermill parameter, by the environment, and with nothing to find."""

from pathlib import Path

import nbformat
import papermill
import pytest

ROOT = Path(__file__).parent.parent.parent
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))

PLAIN = """<script>alert(1)</script> <img src=x onerror=alert(2)> Nothing has happened here at all."""


def shown_by(notebook, kind):
    """Return every output of one kind, and fail on what is written to standard error."""
    found = []
    for cell in notebook.cells:
        for output in cell.get("outputs", ()):
            assert output.get("name") != "stderr", output
            found.append(str(output.get("data", {}).get(kind, "")))
    return "\n".join(found)


def run(path, folder, monkeypatch, cwd=None, **parameters):
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    made = folder / path.name
    papermill.execute_notebook(
        path, made, parameters, cwd=str(cwd or ROOT), execution_timeout=120, progress_bar=False, log_output=False
    )
    return nbformat.read(made, as_version=4)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_parameter_chooses_the_article(path, tmp_path, monkeypatch):
    notebook = run(path, tmp_path, monkeypatch, article="seeds/night-shift-naps.txt")
    shown = shown_by(notebook, "text/html")
    article = (ROOT / "seeds" / "night-shift-naps.txt").read_text(encoding="utf-8")
    assert f"{len(article.split()):,} words" in shown
    assert str(ROOT) not in shown


@pytest.mark.slow
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_the_environment_chooses_it_and_an_article_with_nothing_in_it_runs(path, tmp_path, monkeypatch):
    (tmp_path / "plain.txt").write_text(PLAIN, encoding="utf-8")
    (tmp_path / "plain.yaml").write_text("title: <script>alert(3)</script>\noutlet: <img src=x onerror=alert(4)>\n")
    monkeypatch.setenv("ARTICLE", "plain.txt")
    shown = shown_by(run(path, tmp_path, monkeypatch, cwd=tmp_path), "text/html")
    assert "<script" not in shown and "<img" not in shown
    assert "alert(3)" in shown


def test_stored_outputs_are_normalised():
    for path in NOTEBOOKS:
        notebook = nbformat.read(path, as_version=4)
        code = [cell for cell in notebook.cells if cell.cell_type == "code"]
        assert code[0].metadata == {"tags": ["parameters"]}
        assert [cell.execution_count for cell in code] == list(range(1, len(code) + 1))
        assert notebook.metadata.language_info == {"name": "python"}
        stored = path.read_text(encoding="utf-8")
        assert "widget-view" not in stored and str(ROOT) not in stored
        assert any("image/png" in output.get("data", {}) for cell in code for output in cell.outputs)
