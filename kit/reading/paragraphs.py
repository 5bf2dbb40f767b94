"""Paragraphs: text, headings that stand as plain lines, and notes at the end."""

from __future__ import annotations

import re

from kit.article import Paragraph


def find_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a text in order, split at line ends."""
    return tuple(Paragraph(m.start(), m.end()) for m in re.finditer(r"\S[^\n]*", text) if m.group().strip())
