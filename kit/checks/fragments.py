"""Fragments: sentences cut in two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kit.article import Article
from kit.lexicon import read_toml
from kit.oddities import Oddity

CUT = re.compile(r"(?<![\w.@/-])([^\W\d_]{3,})\.[ \t]+(?=([a-z][\w’'-]*))")
END = re.compile(r"[.!?][\"”’]?(?=\s|$)")


def lower_case_starts(article: Article) -> Iterator[Oddity]:
    """Yield a row for each stretch that begins in lower case after a full stop.

    Abbreviations end no sentence ("Corp. said"), and names such as "iPad" may begin in lower case.
    """
    text = article.text
    for match in CUT.finditer(text):
        word, following = match.group(1), match.group(2)
        if word.lower() in _abbreviations() or word[0].isupper() and len(word) <= 5:
            continue
        if any(letter.isupper() for letter in following) or following.startswith("www"):
            continue
        start = match.end()
        stop = END.search(text, start, min(len(text), start + 400))
        line = text.find("\n", start)
        end = min(stop.end() if stop else start + len(following), line if line >= 0 else len(text))
        yield Oddity("", "other", start, end, text[start:end], "begins in lower case after a full stop: a fragment")


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(read_toml("checks")["abbreviations"]["words"].split())
