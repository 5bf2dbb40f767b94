"""Page: the words of an article as lists, and where each stands, so that no stage asks the parse twice."""

from __future__ import annotations

from functools import cached_property

from spacy.tokens import Doc, Span

from kit.actors.words import name_list
from kit.article import Article
from kit.language import offsets_of
from kit.reading.lines import names_contributors

OPEN, CLOSE = set("“„«"), set("”»")


class Page:
    """Hold a parsed article as parallel lists over its tokens: words, tags, sentences, paragraphs.

    `sentence` and `paragraph` are running numbers; `quoted` is True inside quotation marks;
    `heading` is True in paragraphs that are headings or written in capitals throughout.
    """

    def __init__(self, doc: Doc, article: Article):
        self.doc, self.article, self.text = doc, article, article.text
        self.words = [token.text for token in doc]
        self.lower = [word.lower() for word in self.words]
        self.tags = [token.tag_ for token in doc]
        self.pos = [token.pos_ for token in doc]
        self.starts = offsets_of(doc)
        self.ends = [token.idx + len(token) for token in doc]
        self.space = [token.is_space for token in doc]

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def sentence(self) -> list[int]:
        """Return the number of each token's sentence."""
        number, found = -1, []
        for i, token in enumerate(self.doc):
            number += bool(token.is_sent_start or i == 0)
            found.append(number)
        return found

    @cached_property
    def paragraph(self) -> list[int]:
        """Return the number of each token's paragraph; white space belongs to the one before."""
        found, number, paragraphs = [], 0, self.article.paragraphs
        for start in self.starts:
            while number + 1 < len(paragraphs) and paragraphs[number + 1].start <= start:
                number += 1
            found.append(number)
        return found

    def tells(self, i: int) -> bool:
        """Tell whether a token stands in the story or a note on who contributed, not in a line of the page."""
        paragraph = self.article.paragraphs[self.paragraph[i]]
        return paragraph.kind != "note" or names_contributors(self.text[paragraph.start : paragraph.end])

    def recognised(self, i: int) -> Span | None:
        """Return the name that the recogniser found round a token, or None."""
        return self._recognised.get(i)

    @cached_property
    def _recognised(self) -> dict[int, Span]:
        return {i: ent for ent in self.doc.ents for i in range(ent.start, ent.end)}

    @cached_property
    def heading(self) -> list[bool]:
        """Tell of each token whether its paragraph is a heading or all in capitals."""
        kinds = []
        for paragraph in self.article.paragraphs:
            text = self.text[paragraph.start : paragraph.end]
            kinds.append(paragraph.kind == "heading" or (text.isupper() and len(text) > 3))
        return [bool(kinds) and kinds[number] for number in self.paragraph]

    @cached_property
    def quoted(self) -> list[bool]:
        """Tell of each token whether it stands inside double or curly single marks; a paragraph closes them."""
        found, inside, single, before = [], False, False, -1
        for i, (word, number) in enumerate(zip(self.words, self.paragraph)):
            if number != before:
                inside, single, before = False, False, number
            if word in OPEN:
                inside = True
            elif word in CLOSE:
                inside = False
            elif word in {'"', "``", "''"}:
                inside = self._opens(i, inside)
            elif word == "‘":
                single = True
            elif word == "’":
                single = single and self._is_apostrophe(i)
            found.append(inside or single)
        return found

    def _opens(self, i: int, inside: bool) -> bool:
        """Tell whether words are marked behind a straight mark; one that opens may follow another that never closed."""
        start, end = self.starts[i], self.ends[i]
        before, behind = self.text[max(0, start - 1) : start], self.text[end : end + 1]
        if not before.strip() and behind.strip():
            return True
        return not inside and not (before.strip() and not behind.isalnum())

    def marked(self, i: int) -> tuple[int, int]:
        """Return the first token and the end of the marked words in which a token of a paragraph stands."""
        first, last = i, i + 1
        while first > 0 and self.quoted[first - 1] and self.paragraph[first - 1] == self.paragraph[i]:
            first -= 1
        while last < len(self) and self.quoted[last] and self.paragraph[last] == self.paragraph[i]:
            last += 1
        return first, last

    def _is_apostrophe(self, i: int) -> bool:
        """Tell whether a lone ’ makes a possessive, for another closes the marks: "‘The workers[’] pay is late’"."""
        if not (self.lower[i - 1].endswith("s") and self.words[i + 1 : i + 2] and self.words[i + 1].isalpha()):
            return False
        rest = zip(self.words[i + 1 : i + 200], self.paragraph[i + 1 : i + 200])
        return next((word for word, number in rest if word in {"‘", "’"} and number == self.paragraph[i]), "") == "’"

    @cached_property
    def labelled(self) -> set[int]:
        """Return the tokens that the recogniser put in an entity."""
        return set(self._recognised)

    @cached_property
    def told(self) -> list[int]:
        """Return for each token how many sentences up to its own are not wholly inside the marks."""
        found, number = [], -1
        for sentence in self.doc.sents:
            words = [i for i in range(sentence.start, sentence.end) if self.words[i][0].isalnum()]
            number += not words or not all(self.quoted[i] for i in words)
            found += [number] * len(sentence)
        return found

    def distance(self, first: int, second: int) -> int:
        """Return how many sentences lie between two tokens; from outside the marks, what is all inside them is none."""
        number = self.sentence if self.quoted[second] else self.told
        return number[second] - number[first]

    @cached_property
    def plain_persons(self) -> set[str]:
        """Return the persons' names of the recogniser that stand somewhere without "the"."""
        people = (ent for ent in self.doc.ents if ent.label_ == "PERSON")
        return {ent.text for ent in people if ent.start == 0 or self.lower[ent.start - 1] != "the"}

    def capital(self, i: int) -> bool:
        """Tell whether a token begins with a capital letter."""
        return self.words[i][:1].isupper()

    def proper(self, i: int) -> bool:
        """Tell whether a token can be part of a name: capitalised, and neither a stop word nor a sign."""
        return self.capital(i) and self.lower[i] not in name_list("stop")

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the characters of tokens start to end, the last one not included."""
        return self.starts[start], self.ends[end - 1]

    def words_of(self, start: int, end: int) -> str:
        """Return the text of tokens start to end, the last one not included."""
        return self.text[self.starts[start] : self.ends[end - 1]]
