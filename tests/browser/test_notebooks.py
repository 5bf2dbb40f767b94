"""Each notebook in a real JupyterLab: run, filter, and see the view change."""

import pytest

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: no browser tests")
expect = sync_api.expect

pytestmark = [pytest.mark.browser, pytest.mark.slow]

IDLE = "Python 3 (ipykernel) | Idle"
PATIENCE = 120_000
"""Milliseconds for a kernel to start or a notebook to run."""


def run(page, lab, name):
    """Open a notebook and run all its cells; fail on the first error among the outputs."""
    page.goto(f"{lab}/lab/workspaces/{name[:2]}/tree/notebooks/{name}?reset")
    page.get_by_text(IDLE).wait_for(timeout=PATIENCE)
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    last = page.locator(".jp-Notebook .jp-CodeCell").last
    last.locator(".jp-InputPrompt", has_text="[*]").wait_for(timeout=PATIENCE)
    last.locator(".jp-InputPrompt", has_text="[*]").wait_for(state="detached", timeout=PATIENCE)
    page.get_by_text(IDLE).wait_for(timeout=PATIENCE)
    assert page.locator(".jp-OutputArea-output[data-mime-type='application/vnd.jupyter.error']").count() == 0
    assert page.get_by_text("Jupyter news").count() == 0, "JupyterLab asks whether news are wanted"


def explorer(page, noun):
    """Return the live view whose line of counts names what it lists."""
    view = page.locator(".jp-OutputArea-output .widget-vbox").filter(has=page.locator(".told", has_text=noun))
    view.first.scroll_into_view_if_needed()
    return view.first


def told(view):
    """Return the line that says how many rows are shown, and by which code."""
    return view.locator(".told").first


def choose_first(view, label):
    """Choose the first value of a filter after "all", and return it."""
    box = view.locator(".widget-dropdown", has_text=label).first.locator("select")
    box.select_option(index=1)
    return box.evaluate("box => box.selectedOptions[0].text")


def test_brief_reader_follows_the_actor_and_the_layers(page, lab):
    run(page, lab, "00_brief.ipynb")
    view = page.locator(".jp-OutputArea-output .widget-vbox").filter(has=page.locator(".reader")).first
    view.scroll_into_view_if_needed()
    every = view.locator(".reader b.actors").count()
    choose_first(view, "actor")
    view.page.wait_for_function("every => document.querySelectorAll('.reader b.actors').length < every", arg=every)
    assert view.locator(".reader b.actors").count() > 0
    view.get_by_label("actors").uncheck()
    view.locator(".reader b.actors").first.wait_for(state="detached")
    assert view.locator(".reader p").count() > 5


def test_actors_are_filtered_and_the_page_follows(page, lab):
    run(page, lab, "01_actors.ipynb")
    view = explorer(page, "actor")
    before = told(view).text_content()
    choose_first(view, "type")
    expect(told(view)).to_contain_text("type ==")
    assert told(view).text_content().split(" of ")[0] != before.split(" of ")[0]
    mentions = explorer(page, "mention")
    name = choose_first(mentions, "actor")
    page.locator(".jp-OutputArea-output h3", has_text=name).first.wait_for()


def test_quotes_are_filtered_by_kind_and_words(page, lab):
    run(page, lab, "02_quotes.ipynb")
    view = explorer(page, "quote")
    before = told(view).text_content()
    choose_first(view, "kind")
    expect(told(view)).to_contain_text("kind ==")
    assert told(view).text_content().split(" of ")[0] != before.split(" of ")[0]
    view.get_by_placeholder("search the words").fill("zzzz")
    view.get_by_text("No quotes.").wait_for()


def test_timeline_moves_with_the_publication_date_and_filters(page, lab):
    run(page, lab, "03_timeline.ipynb")
    view = page.locator(".jp-OutputArea-output .widget-vbox").filter(has_text="recomputes the timeline").first
    view.scroll_into_view_if_needed()
    view.locator("input[type=date]").fill("2022-04-25")
    view.get_by_text("changed, of").wait_for()
    assert "25 Apr 2022" in view.inner_text()
    events = explorer(page, "event")
    choose_first(events, "status")
    expect(told(events)).to_contain_text("status ==")


def test_sources_and_quotes_share_their_filters(page, lab):
    run(page, lab, "04_sourcing.ipynb")
    sources, quotes = explorer(page, "source"), explorer(page, "quotes(")
    choose_first(sources, "source")
    for view in (sources, quotes):
        expect(told(view)).to_contain_text("source_type ==")
