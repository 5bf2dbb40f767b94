"""Article: dates in any of their forms, text that every encoding can write."""

import datetime as dt

import pytest

from kit import Article

DAY = dt.date(2024, 5, 31)


@pytest.mark.parametrize("published", [DAY, dt.datetime(2024, 5, 31, 9), "2024-05-31", " 2024-05-31T09:00:00+02:00"])
def test_a_date_may_come_in_any_form(published):
    assert Article(text="Rain.", published=published).published == DAY


@pytest.mark.parametrize("published", ["2024-02-30", "May", "", 7])
def test_what_is_no_date_is_named(published):
    with pytest.raises(ValueError, match="is no date"):
        Article(text="Rain.", published=published)


def test_half_characters_are_replaced_where_they_stand():
    article = Article(text="a\ud800b")
    assert article.text == "a\ufffdb" and article.changes[0].kind == "dropped characters"
    assert len(article.sha256) == 64


def test_authors_are_a_tuple():
    assert Article(text="", authors="A. Lund").authors == ("A. Lund",)
    assert Article(text="", authors=["A. Lund"]).authors == ("A. Lund",)
