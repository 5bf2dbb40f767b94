"""Paragraphs: text, headings that stand as plain lines, notes above and at the end."""

from __future__ import annotations

import re

from kit.reading.bylines import bare_names, is_byline, is_role
from kit.reading.lines import ends_sentence, is_furniture, is_heading, is_headline, is_note
from kit.reading.masthead import masthead_kinds
from kit.reading.stamps import is_date_line
from kit.spans import Paragraph

LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
CREDIT = re.compile(r"\s\((?:additional )?(?:reporting|writing|editing|compiled) by [^()]+\)\.?$", re.IGNORECASE)
"""Who reported and edited, in brackets behind a story's last sentence."""
TOP_LINES = 10
LINKS = 3
"""Lines without an end behind the story from which on they are links to others, not a list of the story's."""


def find_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a text in order, trimmed of white space.

    A line is a paragraph; where the text is hard-wrapped, the lines up to a blank one are.

    >>> find_paragraphs("Rain stopped the fair on Monday.\\nWhat comes next\\nIt opens on Friday.\\n")[1]
    Paragraph(start=33, end=48, kind='heading')
    """
    lines = list(find_lines(text))
    blocks = join_wrapped(text, lines) if is_hard_wrapped(text, lines) else lines
    blocks = [part for block in blocks for part in split_credit(text, block)]
    words = [text[start:end] for start, end in blocks]
    kinds = [
        "note" if is_furniture(line) or is_byline(line) else "heading" if is_heading(line) else "text" for line in words
    ]
    above = masthead_kinds(words)
    kinds[: len(above)] = above
    for at in range(1, len(words)):
        if kinds[at - 1] == "heading" and is_byline_below(words[at], words[at - 1]):
            kinds[at - 1] = kinds[at] = "note"
    after = end_matter(words, kinds)
    kinds[after:] = ["note"] * (len(words) - after)
    if words and kinds[after - 1] == "heading":
        kinds[after - 1] = "text"  # a heading stands above something
    return tuple(Paragraph(start, end, kind) for (start, end), kind in zip(blocks, kinds))


def find_lines(text: str):
    """Yield the (start, end) of each line that holds more than white space, trimmed."""
    for match in LINE.finditer(text):
        line = match.group()
        if stripped := line.strip():
            start = match.start() + len(line) - len(line.lstrip())
            yield start, start + len(stripped)


def is_hard_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Tell whether line ends are a matter of width alone.

    Lines that follow each other without a blank one between them are compared. In a wrapped text
    most of them break inside a sentence, and the next line's first word would not have fitted. A
    few lines prove it only where each next one goes on in lower case.
    """
    pairs = [(a, b) for a, b in zip(lines, lines[1:]) if not is_blank_between(text, a, b)]
    if not pairs:
        return False
    width = max(end - start for pair in pairs for start, end in pair)
    inside = full = lower = 0
    for (start, end), (after, after_end) in pairs:
        word = len(text[after:after_end].split(maxsplit=1)[0])
        inside += not ends_sentence(text[start:end])
        full += end - start + 1 + word > width - 3  # a few editors break a little early
        lower += text[after].islower()
    if len(pairs) < 4:
        return inside == full == lower == len(pairs)
    return inside > len(pairs) / 2 and full > len(pairs) / 2 and lower > len(pairs) / 3


def is_blank_between(text: str, line: tuple[int, int], after: tuple[int, int]) -> bool:
    """Tell whether a blank line stands between two lines."""
    between = text[line[1] : after[0]].replace("\r\n", "\n")
    return len(re.findall(r"[\n\r\v\f\x85\u2028\u2029]", between)) > 1


def join_wrapped(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the runs of lines between blank ones; at the top the date and the writer keep lines of their own."""
    blocks = lines[:1]
    told = [is_date_line(text[start:end]) or is_byline(text[start:end]) for start, end in lines[:TOP_LINES]]
    apart = {at + step for at, alone in enumerate(told) if alone for step in (0, 1)}
    for at, (before, line) in enumerate(zip(lines, lines[1:]), 1):
        if at in apart or is_blank_between(text, before, line):
            blocks.append(line)
        else:
            blocks[-1] = (blocks[-1][0], line[1])
    return blocks


def is_byline_below(line: str, name: str) -> bool:
    """Tell whether a line in a running report says what the writer named above it is, or where from."""
    told = is_role(line) and is_heading(line) or line.lower().startswith("reporting from ")
    return told and bool(bare_names(name))


def split_credit(text: str, block: tuple[int, int]) -> list[tuple[int, int]]:
    """Return a block in two where its last words credit who reported, in brackets, else as it is."""
    found = CREDIT.search(text, *block)
    return [block] if found is None else [(block[0], found.start()), (found.start() + 1, block[1])]


def end_matter(lines: list[str], kinds: list[str]) -> int:
    """Return at which line the notes at the end begin: behind the last of the story no line is a heading.

    The first line is never one. Several lines in a row that end no sentence are links to other stories.
    """
    noted = [kind == "note" or is_note(line) for line, kind in zip(lines, kinds)]
    last = max((at for at, line in enumerate(lines) if not noted[at] and not is_link(line)), default=0)
    if last and noted[last + 1 :].count(False) >= LINKS:
        return last + 1
    story = max((at for at, kind in enumerate(kinds) if kind == "text" and not noted[at]), default=0)
    return next((at for at in range(story + 1, len(lines)) if noted[at]), len(lines))


def is_link(line: str) -> bool:
    """Tell whether a line may be another story's headline: a few words that end no sentence and are no item of a list.

    A sentence may close with the numbers of its footnotes: "It closed. [21]".
    """
    return is_headline(line) and not re.search(r"[.!?][”\"’)]? ", line) and ":" not in line
