"""Pictures and words: the calendar scale, intervals in words, and who is drawn how."""

import datetime as dt
from base64 import b64decode
from dataclasses import replace

import pandas as pd
import pytest
from markupsafe import escape

import kit
from kit import views
from kit.analysis import Analysis
from kit.views import frames
from kit.views.actor_page import ActorPage
from kit.views.brief import brief_of, masthead, weightiest
from kit.views.calendar import Calendar
from kit.views.pictures import margin
from kit.views.publication import as_of, changed
from kit.views.report import report
from kit.views.speaker_bars import speaker_bars, words_by_speaker
from kit.views.terminal import print_brief
from kit.views.timeline import bars_of, calendar_of, undated
from kit.views.wording import distance, interval, type_of


def test_last_week_and_ten_years_ago_both_have_room():
    calendar = Calendar(dt.date(2022, 3, 14))
    places = [calendar.place(dt.date(2022, 3, 14) - dt.timedelta(days=days)) for days in (0, 1, 7, 30, 365, 3650)]
    steps = [before - after for before, after in zip(places, places[1:])]
    assert all(0.2 < step < 3 for step in steps)


def test_ticks_keep_their_distance():
    ticks = Calendar(dt.date(2022, 3, 14)).ticks(-8, 8)
    places = [place for place, _ in ticks]
    assert len(ticks) > 6
    assert all(after - before > 0.8 for before, after in zip(places, places[1:]))


def test_without_a_publication_day_the_calendar_tells_dates(invented):
    rows = views.frames.events(invented)
    told = calendar_of(rows, None).ticks(-9, 1)
    assert told[-1][1].endswith("2022") and all("before" not in words for _, words in told)
    assert told[0][1] == "2012"
    assert calendar_of(rows, dt.date(2022, 5, 9)).ticks(-9, 1)[-1][1].endswith("before")


def test_an_open_end_is_said_and_drawn(invented):
    events = views.frames.events(invented)
    bars = dict(zip(events.event_id, bars_of(events, Calendar(dt.date(2022, 5, 4)))))
    assert bars["e2"].open_end and not bars["e2"].open_start
    assert bars["e1"].low < bars["e1"].high < bars["e3"].low
    assert list(events.when) == ["Mar 2011", "2 May 2022", "from 9 May 2022"]


def test_a_brief_leaves_out_vague_and_denied_events_first(invented):
    events = brief_of(invented).events
    many = pd.concat([events.assign(status="denied"), events.assign(status="planned")], ignore_index=True)
    (first,), two = weightiest(many, 1).itertuples(), weightiest(many, 2)
    assert first.status == "planned" and isinstance(first.latest, str)
    assert "denied" in list(two.status) and two.latest.notna().all()
    assert list(weightiest(events, 99).event_id) == list(events.event_id)


def test_intervals_read_as_a_reader_writes_them():
    assert interval("2021-01-01", "2021-12-31") == "2021"
    assert interval("2010-01-01", "2019-12-31") == "2010–2019"
    assert interval("2021-12-27", "2022-01-02") == "27 Dec 2021 – 2 Jan 2022"
    assert interval("2022-03-01", "2022-05-31") == "Mar – May 2022"
    assert interval("2022-03-14T09:00", "2022-03-14T09:59") == "14 Mar 2022"


def test_marked_words_inside_a_clause_are_counted_once(invented):
    counted = words_by_speaker(views.frames.quotes(invented)).set_index("speaker")
    mayor = counted.loc[invented.records["actors"][0].name]
    clause = next(quote for quote in invented.records["quotes"] if quote.quote_id == "q1")
    assert mayor.quoted + mayor.paraphrased == len(clause.content.split())
    assert mayor.quoted == 6


def test_the_brief_counts_what_stands_in_the_tables(invented):
    facts = brief_of(invented)
    assert list(facts.actors.actor_id) == ["a1", "a2"]
    assert list(facts.events.event_id) == ["e1", "e2"]
    assert "1 of 2 statements rests" in " ".join(facts.sourcing)


def test_moving_the_publication_date_marks_what_changed(seed_analysis):
    moved = as_of(seed_analysis, dt.date(2022, 3, 21))
    assert moved.article.published == dt.date(2022, 3, 21)
    assert seed_analysis.article.published == dt.date(2022, 3, 14)
    rows = changed(seed_analysis, moved)
    assert ((rows.was_value != rows.value) | (rows.was != rows.now)).all()
    assert changed(seed_analysis, seed_analysis).empty


def test_a_missing_publication_date_is_asked_for(seed_analysis):
    view = views.Publication(as_of(seed_analysis, None))
    assert "does not say when it was published" in view.markup
    view.picker.value = dt.date(2022, 3, 14)
    assert "Published 14 Mar 2022" in view.shown.value
    assert [t.value for t in view.analysis.records["times"]] == [t.value for t in seed_analysis.records["times"]]


