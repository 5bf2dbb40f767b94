"""Ends behind: where a source behind its verb ends before the phrase that a parse gave it does."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from spacy.tokens import Token

from kit.language import grammar
from kit.quotes.attributions import DASHES, words_of
from kit.quotes.source_ends import is_absolute, tells_more


def cut(words: Sequence[Token], count: int) -> int:
    """Return how many of the first words name the source: fewer where one of them only goes on."""
    for place in range(1, count - 1):
        if any(ends(words, place, count) for ends in (_at_dash, _at_clause, _at_comma, _at_time)):
            return place
        if words[place].pos_ in {"ADP", "SCONJ"} and _goes_on(words, place):
            return place - (words[place - 1].text == ",")
    return count


def _at_dash(words: Sequence[Token], place: int, count: int) -> bool:
    """Tell whether a dash there opens what no other closes."""
    token = words[place]
    if token.text not in DASHES or not token.whitespace_ or token.text == "-" and not words[place - 1].whitespace_:
        return False
    return not any(later.text in DASHES for later in words[place + 1 : count])


def _at_clause(words: Sequence[Token], place: int, count: int) -> bool:
    """Tell whether a clause begins there that says when, or what else was said."""
    token, before = words[place], words[:place]
    asked = token.lower_ == "when" and words[place + 1].tag_ in {"VBN", "VBD"}  # "when asked about it"
    opens = token.lower_ in words_of("circumstances") and grammar.is_clause_mark(token)
    if (asked or opens and token.head.i > token.i + 1) and not any(word.tag_ in {"WP", "WDT"} for word in before):
        return True  # "said a friend [as they left]"
    return token.tag_ == "WP" and before[-1].pos_ == "PROPN" and tells_more(token)  # "Ann Lee [who noted it rained]"


def _at_comma(words: Sequence[Token], place: int, count: int) -> bool:
    """Tell whether a comma there parts the source from what only goes on with the saying."""
    before, follower = words[place - 1], words[place + 1]
    if words[place].text != ",":
        return False
    goes_on = follower.tag_ == "VBG" and follower.lower_ not in words_of("titling") and follower.pos_ == "VERB"
    aged = before.text.isdigit()  # "Ann Lee, 45, of Oslo"
    about = follower.lower_ == "of" and not aged and any(word.text == "," for word in words[:place])
    where = follower.pos_ == "ADP" and any(map(of_the_saying, up_to(words[place + 1 : count], {","})))
    beside = follower.lower_ in words_of("circumstances") and words[place + 2].lower_ != "well"
    beside = (beside or is_absolute(follower)) and before.tag_ != "WP"  # "Lee, who, as a clerk, saw it"
    which = follower.tag_ == "WDT" and follower.lower_ == "which"
    return goes_on or about or where or beside or which or tells_more(follower)


def _at_time(words: Sequence[Token], place: int, count: int) -> bool:
    """Tell whether only the time of the saying stands there: "said people close to the club [last week]"."""
    told = any(word.tag_ in {"WP", "WDT", "WP$", "VBN", "VBG"} for word in words[:place])
    last = words[place].lower_ in {"last", "this"} and words[place + 1].lower_ in words_of("times")
    return last and not told and place + 2 == count


def _goes_on(words: Sequence[Token], place: int) -> bool:
    """Tell whether a phrase without a comma tells where or of what it is said: "said Lee [of the ruling]".

    A name has a body of its own behind "of", a common noun what it is of: "Lee of the union", "head of the line".
    """
    token, before, rest = words[place], words[place - 1], words[place + 1 :]
    named = before.pos_ == "PROPN" or before.text == ")"
    run = list(takewhile(lambda word: word.pos_ not in {"ADP", "PUNCT", "VERB"}, rest))
    on_air = token.lower_ in {"on", "in", "during", "at"} and rest[-1].lower_ in {"’s", "'s"}
    if on_air and len(run) == len(rest) and (rest[-1].i + 1 >= len(rest[-1].doc) or rest[-1].nbor().is_quote):
        return True  # "said Lee on the radio’s “Morning Hour”"
    if any(word.tag_ in {"WP", "WDT", "WP$", "VBN", "VBG"} for word in words[:place]):
        return False
    if token.lower_ == "of":
        noun = run[-1] if run else None
        about = named and noun is not None and run[0].pos_ in {"DET", "PRON"} and noun.pos_ == "NOUN"
        return about and noun.lemma_.lower() not in words_of("sayers")
    if named and token.lower_ in {"outside", "inside"}:
        return True  # "said Lee outside the court"
    new = token.lower_ == "at" and rest[0].lower_ in {"a", "an", "another"}  # "said an aide at a rally"
    where = new or token.lower_ in {"in", "by", "via", "during"} or (named and token.lower_ == "at")
    if token.lower_ == "during" and not any(word.text == "," for word in words[:place]):
        return True  # but "said Lee, mayor during the war"
    if token.lower_ == "with" and any(word.lemma_.lower() in words_of("manners") for word in run):
        return True  # "said the keeper with a smile"
    return where and any(_is_occasion(word) for word in run)


def _is_occasion(token: Token) -> bool:
    return token.pos_ == "NOUN" and token.lemma_.lower() in words_of("documents") | words_of("occasions")


def up_to(words: Sequence[Token], ends: set[str]) -> list[Token]:
    """Return the words before one of some marks."""
    run = []
    for token in words:
        if token.text in ends and (token.text != "-" or token.whitespace_):
            break
        run.append(token)
    return run


def of_the_saying(token: Token) -> bool:
    """Tell whether a word says when or through what something is said: "said Lund [on Monday] [in an interview]"."""
    if token.i + 1 < len(token.doc) and token.nbor().text == "-":
        return False  # "a 19-[year]-old student"
    if token.lower_ in words_of("times") or token.ent_type_ in {"DATE", "TIME"}:
        return True
    return _is_occasion(token)
