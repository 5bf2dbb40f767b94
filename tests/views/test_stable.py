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


def test_every_colour_of_words_stands_out_from_every_ground():
    """At least 4.5 to 1 (WCAG 2.2, contrast minimum), light and dark, on the page and under each mark."""
    named = {name: shades for name, *shades in re.findall(r"--(\w+):\s*light-dark\((#\w+),\s*(#\w+)\)", stylesheet())}
    grounds = [["#ffffff", "#111111"]] + [named[name] for name in ("paper", "panel", "direct", "indirect", "term")]
    words = ("ink", "muted", "link", "person", "country", "place", "org", "group", "time", "odd")
    faint = [
        (name, ground[shade], shade)
        for name in words
        for ground in grounds
        for shade in (0, 1)
        if contrast(named[name][shade], ground[shade]) < 4.5
    ]
    assert not faint


def contrast(one, other):
    """Return the contrast of two colours."""
    light, dark = sorted(map(luminance, (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour):
    """Return the relative luminance of a colour."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear))
