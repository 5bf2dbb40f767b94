"""Cleaning: mojibake mended, line ends made one, characters nobody can see dropped; each reported."""

from __future__ import annotations

import html
import re

import ftfy

from kit.article import Change

LINE_ENDS = re.compile(r"\r\n|[\r\v\f\x85\u2028\u2029]")
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
ESCAPES = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]")
UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]")
"""Soft hyphens, zero-width spaces and direction marks; joiners stay, since emoji and other scripts need them."""
ENTITY = re.compile(r"&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});", re.IGNORECASE)
CONFIG = ftfy.TextFixerConfig(unescape_html=False, uncurl_quotes=False, normalization=None)


def clean(text: str) -> tuple[str, list[Change]]:
    """Return the text as it will be analysed, and what was changed.

    >>> clean("He said no.\\r\\nShe left.")
    ('He said no.\\nShe left.', [Change(kind='line ends', what='line ends were made alike', count=1)])
    """
    changes = []
    text = mend(text, changes)
    text = swap(ENTITY, lambda match: html.unescape(match.group()), text, changes, "encoding", "HTML entities read")
    text = swap(LINE_ENDS, "\n", text, changes, "line ends", "line ends were made alike")
    text = swap(ESCAPES, "", text, changes, "dropped characters", "terminal escape sequences dropped")
    text = swap(CONTROL, "", text, changes, "dropped characters", "control characters dropped")
    text = swap(UNSEEN, "", text, changes, "dropped characters", "soft hyphens, zero-width or direction marks dropped")
    return text, changes


def share_of_controls(text: str) -> float:
    """Return the share of control characters in a text, a lone one aside."""
    text = ESCAPES.sub("", text)
    return max(0, len(CONTROL.findall(text)) - 1) / max(1, len(text))


def mend(text: str, changes: list[Change]) -> str:
    """Mend mojibake line by line (Speer, ftfy) and report how many lines it touched."""
    lines = text.split("\n")
    mended = [line if line.isascii() else ftfy.fix_encoding(line, CONFIG) for line in lines]
    touched = [(old, new) for old, new in zip(lines, mended) if old != new]
    if touched:
        old, new = differing_words(*touched[0])
        changes.append(
            Change("mojibake", f"text decoded wrongly before was mended, such as {old!r} to {new!r}", len(touched))
        )
    return "\n".join(mended)


def differing_words(old: str, new: str) -> tuple[str, str]:
    """Return the first words in which two lines differ."""
    pairs = (pair for pair in zip(old.split(), new.split()) if pair[0] != pair[1])
    return next(pairs, (old[:40], new[:40]))


def swap(pattern: re.Pattern, by, text: str, changes: list[Change], kind: str, what: str) -> str:
    """Replace what a pattern finds and report it where it found anything."""
    text, count = pattern.subn(by, text)
    if count:
        changes.append(Change(kind, what, count))
    return text
