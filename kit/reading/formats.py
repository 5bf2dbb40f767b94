"""Formats: which a file has, known by its first bytes or by the ending of its name."""

from __future__ import annotations

import re
from pathlib import Path

PDF = re.compile(rb"\s*%PDF-")
ZIP = b"PK\x03\x04"
WORD_PART = b"word/document.xml"
FIRST_BYTES = (
    (re.compile(ZIP), "a zip archive or office document"),
    (re.compile(rb"\xd0\xcf\x11\xe0"), "an old office document"),
    (re.compile(rb"\{\\rtf"), "a rich text (RTF) file"),
)
WEB_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:(?><!--.*?-->)\s*)*+<(?:!doctype html|html[\s>])",
    re.IGNORECASE | re.DOTALL,
)
"""A page's beginning; browsers note where they saved it from in a comment."""
ENDINGS = {
    ".doc": "an old Word document",
    ".odt": "an office document",
    ".rtf": "a rich text (RTF) file",
    ".mhtml": "a web archive (MHTML)",
    ".mht": "a web archive (MHTML)",
    ".webarchive": "a web archive",
}


def is_address(path: str | Path) -> bool:
    """Tell whether what is given for a path is a web address.

    >>> is_address("https://news.example/lock"), is_address("lock.html")
    (True, False)
    """
    return str(path).lower().startswith(("http://", "https://"))


def is_web_page(name: str, data: bytes) -> bool:
    """Tell whether a file is HTML, by its first bytes or by its name.

    >>> is_web_page("story.txt", b"<!-- saved --> <!doctype html><p>Ice"), is_web_page("ice.htm", b"")
    (True, True)
    """
    return WEB_PAGE.match(data[:4096]) is not None or name.lower().endswith((".html", ".htm", ".xhtml"))


def is_pdf(name: str, data: bytes) -> bool:
    """Tell whether a file is PDF, by its first bytes or by its name.

    >>> is_pdf("story.txt", b"%PDF-1.7"), is_pdf("story.txt", b"PDF files")
    (True, False)
    """
    return PDF.match(data[:1024]) is not None or name.lower().endswith(".pdf")


def is_word(name: str, data: bytes) -> bool:
    """Tell whether a file is a Word document (.docx), by what it holds or by its name."""
    return data.startswith(ZIP) and WORD_PART in data or name.lower().endswith(".docx")


def other_format(name: str, data: bytes) -> str | None:
    """Return what a file is, in words, where it is a known format other than plain text.

    >>> other_format("story.txt", b"PK\\x03\\x04")
    'a zip archive or office document'
    """
    for pattern, format in FIRST_BYTES:
        if pattern.match(data[:1024]):
            return format
    return next((format for ending, format in ENDINGS.items() if name.lower().endswith(ending)), None)
