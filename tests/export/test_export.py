"""Exports: CSV, TimelineJS and iCalendar read back as their formats say."""

import csv
import datetime as dt
import io
import json
import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest
import spacy

import kit
from kit.analysis import Analysis
from kit.article import Article
from kit.events.records import Event
from kit.export import to_csv, to_icalendar, to_timelinejs, to_timex
from kit.export.icalendar import escaped, fold
from kit.tables import RECORDS, columns
from kit.times import find_times

MEETING = Event(
    "e1",
    0,
    4,
    "text",
    0,
    4,
    "text",
    "Meeting <b>of</b> ministers, mayors; and “others”",
    value="2031-05-06",
    earliest="2031-05-06",
    latest="2031-05-06",
    granularity="day",
    status="planned",
    rank=1,
)


def analysis_of(*events, published="2031-05-01", **metadata):
    records = {name: () for name in RECORDS} | {"events": events}
    return Analysis(Article("text", published=published, **metadata), None, records, pipeline="none", seconds={})


def unfolded(calendar):
    return calendar.replace("\r\n ", "").split("\r\n")


@pytest.mark.parametrize("table", RECORDS)
def test_csv_of_every_table_reads_back(sample, table):
    frame = getattr(sample, table)
    rows = list(csv.reader(io.StringIO(to_csv(frame), newline="")))
    assert rows[0] == columns(table)
    assert len(rows) == len(frame) + 1
    if "text" in frame:
        plain = [row[rows[0].index("text")].removeprefix("'") for row in rows[1:]]
        assert plain == [words.removeprefix("'") for words in frame["text"]]


def test_csv_defuses_formulas():
    frame = analysis_of(replace(MEETING, title="=HYPERLINK(1)")).events
    assert "'=HYPERLINK(1)" in to_csv(frame)


def test_timelinejs_holds_dated_events_in_order_with_markup_escaped():
    later = replace(MEETING, event_id="e2", earliest="2031-06-01", latest="2031-06-30", rank=2)
    undated = replace(MEETING, event_id="e3", earliest=None, latest=None, rank=None)
    slides = json.loads(to_timelinejs(analysis_of(later, MEETING, undated, title="<script>")))
    assert [slide["unique_id"] for slide in slides["events"]] == ["e1", "e2"]
    assert slides["events"][0]["start_date"] == {"year": "2031", "month": "5", "day": "6"}
    assert slides["events"][1]["end_date"]["day"] == "30"
    assert "<b>" not in json.dumps(slides) and "<script>" not in json.dumps(slides)


@pytest.mark.parametrize(
    ("earliest", "latest", "shown"), [(None, "2031-05-06", "by 2031-05-06"), ("2031-05-06", None, "from 2031-05-06")]
)
def test_timelinejs_says_which_end_is_open(earliest, latest, shown):
    (slide,) = json.loads(to_timelinejs(analysis_of(replace(MEETING, earliest=earliest, latest=latest))))["events"]
    assert slide["display_date"] == shown and "end_date" not in slide


def test_calendar_holds_planned_events_by_day():
    lines = unfolded(to_icalendar(analysis_of(MEETING, replace(MEETING, event_id="e2", status="happened"))))
    assert lines.count("BEGIN:VEVENT") == 1
    assert "DTSTART;VALUE=DATE:20310506" in lines and "DTEND;VALUE=DATE:20310507" in lines
    assert "DTSTAMP:20310501T000000Z" in lines
    assert "SUMMARY:Meeting <b>of</b> ministers\\, mayors\\; and “others”" in lines
    assert lines[0] == "BEGIN:VCALENDAR" and lines[-2:] == ["END:VCALENDAR", ""]


def test_calendar_leaves_out_what_has_no_day_and_marks_what_may_be():
    soon = replace(MEETING, latest=None)
    maybe = replace(MEETING, status="possible")
    assert "VEVENT" not in to_icalendar(analysis_of(soon, maybe))
    assert "STATUS:TENTATIVE" in to_icalendar(analysis_of(soon, maybe), statuses=("planned", "possible"))


def test_calendar_keeps_the_time_of_day():
    at_noon = replace(MEETING, earliest="2031-05-06T12:30", latest="2031-05-06T12:30", granularity="minute")
    assert "DTSTART:20310506T123000" in unfolded(to_icalendar(analysis_of(at_noon)))


def test_calendar_is_the_same_for_the_same_article_and_ids_differ_by_event():
    two = analysis_of(MEETING, replace(MEETING, event_id="e2", trigger_start=1))
    assert to_icalendar(two) == to_icalendar(analysis_of(*two.records["events"]))
    assert len(set(re.findall(r"UID:(\S+)", to_icalendar(two)))) == 2


def test_calendar_without_a_publication_day_reads_no_clock():
    assert "DTSTAMP:20310506T000000Z" in unfolded(to_icalendar(analysis_of(MEETING, published=None)))


def test_lines_fold_at_75_octets_between_characters():
    words = "SUMMARY:" + "Präsident 🇺🇳 — " * 20
    folded = fold(words)
    assert all(len(line.encode()) <= 75 for line in folded.split("\r\n"))
    assert folded.replace("\r\n ", "") == words


def test_escaping_leaves_no_bare_line_end_or_control_character():
    assert escaped("a\\b;c,d\r\ne\x00f") == "a\\\\b\\;c\\,d\\nef"


def test_a_real_article_with_a_planned_event():
    article = Article("The council will meet on Friday.", published=dt.date(2031, 5, 6))
    calendar = to_icalendar(kit.analyse(article))
    assert calendar.startswith("BEGIN:VCALENDAR\r\n") and calendar.endswith("END:VCALENDAR\r\n")


def test_timex_is_xml_with_the_text_and_each_time():
    text = "Tom & <Ann> met on Monday\x00, twice a week."
    times = find_times(spacy.blank("en").make_doc(text), Article(text=text, published="2024-03-13")).times
    article = Article(text, published="2024-03-13", title="<b>")
    records = {name: () for name in RECORDS} | {"times": times}
    root = ElementTree.fromstring(to_timex(Analysis(article, None, records, pipeline="none", seconds={})))
    assert "".join(root.find("TEXT").itertext()) == text.replace("\x00", "")
    assert [(e.text, e.get("value")) for e in root.find("TEXT")] == [("Monday", "2024-03-11"), ("twice a week", "P1W")]
    assert root.find("DCT/TIMEX3").get("value") == "2024-03-13"