def test_times_are_told_in_words_and_by_the_words_they_are_counted_from(invented):
    first = invented.records["times"][0]
    rows = invented.times.head(1).assign(anchor=first.time_id, offset="-2 week", mod="ON_OR_BEFORE")
    shown = views.listing(invented, "times", rows).markup
    assert f"“{first.text}”" in shown and f">{first.time_id}<" not in shown
    assert ">2 weeks before<" in shown and ">on or before<" in shown


def test_a_body_of_no_known_kind_is_a_body(invented):
    actor = invented.records["actors"][0]
    assert type_of(replace(actor, type="ORG", kind=None)) == type_of(replace(actor, type="ORG", kind="other")) == "body"
    assert type_of(replace(actor, type="ORG", kind="court")) == "court"


def test_what_is_odd_in_the_same_way_is_one_row_with_all_its_places():
    foot = "Follow us on X @Gazette\n\nSubscribe to our newsletter\n\nShare this page"
    text = f"The bridge was closed on Monday by the harbour office.\n\nIt opens on Friday, the office said.\n\n{foot}"
    analysis = kit.analyse(kit.Article(text=text, published="2022-05-04"))
    notes = analysis.oddities[analysis.oddities.kind == "note"]
    grouped = frames.oddities(analysis)
    row = grouped[grouped.kind == "note"]
    assert len(notes) > len(row) == 1 and len(row.places.iloc[0]) == len(notes)
    assert row.text.iloc[0] + row.more.iloc[0] == f"{notes.text.iloc[0]}, and {len(notes) - 1} more"
    shown = views.listing(analysis, "oddities").markup
    assert all(f"<mark>{escape(words)}</mark>" in shown for words in notes.text)


def test_what_an_editor_would_ask_is_shown_with_its_words_and_its_guide(invented, seed_analysis):
    for analysis in (invented, seed_analysis):
        shown, asked = views.questions(analysis).markup, analysis.findings
        assert len(asked) and shown.count("<details>") >= len(asked)
        assert all(
            str(escape(words)) in shown for name in ("question", "guide", "text", "why") for words in asked[name]
        )
    nothing = kit.analyse(kit.Article(text="It rained."))
    assert "asks anything" in views.questions(nothing).markup


def test_every_relation_of_the_matrix_opens_on_its_words(invented):
    shown = views.matrix(invented).markup
    assert all(f"<mark>{escape(words)}</mark>" in shown for words in invented.relations.text)


def test_a_listing_that_is_none_is_named_with_those_that_are(invented):
    with pytest.raises(ValueError, match="'quotations'; there are actors.* sentences"):
        views.listing(invented, "quotations")


def test_an_article_without_a_day_says_how_to_give_it():
    article = kit.Article(text="Mara Vey left on Monday, the port said.")
    assert "--published" in undated(kit.analyse(article))
    partly = brief_of(kit.analyse(replace(article, text=f"The port opened in 2019. {article.text}")))
    assert any("--published" in note for note in partly.notes)
    dated = kit.analyse(replace(article, published="2022-05-04"))
    assert "--published" not in undated(dated) and "None of these" in undated(dated)
    assert "names no day" in undated(kit.analyse(kit.Article(text="Mara Vey left, the port said.")))


def test_an_event_without_a_date_tells_the_words_for_it():
    analysis = kit.analyse(kit.Article(text="Mara Vey left on Monday, the port said."))
    assert list(frames.events(analysis).when) == ["“Monday”, no date"]
    assert "--published" in views.timeline(analysis).summary


def test_a_picture_tells_dates_types_and_status_in_words(invented):
    shown = views.timeline(invented).svg()
    assert all(words in shown for words in ("Mar 2011, happened", "from 9 May 2022, planned"))
    assert all(kind in views.mention_map(invented).svg() for kind in ("┃", ">person<", ">group<"))


def test_statements_are_counted_alike_everywhere(seed_analysis):
    quotes, statements = frames.quotes(seed_analysis), seed_analysis.records["statements"]
    assert quotes.statement_id.dropna().tolist() == [statement.statement_id for statement in statements]
    assert words_by_speaker(quotes).statements.sum() == len(statements)
    own = frames.actors(seed_analysis).set_index("actor_id").statements
    spoken = quotes[quotes.statement_id.notna()].speaker_ids.explode().value_counts()
    assert {actor: count for actor, count in own.items() if count} == spoken.to_dict()
    for told in (" ".join(brief_of(seed_analysis).sourcing), " ".join(views.findings.quotes(seed_analysis).lines)):
        assert f" of {len(statements)} statements" in told


