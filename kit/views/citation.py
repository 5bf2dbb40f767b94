"""Citation: the words of a quote as they are shown, and as one would copy them with their source."""

from __future__ import annotations

from markupsafe import Markup

from kit.analysis import Analysis
from kit.views.html import element, join
from kit.views.wording import day

PARAPHRASED = frozenset({"indirect", "refusal"})
STATEMENTS = PARAPHRASED | {"direct", "mixed"}


def words_of(analysis: Analysis, row) -> list[str]:
    """Return the parts of a quote, " … " between two where the article's own words stand there."""
    text, pieces, last = analysis.article.text, [], None
    for start, end in row.parts:
        if last is not None:
            pieces.append(" … " if any(sign.isalnum() for sign in text[last:start]) else " ")
        pieces.append(text[start:end])
        last = end
    return pieces or [row.content]


def shown(analysis: Analysis, row) -> Markup:
    """Return the words of a quote, those in quotation marks on their ground."""
    tag = "span" if row.kind in PARAPHRASED else "q"
    return join(
        words if words.isspace() or words == " … " else element(tag, words) for words in words_of(analysis, row)
    )


def citation(analysis: Analysis, row) -> Markup | None:
    """Return a quote with its speaker and article as one line, which one click selects; None for a term or title."""
    if row.kind not in STATEMENTS:
        return None
    words = " ".join("".join(words_of(analysis, row)).replace(", … ", " … ").split())
    said = f"{words} ({row.speaker}, paraphrased" if row.kind in PARAPHRASED else f"“{words}” ({row.speaker}"
    article = analysis.article
    by = f"by {', '.join(article.authors)}" if article.authors else None
    published = day(article.published) if article.published else None
    told = [f"“{article.title}”" if article.title else article.name, by, article.outlet, published]
    line = "; ".join(filter(None, [said, ", ".join(filter(None, told))])) + ")"
    return element("p", element("small", "to quote: "), element("span", line, class_="cite"))
