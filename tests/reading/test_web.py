"""Pages by their address: fetched once, kept with the address beside them, and read from there; from a server here."""

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

import kit
from kit import cli
from kit.errors import KitError
from kit.reading.web import fetch

STORY = (
    "<p>The harbour board voted on Tuesday to close the old lock for good, after a winter of much ice.</p>"
    "<p>Its chair, Mara Veld, said the money was better spent on the new quay, which opens next year.</p>"
)
PAGE = f'<html><head><meta property="article:published_time" content="2024-03-14"></head><article><h1>Lock</h1>{STORY}'


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch):
    monkeypatch.setenv("no_proxy", "127.0.0.1")


@contextmanager
def server(pages):
    """Serve pages by their paths, as (status, body); give the address and the list of what was asked for."""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            status, body = pages.get(self.path, (404, b""))
            self.send_response(status)
            if status == 301:
                self.send_header("Location", body.decode())
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    running = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=running.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{running.server_port}", asked
    finally:
        running.shutdown()
        thread.join()
        running.server_close()


def test_a_page_is_fetched_once_and_read_from_its_file(tmp_path):
    with server({"/2024/lock-to-close.html": (200, PAGE.encode())}) as (address, asked):
        address += "/2024/lock-to-close.html"
        path = fetch(address, tmp_path / "articles")
        assert fetch(address, tmp_path / "articles") == path
    assert asked == ["/2024/lock-to-close.html"]
    article = kit.load(path)
    assert (path.name, article.url, str(article.published)) == ("lock-to-close.html", address, "2024-03-14")
    assert article.text.startswith("The harbour board")


def test_pages_of_one_name_are_kept_apart(tmp_path):
    with server({"/a/lock": (200, b"one"), "/b/lock": (301, b"/c"), "/c": (200, b"%PDF-1.7 two")}) as (address, _):
        first, second = fetch(f"{address}/a/lock", tmp_path), fetch(f"{address}/b/lock", tmp_path)
    assert (first.name, second.name) == ("lock.html", "lock-2.pdf")
    assert (first.read_bytes(), second.read_bytes()) == (b"one", b"%PDF-1.7 two")


def test_what_cannot_be_fetched_is_told_in_one_sentence(tmp_path):
    with server({}) as (address, _), pytest.raises(KitError, match="answered 404") as refusal:
        fetch(f"{address}/lock", tmp_path)
    with pytest.raises(KitError, match="could not be fetched"):
        fetch(f"{address}/lock", tmp_path)  # the server is gone
    with pytest.raises(KitError, match="could not be fetched"):
        fetch("http://", tmp_path)
    assert "\n" not in str(refusal.value) and not list(tmp_path.iterdir())


def test_the_command_takes_an_address(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    with server({"/lock": (200, PAGE.encode())}) as (address, _):
        assert cli.main(["run", f"{address}/lock"]) == 0
    said = capsys.readouterr()
    assert "articles/lock.html" in said.err and "report/lock.html" in said.out


def test_loading_itself_fetches_nothing(tmp_path):
    with server({}) as (address, asked), pytest.raises(KitError, match="'kit run"):
        kit.load(f"{address}/lock")
    assert asked == []
