"""Correcting in a notebook: what is kept lasts, all views follow and show it as corrected, and it is taken back."""

import datetime as dt
from pathlib import Path

import pytest

import kit
from kit import views
from kit.corrections import Correction, Corrections, read_corrections
from kit.views.report import report

STORY = """Harbour tolls to rise, council says

Mayor Ana Okoye said on Monday that tolls would rise. Pavel Lind, the harbour master, met Ms Okoye on 3 May.

“Nobody will pay twice,” she said. <b>It’s</b> $5 & $6.
"""


@pytest.fixture
def story(dated_story):
    return dated_story(STORY, "2024-05-08")


def opened(path):
    return views.Selection(views.read(path))


def choose(box, start):
    """Choose the option of a menu whose label begins with words."""
    box.value = next(value for label, value in box.options if label.startswith(start))


def test_a_speaker_is_corrected_in_place_and_lasts(story):
    selection = opened(story)
    quotes, correct = views.explore_quotes(selection), views.correct(selection)
    page = views.ActorPage(selection)
    choose(correct.wrong, "Ana Okoye: “Nobody")
    choose(correct.right, "Pavel Lind")
    correct.keep()
    assert "Kept in story.corrections.yaml, beside the article" in correct.shown.value
    assert correct.wrong.label == correct.right.label == correct.kept.label == "choose …"
    for shown in (quotes.shown.value, views.explore_quotes(opened(story)).shown.value):
        assert '<b>Pavel Lind</b> <span class="badge corrected">corrected</span>' in shown
    selection.choose(actor="Pavel Lind")
    assert "quotes by: 1" in page.shown.value
    assert "1 correction by the analyst" in views.brief(opened(story).analysis).markup
    assert "was: Ana Okoye" in report(opened(story).analysis)
    assert "corrected by the analyst" in views.reader(selection.analysis).markup


INTERVIEW = """Harbour master explains the tolls

Pavel Lind has run the harbour since 2019. He spoke to Mona Dahl on Monday.

Q: Will tolls rise?

A: I think they will. Nobody will pay twice.

Q: When do they rise?

A: We start in May. I will say no more.
"""


def test_all_that_one_voice_says_is_given_to_its_speaker_at_once(dated_story):
    selection = opened(dated_story(INTERVIEW, "2024-05-08"))
    correct = views.correct(selection)
    mine = selection.frame("quotes").speaker.eq("A").sum()
    assert mine > 1
    choose(correct.wrong, f"all {mine} of A")
    choose(correct.right, "Pavel Lind")
    correct.keep()
    speakers = selection.frame("quotes").speaker
    assert speakers.eq("Pavel Lind").sum() >= mine and not speakers.eq("A").any()
    assert len(correct.corrections.entries) == mine
    choose(correct.kept, f"all {mine} of A are said by Pavel Lind")
    correct.take_back()
    assert not correct.corrections.entries and selection.frame("quotes").speaker.eq("A").sum() == mine


@pytest.mark.parametrize(("made", "shown"), [(4, "<details open"), (5, "<details>")])
def test_many_corrections_are_counted_and_closed(story, made, shown):
    names = ("Pavel Lind", "Ana Okoye", "council", "Harbour", "tolls")[:made]
    read_corrections(story).keep(*(Correction("actor", "Mona Dahl", name) for name in names))
    told = views.correct(opened(story)).shown.value.split("</style>")[1]
    assert shown in told and f'<summary data-lm-suppress-shortcuts="">{made} corrections' in told


def test_a_correction_is_taken_back(story):
    before = views.read(story).to_json()
    selection = opened(story)
    correct = views.correct(selection, "actor")
    assert correct.undo.layout.display == "none"
    choose(correct.wrong, "Ana Okoye")
    choose(correct.right, "Pavel Lind")
    correct.keep()
    assert correct.undo.layout.display is None and "Ana Okoye is the same as Pavel Lind" in correct.shown.value
    assert "Ana Okoye" not in [label for label, _ in selection.control("actor").options]
    choose(correct.kept, "Ana Okoye is the same")
    correct.take_back()
    assert "Taken back" in correct.shown.value and correct.undo.layout.display == "none"
    assert selection.analysis.to_json() == before == views.read(story).to_json()


def test_a_date_is_corrected_and_the_timeline_moves(story):
    selection = opened(story)
    events, correct = views.explore_events(selection), views.correct(selection, "date")
    choose(correct.wrong, "“3 May”")
    correct.right.value = "soon"
    correct.keep()
    assert "Nothing is kept: a date reads 2024-05-31" in correct.shown.value
    correct.right.value = "2023-05-03"
    correct.keep()
    assert "<s>3 May 2024</s>" in events.shown.value and "3 May 2023" in events.shown.value
    assert "badge corrected" in events.shown.value
    assert "<b>“3 May”</b>" not in correct.shown.value and "“3 May” is 2023-05-03" in correct.shown.value


