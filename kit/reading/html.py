"""HTML: the story of a web page that a browser saved, and what the page says of it; nothing is run or fetched."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from pathlib import Path

import trafilatura
from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from kit.article import Change
from kit.errors import KitError
from kit.reading.bylines import byline_names
from kit.reading.clean import CONTROL, swap
from kit.reading.lines import ends_sentence, is_furniture
from kit.reading.masthead import masthead_kinds
from kit.reading.page_metadata import page_metadata, plain
from kit.reading.stamps import is_date_line
from kit.reading.teasers import linked_lines, teaser_places

MOST_BYTES = 5_000_000  # embedded pictures aside
MOST_ELEMENTS, MOST_SIDE_BY_SIDE = 20_000, 5_000  # a long news page has some 6,000; time grows with their square
FEWEST_WORDS = 20  # in whole sentences
CHARSET = re.compile(rb"<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
EMBEDDED = re.compile(rb"base64,[A-Za-z0-9+/=]{100,}")
SAVED_FROM = re.compile(r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?://\S+)")
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
UNSEEN = ("script", "style", "noscript", "template", "svg")
FORMATTING = ("b", "strong", "i", "em", "u", "s", "small", "big", "mark", "font", "sub", "sup", "abbr", "wbr")
INLINE = {"lb", "hi", "ref", "del"}
"""Trafilatura's elements inside a line; "lb" is a line break."""
BREAK = "\v"
TWO_BREAKS = re.compile(r"\v\s*\v\s*")
INSTEAD = "save the article's text as a .txt file and give that"

logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # its notes are no matter of the terminal's


def page_bytes(data: bytes, path: Path) -> tuple[bytes, str | None]:
    """Return a page's bytes without the pictures embedded in them, and the encoding that it names.

    Raises KitError on a page too large to be read.
    """
    data = EMBEDDED.sub(b"base64,", data)
    if len(data) > MOST_BYTES:
        raise KitError(f"{path} is a web page of more than {MOST_BYTES // 10**6} MB, too large to be read; {INSTEAD}.")
    found = CHARSET.search(data[:4096])
    return data, found[1].decode("ascii", "replace") if found else None


def read_html(page: str, path: Path) -> tuple[str, list[Change], dict]:
    """Return the story of a page, a paragraph a block; what was left out; and what the page says of it.

    Raises KitError, in one sentence that names the file and what would help, on a page that holds
    no article or is built too large or too deep to be read.
    """
    changes: list[Change] = []
    page = swap(CONTROL, "", page, changes, "dropped characters", "control characters dropped")
    saved_from = SAVED_FROM.search(page[:4096])
    tree = parsed(page, path)
    known = page_metadata(tree, saved_from[1] if saved_from else None)
    headlines = {known.get("title"), *(plain(element.text_content()) for element in tree.iter("h1"))}
    linked = linked_lines(tree)
    lines, left_out = split_lines(list(blocks(story(tree, path))), known, headlines, linked)
    if sum(len(line.split()) for line in lines if ends_sentence(line)) < FEWEST_WORDS:
        raise no_article(path)
    changes.append(Change("page", "the story was taken out of a web page, without its captions, tables and comments"))
    if left_out:
        shown = ", ".join(repr(line if len(line) <= 60 else f"{line[:57]}...") for line in left_out[:3])
        changes.append(Change("page", f"lines of the page were left out, such as {shown}", len(left_out)))
    return "\n\n".join(lines) + "\n", changes, known


def parsed(page: str, path: Path) -> HtmlElement:
    """Return the tree of a page, its markup mended as far as libxml2 does."""
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    try:
        tree = document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:
        raise no_article(path) from None
    if any(error.level_name == "FATAL" for error in parser.error_log):  # the rest of the page would be missing
        raise KitError(f"{path} is a web page whose markup is nested too deep to be read whole; {INSTEAD}.")
    for element in tree.iter():  # references such as &#1; leave characters that lxml gives, but doesn't take
        before = "\n" if element.tag == "br" else ""
        element.text, element.tail = (
            FORBIDDEN.sub("", element.text or ""),
            before + FORBIDDEN.sub("", element.tail or ""),
        )
    return tree


def story(tree: HtmlElement, path: Path) -> etree._Element:
    """Return the part of a page that is its story, found by trafilatura (Barbaresi 2021), without the markup of words.

    Changes the tree.
    """
    etree.strip_elements(tree, *UNSEEN, with_tail=False)
    sizes = [len(element) for element in tree.iter()]
    if len(sizes) > MOST_ELEMENTS or max(sizes) > MOST_SIDE_BY_SIDE:
        raise KitError(f"{path} is a web page of too many elements ({len(sizes):,}) to be read; {INSTEAD}.")
    for quotation in tree.iter("q"):  # browsers show its marks, which stand nowhere in the page
        quotation.text = f"“{quotation.text or ''}"
        quotation.tail = f"”{quotation.tail or ''}"
    etree.strip_tags(tree, *FORMATTING, "q")
    found = trafilatura.bare_extraction(tree, include_comments=False, include_tables=False)
    if found is None:
        raise no_article(path)
    return found.body


def blocks(body: etree._Element) -> Iterator[str]:
    """Yield the words of each block of a story on one line; two line breaks in a row end one too."""
    said: list[str] = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if element.tag not in INLINE:
            around = element if event == "end" else element.getparent()
            yield from filter(None, (as_line(part, around) for part in TWO_BREAKS.split("".join(said))))
            said.clear()
        if event == "start" and element.tag == "lb":
            said.append(BREAK)
        words = element.text if event == "start" else element.tail
        said.append(re.sub(r"\s+", " ", words or ""))


def as_line(words: str, around: etree._Element) -> str:
    """Return the words of a block on one line; an item of a list begins with a dash, or it would pass for a heading."""
    line = " ".join(words.split())
    is_item = line[:1].isalnum() and (around.tag == "item" or next(around.iterancestors("item"), None) is not None)
    return f"- {line}" if is_item else line


def split_lines(
    lines: list[str], known: dict, headlines: set[str], linked: frozenset[str]
) -> tuple[list[str], list[str]]:
    """Return the lines of the story, and those that belong to the page or tell what its metadata tells.

    Where the metadata gives no day or no author, the line above the story that does stays, as in a text file.
    """
    above = len(masthead_kinds(lines))
    teasers = teaser_places(lines, linked)
    kept, left_out = [], []
    for at, line in enumerate(lines):
        is_told = (
            line in headlines
            or ("published" in known and is_date_line(line))
            or ("authors" in known and byline_names(line))
        )
        (left_out if is_furniture(line) or at in teasers or (at < above and is_told) else kept).append(line)
    return kept, left_out


def no_article(path: Path) -> KitError:
    """Return the refusal of a page without a story."""
    return KitError(
        f"{path} is a web page in which no article's text was found; save the page of the article itself, "
        "once it shows in the browser, or save its text as a .txt file and give that."
    )
