"""The lines above a story: headline, byline and date are told apart from the story and kept as metadata."""

import pytest

import kit

STORY = (
    "The harbour board voted on Tuesday to close the old lock for good, after a winter in which ice had broken the "
    "gates twice.\n\nIts chair said the money was better spent on the new quay, which opens next year."
)


def loaded(tmp_path, text, sidecar=None):
    path = tmp_path / "story.txt"
    path.write_text(text, encoding="utf-8")
    if sidecar:
        path.with_suffix(".yaml").write_text(sidecar, encoding="utf-8")
    return kit.load(path)


def kinds(article):
    return [paragraph.kind for paragraph in article.paragraphs]


def test_headline_byline_and_date_above_a_story(tmp_path):
    top = "Local\nBoard votes to close the old lock after a hard winter\nBy Mara Veld and Jon Lund, Harbour reporters\n"
    article = loaded(tmp_path, f"{top}Published 4 June 2031, 09:15 BST\nUpdated 2 hours ago\n4 min read\n{STORY}")
    assert article.title == "Board votes to close the old lock after a hard winter"
    assert article.authors == ("Mara Veld", "Jon Lund")
    assert kinds(article) == ["heading", "heading", "note", "note", "note", "note", "text", "text"]


def test_the_sidecar_has_the_last_word(tmp_path):
    article = loaded(tmp_path, f"Old lock to close\nBy Mara Veld\n{STORY}", "title: The lock\nauthors: [Jon Lund]\n")
    assert (article.title, article.authors) == ("The lock", ("Jon Lund",))


def test_a_long_headline_above_the_story_is_one(tmp_path):
    long = "Board votes by a single voice to close the old lock for good after ice broke its gates twice in a winter"
    article = loaded(tmp_path, f"{long}\n{STORY}")
    assert article.title == long and kinds(article) == ["heading", "text", "text"]


@pytest.mark.parametrize("told", ["By Mara Veld", "4 June 2031 09:15 BST"])
def test_a_very_long_headline_is_known_by_what_follows_it(tmp_path, told):
    long = (
        "Board votes by a single voice to close the old lock for good after ice broke its gates twice in a winter as "
        "residents warn that ‘hundreds of boats’ will be shut in and ‘nobody asked us’"
    )
    article = loaded(tmp_path, f"{long}\n\n{told}\n\n{STORY}")
    assert article.title == long and kinds(article) == ["heading", "note", "text", "text"]
    assert loaded(tmp_path, f"{long}\n\n{STORY}").title is None


@pytest.mark.parametrize(
    "text",
    [STORY, "\n".join(["one line without an end"] * 20), "Only one line of words", "By then it was over.\n" + STORY],
)
def test_what_is_no_masthead_gives_no_title(tmp_path, text):
    article = loaded(tmp_path, text)
    assert article.title is None and article.authors == ()


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "Skip advertisement",
        "Story continues below this ad",
        "Continue reading the main story",
        "Image caption: The gates in January",
        "Photo: Mara Veld",
        "Read more: Ice in the lock",
        "Advertisement 2",
        "Article content",
        "We apologize, but this video has failed to load.",
        "The gates in January. Pic: Mara Veld",
        "The gates in January (Mara Veld/PA)",
        "A file photo of the lock.",
        "The lock. View image in full screen",
    ],
)
def test_lines_of_the_page_are_notes_wherever_they_stand(tmp_path, line):
    first, second = STORY.split("\n\n")
    assert kinds(loaded(tmp_path, f"{first}\n\n{line}\n\n{second}")) == ["text", "note", "text"]
