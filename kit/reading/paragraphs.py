"""Paragraphs: text, headings that stand as plain lines, notes above and at the end."""

from __future__ import annotations

import re

from kit.reading.lines import ends_sentence, is_furniture, is_heading, is_note
from kit.reading.masthead import masthead_kinds
from kit.spans import Paragraph

LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")


def find_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a text in order, trimmed of white space.

    A line is a paragraph; where the text is hard-wrapped, the lines up to a blank one are.

    >>> find_paragraphs("Rain stopped the fair on Monday.\\nWhat comes next\\nIt opens on Friday.\\n")[1]
    Paragraph(start=33, end=48, kind='heading')
    """
    lines = list(find_lines(text))
    blocks = join_wrapped(text, lines) if is_hard_wrapped(text, lines) else lines
    words = [text[start:end] for start, end in blocks]
    kinds = ["note" if is_furniture(line) else "heading" if is_heading(line) else "text" for line in words]
    above = masthead_kinds(words)
    kinds[: len(above)] = above
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
    """Return the runs of lines between blank ones."""
    blocks = lines[:1]
    for before, line in zip(lines, lines[1:]):
        if is_blank_between(text, before, line):
            blocks.append(line)
        else:
            blocks[-1] = (blocks[-1][0], line[1])
    return blocks


def end_matter(lines: list[str], kinds: list[str]) -> int:
    """Return at which line the notes at the end begin: behind the last of the story no line is a heading.

    The first line is never one.
    """
    noted = [kind == "note" or is_note(line) for line, kind in zip(lines, kinds)]
    story = max((at for at, kind in enumerate(kinds) if kind == "text" and not noted[at]), default=0)
    return next((at for at in range(story + 1, len(lines)) if noted[at]), len(lines))
