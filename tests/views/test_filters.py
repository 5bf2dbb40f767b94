"""Filters: they really filter, views share them, and they read back as code that gives the same rows."""

import datetime as dt
from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kit
from kit import views
from kit.analysis import Analysis
from kit.errors import KitError
from kit.views.brief import brief_of
from kit.views.criteria import chosen, expression
from kit.views.report import by_speaker


@pytest.fixture
def selection(invented):
    return views.Selection(invented)


def button(view, description):
    return next(box for box in view.children[0].children if box.description == description)


def refuse(path, text):
    raise KitError(f"{path} cannot be written (Read-only file system); choose another place.")


def test_a_filter_leaves_only_its_rows(selection):
    explorer = views.explore_quotes(selection)
    assert list(explorer.rows.quote_id) == ["q1", "q2", "q3"]
    selection.choose(kind="mixed")
    assert list(explorer.rows.quote_id) == ["q2"]
    selection.choose(kind=None, stance="denies")
    assert list(explorer.rows.quote_id) == ["q3"]
    assert "1 of 3 quotes" in explorer.shown.value


def test_the_code_shown_gives_the_rows_shown(invented, selection):
    explorer = views.explore_quotes(selection)
    selection.choose(kind="indirect", text="BRIDGE", speaker=invented.quotes.speaker[0])
    rows = eval(explorer.code, {"views": views, "analysis": invented})
    assert list(rows.quote_id) == list(explorer.rows.quote_id) == ["q1"]


def test_views_of_one_selection_follow_each_other(selection):
    sources, quotes = views.explore_sources(selection), views.explore_quotes(selection)
    sources.selection.choose(source_type="unnamed group")
    assert list(quotes.rows.quote_id) == ["q3"]
    assert "source_type" in quotes.code and "source_type" in sources.code


def test_the_country_of_an_unnamed_source_is_a_filter(selection):
    assert list(views.explore_sources(selection.choose(country=None)).rows.source_id) == ["s1", "s2"]
    quotes = views.frames.quotes(selection.analysis)
    assert list(chosen(quotes, expression("country", "Ruritania")).quote_id) == ["q3"]


def test_days_let_through_what_touches_the_range(selection):
    events = views.explore_events(selection)
    selection.choose(since=dt.date(2011, 3, 20), until=dt.date(2011, 4, 1))
    assert list(events.rows.event_id) == ["e1"]
    selection.choose(since=dt.date(2022, 1, 1), until=None)
    assert list(events.rows.event_id) == ["e3", "e2"]


def test_a_criterion_that_is_none_is_named_with_those_that_are(selection):
    with pytest.raises(ValueError, match="'colour'.*speaker"):
        selection.choose(colour="red")


@given(words=st.text(max_size=12), name=st.sampled_from(["speaker", "kind", "text"]))
@settings(max_examples=150, deadline=None)
def test_any_words_make_a_query_that_runs_and_finds_only_them(invented, words, name):
    frame = views.frames.quotes(invented)
    rows = chosen(frame, expression(name, words))
    if words.strip() and name == "text":
        assert list(rows.quote_id) == [
            i for i, t in zip(frame.quote_id, frame.text) if words.strip().upper() in t.upper()
        ]
    elif words.strip():
        assert rows.empty


def test_a_mention_can_be_counted_for_its_country(selection):
    explorer = views.explore_mentions(selection)
    before = explorer.shown.value
    selection.control("by_country").value = True
    assert explorer.query is None and "by_country" not in explorer.code
    assert (before.count("<svg"), explorer.shown.value.count("<svg")) == (0, 1)


def test_the_reader_shows_ticked_layers_and_one_actor(selection):
    reader = views.LiveReader(selection)
    assert 'b class="actors GROUP"' in reader.shown.value
    selection.choose(actor=selection.analysis.records["actors"][0].name)
    body = reader.shown.value.split('class="reader"')[1]
    assert "actors PERSON" in body and "actors GROUP" not in body
    for layer in reader.layers:
        layer.value = layer.description == "oddities"
    assert "actors" not in reader.shown.value.split('class="reader"')[1]


