"""Blocks: a statement set off without marks, in the paragraphs behind a line such as "The minister said:".

Press offices and web pages set statements so: the colon opens them, and nothing closes them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from kit.quotes.attributions import Attribution
from kit.quotes.beside import attribution_before
from kit.quotes.frame import Frame
from kit.spans import Paragraph, Span

OWN = {"i", "we", "me", "us", "my", "our", "mine", "ours", "myself", "ourselves"}
ENDS = (".", "!", "?", "…")
TOP = 3  # paragraphs of text among which a press office's line stands
FEW = 3  # words from which on a paragraph can be a statement


def find_blocks(frame: Frame) -> Iterator[Attribution]:
    """Yield what is said in paragraphs without marks behind a line that ends with a saying and a colon.

    The first paragraph is always the speaker's; the ones behind it are as far as somebody speaks of
    himself in them, up to a heading, a note, marked words or another such line. Where the line stands
    at the top and nothing but such paragraphs follows, all are, as in a press office's statement.
    """
    texts = [number for number, paragraph in enumerate(frame.paragraphs) if paragraph.kind == "text"]
    for number, lead in enumerate(frame.paragraphs[:-1]):
        words = frame.text[lead.start : lead.end].rstrip()
        if lead.kind == "note" or not words.endswith(":") or not _can_be(frame, frame.paragraphs[number + 1]):
            continue
        found = attribution_before(frame, (lead.start, lead.start + len(words)))
        if found is not None and found.pattern == "before" and found.entry.speaks and found.source is not None:
            run = list(takewhile(lambda p: _can_be(frame, p), frame.paragraphs[number + 1 :]))
            whole = number in texts[:TOP] and number + len(run) == texts[-1]
            names = {t.text for t in frame.tokens(*found.source) if t.ent_type_ in {"PERSON", "PER"}}
            yield replace(found, pattern="block", content=tuple(_block(frame, run, names if whole else None)))


def _block(frame: Frame, run: Sequence[Paragraph], names: set[str] | None) -> Iterator[Span]:
    """Yield the paragraphs of one statement: all before one that names the speaker, else those up to the last "we"."""
    own = [place for place, paragraph in enumerate(run) if _speaks_of_himself(frame, paragraph)]
    last = max(own, default=0)
    if names is not None:
        words = ({token.text for token in frame.tokens(p.start, p.end)} for p in run[1:])
        last = max(last, next((place for place, found in enumerate(words) if found & names), len(run) - 1))
    for paragraph in run[: last + 1]:
        yield Span(paragraph.start, paragraph.start + len(frame.text[paragraph.start : paragraph.end].rstrip()))


def _can_be(frame: Frame, paragraph: Paragraph) -> bool:
    words = frame.text[paragraph.start : paragraph.end].strip()
    opens = words[:1].isalnum() and frame.marked_at(paragraph.start) is None
    return paragraph.kind == "text" and opens and words.endswith(ENDS) and len(words.split()) >= FEW


def _speaks_of_himself(frame: Frame, paragraph: Paragraph) -> bool:
    tokens = frame.tokens(paragraph.start, paragraph.end)
    return any(token.lower_ in OWN and frame.marked_at(token.idx) is None for token in tokens)
