"""PDF files: the running text of their pages, its lines joined to paragraphs by where they stand on the page."""

from __future__ import annotations

import io
import logging
import re
import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from pypdf import PageObject, PdfReader
from pypdf.errors import PyPdfError

from kit.article import Change
from kit.errors import KitError
from kit.reading.lines import ends_sentence

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of each fault that it mends

MOST_PAGES = 100
MOST_BYTES = 20_000_000  # of one page's drawing commands
LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
NUMBERING = re.compile(
    r"(?:Page )?\d+(?: of \d+)?|\d{1,2}/\d{1,2}/\d\d, \d{1,2}:\d\d\b.*|\S+:\S+ \d+/\d+", re.IGNORECASE
)
"""The number of a page, and what a browser prints round it: the hour and the title, the address and the number."""
EDGE = 3  # lines at the top and the foot of a page among which running titles and page numbers stand
WIDER = 1.3  # times the usual distance of lines: behind more a paragraph begins
INDENT, BIGGER = 0.8, 1.15  # times the size of the letters


class Line(NamedTuple):
    """Hold a line of a page: its words, how far from the left and the foot it begins, and the size of its letters."""

    words: str
    left: float
    height: float
    size: float


def read_pdf(data: bytes, path: Path) -> tuple[str, list[Change]]:
    """Return the text of a PDF file, a paragraph a block, and what was left out of it.

    Raises KitError where the file is damaged, locked, too long, or holds pictures of text only.
    """
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise KitError(f"{path} is a PDF file locked with a password; save its text as a .txt file.")
        if len(reader.pages) > MOST_PAGES:
            raise KitError(f"{path} is a PDF file of {len(reader.pages)} pages, and {MOST_PAGES} are read at most.")
        pages = [list(lines_of(page)) for page in reader.pages]
    except (PyPdfError, ValueError, TypeError, KeyError, AttributeError, IndexError, RecursionError) as error:
        raise KitError(
            f"{path} is a PDF file that can't be read ({' '.join(str(error).split())}); save its text as a .txt file."
        ) from None
    kept = without_edges(pages)
    blocks = joined([block for page in kept for block in paragraphs(page)])
    if not blocks:
        raise KitError(
            f"{path} is a PDF file without text, perhaps a scan; let a program for text recognition read it first."
        )
    changes = [Change("page", "the text was taken out of a PDF file and its lines joined to paragraphs")]
    if left_out := sum(map(len, pages)) - sum(map(len, kept)):
        changes.append(Change("page", "page numbers and running titles were left out", left_out))
    return "\n\n".join(blocks) + "\n", changes


def lines_of(page: PageObject) -> Iterator[Line]:
    """Yield the lines of a page in the order in which it draws them; columns are drawn one by one."""
    contents = page.get_contents()
    if contents is not None and len(contents.get_data()) > MOST_BYTES:
        raise ValueError("one of its pages is too large")
    pieces: list[tuple[str, float, float, float]] = []

    def visit(words: str, outer, inner, _font, size) -> None:
        left = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
        height = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
        scale = abs(inner[3] * outer[3]) or abs(inner[1] * outer[2]) or 1
        pieces.append((words, left, height, abs(size or 0) * scale))

    page.extract_text(visitor_text=visit)
    said, place = "", None
    for words, *where in [*pieces, ("\n", 0.0, 0.0, 0.0)]:
        for part in re.split(r"(\n)", words):
            if part == "\n":
                if place and (line := " ".join(said.translate(LIGATURES).split())):
                    yield Line(line, *place)
                said, place = "", None
            elif part:
                said += part
                place = place or (where if part.strip() else None)


def without_edges(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Return the pages without what a browser prints round them and what, numbers aside, several have at an edge."""
    edges = [{*page[:EDGE], *page[-EDGE:]} for page in pages]
    seen = Counter(words for page in edges for words in {_masked(line) for line in page})
    return [
        [line for line in page if not (line in edge and (seen[_masked(line)] > 1 or NUMBERING.fullmatch(line.words)))]
        for page, edge in zip(pages, edges)
    ]


def _masked(line: Line) -> str:
    return re.sub(r"\d+", "0", line.words)


def paragraphs(lines: Sequence[Line]) -> Iterator[str]:
    """Yield the paragraphs of a page; one begins behind a gap, in other letters or, behind a full stop, indented."""
    steps = [a.height - b.height for a, b in zip(lines, lines[1:]) if a.height > b.height and a.size == b.size]
    usual = statistics.median_low(steps) if steps else 0.0
    block: list[Line] = []
    for line in lines:
        if block and _begins(line, block, usual):
            yield one_line(block)
            block = []
        block.append(line)
    if block:
        yield one_line(block)


def _begins(line: Line, block: Sequence[Line], usual: float) -> bool:
    before = block[-1]
    bigger, smaller = max(line.size, before.size), min(line.size, before.size)
    step = before.height - line.height
    if bigger > BIGGER * smaller or step > WIDER * max(usual, bigger):
        return True
    indented = line.left > min(part.left for part in block) + INDENT * line.size
    return ends_sentence(before.words) and (step < 0 or indented)


def one_line(block: Sequence[Line]) -> str:
    """Return the lines of a paragraph as one."""
    whole = ""
    for line in block:
        whole = _appended(whole, line.words) if whole else line.words
    return whole


def joined(blocks: Sequence[str]) -> list[str]:
    """Return blocks, with those made one that the end of a page or column cuts apart.

    >>> joined(["The lock will be re-", "opened in May.", "It closed", "in March.", "Then"])
    ['The lock will be reopened in May.', 'It closed in March.', 'Then']
    """
    whole: list[str] = []
    for block in blocks:
        if whole and block[:1].islower() and not ends_sentence(whole[-1]):
            whole[-1] = _appended(whole[-1], block)
        else:
            whole.append(block)
    return whole


def _appended(words: str, more: str) -> str:
    """Return a line's words with those of the next; a word that a hyphen divides becomes whole."""
    divided = re.search(r"[a-z]-$", words) and more[:1].islower()
    return words[:-1] + more if divided else f"{words} {more}"