def test_a_date_that_the_page_tells_is_looked_at_last():
    text = "Lock to close\nPublished 5 June 2031\n\nThe lock shuts on Monday on Monday, the board said."
    analysis = kit.analyse(kit.Article(text=text))
    last = frames.oddities(analysis).iloc[-1]
    assert (last.kind, last.label) == ("no date", "date"), "the day is told: it is not missing"
    assert "2 oddities" not in views.findings.brief(analysis).summary
    plain = kit.analyse(kit.Article(text=text.replace(" on Monday on Monday", " on Monday")))
    assert "only lines that belong to its page" in views.findings.brief(plain).summary


def test_how_often_an_oddity_stands_is_told_where_its_words_are_cut(capsys):
    captions = [f"Image caption: the flooded lock, seen from the north bank of the river {when}" for when in "12"]
    text = "\n\n".join(["The lock shut.", captions[0], "It stayed so.", captions[1], "The mayor left."])
    analysis = kit.analyse(kit.Article(text=text))
    print_brief(analysis)
    for shown in (views.brief(analysis).markup, views.listing(analysis, "oddities").markup, capsys.readouterr().out):
        assert "and 1 more" in shown


def test_shares_are_of_the_sentences_of_the_story():
    text = "Lock to close\nBy Mara Vey\n\nThe lock will shut, the port said. It is old.\n\nImage caption: the lock"
    lines = brief_of(kit.analyse(kit.Article(text=text))).sourcing
    assert lines[-1] == "1 of 2 sentences names or describes a source."


def test_an_actor_is_called_by_each_form_once():
    text = "The Mole Company left. The company, it said, was tired. “Good night,” the company said."
    analysis = kit.analyse(kit.Article(text=text, published="2022-05-04"))
    called = ActorPage(views.Selection(analysis)).markup.partition("<p>called ")[2].partition("</p>")[0]
    assert called.count("company</b> ×2") == 1


def test_the_reason_for_an_oddity_stands_once(seed_analysis):
    row = frames.oddities(seed_analysis).head(1)
    assert views.listing(seed_analysis, "oddities", row).markup.count(escape(row.why.iloc[0])) == 1


def test_the_report_counts_statements_as_the_brief_does(seed_analysis):
    assert speaker_bars(seed_analysis).svg() in report(seed_analysis)


def test_a_name_of_a_file_is_not_passed_off_as_a_headline(invented):
    def shown(title):
        article = replace(invented.article, title=title, name="story")
        analysis = Analysis(article, invented.doc, invented.records, pipeline="none", seconds={})
        return masthead(analysis, brief_of(analysis))

    assert "No headline is known" in shown(None)
    assert "No headline" not in shown("Bridge closed")


def test_a_picture_takes_the_colours_of_the_notebook_and_is_png_without_a_kernel(invented):
    bundle = views.timeline(invented)._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in bundle
    assert bundle["text/plain"] == repr(views.timeline(invented)) and "text/html" not in bundle
    assert b64decode(bundle["image/png"]).startswith(b"\x89PNG")


def test_a_picture_says_what_it_leaves_out_and_in_what_it_counts(invented):
    quotes, events = views.frames.quotes(invented), views.frames.events(invented)
    assert "1 more speaker not drawn" in speaker_bars(invented, quotes, most=1).svg()
    assert "1 more event not drawn" in views.timeline(invented, events, most=1).svg()
    assert "1 more event not drawn" in views.text_order(invented, events, most=1).svg()
    assert "1 more actor not drawn" in views.mention_map(invented, most=1).svg()
    assert "not drawn" not in views.mention_map(invented).svg()
    assert "in words" in speaker_bars(invented).svg() and "in statements" in views.sourcing_mix(invented).svg()


def test_a_long_label_has_room(invented):
    assert margin(["x" * 36], most=3.1) == 3.1 > margin(["Ana Okoye"], most=3.1) >= 1


def test_what_a_date_is_counted_by_is_told_without_codes():
    told = [
        distance(words) for words in ("past XXXX-01", "future XXXX-06-03", "+0 day", "past XXXX-XX-14", "next XXXX-Q2")
    ]
    assert told == [
        "the last January",
        "the next 3 June",
        "the same day",
        "the last 14th of a month",
        "the next quarter 2",
    ]
    assert distance("-2 year from past XXXX-05") == "2 years before from the last May"


def test_labels_of_the_calendar_have_room_beside_a_wide_margin():
    few = Calendar(dt.date(2023, 10, 20)).ticks(-10.3, 6.5, most=10)
    places = [place for place, _ in few]
    assert len(few) > 4 and min(b - a for a, b in zip(places, places[1:])) >= 16.8 / 10


def test_the_page_of_an_actor_says_nothing_of_a_tenure_that_runs(invented):
    def shown(tenure):
        actors = (replace(invented.records["actors"][0], tenure=tenure), *invented.records["actors"][1:])
        records = invented.records | {"actors": actors}
        return views.ActorPage(
            views.Selection(Analysis(invented.article, invented.doc, records, pipeline="", seconds={}))
        )

    assert "current" not in shown("current").shown.value.split("</style>")[1]
    assert "person, former Mayor" in shown("former").shown.value
