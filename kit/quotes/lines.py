"""Lines: sources that a dash, a colon or a phrase gives beside marked words, without a verb of saying."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Token

from kit.actors.words import role_nouns
from kit.language import grammar, text_of
from kit.quotes.asides import ACCORDING
from kit.quotes.attributions import Attribution, cue_span, words_of
from kit.quotes.cues import Cue, verb_cue
from kit.quotes.frame import Frame
from kit.quotes.marks import Marked
from kit.quotes.sayings import top_noun
from kit.quotes.sources import source_of
from kit.quotes.stretches import behind_verb
from kit.spans import Span

COLON = Cue(":", "phrase", frozenset({"q"}), "speech", "asserts")
PUT = Cue("put", "verb", frozenset({"q"}), "speech", "asserts")
LIKE = Cue("be like", "phrase", frozenset({"q"}), "speech", "asserts")
DASH_LINE = re.compile(r"\s*(?:--+|[—–―-])\s*(?=\S)")


def dash_line(frame: Frame, one: Marked) -> Attribution | None:
    """Return the source that a dash sets behind a quotation, on a line of its own or not: "— Ann Lee, engineer"."""
    text = frame.text
    match = DASH_LINE.match(text, one.end)
    if match is None:
        return None
    end = text.find("\n", match.end())
    end = len(text) if end < 0 else end
    tokens = frame.tokens(match.end(), end)
    if not tokens or len(tokens) > 20 or text[one.end : match.end()].count("\n") > 2:
        return None
    if "\n" not in text[one.end : match.end()]:
        if tokens[0].ent_type_ not in {"PERSON", "PER"} or any(token.tag_ in {"VBD", "VBZ", "VBP"} for token in tokens):
            return None
        comma = next((place for place, token in enumerate(tokens) if token.text == ","), None)
        if comma is not None and tokens[comma + 1 : comma + 2] and tokens[comma + 1].pos_ == "ADP":
            tokens = tokens[:comma]  # "— Ann Lee[, on the strike]"
    dash = match.group().strip()
    at = match.start() + match.group().index(dash)
    head = next((t for t in tokens if t.pos_ in {"PROPN", "NOUN", "PRON"}), tokens[0])
    span = Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1]))
    return Attribution(
        "dash line", COLON, Span(at, at + len(dash)), (), tokens[0].i - 1, span, top_noun(head, tokens).i
    )


def colon_line(tokens: Sequence[Token]) -> Attribution | None:
    """Return the source of words that a colon closes: "From the mayor's office:", "Lund:", "She put it so:"."""
    colon, words = tokens[-1], tokens[:-1]
    at = colon.idx + len(colon) - 1  # "):" may be one token
    aside = next((place for place, token in enumerate(words) if place and token.text == "("), len(words))
    if not any(token.text == ")" for token in words[aside:-1]):
        words = words[:aside]  # "Ann Lee (on the missed penalty): “...”"
    verbs = (token for token in reversed(words) if token.tag_ in {"VBD", "VBZ"} or token.lower_ in {"put", "puts"})
    told = next((verb for verb in verbs if _speaker(verb, words)), None)
    if told is not None:
        who = _who(told)
        source = source_of(who, cue=told.i)
        return Attribution("colon", COLON, cue_span(told), (), told.i, source, who.i)
    if words and words[0].lower_ in {"from", "by"}:
        words = words[1:]
    if words and words[0].ent_type_ in {"PERSON", "PER"} and words[-1].tag_ not in {"PROPN", "NN"}:
        names = [token for token in words if token.ent_type_ == words[0].ent_type_]
        name = [token for place, token in enumerate(names) if token.i == words[0].i + place]
        if len(name) < len(words) and any(token.tag_ in {"VBD", "VBZ", "VBP"} for token in words):
            span = Span(name[0].idx, name[-1].idx + len(name[-1]))  # "Ann Lund heckles the crowd: “...”"
            return Attribution("colon", COLON, Span(at, at + 1), (), colon.i, span, name[-1].i)
    if not words or any(token.tag_ in grammar.FINITE for token in words) or len(words) > 15:
        return None
    if words[0].pos_ in {"ADP", "ADV", "SCONJ"}:
        return None  # "Then, after a pause: “...”"
    about = next((place for place, token in enumerate(words) if place and token.lower_ in {"on", "to"}), len(words))
    words = words[:about]  # "Lund on the Ruling: “...”"
    nouns = [token for token in words if token.pos_ in {"PROPN", "NOUN", "PRON"}]
    if not nouns:
        return None
    head = top_noun(nouns[0], words)
    span = Span(words[0].idx, words[-1].idx + len(words[-1]))
    return Attribution("colon", COLON, Span(at, at + 1), (), colon.i, span, head.i)


def phrase_of(tokens: Sequence[Token]) -> Attribution | None:
    """Return the source of marked words in the phrase beside them: "“It broke,” [according to Ann Lee]"."""
    if len(tokens) < 3 or [token.lower_ for token in tokens[:2]] != ["according", "to"]:
        return None
    nouns = [token for token in tokens[2:] if token.pos_ in {"PROPN", "NOUN", "PRON", "DET"}]
    if not nouns:
        return None
    who = top_noun(next((noun for noun in nouns if noun.pos_ != "DET"), nouns[0]), tokens[2:])
    found = source_of(who)
    source = behind_verb(tokens[0], Span(tokens[2].idx, found.end), tokens) if found.end > tokens[2].idx else found
    cue = Span(tokens[0].idx, tokens[1].idx + len(tokens[1]))
    return Attribution("according to", ACCORDING, cue, (), tokens[0].i, source, who.i)


def put_line(tokens: Sequence[Token]) -> Attribution | None:
    """Return who is beside marked words: "as [she] put it", "is how [she] puts it", "in the words of [one]"."""
    words = [token for token in tokens if token.text not in {",", "—", "–", "-"}][:16]
    if len(words) < 3:
        return None
    if words[0].lower_ == "as" or (words[0].lemma_ == "be" and words[1].lower_ == "how"):
        verb = next((token for token in words[1:14] if token.lower_ in words_of("putting")), None)
        who = grammar.own_subject(verb) if verb is not None else None
        if verb is not None and (who is None or who.i < words[0].i):  # marked words before it broke the parse
            nouns = [token for token in words[1:] if token.i < verb.i and token.pos_ in {"PROPN", "NOUN", "PRON"}]
            who = top_noun(nouns[0], nouns) if nouns else None
        if who is None:
            return None
        entry, source = verb_cue(verb) or PUT, source_of(who, cue=verb.i)
        return Attribution("as one put it", entry, cue_span(verb), (), verb.i, source, who.i)
    if words[0].lower_ == "in" and (owned := _owned(words)) is not None:
        return owned
    if words[0].lower_ == "in" and "of" in {token.lower_ for token in words[2:4]}:
        noun = next((token for token in words[1:3] if token.lower_ in words_of("views")), None)
        owner = [token for token in words if noun is not None and token.i > noun.i]
        who = next((token for token in owner if token.pos_ in {"PROPN", "NOUN", "PRON"}), None)
        if noun is None or who is None:
            return None
        who = top_noun(who, owner)
        source = source_of(who)
        source = Span(source.start, min(source.end, words[-1].idx + len(words[-1])))
        cue = Span(words[0].idx, words[0].idx + len(text_of(who.doc)[words[0].idx : source.start].rstrip()))
        return Attribution("in the words of", PUT, cue, (), words[0].i, source, who.i)
    return None


def _owned(words: Sequence[Token]) -> Attribution | None:
    """Return whose words are told between "in" and a comma: "in [the mayor]’s words"."""
    noun = next((token for token in words[2:8] if token.lower_ == "words"), None)
    owner = grammar.possessor(noun) if noun is not None else None
    if owner is None or owner.i <= words[0].i or noun != words[-1]:
        return None
    cue = Span(noun.idx, noun.idx + len(noun))
    return Attribution("in the words of", PUT, cue, (), noun.i, grammar.phrase(owner), owner.i)


def like_line(tokens: Sequence[Token]) -> Attribution | None:
    """Return the source of marked words behind "be like" or "go": "[She] was like, “No way.”", "[He] goes, “Why?”"."""
    words = [token for token in tokens[-6:] if token.text != ","]
    if len(words) > 1 and words[-1].lower_ in {"goes", "went"} and _is_one(words[-2]):
        go, who = words[-1], words[-2]
        return Attribution("go", LIKE, Span(go.idx, go.idx + len(go)), (), go.i, source_of(who, cue=go.i), who.i)
    if len(words) < 3 or words[-1].lower_ != "like" or words[-2].lemma_ != "be" or not _is_one(words[-3]):
        return None
    be, like, who = words[-2], words[-1], words[-3]
    return Attribution("be like", LIKE, Span(be.idx, like.idx + len(like)), (), be.i, source_of(who, cue=be.i), who.i)


def _is_one(token: Token) -> bool:
    """Tell whether a word means one who speaks: a person's name, or a pronoun but "it"."""
    return token.ent_type_ in {"PERSON", "PER"} or token.lower_ in {"i", "he", "she", "they", "we"}


def _who(verb: Token) -> Token | None:
    """Return the subject of a verb; that of a "put" taken for a participle is its noun: "[Lee], an aide, put it so"."""
    lost = verb.lower_ == "put" and grammar.is_noun_clause(verb)
    return verb.head if lost else grammar.own_subject(verb)


def _speaker(verb: Token, words: Sequence[Token]) -> bool:
    """Tell whether a verb has a person for its subject among these words."""
    who = _who(verb)
    if who is None or all(who.i != token.i for token in words):
        return False
    lemma = who.lemma_.lower()
    said = lemma in role_nouns() or lemma in words_of("documents")
    said = said or any(o.lemma_.lower() in words_of("documents") for o in grammar.objects(verb))
    said = said or verb == words[-1] or verb.lower_ in {"put", "puts"}  # "It ends:", "One voter put it this way:"
    return said or who.pos_ == "PROPN" or who.lower_ in {"he", "she"}
