"""Turns: lines that begin with a speaker and a colon ("Q: ...", "Ann Lee: The road is closed.")."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from kit.actors.initials import initials_of
from kit.language import grammar
from kit.language.gazetteer import is_country
from kit.quotes.attributions import Attribution, words_of
from kit.quotes.frame import Frame
from kit.quotes.headlines import LONGEST
from kit.quotes.lines import COLON
from kit.spans import Span

LABEL = re.compile(r"([^\W\d_](?:[\w.’'&-]| (?=[A-Z]))*(?: \([^)\n]{1,30}\))?):[ \t]+(?=\S)")
PARTNERS = ({"Q", "A"}, {"Question", "Answer"})
FEW = 3  # turns from which on a text is a conversation, whatever the labels


class Turn(NamedTuple):
    """Hold the label of one turn, its colon, and what is said behind it."""

    paragraph: int
    label: Span
    colon: int
    words: Span


def find_turns(frame: Frame) -> list[Attribution]:
    """Return what is said in lines that a speaker's label opens, the paragraphs behind a turn with it.

    A label counts where two labels answer each other (Q and A), where it or its initials come again
    in a conversation of three turns or more, or where it is a person's name and a sentence follows. Lines
    that mostly hold no sentence are a table ("Injured: 12").
    """
    turns = list(_candidates(frame))
    if 2 * sum(_tells(frame, turn) for turn in turns) < len(turns):
        return []
    count = Counter(turn.label.of(frame.text) for turn in turns)
    paired = next((pair for pair in PARTNERS if pair <= set(count)), set())
    kept = [t for t in turns if _counts(frame, t, t.label.of(frame.text), count, paired)]
    talk = len(kept) >= FEW
    return [_attribution(frame, turn, _more(frame, turns, turn) if talk else ()) for turn in kept]


def _candidates(frame: Frame) -> Iterator[Turn]:
    for number, paragraph in enumerate(frame.paragraphs):
        match = LABEL.match(frame.text, paragraph.start, paragraph.end)
        if match is None or frame.marked_at(match.end()) is not None:
            continue
        words = match.group(1).split()
        if len(words) > 5 or words[0].lower().strip(".") in words_of("no_labels"):
            continue
        if all(word[:1].isupper() or word[:1] == "(" for word in words):
            end = match.start() + len(frame.text[match.start() : paragraph.end].rstrip())
            yield Turn(number, Span(*match.span(1)), match.end(1), Span(match.end(), end))


def _counts(frame: Frame, turn: Turn, label: str, count: Counter, paired: set[str]) -> bool:
    if label in paired:
        return True
    tokens = frame.tokens(*turn.label)
    if all(token.ent_type_ in {"GPE", "LOC", "FAC"} for token in tokens) and not is_country(label):
        return False  # "Oregon: Family leave is longer now.": an item of a list of places
    again = count[label] > 1 or any(short in count for short in initials_of(tuple(label.split())) if short != label)
    if sum(count.values()) >= FEW and (again or len(count) == 2):
        return True
    named = all(token.ent_type_ in {"PERSON", "PER"} for token in tokens)
    opens = all(paragraph.kind != "text" for paragraph in frame.paragraphs[: turn.paragraph])
    if opens and len(tokens) == 1 and len(turn.words.of(frame.text).split()) > LONGEST:
        return False  # "Muscat: The festival ended on Monday ...": where a report was written
    return named and _tells(frame, turn) and frame.text[turn.words.end - 1] in ".!?"


def _tells(frame: Frame, turn: Turn) -> bool:
    return any(token.tag_ in grammar.FINITE for token in frame.tokens(*turn.words))


def _more(frame: Frame, turns: Sequence[Turn], turn: Turn) -> tuple[Span, ...]:
    """Return the paragraphs between a turn and the next one, which has no label of its own."""
    later = next((other.paragraph for other in turns if other.paragraph > turn.paragraph), turn.paragraph + 1)
    between = frame.paragraphs[turn.paragraph + 1 : later]
    if any(paragraph.kind != "text" for paragraph in between):
        return ()
    return tuple(Span(paragraph.start, paragraph.end) for paragraph in between)


def _attribution(frame: Frame, turn: Turn, more: tuple[Span, ...]) -> Attribution:
    asks = frame.text[: turn.words.end].endswith("?")
    entry = replace(COLON, stance="asks") if asks else COLON
    last = max(frame.token_at(turn.label.end) - 1, 0)
    cue = Span(turn.colon, turn.colon + 1)
    return Attribution("turn", entry, cue, (turn.words, *more), last, turn.label, last)
