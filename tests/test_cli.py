"""The command: exit codes, one sentence for bad input, JSON alone on standard output, files written whole."""

import json
import os
import re
import shlex
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

import kit
from kit import cli, files, lab
from kit.tables import RECORDS

TEXT = "The mayor, Edda Kroll, said on Tuesday that the bridge would close.\n“It is not safe,” she told reporters.\n"
HOSTILE = '<script>alert(1)</script><img src=x onerror="alert(2)">'


@pytest.fixture
def story(tmp_path, monkeypatch):
    """Give the path of an article in an otherwise empty working folder."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "story.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def kit_command(capfdbinary):
    """Run the command; give its exit code, standard output and standard error."""

    def run(*arguments):
        code = cli.main([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        return code, out.decode(), err.decode()

    return run


def written(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_run_shows_a_brief_and_writes_the_report(story, kit_command):
    code, out, err = kit_command("run", story, "--published", "2024-05-31")
    assert (code, err) == (0, "")
    assert "Kroll" in out and "31 May 2024" in out and "report/story.html" in out
    assert written(story.parent) == ["report/story.html", "story.txt"]
    assert "<html" in (story.parent / "report" / "story.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("out, place", [("a/b.html", "a/b.html"), ("a", "a/story.html")])
def test_report_goes_where_it_is_told(story, kit_command, out, place):
    assert kit_command("report", story, "--out", out)[:2] == (0, f"{place}\n")
    assert written(story.parent) == [place, "story.txt"]


def test_annotate_prints_json_and_nothing_else(story, kit_command):
    code, out, err = kit_command("annotate", story)
    document = json.loads(out)
    assert (code, err) == (0, "")
    assert list(document["tables"]) == list(RECORDS)
    assert document["sha256"] == kit.load(story).sha256
    assert kit_command("annotate", story, "--out", "all.json")[:2] == (0, "")
    assert json.loads((story.parent / "all.json").read_text(encoding="utf-8")) == document


@pytest.mark.parametrize("command", ["run", "report", "annotate", "lab"])
def test_bad_input_gets_one_sentence_and_leaves_nothing(story, kit_command, command):
    code, out, err = kit_command(command, "missing.txt")
    assert (code, out) == (1, "")
    assert err == "missing.txt does not exist; check the path.\n"
    assert written(story.parent) == ["story.txt"]


@pytest.mark.parametrize(
    "name, content",
    [
        ("empty.txt", b""),
        ("binary.txt", bytes(range(256)) * 9),
        ("french.txt", ("Le conseil a refusé le budget de la ville. " * 9).encode()),
        ("bad\nname.txt", b""),
    ],
)
def test_each_refusal_is_one_line(story, kit_command, name, content):
    path = story.with_name(name)
    path.write_bytes(content)
    code, out, err = kit_command("run", path)
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert not (story.parent / "report").exists()


def test_force_reads_what_does_not_look_english(story, kit_command):
    story.write_text("Le conseil a refusé le budget de la ville. " * 9, encoding="utf-8")
    code, out, _ = kit_command("annotate", story, "--force")
    assert code == 0
    assert "not english" in {oddity["kind"] for oddity in json.loads(out)["tables"]["oddities"]}


def test_a_bad_sidecar_is_refused(story, kit_command):
    story.with_suffix(".yaml").write_text("published: someday")
    code, _, err = kit_command("run", story)
    assert code == 1 and "someday" in err


def test_a_pipeline_that_is_not_installed_is_named_with_its_remedy(story, kit_command):
    code, _, err = kit_command("run", story, "--pipeline", "en_core_web_trf")
    assert code == 1 and "python -m spacy download en_core_web_trf" in err


@pytest.mark.parametrize(
    "arguments",
    [[], ["walk"], ["run"], ["run", "a", "b"], ["run", "a", "--published", "2024-13-01"], ["annotate", "-x", "a"]],
)
def test_wrong_usage_exits_with_two(arguments, capsys):
    with pytest.raises(SystemExit) as exit:
        cli.main(arguments)
    assert exit.value.code == 2
    assert "usage: kit" in capsys.readouterr().err


def test_a_fault_of_the_kit_is_one_sentence(story, kit_command, monkeypatch):
    monkeypatch.setattr("kit.corrections.analyse_with", lambda *_, **__: 1 / 0)
    code, out, err = kit_command("run", story)
    assert (code, out) == (1, "")
    assert "ZeroDivisionError" in err and err.count("\n") == 1


def test_no_half_file_stays_behind(tmp_path):
    place = tmp_path / "report.html"
    place.write_text("whole")
    with pytest.raises(UnicodeEncodeError):
        files.write_whole(place, "half \ud800")
    assert written(tmp_path) == ["report.html"] and place.read_text() == "whole"
    with pytest.raises(kit.KitError, match="cannot be written"):
        files.write_whole(place / "below", "words")


def test_markup_in_an_article_stays_words(story, kit_command):
    story.write_text(f"{TEXT}Then {HOSTILE} was said by Kroll{HOSTILE} on Monday.\n", encoding="utf-8")
    story.with_suffix(".yaml").write_text(
        json.dumps(
            {"title": HOSTILE, "outlet": HOSTILE, "authors": [HOSTILE], "published_from": HOSTILE, "name": "../up"}
        )
    )
    code, out, _ = kit_command("run", story)
    page = (story.parent / "report" / "story.html").read_text(encoding="utf-8")
    found = Elements()
    found.feed(page)
    assert code == 0 and "<script>" in out
    assert not {"script", "img", "iframe"} & found.tags
    assert not {name for name in found.attributes if name.startswith("on")}
    assert "&lt;script&gt;alert(1)" in page
    assert written(story.parent) == ["report/story.html", "story.txt", "story.yaml"]


PAGE = "<!DOCTYPE html><title>Bridge to close</title><article><h1>Bridge to close</h1>{}</article>"


@pytest.fixture
def web_page(story):
    """Give the path of the article as a web page with its metadata in the page and beside it."""
    path = story.with_name("saved page.html")
    paragraphs = "".join(f"<p>{line}</p>" for line in (*TEXT.splitlines(), "Its repair has been planned since May."))
    date = '<meta property="article:published_time" content="2024-05-31T08:15:00+02:00">'
    path.write_text(date + PAGE.format(paragraphs), encoding="utf-8")
    path.with_suffix(".yaml").write_text("outlet: The Courier\n")
    return path


def test_a_saved_web_page_is_read_like_a_text(web_page, kit_command):
    code, out, err = kit_command("run", web_page)
    assert (code, err) == (0, "")
    assert "Bridge to close" in out and "31 May 2024" in out
    document = json.loads(kit_command("annotate", web_page)[1])
    assert document["article"]["outlet"] == "The Courier"
    assert "article:published_time, 2024-05-31T08:15:00+02:00" in document["article"]["published_from"]
    assert document["tables"]["quotes"]


@pytest.mark.parametrize("command, out", [("run", "saved-page.html"), ("report", "."), ("annotate", "saved-page.html")])
def test_the_article_itself_is_never_written_over(web_page, kit_command, command, out):
    page = web_page.rename(web_page.with_name("saved-page.html"))
    before = page.read_bytes()
    code, _, err = kit_command(command, page, "--out", out)
    assert code == 1 and "is the article itself" in err and err.count("\n") == 1
    assert page.read_bytes() == before


@pytest.mark.parametrize("out, told", [("story.txt", "the article itself"), ("notes.md", "a file and no folder")])
def test_a_file_in_the_way_of_the_report_is_named(story, kit_command, out, told):
    (story.parent / "notes.md").write_text("kept", encoding="utf-8")
    code, _, err = kit_command("run", story, "--out", out)
    assert code == 1 and told in err and err.count("\n") == 1
    assert written(story.parent) == ["notes.md", "story.txt"]


def test_the_report_asks_no_network(story, kit_command):
    kit_command("report", story)
    page = (story.parent / "report" / "story.html").read_text(encoding="utf-8")
    found = Elements()
    found.feed(page)
    assert not re.findall(r"(?:@import|url\()\s*['\"]?(?!data:|#)", page)
    assert all(re.match(r"#|data:|https?://", value) for value in found.links)
    assert "link" not in found.tags


class Elements(HTMLParser):
    """Collect the tags, attributes and addresses of a page."""

    def __init__(self):
        super().__init__()
        self.tags, self.attributes, self.links = set(), set(), set()

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attributes}
        self.links |= {value for name, value in attributes if name in {"href", "src"}}


def test_lab_opens_the_first_notebook_offline(story, monkeypatch):
    started, notebook = [], story.parent / "notebooks" / "00_brief.ipynb"
    notebook.parent.mkdir()
    notebook.touch()
    monkeypatch.setattr(lab.os, "execv", lambda path, command: started.append(command))
    monkeypatch.setenv("ARTICLE", "another.txt")
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", "")
    assert cli.main(["lab", str(story), "--no-browser", "--port", "9999"]) == 0
    command = " ".join(started[0])
    assert (
        "00_brief.ipynb" in command
        and "NeverCheckForUpdate" in command
        and command.endswith("--no-browser --port 9999")
    )
    assert lab.os.environ["ARTICLE"] == str(story)
    settings = Path(lab.os.environ["JUPYTER_CONFIG_PATH"].split(lab.os.pathsep)[0])
    assert "announcements" in (settings / "labconfig" / "page_config.json").read_text()


@pytest.mark.parametrize(("user", "told"), [(0, True), (1000, False)])
def test_a_container_whose_user_is_root_opens_the_lab_too(user, told, monkeypatch):
    monkeypatch.setattr(lab.os, "geteuid", lambda: user, raising=False)
    assert ("--allow-root" in lab.lab_command(Path("00_brief.ipynb"))) == told


def python(*arguments, shell="", **environment):
    """Run Python in a bare environment, through a shell where one is given."""
    environment |= {"PATH": os.defpath, "PYTHONPATH": str(Path(kit.__file__).parent.parent)}
    command = shlex.join([sys.executable, *arguments]) + shell
    return subprocess.run(command, shell=True, capture_output=True, env=environment, timeout=120)


def test_json_is_utf8_whatever_the_terminal_speaks(story):
    done = python("-m", "kit", "annotate", str(story), PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")
    assert "“It is not safe,”" in json.loads(done.stdout.decode())["tables"]["sentences"][1]["text"]


def test_a_brief_for_a_terminal_without_unicode(story):
    done = python("-m", "kit", "run", str(story), PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_reader_that_stops_early_is_no_fault(story):
    assert python("-m", "kit", "annotate", str(story), shell=" | head -c 1").stderr == b""


def test_importing_the_kit_imports_neither_views_nor_the_reader_of_web_pages():
    slow = "('matplotlib', 'ipywidgets', 'anywidget', 'IPython', 'trafilatura', 'lxml')"
    done = python("-c", f"import kit, sys; print([name for name in {slow} if name in sys.modules])")
    assert done.stdout == b"[]\n"


def test_every_command_makes_the_corrections_beside_the_article(story, kit_command):
    kept = story.with_suffix(".corrections.yaml")
    kept.write_text(
        "corrections:\n- what: published\n  now: 2024-06-07\n- what: actor\n  words: No One\n  now: Nobody\n"
    )
    code, out, _ = kit_command("run", story)
    assert code == 0 and "published 7 Jun 2024" in out
    assert "2 corrections by the analyst, 1 of them not applied" in out
    code, out, _ = kit_command("annotate", story)
    assert json.loads(out)["article"]["published"] == "2024-06-07"
    assert any("not applied" in oddity["why"] for oddity in json.loads(out)["tables"]["oddities"])
    code, out, _ = kit_command("run", story, "--published", "2024-07-08")
    assert "published 8 Jul 2024" in out, "the command line has the last word"
    kept.write_text("corrections: [}")
    code, out, err = kit_command("run", story)
    assert (code, out) == (1, "") and str(kept) in err
