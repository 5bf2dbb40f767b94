"""Fixtures of the quotes tests: read a few invented sentences with the shipped pipeline."""

import pytest

import kit


@pytest.fixture(scope="session")
def read():
    """Give a function from a text to its analysis; each text is read once."""
    known = {}

    def analysed(text):
        if text not in known:
            known[text] = kit.analyse(kit.Article(text=text))
        return known[text]

    return analysed


@pytest.fixture(scope="session")
def quotes(read):
    """Give a function from a text to its quote records."""
    return lambda text: read(text).records["quotes"]
