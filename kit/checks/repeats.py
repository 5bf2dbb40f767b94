"""Repeats: words, sentences and paragraphs printed twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc

from kit.article import Article
from kit.lexicon import read_toml
from kit.oddities import Oddity
from kit.quotes.records import Quote

WORD = re.compile(r"[^\W_]+(?:[’'.,-][^\W_]+)*")
LONGEST = 24
"""Words up to which a phrase is looked for twice in a row."""
SENTENCE = 10
"""Words from which a sentence that stands twice in the article is odd."""


def repeated_words(doc: Doc, article: Article, quotes: tuple[Quote, ...]) -> Iterator[Oddity]:
    """Yield a row for each word or phrase that stands twice in a row, and each sentence printed twice.

    One word counts unless good English doubles it ("had had", "very very", "Walla Walla"); a phrase
    counts with a comma between too, unless it is the rhetoric of a speaker or of "again and again
    and again". The row covers the second printing with the comma before it.
    """
    quoted = _inside([(q.start, q.end) for q in quotes if q.kind not in {"indirect", "refusal"}], len(article.text))
    taken: list[tuple[int, int]] = []
    for paragraph in article.paragraphs:
        for start, end, said in _in_a_row(article.text, paragraph, quoted, doc):
            taken.append((start, end))
            yield Oddity(
                "", "repeated words", start, end, article.text[start:end], f"“{said}” is printed twice in a row"
            )
    yield from _again(doc, article, taken)


def _in_a_row(text: str, paragraph, quoted, doc: Doc):
    found = list(WORD.finditer(text, paragraph.start, paragraph.end))
    words = [match.group().lower().replace("’", "'") for match in found]
    place = 0
    while place < len(words):
        length = _repeat_at(words, place)
        if length:
            first, second = found[place : place + length], found[place + length : place + 2 * length]
            gap = text[first[-1].end() : second[0].start()]
            inside = quoted(second[0].start())
            if _odd(words, place, length, gap, inside, [m.group() for m in second], doc, second[0].start()):
                start = first[-1].end() if gap.strip() == "," else second[0].start()
                yield start, second[-1].end(), text[first[0].start() : first[-1].end()]
                place += length
                continue
        place += 1


def _repeat_at(words: list[str], place: int) -> int:
    """Return how many words from this place stand again right after; 0 for none."""
    for length in range(min(LONGEST, (len(words) - place) // 2), 0, -1):
        if words[place] == words[place + length] and (
            words[place : place + length] == words[place + length : place + 2 * length]
        ):
            return length
    return 0


def _odd(words, place: int, length: int, gap: str, inside: bool, forms: list[str], doc: Doc, start: int) -> bool:
    """Tell whether a repeat is a slip rather than good English."""
    gap = gap.strip()
    names = all(form[:1].isupper() or form[:1].isdigit() for form in forms)
    if length == 1:
        return not gap and not names and words[place] not in _doubled() and _is_plain(doc, start)
    chain = length == 2 and (
        words[place + 4 : place + 5] == words[place : place + 1]
        or (place and words[place - 1] in {words[place + 1], "what", "whatever"})
    )
    linked = length == 2 and words[place + 1] in {"in", "by", "to", "after", "for", "and", "on", "upon", "or"}
    if names or chain or linked:
        return False
    if not gap:
        return True
    if gap in {",", "–", "—", "-"}:
        return not inside or length >= 5
    return gap in {".", ";"} and length >= 4 and not inside


def _is_plain(doc: Doc, start: int) -> bool:
    """Tell whether the word at a place is one that English does not double for emphasis."""
    token = doc.char_span(start, start + 1, alignment_mode="expand")
    return token is not None and token[0].pos_ not in {"ADJ", "ADV", "INTJ", "PROPN", "NUM", "X"}


def _again(doc: Doc, article: Article, taken: list[tuple[int, int]]) -> Iterator[Oddity]:
    """Yield the paragraphs printed twice in a row and the long sentences printed a second time."""
    before = ""
    for paragraph in article.paragraphs:
        line = " ".join(article.text[paragraph.start : paragraph.end].split())
        if line == before and len(line.split()) >= 4:
            taken.append((paragraph.start, paragraph.end))
            yield _row(article, paragraph.start, paragraph.end, "the same line is printed twice in a row")
        before = line
    known, seen = _inside(taken, len(article.text)), set()
    for sentence in doc.sents if len(doc) else ():
        words = sentence.text.split()
        if len(words) < SENTENCE:
            continue
        start, end = sentence.start_char, sentence.start_char + len(sentence.text.rstrip())
        if tuple(words) in seen and not known(start) and not known(end - 1):
            yield _row(article, start, end, "the same sentence is printed earlier in the article")
        seen.add(tuple(words))


def _row(article: Article, start: int, end: int, why: str) -> Oddity:
    return Oddity("", "repeated words", start, end, article.text[start:end], why)


def _inside(spans, length: int):
    """Return a test of whether a character lies in one of the spans."""
    inside = bytearray(length + 1)
    for start, end in spans:
        inside[start:end] = b"\x01" * (end - start)
    return lambda place: bool(inside[place])


@cache
def _doubled() -> frozenset[str]:
    return frozenset(read_toml("checks")["doubled"]["words"].split())
