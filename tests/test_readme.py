"""The README: its Python runs, its paths exist, its commands are the command's own."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_its_python_runs(monkeypatch):
    monkeypatch.chdir(ROOT)
    blocks = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    for block in blocks:
        exec(compile(block, "README.md", "exec"), {})
    assert blocks


def test_its_paths_exist():
    named = set(re.findall(r"(?:notebooks|benchmarks|tests|seeds|kit|docs)/[\w./-]*\w", README))
    links = {link for link in re.findall(r"\]\(([^)#]+)\)", README) if "://" not in link}
    assert not [path for path in named | links if not (ROOT / path).exists()]


def test_its_commands_and_options_are_known():
    from kit.cli import parser

    known = parser().format_help() + "".join(parser()._subparsers._group_actions[0].choices["run"].format_help())
    commands = set(re.findall(r"`kit (\w+)", README))
    options = set(re.findall(r"`(--\w+)", README))
    assert commands and options and all(word in known for word in commands | options)
    targets = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert set(re.findall(r"^(?:`|)make (\w+)", README, re.MULTILINE)) <= set(targets)


@pytest.mark.slow
@pytest.mark.parametrize("script", sorted(set(re.findall(r"`(benchmarks/\w+\.py) DATA`", README))))
def test_its_benchmarks_start(script, tmp_path):
    """From any folder and with nothing on the path, as somebody runs them who has only installed the kit."""
    bare = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    command = [sys.executable, str(ROOT / script), "--help"]
    told = subprocess.run(command, cwd=tmp_path, env=bare, capture_output=True, text=True)
    assert told.returncode == 0 and "DATA" in told.stdout.upper(), told.stderr
