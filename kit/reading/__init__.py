"""Reading: files in, articles out."""

from __future__ import annotations

import difflib
from pathlib import Path

from kit.article import Article, Change
from kit.errors import KitError
from kit.reading.clean import clean, share_of_controls
from kit.reading.decode import decode
from kit.reading.english import looks_english
from kit.reading.formats import is_address, is_pdf, is_web_page, is_word, other_format
from kit.reading.masthead import read_masthead
from kit.reading.metadata import read_metadata
from kit.reading.paragraphs import find_paragraphs

MOST_CONTROLS = 0.01
INSTEAD = "save the article's page from the browser as an .html file, or its text as a .txt file, and give that"


def load(path: str | Path, *, force: bool = False) -> Article:
    """Return the article in a text file, saved web page, Word document or PDF, with the metadata of the YAML beside it.

    What that file does not say is taken from the page's own metadata, and then from the lines above the story.

    `force` reads a text that does not look English all the same and marks the article as forced.
    Raises KitError, in one sentence that names the file and what would help, on anything that
    cannot be read as an article.
    """
    if is_address(path):
        raise KitError(f"{path} is a web address; 'kit run {path}' fetches and keeps the page, or {INSTEAD}.")
    path = Path(path)
    text, changes, told = read_file(path)
    if not text.strip():
        raise KitError(f"{path} is empty: it holds nothing but white space; give a file that holds an article's text.")
    english = looks_english(text)
    if not english and not force:
        raise KitError(f"{path} does not look like English text; --force (force=True) reads it all the same.")
    above = read_masthead(text, find_paragraphs(text))
    beside = read_metadata(path)
    if "published" in beside:  # the page's evidence is for its own date
        told.pop("published_from", None)
    known = {"name": path.stem, **above._asdict(), **told, **beside}
    return Article(text=text, changes=changes, forced=not english, **known)


def read_file(path: Path) -> tuple[str, tuple[Change, ...], dict]:
    """Return the cleaned text of a file, what was changed in it, and what a web page says of its article."""
    data = read_bytes(path)
    if is_pdf(path.name, data) or is_word(path.name, data):
        text, changes = read_document(path, data)
    elif format := other_format(path.name, data):
        raise KitError(f"{path} is {format}, neither text, web page, Word document (.docx) nor PDF; {INSTEAD}.")
    elif is_web_page(path.name, data):
        return read_page(path, data)
    else:
        text, changes = read_text(path, data)
    text, cleaned = clean(text)
    return text, (*changes, *cleaned), {}


def read_document(path: Path, data: bytes) -> tuple[str, list[Change]]:
    """Return the text of a Word document or PDF, and what was left out of it."""
    if is_pdf(path.name, data):
        from kit.reading.pdf import read_pdf as read  # each takes a while to import, for its files alone
    else:
        from kit.reading.docx import read_docx as read
    return read(data, path)


def read_page(path: Path, data: bytes) -> tuple[str, tuple[Change, ...], dict]:
    """Return the cleaned story of a web page, what was changed or left out, and what the page says of it."""
    from kit.reading.html import page_bytes, read_html  # a third of a second, for pages alone

    data, declared = page_bytes(data, path)
    page, changes = read_text(path, data, declared=declared)
    text, taken, told = read_html(page, path)
    text, cleaned = clean(text)
    return text, (*changes, *taken, *cleaned), told


def read_text(path: Path, data: bytes, *, declared: str | None = None) -> tuple[str, list[Change]]:
    """Return the text that a file's bytes hold and how they were read, or raise KitError where it is none."""
    decoded = decode(data, declared=declared)
    if decoded is None or share_of_controls(decoded[0]) > MOST_CONTROLS:
        raise KitError(f"{path} is a binary file, not text; {INSTEAD}.")
    return decoded


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a file, or raise KitError saying why there are none."""
    try:
        if path.is_dir():
            raise KitError(f"{path} is a folder; give an article's file inside it.")
        if path.is_char_device() or path.is_block_device():
            raise KitError(f"{path} is a device, not a file; give an article's file.")
        return path.read_bytes()
    except FileNotFoundError:
        raise KitError(f"{path} does not exist; {what_is_near(path)}.") from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise KitError(f"{path} cannot be read ({why}); check its name and permissions.") from None


def what_is_near(path: Path) -> str:
    """Say what a path that does not exist may have meant."""
    try:
        names = sorted(file.name for file in path.parent.iterdir() if file.is_file())
    except OSError:
        return f"nor does the folder {path.parent}: check the path"
    close = difflib.get_close_matches(path.name, names, n=1)
    return f"perhaps {path.with_name(close[0])} is meant" if close else "check the path"
