"""Ends behind: where a source behind its verb ends, before or after what a parse made of it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from spacy.tokens import Token

from kit.actors.words import role_nouns
from kit.language import grammar
from kit.quotes.attributions import DASHES, words_of
from kit.quotes.contents import CLOSING
from kit.quotes.source_ends import is_absolute, tells_more


def cut(words: Sequence[Token], count: int) -> int:
    """Return how many of the first words name the source: fewer where one of them only goes on."""
    for place in range(1, count - 1):
        token, follower = words[place], words[place + 1]
        if token.text in DASHES and (token.text != "-" or words[place - 1].whitespace_) and token.whitespace_:
            if not any(later.text in DASHES for later in words[place + 1 : count]):
                return place
        opens = token.lower_ in words_of("circumstances") and grammar.is_clause_mark(token)
        if opens and token.head.i > token.i + 1 and not any(word.tag_ in {"WP", "WDT"} for word in words[:place]):
            return place  # "said a friend [as they left]"
        if token.tag_ == "WP" and words[place - 1].pos_ == "PROPN" and tells_more(token):
            return place  # "said Ann Lee [who noted that it rained]"
        if token.pos_ in {"ADP", "SCONJ"} and _goes_on(words, place):
            return place - (words[place - 1].text == ",")
        if token.text != ",":
            continue
        goes_on = follower.tag_ == "VBG" and follower.lower_ not in words_of("titling") and follower.pos_ == "VERB"
        aged = words[place - 1].text.isdigit()  # "Ann Lee, 45, of Oslo"
        about = follower.lower_ == "of" and not aged and any(word.text == "," for word in words[:place])
        where = follower.pos_ == "ADP" and any(map(of_the_saying, _up_to(words[place + 1 : count], {","})))
        beside = follower.lower_ in words_of("circumstances") and words[place + 2].lower_ != "well"
        beside = beside or is_absolute(follower)
        beside = beside and words[place - 1].tag_ != "WP"  # "Lee, who, as a clerk, saw it"
        if (
            goes_on
            or about
            or where
            or beside
            or (follower.tag_ == "WDT" and follower.lower_ == "which")
            or tells_more(follower)
        ):
            return place
    return count


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
    where = token.lower_ in {"in", "during", "by", "via"} or (named and token.lower_ == "at")
    return where and any(_is_occasion(word) for word in run)


def _is_occasion(token: Token) -> bool:
    return token.pos_ == "NOUN" and token.lemma_.lower() in words_of("documents") | words_of("occasions")


def extended(words: Sequence[Token], count: int) -> int:
    """Return how many of the first words name the source: more where a parse cut it off."""
    while count < len(words) and not words[count - 1].whitespace_ and _glued(words[count - 1], words[count]):
        count += 1  # "Asab Al[-Tabchi]"
    rest = words[count:]
    if not rest:
        return count
    if (
        rest[0].text in {",", *CLOSING}
        and len(rest) > 2
        and (rest[1].tag_ == "DT" or rest[1].lemma_.lower() in role_nouns() or rest[1].lower_ in words_of("renaming"))
    ):
        run = _up_to(rest[1:], DASHES)
        own = takewhile(lambda token: token.tag_ not in {"WP", "WDT", "WP$"}, run)
        if not any(of_the_saying(token) for token in own):
            return count + 1 + len(run)
    aged = words[count - 1].text.isdigit() or (rest[1:2] and rest[1].lower_ == "from" and rest[-1].pos_ == "PROPN")
    if aged and rest[0].text == "," and len(rest) > 2 and rest[1].lower_ in {"of", "from"}:
        return count + 1 + len(_up_to(rest[1:], {","} | DASHES))
    told = rest[0].tag_ in {"VBN", "VBD"} or rest[0].pos_ == "ADJ"
    told = told or (rest[0].tag_ == "VBG" and rest[0].lemma_.lower() not in words_of("conditions"))
    told = told or (rest[0].lower_ == "not" and rest[1:2] and rest[1].tag_ in {"VBG", "VBN"})
    common = words[count - 1].pos_ in {"NOUN", "PRON"} or words[0].pos_ in {"NUM", "DET"}  # "one Democrat"
    if common and told and len(rest) > 2 and rest[1].pos_ == "ADP":
        run = _up_to(rest, {","} | DASHES)
        if not any(of_the_saying(token) for token in run):
            return count + len(run)  # "said one person [briefed on the talks]"
    if words[count - 1].lower_ in words_of("renaming") and words[count - 2].text == ",":
        return count + len(_up_to(rest, DASHES))  # "Ann Lee, herself [a farmer]"
    closed = count + sum(1 for _ in takewhile(lambda token: token.text in {",", *CLOSING}, rest))
    if words[closed - 1].text in CLOSING and closed < len(words) and words[closed].tag_ == "DT":
        return closed + len(_up_to(words[closed:], DASHES))  # "author of “Salt Roads,” [a history of the port]"
    if rest[0].lower_ == "of" or (rest[0].lower_ in {"by", "from"} and words[count - 1].pos_ in {"NOUN", "ADJ"}):
        run = _up_to(rest, {","} | DASHES)
        if not any(of_the_saying(token) for token in run):
            return count + len(run)  # "argues a report [by the port’s own clerks]"
    office = words[count - 1].lemma_.lower() in role_nouns() and words[count - 2].text == ","
    if office and rest[0].text == "," and len(rest) > 2 and rest[1].text[:1].isupper():
        run = _up_to(rest[1:], {","})
        if all(token.text[:1].isupper() or token.pos_ in {"ADP", "DET", "CCONJ", "PUNCT"} for token in run):
            return count + 1 + len(run)  # "said Ann Lee, commander[, Third Fleet]"
    described = any(word.text == "," or word.tag_ in {"WP", "WP$"} for word in words[:count])
    if described and (rest[0].pos_ in {"ADP", "CCONJ"} or rest[0].lower_ in {"yet", "but"}):
        run = _up_to(rest, {","} | DASHES if rest[0].pos_ == "ADP" else DASHES)
        relative = any(word.tag_ in {"WP", "WP$"} for word in words[:count])
        fits = rest[0].pos_ == "ADP" or (relative and rest[1:2] and rest[1].tag_ in {"VBD", "VBZ", "VBN", "WP$", "WP"})
        if fits and not any(of_the_saying(token) for token in run):
            return count + len(run)
    if described and rest[0].lower_ == "and" and all(token.pos_ == "PROPN" for token in rest[1:]):
        return len(words)  # "director of the Port Service [and Harbour Board]"
    if rest[0].tag_ in {"WP", "WP$"} and len(rest) > 2:
        return count + len(_up_to(rest, DASHES))  # "said Ann Lee, a lawyer [who, like most, has left]"
    if described and rest[0].lower_ == "and" and len(rest) > 1 and rest[1].pos_ in {"DET", "NOUN", "ADJ"}:
        own = [token for token in takewhile(lambda token: token.tag_ not in {"WP", "WDT", "WP$"}, rest)]
        if not any(token.tag_ in grammar.FINITE or of_the_saying(token) for token in own):
            return count + len(_up_to(rest, DASHES))  # "Republican of Oslo [and a sponsor of the bill]"
    if rest[0].text == "," and len(rest) > 2 and (rest[1].tag_ in {"WP", "WP$"} or rest[1].lower_ == "that"):
        return count + 1 + len(_up_to(rest[1:], DASHES))
    return count


def _glued(token: Token, follower: Token) -> bool:
    return follower.text == "-" or (token.text == "-" and follower.text[:1].isalnum())


def _up_to(words: Sequence[Token], ends: set[str]) -> list[Token]:
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
