"""Views are the same from one run to the next: no address, clock or random id, in text, HTML or picture."""

import re

import pytest

from kit import views
from kit.views.html import stylesheet
from kit.views.report import report, write_report

ADDRESS = re.compile(r"0x[0-9a-f]{6,}|IPY_MODEL|[0-9a-f]{32}")
PICTURES = (views.mention_map, views.speaker_bars, views.timeline, views.text_order, views.sourcing_mix)


@pytest.mark.parametrize("make", PICTURES)
def test_a_picture_is_the_same_bytes_twice(invented, make):
    assert make(invented).svg_file() == make(invented).svg_file()
    assert make(invented).png() == make(invented).png()
    assert "Date" not in str(make(invented).svg())


def test_live_views_have_stable_text_and_html(invented):
    def shown():
        selection = views.Selection(invented)
        made = [views.LiveReader(selection), views.ActorPage(selection), views.Publication(invented)]
        made += [views.explore_quotes(selection), views.explore_events(selection)]
        return [view._repr_mimebundle_() for view in made]

    for first, second in zip(shown(), shown()):
        assert first["text/plain"] == second["text/plain"]
        assert first["text/html"] == second["text/html"]
        assert not ADDRESS.search(first["text/plain"] + first["text/html"])
        assert "application/vnd.jupyter.widget-view+json" in first


def test_the_report_is_the_same_twice_and_its_ids_are_unique(invented):
    page = str(report(invented))
    assert page == str(report(invented))
    own = re.findall(r' id="(w\d+|[a-z]+)"', page)
    assert len(own) == len(set(own))
    for target in re.findall(r'<a href="#([^"]+)"', page):
        assert target in own, target


def test_the_report_is_written_whole_or_not_at_all(invented, tmp_path, monkeypatch):
    path = tmp_path / "new" / "report.html"
    write_report(invented, path)
    whole = path.read_text(encoding="utf-8")
    assert whole.startswith("<!doctype html>") and whole.rstrip().endswith("</html>")
    monkeypatch.setattr("kit.views.report.report", lambda analysis: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        write_report(invented, path)
    assert path.read_text(encoding="utf-8") == whole
    assert [entry.name for entry in path.parent.iterdir()] == ["report.html"]


def test_a_printed_report_loses_no_column_but_the_one_that_opens_rows():
    """The matrix of relations has no such column: its last heading stays."""
    printed = stylesheet().split("@media print")[1]
    assert ".where" in printed and "last-child" not in printed and "details-content" in printed


def test_what_opens_or_scrolls_keeps_its_keys_from_jupyterlab(invented):
    page = views.listing(invented, "quotes").markup
    kept = "data-lm-suppress-shortcuts"
    assert all(kept in tag for tag in re.findall(r"<summary[^>]*>|<div[^>]*tabindex[^>]*>", page))
    assert page.count(kept) > 3
