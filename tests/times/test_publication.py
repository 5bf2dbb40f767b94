"""The publication day that an article's own words tell, with the words that tell it."""

import datetime as dt

import pytest

import kit

STORY = "The harbour board voted on Tuesday to close the old lock for good, its chair said on Wednesday."


@pytest.mark.parametrize(
    ("text", "day", "why"),
    [
        (f"Lock to close\nPublished 5 June 2031, 14:05 GMT\n{STORY}", (2031, 6, 5), "line with the date"),
        (f"Lock to close\nThursday, June 5, 2031\n{STORY}", (2031, 6, 5), "line with the date"),
        (f"Lock to close\nBy Mara Veld, 5 June 2031\n{STORY}", (2031, 6, 5), "byline"),
        (f"Lock to close\nUpdated 7 June 2031\nPublished 5 June 2031\n{STORY}", (2031, 6, 5), "line with the date"),
        (f"DELFT, June 5, 2031 (Newswire) - {STORY}", (2031, 6, 5), "dateline"),
        (f"{STORY}\nFirst published on 5 June 2031", (2031, 6, 5), "line with the date"),
    ],
)
def test_the_text_tells_its_day(text, day, why):
    analysis = kit.analyse(kit.Article(text))
    assert analysis.article.published == dt.date(*day)
    assert why in analysis.article.published_from
    assert "2031-06-03" in set(analysis.times.value)
    assert "no publication date was given" in analysis.oddities.set_index("kind").why["no date"]


@pytest.mark.parametrize(
    "text",
    [
        f"{STORY} A report published on 9 May 2031 had warned of it.",
        f"{STORY}\nThe gates must be gone by 5 May 2032, the board said.",
        STORY,
    ],
)
def test_dates_in_the_story_are_not_taken_for_it(text):
    analysis = kit.analyse(kit.Article(text))
    assert analysis.article.published is None


def test_what_is_known_is_not_overruled():
    analysis = kit.analyse(kit.Article(f"DELFT, June 5, 2031 - {STORY}", published="2031-06-06"))
    assert analysis.article.published == dt.date(2031, 6, 6)


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("PORTO, March 14, 2022 (Wire) - The mayor resigned on Monday.", None),
        ("Published: 14 March 2022\nThe mayor resigned on Monday.", None),
        ("By Ana Prado, 2022-03-14\nThe mayor resigned on Monday.", None),
        ("The mayor resigned on Monday.", "https://news.example/2022/03/14/mayor"),
        ("https://news.example/2022/03/14/mayor\nThe mayor resigned on Monday.", None),
    ],
)
def test_the_text_tells_its_own_publication_day(scan, text, url):
    found = scan(text, None, url=url)
    assert found.times[-1].value == "2022-03-14"
    (oddity,) = found.oddities
    assert oddity.kind == "no date" and "2022-03-14" in oddity.why


def test_a_date_in_the_story_is_no_publication_day(scan):
    found = scan("The mill burnt on 4 October 2019. It was rebuilt last year.", None)
    assert found.times[-1].value == "XXXX"
