"""The annotated reader: the whole article with everything found in it marked where it stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from markupsafe import Markup

from kit.analysis import Analysis
from kit.views.html import Html, element, join, safe
from kit.views.marks import LAYERS, Mark, find_marks
from kit.views.wording import plural

LEGEND = (
    ("mark", "quotes direct", "verbatim"),
    ("i", "quotes indirect", "paraphrased"),
    ("i", "quotes indirect thought", "believed, intended, seen"),
    ("mark", "quotes scare", "term, title or scare quote"),
    ("span", "attributions", "who says so, and how"),
    ("b", "actors PERSON", "person"),
    ("b", "actors COUNTRY", "country"),
    ("b", "actors PLACE", "place"),
    ("b", "actors ORG", "body"),
    ("b", "actors GROUP", "group"),
    ("u", "times", "time"),
    ("kbd", "oddities", "look again"),
)
TAGS = {"quotes": "mark", "attributions": "span", "actors": "b", "times": "u", "oddities": "kbd"}
"""Elements that still tell the layers apart where a code host takes the style sheet away."""

PARAPHRASED = frozenset({"indirect", "refusal", "thought"})


def reader(
    analysis: Analysis,
    *,
    layers: Iterable[str] = LAYERS,
    actor: str | None = None,
    quotes: Collection[str] | None = None,
) -> Html:
    """Return the article with the given layers marked.

    With an actor's id only what belongs to that actor is marked, with ids of quotes no other
    quotes; paragraphs without a mark are then closed.
    Resting the pointer on a mark shows the reason for it.
    """
    marks = find_marks(analysis, tuple(layers))
    if actor is not None:
        marks = [mark for mark in marks if actor in mark.owner]
    if quotes is not None:
        marks = [mark for mark in marks if mark.quote is None or mark.quote in quotes]
    words = len(analysis.article.text.split())
    chosen = actor is not None or quotes is not None
    nothing = element("p", "Nothing in the article fits all that is chosen.", class_="note")
    return Html(
        join([legend(layers), nothing if chosen and not marks else None, annotated(analysis, marks, folded=chosen)]),
        f"Reader: {plural(words, 'word')}, {plural(len(marks), 'mark')}",
    )


def legend(layers: Iterable[str] = LAYERS) -> Markup:
    """Return the key to the marks of the given layers."""
    wanted = set(layers)
    items = [element(tag, words, class_=kind) for tag, kind, words in LEGEND if kind.split()[0] in wanted]
    note = element("span", "rest the pointer on a mark to read why", class_="note")
    return element("p", join([*items, note], " "), class_="legend")


def annotated(analysis: Analysis, marks: list[Mark], *, anchors: Iterable[int] = (), folded: bool = False) -> Markup:
    """Return the paragraphs of the article with the marks, which are in text order.

    Each offset in `anchors` gets an id, w and the offset; `folded` closes paragraphs without a mark.
    """
    text, shown = analysis.article.text, []
    anchors = frozenset(anchors)
    cuts = sorted(anchors.union(edge for mark in marks for edge in (mark.start, mark.end)))
    active, following = [], 0
    for paragraph in analysis.article.paragraphs:
        inner = cuts[bisect_right(cuts, paragraph.start) : bisect_left(cuts, paragraph.end)]
        pieces, marked = [], False
        for start, end in zip([paragraph.start, *inner], [*inner, paragraph.end]):
            active = [mark for mark in active if mark.end > start]
            while following < len(marks) and marks[following].start <= start:
                if marks[following].end > start:
                    active.append(marks[following])
                following += 1
            words, marked = piece(text[start:end], active), marked or bool(active)
            pieces.append(element("span", words, id=f"w{start}") if start in anchors else words)
        name = "h4" if paragraph.kind == "heading" else "p"
        whole = element(name, *pieces, class_="note" if paragraph.kind == "note" else None)
        shown.append((marked or not folded, whole))
    # it scrolls in a notebook: reached by the keyboard too
    label = {"tabindex": "0", "role": "region", "aria_label": "the article"}
    return element("div", *fold(shown), class_="reader", dir="auto", **label)


def fold(paragraphs: list[tuple[bool, Markup]]) -> Iterator[Markup]:
    """Give the paragraphs that are to be open, and each run of the others closed behind a line that counts them."""
    for is_open, run in groupby(paragraphs, key=itemgetter(0)):
        run = [markup for _, markup in run]
        if is_open:
            yield from run
        else:
            yield element("details", element("summary", plural(len(run), "paragraph"), class_="note"), *run)


def piece(words: str, active: list[Mark]) -> Markup:
    """Return words under the marks that cover them: one element for each layer, quotes outermost."""
    markup, layers = words, [layer for layer in LAYERS if any(mark.layer == layer for mark in active)]
    why = "\n".join(dict.fromkeys(mark.why for mark in active))
    for layer in reversed(layers):
        kinds = " ".join(dict.fromkeys(kind for mark in active if mark.layer == layer for kind in mark.kind.split()))
        tag = "i" if layer == "quotes" and PARAPHRASED.issuperset(kinds.split()) else TAGS[layer]
        title = why if layer == layers[0] else None
        markup = element(tag, markup, class_=f"{layer} {kinds}", title=title)
    return safe(markup)
