"""Fixtures that every test shares: the sample articles and their analyses, each made once."""

import sys
from functools import cache
from pathlib import Path

import pytest

import kit

sys.path.insert(0, str(Path(__file__).parent))
SEEDS = Path(__file__).parent.parent / "seeds"


@cache
def analysed(name):
    return kit.analyse(kit.load(SEEDS / f"{name}.txt"))


@pytest.fixture(scope="session")
def seeds():
    return SEEDS


@pytest.fixture(scope="session")
def seed_article():
    return kit.load(SEEDS / "china-russia-aid.txt")


@pytest.fixture(scope="session")
def seed_analysis():
    return analysed("china-russia-aid")


@pytest.fixture(scope="session", params=sorted(path.stem for path in SEEDS.glob("*.txt")))
def sample(request):
    """Give the analysis of each sample article in turn."""
    return analysed(request.param)


def pytest_configure(config):
    config.summaries = {}


def pytest_terminal_summary(terminalreporter, config):
    """Print the tables that tests leave: gold readings with every miss, small cases that pass."""
    for title, found in config.summaries.items():
        terminalreporter.section(title)
        if title.startswith("small cases"):
            terminalreporter.write_line(f"{len(found)}: {', '.join(found)}")
        else:
            terminalreporter.write_line("\n".join(found))


@pytest.fixture
def dated_story(tmp_path):
    """Return a function that writes an article with its publication day beside it and gives its path."""

    def write(text, published):
        path = tmp_path / "story.txt"
        path.write_text(text, encoding="utf-8")
        path.with_suffix(".yaml").write_text(f"published: {published}\n", encoding="utf-8")
        return path

    return write
