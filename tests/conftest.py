"""Fixtures that every test shares: the sample articles and their analyses, each made once."""

from pathlib import Path

import pytest

import kit

SEEDS = Path(__file__).parent.parent / "seeds"


@pytest.fixture(scope="session")
def seed_article():
    return kit.load(SEEDS / "china-russia-aid.txt")


@pytest.fixture(scope="session")
def seed_analysis(seed_article):
    return kit.analyse(seed_article)


@pytest.fixture(scope="session", params=sorted(path.stem for path in SEEDS.glob("*.txt")))
def sample(request):
    """Give the analysis of each sample article in turn."""
    return kit.analyse(kit.load(SEEDS / f"{request.param}.txt"))
