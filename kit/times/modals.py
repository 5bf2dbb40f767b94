"""Modals: which side of publication "would meet", "may have met" and "should have met" point to; and "due to"."""

from __future__ import annotations

from spacy.tokens import Token

from kit.language import grammar
from kit.times.lexicon import words
from kit.times.ways import EITHER, FIRM, OPEN, Direction


def of_modal(verb: Token, modal: Token, helpers: set[str]) -> Direction:
    """Return where a modal points: "would meet" lies ahead, "may have met" and "could not be reached" do not."""
    done = "have" in helpers and verb.tag_ in {"VBN", "VBD"}
    passive = "be" in helpers and verb.tag_ == "VBN"
    if done and modal.lower_ in {"would", "should", "’d", "'d"}:  # what did not happen may have been for either side
        return Direction(EITHER, OPEN, f"“{modal.text} have”")
    could_not = modal.lower_ == "could" and (grammar.negation(verb) is not None or passive)
    return Direction("past" if done or could_not else "future", FIRM, f"“{modal.text}”")


def thwarted(verb: Token) -> bool:
    """Tell whether "but" sets against a past plan what came of it: "was due to speak on Monday [but was ill]"."""
    return any(
        (joiner := grammar.coordinator(other)) is not None and joiner.lower_ == "but" and grammar.tense(other) == "past"
        for other in grammar.conjuncts(verb)
        if other.i > verb.i
    )


def due(verb: Token) -> Token | None:
    """Return the "due" of "was due to meet" where the parse made it a mere mark of the infinitive, or None."""
    found = next((child for child in verb.lefts if child.lower_ == "due"), None)
    if found is None or found.right_edge.lower_ != "to":
        return None
    behind = verb.doc[found.right_edge.i + 1 : verb.i]
    passive = verb.tag_ == "VBN" and [token.lower_ for token in behind] == ["be"]
    plain = verb.tag_ == "VB" or verb.lower_ in words("after_due")
    copular = [token.lower_ for token in behind] == ["be"] and verb.pos_ != "VERB"
    return found if passive or copular or not len(behind) and plain else None
