"""Formats: web pages, and those that the kit doesn't read, known by their first bytes or by the name's ending."""

from __future__ import annotations

import re

FIRST_BYTES = (
    (re.compile(rb"%PDF-"), "a PDF file"),
    (re.compile(rb"PK\x03\x04"), "a zip archive or office document"),
    (re.compile(rb"\xd0\xcf\x11\xe0"), "an old office document"),
    (re.compile(rb"\{\\rtf"), "a rich text (RTF) file"),
)
WEB_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:(?><!--.*?-->)\s*)*+<(?:!doctype html|html[\s>])",
    re.IGNORECASE | re.DOTALL,
)
"""A page's beginning; browsers note where they saved it from in a comment."""
ENDINGS = {
    ".pdf": "a PDF file",
    ".docx": "a Word document",
    ".doc": "a Word document",
    ".odt": "an office document",
    ".rtf": "a rich text (RTF) file",
    ".mhtml": "a web archive (MHTML)",
    ".mht": "a web archive (MHTML)",
    ".webarchive": "a web archive",
}


def is_web_page(name: str, data: bytes) -> bool:
    """Tell whether a file is HTML, by its first bytes or by its name.

    >>> is_web_page("story.txt", b"<!-- saved --> <!doctype html><p>Ice"), is_web_page("ice.htm", b"")
    (True, True)
    """
    return WEB_PAGE.match(data[:4096]) is not None or name.lower().endswith((".html", ".htm", ".xhtml"))


def other_format(name: str, data: bytes) -> str | None:
    """Return what a file is, in words, where it is a known format other than plain text.

    >>> other_format("story.txt", b"%PDF-1.7")
    'a PDF file'
    """
    for pattern, format in FIRST_BYTES:
        if pattern.match(data[:1024]):
            return format
    return next((format for ending, format in ENDINGS.items() if name.lower().endswith(ending)), None)
