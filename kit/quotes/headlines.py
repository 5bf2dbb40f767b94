"""Headlines: lines of the form "Mayor: Bridge is safe", in which a colon attributes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from spacy.tokens import Token

from kit.actors.words import name_list
from kit.language import grammar
from kit.language.gazetteer import kind_of_place
from kit.quotes.attributions import Attribution, words_of
from kit.quotes.frame import Frame
from kit.quotes.lines import COLON
from kit.quotes.marks import Marked
from kit.spans import Span

LONGEST = 25  # words of a line that can be a headline


def headline_attributions(frame: Frame) -> Iterator[Attribution]:
    """Yield a name or body before a colon and the clause behind it, in lines without a full stop."""
    for paragraph in frame.paragraphs:
        line = frame.text[paragraph.start : paragraph.end].rstrip()
        marked = frame.marked_at(paragraph.start + len(line) - 1)
        bare = line.rstrip("”’\"'").rstrip(".") if marked is not None else line
        if ":" not in line or bare.endswith((".", "!", ":", '"', "”", "’", "'")) or len(line.split()) > LONGEST:
            continue
        tokens = frame.tokens(paragraph.start, paragraph.end)
        colon = next((place for place, token in enumerate(tokens) if token.text == ":"), None)
        if colon is None or not 0 < colon <= 5 or len(tokens) - colon < 4:
            continue
        name, rest = tokens[:colon], tokens[colon + 1 :]
        if frame.marked_at(rest[0].idx) is not None and frame.marked_at(rest[0].idx) == marked:
            continue  # a direct statement
        if all(t.ent_type_ == "GPE" or kind_of_place(t.text) for t in name) and not _speaks(rest):
            continue  # "Norway: Storm floods towns" says where
        if any(t.text in name_list("diseases") for t in name):
            continue  # "Covid: 23 deaths in Oxley"
        named = all(t.ent_type_ in {"PERSON", "PER", "ORG", "GPE"} for t in name)
        if not named and name[-1].lower_ not in words_of("headline_sources"):
            continue
        finite = any(token.tag_ in {"VBD", "VBZ", "VBP", "MD", "VBN"} for token in rest)
        if not finite and not any(grammar.is_infinitive(token) for token in rest):
            continue
        source = Span(name[0].idx, name[-1].idx + len(name[-1]))
        content = Span(rest[0].idx, rest[-1].idx + len(rest[-1]))
        mark = tokens[colon]
        yield Attribution("headline", COLON, Span(mark.idx, mark.idx + 1), (content,), mark.i, source, name[-1].i)


def named_behind(frame: Frame, one: Marked) -> Attribution | None:
    """Match "“We will not pay”: [Ann Lee] hits out at toll", a line that opens with what somebody says."""
    paragraph = frame.article.paragraph_at(one.start)
    line = frame.paragraphs[paragraph] if paragraph is not None else None
    if line is None or one.start != line.start or frame.text[one.end : one.end + 2] != ": ":
        return None
    words = frame.text[one.end : line.end].rstrip()
    if words.endswith((".", "!", ":")) or len(words.split()) > LONGEST:
        return None
    tokens = frame.tokens(one.end + 1, line.end)
    name = list(takewhile(lambda token: token.ent_type_ in {"PERSON", "PER"}, tokens))
    if not name:
        return None
    source = Span(name[0].idx, name[-1].idx + len(name[-1]))
    return Attribution("headline", COLON, Span(one.end, one.end + 1), (), name[-1].i, source, name[-1].i)


def _speaks(rest: list[Token]) -> bool:
    """Tell whether the words behind a country's name may be its own: "Norway: [No talks]", "Norway: [Ban must end]"."""
    return rest[0].lower_ in {"no", "we", "our"} or any(token.tag_ == "MD" for token in rest)
