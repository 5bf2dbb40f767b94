"""The command line: what `kit` takes, and its exit codes."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from kit.commands import keep_page, run_annotate, run_brief, run_lab, run_report
from kit.errors import KitError


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


def date(words: str):
    """Return a date from the command line."""
    from kit.article import to_date

    try:
        return to_date(words)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def complain(sentence: str) -> int:
    """Print a sentence to standard error, control characters of file names made visible, and return 1."""
    sentence = "".join(character if character.isprintable() else "\ufffd" for character in " ".join(sentence.split()))
    print(sentence, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
