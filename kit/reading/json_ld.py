"""JSON-LD: what a page tells machines of its article in the words of schema.org."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kit.lexicon import read_toml

ARTICLE = re.compile(r"(?:Article|BlogPosting)$")
OPENING = re.compile(r"\s*(?://\s*)?(?:<!--|<!\[CDATA\[)?\s*")
DECODER = json.JSONDecoder(strict=False)  # line ends inside strings are common


class Described(NamedTuple):
    """Hold what JSON-LD says of an article, in the page's own words."""

    published: str | None = None
    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None


def described_article(scripts: Iterable[str], *, address: str | None = None) -> Described:
    """Return what the JSON-LD scripts of a page say of its article; broken ones say nothing.

    Of several articles the one at the page's own address counts, or else the first with a date.

    >>> described_article(['[{"@type": "NewsArticle", "headline": "Ice", "author": {"name": "A. Lund"}}]'])
    Described(published=None, title='Ice', outlet=None, authors=('A. Lund',), url=None)
    """
    values = (value for script in scripts for value in spread(parsed(script), "@graph", "mainEntity"))
    nodes = [value for value in values if isinstance(value, dict)]
    by_id = {str(node["@id"]): node for node in nodes if "@id" in node and "name" in node}
    described = [node for node in nodes if rank(node)]
    best = max(
        described, key=lambda node: (rank(node), address_of(node) == address, "datePublished" in node), default={}
    )
    return Described(
        published=first_words(best.get("datePublished")),
        title=first_words(best.get("headline")),
        outlet=next(names(best.get("publisher"), by_id), None),
        authors=tuple(names(best.get("author") or best.get("creator"), by_id)),
        url=address_of(best),
    )


def parsed(script: str):
    """Return the value that a script begins with, or None where it is no JSON; what follows closes the script."""
    try:
        return DECODER.raw_decode(script, OPENING.match(script).end())[0]
    except (ValueError, RecursionError):
        return None


def spread(value, *inside: str) -> Iterator:
    """Yield a value, and those in lists and under the given keys of mappings, however deep."""
    waiting = [value]
    for value in waiting:  # it grows meanwhile: nothing here may recurse
        yield value
        if isinstance(value, list):
            waiting += value
        elif isinstance(value, dict):
            waiting += [value[key] for key in inside if key in value]


def rank(node: dict) -> int:
    """Return how well a node may speak for the article: 2 as an article, 1 as its page, else 0."""
    types = [re.split("[/:]", type)[-1] for type in spread(node.get("@type")) if isinstance(type, str)]
    if any(ARTICLE.search(type) or type in read_toml("web_pages")["articles"] for type in types):
        return 2
    return int("WebPage" in types)


def address_of(node: dict) -> str | None:
    """Return the address that a node gives for itself or for its page."""
    return first_words(node.get("url")) or first_words(list(spread(node.get("mainEntityOfPage"), "@id", "url")))


def first_words(value) -> str | None:
    """Return the first words of a value that may be a list, or a mapping with "@value"."""
    return next((words for words in spread(value, "@value") if isinstance(words, str) and words.strip()), None)


def names(value, by_id: dict[str, dict]) -> Iterator[str]:
    """Yield the names in an author or publisher: words, mappings, references to nodes, or lists of any."""
    for someone in spread(value, "@list"):
        if isinstance(someone, dict):
            someone = someone if "name" in someone else by_id.get(str(someone.get("@id")), {})
            yield from (words for words in spread(someone.get("name"), "@value") if isinstance(words, str))
        elif isinstance(someone, str):
            yield someone
