"""Teasers: the lines of a web page that are links to other stories, word for word."""

from __future__ import annotations

from lxml.html import HtmlElement

from kit.reading.lines import is_furniture, is_heading
from kit.reading.page_metadata import plain

LINE = ("p", "li", "div", "h2", "h3", "h4", "h5", "h6")
"""Elements that make a line of their own; an h1 is the page's own headline, which may link to the page."""
BULLET = "- "


def linked_lines(tree: HtmlElement) -> frozenset[str]:
    """Return the lines of a page that hold nothing but a link to another page, white space as one space.

    A heading that links to itself (``href="#what-next"``) is no such line.
    """
    found = set()
    for link in tree.iter("a"):
        if not link.get("href", "#").startswith("#") and _fills_a_line(link):
            found.add(plain(link.text_content()))
    return frozenset(found - {None})


def teaser_places(lines: list[str], linked: frozenset[str]) -> set[int]:
    """Return which lines of a story are teasers.

    They are the linked ones, the heading of a list that begins with one, and a list under a heading of the page's own
    ("More stories"), linked or not.

    >>> linked = frozenset({"Ice in the lock"})
    >>> sorted(teaser_places(["Elsewhere", "- Ice in the lock", "- The quay", "It closes."], linked))
    [0, 1, 2]
    """
    places = {at for at, line in enumerate(lines) if line.removeprefix(BULLET) in linked}
    places |= {at - 1 for at in places if at and lines[at].startswith(BULLET) and is_heading(lines[at - 1])}
    for at, line in enumerate(lines):
        if at and line.startswith(BULLET) and (at - 1 in places or is_furniture(lines[at - 1])):
            places.add(at)
    return places


def _fills_a_line(element: HtmlElement) -> bool:
    """Tell whether the line around a link holds nothing else."""
    if element.tag in LINE:
        return True
    around = element.getparent()
    if around is None or len(around) > 1 or (around.text or "").strip() or (element.tail or "").strip():
        return False
    return _fills_a_line(around)