def test_a_chosen_day_is_kept_for_every_notebook_and_survives_other_corrections(story):
    selection = opened(story)
    published, correct = views.Publication(selection), views.correct(selection, "mention")
    published.picker.value = dt.date(2024, 5, 15)
    choose(correct.wrong, "“she”")
    choose(correct.right, "Pavel Lind")
    correct.keep()
    assert published.picker.value == selection.analysis.article.published == dt.date(2024, 5, 15)
    published.keep()
    assert "Kept in story.corrections.yaml" in published.shown.value
    assert views.read(story).article.published == dt.date(2024, 5, 15)
    choose(correct.kept, "the article was published")
    correct.take_back()
    assert published.picker.value == dt.date(2024, 5, 8)
    assert "“she” means Pavel Lind" in correct.shown.value


def test_the_words_to_correct_follow_the_filters(story):
    selection = opened(story)
    correct = views.correct(selection)
    every = len(correct.wrong.options)
    selection.choose(kind="direct")
    assert 1 < len(correct.wrong.options) < every


def test_nothing_is_kept_before_both_are_chosen(story):
    correct = views.correct(opened(story))
    correct.keep()
    correct.take_back()
    choose(correct.wrong, "Ana Okoye")
    correct.keep()
    assert "choose both" in correct.shown.value and not read_corrections(story).entries


def test_a_place_that_cannot_be_written_is_told(story, monkeypatch):
    def refuse(path, text):
        raise kit.KitError(f"{path} cannot be written (Read-only file system); choose another place.")

    monkeypatch.setattr("kit.corrections.store.write_whole", refuse)
    correct = views.correct(opened(story))
    choose(correct.wrong, "Ana Okoye")
    choose(correct.right, "Pavel Lind")
    correct.keep()
    assert "Read-only file system" in correct.shown.value


def test_what_finds_no_place_is_told_in_the_brief_and_the_report(story):
    selection = opened(story)
    correct = views.correct(selection)
    choose(correct.wrong, "Ana Okoye: “Nobody")
    choose(correct.right, "Pavel Lind")
    correct.keep()
    story.write_text(STORY.replace("Nobody will pay", "<i>No one</i> pays"), encoding="utf-8")
    analysis = views.read(story)
    assert "1 correction by the analyst, 1 of them not applied" in views.brief(analysis).markup
    assert "are no longer in the article" in report(analysis)
    assert "not applied" in views.correct(views.Selection(analysis)).shown.value


def test_an_analysis_without_a_file_is_corrected_for_the_session():
    correct = views.correct(kit.analyse(kit.Article(STORY)))
    choose(correct.wrong, "Ana Okoye")
    choose(correct.right, "Pavel Lind")
    correct.keep()
    assert "until the kernel is restarted" in correct.shown.value
    assert isinstance(correct.corrections, Corrections) and correct.corrections.path is None


def test_what_can_be_corrected_is_named_where_something_else_is_asked_for(invented):
    with pytest.raises(ValueError, match="'colour'.*speaker"):
        views.correct(invented, "colour")


def test_planted_markup_is_text_in_menus_and_lists(invented):
    correct = views.correct(invented, "actor")
    correct.wrong.value, correct.right.value = "a1", "Harbour officials"
    correct.keep()
    assert "<script" not in correct.shown.value and "&lt;script" in correct.shown.value
    assert Path("bridge.corrections.yaml").exists() is False


def test_nobody_is_a_choice(story):
    correct = views.correct(opened(story))
    choose(correct.wrong, "Ana Okoye: “Nobody")
    choose(correct.right, "nobody named")
    correct.keep()
    assert "is said by nobody named" in correct.shown.value
    assert read_corrections(story).entries[0].now is None


def test_a_choice_is_told_from_its_like_by_whole_words_around_it(story):
    selection = opened(story)
    labels = [label for label, _ in views.correct(selection, "date").wrong.options]
    assert labels[1] == "“Monday”: 6 May 2024 (Ana Okoye said on ▸Monday◂ that tolls would rise.)"
    assert labels[2] == "“3 May”: 3 May 2024 (master, met Ms Okoye on ▸3 May◂. “Nobody will pay twice,”)"


def test_an_article_with_nothing_to_correct_says_so(story):
    correct = views.correct(kit.analyse(kit.Article("It rained.")))
    assert "There is nothing to choose" in correct.shown.value
    selection = opened(story)
    correct = views.correct(selection)
    selection.choose(text="zzzz")
    assert "let none through" in correct.shown.value
