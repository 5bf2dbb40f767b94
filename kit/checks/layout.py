"""Layout: lines that are no story text, and what loading changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.article import Article
from kit.oddities import Oddity

WHY = {
    "heading": "a sub-heading stands as a plain line",
    "note": "a line about the article or of its page, not story text",
}
STAMP = re.compile(r"\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s(?:[A-Z]{2,4}|local time))?", re.IGNORECASE)
"""A line of a running report that only says when its entry was made."""
READ = {"encoding", "mojibake", "dropped characters"}
SURE = re.compile(r"(?:mark|page) says$")  # an encoding that the file names itself is no oddity


def lines_apart(article: Article) -> Iterator[Oddity]:
    """Yield a row for each heading and note among the paragraphs; those above the story are in their place."""
    story = next((paragraph.start for paragraph in article.paragraphs if paragraph.kind == "text"), 0)
    for paragraph in article.paragraphs:
        start, end = paragraph.start, paragraph.end
        if paragraph.kind in WHY and start > story and not STAMP.fullmatch(article.text[start:end].strip()):
            yield Oddity("", paragraph.kind, start, end, article.text[start:end], WHY[paragraph.kind])


def loading_changes(article: Article) -> Iterator[Oddity]:
    """Yield a row for what loading repaired or dropped, and one for a text that is not English.

    They mean the whole text, so they point at its first line.
    """
    first = article.paragraphs[0] if article.paragraphs else None
    start, end = (first.start, first.end) if first else (0, 0)
    words = article.text[start:end]
    said = [change.what for change in article.changes if change.kind in READ and not SURE.search(change.what)]
    if said:
        yield Oddity("", "encoding", start, end, words, "; ".join(said))
    if article.forced:
        yield Oddity("", "not english", start, end, words, "the text does not look English and was read all the same")
