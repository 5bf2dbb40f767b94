"""Pages copied from a browser: the lines above and below the story, in the manner of many kinds of sites."""

import datetime as dt
import textwrap
from pathlib import Path

import pytest
import yaml

import kit

HEADLINE = "Board votes to close old lock after hard winter"
STANDFIRST = "Decision ends a five-year fight between shipowners and the town's museum."
STORY = (
    "The harbour board voted on Tuesday to close the old lock for good, after a winter in which ice broke its gates.",
    "Its chair, Mara Veld, said the money was better spent on the new quay, which opens next year.",
)
DAY = dt.date(2024, 3, 14)
TOPS = yaml.safe_load((Path(__file__).parent / "page_tops.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("top", TOPS)
def test_headline_writers_and_day_of_a_copied_page(tmp_path, top):
    lines = TOPS[top]["top"].replace("HEADLINE", HEADLINE).replace("STANDFIRST", STANDFIRST)
    path = tmp_path / "story.txt"
    path.write_text("\n\n".join((lines, *STORY)), encoding="utf-8")
    article = kit.analyse(kit.load(path)).article
    assert (article.title, article.published) == (HEADLINE, DAY)
    assert list(article.authors) == TOPS[top]["authors"]
    text = [article.text[p.start : p.end] for p in article.paragraphs if p.kind == "text"]
    assert text == [*([STANDFIRST] if STANDFIRST in lines else []), *STORY]


@pytest.mark.parametrize(
    "bottom",
    [
        "Related topics\nShipping\nMore on this story\nIce breaks gates of lock\nPublished\n2 February",
        "___\n\nNewswire writer Jon Lund in Delft contributed to this report.\n___\n\nFollow our coverage at https://news.example/delft",
        "A version of this article appears in print on March 15, 2024, Section B, Page 1.\nRelated Content",
        "Read more: Ice breaks gates\nSign up for our newsletter here\nDelft\nHarbours",
        "Comments\n231",
        "Reporting by Jon Lund; Editing by Ida Holt\nOur Standards: The Newswire Principles.\nMore to come",
        "‘Bitter blow’ for skippers as quay is late\nNew ferry from Delft to Esk set to help\nIce breaks gates",
        "Jon is a staff writer for the Courier. Visit the Courier for more harbour news.",
        "Classification\nLanguage: ENGLISH\nSubject: HARBOURS & PORTS (89%); ICE (78%); RESIGNATIONS (77%); "
        "LOCKS (76%); TOWN COUNCILS (70%); MUSEUMS (50%); SHIPPING (50%)\nLoad-Date: March 14, 2024\n\nEnd of Document",
    ],
)
def test_what_a_page_adds_below_the_story_is_no_story(bottom):
    article = kit.Article("\n\n".join((*STORY, bottom)))
    assert [p.kind for p in article.paragraphs][:2] == ["text", "text"]
    assert {p.kind for p in article.paragraphs[2:]} == {"note"}


def test_who_reported_stands_apart_from_the_last_sentence():
    credit = "(Reporting by Jon Lund; Editing by Ida Holt)"
    article = kit.Article("\n".join((*STORY, f"The quay opens in May. {credit}")))
    last = article.paragraphs[-1]
    assert (article.text[last.start : last.end], last.kind) == (credit, "note")


@pytest.mark.parametrize(
    ("top", "title"),
    [
        ("Can the old lock be saved?\nBy Edda Kroll\n14 March 2024", "Can the old lock be saved?"),
        ("“We took the lock apart.”\nBy Edda Kroll | March 14, 2024 1:12 pm", "“We took the lock apart.”"),
        ("14 March 2024\nCourier FM (Delft)\nBoard votes to close old lock", "Board votes to close old lock"),
        ("The lock in May. (Newswire)\n14 March 2024\nBoard votes to close old lock", "Board votes to close old lock"),
    ],
)
def test_headlines_that_do_not_look_like_one(tmp_path, top, title):
    path = tmp_path / "story.txt"
    path.write_text("\n".join((top, *STORY)), encoding="utf-8")
    article = kit.analyse(kit.load(path)).article
    assert (article.title, article.published) == (title, DAY)


def test_the_writer_keeps_a_line_in_a_hard_wrapped_page(tmp_path):
    path = tmp_path / "story.txt"
    wrapped = "\n\n".join([textwrap.fill(" ".join(STORY), 60)] * 3)
    headline = "Board votes to close old lock after a winter in which ice\nbroke gates"
    path.write_text(f"{headline}\n[March 14, 2024]\nBy EDDA KROLL\n{wrapped}")
    article = kit.load(path)
    assert (article.title, article.authors) == (headline, ("Edda Kroll",))


def test_lines_of_the_page_tell_nothing():
    caption = "Mayor Ida Holt said on 3 May 2024 that Jon Lund met Bo Rask. Photograph: Kai Brandt/AFP"
    analysis = kit.analyse(kit.Article("\n".join((STORY[0], caption, STORY[1])), published=DAY))
    assert {"Bo Rask", "Kai Brandt"}.isdisjoint(analysis.actors.name)
    start = analysis.article.text.index(caption)
    rows = [*analysis.quotes.start, *analysis.events.start, *analysis.relations.start]
    assert not [row for row in rows if start <= row < start + len(caption)]


def test_an_export_names_its_outlet(tmp_path):
    path = tmp_path / "story.txt"
    path.write_text("\n".join((f"Title: {HEADLINE}", "Source: Delft Courier", *STORY)), encoding="utf-8")
    article = kit.load(path)
    assert (article.title, article.outlet) == (HEADLINE, "Delft Courier")


@pytest.mark.parametrize(
    "lines",
    [
        "The vote was close.\nOn 14 March 2024 the board met again\nIt voted once more.",
        "Edda Kroll\nThe lock will close.\nIts chair resigned.",
        "Old lock, new quay\nCopy Link\nShare\nThe lock will close.",
        "Board votes to close old lock\nDelft Courier\n14 March 2024\nThe lock will close.",
    ],
)
def test_lines_that_name_no_writer(tmp_path, lines):
    path = tmp_path / "story.txt"
    path.write_text(lines + "\n" + "\n".join(STORY), encoding="utf-8")
    assert kit.load(path).authors == ()
