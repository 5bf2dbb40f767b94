"""Speakers: who says what a title tells."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from spacy.tokens import Doc, Token

from kit.actors.belonging import Sense, sense_of
from kit.events.antecedents import is_person_noun
from kit.quotes.records import Quote


class Speaker(NamedTuple):
    """Hold who says what a title tells, and whether it stands in his own words: there "it" is somebody else."""

    name: str
    in_own_words: bool
    kind: Literal["person", "people", "body"] = "person"

    def may_be(self, pronoun: Token) -> bool:
        """Tell whether a pronoun of what is reported can mean the speaker."""
        return self.kind in {"it": {"body"}, "they": {"people", "body"}}.get(pronoun.lower_, {"person"})


def is_speaker(who: Token, speaker: Speaker | None) -> bool:
    """Tell whether a subject is the "I" or "we" of somebody's own words."""
    return speaker is not None and who.tag_ == "PRP" and who.lower_ in {"i", "we"}


def kind_of(quote: Quote, doc: Doc, types: Mapping[str, str]) -> str:
    """Return whether one human, several, or a body speaks: "it" can be the body, "they" no single human."""
    if quote.speaker_ids:
        kinds = [types[i] for i in quote.speaker_ids]
        return "people" if len(kinds) > 1 or "GROUP" in kinds else "person" if "PERSON" in kinds else "body"
    source = doc.char_span(quote.source_start or 0, quote.source_end or 0, alignment_mode="expand")
    if source is not None and is_person_noun(source.root):
        return "person"
    if source is None or sense_of(source.root) is not Sense.PEOPLE:
        return "body" if source is not None and source.root.pos_ != "PRON" else "person"
    return "people" if source.root.tag_ == "NNS" else "person"
