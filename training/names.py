"""Names: the entity label scheme, and each corpus's labels as the sets of ours that they allow.

A word's label is a position (begin, inside, end, single) in a kind of name, or outside. A corpus
that only knows "place" allows the positions of GPE, LOC and FAC alike; one that says nothing of a
word allows all. Training then asks that the allowed labels together be likely.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kit.language.gazetteer import is_country, is_occasion, is_people, kind_of_place
from kit.language.names import KINDS, OUTSIDE, POSITIONS, label

ANY = (1 << (1 + 4 * len(KINDS))) - 1
OUT = 1 << OUTSIDE
PLACES = ("GPE", "LOC", "FAC")

Span = tuple[int, int, tuple[str, ...]]
"""First word, word after the last, the kinds it may be; no kinds: the corpus doesn't say."""


def encode(size: int, spans: Iterable[Span]) -> list[int]:
    """Return each word's allowed labels as bits, outside where no span covers it; the first of two wins."""
    bits = [OUT] * size
    for first, last, kinds in spans:
        if not kinds:
            bits[first:last] = [b if b != OUT else ANY for b in bits[first:last]]
            continue
        if any(b != OUT for b in bits[first:last]):
            continue
        for word in range(first, last):
            place = position(word, first, last)
            bits[word] = sum(1 << label(place, kind) for kind in kinds)
    return bits


def position(word: int, first: int, last: int) -> str:
    """Return B, I, E or S: where a word stands in its name."""
    if last - first == 1:
        return "S"
    return "B" if word == first else "E" if word == last - 1 else "I"


def spread(bits: int, parts: int) -> list[int]:
    """Return the allowed labels of the parts that a word is cut into."""
    if parts == 1 or bits in {OUT, ANY}:
        return [bits] * parts
    spread_bits = [0] * parts
    for number in range(1, bits.bit_length()):
        if bits >> number & 1:
            place, kind = POSITIONS[(number - 1) % 4], KINDS[(number - 1) // 4]
            for part in range(parts):
                begins, ends = part == 0 and place in "BS", part == parts - 1 and place in "ES"
                spread_bits[part] |= 1 << label("B" if begins else "E" if ends else "I", kind)
    return spread_bits


def kinds(label: str, words: Sequence[str]) -> tuple[str, ...]:
    """Return the kinds that a corpus's label allows for a name; none where it doesn't say.

    `label` is PERSON, ORG, NORP, GPE, LOC, FAC, EVENT, PLACE (one of three), OTHER (unknown kind).
    """
    name = " ".join(words)
    if label == "PERSON":
        return ("PERSON",)
    if is_people(name):
        return ("NORP",)
    if is_country(name):
        return ("GPE",)
    if label == "PLACE":
        known = kind_of_place(name)
        return (known,) if known else PLACES
    if label == "OTHER":
        return ("EVENT",) if is_occasion(name) else ()
    return (label,) if label in KINDS else ()


def spans_of(tags: Sequence[str]) -> Iterable[tuple[int, int, str]]:
    """Yield (first, after, label) of BIO or IO tags; a label that changes begins a new span."""
    first = None
    for word, tag in enumerate([*tags, "O"]):
        if first is not None and (tag == "O" or tag.startswith("B-") or tag[2:] != tags[first][2:]):
            yield first, word, tags[first][2:]
            first = None
        if tag != "O" and first is None:
            first = word
