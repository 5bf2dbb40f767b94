"""Commands: one screen, one report or all tables from an article; JupyterLab on the notebooks.

What takes a while to import is imported by the command that needs it, so that help and usage come at once.
"""

from __future__ import annotations

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


def keep_page(options) -> None:
    """Put the file that keeps a web page in the place of its address, fetched if it isn't there yet."""
    from kit.reading.formats import is_address

    if options.article is not None and is_address(options.article):
        from kit.reading.web import fetch

        with progress() as tell:
            tell(f"fetching {options.article}")
            options.article = str(fetch(options.article, PAGES))
        print(f"the page is kept as {options.article} and read from there", file=sys.stderr)


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
