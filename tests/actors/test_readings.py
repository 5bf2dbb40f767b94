"""Readings: datelines, buildings of bodies, sides in a contest, examples of a class, what acts and what does not."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "reading"),
    [
        ("NEW YORK, April 3, 2018 /PRNewswire/ -- The firm said so.", "NEW YORK", "place"),
        ("(LAGOS) — Police said that a man died.", "LAGOS", "place"),
        ("OXLEY, Maine, March 3 (Reuters) - The mayor said so.", "Maine", "place"),
        ("Students from Oxley High School marched.", "Oxley High School", "place"),
        ("They met on the grounds of Oxley Academy.", "Oxley Academy", "place"),
        ("A spokesman for Mercy Hospital said so.", "Mercy Hospital", None),
        ("Mercy Hospital apologised.", "Mercy Hospital", None),
        ("Norway lost 2-1 to Sweden.", "Sweden", "people"),
        ("It was a win over Brazil.", "Brazil", "people"),
        ("California have signed a striker from Norway.", "California", "people"),
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
