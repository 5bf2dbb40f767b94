"""Readings: datelines, buildings of bodies, sides in a contest, examples of a class, what acts and what does not."""

import pytest

import kit
from kit.actors.name import Name
from kit.actors.page import Page
from kit.actors.recurring import places_again
from kit.language import load_pipeline, parse


@pytest.mark.parametrize(
    ("text", "words", "reading"),
    [
        ("Students from Oxley High School marched.", "Oxley High School", "place"),
        ("They met on the grounds of Oxley Academy.", "Oxley Academy", "place"),
        ("A spokesman for Mercy Hospital said so.", "Mercy Hospital", None),
        ("Mercy Hospital apologised.", "Mercy Hospital", None),
        ("Norway lost 2-1 to Sweden.", "Sweden", "people"),
        ("It was a win over Brazil.", "Brazil", "people"),
        ("California have a new striker.", "California", "people"),
        ("He worked in countries including Norway and Chad.", "Chad", "place"),
        ("Countries including Norway accused the bank.", "Norway", "government"),
        ("Texas saw heavy rain.", "Texas", "place"),
        ("Chile exports copper.", "Chile", "place"),
        ("Chile was hit by an earthquake.", "Chile", "place"),
        ("Chile was accused of spying.", "Chile", "government"),
        ("Norway has a long coast.", "Norway", "place"),
        ("Norway has a plan.", "Norway", "government"),
        ("The crash happened in Benning state.", "Benning", "place"),
        ("Protesters gathered outside the Danish embassy.", "Danish", "place"),
        ("The Danish embassy denied it.", "Danish", "government"),
    ],
)
def test_readings(read, text, words, reading):
    assert read(text).mention(words).reading == reading


@pytest.mark.parametrize(
    ("text", "words", "reading"),
    [
        ("California has expanded.", "California", "place"),
        ("Norway sees Sweden as a partner.", "Norway", "government"),
        ("He wrote a book about Norway.", "Norway", "place"),
        ("They complained about Norway.", "Norway", "government"),
        ("Norway’s agriculture is old.", "Norway", "place"),
        ("The Oxley State Commissioner for Health resigned.", "Oxley State", "people"),
        ("The M62 was closed.", "M62", "place"),
        ("Officials of Benning state left.", "Benning", "place"),
        ("The lot became home to Oxley Library.", "Oxley Library", "place"),
        ("Residents of Oxley fled.", "Oxley", "place"),
        ("European services are slow.", "European", "place"),
        ("California began to shrink.", "California", "place"),
        ("Chile was devastated by a quake.", "Chile", "place"),
        ("Bergen’s ally, Norway, agreed.", "Norway", "government"),
        ("The valley is flanked by Norway.", "Norway", "place"),
        ("Norway left the EU.", "EU", "place"),
        ("She was evacuated from Mercy Hospital.", "Mercy Hospital", "place"),
        ("The A19 linked Oxley with Farne.", "A19", "place"),
        ("Farmers across the EU protested.", "EU", "place"),
        ("Norway did not join the EU’s talks. The EU said so.", "EU", None),
        ("She teaches at Oxley College.", "Oxley College", "place"),
    ],
)
def test_what_is_told_of_a_place(read, text, words, reading):
    assert read(text).mention(words).reading == reading


def test_a_place_is_found_where_its_words_recur():
    article = kit.Article(text="Rain fell in Ellenbrook. They left Ellenbrook. Ann Ellenbrook stayed.")
    page = Page(parse(article, load_pipeline()), article)
    first = next(i for i, word in enumerate(page.words) if word == "Ellenbrook")
    found = places_again(page, [Name(first, first + 1, "PLACE")])
    assert [name.start for name in found] == [i for i, word in enumerate(page.words) if word == "Ellenbrook"][:2]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("NEW YORK, April 3, 2018 /PRNewswire/ -- The firm said so.", "NEW YORK"),
        ("(LAGOS) — Police said that a man died.", "LAGOS"),
        ("OXLEY, Maine, March 3 (Reuters) - The mayor said so.", "Maine"),
        ("LAGOS The governor said that he would resign.", "LAGOS"),
    ],
)
def test_a_dateline_says_where_the_report_was_written(read, text, words):
    assert "where the report was written" in read(text).mention(words).why


def test_a_hyphen_makes_no_dateline(read):
    assert "report was written" not in read("Oxley-based firms left.").mention("Oxley").why
