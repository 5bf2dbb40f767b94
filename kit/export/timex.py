"""TIMEX3: an article's text with its time expressions tagged inline, as TimeML 1.2.1 writes them."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

from kit.analysis import Analysis
from kit.article import Article
from kit.times.records import Time


def to_timex(analysis: Analysis) -> str:
    """Return the article as a TimeML document: the publication day as t0, each time as a TIMEX3 element.

    The text between the tags is the article's own, with markup in it escaped; characters that XML
    can't hold are left out. Times that overlap another are left out: TIMEX3 elements don't nest.
    """
    article = analysis.article
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<TimeML>",
        f"<DOCID>{plain(article.name or '')}</DOCID>",
        f"<DCT>{published(article)}</DCT>",
        f"<TITLE>{plain(article.title or '')}</TITLE>",
        f"<TEXT>{tagged(article.text, analysis.records['times'])}</TEXT>",
        "</TimeML>",
    ]
    return "\n".join(lines) + "\n"


def published(article: Article) -> str:
    """Return the publication day as the document's creation time, nothing where it is not known."""
    day = article.published
    if day is None:
        return ""
    return f'<TIMEX3 tid="t0" type="DATE" value="{day}" functionInDocument="CREATION_TIME">{day}</TIMEX3>'


def tagged(text: str, times: tuple[Time, ...]) -> str:
    """Return a text with its times as TIMEX3 elements.

    >>> tagged("It rained on Monday.", (Time("t1", 13, 19, "Monday", "DATE", "2022-03-14", anchor="published"),))
    'It rained on <TIMEX3 tid="t1" type="DATE" value="2022-03-14" anchorTimeID="t0">Monday</TIMEX3>.'
    """
    parts, at = [], 0
    for time in times:
        if time.start < at:
            continue
        parts += [plain(text[at : time.start]), element(time)]
        at = time.end
    return "".join([*parts, plain(text[at:])])


def element(time: Time) -> str:
    """Return one time as a TIMEX3 element; a value that is not known is left out."""
    anchor = "t0" if time.anchor == "published" else time.anchor
    attributes = {"tid": time.time_id, "type": time.type, "value": time.value, "mod": time.mod, "anchorTimeID": anchor}
    written = " ".join(f"{name}={quoteattr(value)}" for name, value in attributes.items() if value)
    return f"<TIMEX3 {written}>{plain(time.text)}</TIMEX3>"


NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def plain(text: str) -> str:
    """Return text escaped for XML 1.0, without the characters that it can't hold."""
    return escape(NOT_XML.sub("", text))
