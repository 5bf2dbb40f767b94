"""Cues: the verbs, nouns, adjectives and phrases that say that something is somebody's.

The lexicon (kit/lexicon/cues.tsv) gives each its frames, sense and stance. A cue is found by its form, whatever
part of speech the tagger gives that, or by its lemma.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Token

from kit.language import grammar
from kit.language.lemmas import dictionary_lemmas
from kit.lexicon import read_tsv


@dataclass(frozen=True)
class Cue:
    """Hold one row of the lexicon: the word, what completes it, its sense and its stance."""

    word: str
    pos: str
    frames: frozenset[str]
    sense: str
    stance: str

    @property
    def speaks(self) -> bool:
        """Tell whether it is a saying or a writing."""
        return self.sense in {"speech", "writing"}


def verb_cue(verb: Token, *frames: str) -> Cue | None:
    """Return the row of a verb that has one of the frames (any row where none is asked), or None.

    A particle ("point out") is looked up with its verb first.
    """
    return None if _is_surname(verb) else _chosen(_rows(verb, "verb"), frames)


def _is_surname(verb: Token) -> bool:
    """Tell whether a word is a name that looks like a verb: "The lawyer, Omar [Said], left"."""
    before = verb.nbor(-1) if verb.i else None
    behind = verb.nbor(1).text if verb.i + 1 < len(verb.doc) else "."
    return verb.is_title and before is not None and before.ent_type_ == "PERSON" and behind in {",", "."}


def noun_cue(noun: Token, *frames: str) -> Cue | None:
    """Return the row of a noun ("claim", "hope") that has one of the frames, or None."""
    return _chosen(_rows(noun, "noun"), frames)


def adjective_cue(word: Token, *frames: str) -> Cue | None:
    """Return the row of an adjective ("confident", "eager") that has one of the frames, or None."""
    return _chosen(_rows(word, "adjective"), frames)


@lru_cache(maxsize=1)
def lexicon() -> Mapping[tuple[str, str], tuple[Cue, ...]]:
    """Return the rows of the lexicon by part of speech and word, and by the forms that the dictionary lacks."""
    rows = defaultdict(list)
    for row in read_tsv("cues"):
        head, _, rest = row["cue"].partition(" ")
        cue = Cue(row["cue"], row["pos"], frozenset(row["frames"].split()), row["sense"], row["stance"])
        for form in {head, *row.get("forms", "").split()}:
            rows[cue.pos, f"{form} {rest}".strip()].append(cue)
    return {key: tuple(found) for key, found in rows.items()}


@lru_cache(maxsize=1)
def phrases() -> tuple[Cue, ...]:
    """Return the cues of several words ("according to"), the longest first."""
    rows = {cue for (pos, _), found in lexicon().items() if pos == "phrase" for cue in found}
    return tuple(sorted(rows, key=lambda cue: (-len(cue.word), cue.word)))


def _is_name(token: Token) -> bool:
    """Tell whether a verb's form is the second part of a name: "Omar [Said], argued"."""
    if token.tag_ == "VBG" and token.is_title and token.i > token.sent.start and token.i + 1 < len(token.doc):
        return token.nbor().is_title and token.nbor(-1).text.islower()  # "writes for [Seeking] Alpha"
    if token.text != "Said" or token.i == token.sent.start or not token.nbor(-1).text[:1].isupper():
        return False
    later = next((t for t in token.doc[token.i + 1 : token.i + 5] if t.is_alpha), None)
    plain = any(t.tag_ in grammar.FINITE and t.text.islower() for t in token.sent)  # no headline in capitals
    return later is None or later.text.islower() or plain and token.nbor(-1).pos_ == "PROPN"


def _sums_up(token: Token) -> bool:
    """Tell whether a saying only joins sentences: "[That said], the lock will close"."""
    if token.lower_ != "said" or token.i + 1 == len(token.doc) or token.nbor().text != ",":
        return False
    before = [t.lower_ for t in token.doc[max(token.sent.start, token.i - 2) : token.i]]
    return before in (["that"], ["that", "being"], ["this", "being"])


def _rows(token: Token, pos: str) -> tuple[Cue, ...]:
    if pos == "verb" and (_is_name(token) or _sums_up(token)):
        return ()
    behind = None
    if pos == "verb":
        particle = grammar.particle(token)
        behind = particle.lower_ if particle is not None else _adverb_behind(token)
    for bases in (_bases(token.lower_.replace("’", "'"), pos), (token.lemma_.lower(),)):
        found = behind and _listed(bases, pos, behind) or _listed(bases, pos)
        if found:
            return found
    return ()


def _listed(bases: Iterable[str], pos: str, behind: str = "") -> tuple[Cue, ...]:
    """Return the rows of all base forms, those with the particle `behind` where one is given."""
    keys = ((pos, f"{base} {behind}" if behind else base) for base in bases)
    return tuple(cue for key in keys for cue in lexicon().get(key, ()))


@lru_cache(maxsize=20_000)
def _bases(form: str, pos: str) -> tuple[str, ...]:
    """Return the form itself and the base forms that the dictionary knows of it."""
    known = dictionary_lemmas(form, pos.upper()) if pos in {"verb", "noun"} else ()
    return tuple(dict.fromkeys((form, *known)))


def rows_of(words: str, pos: str) -> tuple[Cue, ...]:
    """Return the rows of a verb, noun or adjective in any of its forms, with its particle.

    >>> [cue.word for cue in rows_of("pointed out", "verb")], rows_of("seed", "verb")
    (['point out'], ())
    """
    form, _, behind = words.partition(" ")
    return _listed(_bases(form, pos), pos, behind)


def phrasal_adverb(verb: Token) -> Token | None:
    """Return the little adverb that makes a cue with the verb before it: "shot [back]", or None."""
    behind = _adverb_behind(verb)
    bases = (*_bases(verb.lower_, "verb"), verb.lemma_.lower())
    return verb.nbor() if behind is not None and _listed(bases, "verb", behind) else None


def _adverb_behind(verb: Token) -> str | None:
    """Return the little adverb directly behind a verb, which parses seldom call a particle ("shot [back]")."""
    if verb.i + 1 >= len(verb.doc) or not (verb.nbor().pos_ == "ADV" or verb.nbor().tag_ in {"RB", "RP"}):
        return None
    return verb.nbor().lower_


def _chosen(rows, frames) -> Cue | None:
    if not frames:
        return rows[0] if rows else None
    return next((cue for cue in rows if any(frame in cue.frames for frame in frames)), None)
