"""Nothing that an article says is ever markup: not in a view, not in the report, not in the terminal."""

import io
from html import unescape
from html.parser import HTMLParser

import pytest
from rich.console import Console

import kit
from kit import views
from kit.views.report import POLICY, report
from kit.views.terminal import print_brief


class Elements(HTMLParser):
    """Collect the elements of a page, their event handlers and their words."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.handlers, self.words = set(), [], []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        self.handlers += [name for name, _ in attributes if name.startswith("on")]

    def handle_data(self, data):
        self.words.append(data)


def every_view(analysis):
    """Give the HTML of every view, live and static."""
    selection = views.Selection(analysis)
    live = (views.LiveReader, views.ActorPage, views.explore_actors, views.explore_mentions, views.explore_quotes)
    live += (views.explore_events, views.explore_sources, views.explore_sentences)
    for view in [make(selection) for make in live] + [views.Publication(analysis)]:
        yield type(view).__name__, view._repr_mimebundle_()["text/html"] + view.shown.value
    for make in (views.brief, views.reader, views.matrix, views.claims, views.questions):
        yield make.__name__, make(analysis)._repr_html_()
    for name in ("brief", "actors", "quotes", "timeline", "sourcing"):
        yield f"findings.{name}", getattr(views.findings, name)(analysis)._repr_html_()
    for make in (views.mention_map, views.speaker_bars, views.timeline, views.text_order, views.sourcing_mix):
        yield make.__name__, str(make(analysis).svg())
    yield "progress", views.opening.Progress(analysis.article)._repr_mimebundle_()["text/html"]
    yield "report", str(report(analysis))


def test_planted_markup_is_shown_as_text_in_every_view(invented):
    for name, page in every_view(invented):
        found = Elements(page)
        assert not found.tags & {"script", "img", "iframe", "object", "link"}, name
        assert not found.handlers, name


def test_the_planted_words_are_still_there_to_read(invented):
    words = "".join(Elements(str(report(invented))).words)
    assert "<script>alert(1)</script>" in words
    assert "<img src=x onerror=alert(2)>" in words


def test_the_report_forbids_scripts_and_every_request(invented):
    page = unescape(str(report(invented)))
    assert POLICY in page and POLICY.startswith("default-src 'none'")
    assert "http://" not in page.replace("http://www.w3.org/", "") and "https://" not in page


def test_an_address_that_is_script_is_never_a_link(invented):
    page = Elements(str(report(invented)))
    assert "a" in page.tags
    assert "javascript:" not in str(report(invented))


def test_the_terminal_prints_no_control_code_and_reads_no_console_markup():
    article = kit.Article(text="\x1b]0;owned\x07 [bold]Mara Quell[/bold] said “no”.", title="[red]\x1b[2J title")
    written = io.StringIO()
    print_brief(kit.analyse(article), Console(file=written, width=100, force_terminal=False))
    assert "\x1b" not in written.getvalue() and "\x07" not in written.getvalue()
    assert "[red]" in written.getvalue()


@pytest.mark.parametrize(
    "text", ["", " ", "a", "\x00", "$x_{$ costs $5", "😀" * 9, "\ud800 lone", "\u202eright to left"]
)
def test_every_view_takes_any_text(text):
    analysis = kit.analyse(kit.Article(text=text, title=text))
    for _, page in every_view(analysis):
        page.encode("utf-8")
    for make in (views.mention_map, views.timeline, views.sourcing_mix):
        assert make(analysis).png().startswith(b"\x89PNG")


def test_dollar_signs_are_never_a_formula(invented):
    """JupyterLab sets formulas in any output but what carries these classes."""
    assert views.brief(invented)._repr_html_().startswith('<div class="kit mathjax_ignore tex2jax_ignore">')
    assert 'class="kit mathjax_ignore' in views.LiveReader(views.Selection(invented)).shown.value