def test_the_reader_follows_the_filters_of_the_quotes(selection):
    quotes = views.explore_quotes(selection)
    reader = views.LiveReader(selection, layers=("quotes", "attributions"), criteria=quotes.criteria)
    every = reader.shown.value.count('class="quotes')
    selection.choose(stance="denies")
    body = reader.shown.value.split('class="reader"')[1]
    assert 0 < body.count('class="quotes') < every and ">denied<" in body and ">said<" not in body


def test_filters_that_leave_nothing_say_so(selection):
    quotes = views.explore_quotes(selection)
    reader = views.LiveReader(selection, layers=("quotes",), criteria=quotes.criteria)
    selection.choose(text="zzzz")
    assert "No quotes." in quotes.shown.value and "<svg" not in quotes.shown.value
    assert "set a filter back" in quotes.shown.value
    assert "Nothing in the article fits" in reader.shown.value
    selection.choose(text="")
    assert "set a filter back" not in quotes.shown.value and "Nothing in" not in reader.shown.value


def test_filters_are_cleared_by_one_button(selection):
    quotes, sources = views.explore_quotes(selection), views.explore_sources(selection)
    selection.choose(kind="mixed", text="bridge", rung="named")
    button(quotes, "Clear filters").click()
    assert quotes.query is None and sources.query is None and len(quotes.rows) == len(quotes.frame)


def test_views_follow_once_where_several_filters_are_set(selection):
    followed = []
    selection.observe(("kind", "text", "rung"), lambda: followed.append(selection.query(("kind", "text"))))
    selection.choose(kind="mixed", text="bridge", rung="named")
    selection.clear(("kind", "text", "rung"))
    assert len(followed) == 2 and "kind == 'mixed' and" in followed[0] and followed[1] is None


