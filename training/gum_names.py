"""GUM's entities as names: spans whose head is a proper noun, cut to the name itself.

GUM marks every noun phrase with its kind, determiners, titles and clauses included, and links some
to Wikipedia. A name is the run of proper nouns round the head; kinds that we don't have, and
capitalised words that no name covers, are unknown, not outside.
Format: https://wiki.gucorpling.org/gum/conllu (global.Entity: type, status, salience, centering, minspan, link).
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from kit.language.correction import without_title
from kit.language.gazetteer import is_people
from training.names import ANY, OUT, encode, kinds
from training.treebanks import Row, read_sentences

KINDS = {"person": "PERSON", "organization": "ORG", "place": "PLACE", "event": "EVENT"}
BRACKET = re.compile(r"\(([^()]+)\)|\(([^()]+)|([^()]+)\)")
LINKING = {
    "of",
    "the",
    "and",
    "for",
    "de",
    "la",
    "el",
    "al",
    "bin",
    "von",
    "van",
    "der",
    "du",
    "del",
    "-",
    "–",
    "&",
    ".",
    "'s",
    "’s",
}


class Entity(NamedTuple):
    """Hold one marked noun phrase of a sentence, as word indices."""

    first: int
    last: int
    kind: str
    heads: tuple[int, ...]


def read_gum_names(path: Path) -> dict[str, list[int]]:
    """Return the allowed name labels of each sentence of a GUM file, by sentence id."""
    return {sentence.id: allowed(sentence.rows) for sentence in read_sentences(path)}


def allowed(rows: list[Row]) -> list[int]:
    """Return each word's allowed labels in one sentence."""
    words = [row.form for row in rows]
    proper = [row.xpos in {"NNP", "NNPS"} for row in rows]
    spans = []
    for entity in entities(rows):
        name = name_in(entity, words, proper)
        if name is None or entity.kind == "time":
            continue
        first, last = name
        if entity.kind == "person":
            first = without_title(words, first, last)
        if first < last:
            spans.append((first, last, kinds(KINDS.get(entity.kind, "OTHER"), words[first:last])))
    dated = {word for entity in entities(rows) if entity.kind == "time" for word in range(entity.first, entity.last)}
    spans.sort(key=lambda span: (span[2] == (), span[0] - span[1]))
    bits = encode(len(words), spans)
    for at, word in enumerate(words):
        if bits[at] == OUT and is_people(word):
            bits[at] = encode(1, [(0, 1, ("NORP",))])[0]
        elif bits[at] == OUT and at not in dated and (proper[at] or may_be_name(rows[at], at)):
            bits[at] = ANY
    return bits


def may_be_name(row: Row, at: int) -> bool:
    """Tell whether a word that is no proper noun may be part of a name that GUM doesn't mark as one."""
    return at > 0 and row.form[:1].isupper() and row.xpos in {"NN", "NNS", "JJ", "FW"}


def name_in(entity: Entity, words: list[str], proper: list[bool]) -> tuple[int, int] | None:
    """Return the run of proper nouns round an entity's head, or None where the head is none."""
    heads = [head for head in entity.heads if entity.first <= head < entity.last and proper[head]]
    if not heads:
        return None
    first = last = heads[0]
    while first > entity.first and joined(first - 1, first - 2, words, proper, entity):
        first -= 1
    while last + 1 < entity.last and joined(last + 1, last + 2, words, proper, entity):
        last += 1
    if "'s" in words[first : last + 1] or "’s" in words[first : last + 1]:
        return heads[0], heads[-1] + 1
    return first, last + 1


def joined(word: int, beyond: int, words: list[str], proper: list[bool], entity: Entity) -> bool:
    """Tell whether a word next to a name belongs to it: a proper noun, or a link to one beyond it."""
    return proper[word] or (words[word] in LINKING and entity.first <= beyond < entity.last and proper[beyond])


def entities(rows: list[Row]) -> list[Entity]:
    """Return the marked noun phrases that begin and end in a sentence."""
    found: list[Entity] = []
    open_: list[tuple[str, str, int]] = []  # identity, whole text, first word
    for at, row in enumerate(rows):
        field = next((part[7:] for part in row.misc.split("|") if part.startswith("Entity=")), "")
        for whole, begins, ends in BRACKET.findall(field):
            if whole:
                found.append(_entity(whole, at, at + 1))
            elif begins:
                open_.append((begins.split("-")[0], begins, at))
            else:
                identity = ends.split("-")[0]
                for index in range(len(open_) - 1, -1, -1):
                    if open_[index][0] == identity:
                        _, text, first = open_.pop(index)
                        found.append(_entity(text, first, at + 1))
                        break
    return found


def _entity(text: str, first: int, last: int) -> Entity:
    parts = text.split("-")
    heads = parts[5].split(",") if len(parts) > 5 else []
    return Entity(
        first, last, parts[1] if len(parts) > 1 else "", tuple(first + int(h) - 1 for h in heads if h.isdigit())
    )
