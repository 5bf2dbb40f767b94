"""HTML: the one way from the article's words to markup. Everything is escaped unless it is markup already."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from markupsafe import Markup, escape

VOID = frozenset({"br", "hr", "img", "meta", "wbr"})
AS_IT_STANDS = "mathjax_ignore tex2jax_ignore"
"""Classes that keep JupyterLab from setting what stands between two dollar signs as a formula."""
UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


class Html:
    """Hold markup that Jupyter shows, with one stable line for places that show text only.

    >>> Html(element("b", "<script>"), "one word")
    <one word>
    """

    def __init__(self, markup: Markup, summary: str):
        self.markup, self.summary = markup, summary

    def __repr__(self) -> str:
        return f"<{self.summary}>"

    def _repr_html_(self) -> str:
        return str(page_part(self.markup))


def element(tag: str, /, *children, **attributes) -> Markup:
    """Return an element; children and attribute values are escaped unless they are Markup.

    A trailing underscore is cut from attribute names and others become hyphens; None and False
    leave an attribute out. Children that are None are left out too. What opens or scrolls keeps its
    keys: JupyterLab takes arrows and Enter from all but what says so.

    >>> print(element("b", "<script>", class_="x", title='"'))
    <b class="x" title="&#34;">&lt;script&gt;</b>
    """
    if tag == "summary" or "tabindex" in attributes:
        attributes["data_lm_suppress_shortcuts"] = True
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{safe("" if value is True else value)}"'
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    if tag in VOID:
        return Markup(f"<{tag}{written}>")
    return Markup(f"<{tag}{written}>{join(children)}</{tag}>")


def join(children, between: str | Markup = "") -> Markup:
    """Return the children one after the other, escaped unless they are Markup."""
    return safe(between).join(safe(child) for child in children if child is not None)


def safe(value) -> Markup:
    """Return a value as markup: escaped, with characters that cannot be shown made visible."""
    if isinstance(value, Markup):
        return value
    return escape(UNSEEN.sub("\N{REPLACEMENT CHARACTER}", str(value)))


def page_part(markup: Markup) -> Markup:
    """Return markup with the style sheet it needs, to stand in a page of somebody else's."""
    return element("div", element("style", stylesheet()), markup, class_=f"kit {AS_IT_STANDS}")


@lru_cache(maxsize=1)
def stylesheet() -> Markup:
    """Return the style sheet of all views, without its comments and line ends."""
    css = (Path(__file__).parent / "style.css").read_text(encoding="utf-8")
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return Markup(re.sub(r"\s*([{};,])\s*|\s+", lambda m: m[1] or " ", css).strip())
