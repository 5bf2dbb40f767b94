"""Source continued: how a source behind its verb goes on after what a parse made of it: "said Ann Lee[, the mayor]"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from spacy.tokens import Token

from kit.actors.words import role_nouns
from kit.language import grammar
from kit.quotes.attributions import DASHES, words_of
from kit.quotes.contents import CLOSING
from kit.quotes.ends_behind import of_the_saying, up_to

COMMA = {","}


def extended(words: Sequence[Token], count: int) -> int:
    """Return how many of the first words name the source: more where a parse cut it off."""
    while count < len(words) and not words[count - 1].whitespace_ and _glued(words[count - 1], words[count]):
        count += 1  # "Asab Al[-Tabchi]"
    rest = words[count:]
    counted = (rule(words[:count], rest) for rule in CONTINUED) if rest else ()
    return count + next((more for more in counted if more is not None), 0)


def _renamed(own: Sequence[Token], rest: Sequence[Token]) -> int | None:
    """Count an apposition: "said Ann Lee[, the mayor]", "said “Ann Lee,” [president of the union]"."""
    if len(rest) < 3 or rest[0].text not in {",", *CLOSING}:
        return None
    if rest[1].ent_type_ == "PERSON" and not any(token.ent_type_ or token.text == "," for token in own):
        return 1 + len(list(takewhile(lambda token: token.ent_type_ == "PERSON", rest[1:])))  # "the mayor[, Ann Lee]"
    if not (rest[1].tag_ == "DT" or rest[1].lemma_.lower() in role_nouns() or rest[1].lower_ in words_of("renaming")):
        return None
    run = up_to(rest[1:], DASHES)
    return 1 + len(run) if not any(map(of_the_saying, _until_relative(run))) else None


def _of_place(own: Sequence[Token], rest: Sequence[Token]) -> int | None:
    """Count where somebody is from: "said Ann Lee, 45[, of Oslo]"."""
    aged = own[-1].text.isdigit() or (rest[1:2] and rest[1].lower_ == "from" and rest[-1].pos_ == "PROPN")
    if aged and len(rest) > 2 and rest[0].text == "," and rest[1].lower_ in {"of", "from"}:
        return 1 + len(up_to(rest[1:], COMMA))
    return None


def _with_participle(own: Sequence[Token], rest: Sequence[Token]) -> int | None:
    """Count a participle or adjective with a phrase: "said one person [briefed on the talks]"."""
    first = rest[0]
    told = first.tag_ in {"VBN", "VBD"} or first.pos_ == "ADJ"
    told = told or (first.tag_ == "VBG" and first.lemma_.lower() not in words_of("conditions"))
    told = told or (first.lower_ == "not" and rest[1:2] and rest[1].tag_ in {"VBG", "VBN"})
    common = own[-1].pos_ in {"NOUN", "PRON"} or own[0].pos_ in {"NUM", "DET"}  # "one Democrat"
    if common and told and len(rest) > 2 and rest[1].pos_ == "ADP":
        run = up_to(rest, COMMA | DASHES)
        timed = next((place for place, token in enumerate(run) if token.lower_ in {"last", "this"}), len(run))
        return _all_but_of_the_saying(run[:timed])  # "people close to the club [last week]"
    return None


def _behind_herself(own: Sequence[Token], rest: Sequence[Token]) -> int | None:
    """Count what a reflexive renames: "said Ann Lee, herself [a farmer]"."""
    renaming = own[-1].lower_ in words_of("renaming") and own[-2:-1] and own[-2].text == ","
    return len(up_to(rest, DASHES)) if renaming else None


def _behind_title(own: Sequence[Token], rest: Sequence[Token]) -> int | None:
    """Count an apposition behind marked words: "said the author of “Salt Roads,” [a history of the port]"."""
    between = list(takewhile(lambda token: token.text in {",", *CLOSING}, rest))
    behind = rest[len(between) :]
    if [*own, *between][-1].text in CLOSING and behind and behind[0].tag_ == "DT":
        return len(between) + len(up_to(behind, DASHES))
    return None


def _with_author(own: Sequence[Token], rest: Sequence[Token]) -> int | None:
    """Count a phrase that says whose it is: "argues a report [by the port’s own clerks]"."""
    if rest[0].lower_ == "of" or (rest[0].lower_ in {"by", "from"} and own[-1].pos_ in {"NOUN", "ADJ"}):
        return _all_but_of_the_saying(up_to(rest, COMMA | DASHES))
    return None


def _of_command(own: Sequence[Token], rest: Sequence[Token]) -> int | None:
    """Count what an office is of: "said Ann Lee, commander[, Third Fleet]"."""
    office = own[-1].lemma_.lower() in role_nouns() and own[-2:-1] and own[-2].text == ","
    if not office or rest[0].text != "," or len(rest) < 3 or not rest[1].text[:1].isupper():
        return None
    run = up_to(rest[1:], COMMA)
    capital = all(token.text[:1].isupper() or token.pos_ in {"ADP", "DET", "CCONJ", "PUNCT"} for token in run)
    return 1 + len(run) if capital else None


def _goes_on_described(own: Sequence[Token], rest: Sequence[Token]) -> int | None:
    """Count how a description goes on: "said Ann Lee, a clerk [in Oslo]", "Lee, who left [but came back]"."""
    first, relative = rest[0], _is_relative(own)
    if not _is_described(own) or not (first.pos_ in {"ADP", "CCONJ"} or first.lower_ in {"yet", "but"}):
        return None
    fits = first.pos_ == "ADP" or (relative and rest[1:2] and rest[1].tag_ in {"VBD", "VBZ", "VBN", "WP$", "WP"})
    return _all_but_of_the_saying(up_to(rest, COMMA | DASHES if first.pos_ == "ADP" else DASHES)) if fits else None


def _and_another(own: Sequence[Token], rest: Sequence[Token]) -> int | None:
    """Count what "and" joins to a description by name: "director of the Port Service [and Harbour Board]"."""
    joins = _is_described(own) and rest[0].lower_ == "and" and all(token.pos_ == "PROPN" for token in rest[1:])
    return len(rest) if joins else None


def _who(own: Sequence[Token], rest: Sequence[Token]) -> int | None:
    """Count a relative clause: "said Ann Lee, a lawyer [who, like most, has left]"."""
    return len(up_to(rest, DASHES)) if rest[0].tag_ in {"WP", "WP$"} and len(rest) > 2 else None


def _and_a(own: Sequence[Token], rest: Sequence[Token]) -> int | None:
    """Count what "and" joins to a description by a noun: "Republican of Oslo [and a sponsor of the bill]"."""
    joins = _is_described(own) and rest[0].lower_ == "and" and rest[1:2] and rest[1].pos_ in {"DET", "NOUN", "ADJ"}
    if joins and not any(token.tag_ in grammar.FINITE or of_the_saying(token) for token in _until_relative(rest)):
        return len(up_to(rest, DASHES))
    return None


def _comma_who(own: Sequence[Token], rest: Sequence[Token]) -> int | None:
    """Count a relative clause behind a comma: "said Ann Lee[, who left]"."""
    if rest[0].text == "," and len(rest) > 2 and (rest[1].tag_ in {"WP", "WP$"} or rest[1].lower_ == "that"):
        return 1 + len(up_to(rest[1:], DASHES))
    return None


CONTINUED = (
    *(_renamed, _of_place, _with_participle, _behind_herself, _behind_title, _with_author, _of_command),
    *(_goes_on_described, _and_another, _who, _and_a, _comma_who),
)
"""The ways in which a source goes on, in the order in which they are tried: each takes the words that name
it and those behind, and counts how many of these name it too, or returns None."""


def _all_but_of_the_saying(run: Sequence[Token]) -> int | None:
    """Count words none of which says when or how something was said, else None."""
    return len(run) if not any(map(of_the_saying, run)) else None


def _is_described(own: Sequence[Token]) -> bool:
    """Tell whether the words that name a source hold more than its name: a comma, or a relative clause."""
    return any(word.text == "," for word in own) or _is_relative(own)


def _is_relative(own: Sequence[Token]) -> bool:
    return any(word.tag_ in {"WP", "WP$"} for word in own)


def _until_relative(words: Sequence[Token]) -> list[Token]:
    return list(takewhile(lambda token: token.tag_ not in {"WP", "WDT", "WP$"}, words))


def _glued(token: Token, follower: Token) -> bool:
    return follower.text == "-" or (token.text == "-" and follower.text[:1].isalnum())
