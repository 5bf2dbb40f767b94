"""Formats that are no plain text: known by their first bytes or by the name's ending."""

from __future__ import annotations

import re

FIRST_BYTES = (
    (re.compile(rb"%PDF-"), "a PDF file"),
    (re.compile(rb"PK\x03\x04"), "a zip archive or office document"),
    (re.compile(rb"\xd0\xcf\x11\xe0"), "an old office document"),
    (re.compile(rb"\{\\rtf"), "a rich text (RTF) file"),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html[\s>])", re.IGNORECASE), "a web page (HTML)"),
)
ENDINGS = {
    ".pdf": "a PDF file",
    ".docx": "a Word document",
    ".doc": "a Word document",
    ".odt": "an office document",
    ".rtf": "a rich text (RTF) file",
    ".html": "a web page (HTML)",
    ".htm": "a web page (HTML)",
}


def other_format(name: str, data: bytes) -> str | None:
    """Return what a file is, in words, where it is a known format other than plain text.

    >>> other_format("story.txt", b"%PDF-1.7")
    'a PDF file'
    """
    for pattern, format in FIRST_BYTES:
        if pattern.match(data[:1024]):
            return format
    return next((format for ending, format in ENDINGS.items() if name.lower().endswith(ending)), None)
