"""Sayings: the verb of saying beside a quotation, and who says it."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from kit.language import grammar
from kit.quotes.attributions import quotes_another, subject_above, subject_of, words_of
from kit.quotes.cues import Cue, verb_cue


def saying_behind(tokens: Sequence[Token], *, goes_on: bool = False) -> tuple[Token, Cue] | None:
    """Return the first verb of saying in the words behind a quotation ("[said] Lund", "he [added]").

    `goes_on`: a comma closes the quotation, so that any verb beside it is one of saying.
    """
    return next(_sayings(tokens), None) or _alone(tokens, goes_on)


def _alone(tokens: Sequence[Token], goes_on: bool) -> tuple[Token, Cue] | None:
    """Return a verb with nothing but its speaker: ""Shame!" [blasted] one MP", ""No," she [shivered] in the cold"."""
    ends = [place for place, token in enumerate(tokens) if token.is_punct]
    last = tokens[ends[0] - 1 if ends and ends[0] else -1]
    if goes_on and tokens[0].lower_ in words_of("speakers") and len(tokens) > 1 and tokens[1].pos_ == "VERB":
        last = tokens[1]
    verb = next((token for token in (tokens[0], last) if token.tag_ in {"VBD", "VBZ"}), None)
    entry = verb_cue(verb) if verb is not None else None
    if verb is not None and verb == last and goes_on and entry is None:
        return verb, Cue(verb.lemma_, "verb", frozenset({"q"}), "speech", "asserts")
    return (verb, entry) if entry is not None and entry.speaks else None


def saying_before(tokens: Sequence[Token]) -> tuple[Token, Cue] | None:
    """Return the last verb of saying in the words before a quotation ("Lund [said], adding:")."""
    return next(_sayings(list(reversed(tokens))), None)


def _sayings(tokens):
    inside = []
    for token in tokens:
        if token.tag_.startswith("VB") or token.pos_ == "VERB":
            cue = verb_cue(token, "q")
            if cue is not None and not (_is_aside(token) or quotes_another(token)):
                if _is_recorded(token):
                    continue
                if grammar.is_relative(token) or (grammar.is_noun_clause(token) and token.tag_ == "VBN"):
                    inside.append((token, cue))
                else:
                    yield token, cue
    yield from inside


def _is_recorded(verb: Token) -> bool:
    """Tell whether a passive that may introduce a saying names none: "the album [was recorded] in a church"."""
    if verb.lower_ not in words_of("quoting") or not grammar.is_passive(verb):
        return False
    return not any(token.lower_ in {"as", "saying", "to", ":"} for token in verb.doc[verb.i + 1 : verb.i + 4])


def _is_aside(verb: Token) -> bool:
    """Tell whether the writer only speaks for himself in passing: "the mayor said, [and I quote], ..."."""
    who = grammar.own_subject(verb)
    return verb.lower_ == "quote" and who is not None and who.lower_ in {"i", "we"}


def speaker_of(verb: Token, tokens: Sequence[Token], *, behind: bool = False) -> Token | None:
    """Return who says it: the verb's subject in these words, else the noun beside the verb.

    Quotations often break the parse: the words beside the verb are then the better witness, behind
    a quotation the first noun ("“...,” [Lund], of Oslo, said"). In a passive it is the agent.
    """
    among = {token.i for token in tokens}
    if verb.lemma_.lower() in words_of("ascribing"):
        return next((noun for before, noun in grammar.modifiers(verb) if before == "to"), None)
    if is_told(verb):
        return grammar.own_subject(verb) if _is_raised(verb) else grammar.agent(verb)
    found = subject_of(verb)
    if found is not None and verb.tag_ == "VBG" and found.i > verb.i and not behind:
        found = subject_above(verb)  # "by interjecting, “Only [the dog].”": no subject stands behind a participle
    if found is None or not (found.i in among or verb.tag_ == "VBG") or _is_time(found):
        found = _noun_beside(verb, tokens, behind)
        found = _behind_opening(verb, found, tokens) or found
    return _set_off(verb, found, tokens) or found


def _behind_opening(verb: Token, found: Token | None, tokens: Sequence[Token]) -> Token | None:
    """Return who stands behind an opening phrase taken for the speaker: "In a letter, [Ann Lee], ..., wrote"."""
    if found is None or found.i > verb.i or tokens[0].pos_ != "ADP" or grammar.preposition_token(found) != tokens[0]:
        return None
    comma = next((place for place, token in enumerate(tokens) if token.text == "," and token.i > found.i), None)
    rest = [token for token in tokens[comma + 1 :] if token.i < verb.i] if comma is not None else []
    noun = next((token for token in rest if token.pos_ in {"PROPN", "NOUN", "PRON"}), None)
    while noun is not None and grammar.is_name_part(noun) and noun.head in rest:
        noun = noun.head
    return noun


def is_told(verb: Token) -> bool:
    """Tell whether a passive verb's subject hears it: "Lund was told", but not "Lund was quoted as saying"."""
    return grammar.is_passive(verb) and bool(grammar.auxiliaries(verb)) and verb.lower_ not in words_of("quoting")


