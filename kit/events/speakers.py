"""Speakers: who says what a title tells."""

from __future__ import annotations

from typing import Literal, NamedTuple

from spacy.tokens import Token


class Speaker(NamedTuple):
    """Hold who says what a title tells, and whether it stands in his own words: there "it" is somebody else."""

    name: str
    in_own_words: bool
    kind: Literal["person", "people", "body"] = "person"

    def may_be(self, pronoun: Token) -> bool:
        """Tell whether a pronoun of what is reported can mean the speaker."""
        return self.kind in {"it": {"body"}, "they": {"people", "body"}}.get(pronoun.lower_, {self.kind})


def is_speaker(who: Token, speaker: Speaker | None) -> bool:
    """Tell whether a subject is the "I" or "we" of somebody's own words."""
    return speaker is not None and who.tag_ == "PRP" and who.lower_ in {"i", "we"}