def test_the_rows_shown_are_saved_under_a_free_name(selection, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    quotes = views.explore_quotes(selection)
    selection.choose(kind="mixed")
    for name in ("bridge-quotes.csv", "bridge-quotes-2.csv"):
        button(quotes, "Save as CSV").click()
        assert f"1 row saved as {name}" in quotes.told.value
        saved = pd.read_csv(name, encoding="utf-8-sig")
        assert list(saved.quote_id) == ["q2"] and saved.content.iloc[0] == quotes.rows.content.iloc[0]
    selection.choose(kind=None)
    assert quotes.told.value == ""
    monkeypatch.setattr("kit.views.explorer.write_whole", refuse)
    button(quotes, "Save as CSV").click()
    assert "cannot be written" in quotes.told.value


def test_every_control_has_a_label_and_choices_in_words(selection):
    explorers = [views.explore_actors(selection), views.explore_quotes(selection), views.explore_events(selection)]
    names = {name for explorer in explorers for name in explorer.criteria}
    assert all(selection.control(name).description for name in names)
    assert ("person", "PERSON") in selection.control("type").options


def test_the_page_says_why_it_shows_an_actor_whom_nobody_chose(selection):
    page = views.ActorPage(selection)
    assert "choose another" in page.shown.value
    selection.choose(actor=selection.analysis.records["actors"][1].name)
    assert "choose another" not in page.shown.value


def test_all_views_of_a_selection_follow_another_publication_date(seed_analysis):
    selection = views.Selection(seed_analysis)
    published, events = views.Publication(selection), views.explore_events(selection)
    pictures = [views.follow(selection, make) for make in (views.timeline, views.text_order)]
    times, found = views.follow(selection, views.listing, "times"), views.follow(selection, views.findings.timeline)
    selection.choose(status="planned")
    before = [view.shown.value for view in (events, *pictures, times, found)]
    published.picker.value = dt.date(2022, 4, 25)
    after = [view.shown.value for view in (events, *pictures, times, found)]
    assert all(was != now for was, now in zip(before, after))
    assert "<s>16 Mar 2022</s>" in events.shown.value and "27 Apr 2022" in events.shown.value
    assert selection.control("status").value == "planned"
    rows = eval(events.code, {"views": views, "analysis": seed_analysis, "selection": selection})
    assert rows.equals(events.rows) and "selection.analysis" in events.code
    published.picker.value = dt.date(2022, 3, 14)
    assert [view.shown.value for view in (events, *pictures, times, found)] == before


def test_sentences_are_filtered_by_whether_they_tell_where_they_come_from(seed_analysis):
    selection = views.Selection(seed_analysis)
    sentences = views.explore_sentences(selection)
    assert len(sentences.rows) == len(seed_analysis.sentences)
    selection.choose(attribution="attributed")
    assert set(sentences.rows.attribution) == {"attributed"} and sentences.rows.source.notna().any()
    assert len(sentences.rows) < len(sentences.frame)


def test_a_pronoun_that_nobody_resolved_is_no_name(invented):
    unclear = replace(
        invented.records["quotes"][0], speaker_ids=(), speaker=None, source_text="he", attribution="pronoun"
    )
    records = invented.records | {"quotes": (unclear, *invented.records["quotes"][1:])}
    analysis = Analysis(invented.article, invented.doc, records, pipeline="none", seconds={})
    assert views.frames.quotes(analysis).speaker.iloc[0] == "he (unclear who)"
    assert "he (unclear who)" not in " ".join(views.findings.quotes(analysis).lines)
    assert list(brief_of(analysis).speakers.speaker)[-1] == "he (unclear who)"
    *_, last = by_speaker(analysis, views.frames.quotes(analysis))
    assert '<b dir="auto">he (unclear who)</b>' in last


def test_a_search_of_the_words_keeps_those_who_say_them(selection):
    sources, quotes = views.explore_sources(selection), views.explore_quotes(selection)
    selection.choose(text="bridge was")
    assert list(quotes.rows.quote_id) == ["q1"] and list(sources.rows.source_id) == ["s1"]


def test_neighbours_are_filtered_by_the_same_things(selection):
    actors, mentions = views.explore_actors(selection), views.explore_mentions(selection)
    assert set(actors.criteria) <= set(mentions.criteria)
    selection.choose(role="Mayor")
    assert set(mentions.rows.actor_id) == set(actors.rows.actor_id) == {"a1"}
    quotes = views.explore_quotes(selection)
    reader = views.LiveReader(selection, layers=("quotes",), criteria=quotes.criteria)
    assert selection.control("actor") not in reader.children[0].children


def test_an_article_without_quotes_asks_for_no_filter_of_them():
    selection = views.Selection(kit.analyse(kit.Article("A ferry stops at the pier. It is small.")))
    quotes = views.explore_quotes(selection)
    assert "No quotes were found in this article" in quotes.shown.value
    assert list(quotes.children) == [quotes.shown]


def test_no_row_is_out_of_reach(invented):
    rows = pd.concat([views.frames.mentions(invented)] * 200, ignore_index=True)
    page = views.listing(invented, "mentions", rows).markup
    assert page.count("<tbody>") > 1 and page.count("</td>") == len(rows) * page.split("</thead>")[0].count("<th ")
    assert "rows 121 to 240 of 400" in page and "not shown" not in page


def test_one_event_and_one_claim_are_told_in_the_singular():
    text = "The port of Oxley will close on 3 May 2025, Mayor Ann Lee told reporters.\n\nShe left."
    analysis = kit.analyse(kit.Article(text))
    assert views.findings.timeline(analysis).lines[:2] == (
        "1 of 1 event has a place on the calendar.",
        "The only one is “The port of Oxley will close” (3 May 2025).",
    )
    assert views.findings.sourcing(analysis).lines[-1] == "0 of 1 claim rests on unnamed voices only."
