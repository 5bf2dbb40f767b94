"""GUM: documents of the UD release as text with their entities and coreference (columns: CoNLL-U)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

LINKS = {"of", "the", "and", "for", "&", "-", "de", "van", "von", "al", "bin"}
OPENING = re.compile(r"\((\d+)-([^()]*)|(\d+)\)|\)")


@dataclass(frozen=True)
class GoldMention:
    """Hold one gold mention: tokens first to last, its group (cluster), type, and syntactic head."""

    first: int
    last: int
    group: str
    type: str
    head: int


@dataclass
class GumDoc:
    """Hold one document: its text, each token's characters, UPOS and words, and the gold mentions."""

    name: str
    text: str = ""
    spans: list[tuple[int, int]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    upos: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    joined: set[int] = field(default_factory=set)
    mentions: list[GoldMention] = field(default_factory=list)

    @property
    def genre(self) -> str:
        """Return the genre that the document's name says."""
        return self.name.split("_")[1]

    def names(self) -> list[GoldMention]:
        """Return the mentions whose head is a proper noun; of several with one head the shortest, no lists of names."""
        shortest: dict[int, GoldMention] = {}
        for mention in sorted(self.mentions, key=lambda m: m.last - m.first):
            listed = any(
                self.heads[i] == mention.head and i in self.joined for i in range(mention.first, mention.last + 1)
            )
            if self.upos[mention.head] == "PROPN" and not listed:
                shortest.setdefault(mention.head, mention)
        return list(shortest.values())

    def chars(self, first: int, last: int) -> tuple[int, int]:
        """Return the characters of tokens first to last."""
        return self.spans[first][0], self.spans[last][1]

    def name_part(self, mention: GoldMention) -> tuple[int, int]:
        """Return the tokens of a mention that are its name: the head and the proper nouns joined to it."""
        first = last = mention.head
        links = LINKS if mention.type != "person" else LINKS - {"and", "&", ","}
        while first > mention.first:
            step = 2 if self.words[first - 1].lower() in links and first - 2 >= mention.first else 1
            if not self._named(first - step):
                break
            first -= step
        while last < mention.last:
            step = 1
            while last + step < mention.last and self.words[last + step].lower() in links and step < 3:
                step += 1
            if not self._named(last + step):
                break
            last += step
        return first, last

    def _named(self, i: int) -> bool:
        return self.tags[i].startswith("NNP") and self.words[i][:1].isupper()


def read_gum(path: Path) -> Iterator[GumDoc]:
    """Yield the documents of a CoNLL-U file; paragraphs on lines of their own."""
    doc, sentence, break_before = None, [], " "
    for line in [*path.read_text(encoding="utf-8").splitlines(), "# newdoc id = end"]:
        if line.startswith("# newdoc id"):
            if doc is not None:
                _close(doc)
                yield doc
            doc, break_before = GumDoc(line.split("=")[1].strip()), ""
            doc.open, doc.raw = [], []
        elif line.startswith("# newpar"):
            break_before = "\n" if doc.text else ""
        elif line and line[0].isdigit():
            sentence.append(line.split("\t"))
        elif not line.strip() and sentence:
            doc.text = doc.text.rstrip(" ") + (break_before if doc.text else "")
            _add(doc, sentence)
            sentence, break_before = [], " "


def _add(doc: GumDoc, rows: list[list[str]]) -> None:
    """Append a sentence's text and tokens; words of a joined token share its characters."""
    joined_until, span, base = 0, (0, 0), len(doc.words)
    for cells in rows:
        number, word, misc = cells[0], cells[1], cells[9]
        spaced = "SpaceAfter=No" not in misc
        if "." in number:
            continue
        if "-" in number:
            joined_until = int(number.split("-")[1])
            span = (len(doc.text), len(doc.text) + len(word))
            doc.text += word + (" " if spaced else "")
            inside = span[0]
            continue
        if int(number) <= joined_until:
            end = min(span[1], inside + len(word))
            doc.spans.append((inside, end))
            inside = end
        else:
            doc.spans.append((len(doc.text), len(doc.text) + len(word)))
            doc.text += word + (" " if spaced else "")
        doc.words.append(word)
        doc.upos.append(cells[3])
        doc.tags.append(cells[4])
        if cells[7] == "conj":
            doc.joined.add(len(doc.words) - 1)
        doc.heads.append(base + int(cells[6]) - 1 if cells[6] != "0" else -1)
        entity = next((part[7:] for part in misc.split("|") if part.startswith("Entity=")), "")
        _brackets(doc, entity, len(doc.words) - 1)


def _brackets(doc: GumDoc, entity: str, i: int) -> None:
    for match in OPENING.finditer(entity):
        if match.group(1):
            doc.open.append((match.group(1), match.group(2).split("-"), i))
            continue
        wanted = match.group(3)
        for k in range(len(doc.open) - 1, -1, -1):
            if wanted is None or doc.open[k][0] == wanted:
                group, fields, first = doc.open.pop(k)
                doc.raw.append((first, i, group, fields))
                break


def _close(doc: GumDoc) -> None:
    for first, last, group, fields in doc.raw:
        head = next((i for i in range(first, last + 1) if not first <= doc.heads[i] <= last), last)
        doc.mentions.append(GoldMention(first, last, group, fields[0], head))
