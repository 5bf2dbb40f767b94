"""Frame: the reporter's own words around the marked ones, and the saying that stands in them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from kit.article import Article
from kit.language import offsets_of
from kit.quotes.marks import Marked, is_title_case
from kit.spans import Span

STOPS = {".", "!", "?"}
WORK_OF = re.compile(
    r",[^.,!?\n]*\b(?:author|writer|director|editor|host|presenter|star|creator|composer|producer|co-author|publisher|book|novel|"
    r"film|podcast|blog|show|play|memoir)(?: of| for)?(?: the)?(?: [\w’']+)?,? $"
)
DESCRIBED = re.compile(r",? \w+ [A-Z][^.!?\n“”\"]*, (?:who|whose|a|an|the) (?:[^.!?\n,“”\"]* )?")
NAME_BEFORE = re.compile(r"\b[A-Z]\w+ $")
FEW = 3  # marked words that a description of a source may hold


class Frame:
    """Answer what stands before and behind a marked stretch in its paragraph."""

    def __init__(self, doc: Doc, article: Article, marked: Sequence[Marked], limits: Span | None = None):
        self.doc, self.text, self.paragraphs = doc, article.text, article.paragraphs
        self.article, self.limits = article, limits
        self.top = [one for one in marked if one.depth == 0 or limits is not None]
        self._starts = [one.start for one in self.top]
        self._offsets = offsets_of(doc) if limits is None else []

    def within(self, outer: Marked, inside: Sequence[Marked]) -> Frame:
        """Return the frame of what is marked inside other marked words."""
        frame = Frame(self.doc, self.article, inside, outer.inner)
        frame._offsets = self._offsets
        return frame

    def nests(self, marked: Sequence[Marked]):
        """Yield marked stretches with those that stand directly inside them."""
        outer: list[Marked] = []
        inside: dict[Marked, list[Marked]] = {}
        for one in marked:
            del outer[one.depth :]
            if outer:
                inside.setdefault(outer[-1], []).append(one)
            outer.append(one)
        return inside.items()

    def token_at(self, offset: int) -> int:
        """Return the index of the first token that begins at or after a character."""
        return bisect_left(self._offsets, offset)

    def tokens(self, start: int, end: int) -> list[Token]:
        """Return the tokens between two characters, white space left out."""
        return [token for token in self.doc[self.token_at(start) : self.token_at(end)] if not token.is_space]

    def marked_at(self, offset: int) -> Marked | None:
        """Return the outermost marked stretch that holds a character, or None."""
        index = bisect_left(self._starts, offset + 1) - 1
        return self.top[index] if index >= 0 and offset < self.top[index].end else None

    def before(self, one: Marked) -> tuple[int, int]:
        """Return the stretch between the paragraph's begin or the marked words before, and these.

        Where the words open a paragraph and the one before ends with a colon, or with a comma behind its
        last verb ("And they say,"), that one leads them in.
        """
        index = bisect_left(self._starts, one.start)
        while index and self._is_in_source(self.top[index - 2].end if index > 1 else 0, self.top[index - 1]):
            index -= 1  # "Lee, author of “Salt”, said: “...”"
        last = self.top[index - 1].end if index else 0
        if self.limits is not None:
            return max(self.limits.start, last), one.start
        paragraph = self.article.paragraph_at(one.start)
        if paragraph is None:
            return last, one.start
        start = self.paragraphs[paragraph].start
        lead = self.paragraphs[paragraph - 1] if paragraph else None
        if start == one.start and lead is not None and self._leads_on(lead):
            return max(lead.start, last), lead.end
        return max(start, last), one.start

    def _leads_on(self, paragraph: Span) -> bool:
        words = self.text[paragraph.start : paragraph.end].rstrip()
        if words.endswith(","):
            tokens = self.tokens(paragraph.start, paragraph.start + len(words) - 1)
            return bool(tokens) and tokens[-1].pos_ == "VERB"
        return words.endswith(":")

    def behind(self, one: Marked) -> tuple[int, int]:
        """Return the stretch between these marked words and the next, or the paragraph's end."""
        index = bisect_left(self._starts, one.start)
        paragraph = self.article.paragraph_at(max(one.start, one.end - 1))
        end = self.paragraphs[paragraph].end if paragraph is not None else len(self.text)
        end = end if self.limits is None else self.limits.end
        later = self.top[index + 1 :]
        if later and self._is_in_source(one.end, later[0]):
            later = later[1:]
        return one.end, min(end, later[0].start if later else end)

    def _is_in_source(self, start: int, one: Marked) -> bool:
        """Tell whether marked words describe a source, as the title of a work does: "said Lee, author of “Salt”"."""
        lead, words = self.text[start : one.start], one.inner.of(self.text)
        goes_on, few = self.text[one.end : one.end + 2].strip(), len(words.split()) <= FEW
        if few and goes_on.istitle() and NAME_BEFORE.search(lead) and is_title_case(words):
            return True  # "said Ann “Salty” Lee"
        if few and goes_on.isalpha() and DESCRIBED.fullmatch(lead):
            return True  # "said Lee, who has a “sell” rating on it"
        return bool(WORK_OF.search(lead)) and is_title_case(words)

    def next_paragraph(self, one: Marked) -> int | None:
        """Return the index of the paragraph behind the one in which marked words end."""
        paragraph = self.article.paragraph_at(max(one.start, one.end - 1))
        return None if paragraph is None else paragraph + 1

    def is_next(self, one: Marked, other: Marked) -> bool:
        """Tell whether nothing but white space stands between two marked stretches."""
        return not self.text[one.end : other.start].strip()

    def stops(self, start: int, end: int) -> list[int]:
        """Return where sentences end between two characters, outside marked words."""
        found = []
        for token in self.tokens(start, end):
            if token.text in STOPS and self.marked_at(token.idx) is None:
                rest = self.text[token.idx + 1 : end].lstrip()
                if not rest or rest[0].isupper() or rest[0] in "\"“‘'":
                    found.append(token.idx)
        return found

    def last_sentence(self, start: int, end: int) -> list[Token]:
        """Return the tokens behind the last full stop of a stretch."""
        tokens = self.tokens(start, end)
        for position in range(len(tokens) - 1, -1, -1):
            if self.is_stop(tokens, position):
                return tokens[position + 1 :]
        return tokens

    def first_sentence(self, start: int, end: int) -> list[Token]:
        """Return the tokens up to the first full stop of a stretch."""
        tokens = self.tokens(start, end)
        for position in range(len(tokens)):
            if self.is_stop(tokens, position):
                closed = tokens[position + 1 : position + 2]
                marked = closed and closed[0].is_quote and not tokens[position].whitespace_
                return tokens[: position + 2 if marked else position + 1]
        return tokens

    def is_stop(self, tokens: Sequence[Token], position: int) -> bool:
        """Tell whether a full stop ends a sentence: not where a comma or small letter follows ("Fla., said")."""
        if tokens[position].text not in STOPS:
            later = tokens[position + 1 : position + 2]  # "… of Lee Inc. [Mr.] Chen left."
            return tokens[position].text.endswith(".") and bool(later) and bool(later[0].is_sent_start)
        rest = self.text[tokens[position].idx + 1 :][:2].strip()
        return not rest or not (rest[0] in ",;" or rest[0].islower())
