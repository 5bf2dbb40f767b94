"""Identified: marked words that a noun of saying is said to be ("Her advice was simple: “Start early.”")."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from kit.language import grammar
from kit.quotes.attributions import Attribution, cue_span, words_of
from kit.quotes.cues import Cue, verb_cue
from kit.quotes.sources import source_of
from kit.spans import Span

NOUN = Cue("noun", "noun", frozenset({"q"}), "speech", "asserts")
FEW = 12  # words in which somebody's answer is announced


def identified_before(tokens: Sequence[Token]) -> Attribution | None:
    """Match "[Her advice]? “...”", "[The mayor had a message]: “...”": words that announce what follows."""
    words = [token for token in tokens if not token.is_punct]
    if not words or len(words) > FEW or any(t.tag_ in grammar.FINITE and t.lemma_ not in {"be", "have"} for t in words):
        return None
    has = next((token for token in words if token.lemma_ == "have" and any(map(_is_utterance, token.rights))), None)
    who = grammar.own_subject(has) if has is not None else None
    if who is not None and who.i in {token.i for token in words}:
        source = source_of(who, cue=has.i)
        return Attribution("noun of saying", NOUN, cue_span(has), (), has.i, source, who.i)
    noun = next((token for token in words[:5] if _is_utterance(token)), None)
    return _owned(noun, tokens) if noun is not None else None


def identified_behind(tokens: Sequence[Token]) -> Attribution | None:
    """Match "“...,” [was all Ann Lee would say]", "“...,” [was the verdict of Ann Lee]"."""
    if len(tokens) < 3 or tokens[0].lemma_ != "be" or tokens[0].tag_ not in grammar.FINITE:
        return None
    if tokens[1].lower_ in {"all", "what"}:
        verb = next((token for token in tokens[2:10] if verb_cue(token, "q") is not None), None)
        who = grammar.own_subject(verb) if verb is not None else None
        if who is None or who.i <= tokens[1].i:
            return None
        return Attribution("behind", verb_cue(verb, "q"), cue_span(verb), (), verb.i, source_of(who, cue=verb.i), who.i)
    noun = next((token for token in tokens[1:6] if _is_utterance(token)), None)
    return _owned(noun, tokens) if noun is not None else None


def _is_utterance(token: Token) -> bool:
    return token.pos_ == "NOUN" and token.lemma_.lower() in words_of("utterances")


def _owned(noun: Token, tokens: Sequence[Token]) -> Attribution | None:
    """Return whose words a noun names: "[her] advice", "the reply from [the mayor]"."""
    among = {token.i for token in tokens}
    owner = grammar.possessor(noun)
    behind = (found for before, found in grammar.modifiers(noun) if before in {"of", "from", "by"})
    who = owner if owner is not None else next(behind, None)
    if who is None or who.i not in among or who.pos_ not in {"PROPN", "NOUN", "PRON"}:
        return None
    source = grammar.phrase(owner) if owner is not None else source_of(who)
    cue = Span(noun.idx, noun.idx + len(noun))
    return Attribution("noun of saying", NOUN, cue, (), noun.i, source, who.i)
