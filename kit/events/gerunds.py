"""Gerunds: "-ing" clauses that tell a happening of their own, put into the past for a title.

"left after [signing] a deal", "with the bank [receiving] a copy", "prior to it [being sold]".
"""

from __future__ import annotations

from spacy.tokens import Token

from kit.actors.belonging import Sense, sense_of
from kit.events.clause_parts import is_plural
from kit.events.nouns import is_predicate
from kit.language import grammar
from kit.language.lemmas import inflected

ABOVE = {"VERB", "AUX", "ADJ"}


def is_gerund(verb: Token) -> bool:
    """Tell whether a verb is an "-ing" without a finite helper: "signing", "being sold", "having left"."""
    helpers = grammar.auxiliaries(verb)
    first = min((verb, *helpers), key=lambda token: token.i)
    return first.tag_ == "VBG" and verb.pos_ == "VERB" and grammar.tense(verb) is None


def is_own_clause(verb: Token) -> bool:
    """Tell whether a gerund has a subject of its own: "with [the bank] receiving a copy"."""
    return is_gerund(verb) and grammar.own_subject(verb) is not None


def above_gerunds(verb: Token) -> Token:
    """Return the verb, or of a gerund the first word above that is none: it has the subject."""
    while is_gerund(verb) and grammar.own_subject(verb) is None and verb.head.pos_ in ABOVE and verb.head != verb:
        verb = verb.head
    return verb


def having(verb: Token, several: bool, words: str) -> str:
    """Return a perfect participle as a past verb: "having caught him" is "caught", "having been shut" "was shut"."""
    _, _, others = words.partition(" ")
    if others.startswith("been "):
        return f"{'were' if several else 'was'} {others.removeprefix('been ')}"
    return others.replace(verb.text, inflected(verb.lemma_, "VBD"), 1)


def in_the_past(verb: Token, who: Token | None, words: str) -> str:
    """Return the words of a gerund as a past verb where what it stands beside is past; others as they are."""
    above = next((a for a in verb.ancestors if is_predicate(a) and grammar.tense(a) is not None), None)
    opener = grammar.marker(verb)
    behind = opener is not None and opener.lower_ in {"after", "following", "since"}
    tense = grammar.tense(above) if above is not None else None
    if (
        grammar.is_noun_clause(verb)
        and not words.startswith("being ")
        and not (who is not None and (sense_of(who) is Sense.PEOPLE or who.ent_type_))
    ):
        tense = None  # "a vote [authorising] the tax"
    counted = verb.i + 1 < len(verb.doc) and verb.nbor(1).lower_ == "of"  # "the interviewing of witnesses"
    if not is_gerund(verb) or above is None or counted:
        return words
    first, _, others = words.partition(" ")
    several = who is not None and is_plural(who)
    if tense == "future":
        return f"will {'be' if first.lower() == 'being' else verb.lemma_} {others}".strip()
    if tense != "past" and not (behind and tense == "present"):
        return words
    if first.lower() == "being":
        return f"{'were' if several else 'was'} {others}"
    if first.lower() == "having":
        return f"had {others}"
    return f"{inflected(verb.lemma_, 'VBD')} {others}".strip() if first.lower() == verb.lower_ else words
