"""A short way from invented sentences to their events, through the whole pipeline."""

import pytest

import kit


@pytest.fixture(scope="session")
def events_of():
    """Return a function from a text and its publication day to the analysis, made once for each."""
    made = {}

    def analysed(text, published="2031-05-14"):  # a Wednesday
        if (text, published) not in made:
            made[text, published] = kit.analyse(kit.Article(text, published=published))
        return made[text, published]

    return analysed
