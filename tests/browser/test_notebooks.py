"""Each notebook in a real JupyterLab: run, filter, and see the view change."""

import pytest

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: no browser tests")
expect = sync_api.expect

pytestmark = [pytest.mark.browser, pytest.mark.slow]

IDLE = "Python 3 (ipykernel) | Idle"
PATIENCE = 120_000
"""Milliseconds for a kernel to start or a notebook to run."""


def run(page, lab, name, restart=False):
    """Open a notebook and run all its cells, in a kernel of its own at will; fail on an error among the outputs."""
    page.goto(f"{lab}/lab/workspaces/{name[:2]}/tree/notebooks/{name}?reset")
    page.get_by_text(IDLE).wait_for(timeout=PATIENCE)
    if restart:
        page.get_by_role("menuitem", name="Kernel", exact=True).click()
        page.get_by_role("menuitem", name="Restart Kernel and Run All Cells").click()
        page.get_by_role("button", name="Confirm Kernel Restart").click()
    else:
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
    view.get_by_role("button", name="Clear filters").click()
    expect(told(view)).to_have_text(before)
    view.locator("td.where summary").first.click()
    view.get_by_role("button", name="Save as CSV").click()
    view.get_by_text("saved as china-russia-aid-quotes.csv").wait_for()
    assert view.locator("td.where details[open] .cite").count() == 1, "saving leaves the open row as it was"


def test_timeline_moves_with_the_publication_date_and_filters(page, lab):
    run(page, lab, "03_timeline.ipynb")
    view = page.locator(".jp-OutputArea-output .widget-vbox").filter(has_text="recomputes the timeline").first
    view.scroll_into_view_if_needed()
    view.locator("input[type=date]").fill("2022-04-25")
    view.get_by_text("changed, of").wait_for()
    assert "25 Apr 2022" in view.inner_text()
    events = explorer(page, "event")
    expect(told(events)).to_contain_text("selection.analysis")
    assert "27 Apr 2022" in events.inner_text(), "Every event follows the day chosen above"
    assert page.locator(".picture svg text", has_text="published 25 Apr 2022").count() > 0
    choose_first(events, "status")
    expect(told(events)).to_contain_text("status ==")


def test_pictures_take_the_colours_of_the_dark_theme(page, lab):
    run(page, lab, "00_brief.ipynb")
    page.evaluate("document.body.dataset.jpThemeLight = 'false'")
    label = page.locator(".picture svg text", has_text="Where each actor appears")
    label.wait_for()
    assert label.evaluate("words => getComputedStyle(words).fill") == "rgb(228, 231, 234)"
    assert page.locator(".jp-OutputArea-output img").count() == 0


def test_a_narrow_pane_cuts_nothing_off(page, lab):
    page.set_viewport_size({"width": 700, "height": 1000})
    run(page, lab, "00_brief.ipynb")
    event = page.locator(".brief .broad li").first
    event.scroll_into_view_if_needed()
    assert event.evaluate("item => getComputedStyle(item).display") == "block"
    brief = page.locator(".brief").first
    assert brief.evaluate("brief => brief.scrollWidth <= brief.clientWidth")


def test_a_correction_outlives_the_kernel_and_is_taken_back(page, lab):
    run(page, lab, "02_quotes.ipynb")
    correct = page.locator(".jp-OutputArea-output .widget-vbox").filter(has=page.get_by_role("button", name="Keep"))
    correct.first.scroll_into_view_if_needed()
    words, speaker = (correct.locator("select").nth(number) for number in (0, 1))
    words.select_option(words.locator("option", has_text=": “").first.text_content())
    speaker.select_option(index=2)
    correct.get_by_role("button", name="Keep").click()
    correct.get_by_text("Kept in china-russia-aid.corrections.yaml").wait_for()
    run(page, lab, "02_quotes.ipynb", restart=True)
    explorer(page, "quotes(").locator(".badge.corrected").first.wait_for()
    correct.locator("select").nth(2).select_option(index=1)
    correct.get_by_role("button", name="Take back").click()
    correct.get_by_text("Taken back").wait_for()
    assert explorer(page, "quotes(").locator(".badge.corrected").count() == 0


def test_filters_and_rows_are_used_by_keyboard_alone(page, lab):
    run(page, lab, "02_quotes.ipynb")
    view = explorer(page, "quotes(")
    menu = view.locator(".widget-dropdown", has_text="kind").first.locator("select")
    menu.focus()
    page.keyboard.press("ArrowDown")
    expect(told(view)).to_contain_text("kind ==")
    assert menu.evaluate("menu => menu === document.activeElement"), "JupyterLab went to the next cell"
    view.locator(".wide").first.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    view.locator(".wide details[open]").first.wait_for()


def test_sources_and_quotes_share_their_filters(page, lab):
    run(page, lab, "04_sourcing.ipynb")
    sources, quotes = explorer(page, "source"), explorer(page, "quotes(")
    choose_first(sources, "source")
    for view in (sources, quotes):
        expect(told(view)).to_contain_text("source_type ==")
