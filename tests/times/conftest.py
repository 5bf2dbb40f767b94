"""Helpers of the time tests: sentences through the shipped pipeline, or without any parse."""

import pytest
import spacy

from kit.article import Article
from kit.language import load_pipeline, parse
from kit.times import find_times


@pytest.fixture(scope="session")
def read():
    """Give a function from a text and a publication day to the times found with the shipped parse."""
    nlp = load_pipeline()

    def read(text, published="2024-03-13", **metadata):
        article = Article(text=text, published=published, **metadata)
        return find_times(parse(article, nlp), article)

    return read


@pytest.fixture(scope="session")
def scan():
    """Give a function from a text and a publication day to the times found without a parse."""
    blank = spacy.blank("en")

    def scan(text, published="2024-03-13", **metadata):
        return find_times(blank.make_doc(text), Article(text=text, published=published, **metadata))

    return scan


@pytest.fixture(scope="session")
def values(scan):
    """Give a function from a text to pairs of words and value, found without a parse."""
    return lambda text, published="2024-03-13": [(time.text, time.value) for time in scan(text, published).times]
