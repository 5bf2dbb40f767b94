"""Source ends: where a source ends before its cue, before what only tells how, when or what else it said."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from kit.language import grammar
from kit.quotes.acts import is_human
from kit.quotes.attributions import DASHES, words_of
from kit.quotes.cues import verb_cue


def cut_off(noun: Token, last: int, cue: int | None) -> int:
    """Return where a source ends: before a clause that only adds, a weekday, or the cue."""
    doc = noun.doc
    if cue is not None and noun.i < cue <= last:
        last = _before_relative(noun, cue)
        while last > noun.i and (doc[last].is_punct or doc[last].pos_ in {"AUX", "PRON", "ADV", "PART"}):
            last -= 1
    said_in = _where(noun)
    if said_in is not None and said_in.i <= last:
        last = said_in.i - 1
    for index in range(noun.i + 1, last):
        if doc[index].text == "," and cue is not None and noun.i < cue:
            told = doc[index + 1].tag_ in {"VBN", "VBD"} and (noun.tag_ != "NN" or is_human(noun))
            if told or _is_doing(doc[index + 1], noun):
                return index - 1
        if doc[index].text == "," and (doc[index + 1].lower_ == "according" or _tells_when(doc, index, cue)):
            return index - 1
        if _breaks_off(doc[noun.i : last + 2], index - noun.i):
            return index - 1
        if doc[index].text == "," and (tells_more(doc[index + 1]) or is_absolute(doc[index + 1])):
            return index - 1
        if doc[index].text == "," and doc[index + 1].tag_ == "WP" and cue is not None and index < cue:
            if any(other.i < index for other in grammar.conjuncts(noun)):
                return index - 1  # "the envoy and an aide[, who met him], said"
        if doc[index].lower_ in {"on", "in"} and doc[index + 1].lower_ in words_of("times"):
            if grammar.modified(doc[index + 1]) == noun:
                return index - 1
    if any(token.tag_ in {"WP", "WDT", "WP$", "VBN"} for token in doc[noun.i : last]):
        return last  # "a report that came out [on Monday]", "a survey published [on Monday]"
    while last > noun.i and (doc[last].lower_ in words_of("weekdays") or doc[last].text == ","):
        last -= 2 if doc[last - 1].lower_ == "on" else 1
    return max(last, noun.i)


def _before_relative(noun: Token, cue: int) -> int:
    """Return where a source ends before the cue, or before "who" where that clause is the saying."""
    own = (token.i for token in noun.doc[noun.i + 1 : cue] if token.tag_ in {"WP", "WDT"} and token.head.i == cue)
    return next(own, cue) - 1


def _tells_when(doc: Doc, comma: int, cue: int | None) -> bool:
    """Tell whether only a time stands between a comma and the cue: "the reply[, two days later,] read"."""
    run = doc[comma + 1 : cue - 1] if cue is not None and comma + 2 < cue <= comma + 7 else ()
    return bool(len(run)) and run[-1].lower_ in {"later", "earlier", "ago", "afterward", "afterwards"}


def _breaks_off(words: Sequence[Token], place: int) -> bool:
    """Tell whether a source ends before a word: a bracket or dash that closes nothing in it."""
    token, before = words[place], words[:place]
    if token.text == ")":
        return sum((word.text == "(") - (word.text == ")") for word in before) <= 0
    spaced = token.text in DASHES and token.whitespace_ and token.nbor(-1).whitespace_
    return bool(spaced) and not any(word.text in DASHES for word in (*before, *words[place + 1 :]))


def _where(noun: Token) -> Token | None:
    """Return the preposition of where somebody says it, not of who it is: "according to her lawyers [in a filing]"."""
    for before, found in grammar.modifiers(noun):
        if before in {"in", "on"} and found.i > noun.i and is_human(noun):
            if found.lemma_.lower() in words_of("documents") | words_of("networks"):
                return grammar.preposition_token(found)
    return None


def is_absolute(token: Token) -> bool:
    """Tell whether a phrase behind a comma tells how somebody looked or sounded: "Ann Lee[, her voice shaking]"."""
    run = []
    for other in token.doc[token.i : token.i + 8]:
        if other.is_punct:
            break
        run.append(other)
    return token.tag_ == "PRP$" and any(other.tag_ == "VBG" and other.i > token.i + 1 for other in run)


def tells_more(pronoun: Token) -> bool:
    """Tell whether a relative clause only tells what else or how it was said: "the clerk[, who added that ...]"."""
    verb = pronoun.head
    if pronoun.tag_ not in {"WP", "WDT"}:
        return False
    entry = verb_cue(verb, "q")
    told = grammar.complement(verb)
    if entry is not None and entry.stance != "asks" and told is not None and grammar.is_relative(verb):
        return True
    if entry is not None and entry.speaks and verb.i - pronoun.i <= 3:
        if told is None and verb.tag_ == "VBZ":
            return False  # "Ann Lee, who teaches there"
        if told is None:
            doing = any(token.tag_ == "VBG" for token in verb.doc[verb.i + 1 : verb.i + 2])
            return not grammar.objects(verb) and not doing
        return told.tag_ != "VBG"
    return verb.lemma_.lower() in words_of("conditions") and any(
        token.lower_ in words_of("anonymity") for token in verb.subtree
    )


def _is_doing(token: Token, noun: Token) -> bool:
    """Tell whether a clause behind a source tells what it was doing: "Ms Lee[, speaking in Oslo], said"."""
    if token.tag_ == "WRB" or token.tag_ != "VBG" or token.pos_ != "VERB" or token.lower_ in words_of("titling"):
        return token.tag_ == "WRB" and noun.pos_ == "PROPN"
    entry = verb_cue(token)
    return noun.pos_ == "PROPN" or is_human(noun) or (entry is not None and entry.speaks)