def _is_raised(verb: Token) -> bool:
    """Tell whether a passive's subject is who is told to have spoken: "he is alleged [to have said]"."""
    behind = verb.doc[verb.i + 1 : verb.i + 4]
    return len(behind) > 1 and behind[0].lower_ == "to" and any(verb_cue(t, "q") for t in behind if t.tag_[:2] == "VB")


def _set_off(verb: Token, found: Token | None, tokens: Sequence[Token]) -> Token | None:
    """Return who opens a sentence where the parse took somebody inside a participle set off by commas.

    "[Ann Lee], asked whether she minded the delays, replied:", not the delays.
    """
    opening = tokens and (tokens[0].pos_ in {"ADP", "SCONJ"} or tokens[0].tag_ in {"WRB", "VBN", "VBG"})
    if opening and any(token.text == "," for token in tokens):
        tokens = tokens[[token.text for token in tokens].index(",") + 1 :]  # "Of the plan, [Ann Lee], who ..., said"
    commas = [place for place, token in enumerate(tokens) if token.text == ","]
    if found is None or len(commas) < 2 or verb.tag_ not in {"VBD", "VBZ"} or not verb.i or verb.nbor(-1).text != ",":
        return None
    first, opened = tokens[: commas[0]], tokens[commas[0] + 1]
    if not first or opened.tag_ not in {"VBN", "VBD", "VBG", "WP", "WP$"} or not opened.i < found.i < verb.i:
        return None
    if first[0].tag_ == "IN" or any(
        token.pos_ not in {"PROPN", "NOUN", "ADJ", "DET", "NUM", "PART"} for token in first
    ):
        return None
    noun = next((token for token in reversed(first) if token.pos_ in {"PROPN", "NOUN"}), None)
    return None if noun is None else top_noun(noun, first)


def _is_time(noun: Token) -> bool:
    return noun.lower_ in words_of("weekdays") or noun.ent_type_ in {"DATE", "TIME"}


def _noun_beside(verb, tokens, behind):
    place = next((p for p, token in enumerate(tokens) if token.i == verb.i), None)
    if place is None:
        return None
    if behind and place and tokens[0].pos_ in {"PROPN", "PRON", "NOUN", "DET", "ADJ", "NUM"}:
        first = next((token for token in tokens[:place] if token.pos_ in {"PROPN", "PRON", "NOUN"}), None)
        if tokens[0].pos_ == "NUM" and tokens[1].lower_ == "of":
            return tokens[0]  # "[one] of them, a teacher, told reporters"
        if first is not None and not _is_time(first):
            return top_noun(first, tokens[:place])
    for token in list(tokens[place + 1 : place + 8]):
        if token.text in {",", ":", "."}:
            break
        if (token.pos_ in {"PROPN", "PRON", "NOUN"} or token.lower_ in words_of("somebody")) and place <= 2:
            return top_noun(token, tokens)
    depth = 0
    for token in reversed(tokens[:place]):
        depth += (token.text == ")") - (token.text == "(")
        if token.pos_ in {"PROPN", "PRON", "NOUN"} and not depth:
            return top_noun(token, tokens)
    return None


def top_noun(token: Token, tokens: Sequence[Token]) -> Token:
    """Return the noun above a noun, among these words, on which its phrase hangs."""
    among = {t.i for t in tokens}
    while token.head.i in among and token.head != token:
        hyphened = token.head.i == token.i + 2 and token.nbor().text == "-"  # "the [state]-run Newswire"
        if token.head.pos_ not in {"PROPN", "NOUN"} and not hyphened:
            break
        token = token.head
    return token
