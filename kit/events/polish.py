"""Polish: a title without what its dates left behind: empty marks, lone "as early as", stray spaces."""

from __future__ import annotations

import re

LEFT_OVER = re.compile(r" as (?:early|late|soon)(?: as)?(?=$| (?:at|in|on|by)\b)| at the (?:earliest|latest)\b")
"""What is left of "as early as next month" and "in May at the earliest" without the time."""
EMPTY = re.compile(r"\s*(?:[\"“(]\s*[\"”)]|``\s*'')")
CLITIC = re.compile(r" (?=(['’](s|re|ve|ll|d|m)|n['’]t)\b)")


def polished(words: str) -> str:
    """Return the words of a title without empty marks and odd spaces.

    >>> polished("The polls close ( ) ,")
    'The polls close'
    """
    words = LEFT_OVER.sub("", EMPTY.sub("", words))
    words = re.sub(r"(?<=\w) (?=-\w)", "", words)  # "8-1", "co-hosting"
    words = re.sub(r" (?=[\"”]$)", "", CLITIC.sub("", words))
    return re.sub(r"\s+", " ", words).strip(" ,;:–—-")
