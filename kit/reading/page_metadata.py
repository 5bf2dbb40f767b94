"""Page metadata: what a web page says of its article in JSON-LD, in meta tags and around its headline."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from kit.article import SURROGATE
from kit.lexicon import read_toml
from kit.reading.bylines import BY, NAME, byline_names
from kit.reading.clean import clean
from kit.reading.json_ld import Described, described_article
from kit.reading.stamps import day_of

TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
ADDRESS = re.compile(r"https?://[^\s<>\"']+$", re.IGNORECASE)
LATER = re.compile(r"updat|modif", re.IGNORECASE)
FIRST = re.compile(r"publish", re.IGNORECASE)
OF_THE_ARTICLE = "(//article[.//h1])[1]"
OF_THE_SITE = (
    "ancestor::nav or ancestor::footer or ancestor::aside or ancestor::header[not(ancestor::article or ancestor::main)]"
)
"""Where a time is today's, or another article's: the frame of the page."""


def page_metadata(tree, saved_from: str | None = None) -> dict:
    """Return what a page says of its article, by the names of an Article's fields; what it leaves open is missing.

    `tree` is the parsed page as it came, scripts and all; `saved_from` the address that the browser
    noted when it saved the page. The day of an update never stands in for that of publication.
    """
    tags = meta_tags(tree)
    canonical = (link.get("href") for link in tree.iter("link") if "canonical" in link.get("rel", "").lower().split())
    address = first_address([*canonical, *tags.get("og:url", ())])
    scripts = [element.text or "" for element in tree.iter("script") if "ld+json" in element.get("type", "").lower()]
    described = described_article(scripts, address=address)
    published, evidence = publication(tree, tags, described)
    outlet = first_plain(name for name in (described.outlet, *listed(tags, "outlet")) if not ADDRESS.match(name or ""))
    known = {
        "published": published,
        "published_from": evidence,
        "title": title(tree, tags, described, outlet),
        "outlet": outlet,
        "authors": authors(tree, tags, described),
        "url": address or first_address([described.url, saved_from]),
    }
    return {key: value for key, value in known.items() if value}


def meta_tags(tree) -> dict[str, list[str]]:
    """Return the contents of a page's meta tags by their names, lower case."""
    tags: dict[str, list[str]] = {}
    for tag in tree.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop")
        if name and tag.get("content", "").strip():
            tags.setdefault(name.strip().lower(), []).append(tag.get("content"))
    return tags


def listed(tags: dict[str, list[str]], what: str) -> Iterator[str]:
    """Yield the contents of the tags that may give a title, outlet or author, the surest name first."""
    for name in read_toml("web_pages")[what]:
        yield from tags.get(name, ())


def publication(tree, tags: dict[str, list[str]], described: Described) -> tuple[dt.date | None, str | None]:
    """Return the day of publication, in the zone of the stamp that gives it, and which stamp that is."""
    stamps = [("JSON-LD, datePublished", described.published)]
    for name in read_toml("web_pages")["published"]:
        stamps += [(f"meta tag {name},", stamp) for stamp in tags.get(name, ())]
    stamps += [("<time> element,", stamp) for stamp in times(tree)]
    for place, stamp in stamps:
        stamp = plain(stamp)
        if day := stamp and day_of(stamp):
            return day, f"the page's {place} {stamp[:40]}"
    return None, None


def times(tree) -> list[str]:
    """Return the stamp of the time element that stands for the article; none where several could.

    One that is marked as the day of publication counts, or else the first of the article with the
    headline, or else all of the page where they agree: on a home page each teaser has its own.
    """
    groups = (
        tree.xpath('//*[@itemprop="datePublished" or @pubdate]'),
        tree.xpath(f"{OF_THE_ARTICLE}//time[not({OF_THE_SITE})]"),
        tree.xpath(f"//time[not({OF_THE_SITE})]"),
    )
    marked, beside, others = (
        [time.get("datetime") or time.get("content") or time.text_content() for time in group if not is_update(time)]
        for group in groups
    )
    agree = len({day_of(plain(stamp) or "") for stamp in others}) == 1
    return marked or beside[:1] or (others if agree else [])


def is_update(time) -> bool:
    """Tell whether a time element, or what stands right before it, speaks of an update and not of publication."""
    before = time.xpath("string(preceding-sibling::node()[normalize-space()][1])")
    said = " ".join([*time.attrib.values(), time.xpath("string(../@class)"), before, time.text_content()])
    return bool(LATER.search(said)) and not FIRST.search(said)


def title(tree, tags: dict[str, list[str]], described: Described, outlet: str | None) -> str | None:
    """Return the headline; the outlet's name that a page adds to it is taken off."""
    headlines = [element.text_content() for element in tree.xpath("//article//h1 | //main//h1") or tree.iter("h1")]
    named = [element.text_content() for element in tree.xpath("//title[not(ancestor::svg)]")]
    found = first_plain([described.title, *listed(tags, "title"), *headlines[:1], *named])
    return re.sub(rf"\s+[-–—|•·:]\s+{re.escape(outlet)}$", "", found) if found and outlet else found


def authors(tree, tags: dict[str, list[str]], described: Described) -> tuple[str, ...]:
    """Return who wrote the article: as JSON-LD or the meta tags say, or as the byline does."""
    marked = '//*[@rel="author" or @itemprop="author"]'  # on teasers too: those of the article come first
    linked = [element.text_content() for element in tree.xpath(f"{OF_THE_ARTICLE}{marked}") or tree.xpath(marked)]
    for candidates in (described.authors, listed(tags, "authors"), linked):
        if found := tuple(dict.fromkeys(name for words in candidates for name in writers(words))):
            return found
    bylines = (plain(element.text_content()) for element in tree.xpath('//*[contains(@class, "byline")]'))
    return next(filter(None, (byline_names(line) for line in bylines if line)), ())


def writers(words: str) -> Iterator[str]:
    """Yield the writers that an author's field names; addresses are none.

    >>> list(writers("By Edda Kroll and Jon Lund")), list(writers("John Smith, Jr.")), list(writers("http://a.example"))
    (['Edda Kroll', 'Jon Lund'], ['John Smith, Jr.'], [])
    """
    whole = BY.sub("", plain(words) or "", count=1)
    parts = [part.strip() for part in re.split(r",? and | & |[,;|]", whole)]
    for name in parts if all(map(NAME.fullmatch, parts)) else [whole]:
        if name and not ADDRESS.match(name) and name.lower() not in {"by", "null", "none", "undefined"}:
            yield name


def first_plain(values: Iterable[str | None]) -> str | None:
    """Return the first value that has words, as plain text."""
    return next(filter(None, map(plain, values)), None)


def first_address(values: Iterable[str | None]) -> str | None:
    """Return the first value that is a web address; a page's own paths say too little."""
    return next((value.strip() for value in values if value and ADDRESS.match(value.strip())), None)


def plain(value: str | None) -> str | None:
    """Return a value's words on one line, its markup and unseen characters taken off; None where none are left.

    >>> plain("<b>Ice</b> &amp; lock\\u200b")
    'Ice & lock'
    """
    words, _ = clean(SURROGATE.sub("\ufffd", TAG.sub("", value or "")))
    return " ".join(words.split()) or None
