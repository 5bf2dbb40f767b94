"""Inverted: statements in the reporter's words with the speaker behind the verb ("It rained, said Ann Lee.")."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from spacy.tokens import Token

from kit.actors.words import role_nouns
from kit.language import grammar
from kit.quotes.attributions import Attribution, cue_span, quotes_another, words_of
from kit.quotes.contents import CLOSING, statement_start, tidy
from kit.quotes.cues import verb_cue
from kit.quotes.sayings import top_noun
from kit.quotes.sources import source_of
from kit.quotes.stretches import behind_verb
from kit.quotes.voice import make
from kit.spans import Span

NAMING = {"DET", "ADJ", "NUM", "PROPN", "NOUN"}


def inverted(verb: Token) -> Attribution | None:
    """Match "[It rained], said Ann Lee, who lives there.": a saying between a comma and its speaker."""
    entry = verb_cue(verb, "q")
    doc, sentence = verb.doc, verb.sent
    if entry is None or not entry.speaks or verb.tag_ not in {"VBD", "VBZ", "VBP"} or verb.i < sentence.start + 4:
        return None
    if verb.lemma_.lower() == "tell" or _speaks_before(verb):
        return None  # "..., told reporters": they hear it; "..., Ann Lee, a lawyer, told Newswire"
    if doc[verb.i - 1].text != "," or verb.i + 1 >= sentence.end or doc[verb.i + 1].text in {",", ":", "that"}:
        return None
    rest, more = _divided([token for token in doc[verb.i + 1 : sentence.end] if not token.is_space])
    first = next((token for token in rest[:6] if token.pos_ in {"PROPN", "NOUN"}), None)
    if first is None or any(t.pos_ not in NAMING for t in doc[verb.i + 1 : first.i]):
        return None
    who = first
    while who.head.i > verb.i and (_belongs(who) or doc[who.i + 1].text == "-"):
        who = who.head  # "said [London]-based analyst Ann Lee"
    told = doc[sentence.start : verb.i - 1]
    finite = any(token.tag_ in grammar.FINITE for token in told)
    later = [t for t in rest if t.i > who.i and t.tag_ in grammar.FINITE and not grammar.is_relative(t)]
    relative = any(t.tag_ in {"WP", "WDT", "WP$"} for t in rest)
    if not finite or (later and not relative) or not _may_say(who):
        return None
    start = statement_start(doc, sentence.start, verb.i - 1)
    content = tidy(doc, [doc[start : verb.i - 1], more])
    source = behind_verb(verb, source_of(who, cue=verb.i), rest)
    return Attribution("inverted", entry, cue_span(verb), content, verb.i, source, who.i) if content else None


def closing(verb: Token) -> Attribution | None:
    """Match "[It rained], a person briefed on it said.": a source between a comma and the sentence's last word.

    A parse often takes such a source for a part of the statement.
    """
    entry, doc = verb_cue(verb, "q"), verb.doc
    behind = verb.i + 1
    while behind < len(doc) and doc[behind].lower_ in words_of("times") | {"on", "late", "early"}:
        behind += 1  # "said [on Tuesday]."
    last = behind >= len(doc) or doc[behind].is_space or doc[behind].text in {".", "!", "?"}
    if entry is None or not entry.speaks or verb.tag_ not in grammar.FINITE or not last:
        return None
    comma = next((i for i in range(verb.i - 1, max(verb.sent.start, verb.i - 15), -1) if doc[i].is_punct), None)
    if comma is None or doc[comma].text != "," or comma + 1 == verb.i or comma < verb.sent.start + 2:
        return None
    known, words = grammar.own_subject(verb), doc[comma + 1 : verb.i]
    if known is not None and known.left_edge.i > comma or words[0].pos_ not in NAMING and words[0].tag_ != "VBN":
        return None
    if any(
        t.tag_ in grammar.FINITE and not (t.tag_ == "VBD" and t.nbor(-1).pos_ == "NOUN") or t.tag_ == "VBG"
        for t in words
    ):
        return None
    run = list(
        takewhile(lambda token: token.pos_ in {*NAMING, "CCONJ"} or token.tag_ == "VBN" and token == words[0], words)
    )
    who = next((token for token in reversed(run) if token.pos_ in {"NOUN", "PROPN"}), None)
    start = statement_start(doc, verb.sent.start, comma)
    if who is None or not _may_say(who):
        return None
    content = tidy(doc, [doc[start:comma]])
    source = Span(words[0].idx, words[-1].idx + len(words[-1]))
    return Attribution("clause beside", entry, cue_span(verb), content, verb.i, source, who.i) if content else None


def _speaks_before(verb: Token) -> bool:
    """Tell whether a described subject stands before the verb: "[Lund], who ran it, said Berg, his heir, is ready"."""
    who = grammar.own_subject(verb)
    return who is not None and any(token.text == "," for token in verb.doc[who.i : verb.i - 1])


def enclosed(verb: Token) -> Attribution | None:
    """Match "[The bridge], argues Ann Lee, a lawyer, [is safe].": a saying with its speaker inside the statement.

    So too "[The bridge], Ann Lee told the Post, [is safe]." where the parse took her for an apposition.
    """
    entry, doc, sentence = verb_cue(verb, "q"), verb.doc, verb.sent
    spoken = entry is not None and entry.speaks and verb.tag_ in {"VBD", "VBZ", "VBP"}
    comma = verb.i - 1
    while spoken and comma > sentence.start and doc[comma].pos_ in NAMING:
        comma -= 1
    before = doc[comma + 1 : verb.i]
    if not spoken or comma < sentence.start + 1 or doc[comma].text != "," or _speaks_before(verb):
        return None
    if grammar.own_subject(verb) is not None if len(before) else "a" in entry.frames:
        return None
    end = next(
        (t.i for t in doc[verb.i + 2 : sentence.end - 2] if t.text == "," and t.nbor().tag_ in grammar.FINITE), None
    )
    named = before if len(before) else doc[verb.i + 1 : end or verb.i]
    first = next((token for token in named if token.pos_ in {"PROPN", "NOUN"}), None)
    if end is None or first is None or any(t.pos_ not in NAMING for t in doc[named.start : first.i]):
        return None
    who = top_noun(first, list(named))
    start, stop = statement_start(doc, sentence.start, comma), sentence.end
    while doc[stop - 1].is_space or doc[stop - 1].text in {".", "!", "?"}:
        stop -= 1
    content = tidy(doc, [doc[start:comma], doc[end + 1 : stop]])
    if len(content) < 2 or not _may_say(who):
        return None
    source = Span(named[0].idx, named[-1].idx + len(named[-1]))
    return Attribution("enclosed", entry, cue_span(verb), content, verb.i, source, who.i)


def passed_on(verb: Token) -> Attribution | None:
    """Match "[It rained], the paper quoted Lund as saying.": the words are those of Lund, whom it quotes."""
    doc, sentence, by = verb.doc, verb.sent, grammar.own_subject(verb)
    later = doc[verb.i + 1 : sentence.end] if by is not None and by.i < verb.i and quotes_another(verb) else ()
    saying = next((token for token in later if token.tag_ == "VBG" and verb_cue(token, "q") is not None), None)
    if saying is None or saying.i + 1 < sentence.end and not doc[saying.i + 1].is_punct:
        return None
    comma = by.left_edge.i - 1
    while comma > sentence.start and doc[comma].text in CLOSING:
        comma -= 1
    start = statement_start(doc, sentence.start, comma)
    content = tidy(doc, [doc[start:comma]]) if comma > start and doc[comma].text == "," else ()
    return make("clause beside", verb_cue(saying, "q"), saying, content) if content else None


def _divided(tokens: Sequence[Token]) -> tuple[Sequence[Token], Sequence[Token]]:
    """Return the words of the speaker and those in which the statement goes on ("..., said Lund, [and it rained]")."""
    for place, token in enumerate(tokens[:-2]):
        rest = tokens[place + 1 :]
        goes_on = rest[0].pos_ == "CCONJ" and any(t.tag_ in grammar.FINITE for t in rest)
        if token.text == "," and goes_on and place:
            return tokens[:place], rest[:-1] if rest[-1].is_punct else rest
    return tokens, ()


def _belongs(noun: Token) -> bool:
    """Tell whether a noun stands before the one it belongs to: "said [police] chief", "said [the victim]’s mother"."""
    return grammar.is_name_part(noun) or grammar.is_possessor(noun)


def _may_say(noun: Token) -> bool:
    """Tell whether a noun is somebody: a name, a role, a body."""
    return noun.text[:1].isupper() or noun.lemma_.lower() in role_nouns() or noun.lemma_.lower() in words_of("sayers")
