"""The environment: one list of packages and versions, and every file the kit reads in the wheel."""

import re
import tomllib
from fnmatch import fnmatch
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def pinned():
    project = PYPROJECT["project"]
    return [*project["dependencies"], *project["optional-dependencies"]["test"]]


def test_conda_gets_the_same_packages_and_versions():
    conda = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))["dependencies"]
    assert next(part for part in conda if isinstance(part, dict))["pip"] == [*pinned(), "--editable ."]


def test_conda_gets_the_same_python():
    conda = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))["dependencies"]
    assert conda[0].startswith(f"python {PYPROJECT['project']['requires-python']}")


def test_every_package_is_pinned():
    assert all(re.fullmatch(r"[\w.-]+==[\w.]+", line) for line in pinned())


def test_the_hashed_package_is_the_pinned_one():
    lines = (ROOT / "tests" / "requirements.txt").read_text(encoding="utf-8").splitlines()
    hashed = [line.split()[0] for line in lines if line and not line.startswith("#")]
    assert hashed and set(hashed) <= set(pinned())


def test_the_wheel_holds_every_file_of_the_kit():
    patterns = PYPROJECT["tool"]["setuptools"]["package-data"]["kit"]
    kit = ROOT / "kit"
    files = [path.relative_to(kit) for path in kit.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    missing = [
        str(file)
        for file in files
        if file.suffix != ".py" and not any(fnmatch(str(file), pattern.replace("**/", "*")) for pattern in patterns)
    ]
    assert not missing


def test_every_folder_with_modules_is_a_package():
    folders = {path.parent for path in (ROOT / "kit").rglob("*.py")}
    assert all((folder / "__init__.py").is_file() for folder in folders)
