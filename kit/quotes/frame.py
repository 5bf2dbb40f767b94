"""Frame: the reporter's own words around the marked ones, and the saying that stands in them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from kit.article import Article
from kit.language import grammar
from kit.quotes.attributions import subject_of
from kit.quotes.cues import Cue, verb_cue
from kit.quotes.marks import Marked
from kit.spans import Span

STOPS = {".", "!", "?"}


class Frame:
    """Answer what stands before and behind a marked stretch in its paragraph."""

    def __init__(self, doc: Doc, article: Article, marked: Sequence[Marked], limits: Span | None = None):
        self.doc, self.text, self.paragraphs = doc, article.text, article.paragraphs
        self.article, self.limits = article, limits
        self.top = [one for one in marked if one.depth == 0 or limits is not None]
        self._starts = [one.start for one in self.top]
        self._offsets = [token.idx for token in doc] if limits is None else []

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

        Where the words open a paragraph and the one before ends with a colon, that one leads them in.
        """
        index = bisect_left(self._starts, one.start)
        last = self.top[index - 1].end if index else 0
        if self.limits is not None:
            return max(self.limits.start, last), one.start
        paragraph = self.article.paragraph_at(one.start)
        if paragraph is None:
            return last, one.start
        start = self.paragraphs[paragraph].start
        lead = self.paragraphs[paragraph - 1] if paragraph else None
        if start == one.start and lead is not None and self.text[lead.start : lead.end].rstrip().endswith(":"):
            return max(lead.start, last), lead.end
        return max(start, last), one.start

    def behind(self, one: Marked) -> tuple[int, int]:
        """Return the stretch between these marked words and the next, or the paragraph's end."""
        index = bisect_left(self._starts, one.start)
        paragraph = self.article.paragraph_at(max(one.start, one.end - 1))
        end = self.paragraphs[paragraph].end if paragraph is not None else len(self.text)
        end = end if self.limits is None else self.limits.end
        return one.end, min(end, self.top[index + 1].start if index + 1 < len(self.top) else end)

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
            if tokens[position].text in STOPS:
                return tokens[position + 1 :]
        return tokens

    def first_sentence(self, start: int, end: int) -> list[Token]:
        """Return the tokens up to the first full stop of a stretch."""
        tokens = self.tokens(start, end)
        for position, token in enumerate(tokens):
            if token.text in STOPS:
                return tokens[: position + 1]
        return tokens


def saying_behind(tokens: Sequence[Token]) -> tuple[Token, Cue] | None:
    """Return the first verb of saying in the words behind a quotation ("[said] Lund", "he [added]")."""
    return next(_sayings(tokens), None)


def saying_before(tokens: Sequence[Token]) -> tuple[Token, Cue] | None:
    """Return the last verb of saying in the words before a quotation ("Lund [said], adding:")."""
    return next(_sayings(list(reversed(tokens))), None)


def _sayings(tokens):
    inside = []
    for token in tokens:
        if token.tag_.startswith("VB") or token.pos_ == "VERB":
            cue = verb_cue(token, "q")
            if cue is not None:
                if grammar.is_relative(token) or (grammar.is_noun_clause(token) and token.tag_ == "VBN"):
                    inside.append((token, cue))
                else:
                    yield token, cue
    yield from inside


def speaker_of(verb: Token, tokens: Sequence[Token]) -> Token | None:
    """Return who says it: the verb's subject in these words, else the noun beside the verb.

    Quotations often break the parse: the words beside the verb are then the better witness.
    """
    among = {token.i for token in tokens}
    found = subject_of(verb)
    if found is not None and (found.i in among or verb.tag_ == "VBG"):
        return found
    return _noun_beside(verb, tokens)


def _noun_beside(verb, tokens):
    place = next((p for p, token in enumerate(tokens) if token.i == verb.i), None)
    if place is None:
        return None
    for token in list(tokens[place + 1 : place + 8]):
        if token.text in {",", ":", "."}:
            break
        if token.pos_ in {"PROPN", "PRON", "NOUN"} and place <= 2:
            return top_noun(token, tokens)
    for token in reversed(tokens[:place]):
        if token.pos_ in {"PROPN", "PRON", "NOUN"}:
            return top_noun(token, tokens)
    return None


def top_noun(token: Token, tokens: Sequence[Token]) -> Token:
    """Return the noun above a noun, among these words, on which its phrase hangs."""
    among = {t.i for t in tokens}
    while token.head.i in among and token.head != token and token.head.pos_ in {"PROPN", "NOUN"}:
        token = token.head
    return token
