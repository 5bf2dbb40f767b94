"""Augmentation: the same passage with other marks, cases and names, so that none of them is learnt by heart."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random

from kit.language.gazetteer import countries
from kit.language.names import KINDS, POSITIONS
from training.names import OUT, label, position
from training.passages import Passage
from training.spacing import hyphens_cut

CURLED = 0.5  # of passages get curly marks
DASHED = 0.5  # of spaced hyphens become real dashes
RENAMED = 0.35  # of names in passages that may be changed
UNSTOPPED = 0.06  # of sentences lose their last full stop
CAPITALS = 0.02  # of sentences are set in capitals
DATELINED = 0.03  # of passages without syntax begin with a dateline or byline


def augmented(passage: Passage, random: Random) -> Passage:
    """Return a passage changed in a few of the ways above."""
    passage = renamed(passage, random)
    if not passage.syntax and random.random() < DATELINED:
        passage = datelined(passage, random)
    passage = capitals(unstopped(passage, random), random)
    words = list(passage.words)
    if random.random() < CURLED:
        words = curled(words, passage.spaces)
    for at, word in enumerate(words):
        if word in {"-", "--"} and at and passage.spaces[at - 1] and passage.spaces[at] and random.random() < DASHED:
            words[at] = random.choice("—–")
    return replace(passage, words=tuple(words))


def curled(words: list[str], spaces) -> list[str]:
    """Return words with curly quotation marks and apostrophes.

    >>> curled(["it", "'s", '"', "so", '"'], [False, True, False, False, True])
    ['it', '’s', '“', 'so', '”']
    """
    curly, opened = [], False
    for at, word in enumerate(words):
        if word in {'"', "``", "''"}:
            opens = not opened if word == '"' else word == "``"
            curly.append("“" if opens else "”")
            opened = opens
        elif word == "'" and at + 1 < len(words) and not spaces[at] and (not at or spaces[at - 1]):
            curly.append("‘")
        else:
            curly.append(word.replace("'", "’"))
    return curly


def unstopped(passage: Passage, random: Random) -> Passage:
    """Return the passage without the full stop of a few sentences that another follows: headings."""
    if not passage.starts:
        return passage
    keep = [True] * len(passage.words)
    for at, word in enumerate(passage.words):
        ends = at + 1 < len(passage.words) and passage.starts[at + 1]
        leaf = not any(other.head == at != i for i, other in enumerate(passage.syntax))
        if word == "." and ends and leaf and not passage.starts[at] and random.random() < UNSTOPPED:
            keep[at] = False
    return kept(passage, keep)


def kept(passage: Passage, keep: list[bool]) -> Passage:
    """Return the passage without the words that are not to be kept; none of them has dependents."""
    if all(keep):
        return passage
    index = [sum(keep[:at]) for at in range(len(keep))]
    spaces = list(passage.spaces)
    for at, stays in enumerate(keep):
        if not stays and at:
            spaces[at - 1] = spaces[at]

    def pick(values):
        return tuple(value for value, stays in zip(values, keep) if stays)

    syntax = tuple(replace(word, head=index[word.head]) for word in pick(passage.syntax))
    return Passage(passage.corpus, pick(passage.words), pick(spaces), pick(passage.names), syntax, pick(passage.starts))


def capitals(passage: Passage, random: Random) -> Passage:
    """Return the passage with a few sentences in capitals."""
    words, shout = list(passage.words), False
    for at, starts in enumerate(passage.starts):
        if starts:
            shout = random.random() < CAPITALS
        if shout:
            words[at] = words[at].upper()
    return replace(passage, words=tuple(words))


def renamed(passage: Passage, random: Random) -> Passage:
    """Return the passage with some names replaced by present-day or invented ones of the same kind.

    Where there is syntax the new name has as many words; elsewhere any number.
    """
    words, spaces, names = list(passage.words), list(passage.spaces), list(passage.names)
    for first, last, kind in reversed(list(sure_names(passage.names))):
        if random.random() > RENAMED:
            continue
        if passage.syntax and not all(word.tag in {"NNP", "NNPS"} for word in passage.syntax[first:last]):
            continue
        new = new_name(kind, last - first if passage.syntax else None, words[first:last], random)
        if new is None:
            continue
        lead = 0
        if new[0] == "the":
            lead = 1
            if passage.syntax or (first and words[first - 1].lower() == "the"):
                new, lead = new[1:], 0
        if passage.syntax and len(new) != last - first:
            continue
        words[first:last] = new
        spaces[first:last] = [*spaces_in(new), spaces[last - 1]]
        size = len(new) - lead
        names[first:last] = [OUT] * lead + [1 << label(position(at, 0, size), kind) for at in range(size)]
    starts = passage.starts if len(words) == len(passage.words) else ()
    if passage.syntax:
        changed = [
            replace(s, lemma=new if s.lemma == old else s.lemma)
            for s, old, new in zip(passage.syntax, passage.words, words)
        ]
        return replace(passage, words=tuple(words), syntax=tuple(changed))
    return replace(
        passage, words=tuple(words), spaces=tuple(spaces), names=tuple(names), starts=starts if passage.starts else ()
    )


def sure_names(names) -> Iterator[tuple[int, int, str]]:
    """Yield the names of which both extent and kind are known."""
    first = None
    for at, bits in enumerate(names):
        if bits.bit_count() != 1 or bits == OUT:
            first = None
            continue
        number = bits.bit_length() - 1
        place, kind = POSITIONS[(number - 1) % 4], KINDS[(number - 1) // 4]
        if place in "BS":
            first = at
        if place in "ES" and first is not None:
            yield first, at + 1, kind
            first = None


def new_name(kind: str, size: int | None, old: list[str], random: Random) -> list[str] | None:
    """Return the words of another name of a kind, of the given size; None where there is none."""
    if kind == "PERSON":
        size = size or len(old)
        if size > 3:
            return None
        first, last = random.choice(pool()["PERSON_FIRST"]), random.choice(pool()["PERSON_LAST"])
        if random.random() < 0.3:
            last = blended(last, random.choice(pool()["PERSON_LAST"]))
        names = {1: [last], 2: [first, last], 3: [first, random.choice(pool()["PERSON_FIRST"]), last]}[size]
        return [word for name in names for word in words_of(name)]
    choices = pool().get(kind, [])
    if kind == "GPE" and random.random() < 0.4:
        choices = pool()["COUNTRIES"]
    if kind == "NORP":  # an adjective stays one, a plural stays one
        choices = [name for name in choices if name.endswith("s") == old[-1].endswith("s")]
    fitting = [name for name in choices if size is None or len(words_of(name.removeprefix("the "))) == size]
    return words_of(random.choice(fitting)) if fitting else None


def words_of(name: str) -> list[str]:
    """Return a name's words as treebanks cut them.

    >>> words_of("the People's Front"), words_of("Al-Shifa Hospital")
    (['the', 'People', "'s", 'Front'], ['Al', '-', 'Shifa', 'Hospital'])
    """
    words = name.replace("'s ", " 's ").replace("s' ", "s ' ").split()
    return [part for word in words for part in hyphens_cut(word)]


def spaces_in(name: list[str]) -> list[bool]:
    """Return whether white space follows each word of a name but the last."""
    return [word != "-" and after not in {"-", "'s", "'"} for word, after in zip(name, name[1:])]


def blended(first: str, second: str) -> str:
    """Return an invented name: the beginning of one and the end of another."""
    return first[: max(2, len(first) // 2)] + second[len(second) // 2 :].lower()


def datelined(passage: Passage, random: Random) -> Passage:
    """Return the passage behind a dateline ("KYIV, Ukraine (Reuters) —") or a byline ("By ...")."""
    if random.random() < 0.5:
        first, last = random.choice(pool()["PERSON_FIRST"]), random.choice(pool()["PERSON_LAST"].copy()).split()[-1]
        words, marks = ["By", first, last], [OUT, *(1 << label(p, "PERSON") for p in "BE")]
    else:
        place = random.choice([name for name in pool()["GPE"] if " " not in name and "-" not in name])
        words = [place.upper(), "(", random.choice(["Reuters", "AP", "AFP", "CNN", "Xinhua", "TASS"]), ")"]
        words.append(random.choice("—–-"))
        marks = [1 << label("S", "GPE"), OUT, 1 << label("S", "ORG"), OUT, OUT]
    spaces = [word != "(" and (words + [""])[at + 1] != ")" for at, word in enumerate(words)]
    return Passage(passage.corpus, (*words, *passage.words), (*spaces, *passage.spaces), (*marks, *passage.names))


@cache
def pool() -> dict[str, list[str]]:
    """Return the names to put in, by kind."""
    lists = tomllib.loads((Path(__file__).parent / "name_pool.toml").read_text(encoding="utf-8"))
    states = [name.title() for name in sorted(countries()) if name.isascii() and name.replace(" ", "").isalpha()]
    return lists | {"COUNTRIES": [name for name in states if len(name) > 4 and name.count(" ") < 2]}
