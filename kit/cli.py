"""The command `kit`: one screen, one report or all tables from an article; JupyterLab on the notebooks."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from kit.errors import KitError
from kit.files import file_name, write_whole

PAGES = Path("articles")
"""Where pages are kept that were fetched from the web."""
STAGES = {
    "reading": "reading the file",
    "language": "parsing the sentences",
    "times": "reading dates and times",
    "actors": "finding who acts",
    "quotes": "finding who says what",
    "relations": "finding who does what to whom",
    "events": "putting events in order",
    "sourcing": "weighing the sources",
    "checks": "looking for oddities",
    "report": "writing the report",
}
"""What the terminal shows while a stage runs."""


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code: 0, 1 for input that is refused, 2 for wrong usage."""
    arguments, lab_options = split(sys.argv[1:] if arguments is None else arguments)
    options = parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):  # words that a terminal can't show are no reason to stop
        stream.reconfigure(errors="backslashreplace")
    try:
        keep_page(options)
        options.run(options, *lab_options)
    except KitError as error:
        return complain(str(error))
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception as error:  # a fault of ours: one sentence all the same, a traceback for those who ask
        if os.environ.get("KIT_DEBUG"):
            raise
        return complain(f"The kit failed on this article ({type(error).__name__}: {error}); KIT_DEBUG=1 shows where.")
    return 0


def split(arguments: list[str]) -> tuple[list[str], list[str]]:
    """Return the kit's own arguments, and those that `kit lab` hands on to JupyterLab.

    >>> split(["lab", "story.txt", "--port", "9999"])
    (['lab', 'story.txt'], ['--port', '9999'])
    """
    if arguments[:1] != ["lab"] or arguments[1:2] in (["-h"], ["--help"]):
        return arguments, []
    own = 2 if arguments[1:2] and not arguments[1].startswith("-") else 1
    return arguments[:own], arguments[own:]


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = argparse.ArgumentParser(prog="kit", description="Read a news article like an analyst, offline.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    reading = argparse.ArgumentParser(add_help=False)
    reading.add_argument(
        "article",
        metavar="ARTICLE",
        help="a text file, saved web page, PDF or Word document, or a page's address; NAME.yaml beside it is read too",
    )
    reading.add_argument("--published", type=date, metavar="DATE", help="day of publication, such as 2024-05-31")
    reading.add_argument("--pipeline", metavar="NAME", help="an installed spaCy pipeline instead of the kit's own")
    reading.add_argument("--force", action="store_true", help="read a text that does not look English all the same")
    for name, run, about, out in (
        ("run", run_brief, "show a brief and write report/NAME.html", "report: a file or a folder"),
        ("report", run_report, "write report/NAME.html", "report: a file or a folder"),
        ("annotate", run_annotate, "print every table as JSON", "JSON: a file, instead of standard output"),
    ):
        command = commands.add_parser(
            name, parents=[reading], help=about, description=f"{about[0].upper()}{about[1:]}."
        )
        command.add_argument("--out", type=Path, metavar="PATH", help=out)
        command.set_defaults(run=run)
    lab = commands.add_parser("lab", help="open JupyterLab at the first notebook; options go to JupyterLab")
    lab.add_argument(
        "article",
        metavar="ARTICLE",
        nargs="?",
        help="the article for the notebooks: a text file, saved web page, PDF or Word document, or a page's address",
    )
    lab.set_defaults(run=run_lab)
    return parser


def keep_page(options) -> None:
    """Put the file that keeps a web page in the place of its address, fetched if it isn't there yet."""
    from kit.reading.formats import is_address

    if options.article is not None and is_address(options.article):
        from kit.reading.web import fetch

        with progress() as tell:
            tell(f"fetching {options.article}")
            options.article = str(fetch(options.article, PAGES))
        print(f"the page is kept as {options.article} and read from there", file=sys.stderr)


def date(words: str):
    """Return a date from the command line."""
    from kit.article import to_date

    try:
        return to_date(words)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def run_brief(options) -> None:
    """Print the brief, and write the report."""
    from kit.views.terminal import print_brief

    with progress() as tell:
        analysis = analysed(options, tell)
        path = write_report(analysis, options, tell)
    print_brief(analysis)
    print(f"report: {path}")


def run_report(options) -> None:
    """Write the report, and print where it is."""
    with progress() as tell:
        path = write_report(analysed(options, tell), options, tell)
    print(path)


def run_annotate(options) -> None:
    """Print every table as JSON in UTF-8, whatever the terminal's encoding, or write it to a file."""
    with progress() as tell:
        document = analysed(options, tell).to_json(indent=2) + "\n"
    if options.out is None:
        sys.stdout.buffer.write(document.encode())
        sys.stdout.buffer.flush()
    else:
        write_whole(apart(options.out, options), document)


def run_lab(options, *lab_options) -> None:
    """Open JupyterLab; the article is tried first, so that a wrong path is told here."""
    from kit.lab import open_lab
    from kit.reading import load

    if options.article is not None:
        load(options.article)
    open_lab(options.article, *lab_options)


def analysed(options, tell):
    """Return the analysis of the article that the command line names."""
    tell("reading")
    from kit import load
    from kit.corrections import analyse_with, read_corrections

    article, kept = load(options.article, force=options.force), read_corrections(options.article)
    if options.published is not None:
        article = replace(article, published=options.published, published_from="the command line")
        kept = kept.without("published")
    return analyse_with(article, kept, options.pipeline, progress=tell)


def write_report(analysis, options, tell) -> Path:
    """Write the report where the command line says, or to report/NAME.html, and return its path."""
    tell("report")
    from kit.views import report

    out = apart(options.out or Path("report"), options)
    if out.suffix.lower() not in {".html", ".htm"} or out.is_dir():
        if out.is_file():
            raise KitError(f"{out} is a file and no folder; name the report NAME.html, or a folder for it, with --out.")
        out = out / f"{file_name(Path(options.article).stem)}.html"
    return report.write_report(analysis, apart(out, options))


def apart(out: Path, options) -> Path:
    """Return a path to write to, or raise KitError where the article itself lies there."""
    if out.exists() and out.samefile(options.article):
        raise KitError(f"{out} is the article itself and is not written over; name another place with --out.")
    return out


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """Give a function that shows the stage at work on standard error, where that is a terminal."""
    if not sys.stderr.isatty():
        yield lambda stage: None
        return
    from rich.console import Console

    with Console(stderr=True).status("starting") as status:
        yield lambda stage: status.update(STAGES.get(stage, stage))


def complain(sentence: str) -> int:
    """Print a sentence to standard error, control characters of file names made visible, and return 1."""
    sentence = "".join(character if character.isprintable() else "\ufffd" for character in " ".join(sentence.split()))
    print(sentence, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
