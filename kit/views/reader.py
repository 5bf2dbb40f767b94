"""The annotated reader: the whole article with everything found in it marked where it stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator

from markupsafe import Markup

from kit.analysis import Analysis
from kit.spans import Span
from kit.views.html import Html, element, join, safe
from kit.views.marks import LAYERS, Mark, find_marks
from kit.views.wording import plural

LEGEND = (
    ("mark", "quotes direct", "in quotation marks"),
    ("mark", "quotes indirect", "paraphrased"),
    ("mark", "quotes indirect thought", "believed, intended, seen"),
    ("mark", "quotes scare", "term, title or scare quote"),
    ("span", "attributions", "who says so, and how"),
    ("b", "actors PERSON", "person"),
    ("b", "actors COUNTRY", "country"),
    ("b", "actors PLACE", "place"),
    ("b", "actors ORG", "body"),
    ("b", "actors GROUP", "group"),
    ("time", "times", "time"),
    ("u", "oddities", "look again"),
)
TAGS = {"quotes": "mark", "attributions": "span", "actors": "b", "times": "time", "oddities": "u"}


def reader(
    analysis: Analysis,
    *,
    layers: Iterable[str] = LAYERS,
    actor: str | None = None,
    quotes: Collection[str] | None = None,
) -> Html:
    """Return the article with the given layers marked.

    With an actor's id only what belongs to that actor is marked, with ids of quotes no other quotes.
    Resting the pointer on a mark shows the reason for it.
    """
    marks = find_marks(analysis, tuple(layers))
    if actor is not None:
        marks = [mark for mark in marks if actor in mark.owner]
    if quotes is not None:
        marks = [mark for mark in marks if mark.quote is None or mark.quote in quotes]
    words = len(analysis.article.text.split())
    return Html(
        join([legend(layers), annotated(analysis, marks)]),
        f"Reader: {plural(words, 'word')}, {plural(len(marks), 'mark')}",
    )


def legend(layers: Iterable[str] = LAYERS) -> Markup:
    """Return the key to the marks of the given layers."""
    wanted = set(layers)
    items = [element(tag, words, class_=kind) for tag, kind, words in LEGEND if kind.split()[0] in wanted]
    note = element("span", "rest the pointer on a mark to read why", class_="note")
    return element("p", join([*items, note], " "), class_="legend")


def annotated(analysis: Analysis, marks: list[Mark], *, anchors: Iterable[int] = ()) -> Markup:
    """Return the paragraphs of the article with the marks; each offset in `anchors` gets an id, w and the offset."""
    text, paragraphs = analysis.article.text, []
    anchors = frozenset(anchors)
    cuts = sorted(anchors.union(*((mark.start, mark.end) for mark in marks)))
    active, following = [], 0
    for paragraph in analysis.article.paragraphs:
        inner = cuts[bisect_left(cuts, paragraph.start + 1) : bisect_left(cuts, paragraph.end)]
        pieces = []
        for start, end in zip([paragraph.start, *inner], [*inner, paragraph.end]):
            active = [mark for mark in active if mark.end > start]
            while following < len(marks) and marks[following].start <= start:
                if marks[following].end > start:
                    active.append(marks[following])
                following += 1
            marked = piece(text[start:end], active)
            pieces.append(element("span", marked, id=f"w{start}") if start in anchors else marked)
        name = {"heading": "h4", "note": "p"}.get(paragraph.kind, "p")
        paragraphs.append(element(name, *pieces, class_="note" if paragraph.kind == "note" else None))
    return element("div", *paragraphs, class_="reader", dir="auto")


def piece(words: str, active: list[Mark]) -> Markup:
    """Return words under the marks that cover them: one element for each layer, quotes outermost."""
    markup, layers = words, [layer for layer in LAYERS if any(mark.layer == layer for mark in active)]
    why = "\n".join(dict.fromkeys(mark.why for mark in active))
    for layer in reversed(layers):
        kinds = " ".join(dict.fromkeys(mark.kind for mark in active if mark.layer == layer))
        title = why if layer == layers[0] else None
        markup = element(TAGS[layer], markup, class_=f"{layer} {kinds}", title=title)
    return safe(markup)


class Passages:
    """Show single places of the article in their sentence."""

    def __init__(self, analysis: Analysis):
        self.text = analysis.article.text
        sentences = [Span(s.start_char, s.end_char) for s in analysis.doc.sents] if len(analysis.doc) else []
        self.sentences = sentences or [Span(0, len(self.text))]
        self._starts = [sentence.start for sentence in self.sentences]

    def around(self, spans: Iterable[Span]) -> Markup:
        """Return the sentences that hold the given spans, the spans marked."""
        spans = sorted(Span(*span) for span in spans)
        if not spans:
            return Markup("")
        first, last = self._at(spans[0].start), self._at(max(spans[0].start, spans[-1].end - 1))
        begin, end = self.sentences[first].start, max(self.sentences[last].end, spans[-1].end)
        return join(self._pieces(min(begin, spans[0].start), end, spans))

    def _at(self, offset: int) -> int:
        return max(0, bisect_left(self._starts, offset + 1) - 1)

    def _pieces(self, begin: int, end: int, spans: list[Span]) -> Iterator[str | Markup]:
        for span in spans:
            if span.start >= begin:
                yield self.text[begin : span.start]
                yield element("mark", self.text[span.start : span.end])
                begin = span.end
        yield self.text[begin:end]
